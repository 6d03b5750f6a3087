import { diffLines } from 'diff';

export interface DifferenceLine {
  readonly change: 'added' | 'removed' | 'same';
  readonly text: string;
}

/** Lines around a change that are shown for orientation. */
const AROUND = 1;
/** Two texts that have little in common are compared no further than this many edits (Myers 1986 is quadratic in them). */
const EDIT_LIMIT = 4_000;

/** What changes from one text to another, line by line; lines far from any change are left out and stand as one "…". */
export function compareTexts(before: string, after: string): DifferenceLine[] {
  const parts = diffLines(before, after, { maxEditLength: EDIT_LIMIT }) ?? [
    { value: before, removed: true, added: false, count: 0 },
    { value: after, removed: false, added: true, count: 0 },
  ];
  const lines = parts.flatMap(({ value, added, removed }): DifferenceLine[] =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((text) => ({ change: added ? 'added' : removed ? 'removed' : 'same', text })),
  );
  const near = new Set<number>();
  lines.forEach(({ change }, index) => {
    if (change === 'same') return;
    for (let line = index - AROUND; line <= index + AROUND; line += 1) near.add(line);
  });
  return lines.flatMap((line, index): DifferenceLine[] => {
    if (near.has(index)) return line.text === '' && line.change === 'same' ? [] : [line];
    return index > 0 && near.has(index - 1) ? [{ change: 'same', text: '…' }] : [];
  });
}
