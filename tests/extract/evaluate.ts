import { readGold } from './gold.ts';
import { precision, recall, score } from './score.ts';

/** Prints how right the rules are. `--heldout` scores the unread half, totals alone; `--errors` lists what is wrong in the development half. */
const heldout = process.argv.includes('--heldout');
const texts = readGold(heldout ? 'heldout' : 'development');

for (const language of ['fr', 'en', null] as const) {
  const chosen = texts.filter((gold) => language === null || gold.language === language);
  const { score: tallies } = score(chosen);
  console.log(`\n${heldout ? 'heldout' : 'development'}, ${language ?? 'both languages'}, ${chosen.length} texts`);
  for (const [kind, tally] of tallies) {
    const [p, r] = [precision(tally), recall(tally, kind)].map((value) => value.toFixed(3));
    console.log(
      `${kind.padEnd(26)} P ${p}  R ${r}   right ${tally.right}, wrong ${tally.wrong}, missed ${tally.missed}`,
    );
  }
}
if (process.argv.includes('--errors') && !heldout)
  for (const { id, kind, what } of score(texts).misses)
    if (!kind.startsWith('recall of') && !kind.startsWith('partners ')) console.log(`${id} ${kind}: ${what}`);
