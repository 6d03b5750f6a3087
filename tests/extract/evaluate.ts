import { parseArgs } from 'node:util';
import { factsOf } from '../../src/extract/facts.ts';
import { NO_NAMES } from '../../src/knowledge/names.ts';
import { articleOf, readGold, readGoldFile } from './gold.ts';
import { precision, recall, score } from './score.ts';

/**
 * Prints how right the rules are: of the development half, of the other one (`--heldout`), or of files of the same form (`--file F`, several
 * times for several). `--errors` lists what is wrong, never for the half that is not read; `--speed` times the reading instead.
 */
const { values } = parseArgs({
  options: {
    heldout: { type: 'boolean', default: false },
    file: { type: 'string', multiple: true, default: [] },
    errors: { type: 'boolean', default: false },
    speed: { type: 'boolean', default: false },
  },
});
const half = values.heldout ? 'heldout' : 'development';
const texts = values.file.length > 0 ? values.file.flatMap((file) => readGoldFile(file)) : readGold(half);
const label = values.file.length > 0 ? values.file.join(', ') : half;

if (values.speed) printSpeed();
else printScores();

function printScores(): void {
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
}

/** Processor time once the code is warm, so that what else the machine does counts less. */
function printSpeed(): void {
  const megabytes = texts.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  const articles = texts.map(articleOf);
  const seconds: number[] = [];
  for (let run = 0; run < 80; run += 1) {
    // Facts are kept beside their article, so each run has articles of its own.
    const copies = articles.map((article) => ({ ...article }));
    const before = process.cpuUsage();
    for (const article of copies) factsOf(article, NO_NAMES);
    const { user, system } = process.cpuUsage(before);
    if (run >= 20) seconds.push((user + system) / 1e6);
  }
  seconds.sort((one, other) => one - other);
  const [best = 0, median = 0] = [seconds[0], seconds[seconds.length >> 1]];
  console.log(
    `${label}, ${texts.length} texts: ${(megabytes / median).toFixed(2)} MB a second at the median, ${(megabytes / best).toFixed(2)} at best`,
  );
}
