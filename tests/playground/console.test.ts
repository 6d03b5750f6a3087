import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test('whoever stops reading in the middle, as head does, gets no stack trace, and nothing goes on behind', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'console-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const terminal = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'console'], {
    env: { PATH: process.env.PATH, DATA_DIR: directory },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  terminal.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  for (let turn = 0; turn < 20; turn += 1) terminal.stdin.write("Combien d'emplois ?\n");
  await once(terminal.stdout, 'data');
  terminal.stdout.destroy();
  terminal.stdin.end();
  const [code] = await once(terminal, 'exit');
  expect(said).toBe('');
  expect(code).toBe(0);
});
