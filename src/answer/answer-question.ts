import type { Quote } from '../extract/fact.ts';
import { factsOf } from '../extract/facts.ts';
import type { Article } from '../knowledge/article.ts';
import { type Citation, citeSentences } from '../knowledge/citation.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { plainWords } from '../languages/plain-words.ts';
import { type AskOptions, ask, readFor } from '../search/ask.ts';
import type { Outcome } from '../search/outcome.ts';
import { findAskedFacts } from './asked-facts.ts';
import { findAskedSection } from './asked-heading.ts';
import { findAskedLeaders, namesLeader } from './asked-leaders.ts';
import { findAskedPerson } from './asked-person.ts';
import { asksPicture, findAskedPicture, withoutCredits } from './asked-picture.ts';
import { findAskedQuotes } from './asked-quotes.ts';
import { type AnsweredQuestion, answerFollowUp } from './follow-up.ts';
import { partJoined } from './joined-questions.ts';
import { splitQuestions } from './split-questions.ts';

/** A section that asks the question itself answers it nearly always. */
const SECTION_CONFIDENCE = 0.95;
/** So does a fact of the kind that is asked for. */
const FACT_CONFIDENCE = 0.9;
/** As many questions of a message are answered: a reply holds no more. */
export const QUESTIONS_READ = 3;
/** On larger shelves facts are looked for in the articles that search finds. */
const ARTICLES_READ = 12;

/**
 * What the sources have to say to a question: the words of somebody when their words are asked for, the section whose heading asks
 * the same, the fact when nothing but who pays, takes part or leads is asked, otherwise the sentence that search finds.
 * Every way of asking goes through here, so that the bot and the command line answer alike.
 */
export function answerQuestion(shelf: Shelf, typed: string, options: AskOptions = {}): Outcome {
  const [first, ...more] = answerEach(shelf, typed, options).answered;
  return more.length === 0 ? first.outcome : together([first, ...more], options.limit ?? 10);
}

/** What became of a message. */
export interface AnsweredMessage {
  readonly answered: readonly [AnsweredQuestion, ...AnsweredQuestion[]];
  /** The questions behind the last that is answered at a time, as they were typed. */
  readonly left: readonly string[];
}

/**
 * Each question of a message on its own, as {@link answerQuestion} answers, up to {@link QUESTIONS_READ}; the message as one when it asks one question, or when no part of it
 * has an answer.
 */
export function answerEach(shelf: Shelf, typed: string, options: AskOptions = {}): AnsweredMessage {
  const message = plainWords(typed);
  const locale = options.language ?? '';
  const questions = splitQuestions(message, locale);
  const answer = (question: string) => answerOne(shelf, question, options);
  const parts: AnsweredQuestion[] = [];
  const left: string[] = [];
  for (const question of questions) {
    const before = parts.at(-1);
    if (parts.length >= QUESTIONS_READ) left.push(question);
    else {
      const followed = before && answerFollowUp(question, before.question, locale, answer);
      const joined = () => partJoined(question, locale).map((each) => ({ question: each, outcome: answer(each) }));
      parts.push(...(followed ? [followed] : joined()));
    }
  }
  left.unshift(...parts.splice(QUESTIONS_READ).map(({ question }) => question));
  const [first, ...more] = parts;
  if (!first) throw new TypeError('expected a question in a message, received none');
  if (first.question === message) return { answered: [{ ...first, question: typed }], left };
  if (parts.some(({ outcome }) => outcome.kind === 'answer')) return { answered: [first, ...more], left };
  return { answered: [{ question: typed, outcome: answer(message) }], left };
}

/** What is answered of several questions as one outcome: the first answer, then those to the other questions, then all else that was found. */
function together(answered: readonly AnsweredQuestion[], limit: number): Outcome {
  const answers = answered.flatMap(({ outcome }) => (outcome.kind === 'answer' ? [outcome] : []));
  const [first, ...more] = answers;
  if (!first) throw new TypeError('expected an answer among several questions, received none');
  const others = [...more.map(({ answer }) => answer), ...answers.flatMap((each) => each.others)];
  return { ...first, others: distinct(others, first.answer).slice(0, limit - 1) };
}

function answerOne(shelf: Shelf, question: string, options: AskOptions): Outcome {
  const found = ask(shelf, question, options);
  if (found.kind === 'smallTalk') return found;
  const limit = options.limit ?? 10;
  const { language } = found;
  const articlesOf = () => articlesFor(found, shelf);
  const [quote, ...more] = findAskedQuotes(question, options.language ?? '', () =>
    articlesOf().flatMap((article) => factsOf(article, shelf.names).quotes),
  );
  if (quote) {
    const answer = inSentences(quote);
    const others = distinct(more.map(inSentences), answer).slice(0, limit - 1);
    return { kind: 'answer', language, confidence: quote.confidence, answer, others };
  }
  const [answer, ...rest] = findAskedSection(shelf, question);
  if (answer)
    return { kind: 'answer', language, confidence: SECTION_CONFIDENCE, answer, others: rest.slice(0, limit - 1) };
  const asked = readFor(shelf, question, options.language);
  if ('asksNothing' in asked) return found;
  const isPicture = asksPicture(question, asked);
  const outcome = isPicture ? withoutCredits(found) : found;
  const leaders = findAskedLeaders(asked, articlesOf);
  const [fact, ...facts] = [
    ...(isPicture ? findAskedPicture(articlesOf) : []),
    ...findAskedFacts(asked, articlesOf, shelf.names),
    ...findAskedPerson(asked, articlesOf),
    ...(leaders ?? []),
  ];
  if (!fact)
    return leaders && outcome.kind === 'answer' && !namesLeader(outcome.answer, asked) ? silenced(outcome) : outcome;
  return {
    kind: 'answer',
    language,
    confidence: FACT_CONFIDENCE,
    answer: fact,
    others: distinct([...facts, ...foundBy(outcome)], fact).slice(0, limit - 1),
  };
}

/** What search found, as near passages. */
function silenced({ language, answer, others }: Extract<Outcome, { kind: 'answer' }>): Outcome {
  return { kind: 'silent', language, confidence: 0, nearest: [answer, ...others], near: true, unknown: [] };
}

/** All articles of a small shelf, those that search found on a larger one, the best first. */
function articlesFor(outcome: Outcome, shelf: Shelf): Article[] {
  const found = foundBy(outcome).map(({ article }) => article);
  const all = shelf.articles.size <= ARTICLES_READ ? [...found, ...shelf.articles.values()] : found;
  return [...new Set(all)];
}

function foundBy(outcome: Outcome): readonly Citation[] {
  if (outcome.kind === 'answer') return [outcome.answer, ...outcome.others];
  return outcome.kind === 'silent' ? outcome.nearest : [];
}

/** A quotation with the whole sentences it stands in, which say whose words they are. */
function inSentences({ citation }: Quote): Citation {
  return citeSentences(citation.article, citation.passage, citation);
}

/** One citation a passage, as search gives them. */
function distinct(citations: readonly Citation[], first: Citation): Citation[] {
  const seen = new Set([first.passage]);
  return citations.filter(({ passage }) => !seen.has(passage) && seen.add(passage));
}
