import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';
import { KEEP_CODE } from './keep-code.ts';

/** The names of the bundle and of its code; both hold a digest of the bundle, so that neither is ever taken with another's. Written in by the build. */
declare const BUNDLE: string;
declare const CODE: string;

/** V8 of Node 20 counts the bytes of code that run before it optimises, 67,584 by itself; later ones count calls, and would complain of the flag. */
const COUNTS_BYTES = process.versions.v8.startsWith('11.');
/**
 * A bot waits most of the time: V8 keeps little while it does, and is quick while there is much to answer and a little beyond. At the start it optimises later than usual: what
 * is hot then, such as reading YAML, is over before it is optimised, and that takes threads and memory (docs/performance.md).
 *
 * Node warns that V8 may do anything when a flag is changed after it started, as some are read once and others all along
 * (https://nodejs.org/api/v8.html#v8setflagsfromstringflags). These two are read whenever V8 is about to compile; the soak changes them as load comes and goes.
 */
const STARTING = `--no-optimize-for-size${COUNTS_BYTES ? ' --interrupt-budget=1000000' : ''}`;
const WAITING = `--optimize-for-size${COUNTS_BYTES ? ' --interrupt-budget=67584' : ''}`;
const QUICK = '--no-optimize-for-size';
/** The part of a processor from which on it is busy, how often that is looked at, and for how long it is quick afterwards. */
const BUSY = 0.2;
const LOOK_EVERY_MS = 1_000;
const QUICK_FOR_MS = 20_000;

const bundle = fileURLToPath(new URL(BUNDLE, import.meta.url));
const code = fileURLToPath(new URL(CODE, import.meta.url));
const keepsCode = process.argv.at(-1) === KEEP_CODE;
if (keepsCode) process.argv.pop();

const module: { exports: { readonly started?: Promise<void> } } = { exports: {} };
const script = compile();
// V8 takes code under the flags alone under which it was made: what keeps it runs with Node's own.
if (keepsCode) process.once('exit', () => writeFileSync(code, script.createCachedData()));
else setFlagsFromString(STARTING);
script.runInThisContext()(createRequire(bundle), module, bundle);
await module.exports.started;
if (!keepsCode) followLoad();

function followLoad(): void {
  let before = process.cpuUsage();
  let busyAt = Number.NEGATIVE_INFINITY;
  let wasQuick = false;
  setFlagsFromString(WAITING);
  const look = () => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    const now = performance.now();
    if ((user + system) / 1_000 > BUSY * LOOK_EVERY_MS) busyAt = now;
    const isQuick = now - busyAt < QUICK_FOR_MS;
    if (isQuick !== wasQuick) setFlagsFromString(isQuick ? QUICK : WAITING);
    wasQuick = isQuick;
  };
  setInterval(look, LOOK_EVERY_MS).unref();
}

/**
 * The bundle with the code that V8 made of it when it was built, which saves compiling it at every start. Code that another Node made, or none, is not taken: it compiles as
 * usual then. https://nodejs.org/api/vm.html#scriptcreatecacheddata
 */
function compile(): vm.Script {
  const cachedData = readIfThere(code);
  // The build writes nothing but ASCII, which latin1 reads without a copy.
  return new vm.Script(readFileSync(bundle, 'latin1'), {
    filename: bundle,
    ...(cachedData ? { cachedData } : {}),
  });
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
