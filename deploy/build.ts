import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { discoverCommands } from '../src/discord/discover.ts';
import { bundledLexicon } from '../src/languages/bundled-lexicon.ts';
import { en } from '../src/languages/en.ts';
import { fr } from '../src/languages/fr.ts';
import { conceptLines } from '../src/search/concept-lines.ts';
import { translationTable } from '../src/search/translator.ts';
import { type StandIn, startStandIn } from '../src/standin/start.ts';
import { KEEP_CODE } from './keep-code.ts';
import {
  commandsInside,
  englishOfZod,
  namesOfDiscord,
  needed,
  nodeUnasked,
  playgroundOutside,
  prepared,
} from './plugins.ts';
import { conceptsName } from './prepared-concepts.ts';
import { preparedName } from './prepared-lexicon.ts';

const HOUSE = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(HOUSE, 'dist');
const COMMANDS = join(HOUSE, 'commands');

/** Native code, or found by where it lies: taken from node_modules as it is. */
const EXTERNAL = ['@photostructure/sqlite', '@resvg/resvg-js', 'dejavu-fonts-ttf', 'esbuild'];
/** Optional parts of others that are not installed here; asked for in a `try`. */
const ABSENT = ['zlib-sync', 'bufferutil', 'utf-8-validate', 'pg-native', '@discordjs/voice', 'canvas'];
/** How long what was built is given to come online. */
const TRY_LIMIT_MS = 30_000;

/** Read at run time beside the code that reads them. */
const DATA = /\.txt$/;

/** Packages that are CommonJS ask for `require`, which a module has to make. */
const MAKE_REQUIRE =
  "import { createRequire as _createRequire } from 'node:module'; const require = _createRequire(import.meta.url);";
/** The bot is a function that `main.js` calls, as V8 keeps code of scripts and not of modules. What is no module has no `import.meta`. */
const BEGIN =
  "(function (require, module, __filename) { const _url = require('node:url').pathToFileURL(__filename).href;";
const END = '})';

/** What esbuild calls on everything that has a name, so that it keeps it. */
const KEEP_NAME = /(?<=var \w+=)\((\w+),(\w+)\)=>(\w+\(\1,"name",\{value:\2,configurable:!0\}\))/;

const PLUGINS = [
  commandsInside(COMMANDS),
  prepared(/src[\\/]languages[\\/]bundled-lexicon\.ts$/, 'deploy/prepared-lexicon.ts'),
  prepared(/src[\\/]search[\\/]concept-lines\.ts$/, 'deploy/prepared-concepts.ts'),
  playgroundOutside(),
  englishOfZod(),
  nodeUnasked(),
  namesOfDiscord(join(HOUSE, 'src/discord')),
];

const SHARED = {
  outdir: DIST,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Names stay as they are, for errors and for discord.js, which finds caches by the names of classes.
  keepNames: true,
  minify: true,
  metafile: true,
  external: [...EXTERNAL, ...ABSENT],
  plugins: PLUGINS,
  logLevel: 'warning',
} as const satisfies BuildOptions;

await rm(DIST, { recursive: true, force: true });
await discoverCommands(COMMANDS);
const bot = await build({
  ...SHARED,
  plugins: PLUGINS.map(needed),
  entryPoints: { sourcier: join(HOUSE, 'src/main.ts') },
  entryNames: '[name]-[hash]',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  define: { 'import.meta.url': '_url' },
  // V8 forgets where a script stands when its code was kept, and Node then does not know what to import: what is native is required.
  supported: { 'dynamic-import': false },
  banner: { js: BEGIN },
  footer: { js: END },
});
const bundle = basename(Object.keys(bot.metafile.outputs)[0] ?? '');
const programs = await build({
  ...SHARED,
  entryPoints: { main: join(HOUSE, 'deploy/main.ts'), cli: join(HOUSE, 'src/cli.ts') },
  format: 'esm',
  define: { BUNDLE: JSON.stringify(bundle), CODE: JSON.stringify(bundle.replace(/cjs$/, 'code')) },
  banner: { js: MAKE_REQUIRE },
});
await leaveArrowsUnnamed(join(DIST, bundle));
await escapeLetters([bot, programs].flatMap(({ metafile }) => Object.keys(metafile.outputs)));
await copyData();
await prepareLexicon();
for (const language of [fr, en]) await writeFile(join(DIST, conceptsName(language.code)), conceptLines(language));
await keepCode();
const sizes = await Promise.all((await readdir(DIST)).map((file) => stat(join(DIST, file))));
console.log(`dist/: ${sizes.length} files, ${Math.round(sizes.reduce((sum, { size }) => sum + size, 0) / 1024)} KiB`);

/**
 * Takes the keeping of names from arrow functions, which are made anew at every answer: V8 gives a function whose name is set a table of its own, at a
 * quarter of a microsecond and 280 bytes. Classes, functions and whatever is asynchronous keep theirs.
 */
async function leaveArrowsUnnamed(output: string): Promise<void> {
  const source = await readFile(output, 'utf8');
  if (!KEEP_NAME.test(source)) throw new Error(`expected ${output} to keep names as esbuild 0.28 does`);
  const unnamed = source.replace(KEEP_NAME, (_, target: string, name: string, define: string) => {
    // Not by asking for the prototype, which a function makes when it is first asked for.
    const isArrow = `!Object.hasOwn(${target},"prototype")&&Object.getPrototypeOf(${target})===Function.prototype`;
    return `(${target},${name})=>${isArrow}?${target}:${define}`;
  });
  await writeFile(output, unnamed);
}

/**
 * Writes what is not ASCII as escapes, in regular expressions and templates as well, where esbuild leaves it: V8 keeps a source with a single such letter in
 * twice the memory.
 */
async function escapeLetters(outputs: readonly string[]): Promise<void> {
  for (const output of outputs) {
    const source = await readFile(output, 'utf8');
    const escaped = source.replace(/[^\p{ASCII}]/gu, (letter) =>
      Array.from(
        { length: letter.length },
        (_, unit) => `\\u${letter.charCodeAt(unit).toString(16).padStart(4, '0')}`,
      ).join(''),
    );
    if (escaped !== source) await writeFile(output, escaped);
  }
}

/** Data files lie flat beside the bundle, as `import.meta.url` of every chunk is there. */
async function copyData(): Promise<void> {
  for (const folder of ['src/languages', 'src/search', 'src/extract']) {
    const files = (await readdir(join(HOUSE, folder))).filter((file) => DATA.test(file));
    for (const file of files) await cp(join(HOUSE, folder, file), join(DIST, relative(folder, join(folder, file))));
  }
}

async function prepareLexicon(): Promise<void> {
  for (const [from, to] of [
    [fr, en],
    [en, fr],
  ] as const) {
    const table = translationTable(bundledLexicon(), from, to);
    await writeFile(join(DIST, preparedName(from.code, to.code)), JSON.stringify(table));
  }
}

/**
 * Tries what was built over the stand-in, through a few answers, so that the code V8 made of it is kept.
 *
 * @throws Error when it does not start, does not answer, or logs an error
 */
async function keepCode(): Promise<void> {
  const standIn = await startStandIn();
  const data = await mkdtemp(join(tmpdir(), 'sourcier-build-'));
  const child = spawn(process.execPath, [join(DIST, 'main.js'), KEEP_CODE], {
    cwd: HOUSE,
    env: { DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.apiUrl, DATA_DIR: data, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let logged = '';
  child.stdout.on('data', (chunk: Buffer) => {
    logged += chunk;
  });
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('close', (status) => reject(new Error(`what was built ended with ${status}`)));
  });
  try {
    await Promise.race([ended, askOver(standIn)]);
  } finally {
    child.kill('SIGTERM');
    await ended.catch(() => undefined);
    await standIn.close();
    await rm(data, { recursive: true });
  }
  if (logged !== '') throw new Error(`what was built answers with errors: ${logged}`);
}

async function askOver(standIn: StandIn): Promise<void> {
  await standIn.botReady(TRY_LIMIT_MS);
  const person = standIn.person({ name: 'Ann' });
  for (const question of ['Où sont les centres de données ?', 'Who pays for it?'])
    await person.command('ask', { question });
}
