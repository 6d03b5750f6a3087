import type { SpeechRules } from '../languages/speech.ts';
import { isPerson } from './discourse.ts';
import type { Entity } from './name-book.ts';
import { isVerb } from './name-lists.ts';
import { phraseOf } from './name-phrase.ts';
import { type NounPhrase, pronounPhrase, readNounPhrase } from './noun-phrase.ts';
import type { Context } from './quote-context.ts';
import type { Item } from './sentence.ts';
import type { Attribution } from './speakers.ts';
import { subjectOf } from './subject.ts';
import { headPerson } from './subject-name.ts';

/** What is read rather than heard: its words are its writer's. */
const MESSAGES =
  /^(?:letter|email|e-mail|note|memo|text|message|tweet|post|statement|speech|caption|telegram|postcard|press|affidavit|diary|blog|column|testament|lettre|courriel|e-mail|mail|mot|sms|message|billet|tribune|communiqué|courrier|missive|carnet|télégramme|discours|publication|légende|affichette)$/;

export function isMessage(noun: string): boolean {
  return MESSAGES.test(noun);
}

/** Who is meant by what says the words: "her email", "la lettre de X", "l'opposition, par la voix de X", "on" of "chez X, on". */
export function speakerMeant(found: Attribution, rules: SpeechRules): NounPhrase | null {
  const { phrase, items } = found;
  if (!phrase) return null;
  if (phrase.kind === 'pronoun')
    return /^-?(?:t-)?on$/.test(phrase.noun ?? '') ? (hosts(items, phrase, rules) ?? phrase) : phrase;
  return mouthpiece(items, phrase, rules) ?? ownerOfWords(items, phrase, rules) ?? phrase;
}

/** "L'opposition, par la voix du sénateur Jean Roux, a fustigé", "the club, speaking through its chairman, Ann Roe, said". */
function mouthpiece(items: readonly Item[], phrase: NounPhrase, rules: SpeechRules): NounPhrase | null {
  for (let at = Math.max(0, phrase.first - 6); at < Math.min(items.length, phrase.next + 4); at += 1) {
    const word = items[at]?.lower ?? '';
    const french =
      /^(?:voix|bouche|plume)$/.test(word) &&
      /^(?:la|le)$/.test(items[at - 1]?.lower ?? '') &&
      /^(?:par|sous)$/.test(items[at - 2]?.lower ?? '');
    const english = word === 'through' && /^(?:,|speaking)$/.test(items[at - 1]?.lower ?? '');
    if (!french && !english) continue;
    for (let name = at + 1; name <= at + 8; name += 1) {
      const entity = items[name]?.name?.entity;
      if (entity && isPerson(entity)) return phraseOf([entity], name, name + 1);
      if (
        items[name]?.kind === 'quote' ||
        (items[name]?.kind === 'word' &&
          isVerb(items[name], 'finite') &&
          !rules.names.titles.has(items[name]?.lower ?? ''))
      )
        return null;
    }
  }
  return null;
}

/** "sa conclusion", "her email", "the letter from Ann Roe", "le mot de Jean Roux": words are those of whoever owns them. */
function ownerOfWords(items: readonly Item[], phrase: NounPhrase, rules: SpeechRules): NounPhrase | null {
  if (phrase.kind !== 'noun') return null;
  const limit = Math.min(phrase.next, phrase.first + 6);
  for (let at = phrase.first; at < limit; at += 1) {
    const { kind, lower = '' } = items[at] ?? {};
    if (kind !== 'word' || !(rules.quoting.nouns.has(lower) || isMessage(lower))) continue;
    return ownerAt(items, phrase.first, at, rules);
  }
  return null;
}

/**
 * Whose noun it is: of a possessive before it, or of the name behind it.
 *
 * @param first where its phrase begins
 */
export function ownerAt(items: readonly Item[], first: number, noun: number, rules: SpeechRules): NounPhrase | null {
  const own = OWN.get(items[first]?.lower ?? '');
  if (own !== undefined) return pronounPhrase(own, first, rules);
  for (let at = first; at < noun; at += 1) {
    const owner = items[at]?.name;
    if (owner && /^(?:'s|')$/.test(items[at + 1]?.lower ?? '')) return phraseOf([owner.entity], at, at + 1);
  }
  let link = noun + 1;
  if (
    /^(?:given|written|signed|sent|offered|envoyée?|signée?|donnée?|écrite?|publiée?|adressée?)$/.test(
      items[link]?.lower ?? '',
    )
  )
    link += 1;
  const before = items[link]?.lower ?? '';
  const linked = rules.grammar.of.has(before) || rules.grammar.by.has(before) || rules.grammar.from.has(before);
  if (!linked) return null;
  const owner = readNounPhrase(items, /^(?:du|des)$/.test(before) ? link : link + 1, rules);
  return owner?.kind === 'names' ? owner : null;
}

const OWN: ReadonlyMap<string, string | null> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['son', null],
  ['sa', null],
  ['ses', null],
]);

/** "Chez Nordbank, on …", "assure-t-on chez Nordbank", "lit-on dans la lettre de Jean Roux". */
function hosts(items: readonly Item[], phrase: NounPhrase, rules: SpeechRules): NounPhrase | null {
  const named = (at: number): NounPhrase | null => (items[at]?.name ? readNounPhrase(items, at, rules) : null);
  const next = phrase.next;
  const open = items[0]?.kind === 'word' && /^(?:chez|à|au|aux|du)$/.test(items[0].lower) && phrase.first <= 9;
  if (open && phrase.first > 0 && items[phrase.first - 1]?.lower === ',') {
    const at = items[1]?.lower === 'côté' ? 3 : 1;
    const host = named(at) ?? named(at + 1);
    if (host && (items[0]?.lower === 'chez' || at === 3 || host.entities.every((entity) => !isPerson(entity))))
      return host;
  }
  if (items[next]?.lower === 'chez') return named(next + 1);
  if (items[next]?.lower === 'du' && items[next + 1]?.lower === 'côté') return named(next + 3);
  for (let at = next; at < next + 3; at += 1)
    if (items[at]?.lower === 'dans')
      for (let noun = at + 1; noun < at + 5; noun += 1)
        if (items[noun]?.kind === 'word' && isMessage(items[noun]?.lower ?? ''))
          return ownerAt(items, at + 1, noun, rules);
  return null;
}

/** The one person a sentence is about, who is its subject and the only one it names. */
export function personOf({
  previous,
  rules,
  discourse,
  index,
}: Context): { readonly entity: Entity; readonly confidence: number } | null {
  if (!previous) return null;
  const { items } = previous;
  const verb = items.findIndex(
    (item) => item.lower !== "'s" && (isVerb(item, 'finite') || rules.grammar.auxiliaries.has(item.lower)),
  );
  const phrase = (verb > 0 ? subjectOf(items, verb, rules) : null) ?? headPerson(items, 0, items.length, rules);
  if (!phrase || phrase.first > 6) return null;
  const persons = new Set(items.flatMap(({ name }) => (name && isPerson(name.entity) ? [name.entity] : [])));
  const referent = discourse.resolve(phrase, index - 1);
  const [only, ...others] = referent?.entities ?? [];
  if (!referent || !only || others.length > 0 || !isPerson(only) || [...persons].some((person) => person !== only))
    return null;
  return { entity: only, confidence: referent.confidence };
}

/** "X wrote to the staff. “…,” the letter reads." "« … », y lit-on.": of a message that the sentence before tells of. */
export function senderOf(found: Attribution, context: Context): Entity | null {
  const { phrase, items } = found;
  const { previous, sentence } = context;
  if (!phrase || !previous || previous.passage !== sentence.passage) return null;
  const it = phrase.kind === 'pronoun' && phrase.noun === 'it';
  const read =
    /^-?(?:t-)?on$/.test(phrase.noun ?? '') &&
    items.slice(phrase.first - 3, phrase.next + 2).some(({ lower }) => lower === 'lit' || lower === 'lire');
  const text = phrase.kind === 'noun' && phrase.definite && phrase.noun !== null && isMessage(phrase.noun);
  if (!it && !read && !text) return null;
  const told = previous.items.some(
    ({ kind, lower }) => kind === 'word' && (isMessage(lower) || /^(?:wrote|written|écrit|écrivait)$/.test(lower)),
  );
  return told ? (personOf(context)?.entity ?? null) : null;
}
