/** A text with `{named}` places; with `{count}` it may differ in number. */
export type TextTemplate = string | { readonly one: string; readonly other: string };

/**
 * The interface in one language. English commands hold their own texts (`commands/*.ts`), so English fills `shared` and `problems` alone;
 * any other language overlays every command too. A test checks that no key and no place is missing.
 */
export interface InterfaceTexts {
  readonly shared: Readonly<Record<string, TextTemplate>>;
  readonly problems: Readonly<Record<string, string>>;
  /** What a field of the front matter should be, and why a file cannot be read, by the English words of `knowledge/` and `moderation/`. */
  readonly expectations?: Readonly<Record<string, string>>;
  readonly commands: Readonly<Record<string, CommandTexts>>;
}

export interface CommandTexts {
  /** Of a message menu's entry alone: slash commands keep their name in every language. */
  readonly name?: string;
  readonly description: string;
  readonly options: Readonly<Record<string, string>>;
  readonly subcommands?: Readonly<Record<string, Pick<CommandTexts, 'description' | 'options'>>>;
  readonly texts: Readonly<Record<string, TextTemplate>>;
}
