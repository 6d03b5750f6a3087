/** How many interactions a minute are answered; 0 is no limit. */
export interface Allowance {
  readonly perPerson: number;
  readonly perServer: number;
}

export interface Limits {
  /**
   * Takes one interaction from the allowance of a person and of their server, or nothing when either is used up.
   *
   * @param weight what it costs; a suggestion costs less than an answer
   * @returns null when it may go on
   */
  take(person: string, server: string | null, weight?: number): Refusal | null;
}

export interface Refusal {
  /** Whole seconds until the next one is answered, at least 1. */
  readonly seconds: number;
  /** Whether to say so: of many refused in a row, the first is told, as refusals cost requests too. */
  readonly tell: boolean;
}

/** An allowance may be used at once for this long. */
const BURST_SECONDS = 20;
/** A person who goes on is told again this often. */
const TELL_EVERY_MS = 5_000;
/** Buckets that are full again are forgotten this often. */
const SWEEP_EVERY_MS = 60_000;

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * Token buckets: a person's and a server's. Each holds what is allowed in twenty seconds, and fills steadily.
 *
 * @param now milliseconds of a clock that never goes back
 */
export function createLimits({ perPerson, perServer }: Allowance, now = () => performance.now()): Limits {
  const people = new Map<string, Bucket>();
  const servers = new Map<string, Bucket>();
  const toldAt = new Map<string, number>();
  let sweptAt = now();

  const sweep = (time: number) => {
    sweptAt = time;
    for (const [buckets, perMinute] of [
      [people, perPerson],
      [servers, perServer],
    ] as const) {
      for (const [id, bucket] of buckets) if (level(bucket, perMinute, time) >= capacity(perMinute)) buckets.delete(id);
    }
    for (const [id, at] of toldAt) if (time - at > TELL_EVERY_MS) toldAt.delete(id);
  };

  return {
    take(person, server, weight = 1) {
      const time = now();
      if (time - sweptAt > SWEEP_EVERY_MS) sweep(time);
      const wait = Math.max(
        waitFor(people, person, perPerson, weight, time),
        server === null ? 0 : waitFor(servers, server, perServer, weight, time),
      );
      if (wait > 0) {
        const tell = time - (toldAt.get(person) ?? Number.NEGATIVE_INFINITY) > TELL_EVERY_MS;
        if (tell) toldAt.set(person, time);
        return { seconds: Math.max(1, Math.ceil(wait)), tell };
      }
      spend(people, person, perPerson, weight, time);
      if (server !== null) spend(servers, server, perServer, weight, time);
      return null;
    },
  };
}

function capacity(perMinute: number): number {
  return Math.max(1, (perMinute * BURST_SECONDS) / 60);
}

function level({ tokens, at }: Bucket, perMinute: number, time: number): number {
  return Math.min(capacity(perMinute), tokens + ((time - at) / 60_000) * perMinute);
}

/** Seconds until the bucket holds enough; 0 when it does. */
function waitFor(
  buckets: ReadonlyMap<string, Bucket>,
  id: string,
  perMinute: number,
  weight: number,
  time: number,
): number {
  const bucket = buckets.get(id);
  if (perMinute === 0 || !bucket) return 0;
  const missing = weight - level(bucket, perMinute, time);
  return missing > 0 ? (missing / perMinute) * 60 : 0;
}

function spend(buckets: Map<string, Bucket>, id: string, perMinute: number, weight: number, time: number): void {
  if (perMinute === 0) return;
  const bucket = buckets.get(id);
  const tokens = bucket ? level(bucket, perMinute, time) : capacity(perMinute);
  buckets.set(id, { tokens: tokens - weight, at: time });
}
