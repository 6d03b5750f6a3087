import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { type Citation, quoteOf } from '../knowledge/citation.ts';
import type { Passage } from '../knowledge/passage.ts';
import { encodeActionId } from './action-id.ts';
import { citationLine } from './citation-line.ts';
import type { Context } from './command.ts';
import { blockQuote, escapeMarkdown } from './markdown.ts';
import {
  type Action,
  type ActionId,
  type AnswerReply,
  type ContextReply,
  type DifferenceReply,
  type FactRow,
  type FactsReply,
  type ImageReply,
  type ListReply,
  type MessageReply,
  passageAction,
  type ReplyFile,
} from './reply.ts';
import { cut } from './text-limit.ts';

/** The house's one accent colour: the blue of a spring. */
const ACCENT = 0x2f7f9f;

/** Characters of text in one message of Components V2. Kept a little below Discord's 4,000, which counts in a way it does not document. */
const TEXT_LIMIT = 3_900;
const QUESTION_SHOWN = 200;
const ROWS_A_PAGE = 5;
/** Room for the line that counts the pages. */
const PAGE_LINE = 60;
const SELECT_LIMIT = 25;
const LABEL_LIMIT = 80;
const CHOICE_LIMIT = 100;
const ALTERNATIVE_LIMIT = 1_024;

const STYLES = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;

type Words = Pick<Context, 'say' | 'label' | 'language'>;

/** Ids of the buttons that every reply may carry; the dispatcher knows what they do. */
export const SHARE_ID = 'reply/share';

/** A reply as Components V2: one container with the texts, then a row of buttons. */
export function renderReply(words: Words, reply: MessageReply): RenderedReply {
  const { content, actions, files = [] } = renderContent(words, reply);
  const buttons = [...actions, ...(reply.actions ?? [])].flatMap((action) => button(action) ?? []);
  if (reply.private && SHARED.has(reply.kind)) {
    buttons.push({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: words.label('share'),
      custom_id: SHARE_ID,
    });
  }
  const rows: APIComponentInContainer[] =
    buttons.length > 0 ? [{ type: ComponentType.ActionRow, components: buttons.slice(0, 5) }] : [];
  return {
    components: [{ type: ComponentType.Container, accent_color: ACCENT, components: [...content, ...rows] }],
    files,
  };
}

export interface RenderedReply {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly ReplyFile[];
}

/** Replies that quote the sources; the others are of use to the asker alone. */
const SHARED: ReadonlySet<MessageReply['kind']> = new Set(['answer', 'facts', 'context']);

/** The components of a private reply as they may be shown to all: the button that shared it is gone. */
export function shareable(components: readonly APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  return components.map((component) => {
    if (component.type !== ComponentType.Container) return component;
    const kept = component.components.flatMap((child): APIComponentInContainer[] => {
      if (child.type !== ComponentType.ActionRow) return [child];
      const rest = child.components.filter((part) => !('custom_id' in part && part.custom_id === SHARE_ID));
      return rest.length > 0 ? [{ ...child, components: rest }] : [];
    });
    return { ...component, components: kept };
  });
}

interface Rendered {
  readonly content: readonly APIComponentInContainer[];
  readonly actions: readonly Action[];
  readonly files?: readonly ReplyFile[];
}

function renderContent(words: Words, reply: MessageReply): Rendered {
  switch (reply.kind) {
    case 'answer': {
      const lead = reply.lead ? [textDisplay(reply.lead.markdown)] : [];
      return {
        content: [...asked(words, reply.question), ...lead, ...quotation(words, reply.citation)],
        actions: [{ label: words.label('context'), id: contextAction(reply) }],
      };
    }
    case 'facts':
      return renderFacts(words, reply);
    case 'context':
      return renderContext(words, reply);
    case 'list':
      return renderList(reply);
    case 'notice':
      return { content: [...asked(words, reply.question), textDisplay(reply.text.markdown)], actions: [] };
    case 'difference':
      return renderDifference(reply);
    case 'files':
      return {
        content: [textDisplay(reply.text.markdown), ...reply.files.map(fileComponent)],
        actions: [],
        files: reply.files,
      };
    case 'image':
      return renderImage(reply);
    default:
      return reply satisfies never;
  }
}

/** Lines as a code block that Discord colours: red for what goes, green for what comes. Cut to what fits. */
function renderDifference({ title, lines, notes, files = [] }: DifferenceReply): Rendered {
  let left = TEXT_LIMIT - title.markdown.length - notes.reduce((sum, note) => sum + note.markdown.length + 1, 0) - 40;
  const marks = { added: '+ ', removed: '- ', same: '  ' } as const;
  const shown: string[] = [];
  for (const { change, text } of lines) {
    // A zero-width space keeps a text from closing the block.
    const line = `${marks[change]}${text.replaceAll('```', '`\u200B``')}`;
    if (line.length + 1 > left) {
      if (left > 20) shown.push(cut(line, left - 2));
      shown.push('…');
      break;
    }
    left -= line.length + 1;
    shown.push(line);
  }
  const block = shown.length > 0 ? [textDisplay(['```diff', ...shown, '```'].join('\n'))] : [];
  return {
    content: [
      textDisplay(title.markdown),
      ...block,
      ...notes.map(({ markdown }) => textDisplay(markdown)),
      ...files.map(fileComponent),
    ],
    actions: [],
    files,
  };
}

/** With the question where it fits into the button's id, else without. */
function contextAction({ citation, asked }: AnswerReply): ActionId {
  const whole = passageAction(citation, asked);
  return encodeActionId(whole) === null ? passageAction(citation) : whole;
}

function renderImage({ title, image, alternative, note }: ImageReply): Rendered {
  const gallery: APIMediaGalleryComponent = {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${image.name}` }, description: cut(alternative, ALTERNATIVE_LIMIT) }],
  };
  return {
    content: [textDisplay(title.markdown), gallery, ...(note ? [textDisplay(note.markdown)] : [])],
    actions: [],
    files: [image],
  };
}

function fileComponent({ name }: ReplyFile): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

function asked(words: Words, question: string | undefined): APITextDisplayComponent[] {
  const shown = question?.replace(/\s+/g, ' ').trim();
  if (!shown) return [];
  const cut = shown.length > QUESTION_SHOWN ? `${[...shown].slice(0, QUESTION_SHOWN - 1).join('')}…` : shown;
  return [textDisplay(words.say('question', { question: cut }).markdown)];
}

function quotation(words: Words, citation: Citation): APITextDisplayComponent[] {
  return [
    textDisplay(blockQuote(escapeMarkdown(quoteOf(citation)))),
    textDisplay(citationWithLanguage(words, citation)),
  ];
}

function citationWithLanguage(words: Words, citation: Citation): string {
  const { language } = citation.article;
  const line = citationLine(words, citation);
  if (language === words.language.code) return line;
  const name = words.label(`language_${language}`) || language;
  return `${line}\n${words.say('quotedIn', { language: name }).markdown}`;
}

function renderFacts(words: Words, reply: FactsReply): Rendered {
  const pages = fillPages(
    reply.rows.map((row) => renderRow(words, row)),
    TEXT_LIMIT - reply.title.markdown.length - (reply.note?.markdown.length ?? 0) - PAGE_LINE,
  );
  const page = Math.min(Math.max(0, reply.page ?? 0), pages.length - 1);
  const content: APIComponentInContainer[] = [textDisplay(reply.title.markdown), ...withHeadings(pages[page] ?? [])];
  if (reply.note) content.push(textDisplay(reply.note.markdown));
  if (pages.length > 1)
    content.push(textDisplay(words.say('pageOf', { page: page + 1, pages: pages.length }).markdown));
  const turnTo = (to: number, label: string): Action[] =>
    reply.turn && to >= 0 && to < pages.length
      ? [{ label: words.label(label), id: withArgument(reply.turn, String(to)) }]
      : [];
  return { content, actions: [...turnTo(page - 1, 'previous'), ...turnTo(page + 1, 'next')] };
}

interface RenderedRow {
  readonly group: string;
  readonly component: APISectionComponent | APITextDisplayComponent;
  /** Characters of text, the group's heading included. */
  readonly length: number;
  /** Of its button, which may stand on a page but once. */
  readonly customId: string | null;
}

function renderRow(words: Words, { group, label, evidence }: FactRow): RenderedRow {
  const text = [label.markdown, blockQuote(escapeMarkdown(quoteOf(evidence))), citationWithLanguage(words, evidence)]
    .filter((line) => line !== '')
    .join('\n');
  const heading = group?.markdown ?? '';
  const accessory = button({ label: words.label('context'), id: passageAction(evidence) });
  const component: RenderedRow['component'] = accessory
    ? { type: ComponentType.Section, components: [textDisplay(text)], accessory }
    : textDisplay(text);
  return { group: heading, component, length: text.length + heading.length, customId: accessory?.custom_id ?? null };
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

function renderContext(words: Words, { citation, note, marked }: ContextReply): Rendered {
  const { article, passage } = citation;
  const here = marked ? markSpan(citation) : escapeMarkdown(passage.text);
  const line = citationWithLanguage(words, citation);
  let left = TEXT_LIMIT - here.length - line.length - (note?.markdown.length ?? 0) - 40;
  const index = article.passages.indexOf(passage);
  const [before, after] = [article.passages[index - 1], article.passages[index + 1]].map((neighbour) => {
    const text = neighbour && neighbour.heading === passage.heading ? escapeMarkdown(neighbour.text) : '';
    if (text === '' || text.length > left) return [];
    left -= text.length;
    return [textDisplay(text)];
  });
  const heading = passage.heading === null ? [] : [textDisplay(`### ${escapeMarkdown(passage.heading)}`)];
  const content = [
    ...(note ? [textDisplay(note.markdown)] : []),
    ...heading,
    ...(before ?? []),
    textDisplay(blockQuote(here)),
    ...(after ?? []),
    textDisplay(line),
  ];
  const goTo = (to: Passage | undefined, label: string): Action[] =>
    to
      ? [
          {
            label: words.label(label),
            id: { command: 'sources', action: 'read', args: [article.id, article.revision, to.id] },
          },
        ]
      : [];
  return {
    content,
    actions: [...goTo(article.passages[index - 1], 'previous'), ...goTo(article.passages[index + 1], 'next')],
  };
}

/** The passage with the cited words in bold. */
function markSpan({ passage, start, end }: Citation): string {
  const [before, within, after] = [
    passage.text.slice(0, start),
    passage.text.slice(start, end),
    passage.text.slice(end),
  ].map(escapeMarkdown);
  return `${before}**${within}**${after}`;
}

function renderList({ title, lines, select }: ListReply): Rendered {
  let left = TEXT_LIMIT - title.markdown.length;
  const fitting = lines.filter(({ markdown }) => {
    left -= markdown.length + 1;
    return left >= 0;
  });
  const content: APIComponentInContainer[] = [textDisplay(title.markdown)];
  if (fitting.length > 0) content.push(textDisplay(fitting.map(({ markdown }) => markdown).join('\n')));
  const id = select && encodeActionId(select.id);
  if (select && id && select.choices.length > 0) {
    const options = select.choices.slice(0, SELECT_LIMIT).map(({ label, value, description }) => ({
      label: cut(label, CHOICE_LIMIT),
      value,
      ...(description ? { description: cut(description, CHOICE_LIMIT) } : {}),
    }));
    content.push({
      type: ComponentType.ActionRow,
      components: [
        { type: ComponentType.StringSelect, custom_id: id, placeholder: cut(select.placeholder, 150), options },
      ],
    });
  }
  return { content, actions: [] };
}

function button({ label, id, style }: Action): APIButtonComponentWithCustomId | null {
  const customId = encodeActionId(id);
  if (customId === null) return null;
  return {
    type: ComponentType.Button,
    style: style ? STYLES[style] : ButtonStyle.Secondary,
    label: cut(label, LABEL_LIMIT),
    custom_id: customId,
  };
}

function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

function withArgument(id: ActionId, argument: string): ActionId {
  return { ...id, args: [...id.args, argument] };
}
