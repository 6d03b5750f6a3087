import type { Cost, GrowthReport } from './grown-shelf.ts';

const WIDTH = 220;
const HEIGHT = 170;
const LEFT = 52;
const TOP = 34;
const GAP = 76;

const PANELS = [
  { title: 'build, ms', of: ({ buildMs }: Cost) => buildMs },
  { title: 'index in memory, MiB', of: ({ memory }: Cost) => memory },
  { title: 'p50, ms', of: ({ p50 }: Cost) => p50 },
  { title: 'p99, ms', of: ({ p99 }: Cost) => p99 },
] as const;

/** Four panels, both axes logarithmic: ours as a line, minisearch alone as a dashed one. */
export function drawGrowth(sizes: readonly number[], reports: readonly GrowthReport[]): string {
  const ours = reports.map((report) => report.ours);
  const bare = reports.map((report) => report.bare);
  const panels = PANELS.map(({ title, of }, index) => {
    const values = [...ours, ...bare].map(of);
    const low = Math.floor(Math.log10(Math.min(...values)));
    const high = Math.ceil(Math.log10(Math.max(...values)));
    const first = Math.log10(sizes[0] ?? 1);
    const last = Math.log10(sizes.at(-1) ?? 10);
    const x = (size: number) => round(((Math.log10(size) - first) / (last - first)) * WIDTH);
    const y = (value: number) => round(HEIGHT - ((Math.log10(value) - low) / (high - low)) * HEIGHT);
    const line = (costs: readonly Cost[], kind: string) =>
      `<polyline class="${kind}" points="${costs.map((cost, place) => `${x(sizes[place] ?? 1)},${y(of(cost))}`).join(' ')}"/>`;
    const rules = Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)).map(
      (value) =>
        `<path class="rule" d="M0 ${y(value)}H${WIDTH}"/><text x="-8" y="${y(value) + 4}" text-anchor="end">${shown(value)}</text>`,
    );
    const ticks = sizes.map(
      (size) => `<text x="${x(size)}" y="${HEIGHT + 18}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    );
    const left = LEFT + (index % 2) * (WIDTH + GAP);
    const top = TOP + Math.floor(index / 2) * (HEIGHT + GAP);
    return `<g transform="translate(${left} ${top})"><text class="title" x="0" y="-12">${title}</text>${rules.join('')}${ticks.join('')}${line(bare, 'bare')}${line(ours, 'ours')}</g>`;
  });
  const width = LEFT + 2 * WIDTH + GAP + 30;
  const height = TOP + 2 * (HEIGHT + GAP) + 10;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Build time, memory and query time by the number of passages">
<style>
text { font: 12px sans-serif; fill: #57606a } .title { font-weight: bold; fill: #24292f }
rect { fill: #ffffff } .rule { stroke: #d0d7de }
polyline { fill: none; stroke-width: 2 } .ours { stroke: #0969da } .bare { stroke: #bc4c00; stroke-dasharray: 5 4 }
</style>
<rect width="${width}" height="${height}"/>
${panels.join('\n')}
<path class="ours" stroke-width="2" d="M${LEFT} ${height - 12}h28"/><text x="${LEFT + 36}" y="${height - 8}">Sourcier</text>
<path class="bare" stroke-width="2" d="M${LEFT + 130} ${height - 12}h28"/><text x="${LEFT + 166}" y="${height - 8}">minisearch alone, same pipe (passages along the axis)</text>
</svg>
`;
}

function shown(value: number): string {
  return value >= 1000 ? `${value / 1000}k` : String(Number(value.toPrecision(1)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
