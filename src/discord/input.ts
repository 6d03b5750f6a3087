import type {
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { uploadedFile } from './attachment.ts';
import type { Command, FormValues, Input, Option } from './command.ts';

/** What was typed and chosen, by the names of the options. */
export function readInput(
  command: Command,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  apiUrl: string,
): Input {
  if (interaction.isMessageContextMenuCommand()) {
    const { content, author, url, createdTimestamp } = interaction.targetMessage;
    return { values: {}, message: { text: content, author: author.displayName, url, writtenAt: createdTimestamp } };
  }
  const subcommand = interaction.options.getSubcommand(false);
  const options = optionsOf(command, subcommand);
  const values = Object.entries(options).map(([name, option]) => [name, readOption(interaction, name, option, apiUrl)]);
  return { ...(subcommand === null ? {} : { subcommand }), values: Object.fromEntries(values) };
}

export function optionsOf(command: Command, subcommand: string | null): Command['options'] {
  if (subcommand === null) return command.options;
  return Object.hasOwn(command.subcommands, subcommand) ? (command.subcommands[subcommand]?.options ?? {}) : {};
}

/** What was sent with a form. A field that is not there, as in a forged form, is empty. */
export function readForm({ fields }: ModalSubmitInteraction, apiUrl: string): FormValues {
  return {
    has: (name) => fields.fields.has(name),
    text(name) {
      const field = fields.fields.get(name);
      if (field && 'values' in field) return String(field.values[0] ?? '');
      return field && 'value' in field && typeof field.value === 'string' ? field.value : '';
    },
    files(name) {
      if (!fields.fields.has(name)) return [];
      return [...(fields.getUploadedFiles(name)?.values() ?? [])].map((attachment) => uploadedFile(attachment, apiUrl));
    },
  };
}

function readOption(
  { options }: ChatInputCommandInteraction,
  name: string,
  option: Option,
  apiUrl: string,
): Input['values'][string] {
  switch (option.kind) {
    case 'text':
      return options.getString(name) ?? undefined;
    case 'flag':
      return options.getBoolean(name) ?? undefined;
    case 'file': {
      const attachment = options.getAttachment(name);
      return attachment ? uploadedFile(attachment, apiUrl) : undefined;
    }
    default:
      return option satisfies never;
  }
}
