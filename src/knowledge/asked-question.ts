/** Characters of a question that is asked or pinned by a command. Discord itself allows 6,000; a message, which is answered alike, holds 2,000. */
export const QUESTION_LIMIT = 2_000;

/** A question as it was asked, kept so that a button pressed later, even after a restart, can answer it again. */
export interface AskedQuestion {
  /** The interaction's or message's id: unique over Discord. */
  readonly id: string;
  /** The server, or null in a direct message. */
  readonly server: string | null;
  /** Where it was asked, and by whom; null in records of before these were kept. */
  readonly channel: string | null;
  readonly asker: string | null;
  /** Whose words they are, where somebody who read along wants to be told as well; null when they are the asker's own. */
  readonly firstAsker: string | null;
  readonly question: string;
  /** Language of the question. */
  readonly language: string;
  readonly outcome: 'answer' | 'silent';
  /** That of the outcome, 0 to 1. */
  readonly confidence: number;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
}

/** `open`, then `dismissed` by a moderator, or `answered` by a publication and then `told` to the asker. */
export const QUESTION_STATES = ['open', 'dismissed', 'answered', 'told'] as const;

export type QuestionState = (typeof QUESTION_STATES)[number];

/** A question with what became of it. */
export interface KeptQuestion extends AskedQuestion {
  readonly state: QuestionState;
  /** A reader found that the answer does not answer. */
  readonly thumbsDown: boolean;
  /** The asker wants a message when the sources can answer. */
  readonly wantsToBeTold: boolean;
}
