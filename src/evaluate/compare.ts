import { join } from 'node:path';
import { createPlainEngine } from '../search/plain-engine.ts';
import { evaluate } from './evaluate.ts';
import { readPassages, readQuestions, type SetPassage, type SetQuestion } from './read-sets.ts';
import { SETS } from './training-sets.ts';

/** One line of the table; shares are 0 to 1, times milliseconds. */
export interface Comparison {
  readonly set: string;
  readonly engine: string;
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly mrrAt10: number;
  readonly sentence: number | null;
  readonly refusedAt90: number | null;
  readonly queryP50Ms: number;
}

/**
 * Every set of a development folder, searched as the bot does and by minisearch with its default options, in one run. Questions of another
 * set stand for those that the passages cannot answer.
 *
 * @throws SetError when a file of the folder cannot be read
 */
export function compareSets(folder: string): Comparison[] {
  return SETS.flatMap(({ name, passages: passagesOf, textOnly, offTopic }) => {
    const passages = readPassages(join(folder, passagesOf, 'passages.jsonl'));
    const questions = readQuestions(join(folder, name, 'questions.jsonl'), new Set(passages.map(({ id }) => id)));
    const strangers = readQuestions(join(folder, offTopic, 'questions.jsonl'));
    const { report } = evaluate({ passages, questions, offTopic: strangers, textOnly });
    const ours: Comparison = {
      set: name,
      engine: 'sourcier',
      recallAt1: report.recallAt1 ?? 0,
      recallAt5: report.recallAt5 ?? 0,
      mrrAt10: report.mrrAt10 ?? 0,
      sentence: report.sentence,
      refusedAt90: report.refusedAt90,
      queryP50Ms: report.queryP50Ms,
    };
    return [ours, { set: name, engine: 'minisearch', ...searchPlainly(passages, questions, textOnly) }];
  });
}

function searchPlainly(
  passages: readonly SetPassage[],
  questions: readonly SetQuestion[],
  textOnly: boolean,
): Omit<Comparison, 'set' | 'engine'> {
  const search = createPlainEngine(passages, textOnly);
  const times: number[] = [];
  const places = questions.map(({ question, gold }) => {
    const start = performance.now();
    const found = search(question);
    times.push(performance.now() - start);
    return found.findIndex((id) => gold.includes(id));
  });
  const share = (holds: (place: number) => boolean) => places.filter(holds).length / places.length;
  return {
    recallAt1: share((place) => place === 0),
    recallAt5: share((place) => place >= 0 && place < 5),
    mrrAt10: places.reduce((sum, place) => sum + (place >= 0 && place < 10 ? 1 / (place + 1) : 0), 0) / places.length,
    sentence: null,
    refusedAt90: null,
    queryP50Ms: times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0,
  };
}
