import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Part, Row } from '../row.ts';
import { drawGrowth } from '../search/draw-growth.ts';
import type { GrowthReport } from '../search/grown-shelf.ts';
import { runScript } from '../search/run-script.ts';
import { readSet } from '../search/sets.ts';

const SIZES = [1_000, 10_000, 100_000];
const PLOT = fileURLToPath(new URL('../../docs/images/search-growth.svg', import.meta.url));
const OWN_LIMIT_MIB = 1;

/** What a shelf costs as it grows. The plot in docs/performance.md is drawn anew. */
export const growth: Part = {
  name: 'growth',
  async measure() {
    readSet('piaf');
    const rows: Row[] = [];
    const reports: GrowthReport[] = [];
    for (const size of SIZES) {
      const report = await runScript<GrowthReport>('grown-shelf.ts', ['--expose-gc'], String(size));
      reports.push(report);
      const { ours: one, bare: other, ownShelf } = report;
      const told = { part: 'growth', peerName: 'minisearch alone, same pipe' };
      const what = `${size.toLocaleString('en')} passages`;
      rows.push(
        { ...told, what: `${what}, build`, unit: 'ms', ours: one.buildMs, peer: other.buildMs },
        { ...told, what: `${what}, index in memory`, unit: 'MiB', ours: one.memory, peer: other.memory },
        { ...told, what: `${what}, p50`, unit: 'ms', ours: one.p50, peer: other.p50 },
        { ...told, what: `${what}, p99`, unit: 'ms', ours: one.p99, peer: other.p99 },
        {
          ...told,
          what: `${what}, another shelf over it with 100 of its own`,
          unit: 'MiB',
          ours: ownShelf,
          peer: OWN_LIMIT_MIB,
          peerName: 'the limit',
          limit: { atMost: 1 },
        },
      );
    }
    await writeFile(PLOT, drawGrowth(SIZES, reports));
    return rows;
  },
};
