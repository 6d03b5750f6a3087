import type { ModalSubmitInteraction } from 'discord.js';
import type { Context } from './command.ts';
import { joinPhrases } from './phrase.ts';
import type { MessageReply, ReplyFile } from './reply.ts';

/** The field whose text may be long, and is given back as it is, to be sent once more as a file. */
const LONG = 'text';
/** As many reasons as stand above the files. */
const REASONS_SHOWN = 10;

/** What somebody typed into a form, as files; nothing of what was chosen or attached, which they still have. */
export function typedIn({ fields }: ModalSubmitInteraction): readonly ReplyFile[] {
  const typed = [...fields.fields].flatMap(([name, field]) =>
    'value' in field && typeof field.value === 'string' && field.value.trim() !== ''
      ? [{ name, text: field.value }]
      : [],
  );
  const long = typed.filter(({ name }) => name === LONG).map(({ text }) => fileOf('text.md', text));
  const short = typed.filter(({ name }) => name !== LONG).map(({ name, text }) => `${name}: ${text}\n`);
  return short.length === 0 ? long : [...long, fileOf('fields.txt', short.join(''))];
}

/** The refusal of a form with what was typed into it below: nothing that somebody wrote is lost. One that brings the text itself stays as it is. */
export function giveBack(context: Context, refusal: MessageReply, typed: readonly ReplyFile[] = []): MessageReply {
  if (typed.length === 0 || (refusal.kind !== 'notice' && refusal.kind !== 'list')) return refusal;
  const reasons =
    refusal.kind === 'notice' ? [refusal.text] : [refusal.title, ...refusal.lines.slice(0, REASONS_SHOWN)];
  const { private: isPrivate, update, outcome, actions } = refusal;
  return {
    kind: 'files',
    text: joinPhrases([...reasons, context.say('textBack')], '\n'),
    files: typed,
    ...(isPrivate === undefined ? {} : { private: isPrivate }),
    ...(update === undefined ? {} : { update }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(actions === undefined ? {} : { actions }),
  };
}

function fileOf(name: string, text: string): ReplyFile {
  return { name, content: new TextEncoder().encode(text) };
}
