import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockQuote, escapeMarkdown } from '../../src/discord/markdown.ts';

/** What Discord shows of escaped text: a backslash before a character that is no letter, digit or space shows the character. */
const shown = (markdown: string) => markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1');

test('what is shown is what was written, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(shown(escapeMarkdown(text))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  [
    '**bold** _it_ ~~no~~ `code` ||spoiler||',
    '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\`code\\` \\|\\|spoiler\\|\\|',
  ],
  ['@everyone <@123> <#1> <t:1>', '\\@everyone \\<\\@123\\> \\<#1\\> \\<t:1\\>'],
  ['# title', '\\# title'],
  ['-# small', '\\-# small'],
  ['- item\n+ item\n1. item\n2) item', '\\- item\n\\+ item\n1\\. item\n2\\) item'],
  ['> quoted', '\\> quoted'],
  ['[words](https://example.org)', '\\[words\\]\\(https\\://example.org\\)'],
  ['see https://example.org', 'see https\\://example.org'],
  ['a :smile: b', 'a \\:smile: b'],
  ['40 % - 10:30 - 19 milliards', '40 % - 10:30 - 19 milliards'],
])('%s', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('a block quote holds every line', () => {
  expect(blockQuote('one\n\ntwo')).toBe('> one\n> \n> two');
});
