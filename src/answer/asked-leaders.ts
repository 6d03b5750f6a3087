import type { Article } from '../knowledge/article.ts';
import { type Citation, quoteOf } from '../knowledge/citation.ts';
import { en } from '../languages/en.ts';
import { languageOf } from '../languages/list.ts';
import { findWords, isCapital, type Word } from '../languages/words.ts';
import type { ContentWord, Question } from '../search/question.ts';
import { leadersOf, namesIn, titledIn } from './titles.ts';

/** Words between a leader's title and what is led: "CEO d'OpenAI", "directrice générale de la Fonderie Nordlys". */
const TITLE_REACH = 4;

/** Words of what is led at most. */
const MOST_LED = 3;

/** Places between a verb of leading and what is led: "dirige le DOGE". */
const VERB_REACH = 2;

const WHO: ReadonlySet<Question['kind']> = new Set(['person', 'meaning', null]);
/** "Which company does Elon Musk run?" is answered by the same titles, and may be told by other words as well. */
const WHAT: Question['kind'] = 'organisation';

/**
 * The sentences that give somebody the title of leading what the question names, when that is all it asks: "Who runs OpenAI?" is answered by
 * "Sam Altman, CEO d'OpenAI".
 *
 * @param articlesOf where to look, best first; called only when a leader is asked for
 * @returns null when the question asks for something else; the closest title first, none when nobody has such a title
 */
export function findAskedLeaders(question: Question, articlesOf: () => readonly Article[]): Citation[] | null {
  if (!WHO.has(question.kind) && question.kind !== WHAT) return null;
  const { leading, matter } = leadersOf(question.language);
  if (!question.words.some(({ folded }) => leading.has(folded))) return null;
  const subject = question.content.filter(({ folded, light }) => !light && !leading.has(folded));
  const led = subject.filter(({ folded }) => !matter.has(folded));
  if (subject.length === 0 || led.length > MOST_LED) return null;
  // "Who runs the project?": whoever has a title in the article ("CEO of OpenAI") has it somewhere else.
  if (led.length === 0) return [];
  const articles = articlesOf();
  // Who leads "the interim" or "the team that checks" may be told without any title.
  const isName = ({ folded, named }: ContentWord) => named || articles.some((article) => namesIn(article).has(folded));
  // "The fund MGX" is MGX.
  const [kindOf, ...rest] = led;
  const named = kindOf && rest.length > 0 && !isName(kindOf) && stand(question, kindOf, rest[0]) ? rest : led;
  if (!named.every(isName)) return null;
  const names = named.map(({ folded }) => folded);
  const titles = articles
    .flatMap((article) => titlesIn(article, names))
    .sort((one, other) => one.distance - other.distance)
    .map(({ sentence }) => sentence);
  return titles.length === 0 && question.kind === WHAT ? null : titles;
}

/** Whether one word of a question stands right before another. */
function stand({ words, content }: Question, one: ContentWord, other: ContentWord | undefined): boolean {
  return words.some(
    ({ content: place }, index) => content[place] === one && content[words[index + 1]?.content ?? -1] === other,
  );
}

/** Whether sentences speak of leading, close to a word of what the question says is led, or of what their article is about. */
export function namesLeader(citation: Citation, { content, language }: Question): boolean {
  const { article } = citation;
  const { leading } = leadersOf(languageOf(article.language) ?? en);
  const asked = leadersOf(language);
  const led = new Set(
    content.flatMap(({ folded }) => (asked.leading.has(folded) || asked.matter.has(folded) ? [] : [folded])),
  );
  const text = quoteOf(citation);
  const words = findWords(text);
  const places = (belongs: (folded: string) => boolean) =>
    words.flatMap(({ folded }, place) => (belongs(folded) ? [place] : []));
  const leads = places((folded) => leading.has(folded));
  // "OpenAI devrait être aux manettes" leads what the article is about; "Elon Musk dirige le DOGE" something else.
  const namesOther = (place: number) =>
    words.slice(place + 1, place + 1 + VERB_REACH).some(({ start }) => isCapital(text.charAt(start)));
  const isAbout = findWords(article.title).some(({ folded }) => led.has(folded));
  if (isAbout && leads.some((place) => !namesOther(place))) return true;
  return places((folded) => led.has(folded)).some((place) =>
    leads.some((other) => Math.abs(place - other) <= VERB_REACH),
  );
}

/** Sentences in which a title stands close to all the words of what is led, and somebody's name is there too. */
function titlesIn(article: Article, led: readonly string[]): { sentence: Citation; distance: number }[] {
  const { leaders } = leadersOf(languageOf(article.language) ?? en);
  return titledIn(article).flatMap(({ sentence, text, words }) => {
    const distance = distanceOf(words, led, leaders);
    const isNamed = words.some(
      ({ folded, start }) =>
        !led.includes(folded) && !leaders.has(folded) && start > 0 && isCapital(text.charAt(start)),
    );
    return distance <= TITLE_REACH && isNamed ? [{ sentence, distance }] : [];
  });
}

/** Words between the nearest title and the name of what is led. */
function distanceOf(words: readonly Word[], led: readonly string[], leaders: ReadonlySet<string>): number {
  const starts = words.flatMap((_, place) =>
    led.every((word, offset) => words[place + offset]?.folded === word) ? [place] : [],
  );
  const titles = words.flatMap(({ folded }, place) => (leaders.has(folded) ? [place] : []));
  let nearest = Number.POSITIVE_INFINITY;
  for (const start of starts)
    for (const title of titles)
      nearest = Math.min(nearest, title < start ? start - title - 1 : title - (start + led.length - 1) - 1);
  return nearest;
}
