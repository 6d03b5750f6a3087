import type { SpeechRules } from '../languages/speech.ts';
import { attributeAfter, signature } from './attribution-after.ts';
import { ofSense } from './cues.ts';
import { isGoverned } from './name-lists.ts';
import { readNounPhrase } from './noun-phrase.ts';
import type { Context } from './quote-context.ts';
import type { Sentence } from './sentence.ts';
import type { Attribution } from './speakers.ts';
import { subjectOf } from './subject.ts';
import { findWhere } from './where.ts';

/** "Will it hold?" Smith asked: a mark ended the sentence before its attribution. "…" These words are Anne Roe's. */
export function attributeNext({ items, at, next, sentence, rules, text }: Context): Attribution | null {
  if (!next || next.passage !== sentence.passage || items.slice(at + 1).some(({ kind }) => kind !== 'mark'))
    return null;
  const recalled = attributeRecalled(next, rules);
  if (recalled) return recalled;
  const signed = signature(next.items, /^[-–—]$/.test(next.items[0]?.lower ?? '') ? 1 : 0, true, rules);
  if (signed) return signed;
  if (at !== items.length - 1 || !/[?!…]$/.test(text)) return null;
  const found = attributeAfter(
    next.items,
    0,
    next.cues.filter((cue) => cue.next <= 14),
    rules,
    true,
  );
  return found?.phrase && found.phrase.first <= 4 && found.phrase.next <= 12 ? found : null;
}

const RECALLED =
  /^(?:c' est (?:ce (?:que|qu')|ainsi (?:que|qu')|en ces (?:mots|termes) (?:que|qu'))|voilà (?:ce (?:que|qu')|comment)|(?:telle?|tels) (?:est|sont) |(?:that|this) (?:is|was) (?:how|what)|so (?:says?|said)|thus (?:spoke|says|said)|ainsi (?:parle|parlait|s' exprime))/;
const OWNED =
  /^(?:(?:ces|les|ce|cette|la|the|these|those) (?:mots|paroles|propos|constat|phrase|formule|avertissement|confidence|aveu|citation|words|line|quote|sentence|verdict|warning|sentiment) (?:sont|est|are|is|was|were|belongs?|comes?|vient|viennent|appartient) )/;

/** C'est ce qu'annonçait Raouti Chehih. So says Anne Roe. The words are those of Anne Roe. The sentence after tells who spoke. */
function attributeRecalled({ items, cues }: Sentence, rules: SpeechRules): Attribution | null {
  const words = items
    .slice(0, 6)
    .map(({ lower }) => lower)
    .join(' ');
  if (OWNED.test(words)) {
    const at = items.findIndex(({ name }) => name !== null);
    if (at < 0 || at > 8) return null;
    const phrase = readNounPhrase(items, at, rules);
    return phrase && { phrase, items, where: null, confidence: 0.92, rule: 'after', strong: true };
  }
  if (!RECALLED.test(words)) return null;
  const cue = ofSense(cues, 'say').find(({ next }) => next <= 16);
  if (!cue) return null;
  const after = items[cue.next]?.name && !isGoverned(items, cue.next) ? readNounPhrase(items, cue.next, rules) : null;
  const phrase = after ?? subjectOf(items, cue.verb, rules);
  return phrase?.kind === 'names'
    ? { phrase, items, where: findWhere(items, cue.next, rules), confidence: 0.92, rule: 'after', strong: true }
    : null;
}
