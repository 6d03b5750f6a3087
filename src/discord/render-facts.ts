import {
  type APIComponentInContainer,
  type APISectionComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord.js';
import type { Citation } from '../knowledge/citation.ts';
import { citationLine } from './citation-line.ts';
import { button, languageNote, quotedWords, type Rendered, TEXT_LIMIT, textDisplay, type Words } from './components.ts';
import { joinPhrases } from './phrase.ts';
import { type Action, type FactRow, type FactsReply, passageAction } from './reply.ts';

const ROWS_A_PAGE = 5;
/** Room for the lines that count the pages and name the language. */
const LAST_LINES = 160;

/** Findings with their evidence, a page of them. What one sentence shows stands above it together. */
export function renderFacts(words: Words, reply: FactsReply): Rendered {
  const pages = fillPages(
    mergeRows(reply.rows).map((row) => renderRow(words, row)),
    TEXT_LIMIT - reply.title.markdown.length - (reply.note?.markdown.length ?? 0) - LAST_LINES,
  );
  const page = Math.min(Math.max(0, reply.page ?? 0), pages.length - 1);
  const rows = pages[page] ?? [];
  const last = [
    ...languageNote(
      words,
      rows.map(({ evidence }) => evidence),
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
      ...withHeadings(rows),
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
      (each) => each.group?.markdown === row.group?.markdown && isSame(each.evidence, row.evidence),
    );
    const same = merged[index];
    if (same) merged[index] = { ...same, label: joinPhrases([same.label, row.label], '\n') };
    else merged.push(row);
  }
  return merged;
}

function isSame(one: Citation, other: Citation): boolean {
  return one.passage === other.passage && one.start === other.start && one.end === other.end;
}

interface RenderedRow {
  readonly group: string;
  readonly evidence: Citation;
  readonly component: APISectionComponent | APITextDisplayComponent;
  /** Characters of text, the group's heading included. */
  readonly length: number;
  /** Of its button, which may stand on a page but once. */
  readonly customId: string | null;
}

function renderRow(words: Words, { group, label, evidence }: FactRow): RenderedRow {
  const text = [label.markdown, quotedWords(evidence), citationLine(words, evidence)]
    .filter((line) => line !== '')
    .join('\n');
  const heading = group?.markdown ?? '';
  const accessory = button({ label: words.label('context'), id: passageAction(evidence) });
  const component: RenderedRow['component'] = accessory
    ? { type: ComponentType.Section, components: [textDisplay(text)], accessory }
    : textDisplay(text);
  const length = text.length + heading.length;
  return { group: heading, evidence, component, length, customId: accessory?.custom_id ?? null };
}

/** Rows in order, on pages that fit Discord's limits; one row always fits, as passages are short. */
function fillPages(rows: readonly RenderedRow[], limit: number): RenderedRow[][] {
  const pages: RenderedRow[][] = [];
  let left = 0;
  for (const row of rows) {
    const last = pages.at(-1);
    const isThere = row.customId !== null && last?.some(({ customId }) => customId === row.customId);
    if (last && last.length < ROWS_A_PAGE && row.length <= left && !isThere) {
      last.push(row);
      left -= row.length;
    } else {
      pages.push([row]);
      left = limit - row.length;
    }
  }
  return pages;
}

function withHeadings(rows: readonly RenderedRow[]): APIComponentInContainer[] {
  return rows.flatMap(({ group, component }, index) =>
    group !== '' && group !== rows[index - 1]?.group ? [textDisplay(group), component] : [component],
  );
}
