import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import { isGoverned, isVerb, namesEndingAt } from './name-lists.ts';
import { nameOnly, phraseOf } from './name-phrase.ts';
import type { Item } from './sentence.ts';
import { GIFTS } from './sources.ts';
import { subjectOf } from './subject.ts';
import type { Tie } from './tie.ts';

const REACH = 12;

/**
 * Somebody's gift, told as a noun: "the Energy Department's contribution, $310 million,", "Koyo's own outlay so far is $140 million", "La part de la
 * région s'élève à 3 millions", "Il en coûtera 3 millions à la ville".
 */
export function owedBy(items: readonly Item[], at: number, rules: SpeechRules): Tie | null {
  if (items[at]?.percent)
    return /^(?:to|at|à|de|est|is)$/.test(items[at - 1]?.lower ?? '') ? stakeOf(items, at, rules) : null;
  return (
    costsTo(items, at, rules) ?? giftOf(items, at, rules) ?? giverWith(items, at, rules) ?? itemOf(items, at, rules)
  );
}

/** "Il en coûtera 39,5 millions d'euros à Valnord" */
function costsTo(items: readonly Item[], at: number, rules: SpeechRules): Tie | null {
  const costs = items
    .slice(Math.max(0, at - 3), at)
    .some(({ kind, lower }) => kind === 'word' && /^coût\p{L}+$/u.test(lower) && lower !== 'coûts');
  const next = items[at + 1];
  if (!costs) return null;
  const to = next?.kind === 'word' && /^(?:à|au|aux)$/.test(next.lower);
  const named = /^(?:à|au|aux)$/.test(next?.name?.span.preposition ?? '');
  if (!to && !named) return null;
  const phrase = nameOnly(items, at + (to ? 2 : 1), rules);
  return phrase && !phrase.entities.some(({ kind }) => kind === 'place') ? { phrase, sense: 'pay', anchor: at } : null;
}

function giftOf(items: readonly Item[], at: number, rules: SpeechRules): Tie | null {
  let noun = -1;
  for (let index = at - 1; index >= Math.max(0, at - REACH); index -= 1) {
    const item = items[index];
    if (!item) return null;
    if (item.kind === 'word' && (GIFTS.has(item.lower) || SHARE.test(item.lower))) {
      noun = index;
      break;
    }
    const apposed = index === at - 1 && /^[,:]$/.test(item.lower);
    const link =
      item.kind === 'word' &&
      (LINK.test(item.lower) || rules.grammar.adverbs.has(item.lower) || rules.grammar.auxiliaries.has(item.lower));
    if (apposed || link) continue;
    // "la part de la région Bretagne, 3 millions": the name stands behind its noun.
    const behind = behindNoun(items, index, rules);
    return behind;
  }
  if (noun < 0) return null;
  // "Qatar, whose share is $5 million", "le Qatar, dont la part est de 5 millions"
  const whose = items.findLastIndex(
    ({ lower }, index) => index < noun && noun - index <= 3 && /^(?:whose|dont)$/.test(lower),
  );
  const bearer = whose > 0 && items[whose - 1]?.lower === ',' ? items[whose - 2] : undefined;
  if (bearer?.name)
    return { phrase: phraseOf([bearer.name.entity], whose - 2, whose - 1), sense: 'owner', anchor: noun };
  let before = noun - 1;
  while (before > noun - 4 && items[before]?.kind === 'word' && items[before]?.lower !== "'s") before -= 1;
  const mark = items[before]?.lower === "'s" || items[before]?.lower === "'";
  const owner = mark ? items[before - 1] : undefined;
  return owner?.name
    ? { phrase: phraseOf([owner.name.entity], before - 1, before), sense: 'owner', anchor: noun }
    : null;
}

/** "la contribution de A et B": a noun of giving governs the names that end here. */
function behindNoun(items: readonly Item[], at: number, rules: SpeechRules): Tie | null {
  if (!items[at]?.name) return null;
  const { entities, first } = namesEndingAt(items, at, rules);
  const preposition = items[first]?.name?.span.preposition;
  const before = items.slice(Math.max(0, first - 4), first);
  const gift = before.findLastIndex(({ kind, lower }) => kind === 'word' && (GIFTS.has(lower) || SHARE.test(lower)));
  if (!preposition || !(rules.grammar.of.has(preposition) || rules.grammar.from.has(preposition)) || gift < 0)
    return null;
  // "le plan d'investissement de l'État": a plan.
  const under = before[gift - 1] ?? items[first - before.length + gift - 1];
  if (under?.kind === 'word' && rules.grammar.of.has(under.lower)) return null;
  const loose = before.slice(gift + 1).some(({ kind }) => kind !== 'word');
  return loose ? null : { phrase: phraseOf(entities, first, at + 1), sense: 'owner', anchor: first };
}

const SHARE =
  /^(?:outlay|share|part|quote-part|effort|écot|mise|ticket|cheque|chèque|participation|stake|bill|spend|spending)$/;
const LINK =
  /^(?:s'|se|élève|élèvera|élèvent|élevait|monte|montera|chiffre|chiffrera|atteint|atteindra|est|sera|à|de|of|to|at|is|was|comes?|came|amounts?|amounted|stands?|stood|totals?|totalled|runs?|ran|reaches|reached|worth|fixée?s?|about|some|environ|nearly|d'un|montant|up)$/;

/** "Afreximbank is the biggest creditor, with €3 billion", "Vient ensuite Akuo, avec 120 millions". */
function giverWith(items: readonly Item[], at: number, rules: SpeechRules): Tie | null {
  if (/^(?:de|d'|of)$/.test(items[at - 1]?.lower ?? '')) return besideName(items, at, rules);
  if (!/^(?:with|avec|for|pour|à)$/.test(items[at - 1]?.lower ?? '')) return null;
  const before = items[at - 2]?.lower === ',' ? at - 3 : at - 2;
  const name = items[before]?.name;
  const next = name
    ? items.slice(Math.max(0, before - NEXT_REACH), before).some(({ lower }) => NEXT.test(lower))
    : false;
  if (name && next && !isGoverned(items, before))
    return { phrase: phraseOf([name.entity], before, before + 1), sense: 'pay', anchor: at };
  const beside = besideName(items, at, rules);
  if (beside) return beside;
  for (let index = before; index >= Math.max(0, before - REACH); index -= 1) {
    const item = items[index];
    if (!item || /^[;:]$/.test(item.lower) || item.kind === 'quote' || item.kind === 'sum') return null;
    if (item.kind !== 'word' || !GIVER.test(item.lower)) continue;
    const copula = items.findLastIndex(
      ({ kind, lower }, place) => place < index && index - place < 7 && kind === 'word' && COPULA.test(lower),
    );
    const phrase = copula > 0 ? subjectOf(items, copula, rules) : null;
    return phrase && { phrase, sense: 'pay', anchor: copula };
  }
  return null;
}

/** "Le Feder, à hauteur de 4 millions, et la région, à hauteur de 2 millions, soutiennent", "Nordbank, with £4m, leads": said beside the name. */
function besideName(items: readonly Item[], at: number, rules: SpeechRules): Tie | null {
  if (!/^[,.;]$/.test(items[at + 1]?.lower ?? '.')) return null;
  const rated = /^(?:hauteur|tune)$/.test(items[at - 2]?.lower ?? '');
  const single = /^(?:with|avec)$/.test(items[at - 1]?.lower ?? '');
  const comma = rated ? at - (items[at - 3]?.lower === 'the' ? 5 : 4) : at - 2;
  const name = items[comma - 1]?.name;
  if (!(rated || single) || items[comma]?.lower !== ',' || !name) return null;
  const by = rules.grammar.by.has(name.span.preposition ?? '');
  return isGoverned(items, comma - 1) && !by
    ? null
    : { phrase: phraseOf([name.entity], comma - 1, comma), sense: 'owner', anchor: at };
}

const NEXT_REACH = 4;
const NEXT =
  /^(?:vient|viennent|suit|suivent|arrive|arrivent|ensuite|puis|talonnée?s?|suivie?s?|comes?|follows?|next|then|behind|followed)$/;
const GIVER =
  /^(?:creditor|lender|funder|backer|donor|contributor|investor|financier|sponsor|patron|payer|benefactor|créancier|créancière|prêteur|prêteuse|financeur|financeuse|bailleur|bailleuse|contributeur|contributrice|mécène|donateur|donatrice|coproducteur|coproductrice|co-producer|coproducer|investisseur|parrain|marraine|payeur|souscripteur)$/;
const COPULA = /^(?:is|are|was|were|remains?|became|becomes|est|sont|était|sera|reste|demeure|devient|fut)$/;

/** "Who pays: Axelor, £4m; Nordbank, £3m": one of a list of names and sums. */
function itemOf(items: readonly Item[], at: number, { money }: SpeechRules): Tie | null {
  const name = itemAt(items, at);
  const entity = name === null ? undefined : items[name]?.name?.entity;
  if (name === null || !entity) return null;
  const listed = items.filter((_, index) => itemAt(items, index) !== null).length;
  const told = items
    .slice(0, at)
    .some(({ kind, lower }) => kind === 'word' && (money.fundingNouns.has(lower) || TOLD.test(lower)));
  return listed > 1 && told ? { phrase: phraseOf([entity], name, name + 1), sense: 'owner', anchor: at } : null;
}

const TOLD =
  /^(?:pays?|paye|paient|pays|table|backers|funders|financeurs|bailleurs|contributions|contributeurs|donors|mécènes|investors|investisseurs|funded|financé|breakdown|répartition|prêteurs|lenders)$/;

/** The name of one entry of a list: "; Nordbank, £3m", ", le département pour 3 millions", ": l'État à hauteur de 3 millions". */
function itemAt(items: readonly Item[], at: number): number | null {
  if (!items[at]?.sum) return null;
  const joiner = items[at - 1]?.lower ?? '';
  const rated = /^(?:de|d')$/.test(joiner) && items[at - 2]?.lower === 'hauteur';
  const tied = rated || /^(?:pour|for|with|avec)$/.test(joiner);
  const name = at - (rated ? 4 : 2);
  const item = items[name];
  if (!item?.name || !(tied || /^[,:]$/.test(joiner))) return null;
  let start = name;
  while (tied && start > name - 3 && /^(?:le|la|l'|les|the)$/.test(items[start - 1]?.lower ?? '')) start -= 1;
  const before = items[start - 1]?.lower ?? ';';
  // Commas part the entries of a list whose sums hang on a preposition.
  const opens = tied ? /^(?:[;:,–—•-]|et|and)$/.test(before) : /^[;:–—•-]$/.test(before);
  const behind = items[at + 1]?.lower ?? ';';
  const closes = /^[;.,–—•]$/.test(behind) || (tied && /^(?:et|and)$/.test(behind));
  return opens && closes && (!tied || items.slice(0, start).some(({ lower }) => lower === ':')) ? name : null;
}

const STAKE = /^(?:stake|shareholding|holding|participation|part)$/;
const STAKE_REACH = 7;

/** "Sempra's stake falls to 25%", "la part de Veolia tombe à 35 %, celle de Meridiam grimpe à 65 %": its owner holds it. */
export function stakeOf(items: readonly Item[], at: number, rules: SpeechRules): Tie | null {
  for (let index = at - 1; index > Math.max(0, at - STAKE_REACH); index -= 1) {
    const item = items[index];
    if (item?.name) {
      const { entities, first } = namesEndingAt(items, index, rules);
      const of = rules.grammar.of.has(items[first]?.name?.span.preposition ?? '');
      const noun = items
        .slice(Math.max(0, first - 3), first)
        .some(({ lower }) => STAKE.test(lower) || /^(?:celle|celui)$/.test(lower));
      return of && noun ? { phrase: phraseOf(entities, first, index + 1), sense: 'hold', anchor: first } : null;
    }
    if (item?.kind !== 'word') return null;
    if (!STAKE.test(item.lower)) continue;
    const owner = items[index - 1]?.lower === "'s" ? items[index - 2]?.name : undefined;
    return owner ? { phrase: phraseOf([owner.entity], index - 2, index - 1), sense: 'hold', anchor: index } : null;
  }
  return null;
}

/** "assuré par la Cnam pour 3 millions et par Axa pour 1 million", "funded by A to the tune of £3m" */
export function byFor(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): Tie | null {
  const rated =
    /^(?:de|d'|of)$/.test(items[at - 1]?.lower ?? '') &&
    /^(?:hauteur|tune|raison|extent)$/.test(items[at - 2]?.lower ?? '');
  const opener = rated ? at - (items[at - 3]?.lower === 'the' ? 4 : 3) : at - 1;
  if (!rated && !/^(?:pour|for)$/.test(items[opener]?.lower ?? '')) return null;
  const last = opener - 1;
  if (!items[last]?.name) return null;
  const { entities, first } = namesEndingAt(items, last, rules);
  const before = items[first - 1];
  const by =
    rules.grammar.by.has(items[first]?.name?.span.preposition ?? '') ||
    (before?.kind === 'word' &&
      (rules.grammar.by.has(before.lower) ||
        (rules.grammar.determiners.has(before.lower) && rules.grammar.by.has(items[first - 2]?.lower ?? ''))));
  const paid = cues.some(
    ({ cue, verb, lemma }) =>
      verb < first &&
      (cue.sense === 'pay' || cue.sense === 'lend') &&
      isVerb(items[verb], 'participle') &&
      (lemma !== 'assurer' ||
        items.slice(0, verb).some(({ lower }) => /^(?:financement|dette|mécénat|budget|prêt)$/.test(lower))),
  );
  return by && paid ? { phrase: phraseOf(entities, first, last + 1), sense: 'pay', anchor: first } : null;
}
