import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Comparison, compareSets } from './compare.ts';
import { evaluate, type Rank, type Report } from './evaluate.ts';
import { readPassages, readQuestions, SetError } from './read-sets.ts';

export const EVALUATE_HELP = `evaluate --passages FILE --questions FILE [--off-topic FILE] [--text-only] [--ranks FILE] [--json]
evaluate --all FOLDER [--json]

  Asks every question of a file over the passages of another, as the bot would, and measures the answers.
  --passages FILE   lines {"id", "title", "text"}; passages of one title are one article
  --questions FILE  lines {"id", "question", "gold": [passage ids], "answers": [strings]}; one with no gold is
                    a question the passages cannot answer
  --off-topic FILE  more questions that the passages cannot answer, whatever their gold says
  --text-only       titles are not searched
  --ranks FILE      writes a line a question: {"id", "ranked", "answered", "confidence", "sentence"}
  --all FOLDER      measures every set of a development folder, beside minisearch with its default options
  --json            prints the figures as one JSON object`;

/** Where a run prints; those of the process unless told. */
export interface Output {
  readonly out: (line: string) => void;
  readonly error: (text: string) => void;
  /** A bar is drawn on standard error. */
  readonly isTerminal: boolean;
}

const PROCESS: Output = {
  out: (line) => console.log(line),
  error: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
};

/**
 * `cli evaluate`.
 *
 * @param args the words after `evaluate`
 * @returns the exit code: 0, or 2 when the words or the files are wrong, each fault named on standard error
 */
export function runEvaluate(args: readonly string[], output: Output = PROCESS): number {
  const options = readOptions(args);
  if (typeof options === 'string') {
    output.error(`${options}\n\n${EVALUATE_HELP}\n`);
    return 2;
  }
  if (options.help) {
    output.out(EVALUATE_HELP);
    return 0;
  }
  try {
    if (options.all !== undefined) {
      const comparisons = compareSets(options.all);
      output.out(options.json ? JSON.stringify(comparisons) : formatComparisons(comparisons));
      return 0;
    }
    const passages = readPassages(options.passages);
    const { report, ranks } = evaluate({
      passages,
      questions: readQuestions(options.questions, new Set(passages.map(({ id }) => id))),
      offTopic: options.offTopic === undefined ? [] : readQuestions(options.offTopic),
      textOnly: options.textOnly,
      ...(output.isTerminal && { onProgress: (done, all) => drawBar(done, all, output) }),
    });
    output.out(options.json ? JSON.stringify(report) : formatReport(report));
    if (options.ranks !== undefined) writeRanks(options.ranks, ranks);
    return 0;
  } catch (error) {
    if (!(error instanceof SetError)) throw error;
    output.error(`${error.problems.slice(0, PROBLEMS_SHOWN).join('\n')}\n`);
    const more = error.problems.length - PROBLEMS_SHOWN;
    if (more > 0) output.error(`and ${more} more\n`);
    return 2;
  }
}

const PROBLEMS_SHOWN = 20;

interface Options {
  readonly all: string | undefined;
  readonly passages: string;
  readonly questions: string;
  readonly offTopic: string | undefined;
  readonly ranks: string | undefined;
  readonly textOnly: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

/** @returns the options, or what is wrong with them */
function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        all: { type: 'string' },
        passages: { type: 'string' },
        questions: { type: 'string' },
        'off-topic': { type: 'string' },
        ranks: { type: 'string' },
        'text-only': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { all, passages = '', questions = '', help } = values;
    if (!help && all === undefined && passages === '') return 'evaluate needs --passages FILE.';
    if (!help && all === undefined && questions === '') return 'evaluate needs --questions FILE.';
    const read = [passages, questions, values['off-topic'] ?? ''].filter(Boolean).map((file) => resolve(file));
    if (values.ranks !== undefined && read.includes(resolve(values.ranks)))
      return `--ranks ${values.ranks} would be written over a file that is read; give it another name.`;
    return {
      all,
      passages,
      questions,
      help,
      offTopic: values['off-topic'],
      ranks: values.ranks,
      textOnly: values['text-only'],
      json: values.json,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function formatReport(report: Report): string {
  const percent = (value: number | null) => (value === null ? '-' : `${(value * 100).toFixed(1)} %`);
  const ms = (value: number) => `${value.toFixed(value < 10 ? 3 : 0)} ms`;
  const rows: readonly (readonly [string, string])[] = [
    ['passages', String(report.passages)],
    ['questions, answerable / not', `${report.answerable} / ${report.unanswerable}`],
    ['R@1', percent(report.recallAt1)],
    ['R@5', percent(report.recallAt5)],
    ['MRR@10', percent(report.mrrAt10)],
    ['sentence, end to end', percent(report.sentence)],
    ['answered, of the answerable', percent(report.answered)],
    ['refused, of the others', percent(report.refused)],
    ['refused at 90 % kept', percent(report.refusedAt90)],
    ['AUC', report.auc === null ? '-' : report.auc.toFixed(3)],
    ['build', ms(report.buildMs)],
    ['query p50 / p99', `${ms(report.queryP50Ms)} / ${ms(report.queryP99Ms)}`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

function formatComparisons(comparisons: readonly Comparison[]): string {
  const percent = (value: number | null) => (value === null ? '-' : (value * 100).toFixed(1));
  const header = ['set', 'engine', 'R@1', 'R@5', 'MRR@10', 'sentence', 'refused at 90 %', 'p50 ms'];
  const rows = comparisons.map((each) => [
    each.set,
    each.engine,
    percent(each.recallAt1),
    percent(each.recallAt5),
    percent(each.mrrAt10),
    percent(each.sentence),
    percent(each.refusedAt90),
    each.queryP50Ms.toFixed(3),
  ]);
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [header, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const BAR_WIDTH = 30;

function drawBar(done: number, all: number, { error }: Output): void {
  const filled = Math.round((BAR_WIDTH * done) / all);
  const before = Math.round((BAR_WIDTH * (done - 1)) / all);
  if (filled === before && done !== all) return;
  error(`\r[${'#'.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}] ${done}/${all}${done === all ? '\n' : ''}`);
}

/** @throws SetError when the file cannot be written; the figures are printed by then */
function writeRanks(file: string, ranks: readonly Rank[]): void {
  try {
    writeFileSync(file, ranks.map((rank) => `${JSON.stringify(rank)}\n`).join(''));
  } catch (error) {
    throw new SetError([`${file}: cannot be written (${error instanceof Error ? error.message : String(error)})`]);
  }
}
