import type { Passage } from '../knowledge/passage.ts';
import { KNOWN_MEDIA } from '../languages/known-media.ts';
import type { Language } from '../languages/language.ts';
import { languages } from '../languages/list.ts';
import { PHOTO_AGENCIES } from '../languages/photo-agencies.ts';
import { findWords, isCapital } from '../languages/words.ts';
import { foldedSet } from '../search/lexer.ts';

/** "©" at the beginning, "(c)" as people type it. */
const COPYRIGHT = /^[\s([]*(?:©|Ⓒ|\(c\))/i;
/** What parts names: a photographer from an agency, a word that announces them from both. */
const BETWEEN = /[/|©,;:()]|\s(?:[–—-]|&|via|et|and)\s/;
/** Without such a word before them, a photographer and an agency are parted by a stroke and by nothing that parts sentences. */
const STROKE = /[/|]|\svia\s/;
const SENTENCES = /[.:;,]\s/;

/** "Photo by", "Photo prise par": a word of {@link CREDITS} among the first. */
const ANNOUNCED_WITHIN = 3;

const setOf = (list: (search: Language['search']) => readonly string[]) =>
  foldedSet(languages.flatMap(({ search }) => list(search)));
const CREDITS = setOf(({ credits }) => credits);
const PICTURES = setOf(({ pictures }) => pictures);
const SMALL = setOf(({ stopWords }) => stopWords);

/**
 * Whether a caption says whose a picture is and nothing of what is on it: "Photo: Jane Doe / Reuters", "© AFP", "Crédit photo : Jean Petit". Pictures are of any language.
 *
 * @param passages of the caption's article: somebody it names is rather on the picture than behind it ("Photo: the mayor's name")
 */
export function isCreditAlone({ kind, text }: Passage, passages: readonly Passage[]): boolean {
  if (kind !== 'caption') return false;
  const words = findWords(text);
  const isNames = words.every(
    ({ folded, start }) =>
      isCapital(text.charAt(start)) || /^\d/.test(folded) || [CREDITS, PICTURES, SMALL].some((set) => set.has(folded)),
  );
  if (!isNames) return false;
  if (COPYRIGHT.test(text)) return true;
  const telling = words.find(({ folded }) => CREDITS.has(folded) || !SMALL.has(folded));
  if (!telling || CREDITS.has(telling.folded)) return true;
  const places = text.split(BETWEEN).map(nameIn).filter(Boolean);
  const people = places.filter((place) => !isAgency(place));
  const isToldOf = people.some((name) => passages.some((each) => each.kind === 'paragraph' && holds(each.text, name)));
  if (PICTURES.has(telling.folded))
    return !isToldOf || words.slice(0, ANNOUNCED_WITHIN).some(({ folded }) => CREDITS.has(folded));
  const isParted = STROKE.test(text) && !SENTENCES.test(text) && !words.some(({ folded }) => SMALL.has(folded));
  return people.length < places.length && (people.length === 0 || (isParted && !isToldOf));
}

function isAgency(place: string): boolean {
  const name = foldedWords(place);
  return PHOTO_AGENCIES.has(name) || KNOWN_MEDIA.has(name);
}

function holds(text: string, name: string): boolean {
  return ` ${foldedWords(text)} `.includes(` ${foldedWords(name)} `);
}

function foldedWords(text: string): string {
  return findWords(text)
    .map(({ folded }) => folded)
    .join(' ');
}

/** The words of a part, without those that only announce a picture. */
function nameIn(part: string): string {
  const words = findWords(part);
  const from = words.findIndex(({ folded }) => !PICTURES.has(folded) && !CREDITS.has(folded));
  const last = words.at(-1);
  const [first] = from < 0 ? [] : words.slice(from);
  return first && last ? part.slice(first.start, last.end) : '';
}
