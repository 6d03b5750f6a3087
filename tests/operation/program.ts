import { spawn } from 'node:child_process';

/** A program of the project as a process of its own, as a supervisor runs it. */
export interface Program {
  readonly pid: number;
  readonly out: string;
  readonly err: string;
  /** Resolves when the output holds these words. */
  says(words: string, ms?: number): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** The exit code, or null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

export function startProgram(args: readonly string[], env: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, args, { env: { PATH: '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    pid: child.pid ?? 0,
    get out() {
      return out;
    },
    get err() {
      return err;
    },
    async says(words, ms = 15_000) {
      const end = Date.now() + ms;
      while (!out.includes(words)) {
        if (Date.now() > end || child.exitCode !== null)
          throw new Error(`Expected "${words}", received:\n${out}\n${err}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    kill: (signal) => void child.kill(signal),
    ended,
  };
}

/** The bot as it was built before the tests began. */
export function startBotProgram(env: Readonly<Record<string, string>>, args: readonly string[] = []): Program {
  return startProgram(['dist/main.js', ...args], env);
}
