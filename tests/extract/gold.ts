import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Article, parseArticle } from '../../src/knowledge/article.ts';

const GoldSchema = z.object({
  id: z.string(),
  language: z.enum(['fr', 'en']),
  title: z.string(),
  text: z.string(),
  quotes: z.array(z.object({ text: z.string(), speaker: z.string().nullable(), fragment: z.boolean() })),
  amounts: z.array(z.object({ text: z.string(), value: z.number(), currency: z.string() })),
  shares: z.array(z.object({ text: z.string(), value: z.number(), parties: z.array(z.string()) })),
  funding: z.array(
    z.object({
      amount: z.string(),
      parties: z.array(z.string()),
      distribution: z.enum(['each', 'joint']).nullable(),
      status: z.enum(['stated', 'claimed', 'disputed']),
      claimedBy: z.string().nullable(),
    }),
  ),
  partners: z.array(
    z.object({
      name: z.string(),
      involvement: z.enum(['in', 'out']),
      role: z.enum(['investor', 'operator', 'supplier', 'contractor', 'public body', 'other']),
    }),
  ),
  not: z.object({ quotes: z.array(z.string()), partners: z.array(z.string()), amounts: z.array(z.string()) }),
});

/** A short news text and what must be found in it, and not. */
export type Gold = z.infer<typeof GoldSchema>;

export function readGold(half: 'development' | 'heldout'): Gold[] {
  return readGoldFile(new URL(`gold/${half}.jsonl`, import.meta.url));
}

/** The texts of any file of the gold set's form, one JSON object a line. */
export function readGoldFile(file: string | URL): Gold[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => GoldSchema.parse(JSON.parse(line)));
}

export function articleOf({ id, title, language, text }: Gold): Article {
  return parseArticle(
    id,
    `---\ntitle: ${JSON.stringify(title)}\nlanguage: ${language}\n---\n\n${escapeMarkdown(text)}\n`,
  );
}

/** What a writer of Markdown would write so that the text stays as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/([\\`*_[\]<>#])/g, '\\$1').replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}
