import { type APIButtonComponentWithCustomId, type APIComponentInContainer, ComponentType } from 'discord.js';
import { type Citation, quoteOf } from '../knowledge/citation.ts';
import { citationLine } from './citation-line.ts';
import { button, languageNote, quotedWords, type Rendered, TEXT_LIMIT, textDisplay, type Words } from './components.ts';
import { joinPhrases } from './phrase.ts';
import { type Action, type FactRow, type FactsReply, passageAction } from './reply.ts';

/** Citations, each with its button. */
const CITATIONS_A_PAGE = 5;
const CITATIONS_A_ROW = 4;
/** Room for the lines that count the pages and name the language. */
const LAST_LINES = 160;

/** Findings with their evidence, a page of them. What one sentence shows stands above it together. */
export function renderFacts(words: Words, reply: FactsReply): Rendered {
  const limit = TEXT_LIMIT - reply.title.markdown.length - (reply.note?.markdown.length ?? 0) - LAST_LINES;
  const pages = fillPages(
    mergeRows(reply.rows).map((row) =>
      renderRow(words, row, { length: limit, citations: reply.citations ?? CITATIONS_A_ROW }),
    ),
    limit,
  );
  const page = Math.min(Math.max(0, reply.page ?? 0), pages.length - 1);
  const rows = pages[page] ?? [];
  const last = [
    ...languageNote(
      words,
      rows.flatMap(({ parts }) => parts.map(({ citation }) => citation)),
    ),
    ...(reply.note ? [reply.note.markdown] : []),
    ...(pages.length > 1 ? [words.say('pageOf', { page: page + 1, pages: pages.length }).markdown] : []),
  ];
  const turnTo = (to: number, label: string): Action[] => {
    const { turn } = reply;
    if (!turn || to < 0 || to >= pages.length) return [];
    return [{ label: words.label(label), id: { ...turn, args: [...turn.args, String(to)] } }];
  };
  return {
    content: [
      textDisplay(reply.title.markdown),
      ...drawPage(rows),
      ...(last.length > 0 ? [textDisplay(last.join('\n'))] : []),
    ],
    actions: [...turnTo(page - 1, 'previous'), ...turnTo(page + 1, 'next')],
  };
}

/** Rows of a group that rest on the same words become one, where the first of them stands. */
function mergeRows(rows: readonly FactRow[]): FactRow[] {
  const merged: FactRow[] = [];
  for (const row of rows) {
    const index = merged.findIndex(
      (each) => each.group?.markdown === row.group?.markdown && haveSamePlaces(placesOf(each), placesOf(row)),
    );
    const same = merged[index];
    if (same) merged[index] = { ...same, label: joinPhrases([same.label, row.label], '\n') };
    else merged.push(row);
  }
  return merged;
}

function placesOf({ evidence, also = [] }: FactRow): readonly [Citation, ...Citation[]] {
  return [evidence, ...also];
}

function haveSamePlaces(some: readonly Citation[], others: readonly Citation[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ passage, start, end }, index) => {
      const other = others[index];
      return passage === other?.passage && start === other.start && end === other.end;
    })
  );
}

interface RenderedRow {
  readonly group: string;
  readonly parts: readonly RenderedPart[];
  /** Characters of text, the group's heading included. */
  readonly length: number;
}

interface RenderedPart {
  readonly citation: Citation;
  readonly text: string;
  readonly accessory: APIButtonComponentWithCustomId | null;
}

/** The first citation always; of the others those for which there is room. */
function renderRow(
  words: Words,
  row: FactRow,
  limit: { readonly length: number; readonly citations: number },
): RenderedRow {
  const group = row.group?.markdown ?? '';
  const places = placesOf(row);
  const parts: RenderedPart[] = [];
  let length = group.length;
  for (const citation of places.slice(0, limit.citations)) {
    const isFirst = parts.length === 0;
    const isNew = parts.every((part) => quoteOf(part.citation) !== quoteOf(citation));
    const text = [isFirst ? row.label.markdown : '', isNew ? quotedWords(citation) : '', citationLine(words, citation)]
      .filter((line) => line !== '')
      .join('\n');
    if (!isFirst && length + text.length > limit.length - LAST_LINES) break;
    length += text.length;
    parts.push({
      citation,
      text,
      accessory: button({ label: words.label('context'), id: passageAction(citation) }),
    });
  }
  const count = places.length - parts.length;
  const last = parts.at(-1);
  if (count === 0 || !last) return { group, parts, length };
  const more = words.say('moreCitations', { count }).markdown;
  return {
    group,
    parts: [...parts.slice(0, -1), { ...last, text: `${last.text}\n${more}` }],
    length: length + more.length + 1,
  };
}

/** Rows in order, on pages that fit Discord's limits; one row always fits, as passages are short. */
function fillPages(rows: readonly RenderedRow[], limit: number): RenderedRow[][] {
  const pages: RenderedRow[][] = [];
  let left = 0;
  let places = 0;
  for (const row of rows) {
    const last = pages.at(-1);
    if (last && row.parts.length <= places && row.length <= left) {
      last.push(row);
      left -= row.length;
      places -= row.parts.length;
    } else {
      pages.push([row]);
      left = limit - row.length;
      places = CITATIONS_A_PAGE - row.parts.length;
    }
  }
  return pages;
}

/** With the heading of each group above its first row, and one button for each place: ids are unique in a message. */
function drawPage(rows: readonly RenderedRow[]): APIComponentInContainer[] {
  const shown = new Set<string>();
  return rows.flatMap(({ group, parts }, index) => [
    ...(group !== '' && group !== rows[index - 1]?.group ? [textDisplay(group)] : []),
    ...parts.map(({ text, accessory }): APIComponentInContainer => {
      if (!accessory || shown.has(accessory.custom_id)) return textDisplay(text);
      shown.add(accessory.custom_id);
      return { type: ComponentType.Section, components: [textDisplay(text)], accessory };
    }),
  ]);
}
