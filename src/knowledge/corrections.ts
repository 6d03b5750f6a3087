import { z } from 'zod';
import type { Passage } from './passage.ts';
import type { Problem } from './problem.ts';

const words = (max: number) =>
  z
    .string(`words of the article, 1 to ${max} characters`)
    .trim()
    .min(1, `words of the article, 1 to ${max} characters`)
    .max(max, `words of the article, 1 to ${max} characters`);

const name = words(120);
const decision = z.enum(['confirm', 'drop', 'add'], 'do: confirm, drop or add');
const sentence = words(1_500);

/**
 * What moderators say of one fact, in an article's front matter. The sentence, and every name, quotation and amount, are words of the article.
 * `confirm` marks what the rules found and overrides it by the fields that are given; `drop` takes it away; `add` states it.
 */
const CorrectionSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('quote'),
      do: decision,
      sentence,
      /** The words between the marks, when the sentence holds several quotations or to add one. */
      quote: words(1_500).optional(),
      speaker: name.nullable().optional(),
    }),
    z.strictObject({
      kind: z.literal('funding'),
      do: decision,
      sentence,
      amount: words(120).optional(),
      share: z.number('a share from 0 to 1').min(0, 'a share from 0 to 1').max(1, 'a share from 0 to 1').optional(),
      parties: z.array(name).max(12, 'at most 12 parties').optional(),
      distribution: z.enum(['each', 'joint'], 'distribution: each or joint').optional(),
      status: z.enum(['stated', 'claimed', 'disputed'], 'status: stated, claimed or disputed').optional(),
      claimedBy: name.optional(),
    }),
    z.strictObject({
      kind: z.literal('partner'),
      do: decision,
      sentence,
      name,
      involvement: z.enum(['in', 'out'], 'involvement: in or out').optional(),
      role: z
        .enum(
          ['investor', 'operator', 'supplier', 'contractor', 'public body', 'other'],
          'role: investor, operator, supplier, contractor, public body or other',
        )
        .optional(),
    }),
  ],
  'kind: quote, funding or partner',
);

export const CorrectionsSchema = z
  .array(CorrectionSchema, 'a list of corrections: kind, do, sentence')
  .max(200, 'at most 200 corrections');

export type Correction = Readonly<z.infer<typeof CorrectionSchema>>;

/** Corrections whose words no longer stand in the text, each with the line of its entry. */
export function findStale(
  corrections: readonly Correction[],
  passages: readonly Passage[],
  lines: readonly number[],
): Problem[] {
  return corrections.flatMap((correction, index) => {
    const line = lines[index];
    const missing = missingWords(correction, passages);
    return missing === null
      ? []
      : [{ key: 'correctionStale', details: { sentence: missing }, ...(line === undefined ? {} : { line }) }];
  });
}

/** The first words of a correction that its place does not hold: the sentence itself, what it cites, a name. */
function missingWords(correction: Correction, passages: readonly Passage[]): string | null {
  const passage = passages.find(({ text }) => text.includes(correction.sentence));
  if (!passage) return correction.sentence;
  const cited =
    correction.kind === 'quote' ? correction.quote : correction.kind === 'funding' ? correction.amount : undefined;
  if (cited !== undefined && !correction.sentence.includes(cited)) return cited;
  return namesIn(correction).find((wanted) => !passages.some(({ text }) => text.includes(wanted))) ?? null;
}

function namesIn(correction: Correction): readonly string[] {
  if (correction.kind === 'partner') return [correction.name];
  if (correction.kind === 'quote') return correction.speaker ? [correction.speaker] : [];
  return [...(correction.parties ?? []), ...(correction.claimedBy === undefined ? [] : [correction.claimedBy])];
}
