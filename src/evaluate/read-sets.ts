import { readFileSync } from 'node:fs';
import { z } from 'zod';

const PassageSchema = z.object({
  id: z.string().min(1),
  title: z.string().default(''),
  text: z.string().trim().min(1),
});
const QuestionSchema = z.object({
  id: z.string().min(1),
  question: z.string().trim().min(1),
  gold: z.array(z.string(), 'expected a list of passage ids, empty when no passage answers'),
  answers: z.array(z.string()).default([]),
});

/** A passage to search, as a line of a passages file. */
export type SetPassage = Readonly<z.infer<typeof PassageSchema>>;
/** A question, the ids of the passages that answer it (none: the passages cannot) and the words that do. */
export type SetQuestion = Readonly<z.infer<typeof QuestionSchema>>;

/** Thrown when a file cannot be evaluated; each problem names file and line. */
export class SetError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SetError';
    this.problems = problems;
  }
}

/** @throws SetError naming every line that is not a passage */
export function readPassages(file: string): SetPassage[] {
  return readLines(file, PassageSchema, () => null);
}

/**
 * @param known ids of the passages; a question whose gold names another is a problem. Left out, gold is not looked at.
 * @throws SetError naming every line that is not a question
 */
export function readQuestions(file: string, known?: ReadonlySet<string>): SetQuestion[] {
  // Off-topic questions have no gold whatever their lines say.
  const schema = known ? QuestionSchema : QuestionSchema.extend({ gold: QuestionSchema.shape.gold.default([]) });
  return readLines(file, schema, ({ gold }) => {
    const stranger = known && gold.find((id) => !known.has(id));
    return stranger === undefined
      ? null
      : `gold names the passage "${stranger}", which the passages file does not hold`;
  });
}

function readLines<Line extends { readonly id: string }>(
  file: string,
  schema: z.ZodType<Line>,
  refuse: (line: Line) => string | null,
): Line[] {
  const problems: string[] = [];
  const lines: Line[] = [];
  const seen = new Set<string>();
  for (const [index, text] of readText(file).split('\n').entries()) {
    if (text.trim() === '') continue;
    const problem = (reason: string) => problems.push(`${file}, line ${index + 1}: ${reason}`);
    const parsed = schema.safeParse(parseJson(text));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      problem(issue?.path.length ? `"${issue.path.join('.')}": ${issue.message}` : 'not a JSON object');
      continue;
    }
    const { data } = parsed;
    const reason = seen.has(data.id) ? `the id "${data.id}" stands on an earlier line too` : refuse(data);
    if (reason !== null) problem(reason);
    seen.add(data.id);
    lines.push(data);
  }
  if (problems.length === 0 && lines.length === 0) problems.push(`${file}: holds no line`);
  if (problems.length > 0) throw new SetError(problems);
  return lines;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new SetError([`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`]);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
