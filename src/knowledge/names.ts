import { parseDocument } from 'yaml';
import { z } from 'zod';
import { KnowledgeError } from './problem.ts';

const EntrySchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  kind: z.enum(['person', 'organisation', 'place', 'media']),
  aliases: z.array(z.string().trim().min(1).max(80)).max(20).default([]),
});

/** A name that moderators know: canonical form, kind, other spellings. */
export type NameEntry = Readonly<z.infer<typeof EntrySchema>>;

export const NO_NAMES: readonly NameEntry[] = [];

/**
 * Reads `names.yml`: a list of `{name, kind, aliases}`.
 *
 * @throws KnowledgeError when it is not such a list
 */
export function parseNames(yaml: string): readonly NameEntry[] {
  const document = parseDocument(yaml, { logLevel: 'silent', schema: 'core' });
  const broken = document.errors[0];
  if (broken)
    throw new KnowledgeError([{ key: 'namesWrong', details: { reason: broken.message.split('\n')[0] ?? '' } }]);
  let list: unknown;
  try {
    list = document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new KnowledgeError([{ key: 'namesWrong', details: { reason: 'aliases (*) of YAML are not allowed' } }]);
  }
  const parsed = z.array(EntrySchema).safeParse(list ?? []);
  if (parsed.success) return parsed.data;
  throw new KnowledgeError(
    parsed.error.issues.map(({ path, message }) => ({
      key: 'namesWrong' as const,
      details: { reason: `entry ${Number(path[0] ?? 0) + 1}, ${path.slice(1).join('.') || 'whole'}: ${message}` },
    })),
  );
}
