import type { APIApplicationCommand, APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { z } from 'zod';

/** What the page and its server say to each other. Messages, commands and forms keep the shapes of Discord's API. */

const Id = z.string().regex(/^\d{17,19}$/);
const Words = z.string().max(6_000);

const FileSchema = z.strictObject({
  filename: z.string().min(1).max(260),
  contentType: z.string().max(200),
  base64: z.base64(),
});

const OptionsSchema = z.record(
  z.string().max(32),
  z.union([Words, z.number(), z.boolean(), FileSchema, z.strictObject({ user: Id })]),
);

const FieldsSchema = z.record(z.string().max(100), z.union([Words, z.boolean(), z.array(Words), z.array(FileSchema)]));

/** What someone does on the page. */
export const ActSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('say'), text: Words, replyTo: Id.optional() }),
  z.strictObject({ kind: z.literal('command'), path: z.string().max(100), options: OptionsSchema }),
  z.strictObject({
    kind: z.literal('suggest'),
    path: z.string().max(100),
    option: z.string().max(32),
    typed: Words,
    others: OptionsSchema,
  }),
  z.strictObject({ kind: z.literal('menu'), name: z.string().max(32), message: Id }),
  z.strictObject({ kind: z.literal('press'), message: Id, component: z.number() }),
  z.strictObject({
    kind: z.literal('choose'),
    message: Id,
    component: z.number(),
    values: z.array(z.string().max(100)).max(25),
  }),
  z.strictObject({ kind: z.literal('submit'), form: z.string().max(40), fields: FieldsSchema }),
  z.strictObject({ kind: z.enum(['dismiss', 'delete']), message: Id }),
  z.strictObject({ kind: z.literal('edit'), message: Id, text: Words }),
]);

/** An act, who does it and where. */
export const DeedSchema = z.strictObject({ person: Id, channel: Id, act: ActSchema });

export type Act = z.infer<typeof ActSchema>;
export type Deed = z.infer<typeof DeedSchema>;
export type CommandOptions = z.infer<typeof OptionsSchema>;
export type FormFields = z.infer<typeof FieldsSchema>;
export type FileContent = z.infer<typeof FileSchema>;

/** What comes of an act, beside the messages that everyone hears of. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'form'; readonly form: FormView }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  /** As Discord's client words it: the bot did not answer. */
  | { readonly kind: 'failed'; readonly words: string }
  /** What Discord's client would not let anyone do. */
  | { readonly kind: 'refused'; readonly words: string };

export interface Answer {
  readonly outcome: Outcome;
  readonly exchange?: ExchangeView;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface FormView {
  readonly id: string;
  readonly title: string;
  readonly components: APIModalInteractionResponseCallbackData['components'];
}

/** An interaction as it went to the bot, and what came back. */
export interface ExchangeView {
  readonly id: string;
  readonly name: string;
  readonly sent: object;
  readonly answered: unknown;
  readonly ms: number | null;
  /** Later requests with the interaction's token: edits and follow-ups. */
  readonly later: readonly { readonly request: string; readonly body: unknown }[];
}

export interface MessageView {
  readonly message: APIMessage;
  readonly onlyForYou: boolean;
  /** You are notified by it. */
  readonly pinged: boolean;
  /** The bot's reply to this: the line above it says who used what. */
  readonly cause?: { readonly person: string; readonly command: string | null; readonly source: APIMessage | null };
}

export interface State {
  readonly bot: PersonView;
  readonly people: readonly PersonView[];
  readonly you: PersonView;
  readonly places: readonly Place[];
  readonly exchanges: readonly ExchangeView[];
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly moderator: boolean;
}

/** A server with its channels, or the direct messages. */
export interface Place {
  readonly id: string;
  /** Null for the direct messages. */
  readonly name: string | null;
  readonly locale: string | null;
  readonly commands: readonly APIApplicationCommand[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly channels: readonly ChannelView[];
}

export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly messages: readonly MessageView[];
}

/** What the page is told while it is open. */
export type Happening =
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'message'; readonly channel: string; readonly view: MessageView }
  | { readonly kind: 'gone'; readonly channel: string; readonly id: string };
