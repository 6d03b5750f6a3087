import type { NameEntry } from '../knowledge/names.ts';
import type { Passage } from '../knowledge/passage.ts';
import { foldWord } from '../languages/words.ts';
import type { NameSpan } from './name-spans.ts';
import type { Token } from './tokens.ts';

export interface NamedPassage {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly spans: readonly NameSpan[];
}

export interface Draft {
  readonly key: string;
  readonly words: readonly string[];
  fullest: { readonly passage: Passage; readonly span: NameSpan };
  readonly forms: Set<string>;
  readonly titles: Set<string>;
  person: number;
  organisation: number;
  place: number;
  media: number;
  project: number;
  male: number;
  female: number;
  sure: boolean;
  count: number;
  entry: NameEntry | null;
  attached: boolean;
}

const SIMPLE = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** Folded words, apart as they are written: "Hydro-Québec" is one. */
export function keyOf(text: string): string {
  const single = SIMPLE.test(text);
  if (single) return text.toLowerCase();
  return text
    .split(/[\s\u00A0\u202F]+/u)
    .map((word) => foldWord(word).replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '')
    .join(' ');
}

export function newDraft(key: string, passage: Passage, span: NameSpan): Draft {
  return {
    key,
    words: key.split(' '),
    fullest: { passage, span },
    forms: new Set(),
    titles: new Set(),
    person: 0,
    organisation: 0,
    place: 0,
    media: 0,
    project: 0,
    male: 0,
    female: 0,
    sure: false,
    count: 0,
    entry: null,
    attached: span.attached !== null,
  };
}

export function absorb(full: Draft, short: Draft): void {
  for (const form of short.forms) full.forms.add(form);
  for (const title of short.titles) full.titles.add(title);
  // Firms are shortened to their first word, persons to their last.
  const surname =
    short.words.length === 1 &&
    full.words.length === 2 &&
    full.organisation === 0 &&
    full.key.endsWith(` ${short.key}`);
  full.person += short.person + (surname ? 2 : 0);
  full.media += short.media;
  full.project += short.project;
  full.male += short.male;
  full.female += short.female;
  full.count += short.count;
  full.sure ||= short.sure || full.words.length > 1;
  full.entry ??= short.entry;
}
