import type { Quote } from '../extract/fact.ts';
import { nameOf } from '../extract/mention.ts';
import { detectLanguage } from '../languages/detect.ts';
import { en } from '../languages/en.ts';
import type { Language } from '../languages/language.ts';
import { languageOf } from '../languages/list.ts';
import { keepBeside } from '../languages/memory.ts';
import { findWords, foldWord, type Word } from '../languages/words.ts';
import { lexerOf } from '../search/lexer.ts';
import { matchCitations } from '../search/match-citations.ts';

/**
 * Quotations of the person whose words are asked for ("Qu'a dit Musk de l'argent ?"), those on the subject first. A question asks for words when
 * it has a verb of speech, a word that asks for a thing or a manner, and the name of somebody who is quoted.
 *
 * @param quotesOf all there are; asked for only when words are, since finding them takes long the first time
 * @returns none when the question asks for something else
 */
export function findAskedQuotes(question: string, locale: string, quotesOf: () => readonly Quote[]): Quote[] {
  const language = detectLanguage(question, languageOf(locale) ?? en);
  const words = findWords(question);
  const { saying, asking } = wordsOf(language);
  const asks = ({ folded, elided }: Word) =>
    asking.has(folded) || (elided && [...asking].some((word) => word.slice(0, -1) === folded));
  if (!words.some(({ folded }) => saying.has(folded)) || !words.some(asks)) return [];
  const quotes = quotesOf();
  const speaker = firstNamed(words, quotes);
  if (speaker === undefined) return [];
  const said = quotes.filter((quote) => quote.speaker !== null && nameOf(quote.speaker) === speaker);
  const { isContent } = lexerOf(language);
  const nameWords = new Set(findWords(speaker).map(({ folded }) => folded));
  const subject = words
    .filter((word) => isContent(word) && !nameWords.has(word.folded) && !saying.has(word.folded) && !asks(word))
    .map(({ start, end }) => question.slice(start, end))
    .join(' ');
  const about = matchCitations(subject, said);
  // Nothing they said is on the subject: search may know what the article says of it.
  if (about.length === 0) return [];
  return [...about, ...said.filter((quote) => !about.includes(quote))];
}

/** The speaker who is named first: "What did Altman reply to Musk?" asks for Altman's words. */
function firstNamed(words: readonly Word[], quotes: readonly Quote[]): string | undefined {
  const speakers = new Set(quotes.flatMap(({ speaker }) => (speaker ? [nameOf(speaker)] : [])));
  const places = [...speakers].map((speaker) => {
    const parts = new Set(findWords(speaker).map(({ folded }) => folded));
    return { speaker, place: words.findIndex(({ folded }) => parts.has(folded)) };
  });
  return places.filter(({ place }) => place >= 0).sort((one, other) => one.place - other.place)[0]?.speaker;
}

interface AskingWords {
  readonly saying: ReadonlySet<string>;
  readonly asking: ReadonlySet<string>;
}

/** Forms of the verbs that stand by quotations, and the words that ask. */
const wordsOf = keepBeside((language: Language): AskingWords => {
  const { verbs } = language.speech;
  const lemmas = new Set(language.search.relations.saying);
  const saying = [...verbs]
    .filter(([, forms]) => forms.some(({ lemma }) => lemmas.has(lemma)))
    .map(([form]) => foldWord(form));
  const found = { saying: new Set(saying), asking: new Set(language.search.questionWords.map(foldWord)) };
  // A verb of speech among the question words ("dis-moi") asks for nothing said.
  for (const word of found.saying) found.asking.delete(word);
  return found;
});
