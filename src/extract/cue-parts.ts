import type { Cue, SpeechRules } from '../languages/speech.ts';

/** A cue that stands in a sentence. */
export interface CueMatch {
  readonly cue: Cue;
  /** Index of its verb, or of its first word when it has none. */
  readonly verb: number;
  readonly first: number;
  readonly next: number;
  readonly lemma: string | null;
}

/** One part of a cue's pattern; see {@link Cue}. */
export type Part =
  | { readonly kind: 'word' | 'mark' | 'verb'; readonly text: string }
  | { readonly kind: 'gap' | 'end'; readonly text: null };

/** A cue taken apart, for the words that it may begin with. */
export interface CompiledCue {
  readonly cue: Cue;
  readonly parts: readonly Part[];
  /** The second part when it is a plain word: most cues fail by it. */
  readonly second: string | null;
  /** The verb it begins with. */
  readonly lemma: string | null;
  /** The first verb in it, when it does not begin with one. */
  readonly inner: string | null;
}

/** The cues of a language by the words that they may begin with. */
export function compileCues(rules: SpeechRules): ReadonlyMap<string, readonly CompiledCue[]> {
  const byHead = new Map<string, CompiledCue[]>();
  for (const cue of rules.cues) {
    const parts = cue.pattern.split(' ').map(partOf);
    const [head, second] = parts;
    if (!head) continue;
    const lemma = head.kind === 'verb' ? head.text : null;
    const compiled: CompiledCue = {
      cue,
      parts,
      second: second?.kind === 'word' ? second.text : null,
      lemma,
      inner: lemma === null ? (parts.find(({ kind }) => kind === 'verb')?.text ?? null) : null,
    };
    const key = lemma === null ? (head.text ?? '') : `~${lemma}`;
    byHead.set(key, [...(byHead.get(key) ?? []), compiled]);
  }
  const table = new Map<string, CompiledCue[]>();
  const add = (word: string, compiled: readonly CompiledCue[] | undefined) => {
    if (compiled) table.set(word, [...(table.get(word) ?? []), ...compiled]);
  };
  for (const [head, compiled] of byHead) if (!head.startsWith('~')) add(head, compiled);
  for (const [form, verbs] of rules.verbs) for (const { lemma } of verbs) add(form, byHead.get(`~${lemma}`));
  return table;
}

function partOf(written: string): Part {
  if (written === '..') return { kind: 'gap', text: null };
  if (written === '|') return { kind: 'end', text: null };
  if (written === ':' || written === ',') return { kind: 'mark', text: written };
  return written.startsWith('~') ? { kind: 'verb', text: written.slice(1) } : { kind: 'word', text: written };
}
