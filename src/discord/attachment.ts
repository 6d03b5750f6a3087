import type { Attachment } from 'discord.js';
import { KnowledgeError } from '../knowledge/problem.ts';
import type { UploadedFile } from './command.ts';

/** Where Discord keeps what people attach. https://docs.discord.com/developers/reference#signed-attachment-cdn-urls */
const ATTACHMENT_HOSTS: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
const READ_TIMEOUT_MS = 10_000;

/**
 * An attachment as commands get it. It is fetched from Discord's own hosts, or that of `apiUrl`, and from nowhere else; redirects are refused,
 * and reading stops at the limit whatever size was announced.
 */
export function uploadedFile(
  { name, size, url }: Pick<Attachment, 'name' | 'size' | 'url'>,
  apiUrl: string,
): UploadedFile {
  return {
    name,
    size,
    read: async (limit) => {
      const address = new URL(url);
      const api = new URL(apiUrl);
      const isDiscords = address.protocol === 'https:' && ATTACHMENT_HOSTS.has(address.host);
      if (!isDiscords && address.origin !== api.origin) throw refused('attachmentElsewhere', { host: address.host });
      if (size > limit) throw refused('attachmentTooLarge', { size, limit });
      return fetchBounded(address, limit);
    },
  };
}

async function fetchBounded(address: URL, limit: number): Promise<Uint8Array> {
  const late = new AbortController();
  let body: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const timer = setTimeout(() => {
    late.abort();
    // Once the headers are there Node may collect what listens to the signal, and a body that drips would go on for ever.
    void body?.cancel().catch(() => undefined);
  }, READ_TIMEOUT_MS);
  try {
    const response = await fetch(address, { redirect: 'error', signal: late.signal });
    if (!response.ok || !response.body) throw refused('attachmentGone', {});
    body = response.body.getReader();
    const bytes = await readBounded(body, limit);
    if (late.signal.aborted) throw refused('attachmentGone', {});
    return bytes;
  } catch (error) {
    if (error instanceof KnowledgeError) throw error;
    throw refused('attachmentGone', {});
  } finally {
    clearTimeout(timer);
  }
}

async function readBounded(body: ReadableStreamDefaultReader<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await body.read();
    if (done) return Buffer.concat(chunks);
    length += value.length;
    if (length > limit) {
      await body.cancel();
      throw refused('attachmentTooLarge', { size: length, limit });
    }
    chunks.push(value);
  }
}

function refused(
  key: 'attachmentElsewhere' | 'attachmentTooLarge' | 'attachmentGone',
  details: Record<string, string | number>,
): KnowledgeError {
  return new KnowledgeError([{ key, details }]);
}
