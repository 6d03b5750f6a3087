import type { Conjugate } from './verbs.ts';

/** Base, past, participle; the third person and the gerund follow the rules. */
const IRREGULAR = new Map(
  (
    'say said said|tell told told|write wrote written|speak spoke spoken|think thought thought|put put put|pay paid paid|give gave given|' +
    'lend lent lent|build built built|make made made|take took taken|hold held held|own owned owned|buy bought bought|sell sold sold|' +
    'lead led led|run ran run|win won won|lay laid laid|leave left left|withdraw withdrew withdrawn|get got got|' +
    'find found found|choose chose chosen|plug plugged plugged|co-lead co-led co-led|lose lost lost|rise rose risen|sink sank sunk|hit hit hit|shoot shot shot|deal dealt dealt|mean meant meant|hang hung hung|feed fed fed|cast cast cast|cut cut cut|forget forgot forgotten|break broke broken|spend spent spent|set set set|cost cost cost|sit sat sat|turn turned turned|quit quit quit|back backed backed|' +
    'go went gone|come came come|keep kept kept|begin began begun|become became become|see saw seen|know knew known|' +
    'feel felt felt|quip quipped quipped|admit admitted admitted|commit committed committed|refit refitted refitted|fit fitted fitted|' +
    'submit submitted submitted|step stepped stepped|pull pulled pulled|pip pipped pipped|drop dropped dropped|plan planned planned|shun shunned shunned|' +
    'chip chipped chipped|opt opted opted|ship shipped shipped|equip equipped equipped|snap snapped snapped|sob sobbed sobbed|' +
    'joke joked joked|reply replied replied|supply supplied supplied|deny denied denied|cry cried cried|be was been|have had had|do did done|' +
    'meet met met|bear bore borne|tear tore torn|weave wove woven|freeze froze frozen|eat ate eaten|oversee oversaw overseen|cling clung clung|repay repaid repaid|' +
    'outdo outdid outdone|cancel cancelled cancelled|channel channelled channelled|funnel funnelled funnelled|string strung strung|slide slid slid|' +
    'dig dug dug|drive drove driven|forgo forwent forgone|bid bid bid|stand stood stood|throw threw thrown|foot footed footed|' +
    'swear swore sworn|read read read|hear heard heard|fly flew flown|grow grew grown|rebuild rebuilt rebuilt|underwrite underwrote underwritten|' +
    'stem stemmed stemmed|shrug shrugged shrugged|label labelled labelled|brand branded branded|vow vowed vowed|draw drew drawn|' +
    'teach taught taught|catch caught caught|bring brought brought|upset upset upset|bow bowed bowed|slam slammed slammed|tap tapped tapped|' +
    'let let let|shut shut shut|split split split|bet bet bet|outbid outbid outbid|undertake undertook undertaken|fall fell fallen|strike struck struck|seek sought sought|send sent sent|retell retold retold|foresee foresaw foreseen|uphold upheld upheld|weep wept wept|sing sang sung|understand understood understood|forbid forbade forbidden'
  )
    .split('|')
    .map((line) => line.split(' '))
    .map(([base = '', past = '', participle = '']) => [base, { past, participle }] as const),
);

const SPECIAL_FINITE = new Map([
  ['be', ['is', 'are', 'was', 'were', "'re"]],
  ['have', ['has', 'have', 'had', "'ve"]],
  ['do', ['does', 'do', 'did']],
]);

/** The forms of an English verb: by rule, or from the list of irregular ones. */
export const conjugateEnglish: Conjugate = (lemma) => {
  const irregular = IRREGULAR.get(lemma);
  const past = irregular?.past ?? regularPast(lemma);
  const participle = irregular?.participle ?? past;
  const third = thirdPerson(lemma);
  return {
    finite: SPECIAL_FINITE.get(lemma) ?? [lemma, third, past],
    participle: [participle],
    gerund: [gerundOf(lemma)],
    infinitive: [lemma],
  };
};

function regularPast(lemma: string): string {
  if (doubles(lemma)) return `${lemma}${lemma.slice(-1)}ed`;
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${lemma}ed`;
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  return `${lemma}s`;
}

const DOUBLED =
  /^(?:re)?(?:put|set|run|win|get|quip|pip|admit|commit|fit|submit|step|drop|plan|plug|shun|chip|ship|equip|snap|sob|dig|bid|sit|stem|shrug|slam|tap|quit|begin|upset)$/;

const STRESSED =
  /^(?:concur|demur|deadpan|extol|fret|prefer|refer|defer|confer|infer|regret|rebut|abet|recur|incur|deter|permit|omit|remit|compel|propel|repel|rebel|expel|quiz|control|patrol|occur|transfer|acquit|format|handicap|kidnap)$/;
const SHORT = /^(?:[^aeiou]+|qu)[aeiou][^aeiouwxyhl]$/;

/** A short stressed vowel before one consonant: "dubbed", "preferred", "grinning". */
function doubles(lemma: string): boolean {
  return DOUBLED.test(lemma) || SHORT.test(lemma) || STRESSED.test(lemma);
}

function gerundOf(lemma: string): string {
  if (doubles(lemma)) return `${lemma}${lemma.slice(-1)}ing`;
  if (lemma === 'label') return 'labelling';
  if (lemma.endsWith('e') && !/(ee|oe|ye|be)$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return `${lemma}ing`;
}
