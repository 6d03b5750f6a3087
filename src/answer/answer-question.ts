import type { Quote } from '../extract/fact.ts';
import { factsOf } from '../extract/facts.ts';
import { type Citation, citeSentences } from '../knowledge/citation.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { type AskOptions, ask } from '../search/ask.ts';
import type { Outcome } from '../search/outcome.ts';
import { findAskedSection } from './asked-heading.ts';
import { findAskedQuotes } from './asked-quotes.ts';

/** A section that asks the question itself answers it nearly always. */
const SECTION_CONFIDENCE = 0.95;

/**
 * What the sources have to say to a question: the words of somebody when their words are asked for, the section whose heading asks
 * the same, otherwise the sentence that search finds.
 * Every way of asking goes through here, so that the bot and the command line answer alike.
 */
export function answerQuestion(shelf: Shelf, question: string, options: AskOptions = {}): Outcome {
  const outcome = ask(shelf, question, options);
  if (outcome.kind === 'smallTalk') return outcome;
  const limit = options.limit ?? 10;
  const { language } = outcome;
  const [quote, ...more] = findAskedQuotes(question, options.language ?? '', () => quotesOf(shelf));
  if (quote) {
    const answer = inSentences(quote);
    const others = distinct(more.map(inSentences), answer).slice(0, limit - 1);
    return { kind: 'answer', language, confidence: quote.confidence, answer, others };
  }
  const [answer, ...rest] = findAskedSection(shelf, question);
  if (!answer) return outcome;
  return { kind: 'answer', language, confidence: SECTION_CONFIDENCE, answer, others: rest.slice(0, limit - 1) };
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
