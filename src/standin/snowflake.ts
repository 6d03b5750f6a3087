/** Discord counts milliseconds from the first second of 2015. */
const DISCORD_EPOCH_MS = 1_420_070_400_000n;

let last = 0n;

/** A new id, as Discord makes them: milliseconds in the upper bits, so later ids are greater. 17 to 19 digits. */
export function snowflake(): string {
  const now = (BigInt(Date.now()) - DISCORD_EPOCH_MS) << 22n;
  last = now > last ? now : last + 1n;
  return String(last);
}

/** The moment an id was made, in milliseconds of Unix time. */
export function momentOf(id: string): number {
  return Number((BigInt(id) >> 22n) + DISCORD_EPOCH_MS);
}
