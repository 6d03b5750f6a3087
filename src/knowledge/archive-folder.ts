import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { type ArchiveFiles, packState, unpackState } from './archive.ts';
import { KnowledgeError } from './problem.ts';
import type { ServerState } from './server-state.ts';

/**
 * Writes a state as a folder, see `packState`. The folder appears when it is whole.
 *
 * @throws KnowledgeError `archiveNotEmpty` when there is something in it already
 */
export async function writeArchive(directory: string, state: ServerState): Promise<void> {
  const there = await readdir(directory).catch(() => null);
  if (there !== null && there.length > 0)
    throw new KnowledgeError([{ key: 'archiveNotEmpty', details: { folder: directory } }]);
  const beside = `${directory.replace(/[/\\]+$/, '')}.partial`;
  await rm(beside, { recursive: true, force: true });
  for (const [path, text] of packState(state)) {
    const file = join(beside, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flush: true });
  }
  if (there !== null) await rmdir(directory);
  await rename(beside, directory);
}

/**
 * Reads what `writeArchive` wrote, exactly.
 *
 * @throws KnowledgeError naming the file, when it is not whole or was changed
 */
export async function readArchive(directory: string): Promise<ServerState> {
  return unpackState(await readFiles(directory));
}

async function readFiles(directory: string): Promise<ArchiveFiles> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => {
    throw new KnowledgeError([{ key: 'archiveMissing', details: { path: directory } }]);
  });
  const files = new Map<string, string>();
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(join(directory, sep).length).replaceAll(sep, '/');
    // What git and desktops leave in a folder begins with a dot.
    if (entry.isFile() && !path.split('/').some((part) => part.startsWith('.'))) files.set(path, await readText(file));
  }
  return files;
}

async function readText(file: string): Promise<string> {
  try {
    // A byte order mark is part of the text that revisions are named by.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const problem = { key: 'notUtf8' as const, details: {}, file };
    throw new KnowledgeError([problem]);
  }
}
