import { z } from 'zod';
import type { KeptQuestion } from './asked-question.ts';
import type { NameEntry } from './names.ts';
import type { Author, Revision } from './revision.ts';

const ChannelOrRole = z
  .string()
  .regex(/^\d{1,20}$/)
  .nullable()
  .default(null);

/** What moderators set for their server. Every setting has a value when nothing was set. */
export const ServerSettingsSchema = z.object({
  /** Channel that every change is posted to. */
  auditChannel: ChannelOrRole,
  /** Role that makes a moderator, beside Discord's permission. */
  moderatorRole: ChannelOrRole,
});

export type ServerSettings = Readonly<z.infer<typeof ServerSettingsSchema>>;

/** A question with the sentence that must answer it. */
export interface Pin {
  /** Follows from question and language, so that pinning again replaces. */
  readonly id: string;
  readonly question: string;
  readonly language: string;
  readonly article: string;
  /** Exactly as it stands in the article. */
  readonly sentence: string;
  readonly author: Author;
  readonly at: number;
}

/** A server's own line of the lexicon: a term of the language `from` and what it is in the language `to`. */
export interface WordEntry {
  readonly from: string;
  readonly to: string;
  readonly term: string;
  readonly translations: readonly string[];
}

/** Who wrote an entry, and when. */
export interface Signature {
  readonly author: Author;
  readonly at: number;
}

export type ServerWord = WordEntry & Signature;
export type ServerName = NameEntry & Signature;

/** All that is kept for one server, history included, but drafts. Lists are in a fixed order, so equal states are equal records. */
export interface ServerState {
  /** By article, then number. */
  readonly revisions: readonly Revision[];
  readonly questions: readonly Omit<KeptQuestion, 'server'>[];
  readonly pins: readonly Pin[];
  readonly words: readonly ServerWord[];
  readonly names: readonly ServerName[];
  /** As set; a setting that was never set is absent. */
  readonly settings: Readonly<Record<string, unknown>>;
}
