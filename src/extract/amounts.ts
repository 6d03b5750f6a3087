import type { SpeechRules } from '../languages/speech.ts';
import { findCues, ofSense } from './cues.ts';
import { isOfThings, type Sum } from './money.ts';
import { isVerb } from './name-lists.ts';
import type { Item, ReadPassage, Sentence } from './sentence.ts';
import type { ReadArticle } from './text.ts';

/** Currencies that share a bare name. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD'],
  franc: ['CHF', 'XOF', 'XPF', 'CDF', 'GNF'],
  couronne: ['SEK', 'NOK', 'DKK', 'CZK', 'ISK'],
  peso: ['MXN', 'ARS', 'CLP', 'COP', 'PHP'],
  pound: ['GBP', 'EGP'],
  livre: ['GBP', 'EGP', 'LBP', 'TRY'],
  shilling: ['KES', 'UGX', 'TZS'],
  dinar: ['TND', 'DZD'],
};

/** How near in characters another sum must stand for a bare "500 milliards" to be money without a word of money. */
const NEIGHBOUR_REACH = 400;
const NEIGHBOURS = 8;
const MONEY_WORD_REACH = 12;

/** The sums of an article that are money, with the currency each is in. */
export function settleSums({ passages, rules, sentences, spoken }: ReadArticle): ReadonlyMap<Sum, string | null> {
  const settled = new Map<Sum, string | null>();
  if (passages.every(({ sums }) => sums.length === 0)) return settled;
  const explicit = new Set(
    passages.flatMap(({ sums }) =>
      sums.flatMap(({ loose, currency }) => (loose === null && currency ? [currency] : [])),
    ),
  );
  const all = passages.flatMap(({ sums }) => sums);
  const currencyOf = (sum: Sum): string | null => {
    if (sum.loose === null) return sum.currency;
    const family = FAMILIES[sum.loose]?.filter((code) => explicit.has(code)) ?? [];
    return family.length === 1 && family[0] ? family[0] : sum.currency;
  };
  const ranks = new Map(passages.flatMap(({ sums }) => sums.map((sum, rank) => [sum, rank] as const)));
  const heirs = heirsOf(all);
  const within = [...sentences, ...spoken].filter(({ passage }) => passage.sums.length > 0);
  const moneyAlone = all.some(({ bare }) => bare) && !within.some((sentence) => countsThings(sentence, rules));
  for (const sentence of within) {
    for (const [at, { sum }] of sentence.items.entries()) {
      if (!sum || settled.has(sum)) continue;
      if (!sum.bare) settled.set(sum, currencyOf(sum));
      else {
        const heir = heirs.get(sum);
        const near = neighboursOf(sentence.passage, ranks.get(sum) ?? 0);
        const like = moneyAlone && (heir?.value ?? 0) >= 1e6 && isLikeMoney(sentence, at, rules);
        if (heir && (like || isMoney(sentence, at, near, settled, rules))) settled.set(sum, currencyOf(heir));
      }
    }
  }
  return settled;
}

/** "12 million doors": an article that counts things in millions may leave their noun out, and one that counts money alone may leave the currency out. */
function countsThings({ items, passage }: Sentence, rules: SpeechRules): boolean {
  return items.some(
    ({ sum }, at) =>
      sum?.bare === true &&
      sum.value >= 1e5 &&
      (isOfThings(passage.tokens, sum.next, rules.money) || !endsThere(items[at + 1], rules)),
  );
}

/** "Il s'était vendu 61 millions.": nothing counted stands behind it, nor in its paragraph. */
function isLikeMoney({ items, passage }: Sentence, at: number, rules: SpeechRules): boolean {
  return (
    (items[at]?.sum?.value ?? 0) >= 1e6 &&
    endsThere(items[at + 1], rules) &&
    !passage.tokens.some(({ lower }) => COUNTED.test(lower))
  );
}

/** What news count in millions. */
const COUNTED =
  /^(?:users?|subscribers?|visitors?|visits?|people|inhabitants?|residents?|passengers?|commuters?|customers?|viewers?|readers?|followers?|listeners?|downloads?|views?|clicks?|tonnes?|tons?|litres?|gallons?|barrels?|acres?|hectares?|units?|copies|vehicles?|cars?|phones?|homes?|households?|jobs?|trips?|journeys?|rides?|members?|patients?|pupils?|students?|voters?|workers?|doses?|trees?|animals?|birds?|bees?|meals?|bottles?|parcels?|packages?|accounts?|records?|population|audience|attendance|traffic|utilisateurs?|utilisatrices?|abonnés?|visiteurs?|visites?|habitants?|voyageurs?|passagers?|clients?|spectateurs?|téléspectateurs?|auditeurs?|lecteurs?|internautes?|téléchargements?|vues?|exemplaires?|logements?|foyers?|emplois?|salariés?|élèves?|étudiants?|électeurs?|adhérents?|entrées|billets?|arbres?|plants?|animaux|oiseaux|abeilles?|barils?|mètres?|kilomètres?|véhicules?|voitures?|téléphones?|trajets?|colis|repas|bouteilles?|comptes?|doses?|personnes|gens|fréquentation|affluence|unités?|pièces?)$/;

/** The sum whose currency a bare one takes: the last before it, or else the first of the article. */
function heirsOf(sums: readonly Sum[]): ReadonlyMap<Sum, Sum> {
  const heirs = new Map<Sum, Sum>();
  let last = sums.find(({ bare }) => !bare);
  for (const sum of sums) {
    if (!sum.bare) last = sum;
    else if (last) heirs.set(sum, last);
  }
  return heirs;
}

/** Sums beside one in its passage. */
function neighboursOf({ sums }: ReadPassage, rank: number): readonly Sum[] {
  return sums.slice(Math.max(0, rank - NEIGHBOURS), rank + NEIGHBOURS + 1);
}

/** A bare "500 milliards" is money when no noun of things follows, and another sum or a word of money stands near. */
function isMoney(
  { items, passage }: Sentence,
  at: number,
  neighbours: readonly Sum[],
  settled: ReadonlyMap<Sum, string | null>,
  rules: SpeechRules,
): boolean {
  const sum = items[at]?.sum;
  if (!sum) return false;
  if (sum.value < 1e5 && !items[at - 1]?.name) return false;
  // "6 millions d'euros de Nestlé et 4 millions de l'Union européenne"
  const article = /^(?:la|l'|le|the)$/.test(items[at + 2]?.lower ?? '') ? items[at + 3] : undefined;
  const giver = items[at + 1]?.name ?? items[at + 2]?.name ?? article?.name ?? null;
  const given =
    (giver?.entity.kind === 'organisation' || giver?.entity.publicBody === true) &&
    // "La moitié provient de la ville, 5 millions du département"
    (neighbours.some((other) => !other.bare && other.end < sum.start && sameSentence(items, other)) ||
      findCues(items.slice(0, at), rules).some(({ cue }) => cue.holder === 'from'));
  if (!given && isOfThings(passage.tokens, sum.next, rules.money)) return false;
  if (!endsThere(items[at + 1], rules)) return false;
  if (given) return true;
  const before = items.slice(Math.max(0, at - MONEY_WORD_REACH), at);
  const cues = ofSense(findCues(before, rules), 'pay', 'lend', 'cost', 'get', 'aside');
  const governed = cues.some(({ lemma }) => !isCommonVerb(lemma));
  const named = before.some(({ lower }) => MONEY_WORDS.test(lower));
  if (governed || named) return true;
  // "L'État débourse 19 millions d'euros. La région complète avec 3 millions."
  // "Vient ensuite Akuo, avec 120 millions."
  const beside = /^(?:avec|with)$/.test(items[at - 1]?.lower ?? '') && items.slice(at - 4, at).some(({ name }) => name);
  const paying = beside || ofSense(cues, 'pay', 'lend').length > 0;
  return neighbours.some(
    (other) =>
      (!other.bare || (settled.has(other) && sameSentence(items, other))) &&
      Math.abs(other.start - sum.start) < NEIGHBOUR_REACH &&
      (sameSentence(items, other) || (paying && other.end < sum.start)),
  );
}

function sameSentence(items: readonly Item[], sum: Sum): boolean {
  return items.some((item) => item.sum === sum);
}

const MONEY_WORDS =
  /^(?:budget|facture|coûts?|investissements?|montant|somme|enveloppe|prêts?|subventions?|bill|costs?|investments?|loan|grant|rest|reste|solde|remainder|balance|sum|total|price|prix|chiffre|figure|dette|debt|financements?|funding)$/;

/** Verbs that take counts of anything. */
function isCommonVerb(lemma: string | null): boolean {
  return (
    lemma !== null &&
    /^(?:prendre|mettre|donner|ajouter|faire|recevoir|obtenir|atteindre|représenter|dépasser|approcher|produire|vendre|perdre|gagner|réunir|give|put|add|bring|get|win|reach|need|sell|lose|make|cover|plan|plough|deliver|supply|ship|attract|collect|land|raise|save|total|exceed|release|match|offer|provide|estimer|évaluer|prévoir|porter|fournir|exiger|livrer|placer|compléter|avancer|promettre|proposer|assurer|garantir|réserver|engager|mobiliser|générer|toucher|supporter|participer|fixer|tenir|run|come|estimate|require|turn|post|charge|serve|pull|draw|bénéficier|recueillir|collecter|récolter|souscrire|distribuer|sauver|planter|construire)$/.test(
      lemma,
    )
  );
}

function endsThere(next: Item | undefined, rules: SpeechRules): boolean {
  if (!next || next.kind === 'mark' || next.kind === 'quote' || next.kind === 'name') return true;
  if (next.kind !== 'word') return false;
  const { prepositions, conjunctions, auxiliaries, adverbs, relatives, clitics, adverbEnding } = rules.grammar;
  return (
    [prepositions, conjunctions, auxiliaries, adverbs, relatives, clitics].some((words) => words.has(next.lower)) ||
    adverbEnding.test(next.lower) ||
    /^(?:restants?|restantes|supplémentaires?|additionnels|remaining)$/.test(next.lower) ||
    isVerb(next)
  );
}
