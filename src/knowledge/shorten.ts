/**
 * A character as people see one: a flag, or a letter or emoji with the marks and joined emoji behind it. The bound keeps a pile of marks from being one
 * character of any length.
 */
const CHARACTER = /\p{RI}{2}|.(?:[\p{M}\p{Emoji_Modifier}]|\u200d.){0,16}/gsu;

/** French holds a mark to the word before it by a space that does not break. */
const BREAKING_SPACE = /[^\S\u00A0\u202F]+/g;

/** A text is cut between two words where the last whole word ends in the last third. */
const LEAST_KEPT = 2 / 3;

/** A text on one line for people to see; when that is longer than the limit, its beginning and an ellipsis, whole words where it can be. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(BREAKING_SPACE, ' ').trim();
  if (line.length <= limit) return line;
  const kept = beginningOf(line, limit - 1);
  const wordsEnd = line.lastIndexOf(' ', kept.length);
  return `${kept.slice(0, wordsEnd < limit * LEAST_KEPT ? kept.length : wordsEnd).trimEnd()}…`;
}

/** As many whole characters of a text as have room in a number of UTF-16 units, the units that Discord's limits are kept in. */
export function beginningOf(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  for (const [character] of text.matchAll(CHARACTER)) {
    if (end + character.length > limit) break;
    end += character.length;
  }
  return text.slice(0, end);
}
