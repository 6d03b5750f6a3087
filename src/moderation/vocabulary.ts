import type { Context, FormValues, Suggestion } from '../discord/command.ts';
import type { Phrase } from '../discord/phrase.ts';
import type { FormReply, MessageReply } from '../discord/reply.ts';
import type { NameEntry } from '../knowledge/names.ts';
import type { ServerWord } from '../knowledge/server-state.ts';
import { languageOf, languages } from '../languages/list.ts';
import { findWords } from '../languages/words.ts';
import { announceLine } from './announce.ts';
import { closeAnswered } from './close-answered.ts';
import { questionsOf } from './draft-reply.ts';
import { serverOf } from './server-of.ts';

const LISTED = 20;
/** A button's id holds a term or a name beside its own words. */
const TERM_LIMIT = 60;
const ENTRY_LIMIT = 10;
const KINDS: readonly NameEntry['kind'][] = ['person', 'organisation', 'place', 'media'];

/** Shows this server's words, or one of them, or teaches one: a term and what it is in the other language. */
export async function changeWord(
  context: Context,
  { term, means, language }: Readonly<Record<'term' | 'means' | 'language', string | undefined>>,
): Promise<MessageReply> {
  const words = await context.store.listWords(serverOf(context));
  if (term === undefined) return listWords(context, words);
  if (means !== undefined) return teachWord(context, term, means, language);
  const word = words.find((each) => each.term.toLowerCase() === term.trim().toLowerCase());
  if (!word) return { kind: 'notice', text: context.say('noSuchWord', { term }) };
  const id = { command: 'knowledge', action: 'forgetWord', args: [word.from, word.to, word.term] };
  return {
    kind: 'notice',
    text: wordLine(context, word),
    actions: [{ label: context.label('remove'), id, style: 'danger' }],
  };
}

export function wordForm(context: Context): FormReply {
  const { label, language } = context;
  const field = (name: string, hint: string) => ({
    kind: 'text' as const,
    name,
    label: label(name === 'term' ? 'fieldTerm' : 'fieldMeans'),
    description: label(hint),
    required: true,
    long: false,
    maxLength: name === 'term' ? TERM_LIMIT : 400,
  });
  return {
    kind: 'form',
    id: { command: 'knowledge', action: 'word', args: [] },
    title: label('formWord'),
    fields: [
      field('term', 'fieldTermHint'),
      field('means', 'fieldMeansHint'),
      {
        kind: 'choice',
        name: 'language',
        label: label('fieldTermLanguage'),
        required: true,
        choices: languages.map(({ code }) => ({
          label: label(`language_${code}`),
          value: code,
          chosen: code === language.code,
        })),
      },
    ],
  };
}

export function receiveWord(context: Context, values: FormValues): Promise<MessageReply> {
  return teachWord(context, values.text('term'), values.text('means'), values.text('language'));
}

export async function forgetWord(
  context: Context,
  [from = '', to = '', term = '']: readonly string[],
): Promise<MessageReply> {
  const there = await context.store.removeWord(serverOf(context), { from, to, term });
  if (!there) return { kind: 'notice', text: context.say('noSuchWord', { term }) };
  await context.library.refresh(serverOf(context));
  post(context, ({ say }) => say('auditWordRemoved', { name: context.person.name, term }));
  return { kind: 'notice', update: true, outcome: 'wordRemoved', text: context.say('wordRemoved', { term }) };
}

export async function suggestWords(context: Context, typed: string): Promise<Suggestion[]> {
  const words = await context.store.listWords(serverOf(context));
  return words
    .filter(({ term }) => term.toLowerCase().includes(typed.trim().toLowerCase()))
    .map(({ term, translations }) => ({ name: `${term} = ${translations.join(', ')}`, value: term }));
}

export function suggestLanguages(context: Context, typed: string): Suggestion[] {
  return languages
    .map(({ code }) => ({ name: context.label(`language_${code}`), value: code }))
    .filter(({ name, value }) => name.includes(typed.trim().toLowerCase()) || value === typed.trim());
}

/** Shows this server's names, or one of them, or teaches one with its other spellings. */
export async function changeName(
  context: Context,
  { name, kind, aliases }: Readonly<Record<'name' | 'kind' | 'aliases', string | undefined>>,
): Promise<MessageReply> {
  const server = serverOf(context);
  const names = await context.store.listNames(server);
  if (name === undefined) {
    if (names.length === 0) return { kind: 'notice', text: context.say('namesNone') };
    const lines = names.slice(0, LISTED).map((entry) => nameLine(context, entry));
    return { kind: 'list', outcome: 'listed', title: context.say('namesTitle', { count: names.length }), lines };
  }
  const known = names.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
  if (kind === undefined && aliases === undefined) {
    if (!known) return { kind: 'notice', text: context.say('noSuchName', { name }) };
    const id = { command: 'knowledge', action: 'forgetName', args: [known.name] };
    return {
      kind: 'notice',
      text: nameLine(context, known),
      actions: [{ label: context.label('remove'), id, style: 'danger' }],
    };
  }
  const wanted = KINDS.find((each) => each === kind) ?? (kind === undefined ? known?.kind : undefined);
  if (!wanted) return { kind: 'notice', text: context.say('nameKindWrong', { kind: kind ?? '' }) };
  const spellings = aliases === undefined ? (known?.aliases ?? []) : entriesOf(aliases);
  if (!isEntry(name) || !spellings.every(isEntry))
    return { kind: 'notice', text: context.say('entryWrong', { limit: TERM_LIMIT }) };
  const entry = { name: name.trim(), kind: wanted, aliases: spellings };
  await context.store.putName(server, entry, {
    author: { id: context.person.id, name: context.person.name },
    at: Date.now(),
  });
  await context.library.refresh(server);
  post(context, ({ say }) => say('auditName', { name: context.person.name, entry: entry.name }));
  return { kind: 'notice', outcome: 'nameKept', text: context.say('nameKept', { name: entry.name }) };
}

export async function forgetName(context: Context, [name = '']: readonly string[]): Promise<MessageReply> {
  const there = await context.store.removeName(serverOf(context), name);
  if (!there) return { kind: 'notice', text: context.say('noSuchName', { name }) };
  await context.library.refresh(serverOf(context));
  post(context, ({ say }) => say('auditNameRemoved', { name: context.person.name, entry: name }));
  return { kind: 'notice', update: true, outcome: 'nameRemoved', text: context.say('nameRemoved', { name }) };
}

export async function suggestNames(context: Context, typed: string): Promise<Suggestion[]> {
  const names = await context.store.listNames(serverOf(context));
  return names
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
    .map(({ name }) => ({ name, value: name }));
}

export function suggestKinds(context: Context, typed: string): Suggestion[] {
  return KINDS.map((kind) => ({ name: context.label(`kind_${kind}`), value: kind })).filter(({ name }) =>
    name.toLowerCase().includes(typed.trim().toLowerCase()),
  );
}

async function teachWord(
  context: Context,
  typedTerm: string,
  means: string,
  named: string | undefined,
): Promise<MessageReply> {
  const server = serverOf(context);
  const from = (named === undefined ? context.language : languageOf(named))?.code;
  const to = languages.find(({ code }) => code !== from)?.code;
  if (from === undefined || to === undefined)
    return { kind: 'notice', refused: true, text: context.say('wordLanguageWrong', { language: named ?? '' }) };
  const term = typedTerm.trim();
  const translations = entriesOf(means);
  if (!isEntry(term) || translations.length === 0 || !translations.every(isEntry))
    return { kind: 'notice', refused: true, text: context.say('entryWrong', { limit: TERM_LIMIT }) };
  const word = { from, to, term, translations };
  await context.store.putWord(server, word, {
    author: { id: context.person.id, name: context.person.name },
    at: Date.now(),
  });
  await context.library.refresh(server);
  const answered = await closeAnswered({ ...context, shelf: await context.library.shelfOf(server) }, null);
  post(context, (readers) => readers.say('auditWord', { name: context.person.name, word: wordLine(readers, word) }));
  const lines =
    answered.length === 0
      ? []
      : [context.say('answersNow', { count: answered.length, questions: questionsOf(context, answered) })];
  return {
    kind: 'list',
    outcome: 'wordKept',
    title: context.say('wordKept', { word: wordLine(context, word) }),
    lines,
  };
}

function listWords(context: Context, words: readonly ServerWord[]): MessageReply {
  if (words.length === 0) return { kind: 'notice', text: context.say('wordsNone') };
  const lines = words.slice(0, LISTED).map((word) => wordLine(context, word));
  return { kind: 'list', outcome: 'listed', title: context.say('wordsTitle', { count: words.length }), lines };
}

function wordLine(
  context: Context,
  { from, term, translations }: Pick<ServerWord, 'from' | 'term' | 'translations'>,
): Phrase {
  const language = context.label(`language_${from}`) || from;
  return context.say('wordLine', { term, language, means: translations.join(', ') });
}

function nameLine(context: Context, { name, kind, aliases }: NameEntry): Phrase {
  const details = { name, kind: context.label(`kind_${kind}`), aliases: aliases.join(', ') };
  return context.say(aliases.length > 0 ? 'nameLineAliases' : 'nameLine', details);
}

function entriesOf(text: string): string[] {
  return [...new Set(text.split(',').flatMap((part) => part.trim() || []))].slice(0, ENTRY_LIMIT);
}

/** The lexicon's own marks cannot stand in an entry. */
function isEntry(text: string): boolean {
  return text.trim().length <= TERM_LIMIT && findWords(text).length > 0 && !/[=\n]/.test(text);
}

function post(context: Context, say: (readers: Context) => Phrase): void {
  context.later('the change could not be posted', () => announceLine(context, say));
}
