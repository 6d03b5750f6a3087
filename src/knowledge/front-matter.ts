import { type Document, type ErrorCode, isNode, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import { z } from 'zod';
import { CorrectionsSchema } from './corrections.ts';
import type { Problem } from './problem.ts';

const PUBLISHED = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Discord accepts at most 512 characters in a link, and a text fragment is added to the url. */
const URL_LIMIT = 400;

const line = (max: number) =>
  z
    .string(`text of 1 to ${max} characters`)
    .trim()
    .min(1, `text of 1 to ${max} characters`)
    .max(max, `text of 1 to ${max} characters`)
    .regex(/^[^\p{Cc}]*$/u, 'one line of text');

const FrontMatterSchema = z.strictObject({
  title: line(200),
  language: z.string('a language code such as fr or en').regex(/^[a-z]{2}$/, 'a language code such as fr or en'),
  published: z
    .preprocess(
      (value) => (typeof value === 'number' ? String(value) : value),
      z.string('a date: 2025, 2025-01 or 2025-01-21').regex(PUBLISHED, 'a date: 2025, 2025-01 or 2025-01-21'),
    )
    .optional(),
  author: line(200).optional(),
  source: line(200).optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' })
    .max(URL_LIMIT, `an address of at most ${URL_LIMIT} characters`)
    .optional(),
  facts: CorrectionsSchema.optional(),
});

/** What is known of an article beside its text. `published` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type FrontMatter = z.infer<typeof FrontMatterSchema>;

export interface SplitMarkdown {
  readonly frontMatter: FrontMatter | null;
  readonly body: string;
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
  /** Line of each correction under `facts`, from 1. */
  readonly correctionLines: readonly number[];
  readonly problems: readonly Problem[];
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;

/** Parts front matter from text. Every problem is reported, not the first alone; `frontMatter` is null when there is any. */
export function splitFrontMatter(markdown: string): SplitMarkdown {
  const opening = OPENING.exec(markdown);
  if (!opening) return refused(markdown, [{ key: 'frontMatterMissing', details: {}, line: 1 }]);
  const rest = markdown.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) return refused('', [{ key: 'frontMatterUnclosed', details: {}, line: 1 }]);
  const yaml = rest.slice(0, closing.index);
  const body = rest.slice(closing.index + closing[0].length);
  const bodyLine = 2 + countLines(rest.slice(0, closing.index + closing[0].length));
  const { value, problems, correctionLines } = readFields(yaml);
  return { frontMatter: value, body, bodyLine, correctionLines, problems };
}

function readFields(yaml: string): { value: FrontMatter | null; problems: Problem[]; correctionLines: number[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'core', logLevel: 'silent' });
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  if (document.errors.length > 0) {
    return {
      value: null,
      correctionLines: [],
      problems: firstOfEachLine(
        document.errors.map((error) => ({
          key: 'yamlBroken' as const,
          details: { reason: reasonOf(error) },
          line: lineAt(error.code === 'MISSING_CHAR' ? openedAt(yaml, error.pos[0]) : error.pos[0]),
        })),
      ),
    };
  }
  let fields: unknown;
  try {
    // Aliases have no use here, and a few nested ones expand to gigabytes.
    fields = document.toJS({ maxAliasCount: 0 });
  } catch {
    return {
      value: null,
      correctionLines: [],
      problems: [{ key: 'yamlBroken', details: { reason: 'aliases (*) are not allowed' }, line: 2 }],
    };
  }
  const parsed = FrontMatterSchema.safeParse(fields ?? {});
  if (parsed.success) {
    const correctionLines = (parsed.data.facts ?? []).map((_, index) => lineAt(rangeOf(document, index)));
    return { value: parsed.data, problems: [], correctionLines };
  }
  const lineOf = (field: string) => {
    const found = new RegExp(`^["']?${field.replace(/[^\w]/g, '.')}["']?\\s*:`, 'm').exec(yaml);
    return found ? lineAt(found.index) : 1;
  };
  return {
    value: null,
    correctionLines: [],
    problems: parsed.error.issues.flatMap((issue) => describe(issue, fields, lineOf)),
  };
}

const COLON = 'a value that holds a colon needs quotation marks, and no line begins with spaces';

/** The parser speaks of YAML, and counts lines without the first. */
const REASONS: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: COLON,
  MISSING_CHAR: 'a quotation mark is opened and not closed',
  UNEXPECTED_TOKEN: 'a quotation mark is closed before the value ends',
  BAD_SCALAR_START: 'a value that begins with a mark such as @ needs quotation marks',
  BAD_INDENT: 'a bracket is opened and not closed, or lines begin with different numbers of spaces',
  TAB_AS_INDENT: 'a line begins with a tab',
  DUPLICATE_KEY: 'a field stands there twice',
};

/** Where a quotation mark is opened that its line does not close; the parser names the end of the text. */
function openedAt(yaml: string, otherwise: number): number {
  return /^[^#\n:]*:[ \t]*(["'])(?:(?!\1)[^\n])*$/m.exec(yaml)?.index ?? otherwise;
}

function reasonOf({ code, message }: YAMLParseError): string {
  return REASONS[code] ?? message.replace(/ at line \d[\s\S]*$/, '');
}

/** One mistake makes the parser stumble several times. */
function firstOfEachLine(problems: readonly (Problem & { readonly line: number })[]): Problem[] {
  return problems.filter(({ line }, index) => problems.findIndex((other) => other.line === line) === index);
}

/** Offset of an entry of `facts`. */
function rangeOf(document: Document, index: number): number {
  const node = document.getIn(['facts', index], true);
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function describe(issue: z.core.$ZodIssue, fields: unknown, lineOf: (field: string) => number): Problem[] {
  const allowed = Object.keys(FrontMatterSchema.shape).join(', ');
  if (issue.code === 'unrecognized_keys' && issue.path.length > 0) {
    const field = String(issue.path[0]);
    return [
      {
        key: 'fieldWrong',
        details: { field, expected: `entries without ${issue.keys.join(', ')}` },
        line: lineOf(field),
      },
    ];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) => ({ key: 'fieldUnknown', details: { field, allowed }, line: lineOf(field) }));
  }
  const field = String(issue.path[0] ?? '');
  if (field === '') return [{ key: 'yamlBroken', details: { reason: 'expected lines such as "title: ..."' }, line: 2 }];
  const missing = typeof fields === 'object' && fields !== null && !(field in fields);
  if (missing) return [{ key: 'fieldMissing', details: { field, expected: issue.message }, line: 1 }];
  return [{ key: 'fieldWrong', details: { field, expected: issue.message }, line: lineOf(field) }];
}

function refused(body: string, problems: readonly Problem[]): SplitMarkdown {
  return { frontMatter: null, body, bodyLine: 1, correctionLines: [], problems };
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
