import type { InterfaceTexts } from './interface-texts.ts';
import type { SpeechRules } from './speech.ts';
import type { Writing } from './writing.ts';

/**
 * Everything the code knows of one language. A third language is one value of this type and one word in `list.ts`.
 * Words are written as people write them (accents kept, lower case); whoever uses a list folds it.
 */
export interface Language {
  /** ISO 639-1: `fr`. An article names it in its front matter; Discord's locales begin with it. */
  readonly code: string;
  /** The language's own name: `français`. */
  readonly name: string;
  readonly writing: Writing;
  readonly search: SearchRules;
  /** How speakers, sums and names are written: what reads facts needs to know. */
  readonly speech: SpeechRules;
  /** The interface in this language; without it, members are shown English. */
  readonly texts?: InterfaceTexts;
  /** Sets a text of the interface as the language is printed, where that is more than its letters: no line ends within « » in French. */
  readonly typeset?: (text: string) => string;
}

/** What search needs to know of a language. */
export interface SearchRules {
  /** Reduces a folded, lower-case word to its stem. */
  readonly stem: (word: string) => string;
  /** Forms the stemmer cannot bring together, or must not: `built` has the stem `build`, `pays` is no form of `payer`. Form to stem. */
  readonly irregular: Readonly<Record<string, string>>;
  /** Words that carry no subject. */
  readonly stopWords: readonly string[];
  /** Words that ask: they choose the kind of answer and are never searched for. */
  readonly questionWords: readonly string[];
  /**
   * Phrases that ask and the kind of answer they ask for. Words that mean something else within a sentence ("who", "qui") are written with ^:
   * they count as one of a question's first two words, or its last. Words with = before them ask for a kind and are the subject too ("population").
   */
  readonly asks: readonly (readonly [AnswerKind, readonly string[]])[];
  /** How questions begin that are answered by yes or no: "can", "est-ce que". A measure among their words is no question of how much. */
  readonly polar: readonly string[];
  /** Words that stand between "combien" and what is counted; none where that follows at once ("how many jobs"). Without one of them it is a verb that follows: "combien verse". */
  readonly countedBehind: readonly string[];
  /** Words that people put around a question and that answers seldom repeat: "exactly", "about", "say". They are searched for, and weigh little. */
  readonly fillers: readonly string[];
  /** Words for a picture: who and what is on it, its caption tells. */
  readonly pictures: readonly string[];
  /** Words beside a picture that say whose it is and not what is on it: "credit", "courtesy". */
  readonly credits: readonly string[];
  /** How questions begin that ask whose a picture is: "whose", "de qui". */
  readonly asksCredit: readonly string[];
  readonly relations: QuestionRelations;
  /** What people type instead of a word, and the word: `koi` is `quoi`. Not for what could be a subject. */
  readonly shorthand: Readonly<Record<string, string>>;
  /** Words cut from the front of the next at an apostrophe: `l`, `qu`. */
  readonly elisions: readonly string[];
  /** What people say before they ask: "does anyone know". */
  readonly preambles: readonly string[];
  /** What people ask of the bot itself. */
  readonly aboutBot: readonly string[];
  /** Words that greet, thank or take leave; a message of nothing else asks nothing. */
  readonly smallTalk: readonly string[];
  /** Words that stand for what was named before: "it", "leur". */
  readonly pronouns: readonly string[];
  /** What begins a question that goes on from the one before: "and", "what about". */
  readonly goesOn: readonly string[];
  /** What joins a question to the one before it in a sentence, and how questions begin behind that: "and" and "where", "et" and "à qui". */
  readonly joins: readonly string[];
  readonly opens: readonly string[];
  /** The same, of questions that ask about what was named before without a word of {@link pronouns}: "qui le". */
  readonly opensWithPronoun: readonly string[];
  /** Words that point to what was named before and are more often something else: "ce", not in "est-ce". */
  readonly pointers: readonly string[];
  /** Number words and their digits: `quatre` is `4`. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Endings that are common in this language and rare in its neighbours; they help to tell the language of a question. */
  readonly endings: readonly string[];
  /** What shows that a sentence holds a kind of answer. */
  readonly cues: AnswerCues;
}

/** Words by which a question asks for one relation alone, which facts and titles answer. */
export interface QuestionRelations {
  /** Verbs that ask for somebody's words, in their plain form. */
  readonly saying: readonly string[];
  readonly paying: readonly string[];
  readonly takingPart: readonly string[];
  /** Verbs of leading, and what the article calls those who lead ("PDG", "chief executive"). */
  readonly leading: readonly string[];
  readonly leaders: readonly string[];
  /** Words for the whole matter: "project". */
  readonly matter: readonly string[];
}

/** What a question wants to be told. */
export type AnswerKind =
  | 'person'
  | 'organisation'
  | 'place'
  | 'date'
  | 'duration'
  | 'age'
  | 'amount'
  | 'share'
  | 'number'
  | 'cause'
  | 'manner'
  | 'purpose'
  | 'meaning';

export interface AnswerCues {
  /** Months, days, seasons and words such as "century": with a year, what makes a date. */
  readonly dates: readonly string[];
  /** Words that count as a number: "half", "dozen", "million". */
  readonly quantities: readonly string[];
  /** Words that make a share: "percent", "half", and two words that do: "per cent". */
  readonly shares: readonly string[];
  /** Words that tell how old somebody is: "aged", "born". */
  readonly ages: readonly string[];
  /** Words that make a date of a unit of time: "second" before it ("second jour"), "après" behind it ("trois jours après"). */
  readonly timeBefore: readonly string[];
  readonly timeBehind: readonly string[];
  /** Words beside a number that make it a length of time. */
  readonly timeUnits: readonly string[];
  /** Words beside a number that make it a sum of money. */
  readonly money: readonly string[];
  readonly cause: readonly string[];
  readonly purpose: readonly string[];
  readonly manner: readonly string[];
  readonly meaning: readonly string[];
  /** Articles, and forms of "be": what stands behind a name when the text says what it is. */
  readonly articles: readonly string[];
  readonly copulas: readonly string[];
  /** Prepositions that stand before a place. */
  readonly place: readonly string[];
  /** Words that name a person's office or trade, and titles before names. */
  readonly person: readonly string[];
  readonly organisation: readonly string[];
  /** First words of a sentence that leans on the one before: pronouns, demonstratives, connectives. */
  readonly leaning: readonly string[];
  /** The same, of two words: "les deux". */
  readonly leaningPairs: readonly string[];
}
