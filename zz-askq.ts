import { readFileSync, existsSync } from 'node:fs';
import { answerQuestion } from '/work/main/src/answer/answer-question.ts';
import { quoteOf } from '/work/main/src/knowledge/citation.ts';
import { readFolder } from '/work/main/src/knowledge/folder.ts';
import { parseArticle } from '/work/main/src/knowledge/article.ts';
import { createShelf } from '/work/main/src/knowledge/shelf.ts';
const [,, file, mode = 'all'] = process.argv;
const base = (await readFolder('/work/main/knowledge')).shelf;
const shelves = new Map<string, any>([['stargate', base]]);
const dir = '/tmp/questions-new/articles';
const shelfFor = (name: string) => {
  if (!shelves.has(name)) shelves.set(name, createShelf([parseArticle(name, readFileSync(`${dir}/${name}.md`, "utf8").replace(/^title: (?!["])(.*)$/m, (_, t) => `title: ${JSON.stringify(t)}`))], base.names));
  return shelves.get(name);
};
const stats: Record<string, [number, number]> = {};
const bump = (k: string, ok: boolean) => { const s = (stats[k] ??= [0, 0]); s[0] += ok ? 1 : 0; s[1] += 1; };
for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
  const q = JSON.parse(line);
  const lang = q.lang ?? (q.id.startsWith('en') ? 'en' : 'fr');
  const article = q.article ?? 'stargate';
  const out: any = answerQuestion(shelfFor(article), q.question, { language: lang });
  const want: string[] = q.expect ?? [];
  const shown = out.kind === 'answer' ? quoteOf(out.answer) : null;
  const ok = want.length === 0 ? shown === null : shown !== null && want.some((w) => shown.includes(w));
  bump(`${want.length ? 'answer' : 'silent'} ${lang}`, ok); bump(want.length ? 'answer' : 'silent', ok);
  if (article !== 'stargate') bump(`${article} ${want.length ? 'answer' : 'silent'}`, ok);
  const nearestIdx = out.kind !== 'answer' && want.length ? (out.nearest ?? []).findIndex((c: any) => want.some((w) => quoteOf(c).includes(w))) : -2;
  if (!ok && mode !== 'totals') console.log(`${q.id} [${article}] ${q.question}\n    want ${JSON.stringify(want.map((w) => w.slice(0, 60)))}\n    got  ${out.kind} ${out.confidence?.toFixed(2)} near#${nearestIdx} ${shown?.slice(0, 160) ?? ''} ${out.unknown?.length ? 'unknown: ' + out.unknown.join(',') : ''}`);
}
for (const [k, [a, b]] of Object.entries(stats)) console.log(`${k}: ${a}/${b} = ${(100 * a / b).toFixed(1)}%`);
