import type { Span } from '../knowledge/span.ts';
import type { Quotation } from './marks.ts';
import type { NameBook } from './name-book.ts';
import type { Item, ReadPassage } from './sentence.ts';
import { UNLISTED } from './vocabulary.ts';

/** Index of the first span that ends behind an offset; the spans are in order and do not overlap. */
export function firstEnding(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spans in order, walked through with offsets that only grow. */
class Cursor<T extends Span> {
  private readonly spans: readonly T[];
  private index: number;

  constructor(spans: readonly T[], from: number) {
    this.spans = spans;
    this.index = firstEnding(spans, from);
  }

  /** The first span that ends behind the offset. */
  at(offset: number): T | undefined {
    let span = this.spans[this.index];
    while (span !== undefined && span.end <= offset) {
      this.index += 1;
      span = this.spans[this.index];
    }
    return span;
  }
}

/** The items of a passage outside its quotations, or inside one of them. */
export function itemsOf(read: ReadPassage, book: NameBook, inside: Quotation | null): Item[] {
  const items: Item[] = [];
  const { tokens, quotations, sums, percents, spans } = read;
  const from = inside?.inner.start ?? 0;
  const to = inside?.inner.end ?? Number.POSITIVE_INFINITY;
  const quotationsAhead = new Cursor(inside ? [] : quotations, from);
  const sumsAhead = new Cursor(sums, from);
  const percentsAhead = new Cursor(percents, from);
  const spansAhead = new Cursor(spans, from);
  for (let at = firstEnding(tokens, from); at < tokens.length; ) {
    const token = tokens[at];
    if (!token || token.start >= to) break;
    const quotation = quotationsAhead.at(token.start);
    if (quotation && quotation.start <= token.start) {
      items.push(item('quote', quotation, { quotation }));
      while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < quotation.end) at += 1;
      continue;
    }
    const sum = sumsAhead.at(token.start);
    if (sum && sum.start <= token.start && sum.end > token.start) {
      items.push(item('sum', { start: Math.max(sum.start, token.start), end: sum.end }, { sum }));
      at = Math.max(at + 1, sum.next);
      continue;
    }
    const percent = percentsAhead.at(token.start);
    if (percent && percent.first === at) {
      items.push(item('percent', percent, { percent }));
      at = percent.next;
      continue;
    }
    const span = spansAhead.at(token.start);
    const entity = span && span.lead <= at ? book.entityOf(span) : undefined;
    if (span && entity && span.end > token.start && span.end <= to) {
      // A noun before the name that belongs to it was taken as a word already when the span began earlier.
      items.push(item('name', { start: token.start, end: span.end }, { name: { entity, span } }));
      at = Math.max(at + 1, span.next);
      continue;
    }
    const { kind, start, end, lower, known } = token;
    items.push({ kind, start, end, lower, known, name: null, sum: null, percent: null, quotation: null });
    at += 1;
  }
  return items;
}

function item(
  kind: Item['kind'],
  { start, end }: Span,
  understood: Partial<Pick<Item, 'name' | 'sum' | 'percent' | 'quotation'>>,
): Item {
  return {
    kind,
    start,
    end,
    lower: '',
    known: UNLISTED,
    name: understood.name ?? null,
    sum: understood.sum ?? null,
    percent: understood.percent ?? null,
    quotation: understood.quotation ?? null,
  };
}
