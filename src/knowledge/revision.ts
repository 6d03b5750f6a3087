/** A person as Discord knew them when they wrote. */
export interface Author {
  /** Discord's id. */
  readonly id: string;
  readonly name: string;
}

/** A change to one article of one server, before it is in the log. */
export interface Edit {
  readonly article: string;
  /** Number of the revision the author started from; null when the server had none of its own. */
  readonly from: number | null;
  /** Revision of the operator's file that the author saw beneath; null when there was no file. */
  readonly base: string | null;
  /** The whole new text, front matter included; null removes the article. */
  readonly markdown: string | null;
  readonly author: Author;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly note: string;
}

/** What history tells of a revision, without its text. */
export interface HistoryLine {
  readonly article: string;
  /** 1, 2, 3 ... for each server and article. */
  readonly number: number;
  /** Names the text, see `revisionOf`; null when the article was removed. */
  readonly revision: string | null;
  readonly base: string | null;
  readonly author: Author;
  readonly at: number;
  readonly note: string;
}

export interface Revision extends HistoryLine {
  readonly markdown: string | null;
}

/** What came of an edit. In a clash nothing was written; `current` is the newest revision, null when there is none. */
export type Appended =
  | { readonly kind: 'kept'; readonly revision: Revision }
  | { readonly kind: 'clash'; readonly current: Revision | null };

/** An edit that waits for its author to confirm it. */
export interface Draft extends Edit {
  /** The id of the interaction that began it. */
  readonly id: string;
}
