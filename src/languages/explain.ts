import type { Problem } from '../knowledge/problem.ts';
import { enTexts } from './en-texts.ts';
import type { Language } from './language.ts';

/** A problem in words: what is wrong and how to mend it. English unless the language has texts of its own. */
export function explainProblem({ key, details }: Problem, language?: Language): string {
  const template = language?.texts?.problems[key] ?? enTexts.problems[key] ?? key;
  const inWords = (detail: string | number | undefined) => language?.texts?.expectations?.[String(detail)] ?? detail;
  const known: Record<string, string | number | undefined> = {
    ...details,
    expected: inWords(details.expected),
    reason: inWords(details.reason),
  };
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(known[name] ?? ''));
}

/** The same in English, for the operator: `file:line: what is wrong`. */
export function describeProblem(problem: Problem): string {
  const file = 'file' in problem && typeof problem.file === 'string' ? problem.file : '';
  return `${file}${problem.line ? `:${problem.line}` : ''}: ${explainProblem(problem)}`;
}
