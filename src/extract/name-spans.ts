import type { Span } from '../knowledge/span.ts';
import type { SpeechRules } from '../languages/speech.ts';
import { COMMON_ACRONYM, isClosed, isNameAlone } from './name-alone.ts';
import { afterOffice, afterTrade, attach, isFiniteVerb, prepositionBefore } from './name-company.ts';
import { capitalAt, DEMONYM, endOfRun } from './name-run.ts';
import type { Token } from './tokens.ts';

/** A run of capitalised words that may be a name, and what stands around it. */
export interface NameSpan extends Span {
  /** Index of its first token, and of the token after its last. */
  readonly first: number;
  readonly next: number;
  readonly text: string;
  /** Form of address that was stripped: "M.", "Dr". */
  readonly address: string | null;
  /** The lower-case word before it, determiners and forms of address passed over: "maire", "groupe". */
  readonly nounBefore: string | null;
  readonly determined: boolean;
  /** The preposition that governs it. */
  readonly preposition: string | null;
  /** It begins a sentence with one word that may be a common one. */
  readonly doubtful: boolean;
  /** A common noun belongs to it: "région", "family". */
  readonly attached: string | null;
  /** Index of the first token of its form of address, or of the name. */
  readonly lead: number;
  /** No name at all but a public body's noun, which another name of the article may explain: "la métropole", "the council". */
  readonly common: boolean;
}

/** The runs of capitalised words of a text. `starts` are the offsets at which sentences and quotations begin; `lowerSeen` the words seen in lower case. */
export function findNameSpans(
  text: string,
  tokens: readonly Token[],
  starts: ReadonlySet<number>,
  lowerSeen: ReadonlySet<string>,
  rules: SpeechRules,
): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token && !token.capital) {
      const common = commonBody(text, tokens, at, starts, rules);
      if (common) spans.push(common);
      at = common?.next ?? at + 1;
      continue;
    }
    const elided = token?.lower.endsWith("'");
    const begins = token !== undefined && starts.has(token.start);
    const opener = begins && isOpener(tokens, at, rules);
    // "L'Équipe" in mid-sentence: the article is written with a capital and belongs to the name.
    const unit = tokens[at - 1]?.kind === 'number' && token !== undefined && COMMON_ACRONYM.test(token.text);
    if (
      !token?.capital ||
      unit ||
      opener ||
      isOffice(token, rules) ||
      (elided && (begins || !capitalAt(tokens, at + 1)))
    ) {
      at += 1;
      continue;
    }
    const next = endOfRun(tokens, at, starts, rules);
    const span = shape(text, tokens, at, next, starts, lowerSeen, rules);
    if (span) spans.push(span);
    at = Math.max(next, at + 1);
  }
  return spans;
}

/** "la métropole", "the environment ministry": a public body by its noun alone. */
function commonBody(
  text: string,
  tokens: readonly Token[],
  at: number,
  starts: ReadonlySet<number>,
  rules: SpeechRules,
): NameSpan | null {
  const token = tokens[at];
  const determiner = tokens[at - 1]?.lower;
  if (
    determiner !== 'la' &&
    determiner !== 'le' &&
    determiner !== "l'" &&
    determiner !== 'the' &&
    determiner !== 'du' &&
    determiner !== 'au'
  )
    return null;
  if (!token) return null;
  // "the state government", "the environment ministry": the last of two nouns is the body.
  const modified = isModifier(tokens, at, rules);
  if (!modified && !rules.names.bodies.has(token.lower)) return null;
  const plain = modified ? at + 2 : at + 1;
  const own = plain + complementLength(tokens, plain, token.lower);
  const next = endOfPlace(tokens, own, own > plain || NAMED_BODY.test(token.lower), starts, rules) ?? own;
  const named = next > own;
  const after = tokens[next];
  if (
    !named &&
    after?.kind === 'word' &&
    (after.capital || (next === plain && /^(?:de|du|des|d'|of)$/.test(after.lower)) || !isClosed(after.lower, rules))
  )
    return null;
  const end = tokens[next - 1]?.end ?? token.end;
  return {
    start: token.start,
    end,
    first: at,
    next,
    text: text.slice(token.start, end),
    address: null,
    nounBefore: null,
    determined: true,
    preposition: prepositionBefore(tokens, at, rules),
    doubtful: false,
    attached: named ? token.lower : (tokens[next - 1]?.lower ?? null),
    lead: at,
    common: !named,
  };
}

const NAMED_BODY = /^(?:agglomération|intercommunalité|municipalité|communauté)$/;

/** "agglomération de Saint-Aubrac", "conseil départemental du Puy-de-Dôme": the place belongs to the name. */
function endOfPlace(
  tokens: readonly Token[],
  at: number,
  bound: boolean,
  starts: ReadonlySet<number>,
  rules: SpeechRules,
): number | null {
  if (!bound || rules.money.decimal !== ',') return null;
  let place = at;
  while (
    place < at + 2 &&
    /^(?:de|du|d'|des|la|l'|les)$/.test(tokens[place]?.lower ?? '') &&
    tokens[place]?.capital === false
  )
    place += 1;
  return capitalAt(tokens, place) ? endOfRun(tokens, place, starts, rules) : null;
}

/** What belongs to the noun and names nobody: "communauté de communes", "conseil départemental", "agence de l'eau". */
function complementLength(tokens: readonly Token[], at: number, body: string): number {
  const words = tokens.slice(at, at + 4).map(({ lower }) => lower);
  const articles = words.findIndex((word) => !/^(?:de|des|du|la|l'|les)$/.test(word));
  if (body === 'ministère' && articles > 0 && tokens[at + articles]?.capital === false) return articles + 1;
  if (/^régionales?$/.test(words[0] ?? '') && words[1] === 'de' && words[2] === 'santé') return 3;
  if (
    /^(?:départementale?|régionale?|municipale?|communautaire|général|métropolitaine?|européenne|urbaine|fédérale?|provinciale?)$/.test(
      words[0] ?? '',
    )
  )
    return 1;
  // "le gouvernement centrafricain"
  if (/^(?:gouvernement|état)$/.test(body) && PEOPLE_FR.test(words[0] ?? '')) return 1;
  if (words[0] === 'de' && words[1] === 'communes') return 2;
  if (words[0] === "d'" && words[1] === 'agglomération') return 2;
  return words[0] === 'de' && words[1] === "l'" && words[2] === 'eau' ? 3 : 0;
}

const PEOPLE_FR =
  /^(?:fédéral|central|\p{L}{3,}(?:ais|aise|ois|oise|ien|ienne|cain|caine|éen|éenne)|allemand|espagnol|flamand|wallon|grec|turc|russe|suisse|belge|britannique|roumain|marocain|tchèque|slovaque|islandais)$/u;

/** "environment ministry": one noun before the body's. */
function isModifier(tokens: readonly Token[], at: number, rules: SpeechRules): boolean {
  const noun = tokens[at + 1];
  return (
    rules.money.decimal === '.' &&
    noun?.kind === 'word' &&
    !noun.capital &&
    rules.names.bodies.has(noun.lower) &&
    tokens[at]?.kind === 'word' &&
    (rules.names.bodies.has(tokens[at]?.lower ?? '') || !isClosed(tokens[at]?.lower ?? '', rules))
  );
}

/** "le CEO d'Anthropic", "PDG de Corvex": an office in capitals is no name. */
function isOffice(token: Token, rules: SpeechRules): boolean {
  return /^\p{Lu}{2,}$/u.test(token.text) && rules.names.titles.has(token.lower);
}

/** A common word in capitals because it comes first; "National Grid" and "British Airways" begin with one that belongs to the name. */
function isOpener(tokens: readonly Token[], at: number, rules: SpeechRules): boolean {
  const word = tokens[at]?.lower ?? '';
  // "SES, que le groupe a courtisé": capitals among small letters are an acronym.
  if (/^\p{Lu}{3,}$/u.test(tokens[at]?.text ?? '') && tokens[at + 1]?.capital === false) return false;
  if (!(rules.names.openers.has(word) || rules.quoting.nouns.has(word)) || rules.names.address.has(word)) return false;
  return !(NAMEABLE.test(word) && capitalAt(tokens, at + 1));
}

/** "le chef d'orchestre Paul Roux": the office says more than what it is of. */
function ledBy(tokens: readonly Token[], noun: number, full: boolean, rules: SpeechRules): number {
  const { names } = rules;
  const word = tokens[noun];
  // "la société lilloise Mistral", "l'avocate parisienne Anne Roux"
  const before = tokens[noun - 1]?.lower ?? '';
  const known = names.titles.has(word?.lower ?? '') || names.organisations.has(word?.lower ?? '');
  if (
    rules.money.decimal === ',' &&
    word?.kind === 'word' &&
    !word.capital &&
    !known &&
    ((full && names.titles.has(before)) || names.organisations.has(before) || names.media.has(before)) &&
    !isClosed(word.lower, rules)
  )
    return noun - 1;
  const of = /^(?:de|d')$/.test(tokens[noun - 1]?.lower ?? '');
  return of &&
    word?.capital === false &&
    !rules.grammar.determiners.has(word.lower) &&
    names.titles.has(tokens[noun - 2]?.lower ?? '')
    ? noun - 2
    : noun;
}

const OFFICE_LETTERS = /^(?:MPs?|MSPs?|MEPs?|TDs?|AMs?|MSs?|CEOs?|CFO|CTO|COO|PDG|DG)$/;

const NAMEABLE =
  /^(?:everyone|everybody|someone|just|national|british|american|french|german|european|regional|global|public|new|old|big|first|open|free|good|great|next|research|health|water|energy|power|food|state|city|county|university|federal|steel|oil|gas|data)$/;

const OFFICE_WORD =
  /^(?:managing|executive|operating|financial|senior|vice|deputy|general|chief|officer|technology|marketing)$/;

function shape(
  text: string,
  tokens: readonly Token[],
  from: number,
  runEnd: number,
  starts: ReadonlySet<number>,
  lowerSeen: ReadonlySet<string>,
  rules: SpeechRules,
): NameSpan | null {
  let first = from;
  const { names, grammar } = rules;
  // "a Labour MP": the office behind the name is no part of it.
  const next = runEnd - from >= 2 && OFFICE_LETTERS.test(tokens[runEnd - 1]?.text ?? '') ? runEnd - 1 : runEnd;
  const initial = starts.has(tokens[first]?.start ?? -1);
  first = afterTrade(tokens, first, next, initial, rules);
  let address: string | null = null;
  // "the Premier League" has no premier.
  const leagued = next - first === 2 && /^(?:league|division|inn)$/.test(tokens[first + 1]?.lower ?? '');
  while (
    !leagued &&
    first < next - 1 &&
    names.address.has(tokens[first]?.lower ?? '') &&
    tokens[first + 1]?.lower !== "'s"
  ) {
    address = tokens[first]?.lower ?? null;
    first += tokens[first + 1]?.text === '.' ? 2 : 1;
  }
  const office = afterOffice(tokens, first, next, names);
  const run = first;
  if (office > first) {
    address = tokens[office - 1]?.lower ?? null;
    first = office;
    while (first < next - 1 && names.address.has(tokens[first]?.lower ?? ''))
      first += tokens[first + 1]?.text === '.' ? 2 : 1;
  }
  // "l'Américain Tidewater Ventures", "le Président Astruc".
  if (
    next - first >= 2 &&
    tokens[first - 1] &&
    grammar.determiners.has(tokens[first - 1]?.lower ?? '') &&
    rules.money.decimal === ',' &&
    DEMONYM.test(tokens[first]?.text ?? '') &&
    !names.organisations.has(tokens[first]?.lower ?? '') &&
    capitalAt(tokens, first + 1)
  )
    first += 1;
  // "Managing Director": an office and nobody's name.
  if (tokens.slice(first, next).every(({ lower }) => names.titles.has(lower) || OFFICE_WORD.test(lower))) return null;
  if (first >= next) return null;
  const single = next - first === 1;
  const head = tokens[first];
  if (!head) return null;
  // "Book supplier O'Mahony's confirmed": a verb follows, so the mark belongs to the name.
  const whole = tokens[next]?.lower === "'s" && isFiniteVerb(tokens, next + 1, rules) ? next + 1 : next;
  const { attached, start, end } = attach(tokens, first, whole, rules);
  if (single && attached === null && !isNameAlone(tokens, first, initial, lowerSeen, rules)) return null;
  const before = tokens[start - 1];
  const determiner = before && grammar.determiners.has(before.lower) ? before : null;
  const ahead = address !== null ? first - (tokens[first - 1]?.text === '.' ? 2 : 1) : start;
  // "Transport Minister Ann Roe": what stands before the office says which one.
  const nounAt = office > run ? run - 1 : ahead - 1;
  const noun = tokens[ledBy(tokens, nounAt, next - first >= 2, rules)];
  const opening = tokens[start]?.start ?? 0;
  const closing = tokens[end - 1]?.end ?? opening;
  return {
    start: opening,
    end: closing,
    first: start,
    next: end,
    text: text.slice(opening, closing),
    address,
    nounBefore:
      noun?.kind === 'word' && !grammar.determiners.has(noun.lower) && !grammar.prepositions.has(noun.lower)
        ? noun.lower
        : null,
    determined: determiner !== null && /^(?:le|la|l'|les|the)$/.test(determiner.lower),
    preposition: prepositionBefore(tokens, ahead, rules),
    doubtful: initial && single && attached === null && !/^\p{Lu}{2,}|\p{Ll}\p{Lu}/u.test(head.text),
    attached,
    lead: attached === null && address !== null ? Math.min(ahead, start) : start,
    common: false,
  };
}
