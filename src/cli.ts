import { createInterface } from 'node:readline';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { z } from 'zod';
import { type AnsweredMessage, answerEach, answerQuestion, QUESTIONS_READ } from './answer/answer-question.ts';
import { describeLeft, describeOutcome } from './answer/describe-outcome.ts';
import { factsOf } from './extract/facts.ts';
import { factsRecord } from './extract/record.ts';
import { readArchive, writeArchive } from './knowledge/archive-folder.ts';
import { type Citation, quoteOf } from './knowledge/citation.ts';
import { type FileProblem, isFilePath, readFolder, readOneFile } from './knowledge/folder.ts';
import { KnowledgeError } from './knowledge/problem.ts';
import type { Shelf } from './knowledge/shelf.ts';
import type { Store } from './knowledge/store.ts';
import { en } from './languages/en.ts';
import { explainProblem } from './languages/explain.ts';
import { languageOf, languages } from './languages/list.ts';
import { prepareSearch } from './search/ask.ts';
import type { Outcome } from './search/outcome.ts';
import { knowledgeFolder, readSettings, SettingsError } from './settings.ts';

const HELP = {
  general: `sourcier: ask, check and read the articles without Discord

  ask [--json] [--knowledge DIR] [--lang fr|en] [QUESTION]
  facts [--json] [--knowledge DIR] [ARTICLE...]
  check [DIR|FILE]
  export --server ID DIR
  import --server ID [--merge] DIR
  evaluate --passages FILE --questions FILE [--off-topic FILE] [--text-only] [--ranks FILE] [--json]

COMMAND --help says more of each.`,
  ask: `ask [--json] [--knowledge DIR] [--lang fr|en] [QUESTION]

  Answers a question with a sentence of the articles, or says that they are silent.
  --json           one JSON object a question; without QUESTION, questions are read from standard input,
                   one a line: {"id": "1", "question": "...", "lang": "fr"}, and answered in order
  --knowledge DIR  the folder of articles (default: KNOWLEDGE_DIR, or else knowledge)
  --lang fr|en     the asker's language: of what is said beside quotations (default: the question's), and of questions
                   that could be either (default: fr)`,
  facts: `facts [--json] [--knowledge DIR] [ARTICLE...]

  Shows the quotations, amounts and partners found in the articles, all of them or those named.
  --json           one JSON object an article
  --knowledge DIR  the folder of articles (default: KNOWLEDGE_DIR, or else knowledge)`,
  check: `check [DIR|FILE]

  Reads every article of a folder (default: KNOWLEDGE_DIR, or else knowledge), or one file, and names every problem by
  file and line. Exits with 1 when there is one. Folders within the folder are not read, and named.`,
  export: `export --server ID DIR

  Writes all that a server keeps of its own into a new folder: its articles as Markdown files, their whole history, and the
  rest as JSON. The database is that of the settings (DATA_DIR, or DATABASE_URL). The bot may be running.
  --server ID      the server's id, as Discord shows it in developer mode`,
  import: `import --server ID [--merge] DIR

  Writes what was exported into a server, all of it or nothing. A bot that runs on SQLite sees it after its next start.
  --server ID      the server that gets it; it need not be the one that was exported
  --merge          into a server that has changes of its own: what is there stays, what is missing comes in`,
} as const;

/** A call whose words are wrong: said on standard error, exit code 2. */
class UsageError extends Error {}

const CODES = languages.map(({ code }) => code);

const QuestionLine = z.object({
  id: z.union([z.string(), z.number()], 'a text or a number'),
  question: z.string('a text with the words of the question'),
  lang: z.enum(CODES, CODES.join(' or ')).optional(),
});

const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  ask: runAsk,
  facts: runFacts,
  check: runCheck,
  export: runExport,
  import: runImport,
  evaluate: runEvaluation,
};

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  try {
    if (name === undefined || name === '--help' || name === '-h') {
      console.log(HELP.general);
      return name === undefined ? 2 : 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(`"${name}" is no command; use ${Object.keys(commands).join(', ')}, or --help`);
    if (args.includes('--help') || args.includes('-h')) {
      console.log(await helpOf(name));
      return 0;
    }
    return await command(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function helpOf(name: string): Promise<string> {
  if (name === 'evaluate') return (await import('./evaluate/run-evaluate.ts')).EVALUATE_HELP;
  return HELP[name as keyof typeof HELP];
}

async function runEvaluation(args: string[]): Promise<number> {
  const { runEvaluate } = await import('./evaluate/run-evaluate.ts');
  return runEvaluate(args);
}

async function runAsk(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('ask', args, {
    json: { type: 'boolean' },
    knowledge: { type: 'string' },
    lang: { type: 'string' },
  });
  const lang = values.lang ?? 'fr';
  if (!isKnown(lang))
    throw new UsageError(`--lang takes ${languages.map(({ code }) => code).join(' or ')}, not "${String(lang)}"`);
  const shelf = await openShelf(values.knowledge);
  if (shelf === null) return 1;
  prepareSearch(shelf);
  if (positionals.length > 0) {
    const question = positionals.join(' ');
    if (values.json === true) console.log(JSON.stringify(answerRecord(shelf, { id: null, question, lang })));
    else
      console.log(
        describeAnswers(
          shelf,
          answerEach(shelf, question, { language: lang }),
          values.lang === undefined ? null : lang,
        ),
      );
    return 0;
  }
  if (values.json !== true)
    throw new UsageError('ask takes a QUESTION, or --json with questions on standard input, one a line');
  let line = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    line += 1;
    if (text.trim() === '') continue;
    const question = readQuestion(text, line);
    console.log(JSON.stringify(answerRecord(shelf, { lang, ...question })));
  }
  return 0;
}

/** Each of several questions stands above its answer, those that were left out below. */
function describeAnswers(shelf: Shelf, { answered, left }: AnsweredMessage, lang: string | null): string {
  const answers = answered.map(({ question, outcome }) => {
    const answer = describeOutcome(outcome, languageOf(lang ?? outcome.language) ?? en, shelf.names);
    return answered.length > 1 ? `${question}\n${answer}` : answer;
  });
  const language = languageOf(lang ?? answered[0].outcome.language) ?? en;
  return [...answers, ...(left.length > 0 ? [describeLeft(left, QUESTIONS_READ, language)] : [])].join('\n\n');
}

function readQuestion(text: string, line: number): { id: string | number; question: string; lang?: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`line ${line}: this is not JSON; expected {"id": ..., "question": ...}`);
  }
  const parsed = QuestionLine.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const fault = issue?.path.length
      ? `"${issue.path.join('.')}" should be ${issue.message}`
      : 'this is not a JSON object';
    throw new UsageError(`line ${line}: ${fault}; expected {"id": ..., "question": ..., "lang"?: "fr"}`);
  }
  const { id, question, lang } = parsed.data;
  return { id, question, ...(lang === undefined ? {} : { lang }) };
}

function answerRecord(
  shelf: Shelf,
  { id, question, lang }: { id: string | number | null; question: string; lang: string },
): object {
  const started = performance.now();
  const outcome = answerQuestion(shelf, question, { language: lang, limit: 10 });
  const ms = Math.round((performance.now() - started) * 1000) / 1000;
  const confidence = 'confidence' in outcome ? Math.round(outcome.confidence * 10_000) / 10_000 : 0;
  return {
    id,
    question,
    lang: outcome.language,
    answered: outcome.kind === 'answer',
    confidence,
    citations: citationsOf(outcome).slice(0, 10).map(citationRecord),
    ms,
  };
}

function citationsOf(outcome: Outcome): readonly Citation[] {
  if (outcome.kind === 'answer') return [outcome.answer, ...outcome.others];
  return outcome.kind === 'silent' ? outcome.nearest : [];
}

function citationRecord(citation: Citation): object {
  const { article, passage, start, end } = citation;
  const { id, heading, text } = passage;
  return {
    article: article.id,
    revision: article.revision,
    passage: id,
    heading,
    text,
    start,
    end,
    quote: quoteOf(citation),
  };
}

async function runFacts(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('facts', args, {
    json: { type: 'boolean' },
    knowledge: { type: 'string' },
  });
  const shelf = await openShelf(values.knowledge);
  if (shelf === null) return 1;
  const wanted = positionals.length > 0 ? positionals : [...shelf.articles.keys()];
  for (const id of wanted) {
    const article = shelf.articles.get(id);
    if (!article)
      throw new UsageError(`there is no article "${id}"; there is ${[...shelf.articles.keys()].join(', ')}`);
    const facts = factsOf(article, shelf.names);
    if (values.json === true) console.log(JSON.stringify(factsRecord(article, facts)));
    else console.log(describeFacts(article.title, factsRecord(article, facts)));
  }
  return 0;
}

function describeFacts(title: string, { quotes, funding, partners }: ReturnType<typeof factsRecord>): string {
  return [
    title,
    ...quotes.map(({ speaker, text }) => `  quotation  ${speaker ?? '(unnamed)'}: ${text}`),
    ...funding.map(
      ({ parties, amount, share, distribution, status }) =>
        `  funding    ${[parties.join(', ') || '(no party)', amount?.text ?? `${(share ?? 0) * 100} %`, distribution, status].filter(Boolean).join(' · ')}`,
    ),
    ...partners.map(({ name, involvement, role }) => `  partner    ${name} · ${involvement} · ${role}`),
  ].join('\n');
}

async function runCheck(args: string[]): Promise<number> {
  const { positionals } = readArguments('check', args, {});
  if (positionals.length > 1) throw new UsageError('check takes one folder, or one file');
  const path = positionals[0] ?? knowledgeFolder();
  const read = positionals.length > 0 && (await isFilePath(path)) ? readOneFile : readFolder;
  const { shelf, problems, unread } = await read(path, { languages: CODES });
  sayProblems([...problems, ...unread]);
  if (problems.length > 0) return 1;
  const passages = [...shelf.articles.values()].reduce((sum, article) => sum + article.passages.length, 0);
  const count = (number: number, one: string) => `${number} ${number === 1 ? one : `${one}s`}`;
  const found =
    shelf.articles.size === 0
      ? [count(shelf.names.length, 'name')]
      : [count(shelf.articles.size, 'article'), count(passages, 'passage')];
  console.log([...found, 'no problem'].join(', '));
  return 0;
}

async function runExport(args: string[]): Promise<number> {
  const { server, folder } = readTransfer('export', args, { server: { type: 'string' } });
  return withStore(async (store) => {
    const state = await store.exportServer(server);
    await writeArchive(folder, state);
    console.log(`${state.revisions.length} revisions of server ${server} written to ${folder}`);
  });
}

async function runImport(args: string[]): Promise<number> {
  const { server, folder, merge } = readTransfer('import', args, {
    server: { type: 'string' },
    merge: { type: 'boolean' },
  });
  return withStore(async (store) => {
    const state = await readArchive(folder);
    await store.importServer(server, state, { merge });
    console.log(`${state.revisions.length} revisions read from ${folder} into server ${server}`);
  });
}

function readTransfer(name: string, args: string[], options: NonNullable<ParseArgsConfig['options']>) {
  const { values, positionals } = readArguments(name, args, options);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError(`${name} takes one folder`);
  if (typeof values.server !== 'string' || !/^\d{17,20}$/.test(values.server))
    throw new UsageError(`${name} takes --server and the id of a server: 17 to 20 digits`);
  return { server: values.server, folder, merge: values.merge === true };
}

/** Opens the database of the settings for one piece of work; what a person can mend is said, with exit code 1. */
async function withStore(work: (store: Store) => Promise<void>): Promise<number> {
  try {
    const { DATA_DIR, DATABASE_URL, QUESTION_DAYS } = readSettings();
    // The databases' clients are half of the code and of the time to start, and few commands need them.
    const { openStore } = await import('./storage/open.ts');
    const store = await openStore({ directory: DATA_DIR, databaseUrl: DATABASE_URL, questionDays: QUESTION_DAYS });
    try {
      await work(store);
    } finally {
      await store.close();
    }
    return 0;
  } catch (error) {
    if (error instanceof SettingsError) console.error(error.message);
    else if (error instanceof KnowledgeError)
      for (const problem of error.problems) console.error(explainProblem(problem));
    else throw error;
    return 1;
  }
}

/** The good articles of a folder, as the bot reads them; null when there is none. */
async function openShelf(directory: unknown): Promise<Shelf | null> {
  const folder = typeof directory === 'string' ? directory : knowledgeFolder();
  const { shelf, problems } = await readFolder(folder, { languages: CODES });
  sayProblems(problems);
  return shelf.articles.size === 0 ? null : shelf;
}

function sayProblems(problems: readonly FileProblem[]): void {
  for (const problem of problems)
    console.error(`${problem.file}${problem.line ? `:${problem.line}` : ''}: ${explainProblem(problem)}`);
}

function readArguments(name: string, args: string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const allowed = Object.entries(options).map(
      ([option, { type }]) => `--${option}${type === 'string' ? ' VALUE' : ''}`,
    );
    const reason = error instanceof Error ? error.message.split('.')[0] : String(error);
    throw new UsageError(`${reason}; ${name} takes ${[...allowed, '--help'].join(', ')}`);
  }
}

function isKnown(lang: unknown): lang is string {
  return languages.some(({ code }) => code === lang);
}
