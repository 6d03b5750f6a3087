import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Text that says something. */
const words = (expected: string) => z.string(expected).trim().min(1, expected);
const texts = (expected: string) => z.array(z.string(expected), expected);

const PassageSchema = z.object({
  id: words('a text that names the passage, such as "p1"'),
  title: z.string('a text, or left out').default(''),
  text: words('a text with the words of the passage'),
});
const QuestionSchema = z.object({
  id: words('a text that names the question, such as "q1"'),
  question: words('a text with the words of the question'),
  gold: texts('a list of passage ids such as ["p1"], empty when no passage answers'),
  answers: texts('a list of texts such as ["1874"], or left out').default([]),
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

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'there is no right to read it',
};

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
    const value = parseJson(text);
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      for (const reason of new Set(parsed.error.issues.map((issue) => describe(issue, value)))) problem(reason);
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

/** What is wrong with a field, and what it should be: the schemas' messages say what is expected. */
function describe({ path, message }: z.core.$ZodIssue, line: unknown): string {
  const [field] = path;
  if (field === undefined || typeof line !== 'object' || line === null)
    return 'this is not a JSON object; write one a line, such as {"id": "1", ...}';
  return field in line ? `"${String(field)}" should be ${message}` : `"${String(field)}" is missing; add ${message}`;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new SetError([`${file}: cannot be read (${REASONS[code] ?? code})`]);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
