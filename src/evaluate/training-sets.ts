import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { en } from '../languages/en.ts';
import { languages } from '../languages/list.ts';
import { type Question, readQuestion } from '../search/question.ts';
import { indexOf, type ShelfIndex } from '../search/shelf-index.ts';
import { readPassages, readQuestions, type SetPassage, type SetQuestion } from './read-sets.ts';
import { createSetShelf, type SetShelf } from './set-shelf.ts';

/** The sets of the development folder: which passages and questions belong together. Titles of the FAQ sets may repeat the question. */
export const SETS = [
  { name: 'piaf', passages: 'piaf', textOnly: false, offTopic: 'faq-fr' },
  { name: 'xquad-en', passages: 'xquad-en', textOnly: false, offTopic: 'faq-en2fr' },
  { name: 'faq-fr', passages: 'faq-fr', textOnly: true, offTopic: 'piaf' },
  { name: 'faq-en2fr', passages: 'faq-fr', textOnly: true, offTopic: 'xquad-en' },
] as const;

export type SetName = (typeof SETS)[number]['name'] | 'shelves';

/** A question over a shelf. */
export interface Case {
  readonly set: SetName;
  readonly question: Question;
  readonly source: SetQuestion;
  readonly shelf: SetShelf;
  readonly index: ShelfIndex;
  /** Cases of one article share a fold, so that no article is in both halves. */
  readonly fold: number;
  /** None when the shelf does not hold the answer. */
  readonly gold: ReadonlySet<string>;
}

export const FOLDS = 5;

/**
 * Short articles of the project's own with questions as people type them in a chat, in both languages: what the public sets, written with care
 * about an encyclopedia, do not show. Each article is a shelf.
 */
export function shelfCases(): Case[] {
  const folder = fileURLToPath(new URL('shelves', import.meta.url));
  const passages = readPassages(join(folder, 'passages.jsonl'));
  const questions = readQuestions(join(folder, 'questions.jsonl'), new Set(passages.map(({ id }) => id)));
  const keys = new Map(passages.map(({ id }) => [id, articleOf(id)]));
  const shelves = new Map<string, SetShelf>();
  for (const article of new Set(keys.values()))
    shelves.set(article, createSetShelf(passages.filter(({ id }) => articleOf(id) === article)));
  return questions.flatMap((source) => {
    const article = articleOf(source.id);
    const shelf = shelves.get(article);
    return shelf ? createCase('shelves', source, shelf, keys, new Set(source.gold), article) : [];
  });
}

/** The ids of passages and questions begin with that of their article. */
function articleOf(id: string): string {
  return id.slice(0, id.indexOf('-'));
}

/** How many articles the small shelves hold. */
const SHELF_SIZES = [1, 2, 5, 20];

/** Every question over its whole corpus. */
export function answerableCases(folder: string): Case[] {
  return SETS.flatMap(({ name, passages, textOnly }) => {
    const texts = readPassages(join(folder, passages, 'passages.jsonl'));
    const shelf = createSetShelf(texts, { textOnly });
    const keys = articleKeys(texts);
    return readQuestions(join(folder, name, 'questions.jsonl')).flatMap((source) =>
      createCase(name, source, shelf, keys, new Set(source.gold)),
    );
  });
}

/**
 * Questions over shelves of many sizes, half of which can answer: whole corpora with questions of another set, shelves of a few articles with
 * their own questions, those of other articles, and those of other articles asked of names they know, and shelves without every second passage, which hold the
 * article but not the answer.
 */
export function silenceCases(folder: string): Case[] {
  const cases: Case[] = [];
  for (const { name, passages, textOnly, offTopic } of SETS) {
    const texts = readPassages(join(folder, passages, 'passages.jsonl'));
    const questions = readQuestions(join(folder, name, 'questions.jsonl'));
    const keys = articleKeys(texts);
    const foreign = readQuestions(join(folder, offTopic, 'questions.jsonl'));
    const foreignTexts = readPassages(join(folder, offTopic === 'faq-en2fr' ? 'faq-fr' : offTopic, 'passages.jsonl'));
    const whole = createSetShelf(texts, { textOnly });
    for (const source of questions) cases.push(...createCase(name, source, whole, keys, new Set(source.gold)));
    for (const source of everyNth(foreign, Math.ceil(foreign.length / questions.length))) {
      cases.push(...createCase(name, source, whole, articleKeys(foreignTexts), new Set()));
    }
    for (const size of SHELF_SIZES) {
      const shelves = cutShelves(texts, keys, size);
      const cut = shelves.map((part) => createSetShelf(part, { textOnly }));
      const place = new Map(shelves.flatMap((part, index) => part.map(({ id }) => [id, index] as const)));
      for (const [index, source] of everyNth(questions, questions.length < 200 ? 1 : 3).entries()) {
        const home = place.get(source.gold[0] ?? '') ?? 0;
        const own = cut[home];
        const other = cut[(home + 1 + (index % Math.max(1, cut.length - 1))) % cut.length];
        if (own) cases.push(...createCase(name, source, own, keys, new Set(source.gold)));
        if (other && other !== own) cases.push(...createCase(name, source, other, keys, new Set()));
        const stranger = questions[(index * 7 + size) % questions.length];
        const renamed =
          stranger &&
          keys.get(stranger.gold[0] ?? '') !== keys.get(source.gold[0] ?? '') &&
          renameQuestion(stranger.question, source.question);
        if (own && renamed) cases.push(...createCase(name, { ...source, question: renamed }, own, keys, new Set()));
      }
    }
    for (const size of [5, 50]) {
      const halves = cutShelves(texts, keys, size).map((part) => part.filter(({ id }) => hash(id) % 2 === 0));
      const kept = new Map(halves.flatMap((part, index) => part.map(({ id }) => [id, index] as const)));
      const homes = new Map(
        cutShelves(texts, keys, size).flatMap((part, index) => part.map(({ id }) => [id, index] as const)),
      );
      const cut = halves.map((part) => createSetShelf(part, { textOnly }));
      for (const source of everyNth(questions, 4)) {
        const gold = source.gold[0] ?? '';
        const shelf = cut[homes.get(gold) ?? 0];
        if (shelf && shelf.shelf.articles.size > 0)
          cases.push(...createCase(name, source, shelf, keys, new Set(source.gold.filter((id) => kept.has(id)))));
      }
    }
  }
  return cases;
}

function createCase(
  set: SetName,
  source: SetQuestion,
  shelf: SetShelf,
  keys: ReadonlyMap<string, string>,
  gold: ReadonlySet<string>,
  article?: string,
): Case[] {
  const question = readQuestion(source.question, en, languages);
  if ('asksNothing' in question) return [];
  const fold = hash(article ?? keys.get(source.gold[0] ?? '') ?? source.id) % FOLDS;
  return [{ set, question, source, shelf, index: indexOf(shelf.shelf), fold, gold }];
}

/** Names as they stand in a question: capitals after its first word. */
const NAMES = /(?<=\S\s+(?:[ldLD]['’])?)\p{Lu}[\p{L}\p{N}'’-]*(?:\s+\p{Lu}[\p{L}\p{N}'’-]*)*/u;

/**
 * Asks of the names in one question what another asks of its own: "In which year did X fall ill?" of Y. The shelf knows Y and does not say.
 *
 * @returns null when either names nobody
 */
function renameQuestion(asked: string, about: string): string | null {
  const name = NAMES.exec(about)?.[0];
  return name !== undefined && NAMES.test(asked) ? asked.replace(NAMES, name) : null;
}

/** The article of each passage: its title, or its id when it has none. */
function articleKeys(passages: readonly SetPassage[]): Map<string, string> {
  return new Map(passages.map(({ id, title }) => [id, title === '' ? id : title]));
}

function cutShelves(passages: readonly SetPassage[], keys: ReadonlyMap<string, string>, size: number): SetPassage[][] {
  const articles = [...new Set(keys.values())].sort((one, other) => hash(one) - hash(other));
  const place = new Map(articles.map((article, index) => [article, Math.floor(index / size)]));
  const shelves: SetPassage[][] = Array.from({ length: Math.ceil(articles.length / size) }, () => []);
  for (const passage of passages) shelves[place.get(keys.get(passage.id) ?? '') ?? 0]?.push(passage);
  return shelves;
}

function everyNth<Item>(items: readonly Item[], step: number): Item[] {
  return items.filter((_, index) => index % step === 0);
}

/** FNV-1a, 32 bits: the same on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
