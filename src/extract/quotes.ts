import type { Article } from '../knowledge/article.ts';
import { type Citation, cite } from '../knowledge/citation.ts';
import type { Span } from '../knowledge/span.ts';
import { attribute } from './attribution.ts';
import { attributeInside } from './attribution-after.ts';
import { attributeNext } from './attribution-next.ts';
import {
  answered,
  carriedOver,
  chained,
  clausal,
  continued,
  introduced,
  joined,
  led,
  opened,
  resumed,
  split,
} from './continuation.ts';
import { findCues } from './cues.ts';
import { Discourse, isPerson } from './discourse.ts';
import { findEditorial } from './editorial.ts';
import type { Quote } from './fact.ts';
import { isFragment, WHOLE_WORDS, wordsOf } from './fragment.ts';
import type { Quotation } from './marks.ts';
import { mentionOf } from './mention-of.ts';
import type { Context, Given, Verdict } from './quote-context.ts';
import type { Item, Sentence } from './sentence.ts';
import { isSomebody } from './speakers.ts';
import { strangerIn } from './strangers.ts';
import type { ReadArticle } from './text.ts';
import { isHeadline, isTitle, withoutTitles } from './titles.ts';
import { alone, SURE, standsAlone, weigh } from './verdict.ts';

/**
 * The direct quotations of an article and who said them. Sieves in order of their precision, after Pouliquen, Steinberger and Best (2007) and
 * O'Keefe et al. (2012): the first rule that holds decides, and a quotation no rule ties stands alone or is left out.
 */
export function findQuotes({ article, rules, sentences, spoken, book }: ReadArticle): Quote[] {
  const quotes: Quote[] = [];
  const discourse = new Discourse(book.entities, rules);
  const insides = new Map<Quotation, Sentence>();
  for (const sentence of spoken)
    if (sentence.inside && !insides.has(sentence.inside)) insides.set(sentence.inside, sentence);
  let last: Given | null = null;
  let namedSince = false;
  // A quotation that no mark closed goes on in the next paragraph.
  let open: { readonly verdict: Verdict; readonly quote: number; readonly passage: number } | null = null;

  sentences.forEach((sentence, index) => {
    const { passage } = sentence;
    const items = withoutTitles(sentence.items, passage.passage.text, rules);
    const previous = sentences[index - 1];
    const here = previous?.passage.passage.number === passage.passage.number;
    if (!here) last = null;
    const cues = items === sentence.items ? sentence.cues : findCues(items, rules);
    const given: (Verdict | null)[] = [];
    items.forEach((item, at) => {
      const { quotation } = item;
      if (!quotation) return;
      discourse.note(sentence, index, at);
      const text = passage.passage.text.slice(quotation.inner.start, quotation.inner.end);
      const context: Context = {
        rules,
        discourse,
        items,
        cues,
        at,
        index,
        text,
        sentence,
        next: sentences[index + 1],
        previous,
        inside: insides.get(quotation),
        given,
        last: namedSince ? null : last,
        open: open && open.passage + 1 === passage.passage.number ? open.verdict : null,
      };
      const verdict = judge(context);
      given.push(verdict);
      if (!verdict) return;
      if (open && open.passage + 1 === passage.passage.number) giveBack(quotes, open.quote, verdict, article);
      open = quotation.open ? { verdict, quote: quotes.length, passage: passage.passage.number } : null;
      last = { verdict, sentence: index };
      namedSince = false;
      if (verdict.speaker && verdict.confidence >= SURE) discourse.noteSpeaker(verdict.speaker, index);
      const unknown = verdict.speaker === null && verdict.found?.phrase?.kind === 'noun' ? verdict.found.phrase : null;
      if (unknown && !unknown.plural && isSomebody(unknown, rules)) discourse.noteStranger(unknown.gender, index);
      const fragment = wordsOf(text) < WHOLE_WORDS;
      const citing = (span: Span | null): Citation | null => span && cite(article, passage.passage, span);
      const sure = verdict.speaker !== null && verdict.confidence >= SURE;
      quotes.push({
        citation: cite(article, passage.passage, quotation.inner),
        speaker: sure && verdict.speaker ? mentionOf(article, verdict.speaker) : null,
        described: sure ? null : citing(verdict.described),
        where: citing(verdict.where),
        fragment,
        editorial: findEditorial(text, rules).map(({ start, end }) => ({
          start: start + quotation.inner.start,
          end: end + quotation.inner.start,
        })),
        confidence: verdict.confidence,
        by: 'rule',
      });
    });
    discourse.note(sentence, index);
    const stranger = strangerIn(items, rules);
    if (stranger) discourse.noteStranger(stranger.gender, index);
    if (
      given.every((verdict) => verdict === null) &&
      (stranger || items.some(({ name }) => name && isPerson(name.entity)))
    )
      namedSince = true;
  });
  return quotes;
}

/** What a paragraph left open, the next one ends, and says whose words they are. */
function giveBack(quotes: Quote[], at: number, { speaker, confidence }: Verdict, article: Article): void {
  const quote = quotes[at];
  if (quote && quote.speaker === null && speaker && confidence >= SURE)
    quotes[at] = {
      ...quote,
      speaker: mentionOf(article, speaker),
      described: null,
      confidence: Math.min(confidence, 0.9),
    };
}

function judge(context: Context): Verdict | null {
  const { rules, items, at, text, cues } = context;
  const going = chained(context) ?? resumed(context);
  if (going) return going;
  const whole = wordsOf(text) >= WHOLE_WORDS;
  const found =
    (context.inside && whole ? attributeInside(context.inside, rules) : null) ??
    attribute(items, at, cues, rules, text) ??
    attributeNext(context);
  // An English incise is closed by a comma, so words that a clause goes on from without one are no more than a title.
  const bare = rules.money.decimal === '.' && !/[,.!?…—–-]$/.test(text) && items[at + 1]?.kind === 'word';
  if ((found?.rule !== 'after' || bare) && isTitle(items, at, text, rules)) return null;
  if (found && (found.phrase || found.rule !== 'before')) {
    const verdict = weigh(found, context);
    if (whole) return verdict;
    return isFragment(found, verdict, context) ? verdict : split(context);
  }
  const next =
    split(context) ??
    joined(context) ??
    carriedOver(context) ??
    opened(context) ??
    answered(context) ??
    introduced(context) ??
    continued(context) ??
    led(context) ??
    clausal(context);
  if (next) return whole || next.found?.rule === 'after' || standsAlone(items, at) ? next : null;
  if (found && whole) return weigh(found, context);
  // "…," behind which an English sentence goes on: an incise, whatever its words.
  const incise =
    at === 0 &&
    text.endsWith(',') &&
    items[1]?.kind === 'word' &&
    !rules.grammar.relatives.has(items[1].lower) &&
    !isHeadline(text.slice(0, -1), rules);
  return whole && (incise || standsAlone(items, at) || isSentenceLike(text, items, at)) ? alone() : null;
}

/** Words that somebody must have said, whoever it was: a whole sentence after a colon or at the head of one. */
function isSentenceLike(text: string, items: readonly Item[], at: number): boolean {
  return /^\p{Lu}/u.test(text) && /[.!?…]$/.test(text) && (at === 0 || items[at - 1]?.lower === ':');
}
