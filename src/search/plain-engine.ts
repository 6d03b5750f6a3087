import MiniSearch from 'minisearch';

/** Ids of passages, best first. */
export type PlainSearch = (question: string) => readonly string[];

/** minisearch with its default options over texts as they are: what the evaluation shows beside our own search. */
export function createPlainEngine(
  passages: readonly { readonly id: string; readonly title: string; readonly text: string }[],
  textOnly: boolean,
): PlainSearch {
  const engine = new MiniSearch({ fields: textOnly ? ['text'] : ['title', 'text'] });
  engine.addAll(passages);
  return (question) => engine.search(question).map(({ id }) => String(id));
}
