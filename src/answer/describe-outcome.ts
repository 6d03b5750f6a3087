import { nameOf } from '../extract/mention.ts';
import { type Citation, quoteOf } from '../knowledge/citation.ts';
import type { NameEntry } from '../knowledge/names.ts';
import { enTexts } from '../languages/en-texts.ts';
import type { Language } from '../languages/language.ts';
import { writeList } from '../languages/writing.ts';
import type { Outcome } from '../search/outcome.ts';
import { spokenBy } from './spoken-by.ts';

/** As many strange words as the bot names in a reply. */
const WORDS_NAMED = 3;

type Say = (key: string, details?: Readonly<Record<string, string>>) => string;

/**
 * An outcome as lines of plain text, in the words that the bot has for it.
 *
 * @param names of the shelf, by which speakers are known
 */
export function describeOutcome(outcome: Outcome, language: Language, names: readonly NameEntry[]): string {
  const say = sayIn(language);
  switch (outcome.kind) {
    case 'answer':
      return describeCitation(outcome.answer, names, say);
    case 'silent': {
      const words = outcome.unknown.slice(0, WORDS_NAMED).map((word) => say('quotedWord', { word }));
      if (words.length === 0) return say('sourcesSilent');
      return say('sourcesNeverMention', { words: writeList(words, language.writing) });
    }
    case 'noSubject':
      return say('nameSubject');
    case 'smallTalk':
      return say('askTheSources');
    default:
      return outcome satisfies never;
  }
}

/** The questions that were left out, each on its line below what says so. */
export function describeLeft(left: readonly string[], limit: number, language: Language): string {
  const say = sayIn(language);
  const head = say('leftQuestions', { count: String(left.length), limit: String(limit) });
  return [head, ...left.map((question) => say('leftQuestion', { question }))].join('\n');
}

function describeCitation(citation: Citation, names: readonly NameEntry[], say: Say): string {
  const { article, passage } = citation;
  const number = say('paragraph', { number: String(passage.number) });
  const place = [article.title, ...(passage.heading === null ? [] : [passage.heading]), number];
  const spoken = spokenBy(citation, names);
  const lines = spoken ? [spoken.speaker ? say('spokenBy', { speaker: nameOf(spoken.speaker) }) : say('spoken')] : [];
  return [...lines, quoteOf(citation), `  (${place.join(' · ')})`].join('\n');
}

/** The shared texts in a language, without the marks that Discord reads. */
function sayIn(language: Language): Say {
  return (key, details = {}) => {
    const template = language.texts?.shared[key] ?? enTexts.shared[key] ?? key;
    const isOne = language.writing.isOne(Number(details.count));
    const words = typeof template === 'string' ? template : template[isOne ? 'one' : 'other'];
    return words.replaceAll('**', '').replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
  };
}
