import { readdir, stat } from 'node:fs/promises';
import { startProgram } from './operation/program.ts';

const BUILT = 'dist/main.js';
const SOURCES = ['src', 'commands', 'deploy', 'package-lock.json'];

/** What is built starts in a quarter of the time that its source takes, and dozens of tests start it. Built anew when anything has changed since. */
export default async function buildOnce(): Promise<void> {
  const built = (await stat(BUILT).catch(() => null))?.mtimeMs ?? 0;
  if (built > (await newestIn(SOURCES))) return;
  const build = startProgram(['--import', 'tsx', 'deploy/build.ts'], {});
  if ((await build.ended) !== 0) throw new Error(build.err);
}

/** A folder is as new as the last file that came or went. */
async function newestIn(paths: readonly string[]): Promise<number> {
  const inside = await Promise.all(
    paths.map((path) => readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])),
  );
  const all = [...paths, ...inside.flat().map(({ parentPath, name }) => `${parentPath}/${name}`)];
  return Math.max(...(await Promise.all(all.map(async (path) => (await stat(path)).mtimeMs))));
}
