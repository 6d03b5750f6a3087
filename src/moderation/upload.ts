/** What was read from a file that somebody uploaded. */
export interface Upload {
  /** Markdown. */
  readonly body: string;
  /** What the file itself says of the article, when it does. */
  readonly title?: string;
  readonly language?: string;
}
