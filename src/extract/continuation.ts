import type { SpeechRules } from '../languages/speech.ts';
import { attributeColon, attributeOpened } from './attribution-colon.ts';
import type { CueMatch } from './cue-parts.ts';
import { findCues, ofSense } from './cues.ts';
import { isPerson } from './discourse.ts';
import { isArticle, isVerb } from './name-lists.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import type { Context, Verdict } from './quote-context.ts';
import type { Item } from './sentence.ts';
import type { Attribution } from './speakers.ts';
import { subjectOf } from './subject.ts';
import { headPerson } from './subject-name.ts';
import { isTitleNoun } from './title-noun.ts';
import { isTitle } from './titles.ts';
import { standsAlone, weigh } from './verdict.ts';
import { isVerbHere } from './voice.ts';
import { ownerAt, personOf } from './whose-words.ts';

/** "An oat," explained Verna Kowalchuk, "is a cow": the second half belongs to whom the first does. */
export function split({ items, at, given }: Context): Verdict | null {
  const before = given.at(-1);
  if (before?.found?.rule !== 'after') return null;
  let begin = at - 1;
  while (begin >= 0 && items[begin]?.kind !== 'quote') begin -= 1;
  const between = items.slice(begin + 1, at);
  if (!/^[,–—-]$/.test(items[at - 1]?.lower ?? '')) return null;
  const verbs = between.some(({ lower }) => lower === ';' || lower === ':');
  return begin >= 0 && !verbs && between.length <= 30 ? { ...before, where: null } : null;
}

/** « A » et « B »: joined to a fragment that was tied. */
export function joined({ items, at, given }: Context): Verdict | null {
  const before = given.at(-1);
  if (!before?.tied) return null;
  const links = items[at - 1];
  const and = links?.kind === 'word' && /^(?:et|ou|and|or|mais|but)$/.test(links.lower);
  return (and || links?.lower === ',') && items[at - 2]?.kind === 'quote' ? { ...before, where: null } : null;
}

/** "…", a dit X. "…": the same speaker goes on in the same paragraph, nobody else having been named. */
export function continued({ items, at, last, index }: Context): Verdict | null {
  if (!last || !standsAlone(items, at) || index - last.sentence > 2) return null;
  const { verdict } = last;
  return again(verdict, 0.93);
}

/** "…", tonne Jean Roux, qui ajoute : "…". "…," said Ann Roe, before adding: "…": the speaker goes on in the same sentence. */
export function chained({ items, at, given, cues, rules, text }: Context): Verdict | null {
  const before = given.at(-1);
  if (isTitle(items, at, text, rules)) return null;
  const phrase = before?.found?.phrase;
  if (!before || !phrase || before.found?.items !== items) return null;
  const start = Math.max(phrase.next, items.findLastIndex(({ kind }, index) => index < at && kind === 'quote') + 1);
  const between = items.slice(start, at);
  if (between.length > CHAIN_REACH || !endsInSpeech(items, start, at, cues, rules)) return null;
  const foreign = between.some(
    ({ lower, name }) => lower === ';' || (name && isPerson(name.entity) && name.entity !== before.speaker),
  );
  const heads = between.flatMap(({ kind }, index) =>
    kind === 'word' && (index === 0 || between[index - 1]?.lower === ',') ? [start + index] : [],
  );
  return !foreign && heads.some((head) => goesOn(items, head, rules)) ? again(before, 0.95) : null;
}

/** A colon, or a verb of speech right before the marks. */
function endsInSpeech(
  items: readonly Item[],
  from: number,
  at: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
): boolean {
  if (items[at - 1]?.lower === ':') return true;
  return ofSense(cues, 'say', 'judge').some(
    ({ verb, next }) =>
      verb >= from &&
      next <= at &&
      at - next <= 9 &&
      (!isVerb(items[verb], 'participle') || isVerb(items[verb], 'finite')) &&
      isVerbHere(items, verb, rules),
  );
}

/** The words behind the speaker begin no clause of another's: "who adds", "before adding", "and says", "mais ne s'en inquiète pas". */
function goesOn(items: readonly Item[], link: number, rules: SpeechRules): boolean {
  const { and, auxiliaries, clitics, negations, adverbs, adverbEnding } = rules.grammar;
  const word = items[link]?.lower ?? '';
  if (/^(?:avant|before)$/.test(word) || isVerb(items[link], 'gerund')) return true;
  if (items[link - 1]?.lower === ',' && /^(?:qui|who|puis|then|après|after|en)$/.test(word)) return true;
  if (!and.has(word) && word !== 'mais' && word !== 'but') return false;
  let verb = link + 1;
  while (
    verb < link + 4 &&
    [clitics, negations, adverbs].some((words) => words.has(items[verb]?.lower ?? '')) &&
    !isVerb(items[verb])
  )
    verb += 1;
  const item = items[verb];
  return (
    isVerb(item) ||
    auxiliaries.has(item?.lower ?? '') ||
    (item?.kind === 'word' && verb > link + 1) ||
    adverbEnding.test(item?.lower ?? '')
  );
}

const CHAIN_REACH = 24;

/** « … » Et d'ajouter : « … ». "…" Then, after a pause: "…": the same speaker again, whom nobody came after. */
export function resumed({ items, at, last, rules, index }: Context): Verdict | null {
  if (!last || index - last.sentence > 2 || items[at - 1]?.lower !== ':' || at > 12) return null;
  const lead = items.slice(0, at - 1);
  const first = lead[0]?.lower ?? '';
  if (!RESUMES.test(first)) return null;
  const somebody = lead.some(
    (item, place) =>
      item.name !== null ||
      item.kind === 'quote' ||
      rules.grammar.pronouns.has(item.lower) ||
      rules.quoting.nouns.has(item.lower) ||
      isTitleNoun(item.lower, rules) ||
      // "Et un cheminot de soupirer :"
      (place === 1 && isArticle(item, rules) && !rules.grammar.prepositions.has(item.lower)) ||
      (place > 0 && isVerb(item, 'finite') && !isVerb(item, 'infinitive') && !isVerb(item, 'participle')),
  );
  return somebody ? null : again(last.verdict, 0.93);
}

const RESUMES = /^(?:et|avant|puis|ensuite|plus|enfin|ou|mais|après|and|then|before|later|or|but|after|again)$/;

/** “…  “…,” said Ann Roe: the paragraph before was not closed. */
export function carriedOver({ at, open }: Context): Verdict | null {
  return open && at === 0 ? again(open, 0.95) : null;
}

/** "…" Devant l'école, Aurélie Roux ne cache pas sa colère: words that open a paragraph lead to whoever the next sentence is about. */
export function introduced({ items, at, index, next, previous, sentence, rules, discourse }: Context): Verdict | null {
  const opens = previous === undefined || previous.passage !== sentence.passage;
  if (!opens || !next || next.passage !== sentence.passage || !standsAlone(items, at) || at !== 0) return null;
  const contradicted = next.items.some(
    ({ kind, lower }, place) =>
      kind === 'quote' || (rules.quoting.opposes.has(lower) && !hearsThing(next.items, place, rules)),
  );
  if (contradicted) return null;
  const phrase = introducedBy(next.items, rules);
  if (!phrase || phrase.first > 14) return null;
  discourse.note(next, index + 1, phrase.next);
  const [only, ...others] = discourse.resolve(phrase, index + 1)?.entities ?? [];
  if (!only || others.length > 0 || !isPerson(only)) return null;
  return { speaker: only, described: null, where: null, confidence: 0.86, tied: true, found: null };
}

/** "écoute les premiers essais": what is heard is a thing, and nobody's words. */
function hearsThing(items: readonly Item[], at: number, rules: SpeechRules): boolean {
  if (!/^(?:écoute|entend|lit|hears|heard)$/.test(items[at]?.lower ?? '')) return false;
  const noun = [1, 2, 3].map((step) => items[at + step]);
  return (
    /^(?:les|des|the|un|une|an?)$/.test(noun[0]?.lower ?? '') &&
    !noun.some((item) => item?.name || (item && (isTitleNoun(item.lower, rules) || rules.names.kin.has(item.lower))))
  );
}

function introducedBy(items: readonly Item[], rules: SpeechRules): NounPhrase | null {
  const source = /^(?:pour|for|chez)$/.test(items[0]?.lower ?? '') ? readNounPhrase(items, 1, rules) : null;
  if (source?.kind === 'names') return source;
  const named = items.findIndex(({ lower }) => /^(?:s'|se)$/.test(lower));
  // "L'homme qui parle s'appelle Karim Roux."
  if (named >= 0 && /^(?:appelle|nomme|prénomme)$/.test(items[named + 1]?.lower ?? '') && items[named + 2]?.name)
    return readNounPhrase(items, named + 2, rules);
  const verb = items.findIndex(
    (item, at) =>
      at > 0 &&
      (isVerb(item, 'finite') || rules.grammar.auxiliaries.has(item.lower) || rules.grammar.negations.has(item.lower)),
  );
  const phrase = verb > 0 ? subjectOf(items, verb, rules) : null;
  if (phrase?.kind === 'names') return phrase;
  // "Organiste depuis quarante ans, Anne Roux écoute les essais"
  const persons = new Set(items.flatMap(({ name }) => (name && isPerson(name.entity) ? [name.entity] : [])));
  return phrase === null && persons.size === 1 ? headPerson(items, 0, items.length, rules) : null;
}

/** She is careful: the trial went well, “but it was small”: what ends the sentence belongs to whoever the colon was about. */
export function clausal(context: Context): Verdict | null {
  const { items, at, text, rules } = context;
  if (items[at - 1]?.lower !== ',' || !/^\p{Ll}/u.test(text) || items[at + 1]?.kind === 'word') return null;
  const colon = items.findIndex(({ lower }) => lower === ':');
  if (colon < 1 || at - colon > 20 || items.slice(0, at).some(({ kind }) => kind === 'quote')) return null;
  const found = attributeColon(items.slice(0, colon + 1), colon + 1, findCues(items.slice(0, colon + 1), rules), rules);
  return found?.phrase ? weigh({ ...found, confidence: 0.87 }, context) : null;
}

function again(verdict: Verdict, confidence: number): Verdict {
  return { ...verdict, where: null, confidence: Math.min(verdict.confidence, confidence), found: null };
}

/** "Ann Roe's verdict? “Sell it.”", « Sa devise ? « Ne jamais fermer. »": a question that words answer. */
export function answered(context: Context): Verdict | null {
  const { items, at, previous, sentence, rules } = context;
  if (!previous || previous.passage !== sentence.passage || !standsAlone(items, at)) return null;
  const asked = previous.items;
  if (asked.at(-1)?.lower !== '?' || asked.length > QUESTION_LIMIT) return null;
  const noun = asked.findIndex(({ kind, lower }) => kind === 'word' && rules.quoting.nouns.has(lower));
  const phrase = noun > 0 ? ownerAt(asked, 0, noun, rules) : null;
  if (!phrase) return null;
  const found: Attribution = { phrase, items: asked, where: null, confidence: 0.9, rule: 'colon', strong: true };
  return weigh(found, context);
}

const QUESTION_LIMIT = 10;

/** A paragraph of its own, opened by the colon that ends the one before. */
export function opened(context: Context): Verdict | null {
  const { items, at, previous, rules } = context;
  if (!previous || !standsAlone(items, at) || at !== items.findIndex(({ kind }) => kind === 'quote')) return null;
  const found = attributeOpened(previous.items, previous.cues, rules);
  return found && weigh(found, { ...context, index: context.index - 1 });
}

/** "X souligne que… . « … »": a sentence about one person who speaks in it leads to words that stand alone. */
export function led(context: Context): Verdict | null {
  const { items, at, previous, sentence } = context;
  if (
    !previous ||
    previous.passage !== sentence.passage ||
    !standsAlone(items, at) ||
    previous.items.some(({ kind }) => kind === 'quote')
  )
    return null;
  const person = personOf(context);
  if (!person) return null;
  return {
    speaker: person.entity,
    described: null,
    where: null,
    confidence: Math.min(0.87, person.confidence),
    tied: true,
    found: null,
  };
}
