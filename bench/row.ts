/** One figure beside the peer's, both from the same run. */
export interface Row {
  readonly part: string;
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: number;
  /** Whom ours is compared with. */
  readonly peerName: string;
  /** What the ratio of ours to the peer's should keep to; none where it is only told. */
  readonly limit?: { readonly atMost: number } | { readonly atLeast: number };
}

/** A part of the bench, run by its name: `npm run bench -- start replies`. */
export interface Part {
  readonly name: string;
  readonly measure: () => Promise<readonly Row[]>;
}

export function ratioOf({ ours, peer }: Row): number {
  return ours / peer;
}

export function keepsTo(row: Row): boolean | undefined {
  const { limit } = row;
  if (!limit) return undefined;
  return 'atMost' in limit ? ratioOf(row) <= limit.atMost : ratioOf(row) >= limit.atLeast;
}

/** A table for people. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.part,
    row.what,
    `${rounded(row.ours)} ${row.unit}`,
    `${rounded(row.peer)} ${row.unit}`,
    row.peerName,
    ratioOf(row).toFixed(2),
    !row.limit ? '' : 'atMost' in row.limit ? `≤ ${row.limit.atMost}` : `≥ ${row.limit.atLeast}`,
    { true: 'kept', false: 'MISSED', undefined: '' }[String(keepsTo(row))] ?? '',
  ]);
  const head = ['part', 'what', 'ours', 'peer', 'peer is', 'ratio', 'limit', ''];
  const widths = head.map((name, column) => Math.max(name.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const draw = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [draw(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...lines.map(draw)].join('\n');
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which that part of them lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
