import { z } from 'zod';
import { QUESTION_STATES } from '../knowledge/asked-question.ts';
import type { NameEntry } from '../knowledge/names.ts';

/**
 * The rows as they are today; `migrations.ts` tells how they came to be. Both engines give the same values:
 * times are numbers of milliseconds, flags are 0 or 1, lists are JSON.
 */
const authored = { author_id: z.string(), author_name: z.string(), at: z.number() };

const edit = {
  server: z.string(),
  article: z.string(),
  base: z.string().nullable(),
  markdown: z.string().nullable(),
  note: z.string(),
  ...authored,
};

export const RevisionRow = z.object({ ...edit, number: z.number(), revision: z.string().nullable() });
export const HistoryRow = RevisionRow.omit({ markdown: true });
export const DraftRow = z.object({ ...edit, id: z.string(), start: z.number().nullable() });
export const BaseRevisionRow = z.object({ article: z.string(), revision: z.string(), markdown: z.string() });

export const QuestionRow = z.object({
  /** Empty in direct messages: a primary key holds no null. */
  server: z.string(),
  id: z.string(),
  channel: z.string().nullable(),
  asker: z.string().nullable(),
  first_asker: z.string().nullable(),
  question: z.string(),
  language: z.string(),
  outcome: z.enum(['answer', 'silent']),
  confidence: z.number(),
  state: z.enum(QUESTION_STATES),
  thumbs_down: z.number(),
  wants_to_be_told: z.number(),
  asked_at: z.number(),
});

export const PinRow = z.object({
  server: z.string(),
  id: z.string(),
  question: z.string(),
  language: z.string(),
  article: z.string(),
  sentence: z.string(),
  ...authored,
});

export const WordRow = z.object({
  server: z.string(),
  from_language: z.string(),
  to_language: z.string(),
  term: z.string(),
  translations: z.string(),
  ...authored,
});

export const NameRow = z.object({
  server: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'organisation', 'place', 'media']) satisfies z.ZodType<NameEntry['kind']>,
  aliases: z.string(),
  ...authored,
});

export const SettingRow = z.object({ server: z.string(), name: z.string(), value: z.string() });
const ToldRow = z.object({ server: z.string(), topic: z.string(), at: z.number() });
const SchemaVersionRow = z.object({ version: z.number() });

/** A list of words in a JSON column. */
export const JsonWords = z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json)));

export interface Tables {
  revisions: z.infer<typeof RevisionRow>;
  drafts: z.infer<typeof DraftRow>;
  base_revisions: z.infer<typeof BaseRevisionRow>;
  questions: z.infer<typeof QuestionRow>;
  pins: z.infer<typeof PinRow>;
  words: z.infer<typeof WordRow>;
  names: z.infer<typeof NameRow>;
  settings: z.infer<typeof SettingRow>;
  told: z.infer<typeof ToldRow>;
  schema_version: z.infer<typeof SchemaVersionRow>;
}
