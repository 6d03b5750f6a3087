import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StandIn } from '../src/standin/start.ts';

const HOUSE = fileURLToPath(new URL('..', import.meta.url));

/** Programs that are measured: ours as it runs in production, and the peers. */
export const PROGRAMS = {
  ours: 'dist/main.js',
  bare: 'bench/peers/bare-client.mjs',
  'bare, bundled': 'dist-bench/bare-client.mjs',
  constant: 'bench/peers/constant-bot.mjs',
  'constant, bundled': 'dist-bench/constant-bot.mjs',
} as const;

export type ProgramName = keyof typeof PROGRAMS;

export interface BotProcess {
  /** Milliseconds from the start of the process to the word that it is online. */
  readonly startMs: number;
  /** Resident set, in MiB. */
  memory(): Promise<number>;
  /** Processor time so far, in milliseconds. */
  processorMs(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a bot against the stand-in, and waits until it says that it is online. */
export async function startBotProcess(
  name: ProgramName,
  standIn: StandIn,
  settings: Readonly<Record<string, string>> = {},
  /** Puts something into its data folder beforehand. */
  fill: (directory: string) => Promise<void> = async () => undefined,
): Promise<BotProcess> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-'));
  await fill(directory);
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(HOUSE, PROGRAMS[name])], {
    cwd: HOUSE,
    env: {
      PATH: '',
      NODE_ENV: 'production',
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      DATA_DIR: directory,
      PERSON_PER_MINUTE: '0',
      SERVER_PER_MINUTE: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (said.length < 100_000) said += chunk;
      if (said.includes('"online"')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`${name} ended before it was online, with ${code}: ${said}`)));
  });
  const startMs = performance.now() - startedAt;
  return {
    startMs,
    async memory() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
    },
    async processorMs() {
      const fields = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).split(') ').at(-1)?.split(' ') ?? [];
      // User and system time, in ticks of 10 ms. proc_pid_stat(5)
      return 10 * (Number(fields[11]) + Number(fields[12]));
    },
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 8_000);
      await ended;
      clearTimeout(timer);
      await rm(directory, { recursive: true });
    },
  };
}
