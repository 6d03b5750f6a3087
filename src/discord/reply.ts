import type { Citation } from '../knowledge/citation.ts';
import type { Phrase } from './phrase.ts';

/** What a command says, as a value. Only `render.ts` knows how it looks on Discord, only `send.ts` how it gets there. */
export type Reply = MessageReply | FormReply;

/** A reply that is a message. */
export type MessageReply = Placement &
  (AnswerReply | FactsReply | ContextReply | ListReply | NoticeReply | DifferenceReply | FilesReply | ImageReply);

interface Placement {
  /** Seen by the asker alone. */
  readonly private?: boolean;
  /** Takes the place of the message whose button was pressed, when the presser is the one who asked for it. */
  readonly update?: boolean;
  /** How the reply is counted in the log. */
  readonly outcome?: string;
  /** What was sent with a form was not taken: what was typed into it is given back as a file. */
  readonly refused?: boolean;
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
  /** The id under which the question is kept, for those who open the citation and want to do something about it. */
  readonly asked?: string;
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
  /** Citations that a row shows at most, four unless told; the others are counted. */
  readonly citations?: number;
}

export interface FactRow {
  /** A heading above the first row of each group on a page; rows of a group stand together. */
  readonly group?: Phrase;
  readonly label: Phrase;
  readonly evidence: Citation;
  /** Other places that say the same, shown below the first. */
  readonly also?: readonly Citation[];
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

/** What would change: the lines before and after, to be looked at before anything does. */
export interface DifferenceReply {
  readonly kind: 'difference';
  readonly title: Phrase;
  readonly lines: readonly { readonly change: 'added' | 'removed' | 'same'; readonly text: string }[];
  readonly notes: readonly Phrase[];
  /** Texts to keep, below. */
  readonly files?: readonly ReplyFile[];
}

export interface FilesReply {
  readonly kind: 'files';
  readonly text: Phrase;
  readonly files: readonly ReplyFile[];
}

export interface ImageReply {
  readonly kind: 'image';
  readonly title: Phrase;
  /** PNG. */
  readonly image: ReplyFile;
  /** Says what the image shows to those who do not see it; at most 1,024 characters are kept. */
  readonly alternative: string;
  readonly note?: Phrase;
}

export interface ReplyFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A form that opens in front of the person. It must be the first answer, and a form that was sent cannot open another. */
export interface FormReply {
  readonly kind: 'form';
  /** The form of the command that takes what is sent, and what it needs to know: a restart in between loses nothing. */
  readonly id: ActionId;
  readonly title: string;
  /** At most five. */
  readonly fields: readonly Field[];
  readonly outcome?: string;
}

export type Field = FieldBase & (TextField | ChoiceField | FileField | PlaceField);

interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly required: boolean;
}

export interface TextField {
  readonly kind: 'text';
  readonly value?: string;
  readonly placeholder?: string;
  /** Of several lines. */
  readonly long: boolean;
  readonly maxLength: number;
}

export interface ChoiceField {
  readonly kind: 'choice';
  readonly choices: readonly { readonly label: string; readonly value: string; readonly chosen?: boolean }[];
}

export interface FileField {
  readonly kind: 'file';
}

/** A text channel or a role of the server; what is sent is its id. */
export interface PlaceField {
  readonly kind: 'channel' | 'role';
  readonly chosen?: string | null;
}

export interface Action {
  readonly label: string;
  readonly id: ActionId;
  /** `primary` is what most people will want, `danger` takes something away. */
  readonly style?: 'primary' | 'danger';
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
export function passageAction({ article, passage, start, end }: Citation, asked?: string): ActionId {
  const place = [article.id, article.revision, passage.id, `${start}-${end}`];
  return { command: 'sources', action: 'passage', args: asked === undefined ? place : [...place, asked] };
}
