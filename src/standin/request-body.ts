import type { IncomingMessage } from 'node:http';
import { refusals } from './refusal.ts';
import type { UploadedFile } from './route.ts';

/** Files of 10 MiB, ten of them at most. https://docs.discord.com/developers/reference#uploading-files */
export const FILE_LIMIT_BYTES = 10 * 1024 * 1024;
const BODY_LIMIT_BYTES = 25 * 1024 * 1024;

/** Reads JSON, or `payload_json` and `files[n]` of a multipart body. An empty body is `undefined`. */
export async function readBody(request: IncomingMessage): Promise<{ json: unknown; files: readonly UploadedFile[] }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    chunks.push(bytes);
  }
  if (size > BODY_LIMIT_BYTES) throw refusals.tooLarge();
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { json: undefined, files: [] };
  return type.startsWith('multipart/form-data')
    ? readMultipart(bytes, type)
    : { json: readJson(String(bytes)), files: [] };
}

async function readMultipart(bytes: Buffer, type: string): Promise<{ json: unknown; files: readonly UploadedFile[] }> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw refusals.notJson();
  });
  const files: UploadedFile[] = [];
  let json: unknown = {};
  for (const [name, value] of form) {
    if (name === 'payload_json') json = readJson(typeof value === 'string' ? value : await value.text());
    const index = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    if (value.size > FILE_LIMIT_BYTES) throw refusals.tooLarge();
    files.push({
      index: Number(index),
      name: value.name,
      contentType: value.type || 'application/octet-stream',
      bytes: Buffer.from(await value.arrayBuffer()),
    });
  }
  return { json, files };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.notJson();
  }
}
