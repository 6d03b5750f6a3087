import fc from 'fast-check';

/** Pieces that somebody writes who wants something to break, to ping or to be led astray. */
const PIECES = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '</ask:123456789012345678>',
  '[here](https://example.org)',
  '![x](javascript:alert(1))',
  'https://example.org/?a=(1)',
  '<https://example.org>',
  '**',
  '||',
  '```',
  '`',
  '\n> ',
  '\n# ',
  '\n---\n',
  '\n- ',
  '\n1. ',
  '~~',
  '\\',
  '%2F',
  '/',
  '{question}',
  '{count}',
  '$'.concat('{x}'),
  '$&',
  '__proto__',
  'constructor',
  'toString',
  "'; DROP TABLE questions; --",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&#0;',
  '&nbsp;',
  '\u202E',
  '\u200B',
  '\u0000',
  '\uFEFF',
  '\uD83D',
  '🚀',
  '👩‍👩‍👧‍👦',
  'é',
  'e\u0301',
  'ﬁ',
  'İ',
  'ß',
  '١٢٣',
  'Stargate',
  'OpenAI',
  'SoftBank',
  'Texas',
  '500 milliards de dollars',
  '100,000 jobs',
  '« L’avenir »',
  '“the future”',
  'a dit Elon Musk',
  ' said Sam Altman',
  ': ',
  ', ',
  ' ',
  '\n',
  '\n\n',
  '\t',
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...PIECES), fc.nat(60)).map(([each, times]) => each.repeat(times)) },
);

/** Text of a person who means no good, or of a cat on a keyboard. */
export function hostileText(limit: number): fc.Arbitrary<string> {
  return fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('').slice(0, limit));
}

/** What looks like the Markdown of an article, and often is not. */
export const hostileMarkdown: fc.Arbitrary<string> = fc
  .record({
    fields: fc.array(
      fc.oneof(
        fc.constantFrom(
          'title: Stargate',
          'language: fr',
          'language: en',
          'published: 2025-01',
          'url: https://example.org',
        ),
        fc
          .tuple(fc.constantFrom('title', 'author', 'source', 'url', 'published', 'x', '__proto__'), hostileText(60))
          .map(([name, value]) => `${name}: ${value}`),
      ),
      { maxLength: 6 },
    ),
    open: fc.constantFrom('---\n', '---\n', '---\n', '', '--- \n', '\uFEFF---\n'),
    close: fc.constantFrom('\n---\n', '\n---\n', '\n---\n', '', '\n...\n'),
    body: fc.array(fc.oneof(hostileText(400), fc.constantFrom('## Titre', '<figcaption>légende</figcaption>')), {
      maxLength: 8,
    }),
  })
  .map(({ fields, open, close, body }) => `${open}${fields.join('\n')}${close}${body.join('\n\n')}`);

/** What looks like a page of the web. */
export const hostilePage: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      hostileText(300),
      fc
        .tuple(
          fc.constantFrom('p', 'h1', 'h2', 'div', 'article', 'script', 'style', 'table', 'li', 'svg'),
          hostileText(200),
        )
        .map(([tag, text]) => `<${tag}>${text}</${tag}>`),
      fc.constantFrom(
        '<html lang="fr">',
        '<title>Stargate</title>',
        '<p>',
        '</div></div>',
        '<!--',
        ']]>',
        '<a href="',
        '<meta charset=utf-16>',
      ),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));
