/** Texts that both engines give back as they were: without NUL and without half a surrogate pair. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** Puts the replacement character in place of what cannot be kept. Other values stay as they are. */
export function storable(value: unknown): unknown {
  if (typeof value !== 'string' || isStorable(value)) return value;
  return value.toWellFormed().replaceAll('\0', '\uFFFD');
}
