import type { Template } from '../discord/phrase.ts';

/** The English texts of /knowledge; the French ones are with all the others in `languages/fr-texts.ts`. */
export const knowledgeTexts: Readonly<Record<string, Template>> = {
  // What a draft would change.
  previewNew: '### {title}\nA new article. Nothing is published yet.',
  previewChange: '### {title}\nThis is what would change. Nothing is published yet.',
  previewRemoval:
    '### {title}\nThe article would be removed from this server. Nothing is removed yet, and it can be restored later.',
  previewReturn: '### {title}\nThe article would come back to this server. Nothing is published yet.',
  countPassages: { one: '{count} passage', other: '{count} passages' },
  countQuotes: { one: '{count} quotation', other: '{count} quotations' },
  countAmounts: { one: '{count} amount or share', other: '{count} amounts and shares' },
  countPartners: { one: '{count} partner', other: '{count} partners' },
  named: '**{title}**',
  quoted: '“{text}”',
  likeOthers: 'Much of it already stands in {titles}.',
  wouldAnswer: {
    one: 'It would answer a question of the inbox: {questions}.',
    other: 'It would answer {count} questions of the inbox, such as {questions}.',
  },
  wouldBreak: {
    one: '**A pinned question would lose its answer:** {questions}.',
    other: '**{count} pinned questions would lose their answers:** {questions}.',
  },
  publish: 'Publish',
  remove: 'Remove',
  editAgain: 'Edit again',
  details: 'Details',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was changed.',
  draftGone:
    'This draft is no longer kept: it was published or cancelled, is older than a week, or belongs to somebody else. Nothing was changed.',
  moreProblems: { one: '- and {count} more', other: '- and {count} more' },
  textBack: 'Your text is below, as you sent it.',
  differenceFile: 'difference',

  // What was published.
  published: '**{title}** is published as revision {number}. Answers come from it now.',
  removed: '**{title}** is removed. Answers no longer come from it.',
  answersNow: {
    one: 'It answers a question of the inbox: {questions}.',
    other: 'It answers {count} questions of the inbox, such as {questions}.',
  },
  readArticle: 'Read',
  undo: 'Undo',
  history: 'History',
  auditAdded: '{name} added **{title}** (revision {number})',
  auditChanged: '{name} changed **{title}** (revision {number})',
  auditRemoved: '{name} removed **{title}** (revision {number})',
  auditNote: 'Note: {note}',

  // Two at once.
  clash:
    '### {title}\n{name} changed this article while you were at it. Nothing of yours was published, and nothing of theirs is lost.',
  clashFile: '### {title}\nThe operator’s file changed while you were at it. Nothing of yours was published.',
  clashRemoved: '### {title}\n{name} removed this article while you were at it. Nothing of yours was published.',
  clashLegend:
    '-# Lines with − stand in the article now, lines with + are yours. Your whole text is in the file below.',
  editCurrent: 'Edit the current text',
  takeMine: 'Put mine in its place',
  stillRemove: 'Remove it all the same',

  // Forms.
  formEdit: 'Edit “{title}”',
  formDraft: 'Edit again',
  formDetails: 'Details',
  fieldLanguage: 'Language of the text',
  fieldPublished: 'Date',
  fieldPublishedHint: '2025, 2025-01 or 2025-01-21',
  fieldNote: 'Note',
  fieldNoteHint: 'Why it changes; shown in the history',

  // Articles and their history.
  noSuchArticle: 'There is no article “{typed}” on this server. `/knowledge list` shows them all.',
  noSuchPassage: 'The article has no passage “{typed}”. Choose one of those that are suggested.',
  longArticle:
    '**{title}** has {count} characters, more than a form holds. Choose the passage to edit, or send the whole as a file.',
  choosePassage: 'Choose a passage',
  sendFile: 'Send a file',
  formOutdated:
    'This form is too old: the text it was opened on is no longer kept. Open it once more with `/knowledge edit`. Nothing was changed.',
  unchanged: 'The text is the same as before. Nothing was changed.',
  removedTitle: '{title} (removed)',
  version: 'revision {number}',
  versionFile: 'the operator’s file',
  versionNone: 'nothing',
  versionRemoved: 'removed',
  noSuchVersion: 'The article has no such revision: {typed}. `/knowledge history` shows them all.',
  historyNone: '**{title}** stands as the operator’s file has it. Nothing about it was changed on this server.',
  historyTitle: { one: '**{title}** · {count} revision', other: '**{title}** · {count} revisions' },
  historyLine: '**{number}.** <t:{time}:f> · {name}',
  historyNoted: '**{number}.** <t:{time}:f> · {name} · {note}',
  historyRemoved: '**{number}.** <t:{time}:f> · {name} · removed',
  compareWith: 'Compare a revision with the text of today',
  compare: 'Compare',
  compareTitle: '**{title}** · from {from} to {to}',
  compareSame: 'Both texts are the same.',
  restore: 'Restore {version}',
  restoreNote: 'Restored: {version}',
  restoreSame: 'The article already is as it was then. Nothing was changed.',
  listTitle: {
    one: '**{count} article** · page {page} of {pages}',
    other: '**{count} articles** · page {page} of {pages}',
  },
  listNone: 'There is no article yet. Add one with `/knowledge add`.',
  listFile: '- **{title}** · the operator’s file',
  listAdded: '- **{title}** · added here, revision {number}',
  listChanged: '- **{title}** · changed here, revision {number}',
  listBeneath: '- **{title}** · changed here, revision {number} · **the operator’s file has changed since**',
  listRemoved: '- ~~{title}~~ · removed here',
  openHistory: 'Open the history of an article',
  fileChanged:
    'The operator’s file of **{title}** has changed. This server keeps its own text; compare the two, and take over what is new.',
  fileGone: 'The operator removed the file of **{title}**. This server keeps its own text.',

  // In and out.
  exported: '**{title}** as a file. Change it, and send it back with `/knowledge import` or `/knowledge edit`.',
  exportedAll: {
    one: 'All that is this server’s own is in `sourcier.json`, history included; {count} article of {all} is beside it.',
    other:
      'All that is this server’s own is in `sourcier.json`, history included; {count} articles of {all} are beside it.',
  },
  exportTooLarge:
    'The history of this server is larger than a message can carry. Whoever runs the bot can export it with `npm run cli -- export`.',
  importNote: 'Imported',
  imported: 'Imported: {articles}, {revisions}. What was here stays.',
  countArticles: { one: '{count} article', other: '{count} articles' },
  countRevisions: { one: '{count} revision', other: '{count} revisions' },
  auditImported: { one: '{name} imported {count} revision', other: '{name} imported {count} revisions' },

  // Words and names.
  wordsTitle: { one: '**{count} word of this server**', other: '**{count} words of this server**' },
  wordsNone:
    'This server has taught no word yet. Teach one with `term` and `means`: what members say, and what it is in the other language.',
  wordLine: '**{term}** ({language}) = {means}',
  wordKept: 'From now on questions are understood with {word}.',
  wordRemoved: '**{term}** is forgotten.',
  noSuchWord: 'This server has taught no word “{term}”. Say what it means to teach it.',
  wordLanguageWrong: '“{language}” is no language that is understood here. Choose one of those that are suggested.',
  entryWrong:
    'An entry has 1 to {limit} characters, letters or digits among them, and no equals sign; commas part several.',
  formWord: 'Add a word',
  fieldTerm: 'What members say',
  fieldTermHint: 'A word or a few: data centre',
  fieldMeans: 'What it is in the other language',
  fieldMeansHint: 'The most usual first, commas between: centre de données, ferme de serveurs',
  fieldTermLanguage: 'Language of what members say',
  auditWord: '{name} taught a word: {word}',
  auditWordRemoved: '{name} removed the word **{term}**',
  namesTitle: { one: '**{count} name of this server**', other: '**{count} names of this server**' },
  namesNone: 'This server has taught no name yet. Teach one with `name`, `kind` and its other spellings.',
  nameLine: '**{name}** ({kind})',
  nameLineAliases: '**{name}** ({kind}), also {aliases}',
  nameKept: '**{name}** is known from now on.',
  nameRemoved: '**{name}** is forgotten.',
  noSuchName: 'This server has taught no name “{name}”. Say its kind to teach it.',
  nameKindWrong: '“{kind}” is no kind of name. Choose one of those that are suggested.',
  kind_person: 'person',
  kind_organisation: 'organisation',
  kind_place: 'place',
  kind_media: 'media',
  auditName: '{name} taught the name **{entry}**',
  auditNameRemoved: '{name} removed the name **{entry}**',

  // Settings.
  formSettings: 'Settings of this server',
  fieldAudit: 'Channel for changes',
  fieldAuditHint: 'Every change of the knowledge is posted there; empty for none',
  fieldRole: 'Role of the moderators',
  fieldRoleHint: 'Beside everyone who may manage messages; empty for none',
  settingsKept: '**The settings are kept.**',
  auditSet: '- Every change is posted to <#{channel}>.',
  auditClosed: '- I may not write to <#{channel}>. Let me see it and send messages there, or choose another channel.',
  auditNone: '- Changes are posted nowhere.',
  auditBegins: 'Every change of the knowledge is posted here from now on. {name} set it so.',
  auditLeaves: 'Changes of the knowledge are no longer posted here. {name} set it so.',
  roleSet: '- Whoever has the role <@&{role}> is a moderator of the knowledge.',
  roleNone: '- Whoever may manage messages is a moderator of the knowledge.',
};
