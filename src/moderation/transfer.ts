import { z } from 'zod';
import type { Context, UploadedFile } from '../discord/command.ts';
import type { MessageReply, Reply, ReplyFile } from '../discord/reply.ts';
import { packState, unpackState } from '../knowledge/archive.ts';
import { parseArticle } from '../knowledge/article.ts';
import { splitFrontMatter } from '../knowledge/front-matter.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { ServerSettingsSchema, type ServerState } from '../knowledge/server-state.ts';
import { proposeNew } from './add-source.ts';
import { announceLine } from './announce.ts';
import { checkSize } from './check-size.ts';
import { closeAnswered } from './close-answered.ts';
import { propose } from './draft-box.ts';
import { encode } from './draft-reply.ts';
import { findArticle, noSuchArticle } from './find-article.ts';
import { readUpload, UPLOAD_LIMIT } from './read-upload.ts';
import { serverOf } from './server-of.ts';
import { writeArticle } from './write-article.ts';

/** Discord takes ten files with a message, and ten megabytes of a bot. */
const FILE_COUNT = 10;
const SIZE_LIMIT = 9_500_000;
const ARCHIVE_LIMIT = 8 * UPLOAD_LIMIT;

/** One article as a file; without a name every article that fits beside one file with all that is this server's own. */
export async function exportKnowledge(context: Context, typed: string | undefined): Promise<MessageReply> {
  if (typed !== undefined) {
    const article = findArticle(context, typed);
    if (!article) return noSuchArticle(context, typed);
    const text = context.say('exported', { title: article.title });
    return {
      kind: 'files',
      outcome: 'exported',
      text,
      files: [{ name: `${article.id}.md`, content: encode(article.markdown) }],
    };
  }
  // What members asked stays with the bot: an export is for the knowledge.
  const state = { ...(await context.store.exportServer(serverOf(context))), questions: [] };
  const archive = { name: 'sourcier.json', content: encode(JSON.stringify(Object.fromEntries(packState(state)))) };
  let left = SIZE_LIMIT - archive.content.length;
  if (left < 0) return { kind: 'notice', outcome: 'tooLarge', text: context.say('exportTooLarge') };
  const articles = [...context.shelf.articles.values()].flatMap(({ id, markdown }): ReplyFile[] => {
    const content = encode(markdown);
    left -= content.length;
    return left < 0 ? [] : [{ name: `${id}.md`, content }];
  });
  const files = [archive, ...articles].slice(0, FILE_COUNT);
  const text = context.say('exportedAll', { count: files.length - 1, all: context.shelf.articles.size });
  return { kind: 'files', outcome: 'exported', text, files };
}

/**
 * Reads a file back in: an article is shown as a draft, like any other; a whole export comes in beside what is there.
 *
 * @throws KnowledgeError when it cannot be read, or does not go with what is there
 */
export async function importKnowledge(context: Context, file: UploadedFile | undefined): Promise<Reply> {
  if (!file) return { kind: 'notice', text: context.say('formOutdated') };
  if (file.name.toLowerCase().endsWith('.json')) return importArchive(context, await file.read(ARCHIVE_LIMIT));
  const upload = await readUpload(file.name, await file.read(UPLOAD_LIMIT));
  const markdown = writeArticle({ fields: {}, text: '', upload }, context.language);
  const { title } = splitFrontMatter(markdown).frontMatter ?? {};
  // The file of an article that is there: by its name, as it was exported, or by its title.
  const named = context.shelf.articles.get(file.name.replace(/\.\w+$/, ''));
  const article = named ?? [...context.shelf.articles.values()].find((each) => each.title === title);
  if (!article) return proposeNew(context, markdown, context.label('importNote'));
  const origin = await context.library.originOf(serverOf(context), article.id);
  return propose(context, { article: article.id, markdown, note: context.label('importNote'), ...origin });
}

async function importArchive(context: Context, content: Uint8Array): Promise<MessageReply> {
  const server = serverOf(context);
  const state = { ...readArchive(content), questions: [] };
  await context.hold();
  checkState(state);
  await context.store.importServer(server, state, { merge: true });
  await context.library.refresh(server);
  const shelf = await context.library.shelfOf(server);
  context.later('the inbox could not be looked through', () => closeAnswered({ ...context, shelf }, null));
  const details = {
    articles: context.say('countArticles', { count: new Set(state.revisions.map(({ article }) => article)).size }),
    revisions: context.say('countRevisions', { count: state.revisions.length }),
  };
  context.later('the import could not be posted', () =>
    announceLine(context, ({ say }) =>
      say('auditImported', { name: context.person.name, count: state.revisions.length }),
    ),
  );
  return { kind: 'notice', outcome: 'imported', text: context.say('imported', details) };
}

function readArchive(content: Uint8Array): ServerState {
  let files: unknown;
  try {
    files = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    throw refused('not JSON');
  }
  const parsed = z.record(z.string(), z.string()).safeParse(files);
  if (!parsed.success) throw refused('not the files of an export');
  return unpackState(new Map(Object.entries(parsed.data)));
}

/** An export may have been changed by hand; what cannot be read back later must not come in. */
function checkState({ revisions, settings }: ServerState): void {
  const newest = new Map(revisions.map((revision) => [revision.article, revision]));
  for (const { article, markdown } of newest.values()) {
    if (markdown === null) continue;
    checkSize(markdown);
    parseArticle(article, markdown);
  }
  if (!ServerSettingsSchema.safeParse(settings).success) throw refused('settings');
}

function refused(reason: string): KnowledgeError {
  return new KnowledgeError([{ key: 'archiveRecords', details: { path: 'sourcier.json', reason } }]);
}
