import type { APIAllowedMentions, APIEmbed } from 'discord-api-types/v10';
import type { Component } from './component.ts';

/** What every body that makes or changes a message may hold. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly Component[] | null;
  readonly attachments?:
    | readonly { readonly id: string; readonly filename?: string | null; readonly description?: string | null }[]
    | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly flags?: number | null;
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists?: boolean | null } | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly poll?: object | null;
  readonly sticker_ids?: readonly string[] | null;
}
