import { type Citation, quoteOf } from '../knowledge/citation.ts';
import { enTexts } from '../languages/en-texts.ts';
import type { Language } from '../languages/language.ts';
import { writeList } from '../languages/writing.ts';
import type { Outcome } from '../search/outcome.ts';

/** As many strange words as the bot names in a reply. */
const WORDS_NAMED = 3;

/** An outcome as lines of plain text, in the words that the bot has for it. */
export function describeOutcome(outcome: Outcome, language: Language): string {
  const say = (key: string, details: Readonly<Record<string, string>> = {}) => {
    const template = language.texts?.shared[key] ?? enTexts.shared[key];
    return String(template).replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
  };
  switch (outcome.kind) {
    case 'answer':
      return describeCitation(outcome.answer, say);
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

function describeCitation(citation: Citation, say: (key: string, details?: Record<string, string>) => string): string {
  const { article, passage } = citation;
  const number = say('paragraph', { number: String(passage.number) });
  const place = [article.title, ...(passage.heading === null ? [] : [passage.heading]), number];
  return `${quoteOf(citation)}\n  (${place.join(' · ')})`;
}
