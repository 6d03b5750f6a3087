import { type Citation, cite } from '../knowledge/citation.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { runAtOnce, runInTurns } from '../knowledge/turns.ts';
import { en } from '../languages/en.ts';
import { languageOf } from '../languages/list.ts';
import type { Candidate } from './candidates.ts';
import { chooseSentences } from './choose-sentences.ts';
import type { Outcome } from './outcome.ts';
import { type NoQuestion, type Question, readQuestion } from './question.ts';
import { type Ranking, rankPassages } from './rank.ts';
import { buildIndex, type IndexOptions, indexOf, type ShelfIndex, tidyIndex } from './shelf-index.ts';

export interface AskOptions {
  /** The person's language, for questions that could be either. */
  readonly language?: string;
  /** Most citations in the outcome; 10 unless told. */
  readonly limit?: number;
}

/** From this probability on the best passage is given as an answer; chosen with the model (docs/search.md). */
export const ANSWER_THRESHOLD = 0.42;
/** From this probability on a passage that is no answer is worth offering. */
const NEAR_THRESHOLD = 0.2;

/** Answers a question with sentences of the shelf's articles, or says that they are silent. */
export function ask(shelf: Shelf, question: string, { language, limit = 10 }: AskOptions = {}): Outcome {
  const index = indexOf(shelf);
  const asked = readFor(shelf, question, language);
  if ('asksNothing' in asked) return { kind: asked.asksNothing, language: asked.language.code };
  const ranking = rankPassages(index, asked);
  const { ranked, confidence } = ranking;
  const common = { language: asked.language.code, confidence };
  const citations = ranked.slice(0, limit).map(({ candidate }) => citationOf(candidate));
  const [answer, ...others] = citations;
  if (answer && confidence >= ANSWER_THRESHOLD) return { kind: 'answer', ...common, answer, others };
  return {
    kind: 'silent',
    ...common,
    nearest: citations,
    near: confidence >= NEAR_THRESHOLD,
    unknown: unknownWords(asked, ranking, index),
  };
}

/**
 * A question as a shelf is asked it.
 *
 * @param language the asker's, for words that could be of any; the first of the house's when it is not known
 */
export function readFor(shelf: Shelf, question: string, language = ''): Question | NoQuestion {
  const { languages } = indexOf(shelf);
  return readQuestion(question, languageOf(language) ?? languages[0] ?? en, languages);
}

/**
 * Builds the index of a shelf, so that a new shelf can be made ready before it takes the place of the old.
 *
 * @param options a lexicon of the operator's or moderators' own goes before the bundled one
 */
export function prepareSearch(shelf: Shelf, options: IndexOptions = {}): void {
  runAtOnce(buildIndex(shelf, options));
}

/**
 * The same in turns of some milliseconds, so that answers to others go out in between.
 *
 * @param over the shelf that this one lies over, or null
 */
export async function prepareInTurns(shelf: Shelf, over: Shelf | null): Promise<void> {
  await runInTurns(buildIndex(shelf, { over }));
}

/** Tidies up what edits left behind in an index, in turns. It may be searched meanwhile, and answers alike before and after. */
export async function tidySearch(shelf: Shelf, over: Shelf | null): Promise<void> {
  await runInTurns(tidyIndex(shelf, over));
}

function citationOf(candidate: Candidate): Citation {
  const { article, passage } = candidate.entry;
  return cite(article, passage, chooseSentences(candidate));
}

/** Words of the question that no article holds in any form, names first. */
function unknownWords({ content }: Question, { probes }: Ranking, index: ShelfIndex): string[] {
  const unknown = content.filter(
    (word) =>
      !word.light &&
      probes.every(({ groups }) =>
        groups.some((group) => group.word === word && group.alternatives.length === 0 && group.kin.length === 0),
      ) &&
      !standsSomewhere(word.folded, index),
  );
  return [...unknown.filter(({ named }) => named), ...unknown.filter(({ named }) => !named)].map(
    ({ surface }) => surface,
  );
}

/** Whether a passage has the very word, small ones of its language included, or its singular or plural, whatever the stemmer makes of them. */
function standsSomewhere(folded: string, { parts }: ShelfIndex): boolean {
  const forms = [folded, `${folded}s`, `${folded}x`, folded.replace(/[sx]$/, '')];
  return parts.some(({ vocabulary }) => forms.some((form) => vocabulary.countOfForm(form) > 0));
}
