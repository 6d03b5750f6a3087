import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Runs a script beside this file in a process of its own, and reads the JSON it prints. */
export async function runScript<Report>(
  script: string,
  options: readonly string[],
  ...args: string[]
): Promise<Report> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [...options, '--import', 'tsx', file, ...args]);
  return JSON.parse(stdout);
}
