import { genderOfFirstName } from '../languages/first-names.ts';
import type { SpeechRules } from '../languages/speech.ts';
import type { Token } from './tokens.ts';

const PARTICLES = new Set('van von der den bin ben al el da dos das del della di du de la le ter ten zu'.split(' '));
export const DEMONYM = /^\p{Lu}\p{Ll}+(?:ain|ien|éen|ais|ois|and|gnol|que|an|ish|ese)$/u;
const BINDER_LIMIT = 3;
/** Places whose one name holds "and". */
const TWINS = new Set([
  'newfoundland labrador',
  'highlands islands',
  'trinidad tobago',
  'bosnia herzegovina',
  'antigua barbuda',
  'turks caicos',
  'tyne wear',
  'dumfries galloway',
  'perth kinross',
  'windsor maidenhead',
  'brighton hove',
  'hammersmith fulham',
  'kensington chelsea',
  'bath wells',
]);
/** "Chess.com", "Cdiscount.fr": the ending of an address belongs to the name. */
const ADDRESS_END = /^(?:com|fr|org|net|io|ai|be|ca|eu|co|ch|de|tv|uk)$/;
const NAME_LIMIT = 12;

export function endOfRun(
  tokens: readonly Token[],
  from: number,
  starts: ReadonlySet<number>,
  rules: SpeechRules,
): number {
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
    else if (
      token.text === '.' &&
      !token.spaced &&
      tokens[next + 1]?.spaced === false &&
      ADDRESS_END.test(tokens[next + 1]?.text ?? '')
    )
      next += 2;
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
  const plural = tokens[at]?.text === '’' || tokens[at]?.text === "'";
  if (
    plural &&
    tokens[at]?.spaced === false &&
    /s$/.test(tokens[at - 1]?.lower ?? '') &&
    PLURALS.test(tokens[at - 1]?.lower ?? '')
  )
    return tokens[at + 1]?.capital === true;
  if (tokens[at]?.lower !== "'s" || !isInstitution(tokens[at + 1], rules) || tokens[at + 1]?.capital !== true)
    return false;
  const possessor = tokens[at - 1]?.lower ?? '';
  return (
    /^(?:kings?|queen|prince|princess|children|women|people|men|seamen|firemen|fishermen|sailors|miners|pilots|teachers|police|farmworkers|nurses|workers|farmers|students|veterans|girls|boys|bishop|guy|lloyd|christie)$/.test(
      possessor,
    ) || /^st\.?$/.test(tokens[from]?.lower ?? '')
  );
}

const PLURALS =
  /^(?:teachers|growers|farmers|workers|nurses|students|veterans|builders|employees|miners|officers|girls|boys|ladies|parents|producers|owners|engineers|municipal|players|writers|artists|directors|lawyers|drivers|farmers|fishermen|residents)$/;

/** "le CEO d'Anthropic Dario Amodei": a first name after a name under "of" begins another. */
function startsPerson(tokens: readonly Token[], from: number, at: number, rules: SpeechRules): boolean {
  const governed = /^(?:de|d'|du|des|of|à|au|l'|by|to)$/.test(tokens[from - 1]?.lower ?? '');
  const acronym = at === from + 1 && /^\p{Lu}{2,}$/u.test(tokens[from]?.text ?? '');
  // "le conseiller d'État Philippe Zermatten"
  const state =
    at === from + 1 &&
    rules.names.publicBodies.has(tokens[from]?.lower ?? '') &&
    rules.names.titles.has(tokens[from - 2]?.lower ?? '');
  if (!(governed || acronym) || (!state && tokens.slice(from, at).some((token) => isInstitution(token, rules))))
    return false;
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
  // "Fondation Bill et Melinda Gates"
  const couple =
    (opener === 'et' || opener === 'and') &&
    institution &&
    genderOfFirstName(tokens[at - 1]?.text ?? '') !== undefined &&
    genderOfFirstName(tokens[at + 1]?.text ?? '') !== undefined;
  if (couple && capitalAt(tokens, at + 1)) return at + 1;
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
    if (opener === 'and' && index === at + 1 && TWINS.has(`${tokens[at - 1]?.lower} ${tokens[index]?.lower}`))
      return index;
    // "European Bank for Reconstruction and Development"
    const purpose =
      tokens.slice(from, at).some(({ lower }) => lower === 'for') && ABSTRACT.test(tokens[index]?.lower ?? '');
    if (opener === 'and' && index === at + 1 && institution && purpose) return index;
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
    !/^(?:les?|la)$/.test(tokens[from]?.lower ?? '') &&
    !/^\p{Lu}{2,}$/u.test(tokens[at - 1]?.text ?? '') &&
    !tokens.slice(from, at).some(({ kind }) => kind === 'mark')
  );
}

const ABSTRACT = /(?:ment|tion|ture|ship|ity|ce|logy|ing|education|health)$/;
const PUBLIC_HEAD =
  /^(?:council|enterprise|department|ministry|agency|authority|commission|office|trust|fund|foundation|association|institute|board|society|university|college|hospital|centre|museum|federation|authorities|services|airports|railways|bank|conseil|agence|ministère)$/;
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

export function capitalAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.capital === true && (!token.lower.endsWith("'") || /^L['’]$/.test(token.text));
}
