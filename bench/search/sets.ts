import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPassages, readQuestions, type SetPassage, type SetQuestion } from '../../src/evaluate/read-sets.ts';

/** Where the development sets lie; they belong to others and are not part of the project. */
const FOLDER = fileURLToPath(new URL('../../../shared/eval', import.meta.url));

export interface DevelopmentSet {
  readonly passages: readonly SetPassage[];
  readonly questions: readonly SetQuestion[];
}

/** @throws Error that says where to put a set that is missing, and in which shape */
export function readSet(name: 'piaf' | 'xquad-en' | 'faq-fr'): DevelopmentSet {
  const folder = join(FOLDER, name);
  if (!existsSync(folder))
    throw new Error(
      `${folder} is missing. Put passages.jsonl with lines {"id", "title", "text"} and questions.jsonl with lines ` +
        '{"id", "question", "gold": [passage ids], "answers": [strings]} there, or measure the parts that need no questions: ' +
        'npm run bench -- start memory replies fairness',
    );
  return {
    passages: readPassages(join(folder, 'passages.jsonl')),
    questions: readQuestions(join(folder, 'questions.jsonl')),
  };
}
