import type { Act, Answer, Happening } from '../protocol.ts';

/** The way to the playground's server: what happens there comes as events, what is done here goes as requests. */
export class Connection {
  readonly #token: string;
  #events: EventSource | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #lost = (): void => {};

  constructor(token: string) {
    this.#token = token;
  }

  /** Hears what one of the people sees; whoever was listened as before is left. */
  listen(name: string | null, hear: (happening: Happening) => void, lost: () => void): void {
    this.#events?.close();
    this.#lost = lost;
    const query = new URLSearchParams({ token: this.#token, ...(name === null ? {} : { as: name }) });
    const events = new EventSource(`/events?${query}`);
    events.addEventListener('message', ({ data }) => hear(JSON.parse(data)));
    events.addEventListener('error', () => {
      // The browser tries again by itself, unless it was turned away: by a playground that was started anew.
      if (events.readyState === EventSource.CLOSED) lost();
      else this.#patience ??= setTimeout(lost, LOST_AFTER_MS);
    });
    events.addEventListener('open', () => {
      clearTimeout(this.#patience);
      this.#patience = undefined;
    });
    this.#events = events;
  }

  async act(person: string, channel: string, act: Act): Promise<Answer> {
    const response = await this.#send(JSON.stringify({ person, channel, act }));
    if (response?.ok) return response.json();
    if (!response || response.status === 403) this.#lost();
    return { outcome: { kind: 'refused', words: (await response?.text()) ?? '' } };
  }

  /** Nothing when nobody answers. */
  #send(body: string): Promise<Response | undefined> {
    return fetch('/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-page-token': this.#token },
      body,
    }).catch(() => undefined);
  }
}

const LOST_AFTER_MS = 4_000;
