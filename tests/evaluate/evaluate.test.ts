import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runEvaluate } from '../../src/evaluate/run-evaluate.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PASSAGES = [
  { id: 'a', title: 'Lighthouse', text: 'The lighthouse was built in 1874. It has nine floors.' },
  { id: 'b', title: 'Ferry', text: 'The ferry carries bicycles and cattle across the bay every morning.' },
];
const QUESTIONS = [
  { id: 'q1', question: 'When was the lighthouse built?', gold: ['a'], answers: ['1874'] },
  { id: 'q2', question: 'What does the ferry carry?', gold: ['b'], answers: ['bicycles'] },
  { id: 'q3', question: 'Who painted the Mona Lisa?', gold: [], answers: [] },
];

function write(name: string, lines: readonly unknown[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  return file;
}

function run(...args: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = runEvaluate(args, {
    out: (line) => out.push(line),
    error: (text) => errors.push(text),
    isTerminal: false,
  });
  return { code, out: out.join('\n'), errors: errors.join('') };
}

test('measures questions over passages, those without gold as ones to refuse', () => {
  const ranks = join(folder, 'ranks.jsonl');
  const { code, out } = run(
    '--passages',
    write('p', PASSAGES),
    '--questions',
    write('q', QUESTIONS),
    '--ranks',
    ranks,
    '--json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    passages: 2,
    answerable: 2,
    unanswerable: 1,
    recallAt1: 1,
    mrrAt10: 1,
    sentence: 1,
    refused: 1,
    auc: 1,
  });
  const lines = readFileSync(ranks, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ id, ranked, answered }) => [id, ranked[0], answered])).toEqual([
    ['q1', 'a', true],
    ['q2', 'b', true],
    ['q3', undefined, false],
  ]);
  expect(lines[0].sentence).toContain('1874');
});

test('questions of another file count as ones to refuse, whatever their gold says', () => {
  const others = write('o', [{ id: 'x', question: 'How do volcanoes erupt?', gold: ['z'] }]);
  const { out } = run(
    '--passages',
    write('p', PASSAGES),
    '--questions',
    write('q', QUESTIONS.slice(0, 2)),
    '--off-topic',
    others,
    '--json',
  );
  expect(JSON.parse(out)).toMatchObject({ answerable: 2, unanswerable: 1, refused: 1 });
});

test('prints a table for people', () => {
  const { out } = run('--passages', write('p', PASSAGES), '--questions', write('q', QUESTIONS), '--text-only');
  expect(out).toMatch(/R@1 +100\.0 %/);
  expect(out).toMatch(/sentence, end to end +100\.0 %/);
});

test.each([
  ['a line that is no JSON', ['{"id": "a", "text": '], 'passages, line 1: this is not a JSON object; write one a line'],
  [
    'a passage without text',
    [PASSAGES[0], { id: 'b', title: '' }],
    'passages, line 2: "text" is missing; add a text with the words of the passage\n',
  ],
  [
    'an empty text',
    [{ id: 'b', text: ' ' }],
    'passages, line 1: "text" should be a text with the words of the passage\n',
  ],
  [
    'a number for an id',
    [{ id: 1, text: 'x' }],
    'passages, line 1: "id" should be a text that names the passage, such as "p1"\n',
  ],
  ['an id twice', [PASSAGES[0], PASSAGES[0]], 'passages, line 2: the id "a" stands on an earlier line too'],
  ['an empty file', [], 'passages: holds no line'],
])('names %s by its line and exits 2', (_, lines, message) => {
  const { code, errors } = run('--passages', write('passages', lines), '--questions', write('q', QUESTIONS));
  expect(code).toBe(2);
  expect(errors).toContain(message);
});

test('names every field of a question that is wrong, and what it should be', () => {
  const questions = write('questions', [{ id: 'q', question: 5, gold: [1, 2], answers: 'a' }]);
  const { code, errors } = run('--passages', write('p', PASSAGES), '--questions', questions);
  expect(code).toBe(2);
  expect(errors.trim().split('\n')).toEqual([
    `${questions}, line 1: "question" should be a text with the words of the question`,
    `${questions}, line 1: "gold" should be a list of passage ids such as ["p1"], empty when no passage answers`,
    `${questions}, line 1: "answers" should be a list of texts such as ["1874"], or left out`,
  ]);
});

test('names a question whose passage is not there', () => {
  const { code, errors } = run(
    '--passages',
    write('p', PASSAGES),
    '--questions',
    write('questions', [{ id: 'q', question: 'why', gold: ['z'] }]),
  );
  expect(code).toBe(2);
  expect(errors).toContain('questions, line 1: gold names the passage "z"');
});

test.each([
  [['--questions', 'q'], '--passages FILE'],
  [['--passages', 'p'], '--questions FILE'],
  [['--passages', 'p', '--questions', 'q', '--fast'], '--fast'],
  [['--passages', '/nowhere/p', '--questions', 'q'], '/nowhere/p: cannot be read (there is no such file)'],
])('%j is refused with what is allowed', (args, message) => {
  const { code, errors } = run(...args);
  expect(code).toBe(2);
  expect(errors).toContain(message);
});

test('--help says what it takes', () => {
  expect(run('--help')).toMatchObject({ code: 0, errors: '' });
});

test('ranks are not written over a file that is read', () => {
  const questions = write('q', QUESTIONS);
  const { code, errors } = run('--passages', write('p', PASSAGES), '--questions', questions, '--ranks', questions);
  expect(code).toBe(2);
  expect(errors).toContain('give it another name');
  expect(readFileSync(questions, 'utf8')).toContain('question');
});
