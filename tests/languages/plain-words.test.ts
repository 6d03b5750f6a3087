import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainWords } from '../../src/languages/plain-words.ts';
import { findWords } from '../../src/languages/words.ts';

test.each([
  ['<@123456789012345678> who pays?', 'who pays?', 'a mention'],
  ['<@!123456789012345678> <@&123456789012345678> who pays in <#123456789012345678>?', 'who pays in ?', 'mentions'],
  ['</ask:123456789012345678> who pays?', 'who pays?', 'a command'],
  ['</knowledge add:123456789012345678> who pays?', 'who pays?', 'a subcommand'],
  ['who pays <:coin:123456789012345678><a:dance:123456789012345678> :moneybag: ?', 'who pays ?', 'emoji'],
  ['who paid <t:1700000000:R>?', 'who paid ?', 'a time'],
  ['@everyone who pays, @here?', 'who pays, ?', 'everybody'],
  ['who pays? https://example.com/softbank?a=1', 'who pays?', 'an address'],
  ['who pays? <https://example.com/softbank> www.example.com/oracle', 'who pays?', 'addresses'],
  ['[who pays](https://example.com/softbank) ?', 'who pays ?', 'a link on words'],
  ['<@123456789012345678> /ask who pays?', '/ask who pays?', 'a command behind something else'],
  ['/ask who pays?', 'who pays?', 'a command that was typed'],
  ['!ask who pays? yes/no', 'who pays? yes/no', 'a command of other bots'],
  ['<b>who</b> pays?<br/>', 'who pays?', 'tags'],
  ['w\u200Bho pa\u00ADys\u202E?', 'who pays?', 'unseen characters'],
  [
    'at 10:30:00, is 3 < 4 > 2 and a@here.org read?',
    'at 10:30:00, is 3 < 4 > 2 and a@here.org read?',
    'what is none of these',
  ],
  ['<@123456789012345678>', '', 'nothing but a mention'],
])('%s is read as "%s": %s', (typed, words, _what) => {
  expect(plainWords(typed)).toBe(words);
});

/** Of everything that may stand side by side, what is no number: two halves of one may meet when something between them goes. */
const PIECES = [
  'who',
  'Ça',
  'l’été',
  '<',
  '>',
  '<@',
  '@',
  '@everyone',
  ':',
  ':moneybag:',
  '[',
  '](',
  ')',
  'https://',
  'www.',
  '/',
  '<b>',
  '\n',
  ' ',
  '**',
];

test('words are only ever left out, none is changed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES)), (pieces) => {
      const text = pieces.join('');
      const all = findWords(text).map(({ folded }) => folded);
      for (const { folded } of findWords(plainWords(text))) expect(all).toContain(folded);
    }),
  );
});
