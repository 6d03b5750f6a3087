import { parseArgs } from 'node:util';
import { readGold, readGoldFile } from './gold.ts';
import { precision, recall, score } from './score.ts';

/**
 * Prints how right the rules are: of the development half, of the other one (`--heldout`), or of files of the same form (`--file F`, several
 * times for several). `--errors` lists what is wrong, never for the half that is not read.
 */
const { values } = parseArgs({
  options: {
    heldout: { type: 'boolean', default: false },
    file: { type: 'string', multiple: true, default: [] },
    errors: { type: 'boolean', default: false },
  },
});
const half = values.heldout ? 'heldout' : 'development';
const texts = values.file.length > 0 ? values.file.flatMap((file) => readGoldFile(file)) : readGold(half);
const label = values.file.length > 0 ? values.file.join(', ') : half;

for (const language of ['fr', 'en', null] as const) {
  const chosen = texts.filter((gold) => language === null || gold.language === language);
  if (chosen.length === 0) continue;
  const { score: tallies } = score(chosen);
  console.log(`\n${label}, ${language ?? 'both languages'}, ${chosen.length} texts`);
  for (const [kind, tally] of tallies) {
    const [p, r] = [precision(tally), recall(tally, kind)].map((value) => value.toFixed(3));
    console.log(
      `${kind.padEnd(26)} P ${p}  R ${r}   right ${tally.right}, wrong ${tally.wrong}, missed ${tally.missed}`,
    );
  }
}
if (values.errors && (values.file.length > 0 || half === 'development'))
  for (const { id, kind, what } of score(texts).misses)
    if (!kind.startsWith('recall of') && !kind.startsWith('partners ')) console.log(`${id} ${kind}: ${what}`);
