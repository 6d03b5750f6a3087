import type { VerbTable } from './verbs.ts';

/** What the reading of facts needs to know of a language: who speaks, who pays, who takes part, and how names and sums are written. */
export interface SpeechRules {
  readonly verbs: VerbTable;
  /** Wordings and what they say. See {@link Cue}. */
  readonly cues: readonly Cue[];
  readonly grammar: Grammar;
  readonly names: NameRules;
  readonly quoting: QuotingRules;
  readonly money: MoneyRules;
}

/**
 * A wording in lower case, words apart by spaces. `~pay` is any form of the verb, `..` stands for at most four words, `|` for the end of the clause, the rest is literal.
 * Elided words stand alone: "l' éponge".
 */
export interface Cue {
  readonly pattern: string;
  readonly sense: Sense;
  /**
   * Where the one meant stands: `subject` of the active verb (and "by X" of its passive), `patient` of a passive or participle ("chargé de"),
   * `by` whom alone ("mené par X"), `to` whom ("confié à X"), `from` whom ("comes from X"), the `object` of the active verb
   * ("picked X to build"), `after` the words themselves ("en partenariat avec X").
   */
  readonly holder: 'subject' | 'patient' | 'to' | 'from' | 'after' | 'by' | 'object';
}

export type Sense =
  /** Says or writes; may stand after a whole quotation. */
  | 'say'
  /** Governs a piece in marks: "qualifie de", "called the offer". */
  | 'judge'
  | 'pay'
  | 'lend'
  | 'hold'
  /** Receives money: its subject is no payer. */
  | 'get'
  /** Sums the whole: "coûtera", "a budget of". */
  | 'cost'
  /** Money that funds nothing here: turnover, value, price, another project. */
  | 'aside'
  | 'operator'
  | 'contractor'
  | 'supplier'
  | 'investor'
  | 'other'
  /** Takes part; says nothing else, and when denied, that somebody does not. */
  | 'join'
  /** Says something of those who take part only when it is denied: "n'a pas été retenu". */
  | 'omit'
  | 'leave'
  /** Contests an amount. */
  | 'dispute';

export interface Grammar {
  readonly determiners: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  readonly possessive: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Between subject and verb, or between the parts of a verb: clitics, auxiliaries' company, adverbs. */
  readonly clitics: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly adverbEnding: RegExp;
  readonly auxiliaries: ReadonlySet<string>;
  readonly beForms: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly neither: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly by: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  /** Prepositions that govern a whole list: "by A, B and C". */
  readonly listing: ReadonlySet<string>;
  /** "each", "together", "respectively". */
  readonly each: ReadonlySet<string>;
  readonly together: ReadonlySet<string>;
  readonly respectively: ReadonlySet<string>;
}

export type Gender = 'male' | 'female';

export interface Pronoun {
  readonly gender: Gender | null;
  readonly number: 'one' | 'many';
  /** May stand for an organisation. */
  readonly things: boolean;
}

export interface NameRules {
  /** Capitalised words that begin sentences and no names. */
  readonly openers: ReadonlySet<string>;
  readonly commonEnding: RegExp;
  /** Common nouns of persons: titles, trades, ranks; with the gender of the form when it has one. */
  readonly titles: ReadonlyMap<string, Gender | null>;
  /** Forms of address before a name, never part of it. */
  readonly address: ReadonlyMap<string, Gender | null>;
  readonly kin: ReadonlySet<string>;
  /** Words that make a name with those around it an organisation's. */
  readonly organisations: ReadonlySet<string>;
  /** Of these, the public ones. */
  readonly publicBodies: ReadonlySet<string>;
  /** Nouns that name a public body in short, after an article: "la métropole", "the council". */
  readonly bodies: ReadonlySet<string>;
  /** Of these, funds, banks and other givers of money. */
  readonly financiers: ReadonlySet<string>;
  /** Lower-case nouns that belong to the name they stand at: "région", "family". */
  readonly attached: ReadonlySet<string>;
  readonly media: ReadonlySet<string>;
  /** Words of a name that bind the next word: "of", "de". */
  readonly binders: ReadonlySet<string>;
  /** Nouns before the name of a project: "projet", "program". */
  readonly projects: ReadonlySet<string>;
  /** Prepositions that a place follows. */
  readonly placed: ReadonlySet<string>;
  /** Titles that may come up unintroduced: "the mayor" need not be anybody named so far. */
  readonly offices: ReadonlySet<string>;
  /** Nouns that may stand for a person of one of several trades or offices: "magistrat" for "juge" and "procureur", "lawmaker" for "senator". */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
  /** Nouns that stand for what follows and have no title of their own: "the company", "l'élu". */
  readonly generic: ReadonlySet<string>;
  /** Verbs, by form or lemma, that say nothing of taking part: "employer", "open". */
  readonly idle: ReadonlySet<string>;
  /** Of these, verbs whose object says what is done: "do the wiring", "avoir la fourniture". */
  readonly light: ReadonlySet<string>;
  /** Endings that verbs outside the lists have. */
  readonly verbEnding: { readonly finite: RegExp; readonly participle: RegExp };
  /** Nouns that say what somebody does in a project: "promoteur", "contractor". */
  readonly roleNouns: ReadonlyMap<string, Sense>;
  /** Nouns and verbs of what somebody has the contract of: "construction", "exploitation", "turbines". */
  readonly roleObjects: ReadonlyMap<string, Sense>;
  /** Words behind whom is chosen: "to", "pour", "comme". */
  readonly purposes: ReadonlySet<string>;
  /** "consortium of", "groupement de": those named next act. */
  readonly alliances: ReadonlySet<string>;
}

export interface QuotingRules {
  /** "selon", "according to", word by word: a comma or a quotation follows the name. A last "de" stands for its contractions. */
  readonly according: readonly (readonly string[])[];
  /** The same with the one meant inside, as a pronoun of {@link Grammar}, or null for any person: "in her words", "à ses yeux". */
  readonly accordingOwn: readonly { readonly parts: readonly string[]; readonly pronoun: string | null }[];
  /** Pronouns behind a preposition and what they are as a subject: "him", "lui". */
  readonly obliques: ReadonlyMap<string, string>;
  /** Nouns of speakers without a face: "source". */
  readonly voices: ReadonlySet<string>;
  /** Nouns of speech: "réponse", "denial". */
  readonly nouns: ReadonlySet<string>;
  /** Words by which a sentence contradicts the words before it: "conteste", "disagrees". */
  readonly opposes: ReadonlySet<string>;
  /** Nouns of works, whose titles stand between marks. */
  readonly works: ReadonlySet<string>;
  /** Where something was said. */
  readonly whereOpeners: ReadonlySet<string>;
  readonly whereNouns: ReadonlySet<string>;
  /** Marks of the newsroom inside brackets: "ndlr". */
  readonly editorial: RegExp;
}

export interface MoneyRules {
  readonly decimal: ',' | '.';
  readonly units: ReadonlyMap<string, number>;
  readonly magnitudes: ReadonlyMap<string, number>;
  readonly halves: ReadonlySet<string>;
  readonly currencies: ReadonlyMap<string, string | null>;
  /** Adjectives that make a currency another: "dollars canadiens". */
  readonly qualified: ReadonlyMap<string, string>;
  readonly percent: readonly (readonly string[])[];
  readonly qualifiers: readonly (readonly [words: string, qualifier: 'at least' | 'less than' | 'about' | 'up to'])[];
  readonly rangeOpeners: ReadonlySet<string>;
  readonly rangeJoiners: ReadonlySet<string>;
  /** Nouns that may follow "million of" and leave it money. */
  readonly moneyNouns: ReadonlySet<string>;
  readonly ownership: ReadonlySet<string>;
  /** Nouns of what is paid for and of ways to pay: "budget", "subvention". */
  readonly fundingNouns: ReadonlySet<string>;
  /** Nouns of money that funds nothing: "chiffre", "valuation". */
  readonly asideNouns: ReadonlySet<string>;
  /** Openings of sentences about something else: "à titre de comparaison". */
  readonly comparisons: readonly string[];
  /** Words of another time or place than the project's: "previous", "voisin". */
  readonly elsewhere: ReadonlySet<string>;
  /** Nouns of people or bodies who pay or hold without a name: "salariés", "donors". */
  readonly groups: ReadonlySet<string>;
  /** "round", "tour": money raised from several. */
  readonly rounds: ReadonlySet<string>;
  /** Leads or joins a round. */
  readonly roundVerbs: ReadonlySet<string>;
  readonly annual: readonly (readonly string[])[];
  readonly initial: readonly (readonly string[])[];
  readonly total: readonly (readonly string[])[];
  /** Forms of verbs that take sums and pay none: to lose, ask, value, refuse, steal. */
  readonly notPaying: Pick<ReadonlySet<string>, 'has'>;
  readonly spanOpeners: ReadonlySet<string>;
  readonly timeUnits: ReadonlySet<string>;
}
