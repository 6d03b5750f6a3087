import type { Quote } from '../extract/fact.ts';
import { factsOf } from '../extract/facts.ts';
import { type Citation, citeSentences } from '../knowledge/citation.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { type AskOptions, ask } from '../search/ask.ts';
import type { Outcome } from '../search/outcome.ts';
import { findAskedQuotes } from './asked-quotes.ts';

/**
 * What the sources have to say to a question: the words of somebody when their words are asked for, otherwise the sentence that search finds.
 * Every way of asking goes through here, so that the bot and the command line answer alike.
 */
export function answerQuestion(shelf: Shelf, question: string, options: AskOptions = {}): Outcome {
  const outcome = ask(shelf, question, options);
  const [first, ...rest] = findAskedQuotes(question, options.language ?? '', quotesOf(shelf));
  if (!first || outcome.kind === 'smallTalk') return outcome;
  const answer = inSentences(first);
  const others = distinct(rest.map(inSentences), answer);
  return {
    kind: 'answer',
    language: outcome.language,
    confidence: first.confidence,
    answer,
    others: others.slice(0, (options.limit ?? 10) - 1),
  };
}

function quotesOf(shelf: Shelf): Quote[] {
  return [...shelf.articles.values()].flatMap((article) => factsOf(article, shelf.names).quotes);
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
