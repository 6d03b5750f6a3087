/** What happens, told as it happens, to whoever counts it. Discord and the rest of the house need not know who that is. */
export interface Meter {
  /** An interaction or a message is done with. `command` may be anything that somebody sent. */
  interaction(command: string, outcome: string, ms: number): void;
  /** A request to Discord was refused or failed; `reason` is its status, or a code of the network's. */
  requestFailed(reason: string): void;
  reconnected(): void;
}

/** For whoever watches nothing. */
export const UNCOUNTED: Meter = { interaction() {}, requestFailed() {}, reconnected() {} };
