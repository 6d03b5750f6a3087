import type { APIEmbed } from 'discord-api-types/v10';
import type { Component } from './component.ts';
import type { MessageBody } from './draft.ts';
import type { BodyFault } from './refusal.ts';
import type { UploadedFile } from './route.ts';
import type { Attachment } from './world.ts';

/** A message as it would be. */
export interface Draft {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Component[];
  readonly flags: number;
  readonly kept: readonly Attachment[];
  readonly files: readonly UploadedFile[];
}

export function* draftFaults(_draft: Draft, _body: MessageBody): Generator<BodyFault> {}
