import { createRequire } from 'node:module';

export interface Bar {
  /** Who, in one line. */
  readonly label: string;
  /** What the length stands for; not negative. */
  readonly value: number;
  /** What is written behind the bar. */
  readonly text: string;
  /** Drawn in outline: claimed or disputed, not stated. */
  readonly doubtful: boolean;
}

const require = createRequire(import.meta.url);
const FAMILY = 'DejaVu Sans';

/** Twice the size at which Discord shows it, so that it is sharp on every screen. */
const SCALE = 2;
const WIDTH = 640;
const MARGIN = 20;
const TITLE_HEIGHT = 44;
const ROW_HEIGHT = 52;
const BAR_HEIGHT = 18;
/** Room behind the longest bar for its text. */
const TEXT_WIDTH = 150;
const LABEL_LENGTH = 72;
const SHORTEST_BAR = 3;

const INK = '#1f2a30';
const QUIET = '#55646d';
const BLUE = '#2f7f9f';
const PAPER = '#ffffff';

/** Horizontal bars, longest first as given, from zero: a PNG, the same on every machine, as the font comes with the code. */
export async function drawBarChart(title: string, bars: readonly Bar[]): Promise<Uint8Array> {
  // Native code that few bots ever need.
  const { Resvg } = await import('@resvg/resvg-js');
  const font = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
  const image = new Resvg(writeSvg(title, bars), {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: FAMILY },
  });
  return image.render().asPng();
}

function writeSvg(title: string, bars: readonly Bar[]): string {
  const height = TITLE_HEIGHT + bars.length * ROW_HEIGHT + MARGIN;
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  const room = WIDTH - 2 * MARGIN - TEXT_WIDTH;
  const rows = bars.map((bar, index) => writeRow(bar, TITLE_HEIGHT + index * ROW_HEIGHT, (bar.value / longest) * room));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="${FAMILY}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    `<text x="${MARGIN}" y="28" font-size="16" fill="${INK}">${escapeXml(title)}</text>`,
    ...rows,
    '</svg>',
  ].join('');
}

function writeRow({ label, text, doubtful }: Bar, top: number, length: number): string {
  const width = Math.max(SHORTEST_BAR, Math.round(length));
  const shown = [...label].length > LABEL_LENGTH ? `${[...label].slice(0, LABEL_LENGTH - 1).join('')}…` : label;
  const paint = doubtful
    ? `fill="${PAPER}" stroke="${BLUE}" stroke-width="1.5" stroke-dasharray="4 3"`
    : `fill="${BLUE}"`;
  return [
    `<text x="${MARGIN}" y="${top + 14}" font-size="12" fill="${QUIET}">${escapeXml(shown)}</text>`,
    `<rect x="${MARGIN}" y="${top + 20}" width="${width}" height="${BAR_HEIGHT}" rx="2" ${paint}/>`,
    `<text x="${MARGIN + width + 8}" y="${top + 34}" font-size="13" fill="${INK}">${escapeXml(text)}</text>`,
  ].join('');
}

/** Control characters are no XML at all, whatever their spelling. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[<>&"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
