import type { BodyFault } from './refusal.ts';

/** A documented limit that Discord's published schema misses. docs/standin.md lists them all; a test compares the two. */
export interface Rule<Subject> {
  readonly limit: string;
  /** Below `https://docs.discord.com/developers/`. */
  readonly page: string;
  readonly breaches: (subject: Subject) => Iterable<BodyFault>;
}

export function* breachesOf<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Generator<BodyFault> {
  for (const rule of rules) yield* rule.breaches(subject);
}

export function* when(
  broken: boolean,
  path: readonly (string | number)[],
  code: string,
  message: string,
): Generator<BodyFault> {
  if (broken) yield { path, code, message };
}

/** The entries whose key an earlier entry has. */
export function repeated<Entry>(
  entries: Iterable<Entry>,
  keyOf: (entry: Entry) => string | number | null | undefined,
): readonly Entry[] {
  const seen = new Set<string | number>();
  return [...entries].filter((entry) => {
    const key = keyOf(entry);
    if (key === undefined || key === null) return false;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}
