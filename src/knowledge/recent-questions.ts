/** A question is gone back to within this time. */
const REMEMBERED_MS = 10 * 60_000;
/** Of this many people in channels; whoever asked longest ago is forgotten first. */
const REMEMBERED = 5_000;

/** What each person asked last in a channel, for a few minutes and in memory alone: "et Oracle ?" goes on from it. */
export interface RecentQuestions {
  keep(asker: string, channel: string, question: string): void;
  /** Null when it was long ago or never. */
  find(asker: string, channel: string): string | null;
  forget(asker: string): void;
}

/** @param now milliseconds of a clock that only goes forward */
export function createRecentQuestions(now: () => number = () => performance.now()): RecentQuestions {
  // In the order in which they were asked.
  const last = new Map<string, { readonly question: string; readonly at: number }>();
  const keyOf = (asker: string, channel: string) => `${asker} ${channel}`;
  return {
    keep(asker, channel, question) {
      const key = keyOf(asker, channel);
      last.delete(key);
      last.set(key, { question, at: now() });
      for (const [oldest, { at }] of last) {
        if (last.size <= REMEMBERED && now() - at <= REMEMBERED_MS) break;
        last.delete(oldest);
      }
    },
    find(asker, channel) {
      const found = last.get(keyOf(asker, channel));
      return found && now() - found.at <= REMEMBERED_MS ? found.question : null;
    },
    forget(asker) {
      for (const key of last.keys()) if (key.startsWith(`${asker} `)) last.delete(key);
    },
  };
}
