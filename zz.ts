import { readFileSync } from 'node:fs';
import { readFolder } from './src/knowledge/folder.ts';
import { parseArticle } from './src/knowledge/article.ts';
import { createShelf } from './src/knowledge/shelf.ts';
import { indexOf } from './src/search/shelf-index.ts';
import { readQuestion } from './src/search/question.ts';
import { rankPassages } from './src/search/rank.ts';
import { languages } from './src/languages/list.ts';
import { en } from './src/languages/en.ts';
import { fr } from './src/languages/fr.ts';
import { SILENCE_FEATURES, silenceRow } from './src/search/silence.ts';
import { bestSentence } from './src/search/choose-sentences.ts';
import { MODEL } from './src/search/model.ts';
import { SENTENCE_FEATURES, sentenceRows } from './src/search/features.ts';
const [,, name, q, lang='fr'] = process.argv;
const base = (await readFolder('knowledge')).shelf;
const shelf = name === 'stargate' ? base : createShelf([parseArticle(name, readFileSync(`/tmp/questions-new/articles/${name}.md`, 'utf8').replace(/^title: (?!["])(.*)$/m, (_, t) => `title: ${JSON.stringify(t)}`))], base.names);
const index = indexOf(shelf);
const asked: any = readQuestion(q, lang === 'fr' ? fr : en, index.languages);
console.log(asked.language?.code, asked.kind, asked.content?.map((w: any) => `${w.surface}/${w.stem}${w.named?'N':''}${w.light?'L':''}${w.asked?'A':''}`).join(' '));
const r = rankPassages(index, asked);
for (const p of r.probes) for (const g of p.groups) { const t = index.parts[0].table.stems; console.log(' ', g.word.surface, g.by, 'alt', g.alternatives.map((a) => t[a.term]+':'+a.weight.toFixed(2)).join(','), 'kin', g.kin.map((x) => t[x]).join(','), 'syn', g.synonyms.map((x) => t[x]).join(','), 'assoc', g.associates.map((x) => t[x]).join(',')); }
console.log('conf', r.confidence);
for (const { candidate, score } of r.ranked.slice(0, 4)) {
  const b = bestSentence(candidate); const s = candidate.entry.passage.sentences;
  const rows = sentenceRows(candidate.probe, candidate.traces);
  console.log(score.toFixed(2), candidate.entry.passage.text.slice(0, 60));
  s.forEach((x, i) => console.log('   ', i === b ? '*' : ' ', candidate.sentenceScores[i]!.toFixed(2), candidate.entry.passage.text.slice(x.start, x.start + 70), '|', SENTENCE_FEATURES.map((n, j) => [n, rows[i]![j]! * (MODEL.sentence as any)[n]] as const).filter(([, v]) => Math.abs(v) > 0.15).map(([n, v]) => `${n}${v > 0 ? '+' : ''}${v.toFixed(2)}`).join(' ')));
}
const row = silenceRow(r.ranked, bestSentence(r.ranked[0]!.candidate));
console.log(SILENCE_FEATURES.map((n, i) => `${n} ${row[i]!.toFixed(2)}*${(MODEL.silence.few as any)[n]}`).filter((x) => !/ -?0\.00\*|\*0$/.test(x)).join('\n'));
