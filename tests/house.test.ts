import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const HOUSE = fileURLToPath(new URL('..', import.meta.url));

/**
 * What each room may import: rooms of the project, and packages. A room may always import itself, and `node:`.
 * The rooms are those of docs/architecture.md.
 */
const RULES: Readonly<Record<string, readonly string[]>> = {
  'src/main.ts': ['*'],
  'src/cli.ts': [
    'src/knowledge',
    'src/languages',
    'src/search',
    'src/extract',
    'src/evaluate',
    'src/answer',
    'src/storage/open.ts',
    'src/settings.ts',
    'zod',
  ],
  'src/run-bot.ts': ['*'],
  'src/run-until-signal.ts': ['src/run-bot.ts', 'src/settings.ts', 'src/operation'],
  'src/run-register.ts': ['src/load-commands.ts', 'src/settings.ts', 'src/discord'],
  'src/run-shards.ts': ['src/load-commands.ts', 'src/settings.ts', 'src/discord', 'src/operation'],
  'src/load-commands.ts': ['src/discord'],
  'src/settings.ts': ['zod', 'dotenv'],
  commands: [
    'src/discord/command.ts',
    'src/discord/reply.ts',
    'src/discord/phrase.ts',
    'src/knowledge',
    'src/search',
    'src/extract',
    'src/answer',
    'src/languages/plain-words.ts',
    'src/chart',
    'src/facts',
    'src/moderation',
  ],
  'src/facts': [
    'src/discord/command.ts',
    'src/discord/reply.ts',
    'src/discord/phrase.ts',
    'src/knowledge',
    'src/extract',
    'src/chart',
    'src/languages/format-amount.ts',
    'src/languages/writing.ts',
  ],
  'src/answer': ['src/search', 'src/extract', 'src/knowledge', 'src/languages'],
  'src/chart': ['@resvg/resvg-js'],
  'src/moderation': [
    'src/answer',
    'src/discord/command.ts',
    'src/discord/reply.ts',
    'src/discord/phrase.ts',
    'src/knowledge',
    'src/search',
    'src/extract',
    'src/languages',
    'diff',
    'yaml',
    'zod',
    'mdast',
    'mdast-util-to-markdown',
    '@mozilla/readability',
    'linkedom',
  ],
  'src/discord': ['discord.js', 'pino', 'src/knowledge', 'src/languages', 'src/operation'],
  'src/operation': ['prom-client', 'pino'],
  'src/search': ['minisearch', 'src/knowledge', 'src/languages'],
  'src/extract': ['src/knowledge', 'src/languages'],
  'src/languages': ['@orama/stemmers', 'src/knowledge'],
  'src/storage': ['@photostructure/sqlite', 'kysely', 'pg', 'zod', 'src/knowledge'],
  'src/knowledge': ['zod', 'yaml', 'mdast', 'mdast-util-from-markdown'],
  'src/standin': ['ws', 'zod', 'discord-api-types', 'discord-api-spec'],
  'src/playground': ['src/standin', 'src/settings.ts', 'discord-api-types', 'zod', 'esbuild'],
  'src/evaluate': ['src/answer', 'zod', 'src/search', 'src/knowledge', 'src/languages'],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(HOUSE, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file)),
);
const imports = files.flatMap(importsOf);

test('every import follows the rule of its room', () => {
  expect(imports.filter((each) => !isAllowed(each)).map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test('every room has a rule', () => {
  expect([...new Set(files.map(roomOf))].filter((room) => !(room in RULES))).toEqual([]);
});

test('commands do not know each other', () => {
  expect(imports.filter(({ from, to }) => from.startsWith('commands/') && to.startsWith('commands/'))).toEqual([]);
});

test('no file imports itself through others', () => {
  const graph = new Map(files.map((file) => [file, imports.filter(({ from }) => from === file).map(({ to }) => to)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('the environment is read in one place', () => {
  expect(files.filter((file) => readFileSync(join(HOUSE, file), 'utf8').includes('process.env'))).toEqual([
    'src/settings.ts',
  ]);
});

test('no file hands on what others export', () => {
  expect(
    files.filter((file) => /^export (type )?(\*|\{[^}]*\}) from/m.test(readFileSync(join(HOUSE, file), 'utf8'))),
  ).toEqual([]);
});

function importsOf(file: string): Import[] {
  const source = readFileSync(join(HOUSE, file), 'utf8');
  const found = [...source.matchAll(/(?:\bfrom\s+|^import\s+|\bimport\()'([^']+)'/gm)].map((match) => match[1] ?? '');
  return found
    .filter((target) => !target.startsWith('node:'))
    .map((target) => ({ from: file, to: target.startsWith('.') ? normalize(join(dirname(file), target)) : target }));
}

function isAllowed({ from, to }: Import): boolean {
  const room = roomOf(from);
  const allowed = RULES[room] ?? [];
  return (
    allowed.includes('*') || roomOf(to) === room || allowed.some((each) => to === each || to.startsWith(`${each}/`))
  );
}

/** A file at the top of `src/` is a room of its own. */
function roomOf(file: string): string {
  const [first = '', second = ''] = relative('.', file).split('/');
  return first === 'src' ? `src/${second}` : first;
}
