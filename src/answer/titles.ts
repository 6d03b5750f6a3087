import type { Article } from '../knowledge/article.ts';
import { cite } from '../knowledge/citation.ts';
import { en } from '../languages/en.ts';
import type { Language } from '../languages/language.ts';
import { languageOf } from '../languages/list.ts';
import { keepBeside } from '../languages/memory.ts';
import { findWords, isCapital } from '../languages/words.ts';
import { foldedSet } from '../search/lexer.ts';

/** Words that an article writes with a capital, and never without. */
export const namesIn = keepBeside(({ passages }: Article): ReadonlySet<string> => {
  const large = new Set<string>();
  const small = new Set<string>();
  for (const { text } of passages)
    for (const { folded, start } of findWords(text)) (isCapital(text.charAt(start)) ? large : small).add(folded);
  return new Set([...large].filter((word) => !small.has(word)));
});

/** Sentences of an article that hold somebody's title of leading. */
export const titledIn = keepBeside((article: Article) => {
  const { leaders } = leadersOf(languageOf(article.language) ?? en);
  return article.passages.flatMap((passage) =>
    passage.sentences.flatMap((span) => {
      const text = passage.text.slice(span.start, span.end);
      const words = findWords(text);
      return words.some(({ folded }) => leaders.has(folded))
        ? [{ sentence: cite(article, passage, span), text, words }]
        : [];
    }),
  );
});

/** Words of leading, of those who lead, and for the whole matter. */
export const leadersOf = keepBeside(({ search: { relations } }: Language) => ({
  leading: foldedSet(relations.leading),
  leaders: foldedSet(relations.leaders),
  matter: foldedSet(relations.matter),
}));
