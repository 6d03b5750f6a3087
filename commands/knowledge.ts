import { type Context, defineCommandGroup, file, subcommand, text } from '../src/discord/command.ts';
import type { Reply } from '../src/discord/reply.ts';
import { receiveSource } from '../src/moderation/add-source.ts';
import { compareVersions, proposeRestore, proposeUndo, showHistory } from '../src/moderation/article-history.ts';
import { decideFact, listFacts, mendForm, receiveMended, showFact } from '../src/moderation/correct-facts.ts';
import {
  cancelDraft,
  editCurrent,
  editDraft,
  openDetails,
  receiveDetails,
  receiveDraft,
  takeMine,
} from '../src/moderation/draft-steps.ts';
import {
  offerPassages,
  openEditor,
  proposeRemoval,
  receiveEdit,
  suggestPassages,
} from '../src/moderation/edit-article.ts';
import { findArticle, noSuchArticle, suggestArticles, suggestKnownArticles } from '../src/moderation/find-article.ts';
import { editForm, sourceForm } from '../src/moderation/forms.ts';
import { knowledgeTexts } from '../src/moderation/knowledge-texts.ts';
import { publishDraft } from '../src/moderation/publish.ts';
import { receiveSettings, settingsForm } from '../src/moderation/server-settings.ts';
import { listShelf } from '../src/moderation/shelf-list.ts';
import { exportKnowledge, importKnowledge } from '../src/moderation/transfer.ts';
import { suggestVersions } from '../src/moderation/versions.ts';
import {
  changeName,
  changeWord,
  forgetName,
  forgetWord,
  receiveWord,
  suggestKinds,
  suggestLanguages,
  suggestNames,
  suggestWords,
  wordForm,
} from '../src/moderation/vocabulary.ts';
import { watchFiles } from '../src/moderation/watch-files.ts';

const article = (description: string) => text({ description, required: true, suggest: suggestArticles });
/** Those that were removed are known as well. */
const known = (description: string) => text({ description, required: true, suggest: suggestKnownArticles });
const version = (description: string) =>
  text({ description, suggest: (context, typed, given) => suggestVersions(context, given('article'), typed) });

export default defineCommandGroup({
  name: 'knowledge',
  description: 'Keep the articles of this server, for moderators',
  moderatorsOnly: true,
  subcommands: {
    add: subcommand({
      description: 'Add a source: paste its text or attach a file',
      options: {},
      run: (context) => sourceForm(context, {}),
    }),
    edit: subcommand({
      description: 'Edit an article, whole or one passage',
      options: {
        article: article('The article to edit'),
        passage: text({
          description: 'One passage alone',
          suggest: (context, typed, given) => suggestPassages(context, given('article'), typed),
        }),
      },
      run: (context, { article: typed, passage }) => openEditor(context, typed, passage),
    }),
    remove: subcommand({
      description: 'Remove an article from this server',
      options: { article: article('The article to remove') },
      run: (context, { article: typed }) => proposeRemoval(context, typed),
    }),
    list: subcommand({
      description: 'Every article, and what was changed of it here',
      options: {},
      run: (context) => listShelf(context, 0),
    }),
    history: subcommand({
      description: 'Who changed an article, when and why',
      options: { article: known('The article') },
      run: (context, { article: typed }) => showHistory(context, typed, 0),
    }),
    compare: subcommand({
      description: 'Compare two revisions of an article',
      options: {
        article: known('The article'),
        from: version('The first revision'),
        to: version('The second revision'),
      },
      run: (context, { article: typed, from, to }) => compareVersions(context, typed, from, to),
    }),
    restore: subcommand({
      description: 'Restore a revision of an article, or an article that was removed',
      options: {
        article: known('The article'),
        revision: version('The revision; without it, the one before the last'),
      },
      run: (context, { article: typed, revision }) => proposeRestore(context, typed, revision),
    }),
    export: subcommand({
      description: 'Get an article as a file, or all that is this server’s own',
      options: { article: text({ description: 'One article alone', suggest: suggestArticles }) },
      run: (context, { article: typed }) => exportKnowledge(context, typed),
    }),
    import: subcommand({
      description: 'Take a file back in: an article, or a whole export',
      options: { file: file('A .md, .txt or .html file, or the sourcier.json of an export') },
      run: (context, { file: sent }) => importKnowledge(context, sent),
    }),
    correct: subcommand({
      description: 'Confirm, drop or mend a quotation, an amount or a partner that was found in an article',
      options: { article: article('The article') },
      run: (context, { article: typed }) => listFacts(context, typed, 0),
    }),
    word: subcommand({
      description: 'Words of this server: what members say, and what it is in the other language',
      options: {
        term: text({ description: 'What members say', suggest: suggestWords }),
        means: text({ description: 'What it is in the other language, commas between several', maxLength: 400 }),
        language: text({ description: 'The language of what members say', suggest: suggestLanguages }),
      },
      run: changeWord,
    }),
    name: subcommand({
      description: 'Names of this server: people, organisations, places, media',
      options: {
        name: text({ description: 'The name', suggest: suggestNames }),
        kind: text({ description: 'Its kind', suggest: suggestKinds }),
        aliases: text({ description: 'Its other spellings, commas between several', maxLength: 400 }),
      },
      run: changeName,
    }),
    settings: subcommand({
      description: 'The channel for changes and the role of the moderators',
      options: {},
      run: settingsForm,
    }),
  },
  texts: knowledgeTexts,
  actions: {
    add: (context) => sourceForm(context, {}),
    word: wordForm,
    publish: (context, [draft]) => publishDraft(context, draft),
    again: (context, [draft]) => editDraft(context, draft),
    details: (context, [draft]) => openDetails(context, draft),
    cancel: (context, [draft]) => cancelDraft(context, draft),
    mine: (context, [draft]) => takeMine(context, draft),
    current: (context, [draft]) => editCurrent(context, draft),
    edit: (context, [id = '', passage]) => openEditor(context, id, passage),
    replace: (context, [id = '']) => {
      const found = findArticle(context, id);
      return found ? editForm(context, found) : noSuchArticle(context, id);
    },
    passages: (context, [id = '', page]) => turnPassages(context, id, Number(page) || 0),
    list: (context, [page]) => listShelf(context, Number(page) || 0),
    history: async (context, [id = '', page]) => {
      // Chosen from a list, it opens beside it; its own pages turn in place.
      const reply = await showHistory(context, id, Number(page) || 0);
      return page === undefined ? { ...reply, update: false } : reply;
    },
    compare: (context, [id = '', from]) => compareVersions(context, id, from, undefined),
    versions: (context, [id = '', from, to]) => compareVersions(context, id, from, to),
    restore: (context, [id = '', named]) => proposeRestore(context, id, named),
    undo: (context, [id = '', number = '']) => proposeUndo(context, id, number),
    facts: (context, [id = '', page]) => listFacts(context, id, Number(page) || 0),
    fact: showFact,
    confirmFact: (context, args) => decideFact(context, args, 'confirm'),
    dropFact: (context, args) => decideFact(context, args, 'drop'),
    mendFact: mendForm,
    forgetWord,
    forgetName,
  },
  forms: {
    add: receiveSource,
    edit: receiveEdit,
    again: (context, [draft], values) => receiveDraft(context, draft, values),
    details: (context, [draft], values) => receiveDetails(context, draft, values),
    mendFact: receiveMended,
    word: (context, _, values) => receiveWord(context, values),
    settings: (context, _, values) => receiveSettings(context, values),
  },
  upkeep: watchFiles,
});

function turnPassages(context: Context, id: string, page: number): Reply {
  const found = context.shelf.articles.get(id);
  return found ? offerPassages(context, found, page) : noSuchArticle(context, id);
}
