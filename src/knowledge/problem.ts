/**
 * Something a person can mend: a key and details that `languages` put into words. `line` counts from 1 in the article's Markdown.
 */
export interface Problem {
  readonly key: ProblemKey;
  readonly details: Readonly<Record<string, string | number>>;
  readonly line?: number;
}

export type ProblemKey =
  | 'frontMatterMissing'
  | 'frontMatterUnclosed'
  | 'yamlBroken'
  | 'fieldMissing'
  | 'fieldUnknown'
  | 'fieldWrong'
  | 'articleId'
  | 'articleEmpty'
  | 'articleTooLong'
  | 'markupNotKept'
  | 'notUtf8'
  | 'fileClosed'
  | 'fileNotRead'
  | 'folderNotRead'
  | 'languageUnknown'
  | 'duplicateTitle'
  | 'folderMissing'
  | 'folderEmpty'
  | 'folderUnreadable'
  | 'folderIsFile'
  | 'fileMissing'
  | 'namesWrong'
  | 'correctionStale'
  | 'attachmentElsewhere'
  | 'attachmentTooLarge'
  | 'attachmentGone'
  | 'tooManyParagraphs'
  | 'paragraphTooLong'
  | 'tooDeep'
  | 'uploadKind'
  | 'uploadEmpty'
  | 'uploadNoArticle'
  | 'storageAway'
  | 'storagePlace'
  | 'storageRefused'
  | 'storageFull'
  | 'storageBroken'
  | 'storageNewer'
  | 'importNotEmpty'
  | 'importClash'
  | 'archiveMissing'
  | 'archiveChanged'
  | 'archiveForeign'
  | 'archiveRecords'
  | 'archiveNotEmpty';

/** Thrown when knowledge is refused; nothing has changed when it is. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.key}${problem.line ? ` (line ${problem.line})` : ''}`).join(', '));
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}
