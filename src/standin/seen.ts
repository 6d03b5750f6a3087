import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { allComponents, type Component, type ComponentOption, mediaOf } from './component.ts';
import type { Form } from './interactions.ts';
import type { Attachment, Message } from './world.ts';

/**
 * What a person sees: a message or a form. Both have all of these, so that a test need not ask which before it reads;
 * a message has no fields and a form no buttons. A message's are live: they follow its edits.
 */
export type Seen = SeenMessage | SeenForm;

export interface SeenMessage extends SeenParts {
  readonly kind: 'message';
}

export interface SeenForm extends SeenParts {
  readonly kind: 'form';
}

interface SeenParts {
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

// What is seen is for reading and for printing in a failed test; what it stands for is kept beside it.
const messages = new WeakMap<SeenMessage, Message>();
const forms = new WeakMap<SeenForm, Form>();

export function seenMessage(message: Message): SeenMessage {
  const seen: SeenMessage = {
    kind: 'message',
    id: message.id,
    author: message.author.name,
    title: '',
    fields: [],
    ephemeral: message.onlyFor !== undefined,
    get text() {
      return textOf(message);
    },
    get components() {
      return message.components;
    },
    get buttons() {
      return buttonsOf(message.components);
    },
    get selects() {
      return selectsOf(message.components);
    },
    get files() {
      return filesOf(message);
    },
    get thinking() {
      return (message.flags & MessageFlags.Loading) !== 0;
    },
    get edited() {
      return message.editedAt !== undefined;
    },
    get deleted() {
      return message.deleted;
    },
    get pings() {
      return message.pings;
    },
  };
  messages.set(seen, message);
  return seen;
}

export function seenForm(form: Form): SeenForm {
  const { customId, title, components } = form;
  const seen: SeenForm = {
    ...NOTHING,
    kind: 'form',
    id: customId,
    title,
    components,
    text: components.flatMap(({ content }) => content || []).join('\n'),
    fields: components.flatMap(fieldsOf),
  };
  forms.set(seen, form);
  return seen;
}

/** The message that is seen, unless it is a form. */
export function messageBehind(seen: Seen): Message | undefined {
  return seen.kind === 'message' ? messages.get(seen) : undefined;
}

/** The form that is seen, unless it is a message. */
export function formBehind(seen: Seen): Form | undefined {
  return seen.kind === 'form' ? forms.get(seen) : undefined;
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

const NOTHING = {
  author: '',
  buttons: [],
  selects: [],
  files: [],
  ephemeral: true,
  thinking: false,
  edited: false,
  deleted: false,
  pings: [],
} as const;

function textOf({ content, embeds, components }: Message): string {
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

function buttonsOf(components: readonly Component[]): readonly SeenButton[] {
  return allComponents(components)
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

function selectsOf(components: readonly Component[]): readonly SeenSelect[] {
  return allComponents(components)
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
function filesOf({ attachments, components, flags }: Message): readonly SeenFile[] {
  const shown = new Set(
    allComponents(components)
      .flatMap(mediaOf)
      .map(({ url }) => url),
  );
  const needsComponent = (flags & MessageFlags.IsComponentsV2) !== 0;
  return attachments.filter(({ url }) => !needsComponent || shown.has(url)).map(seenFile);
}

/** The fields of a form's label, or of its action row. */
function fieldsOf(top: Component): readonly SeenField[] {
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
}

const SELECTS: ReadonlySet<ComponentType> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

function seenFile({ name, url, contentType, bytes }: Attachment): SeenFile {
  return { name, url, contentType, text: String(bytes) };
}
