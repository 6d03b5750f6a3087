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
  let response: Response;
  try {
    response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(READ_TIMEOUT_MS) });
  } catch {
    throw refused('attachmentGone', {});
  }
  if (!response.ok || !response.body) throw refused('attachmentGone', {});
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of response.body) {
      length += chunk.length;
      if (length > limit) throw refused('attachmentTooLarge', { size: length, limit });
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof KnowledgeError) throw error;
    throw refused('attachmentGone', {});
  }
  return Buffer.concat(chunks);
}

function refused(
  key: 'attachmentElsewhere' | 'attachmentTooLarge' | 'attachmentGone',
  details: Record<string, string | number>,
): KnowledgeError {
  return new KnowledgeError([{ key, details }]);
}
