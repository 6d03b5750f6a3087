import type { APIEmbed } from 'discord-api-types/v10';
import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { allComponents, type Component, mediaOf, placedComponents } from './component.ts';
import { COMPONENT_RULES } from './component-rules.ts';
import type { MessageBody } from './message-body.ts';
import type { BodyFault } from './refusal.ts';
import type { UploadedFile } from './route.ts';
import { breachesOf, type Rule, when } from './rule.ts';
import type { Attachment } from './world.ts';

/** A message as it would be after the body is applied. */
export interface Draft {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Component[];
  readonly flags: number;
  /** Files of the edited message that stay. */
  readonly kept: readonly Attachment[];
  readonly files: readonly UploadedFile[];
  readonly body: MessageBody;
}

export function* draftFaults(draft: Draft): Generator<BodyFault> {
  yield* breachesOf(MESSAGE_RULES, draft);
  yield* breachesOf(COMPONENT_RULES, draft.components);
}

const CONTENT_LIMIT = 2000;
const EMBED_TEXT_LIMIT = 6000;
const COMPONENT_LIMIT = 40;
const COMPONENT_TEXT_LIMIT = 4000;
const ROW_LIMIT = 5;
const FILE_COUNT_LIMIT = 10;

const SETTABLE_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

export const MESSAGE_RULES: readonly Rule<Draft>[] = [
  {
    limit: 'content of 2,000 characters',
    page: 'resources/message#create-message',
    breaches: ({ content }) =>
      when(
        content.length > CONTENT_LIMIT,
        ['content'],
        'BASE_TYPE_MAX_LENGTH',
        `Must be ${CONTENT_LIMIT} or fewer in length.`,
      ),
  },
  {
    limit: 'only the flags for embeds, ephemeral, notifications, voice and Components V2 can be set',
    page: 'interactions/receiving-and-responding#interaction-response-object-messages',
    breaches: ({ body }) =>
      when(((body.flags ?? 0) & ~SETTABLE_FLAGS) !== 0, ['flags'], 'BASE_TYPE_CHOICES', 'These flags cannot be set.'),
  },
  {
    limit: 'Components V2 takes the place of content, embeds, polls and stickers',
    page: 'components/reference',
    *breaches(draft) {
      if (!usesV2(draft)) return;
      const { content, embeds, body } = draft;
      const used = {
        content: content !== '',
        embeds: embeds.length > 0,
        poll: Boolean(body.poll),
        sticker_ids: Boolean(body.sticker_ids?.length),
      };
      for (const [field, isUsed] of Object.entries(used)) {
        yield* when(
          isUsed,
          [field],
          'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
          `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        );
      }
    },
  },
  {
    limit: 'with Components V2 40 components in a message, nested ones counted',
    page: 'components/reference',
    breaches: ({ components }) =>
      when(
        allComponents(components).length > COMPONENT_LIMIT,
        ['components'],
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        `The total number of components cannot exceed ${COMPONENT_LIMIT}`,
      ),
  },
  {
    limit: 'with Components V2 4,000 characters of text in a message',
    page: 'components/reference#text-display',
    breaches: ({ components }) => {
      const length = allComponents(components).reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
      return when(
        length > COMPONENT_TEXT_LIMIT,
        ['components'],
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        `Text displayed in components cannot exceed ${COMPONENT_TEXT_LIMIT} characters`,
      );
    },
  },
  {
    limit: 'without Components V2 only action rows, 5 at most',
    page: 'components/reference#legacy-message-component-behavior',
    *breaches(draft) {
      if (usesV2(draft)) return;
      yield* when(
        draft.components.length > ROW_LIMIT,
        ['components'],
        'BASE_TYPE_BAD_LENGTH',
        `Must be between 1 and ${ROW_LIMIT} in length.`,
      );
      for (const [index, { type }] of draft.components.entries()) {
        yield* when(
          type !== ComponentType.ActionRow,
          ['components', index, 'type'],
          'UNION_TYPE_CHOICES',
          'Value of field "type" must be one of (1,).',
        );
      }
    },
  },
  {
    limit: 'embeds of 6,000 characters together',
    page: 'resources/message#embed-object-embed-limits',
    breaches: ({ embeds }) =>
      when(
        embeds.reduce((sum, embed) => sum + embedLength(embed), 0) > EMBED_TEXT_LIMIT,
        ['embeds'],
        'MAX_EMBED_SIZE_EXCEEDED',
        `Embed size exceeds maximum size of ${EMBED_TEXT_LIMIT}`,
      ),
  },
  {
    limit: 'an embed shows something',
    page: 'resources/message#embed-object',
    *breaches({ embeds }) {
      for (const [index, embed] of embeds.entries()) {
        const isBare = embedLength(embed) === 0 && !embed.image && !embed.thumbnail;
        yield* when(isBare, ['embeds', index, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required');
      }
    },
  },
  {
    limit: '10 files in a message',
    page: 'reference#uploading-files',
    breaches: ({ kept, files }) =>
      when(
        kept.length + files.length > FILE_COUNT_LIMIT,
        ['attachments'],
        'BASE_TYPE_MAX_LENGTH',
        `Must be ${FILE_COUNT_LIMIT} or fewer in length.`,
      ),
  },
  {
    limit: 'every attachment that is named came with the body or was there before',
    page: 'reference#uploading-files',
    *breaches({ body, kept, files }) {
      for (const [index, { id }] of (body.attachments ?? []).entries()) {
        const isThere = kept.some((one) => one.id === id) || files.some((file) => String(file.index) === id);
        yield* when(!isThere, ['attachments', index, 'id'], 'ATTACHMENT_NOT_FOUND', 'Attachment data not found');
      }
    },
  },
  {
    limit: 'every attachment:// address names a file of the message',
    page: 'reference#uploading-files',
    *breaches({ components, kept, files }) {
      const names = new Set([...kept, ...files].map(({ name }) => name));
      for (const { component, path } of placedComponents(components)) {
        for (const { url } of mediaOf(component)) {
          const isMissing = url.startsWith('attachment://') && !names.has(url.slice('attachment://'.length));
          yield* when(
            isMissing,
            path,
            'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
            `The referenced attachment ${url} was not found`,
          );
        }
      }
    },
  },
];

function usesV2({ flags }: Draft): boolean {
  return (flags & MessageFlags.IsComponentsV2) !== 0;
}

function embedLength({ title, description, author, footer, fields }: APIEmbed): number {
  const inFields = (fields ?? []).map(({ name, value }) => name + value);
  return [title, description, author?.name, footer?.text, ...inFields].reduce(
    (sum, text) => sum + (text?.length ?? 0),
    0,
  );
}
