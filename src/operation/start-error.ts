/** With what a process ends, so that a supervisor knows what to do. docs/operating.md explains each. */
export const EXIT = {
  stopped: 0,
  /** Somebody has to mend a setting, an article or the token; starting again does not help. */
  wrong: 1,
  /** The command line was wrong. */
  usage: 2,
  /** The database or Discord does not answer; starting again later helps. EX_UNAVAILABLE of sysexits.h */
  unavailable: 69,
  /** A mistake of ours. EX_SOFTWARE */
  bug: 70,
  /** The connection was lost for good while running; starting again helps. EX_TEMPFAIL */
  lost: 75,
} as const;

/** Why a process cannot start, in one line that an operator can act upon. */
export class StartError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number, cause?: unknown) {
    super(message, { cause });
    this.name = 'StartError';
    this.exitCode = exitCode;
  }
}
