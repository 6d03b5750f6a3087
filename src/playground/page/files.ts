import type { FileContent } from '../protocol.ts';

/** The most that Discord takes from somebody who does not pay. */
export const FILE_LIMIT_BYTES = 10_485_760;

/** Files as they travel to the playground's server. */
export function readFiles(files: Iterable<File>): Promise<FileContent[]> {
  return Promise.all([...files].map(readFile));
}

async function readFile(file: File): Promise<FileContent> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pieces: string[] = [];
  // In pieces, because a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return { filename: file.name, contentType: file.type || 'application/octet-stream', base64: btoa(pieces.join('')) };
}

/** `1.2 kB`, as the reader writes numbers. */
export function showSize(bytes: number, locale: string): string {
  const [value, unit] =
    bytes < 1000 ? [bytes, 'byte'] : bytes < 1e6 ? [bytes / 1000, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }).format(value);
}
