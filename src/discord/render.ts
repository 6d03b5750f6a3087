import {
  type APIComponentInContainer,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { shorten } from '../knowledge/shorten.ts';
import { encodeActionId } from './action-id.ts';
import {
  button,
  citationWithLanguage,
  quotedWords,
  type Rendered,
  TEXT_LIMIT,
  textDisplay,
  type Words,
} from './components.ts';
import { renderContext } from './render-context.ts';
import { renderFacts } from './render-facts.ts';
import {
  type ActionId,
  type AnswerReply,
  type DifferenceReply,
  type ImageReply,
  type ListReply,
  type MessageReply,
  passageAction,
  type ReplyFile,
} from './reply.ts';

/** The house's one accent colour: the blue of a spring. */
const ACCENT = 0x2f7f9f;

const QUESTION_SHOWN = 200;
const SELECT_LIMIT = 25;
const CHOICE_LIMIT = 100;
const ALTERNATIVE_LIMIT = 1_024;

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

function renderContent(words: Words, reply: MessageReply): Rendered {
  switch (reply.kind) {
    case 'answer': {
      const lead = reply.lead ? [textDisplay(reply.lead.markdown)] : [];
      return {
        content: [
          ...asked(words, reply.question),
          ...lead,
          textDisplay(quotedWords(reply.citation)),
          textDisplay(citationWithLanguage(words, reply.citation)),
        ],
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
    const safe = text.replaceAll('```', '`\u200B``');
    const line = marks[change] + safe;
    if (line.length + 1 > left) {
      if (left > 20) shown.push(marks[change] + shorten(safe, left - 4));
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
    items: [{ media: { url: `attachment://${image.name}` }, description: shorten(alternative, ALTERNATIVE_LIMIT) }],
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
  const shown = shorten(question ?? '', QUESTION_SHOWN);
  return shown === '' ? [] : [textDisplay(words.say('question', { question: shown }).markdown)];
}

/** Lines, and a select where there is something to choose. Lines beyond what a message holds are left out: whoever lists more gives pages. */
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
      label: shorten(label, CHOICE_LIMIT),
      value,
      ...(description ? { description: shorten(description, CHOICE_LIMIT) } : {}),
    }));
    content.push({
      type: ComponentType.ActionRow,
      components: [
        { type: ComponentType.StringSelect, custom_id: id, placeholder: shorten(select.placeholder, 150), options },
      ],
    });
  }
  return { content, actions: [] };
}
