import type { Citation } from '../knowledge/citation.ts';
import type { Phrase } from './phrase.ts';

/** What a command says, as a value. Only `render.ts` knows how it looks on Discord, only `send.ts` how it gets there. */
export type Reply = Placement & (AnswerReply | FactsReply | ContextReply | ListReply | NoticeReply);

interface Placement {
  /** Seen by the asker alone. */
  readonly private?: boolean;
  /** Takes the place of the message whose button was pressed, when the presser is the one who asked for it. */
  readonly update?: boolean;
  /** How the reply is counted in the log. */
  readonly outcome?: string;
  readonly actions?: readonly Action[];
}

/** One answer: the sentence that answers, cited. */
export interface AnswerReply {
  readonly kind: 'answer';
  /** What was asked, shown above the answer to those who did not see the question. */
  readonly question: string;
  readonly citation: Citation;
  /** Said before the quotation: that it is near and no answer, for instance. */
  readonly lead?: Phrase;
}

/** Several findings, each with its evidence, on as many pages as it takes. */
export interface FactsReply {
  readonly kind: 'facts';
  readonly title: Phrase;
  readonly rows: readonly [FactRow, ...FactRow[]];
  /** From 0; a page that no longer exists shows the last one. */
  readonly page?: number;
  /** The action that shows another page; its number is added as the last argument. */
  readonly turn?: ActionId;
  readonly note?: Phrase;
}

export interface FactRow {
  readonly label: Phrase;
  readonly evidence: Citation;
}

/** A passage in place, with its neighbours, the cited words marked. */
export interface ContextReply {
  readonly kind: 'context';
  readonly citation: Citation;
  readonly note?: Phrase;
  readonly marked: boolean;
}

export interface ListReply {
  readonly kind: 'list';
  readonly title: Phrase;
  readonly lines: readonly Phrase[];
  readonly select?: Select;
}

export interface NoticeReply {
  readonly kind: 'notice';
  readonly text: Phrase;
  readonly question?: string;
}

export interface Action {
  readonly label: string;
  readonly id: ActionId;
}

export interface Select {
  readonly id: ActionId;
  readonly placeholder: string;
  /** At most 25 are shown. */
  readonly choices: readonly { readonly label: string; readonly value: string; readonly description?: string }[];
}

/** Where a button leads: a command, one of its actions, and what that needs to know. It lives in the button's id, so a restart loses nothing. */
export interface ActionId {
  readonly command: string;
  readonly action: string;
  readonly args: readonly string[];
}

/** Opens the passage of a citation in its context, in the revision that was cited. */
export function passageAction({ article, passage, start, end }: Citation): ActionId {
  return { command: 'sources', action: 'passage', args: [article.id, article.revision, passage.id, `${start}-${end}`] };
}
