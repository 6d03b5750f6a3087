import { PersonSees } from './interactions.ts';
import type { Channel, Message, World } from './world.ts';

/** The promise, or the error that `otherwise` makes when it takes longer than this. */
export async function within<Result>(promise: Promise<Result>, ms: number, otherwise: () => Error): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(otherwise()), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The first message of a channel that fits, one that is there or one that comes or is edited so that it does. */
export async function messageThat(
  world: World,
  channel: Channel,
  fits: (message: Message) => boolean,
  wait: { readonly ms: number; readonly otherwise: string },
): Promise<Message> {
  const already = [...channel.messages.values()].find(fits);
  if (already) return already;
  let stop = (): void => {};
  const seen = new Promise<Message>((resolve) => {
    stop = world.changes.add((change) => {
      if ('message' in change && change.message.channel === channel && fits(change.message)) resolve(change.message);
    });
  });
  return within(seen, wait.ms, () => new PersonSees(`After ${wait.ms} ms ${wait.otherwise}`)).finally(stop);
}
