import type { AskedQuestion } from '../../src/knowledge/asked-question.ts';
import type { Author, Edit } from '../../src/knowledge/revision.ts';

export const camille: Author = { id: '1001', name: 'Camille' };
export const dana: Author = { id: '1002', name: 'Dana' };

export const markdown = (text: string) => `---\ntitle: Stargate\nlanguage: fr\n---\n\n${text}\n`;

export function edit(changes: Partial<Edit> = {}): Edit {
  return {
    article: 'stargate',
    from: null,
    base: null,
    markdown: markdown('Un texte.'),
    author: camille,
    at: 1_700_000_000_000,
    note: '',
    ...changes,
  };
}

export function question(changes: Partial<AskedQuestion> = {}): AskedQuestion {
  return {
    id: '42',
    server: 'one',
    channel: '7',
    asker: '1003',
    firstAsker: null,
    question: 'Qui paie ?',
    language: 'fr',
    outcome: 'silent',
    confidence: 0.25,
    askedAt: Date.now(),
    ...changes,
  };
}
