import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run-program.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cli-'));
});
afterAll(() => rm(directory, { recursive: true }));

const cli = (args: readonly string[]) => run(['dist/cli.js', ...args]);

test.each([
  ['c’est quoi le DOGE', /^Propos rapportés : Sam Altman\n.*Elon Musk dirige le DOGE/],
  ['will it cure cancer', /^Quoted: Sam Altman\n/],
])('ask says whose words an answer is: %s', async (question, words) => {
  expect((await cli(['ask', question])).out).toMatch(words);
});

test('ask names the questions that are left', async () => {
  const { out } = await cli([
    'ask',
    'Who pays? How many jobs? Where are the sites? What does Musk say? Who is Altman?',
  ]);
  expect(out).toContain('I answer 3 questions at a time. These are left:\n- What does Musk say?\n- Who is Altman?\n');
});

test('check takes one file as well', async () => {
  const folder = await mkdtemp(join(directory, 'one-'));
  await writeFile(join(folder, 'bad.md'), 'no front matter');
  expect(await cli(['check', 'knowledge/stargate.md'])).toEqual({
    code: 0,
    err: '',
    out: '1 article, 10 passages, no problem\n',
  });
  expect((await cli(['check', 'knowledge/names.yml'])).out).toMatch(/^\d+ names, no problem\n$/);
  expect(await cli(['check', join(folder, 'bad.md')])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/bad\.md:1: the file does not begin with front matter/),
  });
  expect(await cli(['check', 'LICENSE'])).toMatchObject({ code: 1, err: expect.stringContaining('is not read') });
  expect(await cli(['check', join(folder, 'none.md')])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/none\.md: there is no such file/),
  });
});

test('a file in the place of a folder is called a file', async () => {
  const { code, err } = await cli(['facts', '--knowledge', 'knowledge/stargate.md']);
  expect({ code, err }).toMatchObject({
    code: 1,
    err: expect.stringContaining('stargate.md is a file; name the folder'),
  });
});
