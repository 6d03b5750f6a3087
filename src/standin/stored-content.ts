import type { APIEmbed } from 'discord-api-types/v10';
import { ComponentType, EmbedType } from 'discord-api-types/v10';
import { allComponents, type Component, type Media } from './component.ts';
import type { Attachment } from './world.ts';

/**
 * Components as Discord gives them back: numbered, defaults filled in, empty fields left out, files at their addresses.
 * https://docs.discord.com/developers/components/reference#anatomy-of-a-component
 */
export function storedComponents(
  components: readonly Component[],
  attachments: readonly Attachment[],
): readonly Component[] {
  const taken = new Set(allComponents(components).map(({ id }) => id));
  let next = 1;
  const store = (component: Component): Component => {
    while (taken.has(next)) next += 1;
    const id = component.id || next++;
    return {
      ...DEFAULTS[component.type],
      ...withoutEmptyFields(component),
      id,
      ...(component.file ? storedFile(component.file, attachments) : {}),
      ...(component.media ? { media: storedMedia(component.media, attachments) } : {}),
      ...(component.items
        ? {
            items: component.items.map((item) => ({
              description: null,
              spoiler: false,
              ...item,
              media: storedMedia(item.media, attachments),
            })),
          }
        : {}),
      ...(component.emoji ? { emoji: withoutEmptyFields(component.emoji) } : {}),
      ...(component.options ? { options: component.options.map(withoutEmptyFields) } : {}),
      ...(component.components ? { components: component.components.map(store) } : {}),
      ...(component.accessory ? { accessory: store(component.accessory) } : {}),
    };
  };
  return components.map(store);
}

export function storedEmbeds(embeds: readonly APIEmbed[], attachments: readonly Attachment[]): readonly APIEmbed[] {
  return embeds.map((embed) => ({
    ...withoutEmptyFields(embed),
    type: EmbedType.Rich,
    ...(embed.fields ? { fields: embed.fields.map((field) => ({ inline: false, ...field })) } : {}),
    ...(embed.image ? { image: storedMedia(embed.image, attachments) } : {}),
    ...(embed.thumbnail ? { thumbnail: storedMedia(embed.thumbnail, attachments) } : {}),
  }));
}

const SELECT = { min_values: 1, max_values: 1 };

/** What Discord fills in where a body says nothing. */
const DEFAULTS: Partial<Record<ComponentType, Partial<Component> & Record<string, unknown>>> = {
  [ComponentType.StringSelect]: SELECT,
  [ComponentType.UserSelect]: SELECT,
  [ComponentType.RoleSelect]: SELECT,
  [ComponentType.MentionableSelect]: SELECT,
  [ComponentType.ChannelSelect]: SELECT,
  [ComponentType.Thumbnail]: { description: null, spoiler: false },
  [ComponentType.File]: { spoiler: false },
  [ComponentType.Separator]: { spacing: 1, divider: true },
  [ComponentType.Container]: { accent_color: null, spoiler: false },
};

function storedFile(media: Media, attachments: readonly Attachment[]): Pick<Component, 'file' | 'name' | 'size'> {
  const attachment = attachmentAt(media.url, attachments);
  return {
    file: storedMedia(media, attachments),
    name: attachment?.name ?? null,
    size: attachment?.bytes.length ?? null,
  };
}

/** `attachment://name` becomes the address of the file of that name. */
function storedMedia(media: Media, attachments: readonly Attachment[]): Media & Record<string, unknown> {
  const attachment = attachmentAt(media.url, attachments);
  const url = attachment?.url ?? media.url;
  const about = attachment ? { attachment_id: attachment.id, content_type: attachment.contentType } : {};
  return { id: attachment?.id ?? '0', url, proxy_url: url, ...about };
}

function attachmentAt(url: string, attachments: readonly Attachment[]): Attachment | undefined {
  return attachments.find((attachment) => url === `attachment://${attachment.name}` || url === attachment.url);
}

function withoutEmptyFields<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Fields;
}
