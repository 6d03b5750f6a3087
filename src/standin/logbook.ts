import type { BodyFault } from './refusal.ts';

/** A request as it came. */
export interface LoggedRequest {
  readonly method: string;
  /** Below `/api/v10`, without its query. */
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  /** Names of the files that came with it. */
  readonly files: readonly string[];
}

/** A request that Discord would have refused or that the stand-in does not know, or something of the stand-in's own that Discord would never send. */
export interface Violation {
  readonly by: 'bot' | 'stand-in';
  readonly method: string;
  /** Of an event its name, whose method is GATEWAY and whose status is 0. */
  readonly path: string;
  readonly status: number;
  /** What was wrong, as it was answered. */
  readonly why: string;
}

/** What was asked and what was refused, for tests and for a curious reader. */
export class Logbook {
  readonly requests: LoggedRequest[] = [];
  #violations: Violation[] = [];
  readonly #own: Violation[] = [];

  get violations(): readonly Violation[] {
    return this.#violations;
  }

  request(request: LoggedRequest): void {
    this.requests.push(request);
  }

  violation(violation: Violation): void {
    this.#violations.push(violation);
  }

  /** Notes what is wrong with an answer or an event of ours. */
  ownFaults(of: Pick<Violation, 'method' | 'path' | 'status'>, faults: readonly BodyFault[]): void {
    if (faults.length === 0) return;
    const words = faults.map(({ path, message }) => `${path.join('.')}: ${message}`);
    const violation: Violation = { by: 'stand-in', ...of, why: `This is not what Discord sends: ${words.join('; ')}` };
    this.#own.push(violation);
    this.violation(violation);
  }

  /** Hands out the violations and forgets them. */
  takeViolations(): readonly Violation[] {
    const taken = this.#violations;
    this.#violations = [];
    return taken;
  }

  /** @throws when something was refused, naming it. */
  assertClean(): void {
    if (this.#violations.length > 0) throw new Error(`Discord would refuse this:\n${listed(this.#violations)}`);
  }

  /** @throws when the stand-in sent what Discord never sends, whether or not that was taken. */
  assertHonest(): void {
    if (this.#own.length > 0) throw new Error(`The stand-in is not like Discord:\n${listed(this.#own)}`);
  }
}

function listed(violations: readonly Violation[]): string {
  return violations
    .map(({ by, method, path, status, why }) => `  ${by}: ${method} ${path} -> ${status} ${why}`)
    .join('\n');
}
