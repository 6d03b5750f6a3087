import MiniSearch from 'minisearch';
import type { Language } from '../../src/languages/language.ts';
import { findWords } from '../../src/languages/words.ts';
import { lexerOf } from '../../src/search/lexer.ts';

/** minisearch with our pipe and our options, and nothing around it: title and text as one field, words folded, without stop words, stemmed. */
export function createBareEngine(
  passages: readonly { readonly id: string; readonly title: string; readonly text: string }[],
  language: Language,
): (question: string) => readonly string[] {
  const { isContent, asksOnly, stem } = lexerOf(language);
  const engine = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: (text) => findWords(text).flatMap((word) => (isContent(word) ? stem(word.folded) : [])),
    processTerm: (term) => term,
    searchOptions: {
      bm25: { k: 0.9, b: 0.75, d: 0 },
      tokenize: (text) =>
        findWords(text).flatMap((word) => (isContent(word) && !asksOnly(word) ? stem(word.folded) : [])),
    },
  });
  for (const { id, title, text } of passages) engine.add({ id, text: `${title}. ${text}` });
  return (question) => engine.search(question).map(({ id }) => String(id));
}
