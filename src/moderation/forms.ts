import type { Context, FormValues } from '../discord/command.ts';
import type { Field, FormReply } from '../discord/reply.ts';
import type { Article } from '../knowledge/article.ts';
import { type FrontMatter, splitFrontMatter } from '../knowledge/front-matter.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { Draft } from '../knowledge/revision.ts';
import { languages } from '../languages/list.ts';
import { readFields } from './read-fields.ts';
import { readUpload, UPLOAD_LIMIT } from './read-upload.ts';
import type { Upload } from './upload.ts';

/** Discord's limit for a text field. */
export const FIELD_LIMIT = 4_000;

export interface Prefilled extends Partial<Pick<FrontMatter, 'title' | 'author' | 'source' | 'url' | 'published'>> {
  readonly text?: string;
}

/** The form for a new source. A message has an author; a source that is typed may come as a file. */
export function sourceForm(
  context: Context,
  { title, text, author, source, url, published }: Prefilled,
  { draft = '', message = false }: { readonly draft?: string; readonly message?: boolean } = {},
): FormReply {
  const { label } = context;
  return {
    kind: 'form',
    id: { command: 'knowledge', action: 'add', args: [draft, published ?? ''] },
    title: label('formSource'),
    fields: [
      { ...line(context, 'title', 200), ...value(title) },
      {
        kind: 'text',
        name: 'text',
        label: label('fieldText'),
        description: label('fieldTextHint'),
        required: false,
        long: true,
        maxLength: FIELD_LIMIT,
        ...value(text),
      },
      message ? { ...line(context, 'author', 200), ...value(author) } : fileField(context),
      { ...line(context, 'source', 200), ...value(source) },
      { ...line(context, 'url', 400), ...value(url) },
    ],
  };
}

/** The form for an article that is there: whole, one passage of it, or by a new file when it is longer than a form holds. */
export function editForm(context: Context, article: Article, wanted?: Passage): FormReply {
  const { markdown } = article;
  // A paragraph that no form holds is changed with the whole, in a file.
  const passage = wanted && wanted.source.end - wanted.source.start <= FIELD_LIMIT ? wanted : undefined;
  const text = passage ? markdown.slice(passage.source.start, passage.source.end) : markdown;
  return {
    kind: 'form',
    id: { command: 'knowledge', action: 'edit', args: [article.id, article.revision, passage?.id ?? ''] },
    title: context.label('formEdit', { title: article.title }),
    fields: [
      ...(text.length <= FIELD_LIMIT ? [wholeText(context, text)] : []),
      ...(passage ? [] : [fileField(context)]),
      line(context, 'note', 200),
    ],
  };
}

/** The form for a draft: that of a new source when it is one that fits, else its Markdown whole. */
export function draftForm(context: Context, draft: Draft): FormReply {
  const markdown = draft.markdown ?? '';
  const { body } = splitFrontMatter(markdown);
  const isNew = draft.from === null && draft.base === null;
  if (isNew && body.trim() !== '' && body.length <= FIELD_LIMIT)
    return sourceForm(context, { ...readFields(markdown), text: body.trim() }, { draft: draft.id });
  return {
    kind: 'form',
    id: { command: 'knowledge', action: 'again', args: [draft.id] },
    title: context.label('formDraft'),
    fields: [
      ...(markdown.length <= FIELD_LIMIT ? [wholeText(context, markdown)] : []),
      fileField(context),
      { ...line(context, 'note', 200), ...value(draft.note) },
    ],
  };
}

/** What is known of a draft beside its text. */
export function detailsForm(context: Context, draft: Draft): FormReply {
  const { label } = context;
  const { language = '', published, author } = readFields(draft.markdown ?? '');
  const known = languages.map(({ code }) => code);
  return {
    kind: 'form',
    id: { command: 'knowledge', action: 'details', args: [draft.id] },
    title: label('formDetails'),
    fields: [
      {
        kind: 'choice',
        name: 'language',
        label: label('fieldLanguage'),
        required: true,
        choices: [...new Set([...known, ...(language ? [language] : [])])].map((code) => ({
          label: known.includes(code) ? label(`language_${code}`) : code,
          value: code,
          chosen: code === language,
        })),
      },
      { ...line(context, 'published', 10), description: label('fieldPublishedHint'), ...value(published) },
      { ...line(context, 'author', 200), ...value(author) },
      { ...line(context, 'note', 200), description: label('fieldNoteHint'), ...value(draft.note) },
    ],
  };
}

/**
 * The file that was sent with a form, if any.
 *
 * @throws KnowledgeError when it cannot be read
 */
export async function readFile(values: FormValues): Promise<Upload | null> {
  const [file] = values.files('file');
  return file ? readUpload(file.name, await file.read(UPLOAD_LIMIT)) : null;
}

function wholeText(context: Context, text: string): Field {
  return {
    kind: 'text',
    name: 'text',
    label: context.label('fieldText'),
    required: false,
    long: true,
    maxLength: FIELD_LIMIT,
    ...value(text),
  };
}

function line(context: Context, name: string, maxLength: number): Extract<Field, { kind: 'text' }> {
  const label = context.label(`field${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  return { kind: 'text', name, label, required: false, long: false, maxLength };
}

function fileField(context: Context): Field {
  return {
    kind: 'file',
    name: 'file',
    label: context.label('fieldFile'),
    description: context.label('fieldFileHint'),
    required: false,
  };
}

function value(text: string | undefined): { readonly value?: string } {
  return text ? { value: text } : {};
}
