import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { allComponents, type Component, type ComponentOption, mediaOf } from './component.ts';
import type { Form } from './interactions.ts';
import type { Attachment, Message } from './world.ts';

/**
 * What a person sees: a message or a form. Both have all of these, so that a test need not ask which before it reads;
 * a message has no fields and a form no buttons. A message's are live: they follow its edits.
 */
export interface Seen {
  readonly kind: 'message' | 'form';
  readonly id: string;
  readonly author: string;
  /** A form's title. */
  readonly title: string;
  /** Everything that is written, as raw Markdown, from top to bottom. */
  readonly text: string;
  readonly components: readonly Component[];
  readonly buttons: readonly SeenButton[];
  readonly selects: readonly SeenSelect[];
  readonly fields: readonly SeenField[];
  readonly files: readonly SeenFile[];
  readonly ephemeral: boolean;
  /** Still shows "thinking". */
  readonly thinking: boolean;
  readonly edited: boolean;
  readonly deleted: boolean;
  /** Who is notified: `@everyone`, `@here`, `<@id>`, `<@&id>`. */
  readonly pings: readonly string[];
}

export interface SeenButton {
  /** The component's number in its message. */
  readonly id: number;
  readonly label: string;
  readonly emoji: string;
  readonly disabled: boolean;
  readonly style: ButtonStyle;
  readonly customId?: string;
  readonly url?: string;
}

export interface SeenSelect {
  /** The component's number in its message. */
  readonly id: number;
  readonly customId: string;
  readonly type: ComponentType;
  readonly placeholder: string;
  readonly disabled: boolean;
  readonly options: readonly ComponentOption[];
  readonly least: number;
  readonly most: number;
}

/** A field of a form, with what stands in it when it opens. */
export interface SeenField {
  readonly customId: string;
  readonly type: ComponentType;
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly placeholder: string;
  readonly required: boolean;
  readonly options: readonly ComponentOption[];
  readonly component: Component;
}

export interface SeenFile {
  readonly name: string;
  readonly url: string;
  readonly contentType: string;
  readonly text: string;
}

export class SeenMessage implements Seen {
  readonly kind = 'message';
  readonly title = '';
  readonly fields: readonly SeenField[] = [];
  readonly message: Message;

  constructor(message: Message) {
    this.message = message;
  }

  get id(): string {
    return this.message.id;
  }

  get author(): string {
    return this.message.author.name;
  }

  get text(): string {
    const { content, embeds, components } = this.message;
    const embedded = embeds.flatMap(({ author, title, description, fields, footer }) => [
      author?.name,
      title,
      description,
      ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
      footer?.text,
    ]);
    const displayed = allComponents(components).map((component) => component.content);
    return [content, ...embedded, ...displayed].filter((part) => part).join('\n');
  }

  get components(): readonly Component[] {
    return this.message.components;
  }

  get buttons(): readonly SeenButton[] {
    return allComponents(this.components)
      .filter(({ type }) => type === ComponentType.Button)
      .map(({ id, label, emoji, disabled, style, custom_id, url }) => ({
        id: id ?? 0,
        label: label ?? '',
        emoji: emoji?.name ?? '',
        disabled: disabled ?? false,
        style: style ?? ButtonStyle.Secondary,
        ...(custom_id ? { customId: custom_id } : {}),
        ...(url ? { url } : {}),
      }));
  }

  get selects(): readonly SeenSelect[] {
    return allComponents(this.components)
      .filter(({ type }) => SELECTS.has(type))
      .map(({ id, type, custom_id, placeholder, disabled, options, min_values, max_values }) => ({
        id: id ?? 0,
        type,
        customId: custom_id ?? '',
        placeholder: placeholder ?? '',
        disabled: disabled ?? false,
        options: options ?? [],
        least: min_values ?? 1,
        most: max_values ?? 1,
      }));
  }

  /** With Components V2 a file shows only where a component shows it. */
  get files(): readonly SeenFile[] {
    const { attachments, components, flags } = this.message;
    const shown = new Set(
      allComponents(components)
        .flatMap(mediaOf)
        .map(({ url }) => url),
    );
    const needsComponent = (flags & MessageFlags.IsComponentsV2) !== 0;
    return attachments.filter(({ url }) => !needsComponent || shown.has(url)).map(seenFile);
  }

  get ephemeral(): boolean {
    return this.message.onlyFor !== undefined;
  }

  get thinking(): boolean {
    return (this.message.flags & MessageFlags.Loading) !== 0;
  }

  get edited(): boolean {
    return this.message.editedAt !== undefined;
  }

  get deleted(): boolean {
    return this.message.deleted;
  }

  get pings(): readonly string[] {
    return this.message.pings;
  }
}

export class SeenForm implements Seen {
  readonly kind = 'form';
  readonly author = '';
  readonly buttons: readonly SeenButton[] = [];
  readonly selects: readonly SeenSelect[] = [];
  readonly files: readonly SeenFile[] = [];
  readonly ephemeral = true;
  readonly thinking = false;
  readonly edited = false;
  readonly deleted = false;
  readonly pings: readonly string[] = [];
  readonly form: Form;

  constructor(form: Form) {
    this.form = form;
  }

  get id(): string {
    return this.form.customId;
  }

  get title(): string {
    return this.form.title;
  }

  get components(): readonly Component[] {
    return this.form.components;
  }

  get text(): string {
    return this.components
      .map(({ content }) => content)
      .filter((part) => part)
      .join('\n');
  }

  get fields(): readonly SeenField[] {
    return this.components.flatMap((top) => {
      const inner = top.component ? [top.component] : (top.components ?? []);
      return inner.map((component) => ({
        customId: component.custom_id ?? '',
        type: component.type,
        label: top.label ?? component.label ?? '',
        description: top.description ?? '',
        value: component.value ?? '',
        placeholder: component.placeholder ?? '',
        required: component.required ?? true,
        options: component.options ?? [],
        component,
      }));
    });
  }
}

export const SELECTS: ReadonlySet<ComponentType> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

function seenFile({ name, url, contentType, bytes }: Attachment): SeenFile {
  return { name, url, contentType, text: String(bytes) };
}
