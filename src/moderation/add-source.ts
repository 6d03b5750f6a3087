import type { Context, FormValues } from '../discord/command.ts';
import type { Reply } from '../discord/reply.ts';
import { articleIdFor } from '../knowledge/compose.ts';
import type { FrontMatter } from '../knowledge/front-matter.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { findDraft, isDraft, keepAndShow, propose } from './draft-box.ts';
import { readFile } from './forms.ts';
import { readFields } from './read-fields.ts';
import { serverOf } from './server-of.ts';
import type { Upload } from './upload.ts';
import { writeArticle } from './write-article.ts';

/** Takes the form for a new source, and shows what would come of it. */
export async function receiveSource(
  context: Context,
  [draftId, published]: readonly string[],
  values: FormValues,
): Promise<Reply> {
  const earlier = draftId ? await findDraft(context, draftId) : null;
  if (earlier && !isDraft(earlier)) return earlier;
  let upload: Upload | null = null;
  let refused: KnowledgeError | undefined;
  try {
    upload = await readFile(values);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    refused = error;
  }
  const typed: Partial<FrontMatter> = Object.fromEntries(
    ['title', 'author', 'source', 'url'].flatMap((name) => (values.has(name) ? [[name, values.text(name)]] : [])),
  );
  // What was set under "Details" stays, but a file that is sent now knows better.
  const { language, ...known } = earlier && !upload ? readFields(earlier.markdown ?? '') : {};
  const fields = { ...known, ...(language ? { language } : {}), ...(published ? { published } : {}), ...typed };
  const markdown = writeArticle({ fields, text: values.text('text'), upload }, context.language);
  if (earlier) return { ...(await keepAndShow(context, { ...earlier, markdown }, refused)), update: true };
  return proposeNew(context, markdown, '', refused);
}

/** Proposes an article under an id of its own. One that was removed under that id is continued. */
export async function proposeNew(
  context: Context,
  markdown: string,
  note: string,
  refused?: KnowledgeError,
): Promise<Reply> {
  const server = serverOf(context);
  const title = readFields(markdown).title ?? '';
  const article = articleIdFor(title, (id) => context.shelf.articles.has(id));
  const origin = await context.library.originOf(server, article).catch((error: unknown) => {
    if (error instanceof KnowledgeError) return { from: null, base: null };
    throw error;
  });
  return propose(context, { article, markdown, note, ...origin }, refused);
}
