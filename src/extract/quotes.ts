import { type Citation, cite } from '../knowledge/citation.ts';
import type { Span } from '../knowledge/span.ts';
import type { SpeechRules } from '../languages/speech.ts';
import { attribute } from './attribution.ts';
import { attributeAfter, attributeInside, attributeRecalled } from './attribution-after.ts';
import { attributeOpened } from './attribution-colon.ts';
import { type CueMatch, findCues } from './cues.ts';
import { createDiscourse, type Discourse, isPerson } from './discourse.ts';
import { findEditorial } from './editorial.ts';
import type { Quote } from './fact.ts';
import type { Quotation } from './marks.ts';
import { mentionOf } from './mention-of.ts';
import type { Entity } from './name-book.ts';
import { isVerb } from './name-lists.ts';
import type { Attribution } from './speakers.ts';
import { subjectOf } from './subject.ts';
import type { Item, ReadArticle, Sentence } from './text.ts';
import { isTitle } from './titles.ts';

/** Fewer words are a fragment, and count only when a word of speech governs them. */
const WHOLE_WORDS = 5;
/** Below this the quotation stands without a speaker. */
const SURE = 0.85;

interface Verdict {
  readonly speaker: Entity | null;
  readonly described: Span | null;
  readonly where: Span | null;
  readonly confidence: number;
  /** A cue of speech ties it; without one only whole sentences count. */
  readonly tied: boolean;
  readonly after: Attribution | null;
}

interface Given {
  readonly verdict: Verdict;
  readonly sentence: number;
}

/**
 * The direct quotations of an article and who said them. Sieves in order of their precision, after Pouliquen, Steinberger and Best (2007) and
 * O'Keefe et al. (2012): the first rule that holds decides, and a quotation no rule ties stands alone or is left out.
 */
export function findQuotes({ article, rules, sentences, spoken, book }: ReadArticle): Quote[] {
  const quotes: Quote[] = [];
  const discourse = createDiscourse(book.entities, rules);
  const insides = new Map<Quotation, Sentence>();
  for (const sentence of spoken)
    if (sentence.inside && !insides.has(sentence.inside)) insides.set(sentence.inside, sentence);
  let last: Given | null = null;
  let namedSince = false;

  sentences.forEach((sentence, index) => {
    const { items, passage } = sentence;
    const previous = sentences[index - 1];
    const here = previous?.passage.passage.number === passage.passage.number;
    if (!here) last = null;
    const cues = items.some(({ kind }) => kind === 'quote') ? findCues(items, rules) : [];
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
      };
      const verdict = judge(context);
      given.push(verdict);
      if (!verdict) return;
      last = { verdict, sentence: index };
      namedSince = false;
      if (verdict.speaker && verdict.confidence >= SURE) discourse.noteSpeaker(verdict.speaker, index);
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
    if (given.every((verdict) => verdict === null) && items.some(({ name }) => name && isPerson(name.entity)))
      namedSince = true;
  });
  return quotes;
}

interface Context {
  readonly rules: SpeechRules;
  readonly discourse: Discourse;
  readonly items: readonly Item[];
  readonly cues: readonly CueMatch[];
  readonly at: number;
  readonly index: number;
  readonly text: string;
  readonly sentence: Sentence;
  readonly next: Sentence | undefined;
  readonly previous: Sentence | undefined;
  readonly inside: Sentence | undefined;
  /** Verdicts of the sentence's earlier quotations. */
  readonly given: readonly (Verdict | null)[];
  /** The quotation before this one in the paragraph, when nobody else was named since. */
  readonly last: Given | null;
}

function judge(context: Context): Verdict | null {
  const { rules, items, at, text, cues } = context;
  const resumed = resume(context);
  if (resumed) return resumed;
  const whole = wordsOf(text) >= WHOLE_WORDS;
  const found =
    (context.inside && whole ? attributeInside(context.inside.items, rules) : null) ??
    attribute(items, at, cues, rules) ??
    fromNextSentence(context);
  if (found && found.rule !== 'after' && isTitle(items, at, text, rules)) return null;
  if (!found && isTitle(items, at, text, rules)) return null;
  if (found) {
    const verdict = weigh(found, context);
    if (whole) return verdict;
    return isFragment(found, verdict, context) ? verdict : (split(context) ?? null);
  }
  const going = split(context) ?? joined(context) ?? opened(context) ?? continued(context) ?? led(context);
  if (going) return whole || going.after !== null || standsAlone(items, at) ? going : null;
  return whole && (standsAlone(items, at) || isSentenceLike(text, items, at)) ? alone() : null;
}

function weigh(found: Attribution, { discourse, index, sentence }: Context): Verdict {
  const { phrase, where, confidence } = found;
  const bare = {
    speaker: null,
    described: null,
    where,
    confidence: Math.min(confidence, 0.9),
    tied: true,
    after: found.rule === 'after' ? found : null,
  };
  if (!phrase) return bare;
  const referent = discourse.resolve(phrase, index);
  const [only, ...others] = referent?.entities ?? [];
  if (referent && only && others.length === 0 && only.kind !== 'place' && !only.common) {
    return {
      ...bare,
      speaker: only,
      confidence: Math.min(confidence, referent.confidence),
      described: describe(phrase, found.items),
    };
  }
  void sentence;
  return { ...bare, described: describe(phrase, found.items) };
}

function describe(
  phrase: { readonly kind: string; readonly first: number; readonly next: number },
  items: readonly Item[],
): Span | null {
  const first = items[phrase.first];
  const last = items[phrase.next - 1];
  return phrase.kind === 'noun' && first && last ? { start: first.start, end: last.end } : null;
}

/** A fragment counts when a verb of speech stands at it, or when one somebody judges or names a thing with it. */
function isFragment(found: Attribution, verdict: Verdict, { items, at, rules, text }: Context): boolean {
  if (found.rule === 'inside' || (found.rule === 'after' && found.strong)) return true;
  if (found.rule === 'according') return false;
  if (found.rule === 'colon') return found.strong || verdict.speaker !== null;
  const { phrase } = found;
  if (!phrase || phrase.plural || (phrase.kind === 'noun' && !phrase.definite && verdict.described === null))
    return false;
  if (phrase.kind === 'pronoun' && verdict.speaker === null && !/^-?(?:t-)?(?:on)$/.test(phrase.noun ?? ''))
    return false;
  const after = items[at + 1];
  const modifies =
    after?.kind === 'name' || (after?.kind === 'word' && !isSmallWord(after.lower, rules) && !isVerb(after, rules));
  if (modifies) return false;
  const before = items[at - 1];
  const said = /^(?:est|s'est|sont|était|s'|se)$/.test(items[at - 2]?.lower ?? '');
  if (
    !said &&
    before?.kind === 'word' &&
    /^(?:so-called|dit|dite|dits|dites|soi-disant|prétendu|prétendue)$/.test(before.lower)
  )
    return false;
  // "call it a “pop-up” festival", "the “red carpet”": one word behind an article is a word held with tongs.
  const article =
    before?.kind === 'word' &&
    rules.grammar.determiners.has(before.lower) &&
    !rules.grammar.indefinite.has(before.lower);
  return !(article && wordsOf(text) <= 2);
}

function isSmallWord(word: string, { grammar }: SpeechRules): boolean {
  const { prepositions, conjunctions, relatives, adverbs, auxiliaries, adverbEnding, clitics } = grammar;
  return (
    adverbEnding.test(word) ||
    [prepositions, conjunctions, relatives, adverbs, auxiliaries, clitics].some((words) => words.has(word))
  );
}

/** "An oat," explained Verna Kowalchuk, "is a cow": the second half belongs to whom the first does. */
function split({ items, at, given }: Context): Verdict | null {
  const before = given.at(-1);
  if (!before?.after) return null;
  let begin = at - 1;
  while (begin >= 0 && items[begin]?.kind !== 'quote') begin -= 1;
  const between = items.slice(begin + 1, at);
  if (!/^[,–—-]$/.test(items[at - 1]?.lower ?? '')) return null;
  const verbs = between.some(({ lower }) => lower === ';' || lower === ':');
  return begin >= 0 && !verbs && between.length <= 30 ? { ...before, where: null } : null;
}

/** « A » et « B »: joined to a fragment that was tied. */
function joined({ items, at, given }: Context): Verdict | null {
  const before = given.at(-1);
  if (!before?.tied) return null;
  const links = items[at - 1];
  const and = links?.kind === 'word' && /^(?:et|ou|and|or|mais|but)$/.test(links.lower);
  return (and || links?.lower === ',') && items[at - 2]?.kind === 'quote' ? { ...before, where: null } : null;
}

/** "…", a dit X. "…": the same speaker goes on in the same paragraph, nobody else having been named. */
function continued({ items, at, last, index }: Context): Verdict | null {
  if (!last || !standsAlone(items, at) || index - last.sentence > 2) return null;
  const { verdict } = last;
  return { ...verdict, where: null, confidence: Math.min(verdict.confidence, 0.93), after: null };
}

/** « … » Et d'ajouter : « … »: the same speaker again. */
function resume({ items, at, last, rules, index }: Context): Verdict | null {
  const [and, of, verb] = items;
  if (!last || index - last.sentence > 2 || items[at - 1]?.lower !== ':' || at > 8) return null;
  const opens =
    rules.grammar.and.has(and?.lower ?? '') &&
    /^(?:de|d')$/.test(of?.lower ?? '') &&
    verb?.kind === 'word' &&
    /(?:er|ir|re)$/.test(verb.lower);
  return opens
    ? { ...last.verdict, where: null, confidence: Math.min(last.verdict.confidence, 0.93), after: null }
    : null;
}

/** A paragraph of its own, opened by the colon that ends the one before. */
function opened(context: Context): Verdict | null {
  const { items, at, previous, rules } = context;
  if (!previous || !standsAlone(items, at) || at !== items.findIndex(({ kind }) => kind === 'quote')) return null;
  const found = attributeOpened(previous.items, findCues(previous.items, rules), rules);
  return found && weigh(found, { ...context, index: context.index - 1 });
}

/** "X souligne que… . « … »": a sentence about one person who speaks in it leads to words that stand alone. */
function led({ items, at, previous, sentence, rules, discourse, index }: Context): Verdict | null {
  if (
    !previous ||
    previous.passage !== sentence.passage ||
    !standsAlone(items, at) ||
    previous.items.some(({ kind }) => kind === 'quote')
  )
    return null;
  const verb = previous.items.findIndex(
    (item) => isVerb(item, rules, 'finite') || rules.grammar.auxiliaries.has(item.lower),
  );
  const phrase = verb > 0 ? subjectOf(previous.items, verb, rules) : null;
  if (!phrase || phrase.first > 6) return null;
  const persons = new Set(previous.items.flatMap(({ name }) => (name && isPerson(name.entity) ? [name.entity] : [])));
  const referent = discourse.resolve(phrase, index - 1);
  const [only, ...others] = referent?.entities ?? [];
  if (!referent || !only || others.length > 0 || !isPerson(only) || [...persons].some((person) => person !== only))
    return null;
  return {
    speaker: only,
    described: null,
    where: null,
    confidence: Math.min(0.87, referent.confidence),
    tied: true,
    after: null,
  };
}

/** "Will it hold?" Smith asked: a question mark ended the sentence before its attribution. */
function fromNextSentence({ items, at, next, sentence, rules, text }: Context): Attribution | null {
  if (!next || next.passage !== sentence.passage || items.slice(at + 1).some(({ kind }) => kind !== 'mark'))
    return null;
  const recalled = attributeRecalled(next.items, rules);
  if (recalled) return recalled;
  if (at !== items.length - 1 || !/[?!…]$/.test(text)) return null;
  const found = attributeAfter(next.items, 0, findCues(next.items.slice(0, 14), rules), rules);
  return found?.phrase && found.phrase.first === 0 && found.phrase.next <= 6 ? found : null;
}

/** The quotation is a sentence of its own. */
function standsAlone(items: readonly Item[], at: number): boolean {
  return items.every((item, index) => index === at || item.kind === 'quote' || item.kind === 'mark');
}

/** Words that somebody must have said, whoever it was: a whole sentence after a colon or at the head of one. */
function isSentenceLike(text: string, items: readonly Item[], at: number): boolean {
  return /^\p{Lu}/u.test(text) && /[.!?…]$/.test(text) && (at === 0 || items[at - 1]?.lower === ':');
}

function alone(): Verdict {
  return { speaker: null, described: null, where: null, confidence: 0.7, tied: false, after: null };
}

function wordsOf(text: string): number {
  return text.split(/[\s\u00A0\u202F]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
