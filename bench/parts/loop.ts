import type { Part, Row } from '../row.ts';
import type { LoopReport } from '../search/large-shelf.ts';
import { runScript } from '../search/run-script.ts';
import { readSet } from '../search/sets.ts';

const PASSAGES = 100_000;
const P99_LIMIT_MS = 50;
const MAX_LIMIT_MS = 200;
const EDIT_LIMIT_MS = 100;

/** Whether people wait for a large shelf that is loaded, rebuilt or edited. */
export const loop: Part = {
  name: 'loop',
  async measure() {
    readSet('piaf');
    const report = await runScript<LoopReport>('large-shelf.ts', [], String(PASSAGES));
    const { idle } = report;
    const rows = (['load', 'rebuild', 'edits'] as const).flatMap((name): Row[] => {
      const phase = report[name];
      const told = { part: 'loop', unit: 'ms' };
      return [
        { ...told, what: `${name}, delay p99`, ours: phase.p99, peer: P99_LIMIT_MS, peerName: LIMIT, limit: KEPT },
        { ...told, what: `${name}, delay max`, ours: phase.max, peer: MAX_LIMIT_MS, peerName: LIMIT, limit: KEPT },
        { ...told, what: `${name}, held at most`, ours: phase.held, peer: MAX_LIMIT_MS, peerName: LIMIT, limit: KEPT },
        { ...told, what: `${name}, delay max`, ours: phase.max, peer: idle.max, peerName: 'an idle loop' },
      ];
    });
    const { rebuild, edits, editMs } = report;
    return [
      ...rows,
      {
        part: 'loop',
        what: 'answered meanwhile',
        unit: '',
        ours: rebuild.answered + edits.answered,
        peer: rebuild.asked + edits.asked,
        peerName: 'all asked',
        limit: { atLeast: 1 },
      },
      {
        part: 'loop',
        what: 'slowest edit of 20 to its answer',
        unit: 'ms',
        ours: Math.max(...editMs),
        peer: EDIT_LIMIT_MS,
        peerName: LIMIT,
        limit: KEPT,
      },
    ];
  },
};

const LIMIT = 'the limit';
const KEPT = { atMost: 1 };
