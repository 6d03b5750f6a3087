import type { Sense, SpeechRules } from '../languages/speech.ts';
import { objectOf } from './light-verbs.ts';
import type { Item } from './sentence.ts';
import { isPersonNoun } from './title-noun.ts';

const BUILDING =
  /^(?:lay(?:s|ing)?|laid|levels?|levell?(?:ed|ing)|sink(?:s|ing)?|sank|refit(?:s|ted|ting)?|replac(?:es?|ed|ing)|string(?:s|ing)?|strung|slid(?:es?|ing)?|dig(?:s|ging)?|dug|draw(?:s|n|ing)?|drew|dredg(?:es?|ed|ing)|weld(?:s|ed|ing)?|pil(?:es|ed|ing)|drill(?:s|ed|ing)?|repair(?:s|ed|ing)?|(?:déroul|remplac|pos|creus|coul|dessin|perc|démont|démantèl|terrass|raccord|câbl|soud|repein|réaménag|consolid)(?:e|é|ée|ent|era|eront|ait|aient|a)|refer(?:a|ont))$/;
const HANDING =
  /^(?:brings?|bringing|brought|sends?|sending|sent|ships?|shipping|shipped|supplying|donat(?:es?|ed|ing)|(?:procur|apport|envoi|expédi|achemin)(?:e|é|ée|ent|era|eront|ait|aient)|enver(?:ra|ront))$/;
const RUNNING =
  /^(?:(?:pilot|coordonn|anim)(?:e|ent|era|eront|ait)|condui(?:t|sent|ra|ront|sait)|mèn(?:e|ent|era|eront))$/;
/** What a verb of handing brings that is no thing: "brings the total to". */
const COUNT =
  /^(?:total|number|bill|cost|figure|tally|nombre|facture|somme|preuve|proof|message|letter|lettre|news|support|soutien|aide|help)$/;
const OBJECT_REACH = 4;

/** What a verb that no cue holds says of who does it: "lays the roads", "procure le logiciel", "s'est chargé du béton". */
export function verbRole(items: readonly Item[], main: number, rules: SpeechRules): Sense | null {
  const word = items[main]?.lower ?? '';
  if (/^charg/.test(word) && items.slice(Math.max(0, main - 3), main).some(({ lower }) => /^(?:se|s')$/.test(lower)))
    return objectOf(items, main, rules) === 'operator' ? 'operator' : 'contractor';
  const object = items.slice(main + 1, main + 1 + OBJECT_REACH);
  const determined = rules.grammar.determiners.has(object[0]?.lower ?? '') || object[0]?.kind === 'number';
  if (!determined || object.some(({ lower, sum }) => sum !== null || COUNT.test(lower))) return null;
  if (BUILDING.test(word)) return 'contractor';
  // "sends two historians": people are no supplies.
  if (HANDING.test(word)) return object.some(({ lower }) => isPersonNoun(lower)) ? null : 'supplier';
  return RUNNING.test(word) ? 'operator' : null;
}
