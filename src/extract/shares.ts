import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import { ofSense } from './cues.ts';
import { stakeOf } from './own-gifts.ts';
import type { Item } from './sentence.ts';
import { isVerbHere } from './voice.ts';

const NEAR = 12;

/** A percentage is a share of ownership only with a word of owning near it; `before` tells that one stands before it. */
export function isShare(
  items: readonly Item[],
  at: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
  before: boolean,
): boolean {
  const { ownership } = rules.money;
  if (isOwned(items, at, cues, rules)) return true;
  // "sending its shares up 11%", "shares rose 3.2%"
  if (items.slice(Math.max(0, at - 2), at).some(({ lower }) => MOVES.test(lower))) return false;
  // "held interest rates at 4 per cent"
  if (items.slice(Math.max(0, at - 4), at).some(({ lower }) => RATES.test(lower))) return false;
  const next = items[at + 1];
  // "propriétaire à 51 %", "actionnaire à hauteur de 9 %"
  if (
    /^(?:à|de)$/.test(items[at - 1]?.lower ?? '') &&
    items.slice(Math.max(0, at - 4), at).some(({ lower }) => HOLDER.test(lower))
  )
    return true;
  // "la part de Veolia tombe à 35 %"
  if (/^(?:to|at|à)$/.test(items[at - 1]?.lower ?? '') && stakeOf(items, at, rules)) return true;
  // "adds £26m at one per cent interest"
  if (next?.lower === 'interest' && /^(?:at|of|à)$/.test(items[at - 1]?.lower ?? '')) return false;
  const after = items.slice(at + 1, at + 6);
  const around = items.slice(Math.max(0, at - NEAR), at + NEAR);
  const noun = around.some(({ kind, lower }, index) => kind === 'word' && NOUNS.test(lower) && !isCity(around, index));
  const shared = around.some(({ lower }) => SHARED.test(lower));
  const held = ofSense(cues, 'hold').some(({ verb }) => verb < at && at - verb < NEAR);
  const owned = around.some(
    ({ kind, lower }, index) => kind === 'word' && ownership.has(lower) && OWNING.test(lower) && !isCity(around, index),
  );
  // "40% of the films", "73 % de réponse": a share of something else.
  const of = next?.kind === 'word' && rules.grammar.of.has(next.lower);
  const ofNoun = of && after.some(({ kind, lower }) => kind === 'word' && NOUNS.test(lower));
  const ofName = of && after.slice(0, 3).some(({ name }) => name !== null && name.entity.kind !== 'place');
  const ofFirm = of && held && after.slice(0, 4).some(({ lower }) => FIRM.test(lower));
  if (ofFirm) return true;
  // "which will give it 4.9% of the company"
  const given = items.slice(Math.max(0, at - 4), at).some(({ lower }) => GIVES.test(lower));
  if (of && given && after.slice(0, 4).some(({ lower }) => FIRM.test(lower) || NOUNS.test(lower))) return true;
  const owning = ofSense(cues, 'hold').some(
    ({ verb, lemma }) =>
      (before ? verb < at : Math.abs(verb - at) < NEAR) && OWNERS.test(lemma ?? '') && isVerbHere(items, verb, rules),
  );
  const thing = after.slice(0, 5).some(({ lower }) => ASSET.test(lower));
  if (of && owning && (after[1]?.lower === 'it' || thing)) return true;
  if (of && thing && before) return true;
  // "14 millions pour 70 % du club"
  const bought =
    /^(?:pour|for)$/.test(items[at - 1]?.lower ?? '') && items.slice(Math.max(0, at - 4), at).some(({ sum }) => sum);
  if (of && bought && (thing || ofName)) return true;
  if (!of && owning && /^(?:owned|détenue?s?|contrôlée?s?|par|by|each|chacun|chacune)$/.test(next?.lower ?? ''))
    return true;
  if (!of && before && owning) return true;
  if (/^(?:avec|with|de)$/.test(items[at - 1]?.lower ?? '') && !of && (noun || before)) return true;
  if (of && !ofNoun && !(ofName && (held || owned || ofSense(cues, 'pay').length > 0))) return false;
  if (ofNoun && held) return true;
  if (noun && (held || owned || ofNoun || ofSense(cues, 'pay').some(({ verb }) => Math.abs(verb - at) < NEAR)))
    return true;
  if (next?.kind === 'word' && /^(?:stake|shareholding|share|interest|holding)$/.test(next.lower)) return true;
  // "7% of Eday's people"
  if (ofName && !after.slice(1, 4).some(({ lower }) => lower === "'s")) return true;
  const rest = items
    .slice(Math.max(0, at - 2), at + 3)
    .some(({ lower }) => /^(?:remaining|restants?|restantes|rest|reste)$/.test(lower));
  if (
    before &&
    rest &&
    (held || after.some(({ lower }) => /^(?:hands|mains)$/.test(lower)) || GOING.test(next?.lower ?? ''))
  )
    return true;
  if (owned && held) return true;
  // "EDF détiendra 45 % du capital, Enbridge 40 % et Nordbank 15 %"
  if (items[at - 1]?.lower === '(' && items[at - 2]?.name && (noun || owned || before || shared)) return true;
  const earlier = items.slice(0, at).some(({ percent }) => percent !== null);
  const named = items[at - 1]?.lower === 'à' ? items[at - 2] : items[at - 1];
  return before && earlier && (named?.name != null || items[at - 1]?.lower === '');
}

/** Verbs that hold by themselves: "has acquired 76%", "en tient 11 %", "owns 60% of the hub". */
const HOLDING =
  /^(?:snap|scoop|own|sell|céder|vendre|acquire|purchase|buy|retain|keep|control|hang|cling|détenir|posséder|acquérir|racheter|conserver|contrôler|adjuger|rafler)$/;
const PRONOUN_HOLDING = /^(?:tenir|garder|prendre|récupérer|gagner|obtenir|céder|reprendre|avoir|vendre)$/;
const OWNED_REACH = 5;
const SOLD_REACH = 14;
/** What percentages are taken of and nobody owns a share of. */
const MEASURED =
  /^(?:market|land|votes?|seats|sales|homes|power|electricity|energy|output|capacity|demand|traffic|population|country|world|time|space|debt|marché|voix|sièges|ventes|production|électricité|énergie|territoire|capacité|demande|trafic|population|monde|temps|foncier|parc|dette|logements|surface)$/;

function isOwned(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): boolean {
  const { of, determiners, adverbs, each } = rules.grammar;
  for (let verb = at - 1; verb >= Math.max(0, at - OWNED_REACH); verb -= 1) {
    const item = items[verb];
    if (item?.kind !== 'word') return false;
    const forms = rules.verbs.get(item.lower) ?? [];
    const pronoun = /^(?:en|y)$/.test(items[verb - 1]?.lower ?? '');
    const holds = forms.some(({ lemma }) => HOLDING.test(lemma) || (pronoun && PRONOUN_HOLDING.test(lemma)));
    if (!holds || !isVerbHere(items, verb, rules)) {
      const light =
        determiners.has(item.lower) || adverbs.has(item.lower) || each.has(item.lower) || BESIDE.test(item.lower);
      if (light) continue;
      return false;
    }
    if (pronoun) return true;
    const next = items[at + 1];
    // "sell 49% of the 760MW Zeeduin wind farm to A and B"
    const sold = forms.some(({ lemma }) => /^(?:sell|céder|vendre)$/.test(lemma));
    if (sold)
      return items
        .slice(at + 2, at + SOLD_REACH)
        .some(
          ({ name }, index, behind) =>
            name !== null &&
            (rules.grammar.to.has(name.span.preposition ?? '') || rules.grammar.to.has(behind[index - 1]?.lower ?? '')),
        );
    if (next?.kind !== 'word' || !of.has(next.lower)) return next?.kind !== 'name';
    const thing =
      items[at + 2]?.kind === 'word' && determiners.has(items[at + 2]?.lower ?? '') ? items[at + 3] : items[at + 2];
    const owner = ofSense(cues, 'hold').some((cue) => cue.verb === verb);
    return owner && thing?.kind === 'word' && !thing.lower.endsWith('s') && !MEASURED.test(thing.lower);
  }
  return false;
}

/** "Water losses in the capital stand at 16 per cent" */
function isCity(items: readonly Item[], at: number): boolean {
  return (
    items[at]?.lower === 'capital' &&
    items[at - 1]?.lower === 'the' &&
    /^(?:in|to|from|of|around)$/.test(items[at - 2]?.lower ?? '')
  );
}

const BESIDE = /^(?:à|to|on|up|environ|about|some|around|nearly|almost|only|just|another|further)$/;

const HOLDER = /^(?:propriétaires?|actionnaires?|copropriétaires?|détenteurs?|détentrices?)$/;
const GOING =
  /^(?:go(?:es|ing)?|rests?|lies?|remains?|stays?|belongs?|held|owned|rest\p{L}*|reven\p{L}*|revien\p{L}*|appart\p{L}*|détenus?|demeur\p{L}*)$/u;
const GIVES = /^(?:giv(?:es?|ing)|gave|given|donn(?:e|ent|ant|era|eront)|assur(?:e|ant|era)|confèr(?:e|era))$/;
const MOVES = /^(?:up|down|rose|fell|rise|fall|jumped|dropped|gained|lost|bondi|chuté|grimpé|reculé|gagné|perdu)$/;
const SHARED = /^(?:société|coentreprise|filiale|venture|joint-venture|consortium|groupement|equity|company)$/;
const RATES = /^(?:rates?|inflation|taux|growth|croissance|unemployment|chômage|tva|vat)$/;
const OWNERS =
  /^(?:own|hold|have|keep|retain|buy|acquire|take|sell|détenir|posséder|contrôler|garder|conserver|acquérir|racheter|prendre|céder)$/;
const ASSET =
  /^(?:plant|terminal|farm|park|mine|site|club|network|port|airport|project|scheme|venture|company|firm|business|daily|paper|team|operator|parc|usine|projet|société|entreprise|coentreprise|réseau|aéroport|club|start-up|startup|filiale|équipe)$/;

/** "keeps 18 per cent of the business" */
const FIRM = /^(?:business|company|firm|venture|entreprise|société|club|team|coentreprise|filiale)$/;
const NOUNS =
  /^(?:parts?|capital|actions|actionnaires?|actionnariat|participation|titres|stakes?|shares?|equity|shareholders?|shareholding|ownership)$/;
const OWNING =
  /^(?:own|owns|owned|owning|hold|holds|held|holding|détenir|détien\p{L}*|déten\p{L}*|possèd\p{L}*|contrôle\p{L}*|stake|shares|parts|capital|actions)$/u;
