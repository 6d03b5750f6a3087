import type { Span } from '../knowledge/span.ts';
import { genderOfFirstName } from '../languages/first-names.ts';
import type { SpeechRules } from '../languages/speech.ts';
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

const PARTICLES = new Set('van von der den bin ben al el da dos das del della di du de la le ter ten zu'.split(' '));
const DEMONYM = /^\p{Lu}\p{Ll}+(?:ain|ien|éen|ais|ois|and|gnol|que|an|ish|ese)$/u;
const BINDER_LIMIT = 3;
const NAME_LIMIT = 12;

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
    const elided = token?.lower.endsWith("'");
    const begins = token !== undefined && starts.has(token.start);
    const opener = begins && isOpener(tokens, at, rules);
    // "L'Équipe" in mid-sentence: the article is written with a capital and belongs to the name.
    const common = token && !token.capital ? commonBody(text, tokens, at, rules) : null;
    if (common) {
      spans.push(common);
      at = common.next;
      continue;
    }
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
function commonBody(text: string, tokens: readonly Token[], at: number, rules: SpeechRules): NameSpan | null {
  const token = tokens[at];
  const determiner = tokens[at - 1];
  if (!token || !determiner || (!rules.names.bodies.has(token.lower) && !isModifier(tokens, at, rules))) return null;
  if (!/^(?:la|le|l'|the)$/.test(determiner.lower)) return null;
  const plain = rules.names.bodies.has(token.lower) ? at + 1 : at + 2;
  const next = plain + complementLength(tokens, plain);
  const after = tokens[next];
  if (
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
    attached: tokens[next - 1]?.lower ?? null,
    lead: at,
    common: true,
  };
}

/** What belongs to the noun and names nobody: "communauté de communes", "conseil départemental", "agence de l'eau". */
function complementLength(tokens: readonly Token[], at: number): number {
  const words = tokens.slice(at, at + 3).map(({ lower }) => lower);
  if (
    /^(?:départementale?|régionale?|municipale?|communautaire|général|métropolitaine?|urbaine|fédérale?|provinciale?)$/.test(
      words[0] ?? '',
    )
  )
    return 1;
  if (words[0] === 'de' && words[1] === 'communes') return 2;
  if (words[0] === "d'" && words[1] === 'agglomération') return 2;
  return words[0] === 'de' && words[1] === "l'" && words[2] === 'eau' ? 3 : 0;
}

/** "environment ministry": one noun before the body's. */
function isModifier(tokens: readonly Token[], at: number, rules: SpeechRules): boolean {
  const noun = tokens[at + 1];
  return (
    rules.money.decimal === '.' &&
    noun?.kind === 'word' &&
    !noun.capital &&
    rules.names.bodies.has(noun.lower) &&
    tokens[at]?.kind === 'word' &&
    !isClosed(tokens[at]?.lower ?? '', rules)
  );
}

/** "le CEO d'Anthropic", "PDG de Corvex": an office in capitals is no name. */
function isOffice(token: Token, rules: SpeechRules): boolean {
  return /^\p{Lu}{2,}$/u.test(token.text) && rules.names.titles.has(token.lower);
}

/** A common word in capitals because it comes first; "National Grid" and "British Airways" begin with one that belongs to the name. */
function isOpener(tokens: readonly Token[], at: number, rules: SpeechRules): boolean {
  const word = tokens[at]?.lower ?? '';
  if (!rules.names.openers.has(word) || rules.names.address.has(word)) return false;
  return !(NAMEABLE.test(word) && capitalAt(tokens, at + 1));
}

const NAMEABLE =
  /^(?:national|british|american|french|german|european|regional|global|public|new|old|big|first|open|free|good|great|next|research|health|water|energy|power|food|state|city|county|university|federal|steel|oil|gas|data)$/;

function endOfRun(tokens: readonly Token[], from: number, starts: ReadonlySet<number>, rules: SpeechRules): number {
  let next = from + 1;
  let institution = isInstitution(tokens[from], rules);
  while (next < tokens.length && next - from < NAME_LIMIT) {
    const token = tokens[next];
    if (!token) break;
    const last = tokens[next - 1];
    // "a Series B. Blackbird Ventures": a sentence ends between.
    if (token.text === '.' && tokens[next - 2]?.text === 'Series') break;
    const initials = /^(?:\p{Lu}\.){2,}$/u.test(last?.text ?? '');
    if ((starts.has(token.start) && !initials) || (token.text === '.' && starts.has(tokens[next + 1]?.start ?? -1)))
      break;
    if (token.capital && startsPerson(tokens, from, next, rules)) break;
    if (token.capital && (token.spaced || last?.lower.endsWith("'") || last?.text === '.' || last?.text === '-')) {
      institution ||= isInstitution(token, rules);
      next += 1;
    } else if (token.text === '.' && isInitial(last) && capitalAt(tokens, next + 1)) next += 1;
    else if (token.text === '&' && capitalAt(tokens, next + 1)) next += 1;
    else if (isPossessorOfName(tokens, from, next, rules)) next += 1;
    else if (token.text === '-' && !token.spaced && capitalAt(tokens, next + 1) && tokens[next + 1]?.spaced === false)
      next += 1;
    else if (token.kind === 'number' && isNumberOfName(tokens, next, rules)) next += 1;
    else {
      const bound = bind(tokens, from, next, institution, rules);
      if (bound === next) break;
      next = bound;
      institution ||= isInstitution(tokens[bound - 1], rules);
    }
  }
  return next;
}

/** "King's College London", "Driscoll Children's Hospital", "Women's Institute": the possessor belongs to the name. */
function isPossessorOfName(tokens: readonly Token[], from: number, at: number, rules: SpeechRules): boolean {
  if (tokens[at]?.lower !== "'s" || !isInstitution(tokens[at + 1], rules) || tokens[at + 1]?.capital !== true)
    return false;
  const possessor = tokens[at - 1]?.lower ?? '';
  return (
    /^(?:kings?|queen|prince|princess|children|women|people|men|nurses|workers|farmers|students|veterans|girls|boys|bishop|guy|lloyd|christie)$/.test(
      possessor,
    ) || /^st\.?$/.test(tokens[from]?.lower ?? '')
  );
}

/** "le CEO d'Anthropic Dario Amodei": a first name after a name under "of" begins another. */
function startsPerson(tokens: readonly Token[], from: number, at: number, rules: SpeechRules): boolean {
  const governed = /^(?:de|d'|du|des|of|à|au|l'|by|to)$/.test(tokens[from - 1]?.lower ?? '');
  const acronym = at === from + 1 && /^\p{Lu}{2,}$/u.test(tokens[from]?.text ?? '');
  if (!(governed || acronym) || tokens.slice(from, at).some((token) => isInstitution(token, rules))) return false;
  const told =
    acronym &&
    /^(?:l'|la|the|à)$/.test(tokens[from - 1]?.lower ?? '') &&
    tokens[at + 1]?.capital === true &&
    !/^\p{Lu}{2,}$/u.test(tokens[at]?.text ?? '') &&
    !isInstitution(tokens[at], rules);
  // "à l'AFP Benoit Lemaignan"
  if (told && tokens[from - 2]?.lower === 'à') return true;
  const known = genderOfFirstName(tokens[at]?.text ?? '') !== undefined;
  return known && tokens[at + 1]?.capital === true && genderOfFirstName(tokens[from]?.text ?? '') === undefined;
}

function isInstitution(token: Token | undefined, rules: SpeechRules): boolean {
  return token !== undefined && rules.names.organisations.has(token.lower);
}

function isInitial(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^\p{Lu}$/u.test(token.text) ||
      /^(?:St|Ste|Dr|Mr|Mrs|Ms|Mgr|Pr|Prof|Sen|Rep|Gov|Gen|Capt|Col|Jr|Rev)$/.test(token.text))
  );
}

/** "France 2030", "Airbus 380": no sum, date or count follows. */
function isNumberOfName(tokens: readonly Token[], at: number, rules: SpeechRules): boolean {
  const token = tokens[at];
  const following = tokens[at + 1];
  if (!token || !/^\d{2,4}$/.test(token.text) || !token.spaced) return false;
  if (
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
      tokens[at - 1]?.lower ?? '',
    )
  )
    return false;
  if (!following) return true;
  if (following.capital) return !rules.money.magnitudes.has(following.lower) && following.text.length > 2;
  if (following.kind === 'mark') return following.text !== '%' && following.text !== '€' && following.text !== '$';
  return (
    following.kind === 'word' &&
    (rules.verbs.has(following.lower) ||
      rules.grammar.auxiliaries.has(following.lower) ||
      rules.grammar.clitics.has(following.lower))
  );
}

/** Small words inside a name, and what follows them: "Banque de France", "Agence nationale du sport", "Bank of England", "van Rijn". */
function bind(tokens: readonly Token[], from: number, at: number, institution: boolean, rules: SpeechRules): number {
  const word = tokens[at];
  if (word?.kind !== 'word' || !word.spaced) return at;
  const french = rules.money.decimal === ',';
  const single = at === from + 1;
  const opener = word.lower;
  const described = tokens.slice(from + 1, at).every(({ lower, capital }) => !capital && isAdjective(lower));
  if (french && institution && at - from <= 2 && described && isAdjective(word.lower) && !rules.verbs.has(word.lower))
    return at + 1;
  // "Haute autorité de santé"
  if (french && single && /^(?:Haute|Haut|Grand|Grande)$/.test(tokens[from]?.text ?? '') && isInstitution(word, rules))
    return at + 1;
  if (french && opener === 'and' && capitalAt(tokens, at + 1)) return at + 1;
  let index = at;
  while (
    index - at < BINDER_LIMIT &&
    rules.names.binders.has(tokens[index]?.lower ?? '') &&
    tokens[index]?.capital === false
  )
    index += 1;
  if (index > at && capitalAt(tokens, index)) {
    if (french) {
      const possessive = opener === 'de' || opener === 'du' || opener === 'des' || opener === "d'";
      const short = single || institution || /^\p{Lu}{2,}$/u.test(tokens[at - 1]?.text ?? '');
      if (possessive && short && (institution || !isPersonal(tokens, from, at))) return index;
      if (opener === 'et' && index === at + 1 && institution && joinsInstitution(tokens, from, index, rules))
        return index;
      if ((opener === 'le' || opener === 'la') && index === at + 1 && !single) return at;
      return PARTICLES.has(opener) && !french ? index : at;
    }
    if (
      (opener === 'of' || opener === 'for' || opener === 'in' || opener === 'on') &&
      isInstitution(tokens[at - 1], rules) &&
      (opener === 'of' || institution)
    )
      return opener === 'of' || opener === 'for' ? index : at;
    const ministry =
      /^(?:ministry|department|office|institute|board|commission)$/.test(tokens[from]?.lower ?? '') &&
      /^(?:of|for)$/.test(tokens[from + 1]?.lower ?? '');
    if (opener === 'and' && index === at + 1 && ministry) return index;
    if (opener === 'and' && index === at + 1 && joinsInstitution(tokens, from, index, rules)) return index;
  }
  if (PARTICLES.has(opener) && !french) {
    let particle = at;
    while (PARTICLES.has(tokens[particle]?.lower ?? '') && tokens[particle]?.capital === false && particle - at < 2)
      particle += 1;
    return capitalAt(tokens, particle) ? particle : at;
  }
  if (
    french &&
    /^(?:van|von|der|den|bin|ben|al|el|da|dos|del|della|di|ter|ten)$/.test(opener) &&
    capitalAt(tokens, at + 1)
  )
    return at + 1;
  // "Caisse des dépôts", "Agence française de développement", "Fédération d'athlétisme": a common noun after the binder.
  if (
    french &&
    institution &&
    index > at &&
    index < tokens.length &&
    isNounOfName(tokens[index], rules) &&
    !['et', 'pour', 'en', 'sur', 'le', 'la', 'les', "l'", 'à', 'au', 'aux'].includes(opener)
  ) {
    const adjective = tokens[index + 1];
    return adjective && isAdjective(adjective.lower) && adjective.spaced && !rules.verbs.has(adjective.lower)
      ? index + 2
      : index + 1;
  }
  return at;
}

const ADJECTIVE =
  /(?:ables?|ibles?|ale?|aux|ique|iques|ais|aise|ois|oise|ain|aine|éen|éenne|ien|ienne|and|ande|aire|ère|ier|ière|if|ive|ole|onne|els?|elles?|que|blique|tique|çaise?|générale?|publique?|lon)$/u;

function isAdjective(word: string): boolean {
  return word.length > 4 && ADJECTIVE.test(word) && !/(?:ement|tion|sion|aison)$/u.test(word);
}

function isNounOfName(token: Token | undefined, rules: SpeechRules): boolean {
  if (token?.kind !== 'word' || token.capital || token.lower.length < 3) return false;
  const { determiners, prepositions, auxiliaries, conjunctions } = rules.grammar;
  return (
    ![determiners, prepositions, auxiliaries, conjunctions].some((words) => words.has(token.lower)) &&
    !rules.names.titles.has(token.lower)
  );
}

/** Two words or more that look like first name and surname bind nothing: "Daniel Roth de Corvex". */
function isPersonal(tokens: readonly Token[], from: number, at: number): boolean {
  return (
    at - from >= 2 &&
    !/^\p{Lu}{2,}$/u.test(tokens[at - 1]?.text ?? '') &&
    !tokens.slice(from, at).some(({ kind }) => kind === 'mark')
  );
}

const PUBLIC_HEAD =
  /^(?:council|enterprise|department|ministry|agency|authority|commission|office|trust|fund|foundation|association|institute|board|society|university|college|hospital|centre|museum|federation|authorities|services|conseil|agence|ministère)$/;
const ENDING_HEAD =
  /^(?:council|ministry|department|authority|commission|agency|bank|fund|foundation|university|trust|partners|capital|group)$/;

/** "Highlands and Islands Enterprise", "National Health and Medical Research Council": the words after "and" end in the institution. */
function joinsInstitution(tokens: readonly Token[], from: number, after: number, rules: SpeechRules): boolean {
  let end = after;
  while (capitalAt(tokens, end + 1) && tokens[end + 1]?.spaced && end - after < 4) end += 1;
  if (end === after && rules.money.decimal === '.') return false;
  const before = tokens.slice(from, after - 1);
  const endsAlready = before.length > 1 && ENDING_HEAD.test(before.at(-1)?.lower ?? '');
  const last = tokens[end];
  const following = tokens[end + 1]?.lower ?? '';
  const plural = /^(?:are|have|were|both|each|jointly|together|will|share)$/.test(following);
  return !endsAlready && !plural && last !== undefined && isInstitution(last, rules) && PUBLIC_HEAD.test(last.lower);
}

function capitalAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.capital === true && (!token.lower.endsWith("'") || /^L['’]$/.test(token.text));
}

function shape(
  text: string,
  tokens: readonly Token[],
  from: number,
  next: number,
  starts: ReadonlySet<number>,
  lowerSeen: ReadonlySet<string>,
  rules: SpeechRules,
): NameSpan | null {
  let first = from;
  const { names, grammar } = rules;
  const initial = starts.has(tokens[first]?.start ?? -1);
  first = afterTrade(tokens, first, next, initial, rules);
  let address: string | null = null;
  while (first < next - 1 && names.address.has(tokens[first]?.lower ?? '') && tokens[first + 1]?.lower !== "'s") {
    address = tokens[first]?.lower ?? null;
    first += tokens[first + 1]?.text === '.' ? 2 : 1;
  }
  const office = afterOffice(tokens, first, next, names);
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
    capitalAt(tokens, first + 1)
  )
    first += 1;
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
  const noun = tokens[ahead - 1];
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

const APPOSED = new Set(['région', 'famille', 'fondation', 'université', 'hôpital', 'ville', 'commune', 'département']);

const OFFICE =
  /^(?:secretary|minister|president|governor|chancellor|attorney|commissioner|director|general|senator|mayor|chairman|chairwoman|chief|officer|judge|justice|professor|premier|ambassador|superintendent|sheriff|ministre|président|présidente|directeur|directrice)$/;

/** "Transportation Secretary Pete Buttigieg": the name begins behind the office. */
function afterOffice(
  tokens: readonly Token[],
  first: number,
  next: number,
  { organisations }: SpeechRules['names'],
): number {
  for (let at = next - 2; at >= first; at -= 1) {
    const behind = tokens.slice(at + 1, next);
    const person = behind.length >= 2 || genderOfFirstName(behind[0]?.text ?? '') !== undefined;
    const firm = behind.some(
      ({ lower }) => organisations.has(lower) || OFFICE.test(lower) || /^(?:of|de|du)$/.test(lower),
    );
    if (OFFICE.test(tokens[at]?.lower ?? '') && person && !firm && behind.length <= 3) return at + 1;
  }
  return first;
}

/** "Contractor Kier said", "Curator Bea Lindqvist": a trade with the sentence's capital is no part of the name. */
function afterTrade(
  tokens: readonly Token[],
  first: number,
  next: number,
  initial: boolean,
  { names }: SpeechRules,
): number {
  const head = tokens[first]?.lower ?? '';
  const firm = tokens.slice(first + 1, next).some(({ lower }) => names.organisations.has(lower));
  const agent = names.organisations.has(head) && /(?:ers?|ors?)$/.test(head);
  const trade = agent || (names.titles.has(head) && !firm);
  if (!initial || !trade || next - first < 2 || !capitalAt(tokens, first + 1)) return first;
  const surname =
    /^(?:baker|potter|miller|cooper|taylor|turner|fisher|hunter|porter|carter|archer|butler|painter|weaver|king|prince|bishop|dean|chef|coach|skipper|captain|general|judge)$/;
  const named = next - first >= 3 || genderOfFirstName(tokens[first + 1]?.text ?? '') !== undefined;
  return surname.test(head) && !named ? first : first + 1;
}

function isFiniteVerb(tokens: readonly Token[], at: number, rules: SpeechRules): boolean {
  const token = tokens[at];
  if (!token) return false;
  const verb = rules.verbs.get(token.lower)?.some(({ shapes }) => shapes.includes('finite')) ?? false;
  const after = tokens[at + 1]?.lower ?? '';
  return (
    (verb && token.lower.endsWith('ed') && /^(?:it|that|he|she|they|the|a|an|its|their|on)$/.test(after)) ||
    /^(?:has|have|had|will|would|is|was)$/.test(token.lower)
  );
}

/** Common nouns that belong to the name they stand at: "la région Bretagne", "state of Oklahoma", "the Wexler family". */
function attach(
  tokens: readonly Token[],
  first: number,
  next: number,
  rules: SpeechRules,
): { attached: string | null; start: number; end: number } {
  const { attached } = rules.names;
  if (rules.money.decimal === ',') {
    const bound = ['de', 'du', 'des', "d'", 'la', "l'"].includes(tokens[first - 1]?.lower ?? '');
    for (let back = 1; back <= 3; back += 1) {
      const noun = tokens[first - back];
      if (noun?.kind !== 'word') break;
      const between = tokens.slice(first - back + 1, first).map(({ lower }) => lower);
      if (
        attached.has(noun.lower) &&
        !noun.capital &&
        ((back === 1 && APPOSED.has(noun.lower)) ||
          (bound && between.every((word) => ['de', 'du', 'des', "d'", 'la', "l'"].includes(word))))
      ) {
        return { attached: noun.lower, start: first - back, end: next };
      }
    }
    return { attached: null, start: first, end: next };
  }
  for (let length = 1; length <= 2; length += 1) {
    const noun = tokens[next + length - 1];
    if (noun?.kind !== 'word' || noun.capital || !noun.spaced) break;
    if (attached.has(noun.lower)) {
      const after = tokens[next + length];
      const people =
        next - first === 1 &&
        PEOPLE.test(tokens[first]?.text ?? '') &&
        !/^(?:government|ministers|ministry|parliament|treasury|state|authorities)$/.test(noun.lower);
      const goesOn = people || (after?.kind === 'word' && (after.capital || !isClosed(after.lower, rules)));
      return goesOn
        ? { attached: null, start: first, end: next }
        : { attached: noun.lower, start: first, end: next + length };
    }
    if (noun.lower === "'s" || rules.grammar.prepositions.has(noun.lower) || rules.grammar.auxiliaries.has(noun.lower))
      break;
  }
  if (tokens[next]?.lower === "'s") {
    for (let length = 2; length <= 3; length += 1) {
      const noun = tokens[next + length - 1];
      if (noun?.kind !== 'word' || noun.capital) break;
      if (/^(?:ministry|government|council|department|parliament|treasury|ministries)$/.test(noun.lower))
        return { attached: noun.lower, start: first, end: next + length };
    }
  }
  const of = tokens[first - 1];
  const noun = tokens[first - 2];
  if (
    of?.lower === 'of' &&
    noun &&
    /^(?:state|city|county|town|province|kingdom|university|government|ministry|department|bank|borough|republic)$/.test(
      noun.lower,
    )
  ) {
    return { attached: noun.lower, start: first - 2, end: next };
  }
  return { attached: null, start: first, end: next };
}

/** Adjectives of peoples: "Danish", "Kenyan". */
const PEOPLE = /(?:ish|ese|ian|ean|can|man|ench|utch|reek|wiss|zech|Thai|elsh|landic|aqi|aeli|ani|[^A-Z]an)$/u;
const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december christmas easter i lundi mardi'.split(
    ' ',
  ),
);

/** Acronyms of things: turnover, taxes, kinds of firms, units. */
const COMMON_ACRONYM =
  /^(?:Inc|Ltd|Chairman|MD|PhD|MP|MPs|MBE|OBE|CA|HT|TTC|TVA|PIB|GDP|VAT|ETI|PME|TPE|IPO|IA|AI|ONG|NGO|GES|[MGTK]Wh?|CDI|CDD|RSE|ESG|R&D|RD|TGV|TER|VTC|HLM|ZAC|QR|TV|PC|ADN|DNA|RER|USB|GPS|PDF|B2B|COVID|LED|US|UK|USA|EU|UE|ONU|UN)$/;

function isNameAlone(
  tokens: readonly Token[],
  at: number,
  initial: boolean,
  lowerSeen: ReadonlySet<string>,
  rules: SpeechRules,
): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (CALENDAR.has(token.lower) || COMMON_ACRONYM.test(token.text) || /^(?:Premier|Première|Grand)$/.test(token.text))
    return false;
  if (/^\p{Lu}{2,}$|\p{Ll}\p{Lu}|\p{Lu}{2,}[\p{N}-]/u.test(token.text)) return true;
  const following = tokens[at + 1];
  const lowerNext = following?.kind === 'word' && !following.capital ? following.lower : '';
  const { names, verbs } = rules;
  const closed = (word: string) => isClosed(word, rules);
  // "the French bank", "a German magazine": an adjective of a people before its noun.
  const english = rules.money.decimal === '.';
  if (
    english &&
    PEOPLE.test(token.text) &&
    lowerNext !== '' &&
    (!closed(lowerNext) || names.organisations.has(lowerNext))
  )
    return false;
  if (!initial && names.titles.has(token.lower) && lowerNext === '' && following?.capital !== true)
    return tokens[at - 1]?.capital === true;
  if (!initial)
    return token.text.length > 1 || following?.text !== '.' || /^(?:sur|on)$/.test(tokens[at - 1]?.lower ?? '');
  if (names.openers.has(token.lower) || names.titles.has(token.lower) || names.organisations.has(token.lower))
    return false;
  if (lowerSeen.has(token.lower)) return false;
  if (
    verbs
      .get(token.lower)
      ?.some(
        ({ shapes }) => shapes.includes('participle') || shapes.includes('gerund') || shapes.includes('infinitive'),
      )
  )
    return false;
  if (following?.text === ':') return false;
  if (
    lowerNext !== '' &&
    (!closed(lowerNext) ||
      (verbs.has(lowerNext) && (names.organisations.has(lowerNext) || names.titles.has(lowerNext))))
  )
    return false;
  return !names.commonEnding.test(token.lower) || (english && lowerNext === "'s");
}

/** A word that no noun is: what may follow a whole name. */
export function isClosed(word: string, { grammar, verbs }: SpeechRules): boolean {
  const { auxiliaries, prepositions, conjunctions, clitics, relatives, adverbs } = grammar;
  return (
    word === "'s" ||
    verbs.has(word) ||
    [auxiliaries, prepositions, conjunctions, clitics, relatives, adverbs].some((words) => words.has(word))
  );
}

function prepositionBefore(tokens: readonly Token[], start: number, rules: SpeechRules): string | null {
  const { determiners, prepositions } = rules.grammar;
  for (let back = 1; back <= 4; back += 1) {
    const token = tokens[start - back];
    if (token?.kind !== 'word') return null;
    if (prepositions.has(token.lower)) return token.lower;
    if (token.capital) return null;
    const passed =
      determiners.has(token.lower) || rules.names.titles.has(token.lower) || rules.names.organisations.has(token.lower);
    // One adjective may stand between: "du fonds londonien Harrow Capital".
    if (!passed && (back > 1 || isClosed(token.lower, rules))) return null;
  }
  return null;
}
