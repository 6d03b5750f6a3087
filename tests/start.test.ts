import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStandIn } from '../src/standin/start.ts';
import { run } from './run-program.ts';

/** What was built before the tests began; the source does the same, and takes four times as long to start. */
const BUILT = 'dist/main.js';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'start-'));
});
afterAll(() => rm(directory, { recursive: true }));

describe('npm start', () => {
  test('names every wrong setting and exits with 1', async () => {
    const { code, err } = await run(['src/main.ts'], { env: { DISCORD_TOKEN: 'nope', LOG_LEVEL: 'loud' } });
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^DISCORD_TOKEN should be/),
      expect.stringMatching(/^LOG_LEVEL should be/),
    ]);
  });

  test('names a bad article and, when there is no good one, exits with 1', async () => {
    await writeFile(join(directory, 'bad.md'), 'no front matter');
    const env = {
      DISCORD_TOKEN: `${'a'.repeat(24)}.bbbbbb.${'c'.repeat(30)}`,
      KNOWLEDGE_DIR: directory,
      DATA_DIR: join(directory, 'data'),
    };
    const { code, err } = await run([BUILT], { env });
    expect(code).toBe(1);
    expect(err).toContain(`${join(directory, 'bad.md')}:1: the file does not begin with front matter`);
  });

  test('starts with the good articles and names the bad one in the log, with file, line and remedy', async () => {
    const standIn = await startStandIn();
    const folder = join(directory, 'mixed');
    await mkdir(join(folder, 'drafts'), { recursive: true });
    await cp('knowledge/stargate.md', join(folder, 'stargate.md'));
    await cp('knowledge/stargate.md', join(folder, 'drafts', 'stargate.md'));
    await writeFile(join(folder, 'bad.md'), '---\ntitle: Der Hafen\nlanguage: de\n---\n\nEin Text.\n');
    const env = {
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      KNOWLEDGE_DIR: folder,
      DATA_DIR: join(directory, 'mixed-data'),
    };
    const { code, out } = await run([BUILT], { env, until: '"online"' });
    expect(code).toBe(0);
    const lines = out.split('\n').filter((line) => line.includes(folder));
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { file: join(folder, 'bad.md'), line: 3, msg: expect.stringContaining('write one of fr, en behind "language:"') },
      { file: join(folder, 'drafts'), msg: expect.stringContaining('is not read') },
    ]);
    await standIn.close();
  });

  test('goes online, registers the commands once, and leaves cleanly on SIGTERM', async () => {
    const standIn = await startStandIn();
    const env = { DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.apiUrl, DATA_DIR: join(directory, 'data') };
    const first = await run(['src/main.ts'], { env, until: '"online"' });
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('"registered":true');
    expect(first.out).toContain('"stopped"');
    expect(first.out).not.toContain(standIn.token);
    const second = await run(['src/main.ts'], { env, until: '"online"' });
    expect(second.out).toContain('"registered":false');
    standIn.assertClean();
    await standIn.close();
  });

  test('a setting that is left blank is missing for discord.js as well, which reads some by itself', async () => {
    const standIn = await startStandIn();
    const env = {
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      DATA_DIR: join(directory, 'data'),
      SHARD_COUNT: '',
      SHARDS: ' ',
    };
    expect(await run([BUILT], { env, until: '"online"' })).toMatchObject({ code: 0, err: '' });
    await standIn.close();
  });

  test('says in one line that a token is refused, and exits with 1', async () => {
    const standIn = await startStandIn();
    const env = {
      DISCORD_TOKEN: `${'a'.repeat(24)}.bbbbbb.${'c'.repeat(30)}`,
      DISCORD_API_URL: standIn.apiUrl,
      DATA_DIR: join(directory, 'data'),
    };
    const { code, err } = await run([BUILT], { env });
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([
      'Sourcier could not start: Discord refused DISCORD_TOKEN: copy it again from the Bot page of https://discord.com/developers/applications.',
    ]);
    await standIn.close();
  });

  test('says in one line that Discord cannot be reached, and exits with 69; with LOG_LEVEL=debug it says where in the code', async () => {
    const env = {
      DISCORD_TOKEN: `${'a'.repeat(24)}.bbbbbb.${'c'.repeat(30)}`,
      DISCORD_API_URL: 'http://127.0.0.1:1/api',
      DATA_DIR: join(directory, 'data'),
    };
    const [plain, debug] = await Promise.all([
      run([BUILT], { env }),
      run([BUILT], { env: { ...env, LOG_LEVEL: 'debug', DATA_DIR: join(directory, 'other') } }),
    ]);
    expect(plain).toMatchObject({
      code: 69,
      err: 'Sourcier could not start: Discord cannot be reached at http://127.0.0.1:1 (ECONNREFUSED).\n',
    });
    expect(debug.err).toMatch(/^Sourcier could not start: .+\nStartError: .+\n {4}at /);
  });

  test('says in one line that the database cannot be reached, without its password, and exits with 69', async () => {
    const env = {
      DISCORD_TOKEN: `${'a'.repeat(24)}.bbbbbb.${'c'.repeat(30)}`,
      DATABASE_URL: 'postgres://sourcier:secret@127.0.0.1:1/sourcier',
    };
    const { code, err } = await run([BUILT], { env });
    expect(code).toBe(69);
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(/^DATABASE_URL: the database does not answer/)]);
    expect(err).not.toContain('secret');
  });

  test('says in one line that DATA_DIR is no folder, and exits with 1, as waiting will not help', async () => {
    const file = join(directory, 'a-file');
    await writeFile(file, '');
    const env = { DISCORD_TOKEN: `${'a'.repeat(24)}.bbbbbb.${'c'.repeat(30)}`, DATA_DIR: file };
    const { code, err } = await run([BUILT], { env });
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(/set DATA_DIR to a folder/)]);
  });

  test.each([
    [4014, 1, 'Discord refused the intents'],
    [4011, 1, 'Discord asks for more shards'],
    [4010, 1, 'Discord refused SHARDS and SHARD_COUNT'],
  ])('a login that the gateway ends with %i is explained, exit code %i', async (closeCode, code, words) => {
    const standIn = await startStandIn();
    standIn.faults.closeAtIdentify(closeCode);
    const env = { DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.apiUrl, DATA_DIR: join(directory, 'data') };
    const ended = await run([BUILT], { env });
    expect(ended.code).toBe(code);
    expect(ended.err.trim().split('\n')).toEqual([expect.stringContaining(words)]);
    await standIn.close();
  });

  test('registers the commands once, apart from the processes that answer', async () => {
    const standIn = await startStandIn();
    const env = { DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.apiUrl };
    expect(await run([BUILT, 'register'], { env })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+ commands were registered\.\n$/),
    });
    expect((await run([BUILT, 'register'], { env })).out).toMatch(/^Discord already has the \d+ commands\.\n$/);
    expect(standIn.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    await standIn.close();
  });

  test.each([
    [['--shards', 'many'], {}, 2, '--shards takes auto or a number, not "many"'],
    [['--shards', '2'], {}, 1, 'DATABASE_URL should be set'],
    [['bake'], {}, 2, '"bake" is no way to start'],
    [['register'], { DISCORD_TOKEN: '' }, 1, 'DISCORD_TOKEN should be set'],
  ])('%j is refused with what is allowed', async (args, settings, code, words) => {
    const standIn = await startStandIn();
    const env = { DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.apiUrl, ...settings };
    const ended = await run([BUILT, ...args], { env });
    expect(ended.code).toBe(code);
    expect(ended.err.trim().split('\n')).toEqual([expect.stringContaining(words)]);
    await standIn.close();
  });
});

describe('npm run console', () => {
  test('reads lines that are piped in and prints the answers as text', async () => {
    const input = [
      'Où sont construits les premiers centres de données ?',
      '1',
      '/sources',
      '9',
      '/nothing',
      '/ask',
      '/ask question:Bonjour private:oui',
      '',
    ].join('\n');
    const { code, out, err } = await run(['src/main.ts', 'console'], {
      input,
      env: { DATA_DIR: join(directory, 'data') },
    });
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('> Les premiers centres de données sont déjà en construction au Texas');
    expect(out).toContain('[1] Contexte');
    expect(out).toContain('Chaque site sera également autorisé');
    expect(out).toContain('1 article');
    expect(out).toContain('Cette commande n’existe pas ; il y a /ask,');
    expect(out).toContain('Il n’y a pas de bouton 9');
    expect(out).toContain('L’option question est obligatoire.');
    expect(out).toContain('Posez-moi une question');
  });

  test('speaks English to someone whose Discord is English', async () => {
    const { out } = await run(['src/main.ts', 'console', '--locale', 'en-GB'], {
      input: 'Microsoft Azure?\n',
      env: { DATA_DIR: join(directory, 'data') },
    });
    expect(out).toContain('Quoted in French, as it was written.');
  });

  test('names what is wrong when no article is good, then says so once', async () => {
    const folder = await mkdtemp(join(directory, 'console-'));
    await writeFile(join(folder, 'bad.md'), 'no front matter');
    const env = { KNOWLEDGE_DIR: folder, DATA_DIR: join(directory, 'console-data') };
    const { code, out, err } = await run(['src/main.ts', 'console'], { env, input: 'Qui ?\n' });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n')).toEqual([
      expect.stringContaining('bad.md:1: the file does not begin with front matter'),
      expect.stringContaining(`the folder ${folder} holds no article that can be read`),
    ]);
  });

  test('says what an option takes and exits with 2', async () => {
    const { code, out } = await run(['src/main.ts', 'console', '--locale', 'de'], {
      env: { DATA_DIR: join(directory, 'data') },
    });
    expect(code).toBe(2);
    expect(out).toContain('--locale takes fr, en-GB, en-US, not "de"');
  });
});

describe('cli', () => {
  const cli = (args: readonly string[], input = '') => run(['dist/cli.js', ...args], { input });

  test('ask --json answers lines in order with citations that are slices of their passages', async () => {
    const questions = [
      { id: 'a', question: 'Où sont les premiers centres de données ?' },
      { id: 2, question: 'Recette de la tarte aux pommes ?', lang: 'fr' },
      { id: 'c', question: 'bonjour' },
    ];
    const { code, out } = await run(['src/cli.ts', 'ask', '--json'], {
      input: `${questions.map((each) => JSON.stringify(each)).join('\n\n')}\n`,
    });
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, answered }) => [id, answered])).toEqual([
      ['a', true],
      [2, false],
      ['c', false],
    ]);
    expect(lines[0].citations[0]).toMatchObject({
      article: 'stargate',
      heading: 'Quel est le but ultime du Projet Stargate ?',
      quote: expect.stringContaining('au Texas'),
    });
    for (const { text, start, end, quote } of lines.flatMap(({ citations }) => citations))
      expect(quote).toBe(text.slice(start, end));
    expect(lines[0]).toMatchObject({ confidence: expect.any(Number), ms: expect.any(Number), lang: 'fr' });
  });

  test.each([
    [
      ['Quelle est la recette de la tarte aux pommes ?'],
      'Les sources ne le disent pas : elles ne mentionnent jamais «',
    ],
    [['What is the best zorglonde?'], 'The sources do not say: they never mention “'],
    [['--lang', 'fr', 'What is the best zorglonde?'], 'Les sources ne le disent pas'],
    [['and why?'], 'What is the question about?'],
    [['merci'], 'Posez une question'],
  ])('ask %j says in the language of whoever asks that there is no answer', async (args, words) => {
    expect((await cli(['ask', ...args])).out).toContain(words);
  });

  test.each([
    [['ask', '--loud'], 'ask takes --json, --knowledge VALUE, --lang VALUE, --help'],
    [['ask', '--lang', 'de', 'Frage'], '--lang takes fr or en'],
    [['ask'], 'ask takes a QUESTION, or --json'],
    [['bake'], '"bake" is no command; use ask, facts, check'],
    [['facts', 'nothing'], 'there is no article "nothing"; there is stargate'],
  ])('%j is refused with what is allowed, exit code 2', async (args, words) => {
    const { code, err } = await cli(args);
    expect(err).toContain(words);
    expect(code).toBe(2);
  });

  test.each([
    ['not json', 'line 2: this is not JSON'],
    ['{"id":1}', 'line 2: "question" should be a text'],
    ['{"id":1,"question":"x","lang":"de"}', 'line 2: "lang" should be fr or en'],
    ['[]', 'line 2: this is not a JSON object'],
  ])('a bad line %s is named', async (line, words) => {
    const { code, err } = await cli(['ask', '--json'], `{"id":1,"question":"Texas ?"}\n${line}\n`);
    expect(err).toContain(words);
    expect(code).toBe(2);
  });

  test('ask answers several questions each below itself', async () => {
    const { out } = await cli(['ask', 'Qui finance le projet ? Combien d’emplois ?']);
    expect(out).toMatch(
      /^Qui finance le projet \?\n.+\n {2}\(Le projet Stargate.+\n\nCombien d’emplois \?\n.*100 000 emplois/,
    );
  });

  test('the articles are those of the bot unless another folder is named', async () => {
    const folder = await mkdtemp(join(directory, 'own-'));
    await writeFile(
      join(folder, 'quai.md'),
      '---\ntitle: Le quai\nlanguage: fr\n---\n\nLe quai de Verlaine date de 1931.\n',
    );
    const env = { KNOWLEDGE_DIR: folder, PORT: 'wrong' };
    const asked = await run(['dist/cli.js', 'ask', 'De quand date le quai de Verlaine ?'], { env });
    expect(asked.out).toContain('Le quai de Verlaine date de 1931.');
    expect((await run(['dist/cli.js', 'check'], { env })).out).toBe('1 article, 1 passage, no problem\n');
    const named = await run(['dist/cli.js', 'check', 'knowledge'], { env });
    expect(named.out).toContain('1 article, 10 passages');
  });

  test('check names every problem and exits with 1, and is content with the bundled article', async () => {
    await writeFile(join(directory, 'bad.md'), 'no front matter');
    const bad = await cli(['check', directory]);
    expect(bad.code).toBe(1);
    expect(bad.err).toContain('bad.md:1:');
    const good = await cli(['check', 'knowledge']);
    expect(good).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^1 article, \d+ passages, no problem\n$/),
    });
  });

  test('check names a language that nobody reads by its line, and what is not read without failing for it', async () => {
    const folder = await mkdtemp(join(directory, 'check-'));
    await mkdir(join(folder, 'drafts'));
    await cp('knowledge/stargate.md', join(folder, 'stargate.md'));
    await cp('knowledge/stargate.md', join(folder, 'drafts', 'one.md'));
    expect(await cli(['check', folder])).toMatchObject({
      code: 0,
      err: `${join(folder, 'drafts')}: this folder is not read, though it holds articles (1); move them into the one above\n`,
    });
    await writeFile(join(folder, 'vier.md'), '---\ntitle: Der Hafen\nlanguage: de\n---\n\nEin Text.\n');
    const { code, err } = await cli(['check', folder]);
    expect(code).toBe(1);
    expect(err).toContain(`${join(folder, 'vier.md')}:3: articles in "de" cannot be read`);
  });

  test.each(['ask', 'facts', 'check'])('%s --help says how it is used', async (name) => {
    expect((await cli([name, '--help'])).out).toMatch(new RegExp(`^${name} \\[`));
  });
});
