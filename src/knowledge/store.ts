import type { AskedQuestion, KeptQuestion, QuestionState } from './asked-question.ts';
import type { Appended, Draft, Edit, HistoryLine, Revision } from './revision.ts';
import type { Pin, ServerName, ServerSettings, ServerState, ServerWord, Signature, WordEntry } from './server-state.ts';

/**
 * What outlives the process. One contract; the engines are in `src/storage/`.
 *
 * Every method throws a StorageError when the database is away or full; what it was to change is then unchanged, or, when
 * the connection broke in between, wholly changed. A resolved promise is kept, whatever happens to the process next.
 */
export interface Store
  extends RevisionLog,
    DraftBox,
    QuestionLog,
    PinBoard,
    Vocabulary,
    SettingsDrawer,
    Noticeboard,
    Backup {
  readonly engine: 'SQLite' | 'PostgreSQL';
  /** Resolves when the database answers. */
  probe(): Promise<void>;
  /** Tells of changes by other processes. Returns how to stop it. */
  subscribe(listener: (change: Change) => void): () => void;
  close(): Promise<void>;
}

/** What another process changed. `everything`: the connection was lost for a while, so read all again. */
export type Change =
  | { readonly what: 'everything' }
  | { readonly what: 'article'; readonly server: string; readonly article: string }
  | { readonly what: 'pins' | 'words' | 'names' | 'settings' | 'import'; readonly server: string };

/** The append-only log of what each server changed over the operator's files, and the texts of those files. */
export interface RevisionLog {
  /**
   * Writes the next revision, unless the newest is not the one the edit started from.
   * The same text by the same author from the same start is one edit: sent twice, it is kept once.
   *
   * @throws KnowledgeError `notUtf8` when the Markdown holds what no database keeps: NUL or half a surrogate pair
   */
  append(server: string, edit: Edit): Promise<Appended>;
  /** The newest revision of each article, removals included, by article. */
  readNewest(server: string): Promise<readonly Revision[]>;
  readNewestOf(server: string, article: string): Promise<Revision | null>;
  readRevision(server: string, article: string, number: number): Promise<Revision | null>;
  /** Newest first, at most `limit`, those before the number `before` when it is given. */
  readHistory(
    server: string,
    article: string,
    page: { readonly limit: number; readonly before?: number },
  ): Promise<readonly HistoryLine[]>;
  /** The text a citation was cut from, be it the server's own or a file's; null when it was never kept. */
  findMarkdown(server: string | null, article: string, revision: string): Promise<string | null>;
  /** Keeps the text of an operator's file, so that an old citation can still be opened. Keeping it twice is no error. */
  keepBaseRevision(article: string, revision: string, markdown: string): Promise<void>;
  /** Servers that have anything of their own but questions, in order. */
  listServers(): Promise<readonly string[]>;
}

/** Edits that wait for their author, over a restart. Erased with old questions, after a week. */
export interface DraftBox {
  keepDraft(server: string, draft: Draft): Promise<void>;
  findDraft(server: string, id: string): Promise<Draft | null>;
  dropDraft(server: string, id: string): Promise<void>;
}

/** A server is null in direct messages. Methods that change one question return whether they changed anything. */
export interface QuestionLog {
  /** Keeping it twice is no error. */
  keepQuestion(question: AskedQuestion): Promise<void>;
  /** Null when it was never kept, was erased, or was asked in another server. */
  findQuestion(id: string, server: string | null): Promise<KeptQuestion | null>;
  thumbDown(id: string, server: string | null): Promise<boolean>;
  setWantsToBeTold(id: string, server: string | null, wants: boolean): Promise<boolean>;
  /** Moves a question on, unless it is no longer where it was: true for one caller alone among all processes, so that what follows is done once. */
  markQuestion(id: string, server: string | null, from: QuestionState, to: QuestionState): Promise<boolean>;
  /** Open questions that were met with silence or a thumb down, newest first, at most `limit`. */
  listGaps(server: string, limit: number): Promise<readonly KeptQuestion[]>;
  /** Questions marked `answered` whose askers want to be told and were not, oldest first, at most `limit`; of one server, and behind another of them, where those are given. */
  listToTell(limit: number, among?: ToTell): Promise<readonly KeptQuestion[]>;
  /** Erases all that is kept of a person's questions, everywhere, what others copied of them included. Returns how many they were, copies not counted. */
  eraseQuestionsOf(asker: string): Promise<number>;
  /** Erases questions asked before a time in milliseconds since 1970. Returns how many they were. */
  eraseQuestionsBefore(time: number): Promise<number>;
}

export interface ToTell {
  readonly server?: string | undefined;
  /** The last one of the page before. */
  readonly after?: KeptQuestion | undefined;
}

/** Questions that must keep their answer. */
export interface PinBoard {
  addPin(server: string, pin: Omit<Pin, 'id'>): Promise<Pin>;
  /** Oldest first. */
  listPins(server: string): Promise<readonly Pin[]>;
  /** False when there is no such pin. */
  removePin(server: string, id: string): Promise<boolean>;
}

/** A server's own words and names. Putting an entry that is there replaces it; removing returns false when there is none. */
export interface Vocabulary {
  putWord(server: string, word: WordEntry, signature: Signature): Promise<void>;
  /** In order of language and term. */
  listWords(server: string): Promise<readonly ServerWord[]>;
  removeWord(server: string, word: Pick<WordEntry, 'from' | 'to' | 'term'>): Promise<boolean>;
  putName(server: string, name: Omit<ServerName, keyof Signature>, signature: Signature): Promise<void>;
  /** In order of name. */
  listNames(server: string): Promise<readonly ServerName[]>;
  removeName(server: string, name: string): Promise<boolean>;
}

export interface SettingsDrawer {
  readSettings(server: string): Promise<ServerSettings>;
  /** Changes those that are given; null goes back to the value of a server that set nothing. */
  changeSettings(server: string, changes: Partial<ServerSettings>): Promise<void>;
}

export interface Noticeboard {
  /** True for the first caller among all processes, ever; whoever gets it tells the server of the topic. */
  tellOnce(server: string, topic: string): Promise<boolean>;
}

export interface Backup {
  exportServer(server: string): Promise<ServerState>;
  /**
   * Writes a state as it was exported, all of it or nothing. With `merge`, into a server that has changes: what is there stays, what is missing comes in.
   *
   * @throws KnowledgeError `importNotEmpty` without `merge`, `importClash` when an article's histories differ
   */
  importServer(server: string, state: ServerState, options?: { readonly merge?: boolean }): Promise<void>;
}
