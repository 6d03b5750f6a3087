import { factsOf } from '../extract/facts.ts';
import { type Mention, nameOf } from '../extract/mention.ts';
import type { Citation } from '../knowledge/citation.ts';
import type { NameEntry } from '../knowledge/names.ts';

/** The facts of longer articles are read for those alone who ask for them: a second a megabyte. */
const MOST_PASSAGES = 300;
/** From this confidence on a speaker is named beside words that do not name one: below it are pronouns that could be somebody else's. */
const SURE = 0.9;

/**
 * Whose words a citation is made of, when it lies within a quotation and does not say so itself: without the name, what somebody said would read as what the
 * article says.
 *
 * @returns null when the words are the article's own, or show themselves whose they are; a speaker of null when a quotation is cut and nobody is sure to have said it
 */
export function spokenBy(citation: Citation, names: readonly NameEntry[]): { readonly speaker: Mention | null } | null {
  const { article, passage, start, end } = citation;
  if (article.passages.length > MOST_PASSAGES) return null;
  const quote = factsOf(article, names).quotes.find(
    ({ citation: said }) => said.passage === passage && said.start < end && said.end > start,
  );
  if (!quote) return null;
  const { citation: said, speaker, confidence } = quote;
  const around = `${passage.text.slice(start, Math.max(start, said.start))} ${passage.text.slice(Math.min(end, said.end), end)}`;
  if (speaker && confidence >= SURE) return namesIn(around).has(lastNameOf(speaker)) ? null : { speaker };
  return said.start < start || said.end > end ? { speaker: null } : null;
}

function lastNameOf(speaker: Mention): string {
  return [...namesIn(nameOf(speaker))].at(-1) ?? nameOf(speaker);
}

/** Words as they are written, so that "Son" is a name and "son" is none. */
function namesIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}\p{N}\p{M}]+/gu));
}
