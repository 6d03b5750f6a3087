import type { NounPhrase } from './noun-phrase.ts';

/** What ties a sum, or a share, to who pays or holds it. */
export interface Tie {
  readonly phrase: NounPhrase | null;
  readonly sense: 'pay' | 'lend' | 'hold' | 'get' | 'cost' | 'aside' | 'owner';
  /** Index of the verb or noun that ties, for the words of each, together and negation around it. */
  readonly anchor: number;
}
