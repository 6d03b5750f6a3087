import { MessageFlags } from 'discord-api-types/v10';
import { allComponents } from './component.ts';
import { mentionedUsers, pingsOf } from './mentions.ts';
import type { MessageBody } from './message-body.ts';
import { draftFaults } from './message-rules.ts';
import { refusals } from './refusal.ts';
import type { UploadedFile } from './route.ts';
import { storedComponents, storedEmbeds } from './stored-content.ts';
import type { Attachment, Message, MessageContent, World } from './world.ts';

export interface DraftAbout {
  readonly files: readonly UploadedFile[];
  /** The message that is edited: what the body does not name stays. */
  readonly before?: Message | undefined;
  readonly replyTo?: Message | undefined;
  /** Where the message stands in the body: `data` in a callback. */
  readonly path?: readonly string[];
}

/**
 * The message a body asks for, judged as a whole: an edit that is fine alone may make a message that is not.
 *
 * @throws Refusal when the message breaks a rule.
 */
export function draftMessage(
  world: World,
  body: MessageBody,
  { files, before, replyTo, path = [] }: DraftAbout,
): MessageContent {
  const flagsBefore = (before?.flags ?? 0) & ~MessageFlags.Loading;
  const draft = {
    content: body.content === undefined ? (before?.content ?? '') : (body.content ?? ''),
    embeds: body.embeds === undefined ? (before?.embeds ?? []) : (body.embeds ?? []),
    components: body.components === undefined ? (before?.components ?? []) : (body.components ?? []),
    flags: flagsBefore | ((body.flags ?? 0) & (before ? EDITABLE_FLAGS : ~0)),
    kept: keptAttachments(body, before),
    files,
    body,
  };
  const faults = [...draftFaults(draft)].map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
  if (faults.length > 0) throw refusals.invalidBody(faults);
  const isEmpty =
    !draft.content && draft.embeds.length + draft.components.length + draft.kept.length + files.length === 0;
  if (isEmpty) throw refusals.emptyMessage();

  const added = files.map((file) => world.addAttachment({ ...file, description: describe(body, file) }));
  const attachments = [...draft.kept, ...added];
  const texts = [draft.content, ...allComponents(draft.components).map(({ content }) => content ?? '')];
  const pings = pingsOf({ texts, allowed: body.allowed_mentions, repliedTo: replyTo?.author.id });
  return {
    content: draft.content,
    embeds: storedEmbeds(draft.embeds, attachments),
    components: storedComponents(draft.components, attachments),
    attachments,
    flags: draft.flags,
    mentions: [
      ...mentionedUsers(texts.join('\n')),
      ...(pings.includes(`<@${replyTo?.author.id}>`) && replyTo ? [replyTo.author.id] : []),
    ].flatMap((id) => world.users.get(id) ?? []),
    pings: [...new Set([...(before?.pings ?? []), ...pings])],
  };
}

// https://docs.discord.com/developers/resources/message#edit-message: other flags of an edit change nothing.
const EDITABLE_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

function keptAttachments(body: MessageBody, before: Message | undefined): readonly Attachment[] {
  if (!before) return [];
  if (!body.attachments) return before.attachments;
  return before.attachments.filter(({ id }) => body.attachments?.some((kept) => kept.id === id));
}

function describe(body: MessageBody, file: UploadedFile): string | undefined {
  return body.attachments?.find(({ id }) => id === String(file.index))?.description ?? undefined;
}
