/** A question as it was asked, kept so that a button pressed later, even after a restart, can answer it again. */
export interface AskedQuestion {
  /** The interaction's or message's id: unique over Discord. */
  readonly id: string;
  /** The server, or null in a direct message. */
  readonly server: string | null;
  readonly question: string;
  /** Language of the person who asked: that of the interface. */
  readonly language: string;
  readonly answered: boolean;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
}

/** What outlives the process. One contract; the engines are in `src/storage/`. */
export interface Store {
  keepQuestion(question: AskedQuestion): Promise<void>;
  /** Null when it was never kept, or asked in another server. */
  findQuestion(id: string, server: string | null): Promise<AskedQuestion | null>;
  /** Keeps the text of a revision of the base shelf, so that an old citation can still be opened. Keeping it twice is no error. */
  keepRevision(article: string, revision: string, markdown: string): Promise<void>;
  findRevision(article: string, revision: string): Promise<string | null>;
  close(): Promise<void>;
}
