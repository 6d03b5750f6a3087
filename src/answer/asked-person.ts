import type { Article } from '../knowledge/article.ts';
import type { Citation } from '../knowledge/citation.ts';
import { en } from '../languages/en.ts';
import { languageOf } from '../languages/list.ts';
import type { Question } from '../search/question.ts';
import { leadersOf, namesIn, titledIn } from './titles.ts';

const WHO: ReadonlySet<Question['kind']> = new Set(['person', 'meaning']);
/** First names and a surname. */
const MOST_NAMES = 4;
/** Between a name and the title that follows it: a comma, and an article or a small word at most. */
const APPOSITION = /^\s*,\s*(?:\p{Ll}{1,3}['’\s]\s*)?$/u;

/**
 * The sentences that say what somebody is, when nothing but who they are is asked: "Sam Altman, CEO d'OpenAI".
 *
 * @param articlesOf where to look, best first; called only when somebody is asked about
 */
export function findAskedPerson(
  { kind, content, picture }: Question,
  articlesOf: () => readonly Article[],
): Citation[] {
  const asked = content.filter(({ light }) => !light);
  if (!WHO.has(kind) || picture || asked.length === 0 || asked.length > MOST_NAMES) return [];
  const articles = articlesOf();
  if (!asked.every(({ folded, named }) => named || articles.some((article) => namesIn(article).has(folded)))) return [];
  const names = asked.map(({ folded }) => folded);
  return articles.flatMap((article) => {
    const { leaders } = leadersOf(languageOf(article.language) ?? en);
    return titledIn(article).flatMap(({ sentence, text, words }) => {
      const isTitled = words.some((word, place) => {
        const last = words[place + names.length - 1];
        if (!last || !names.every((name, offset) => words[place + offset]?.folded === name)) return false;
        const title = words
          .slice(place + names.length, place + names.length + 2)
          .find(({ folded }) => leaders.has(folded));
        return title !== undefined && word.start < title.start && APPOSITION.test(text.slice(last.end, title.start));
      });
      return isTitled ? [sentence] : [];
    });
  });
}
