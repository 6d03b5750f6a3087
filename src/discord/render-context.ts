import type { Citation } from '../knowledge/citation.ts';
import type { Passage } from '../knowledge/passage.ts';
import { citationWithLanguage, type Rendered, TEXT_LIMIT, textDisplay, type Words } from './components.ts';
import { blockQuote, escapeMarkdown } from './markdown.ts';
import type { Action, ContextReply } from './reply.ts';

/** A passage in place: its neighbours of the same section where they fit, the cited words in bold. */
export function renderContext(words: Words, { citation, note, marked }: ContextReply): Rendered {
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
