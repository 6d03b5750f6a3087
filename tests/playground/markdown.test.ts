import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, type Inline, parseMarkdown } from '../../src/playground/page/markdown.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const plain = (words: string): Block => ({ kind: 'text', children: [text(words)] });

test.each<[string, readonly Block[]]>([
  ['plain words\nand more', [plain('plain words\nand more')]],
  ['\\*not slanted\\* and 3 \\> 2', [plain('*not slanted* and 3 > 2')]],
  ['# Title\ntext', [{ kind: 'heading', level: 1, children: [text('Title')] }, plain('text')]],
  ['#no title', [plain('#no title')]],
  ['-# small', [{ kind: 'subtext', children: [text('small')] }]],
  ['> one\n> two\nafter', [{ kind: 'quote', blocks: [plain('one\ntwo')] }, plain('after')]],
  ['>>> all\nof it', [{ kind: 'quote', blocks: [plain('all\nof it')] }]],
  [
    '- a\n  - b\n- c',
    [
      {
        kind: 'list',
        start: null,
        items: [[plain('a'), { kind: 'list', start: null, items: [[plain('b')]] }], [plain('c')]],
      },
    ],
  ],
  ['3. a\n4. b', [{ kind: 'list', start: 3, items: [[plain('a')], [plain('b')]] }]],
  [
    'before\n```diff\n- a\n+ b\n```\nafter',
    [plain('before'), { kind: 'code', language: 'diff', text: '- a\n+ b' }, plain('after')],
  ],
  ['```one line```', [{ kind: 'code', language: '', text: 'one line' }]],
])('%j is read as Discord reads it', (markdown, blocks) => {
  expect(parseMarkdown(markdown)).toEqual(blocks);
});

test.each<[string, readonly Inline[]]>([
  ['**bold**', [{ kind: 'strong', children: [text('bold')] }]],
  ['***both***', [{ kind: 'strong', children: [{ kind: 'emphasis', children: [text('both')] }] }]],
  ['*a* _b_', [{ kind: 'emphasis', children: [text('a')] }, text(' '), { kind: 'emphasis', children: [text('b')] }]],
  ['snake_case_name', [text('snake_case_name')]],
  ['2 * 3 * 4', [text('2 * 3 * 4')]],
  ['__u__ ~~s~~', [{ kind: 'underline', children: [text('u')] }, text(' '), { kind: 'strike', children: [text('s')] }]],
  ['||spoiler||', [{ kind: 'spoiler', children: [text('spoiler')] }]],
  ['`**as is**`', [{ kind: 'code', text: '**as is**' }]],
  ['**a \\** b**', [{ kind: 'strong', children: [text('a ** b')] }]],
  [
    '[words](https://example.org/a_b)',
    [{ kind: 'link', address: 'https://example.org/a_b', children: [text('words')] }],
  ],
  ['[words](javascript:alert)', [text('[words](javascript:alert)')]],
  [
    'see https://example.org/x.',
    [
      text('see '),
      { kind: 'link', address: 'https://example.org/x', children: [text('https://example.org/x')] },
      text('.'),
    ],
  ],
  ['<@12345678901234567>', [{ kind: 'mention', of: 'user', id: '12345678901234567' }]],
  ['<#12345678901234567>', [{ kind: 'mention', of: 'channel', id: '12345678901234567' }]],
  ['</knowledge add:12345678901234567>', [{ kind: 'mention', of: 'command', text: '/knowledge add' }]],
  ['@everyone', [{ kind: 'mention', of: 'everyone', text: '@everyone' }]],
  ['<t:0:R>', [{ kind: 'time', seconds: 0, style: 'R' }]],
])('%j inside a line', (markdown, inlines) => {
  expect(parseMarkdown(markdown)).toEqual([{ kind: 'text', children: inlines }]);
});

test('whatever is escaped is shown as it was written', () => {
  const escaped = (words: string): string => words.replace(/[^0-9A-Za-z\s]/gu, (mark) => `\\${mark}`);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'*_~|`[]()<>#-:\\ ab1@/.') }).filter((words) => words.trim() !== ''),
      (words) => {
        const read = parseMarkdown(`x${escaped(words)}`);
        expect(read).toEqual([plain(`x${words}`)]);
      },
    ),
  );
});

test('anything at all is read, in time', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'*_~|`[]()<>#-:\\ ab\n@'), maxLength: 4_000 }), (words) => {
      expect(Array.isArray(parseMarkdown(words))).toBe(true);
    }),
    { numRuns: 200 },
  );
  const started = performance.now();
  for (const mark of ['*', '**', '_', '||', '~~', '`', '[', '> ', '- ', '<@', '```'])
    parseMarkdown(mark.repeat(4_000 / mark.length));
  expect(performance.now() - started).toBeLessThan(2_000);
});
