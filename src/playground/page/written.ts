import type { APIMessage } from 'discord-api-types/v10';

/** Everything that is written in a message, as Markdown, from top to bottom. */
export function writtenIn({ content, components = [], embeds }: APIMessage): string {
  const embedded = embeds.flatMap(({ title, description }) => [title, description]);
  return [content, ...embedded, ...textsIn(components)].filter(Boolean).join('\n');
}

function textsIn(components: readonly object[]): string[] {
  return components.flatMap((component) => [
    ...('content' in component && typeof component.content === 'string' ? [component.content] : []),
    ...('components' in component && Array.isArray(component.components) ? textsIn(component.components) : []),
  ]);
}
