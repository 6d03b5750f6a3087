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

/** A request that Discord would have refused, or that the stand-in does not know. */
export interface Violation {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** What was wrong, as it was answered. */
  readonly why: string;
}

/** What was asked and what was refused, for tests and for a curious reader. */
export class Logbook {
  readonly requests: LoggedRequest[] = [];
  #violations: Violation[] = [];

  get violations(): readonly Violation[] {
    return this.#violations;
  }

  request(request: LoggedRequest): void {
    this.requests.push(request);
  }

  violation(method: string, path: string, status: number, why: string): void {
    this.#violations.push({ method, path, status, why });
  }

  /** Hands out the violations and forgets them. */
  takeViolations(): readonly Violation[] {
    const taken = this.#violations;
    this.#violations = [];
    return taken;
  }

  /** @throws when something was refused, naming it. */
  assertClean(): void {
    if (this.#violations.length === 0) return;
    const lines = this.#violations.map(({ method, path, status, why }) => `  ${method} ${path} -> ${status} ${why}`);
    throw new Error(`Discord would have refused:\n${lines.join('\n')}`);
  }
}
