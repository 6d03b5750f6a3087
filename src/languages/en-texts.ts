import type { InterfaceTexts } from './interface-texts.ts';

export const enTexts: InterfaceTexts = {
  shared: {
    question: '-# Question: {question}',
    paragraph: '¶ {number}',
    caption: 'caption',
    quotedIn: '-# Quoted in {language}, as it was written.',
    open: 'read in place',
    language_fr: 'French',
    language_en: 'English',
    sourcesSilent: 'The sources do not say.',
    sourcesNeverMention: 'The sources do not say: they never mention {words}.',
    quotedWord: '“{word}”',
    nameSubject: 'What is the question about? Ask it whole, with its subject.',
    askTheSources: 'Ask a question, and a sentence of the sources answers it, with its place.',
    spokenBy: 'Quoted: **{speaker}**',
    spoken: 'Somebody’s words, quoted in the article:',
    leftQuestions: {
      one: 'I answer {limit} questions at a time. This one is left:',
      other: 'I answer {limit} questions at a time. These are left:',
    },
    leftQuestion: '- {question}',
    leftMore: { one: '- … and {count} more', other: '- … and {count} more' },
    lines: '{all}\n{next}',
    context: 'Context',
    share: 'Share',
    previous: 'Previous',
    next: 'Next',
    pageOf: '-# Page {page} of {pages}',
    moreCitations: {
      one: '-# … and {count} more place that says so',
      other: '-# … and {count} more places that say so',
    },
    failed:
      'Something went wrong on our side. Please try again; if it happens again, tell whoever runs this bot the reference {reference}.',
    outdated: 'This button comes from an older reply and leads nowhere now. Ask again with a slash command.',
    unknownCommand: 'This command no longer exists. Reload Discord (Ctrl+R) to see the current ones, or use /help.',
    pressAgain: 'That took too long to open the form. Try once more.',
    toldAnswer: 'You asked: {question}\nThe sources answer it now:\n> {answer}\n-# **{title}** · ¶ {paragraph}',
    toldInChannel: '<@{asker}>, the sources now answer a question of yours.',
    showAnswer: 'Show the answer',
    formSource: 'Add a source',
    fieldTitle: 'Title',
    fieldText: 'Text',
    fieldTextHint: 'Up to 4,000 characters; ## begins a section. Attach a longer text as a file.',
    fieldFile: 'File',
    fieldFileHint: '.md, .txt or .html, up to 1 MB. It may be the whole article, or follow the text.',
    fieldSource: 'Publication',
    fieldUrl: 'Address',
    fieldAuthor: 'Author',
    moderatorsOnly: 'Only moderators of this server can do that.',
    tooFast: {
      one: 'That was a lot at once. I answer again in {count} second.',
      other: 'That was a lot at once. I answer again in {count} seconds.',
    },
    introTitle: '**Hello. I answer questions with the words of articles that this server trusts.**',
    introKnows: { one: 'I know {count} article: {titles}.', other: 'I know {count} articles: {titles}.' },
    introKnowsAmong: {
      one: 'I know {count} article: {titles}.',
      other: 'I know {count} articles, among them {titles}.',
    },
    introArticle: '*{title}*',
    introTry: 'For instance:',
    introExample: '- **{command}**\n  -# {description}',
    introMore: 'Mention me with a question, or write to me directly. **/help** shows everything I do.',
    tookTooLong: 'This took too long and was given up. Please try again in a moment.',
    refused: '**Nothing was changed.**',
    textBack: 'Your text is below, as you sent it.',
    problem: '- {problem}',
    problemAtLine: '- Line {line}: {problem}',
    problemTitle:
      '- There is no title; write it into the field Title, or a line “title: …” into the front matter of a file.',
    problemText: '- There is no text; write it into the field Text, or below the front matter of a file.',
  },
  problems: {
    frontMatterMissing:
      'the file does not begin with front matter; begin it with lines "---", "title: ...", "language: fr", "---"',
    frontMatterUnclosed: 'the front matter has no end; close it with a line "---"',
    yamlBroken:
      'the front matter cannot be read: {reason}; write one "name: value" a line, such as title: "Trams: the new line"',
    fieldMissing: '"{field}" is missing from the front matter; add {expected}',
    fieldUnknown: '"{field}" is not a field of the front matter; remove it, or use one of {allowed}',
    fieldWrong: '"{field}" should be {expected}',
    articleId:
      '"{id}" cannot name an article; use 1 to 40 small letters, digits and single hyphens, such as stargate or stargate-2',
    articleEmpty: 'the article has no text; write it below the front matter',
    articleTooLong: 'the article has {length} characters; up to {limit} are read, so cut it in two',
    markupNotKept:
      '{markup} would be lost when shown; write it as plain text, or a caption as <figcaption>words</figcaption> on a line of its own',
    languageUnknown: 'articles in "{language}" cannot be read; write one of {languages} behind "language:"',
    fileClosed: 'the file cannot be read ({reason}); give whoever runs the bot the right to read it, or take it away',
    fileNotRead:
      'this file is not read; name it in small letters with the ending .md, or names.yml for the list of names',
    folderNotRead: 'this folder is not read, though it holds articles ({count}); move them into the one above',
    notUtf8: 'the file is not UTF-8 text; save it again as UTF-8',
    duplicateTitle: 'the title "{title}" is already that of {other}; give one of them another title',
    folderMissing: 'the folder {folder} cannot be read; create it, or set KNOWLEDGE_DIR to the folder of the articles',
    folderEmpty: 'the folder {folder} holds no article; add a file such as article.md',
    folderUnreadable:
      'the folder {folder} holds no article that can be read; mend one, or set KNOWLEDGE_DIR to another folder',
    folderIsFile: '{folder} is a file; name the folder that holds it',
    fileMissing: 'there is no such file; look at its name and its folder',
    namesWrong:
      'the list of names cannot be read ({reason}); write entries "- name: ..., kind: person | organisation | place | media, aliases: [...]"',
    correctionStale:
      'the correction\'s sentence "{sentence}" is not in the text; copy it again from the article or remove the correction',
    tooManyParagraphs: 'the article has {count} paragraphs; up to {limit} are read, so cut it in several',
    paragraphTooLong: 'the paragraph has more than {limit} characters; part it by blank lines',
    tooDeep: 'there are more than {limit} quotations within one another; take away some of the ">"',
    uploadKind: '{name} is no file that can be read; attach a .md, .txt or .html file',
    uploadEmpty: 'the file holds no text',
    uploadNoArticle: 'no article was found in the page; copy its text into the form instead',
    attachmentElsewhere: 'the file is kept at {host}, where nothing is read; attach it in Discord itself',
    attachmentTooLarge: 'the file has {size} bytes; up to {limit} are read, so cut it in two',
    attachmentGone: 'the file could not be read from Discord; attach it once more',
    storageAway: 'the database does not answer ({reason}), so nothing can be kept or looked up; try again in a moment',
    storagePlace:
      'the folder of the database cannot be used ({reason}); set DATA_DIR to a folder that the bot may write into',
    storageRefused:
      'the database refuses the bot ({reason}); set DATABASE_URL to one that exists, with a user and password that it takes and the right to make tables',
    storageFull:
      'the disk of the database is full, so nothing can be kept; try again once whoever runs this bot has made room',
    storageBroken:
      'the database is damaged or its file is gone ({reason}); stop the bot, restore a backup, then start it again',
    storageNewer:
      'the database was written by a newer version of Sourcier: it has format {found}, and this version reads up to {known}; start the newer version again, or restore a backup',
    importNotEmpty:
      'server {server} already has changes of its own; import into a server that has none, or say that the two are to be merged',
    importClash:
      'the histories of these articles differ: {articles}; nothing was imported into server {server}; leave those articles out, or import into a server that has no changes',
    archiveMissing: '{path} is missing, so this is not a whole export; export the server again',
    archiveChanged: '{path} is not as it was exported; import the folder unchanged, then make the change in Discord',
    archiveForeign: '{path} was not part of the export; remove it, and add it in Discord after the import',
    archiveRecords: '{path} cannot be read ({reason}); export the server again',
    archiveNotEmpty: 'the folder {folder} is not empty; name a new one',
  },
  commands: {},
};
