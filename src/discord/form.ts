import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import { shorten } from '../knowledge/shorten.ts';
import { encodeActionId } from './action-id.ts';
import type { Field, FormReply } from './reply.ts';

const TITLE_LIMIT = 45;
const LABEL_LIMIT = 45;
const DESCRIPTION_LIMIT = 100;
const PLACEHOLDER_LIMIT = 100;

/**
 * A form as Discord takes it.
 *
 * @throws TypeError when its id or its fields do not fit: a programmer's error
 */
export function renderForm({ id, title, fields }: FormReply): APIModalInteractionResponseCallbackData {
  const customId = encodeActionId(id);
  if (customId === null || fields.length > 5)
    throw new TypeError(`expected a form of at most five fields and a short id, received ${title}`);
  return { custom_id: customId, title: shorten(title, TITLE_LIMIT), components: fields.map(renderField) };
}

function renderField(field: Field): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: shorten(field.label, LABEL_LIMIT),
    ...(field.description ? { description: shorten(field.description, DESCRIPTION_LIMIT) } : {}),
    component: renderInput(field),
  };
}

function renderInput(field: Field): APILabelComponent['component'] {
  const { name, required } = field;
  switch (field.kind) {
    case 'text':
      return {
        type: ComponentType.TextInput,
        custom_id: name,
        style: field.long ? TextInputStyle.Paragraph : TextInputStyle.Short,
        required,
        max_length: field.maxLength,
        ...(field.value ? { value: field.value.slice(0, field.maxLength) } : {}),
        ...(field.placeholder ? { placeholder: shorten(field.placeholder, PLACEHOLDER_LIMIT) } : {}),
      };
    case 'choice':
      return {
        type: ComponentType.StringSelect,
        custom_id: name,
        required,
        options: field.choices.map(({ label, value, chosen }) => ({
          label: shorten(label, 100),
          value,
          ...(chosen ? { default: true } : {}),
        })),
      };
    case 'file':
      return { type: ComponentType.FileUpload, custom_id: name, required, max_values: 1 };
    case 'channel':
      return {
        type: ComponentType.ChannelSelect,
        custom_id: name,
        channel_types: [ChannelType.GuildText],
        ...optional(required),
        ...(field.chosen ? { default_values: [{ id: field.chosen, type: SelectMenuDefaultValueType.Channel }] } : {}),
      };
    case 'role':
      return {
        type: ComponentType.RoleSelect,
        custom_id: name,
        ...optional(required),
        ...(field.chosen ? { default_values: [{ id: field.chosen, type: SelectMenuDefaultValueType.Role }] } : {}),
      };
    default:
      return field satisfies never;
  }
}

function optional(required: boolean): { required: boolean; min_values?: number } {
  return required ? { required } : { required, min_values: 0 };
}
