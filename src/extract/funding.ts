import { cite, citeSentences } from '../knowledge/citation.ts';
import type { Span } from '../knowledge/span.ts';
import type { SpeechRules } from '../languages/speech.ts';
import { settleSums } from './amounts.ts';
import type { CueMatch } from './cue-parts.ts';
import { Discourse } from './discourse.ts';
import { markDisputed } from './disputes.ts';
import type { Distribution, FundingFact, Quote } from './fact.ts';
import { fundsSomething, isConversion } from './funds-something.ts';
import type { Mention } from './mention.ts';
import { mentionOf } from './mention-of.ts';
import { type Entity, isOfficial } from './name-book.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { tieOf } from './payers.ts';
import { findPeriod } from './periods.ts';
import { backersOf } from './rounds.ts';
import type { Item, Sentence } from './sentence.ts';
import { isShare } from './shares.ts';
import { GIFTS } from './sources.ts';
import { subjectOf } from './subject.ts';
import type { ReadArticle } from './text.ts';
import type { Tie } from './tie.ts';

/** Longer than any passage: orders facts by passage, then by offset. */
const PASSAGE_SPAN = 1e7;

/** Amounts and shares that fund what the article is about, with who pays or holds when the sentence ties them. */
export function findFunding(read: ReadArticle, quotes: readonly Quote[]): FundingFact[] {
  const { article, rules, sentences, spoken, book } = read;
  const settled = settleSums(read);
  const discourse = new Discourse(book.entities, rules);
  const facts: FundingFact[] = [];
  const speakers = new Map(quotes.map((quote) => [quote.citation.start + quote.citation.passage.id, quote]));

  const readSentence = (sentence: Sentence, index: number) => {
    const { items, cues, passage, inside } = sentence;
    if (!items.some(({ sum, percent }) => sum !== null || percent !== null)) return;
    const quote = inside ? speakers.get(inside.inner.start + passage.passage.id) : undefined;
    let earlier: Tie | null = null;
    let shared = false;
    const context = { rules, items, cues, index, discourse, sentence };
    items.forEach((item, at) => {
      const { sum, percent } = item;
      if (sum && !settled.has(sum)) return;
      if (
        percent &&
        (inside ||
          !isShare(
            items,
            at,
            cues,
            rules,
            shared ||
              facts
                .slice(-SHARE_REACH)
                .some(({ share, evidence }) => share !== null && evidence.passage === passage.passage),
          ))
      )
        return;
      if (!sum && !percent) return;
      if (sum && isConversion(items, at)) return;
      const tie = tieOf(items, at, cues, rules, earlier);
      if (sum && !fundsSomething(context, at, tie, sum.value)) return;
      const raised = sum && !inside ? backersOf(sentences, index, at, cues, rules) : [];
      const entities = raised.length > 0 ? raised : partiesOf(tie, context);
      const split = respectively(items, at, entities, rules);
      const named = (split ?? entities).map((entity) => mentionOf(article, entity));
      const group = named.length === 0 ? groupOf(tie, context) : null;
      const parties = group
        ? [
            {
              citation: cite(article, passage.passage, group),
              kind: 'unknown' as const,
              canonical: passage.passage.text.slice(group.start, group.end),
              aliases: [],
            },
          ]
        : named;
      if (tie?.phrase && (tie.sense === 'pay' || tie.sense === 'lend' || tie.sense === 'hold' || tie.sense === 'owner'))
        earlier = tie;
      shared ||= percent !== null;
      const span = { start: item.start, end: item.end };
      facts.push({
        evidence: citeSentences(article, passage.passage, span),
        amount: sum && {
          citation: cite(article, passage.passage, span),
          value: sum.value,
          currency: settled.get(sum) ?? null,
          qualifier: sum.qualifier,
        },
        share: percent?.value ?? null,
        shareWords: percent && cite(article, passage.passage, span),
        parties,
        distribution: split ? null : distributionOf(items, at, tie, parties, rules),
        ...findPeriod(article, passage.passage, items, at, rules),
        ...statusOf(context, at, quote, inside !== null),
        by: 'rule',
      });
    });
  };

  // The next spoken sentence of a passage stands last.
  const queue = new Map<Sentence['passage'], Sentence[]>();
  for (const sentence of spoken.toReversed()) {
    const waiting = queue.get(sentence.passage);
    if (waiting) waiting.push(sentence);
    else queue.set(sentence.passage, [sentence]);
  }
  sentences.forEach((sentence, index) => {
    readSentence(sentence, index);
    discourse.note(sentence, index);
    const waiting = queue.get(sentence.passage);
    for (let inner = waiting?.at(-1); inner && inner.end <= sentence.end; inner = waiting?.at(-1)) {
      waiting?.pop();
      readSentence(inner, index);
    }
  });
  const order = new Map(read.passages.map(({ passage }, index) => [passage, index]));
  const placeOf = ({ amount, shareWords, evidence }: FundingFact) =>
    (order.get(evidence.passage) ?? 0) * PASSAGE_SPAN + (amount?.citation ?? shareWords ?? evidence).start;
  const ordered = facts.toSorted((one, other) => placeOf(one) - placeOf(other));
  return markDisputed(read, ordered);

  function statusOf(
    context: Context,
    at: number,
    quote: Quote | undefined,
    inside: boolean,
  ): Pick<FundingFact, 'status' | 'claimedBy'> {
    if (inside) return { status: 'claimed', claimedBy: quote?.speaker ?? null };
    const claimant = claimantOf(context, at);
    return claimant ? { status: 'claimed', claimedBy: claimant } : { status: 'stated', claimedBy: null };
  }

  /** "… who puts the true figure at £27 million": a person's own figure. */
  function claimantOf({ items, cues, discourse: known, index }: Context, at: number): Mention | null {
    const cue = cues.find(
      ({ cue: { pattern }, verb }) =>
        /^~(?:put at|put the|estimate|estimer|évaluer|chiffrer|chiffrer à)/.test(pattern) &&
        verb < at &&
        at - verb < 10,
    );
    const own = items
      .slice(Math.max(0, at - 8), at)
      .some(({ lower }) => /^(?:true|real|vraie?|véritable)$/.test(lower));
    if (!cue || !own) return null;
    const phrase = subjectOf(items, cue.verb, rules);
    const referent = phrase ? known.resolve(phrase, index) : null;
    const only = referent?.entities.length === 1 ? referent.entities[0] : undefined;
    return only && only.kind !== 'organisation' ? mentionOf(article, only) : null;
  }
}

interface Context {
  readonly rules: SpeechRules;
  readonly items: readonly Item[];
  readonly cues: readonly CueMatch[];
  readonly index: number;
  readonly discourse: Discourse;
  readonly sentence: Sentence;
}

/** How many facts back a share lets a bare percentage be one. */
const SHARE_REACH = 2;

const GROUP_LIMIT = 6;

/** A group without a name pays or holds: "les anciens salariés", "former employees". */
function groupOf(tie: Tie | null, { items, rules }: Context): Span | null {
  const { phrase, sense } = tie ?? {};
  if (phrase?.kind !== 'noun' || sense === 'get' || sense === 'cost' || sense === 'aside') return null;
  const words = items.slice(phrase.first, phrase.next).filter(({ kind }) => kind === 'word');
  const [head] = words;
  const start = head && rules.grammar.determiners.has(head.lower) ? words[1] : head;
  const last = items[phrase.next - 1];
  const group = words.some(({ lower }) => rules.money.groups.has(lower));
  return group && start && last && words.length <= GROUP_LIMIT ? { start: start.start, end: last.end } : null;
}

const ANNOUNCING = /^(?:annonc|vot|confirm|announc|approv|déblo|dévoil|unveil|release)/;

const COUNTS: Readonly<Record<string, number>> = {
  deux: 2,
  trois: 3,
  quatre: 4,
  two: 2,
  three: 3,
  four: 4,
  both: 2,
  pair: 2,
  duo: 2,
  tandem: 2,
  trio: 3,
};
const ORGANISATIONS =
  /^(?:actionnaires|investisseurs|prêteurs|bailleurs|acheteurs|acquéreurs|repreneurs|financeurs|shareholders|investors|lenders|backers|buyers|owners|donors|funders|entreprises|sociétés|groupes|organismes|partenaires|banques|collectivités|fonds|associés|compagnies|opérateurs|géants|institutions|universités|fondations|agences|pays|villes|régions|départements|établissements|coopératives|constructeurs|companies|firms|partners|groups|banks|governments|councils|operators|giants|universities|foundations|agencies|countries|cities|states|organisations|organizations|utilities|pair|duo|tandem|trio)$/;

function partiesOf(tie: Tie | null, { items, discourse, index, sentence }: Context): Entity[] {
  if (!tie?.phrase || tie.sense === 'get') return [];
  if (!sentence.inside) discourse.note(sentence, index, tie.phrase.first);
  const parties = resolveParties(tie.phrase, items, discourse, index);
  // A minister who announces or promises money is not who pays it.
  const announced = ANNOUNCING.test(items[tie.anchor]?.lower ?? '');
  return parties.filter((party) => party.kind !== 'person' || !(announced || isOfficial(party)));
}

/** "the state", "the trust" that no name of the article explains. */
function isVague({ common, canonical }: Entity): boolean {
  return (
    (common && /^(?:state|trust|foundation|city)$/i.test(canonical)) || /^(?:street|road|avenue)$/i.test(canonical)
  );
}

/** "La première versera", "the latter will pay": which of the two named last. */
function ordinalOf(phrase: NounPhrase, items: readonly Item[]): 0 | 1 | null {
  const words = items.slice(phrase.first, phrase.next).map(({ lower }) => lower);
  if (words.length !== 2) return null;
  if (/^(?:premier|première|former)$/.test(words[1] ?? '')) return 0;
  return /^(?:second|seconde|latter)$/.test(words[1] ?? '') ? 1 : null;
}

/** "chacun détiendra 45 %", "Each company will own 40 per cent" */
function isEach(phrase: NounPhrase, items: readonly Item[]): boolean {
  return /^(?:chacun|chacune|each|both)$/.test(items[phrase.first]?.lower ?? '') && phrase.next - phrase.first <= 2;
}

/** The organisations and persons a phrase stands for; media and the project itself pay nothing. */
function resolveParties(phrase: NounPhrase, items: readonly Item[], discourse: Discourse, index: number): Entity[] {
  const keep = (entity: Entity) => !entity.media && !entity.project && !isVague(entity);
  const ordinal = phrase.kind === 'noun' ? ordinalOf(phrase, items) : null;
  if (ordinal !== null)
    return discourse
      .lastOrganisations(2, index)
      .slice(ordinal, ordinal + 1)
      .filter(keep);
  if (phrase.kind === 'noun' && isEach(phrase, items)) return discourse.lastOrganisations(2, index);
  if (phrase.kind === 'noun') {
    const count = items
      .slice(phrase.first, phrase.next)
      .map(({ lower }) => COUNTS[lower] ?? 0)
      .find((number) => number > 0);
    const organisations = items.slice(phrase.first, phrase.next).some(({ lower }) => ORGANISATIONS.test(lower));
    if (count) {
      if (!organisations) return [];
      const last = discourse.lastOrganisations(count, index);
      return phrase.definite && last.length === count ? last : [];
    }
  }
  // "the foundation's grant covers", "la subvention de la région couvre": whose gift it is.
  if (phrase.kind === 'noun' && phrase.of && GIFTS.has(headOf(phrase, items))) return [phrase.of].filter(keep);
  const referent = discourse.resolve(phrase, index);
  return referent && referent.confidence >= 0.85 ? referent.entities.filter(keep) : [];
}

/** The last noun in English, the first in French. */
function headOf({ first, next, possessive }: NounPhrase, items: readonly Item[]): string {
  const words = items.slice(first, next).filter(({ kind }) => kind === 'word');
  return (possessive ? words.at(-1) : words[1])?.lower ?? '';
}

/** "la Caisse et le Crédit prêtent respectivement 40 millions et 22 millions": each its own. */
function respectively(
  items: readonly Item[],
  at: number,
  parties: readonly Entity[],
  rules: SpeechRules,
): Entity[] | null {
  if (parties.length < 2 || !items.some(({ lower }) => rules.grammar.respectively.has(lower))) return null;
  const word = items.findIndex(({ lower }) => rules.grammar.respectively.has(lower));
  const sums = items.flatMap(({ sum, percent }, index) =>
    (sum || percent) && index >= Math.min(word, at) - 6 ? [index] : [],
  );
  const chosen = parties[sums.indexOf(at)];
  return chosen ? [chosen] : null;
}

const AROUND = 6;

function distributionOf(
  items: readonly Item[],
  at: number,
  tie: Tie | null,
  parties: readonly Mention[],
  rules: SpeechRules,
): Distribution | null {
  if (parties.length < 2) return null;
  const from = Math.min(tie?.phrase?.first ?? at, at - AROUND);
  const near = items.slice(Math.max(0, from), at + 3);
  const has = (words: ReadonlySet<string>) => near.some(({ kind, lower }) => kind === 'word' && words.has(lower));
  return has(rules.grammar.each) ? 'each' : 'joint';
}
