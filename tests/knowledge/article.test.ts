import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/knowledge/article.ts';
import { PASSAGE_LIMIT } from '../../src/knowledge/passage.ts';
import { KnowledgeError, type Problem } from '../../src/knowledge/problem.ts';

const write = (body: string, fields = 'title: A title\nlanguage: en') => `---\n${fields}\n---\n\n${body}\n`;

function problemsOf(markdown: string, id = 'an-article'): readonly Problem[] {
  try {
    parseArticle(id, markdown);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
  return [];
}

describe('the bundled article', () => {
  const article = parseArticle('stargate', readFileSync('knowledge/stargate.md', 'utf8'));

  test('is counted as a reader counts: nine paragraphs, the caption aside', () => {
    expect(article.passages.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'c1', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9']);
  });

  test('names the section of each paragraph', () => {
    expect(article.passages.find(({ id }) => id === 'p5')?.heading).toBe('De premières discordes');
    expect(article.passages.find(({ id }) => id === 'p1')?.heading).toBeNull();
  });
});

describe('a good article', () => {
  test('keeps its words and loses its marks', () => {
    const { passages } = parseArticle('one', write('A **bold** word, a [link](https://example.org) and `code`.'));
    expect(passages.map(({ text }) => text)).toEqual(['A bold word, a link and code.']);
  });

  test('counts list items, quoted paragraphs and code as paragraphs', () => {
    const { passages } = parseArticle('one', write('- first\n- second\n\n> third\n\n```\nfourth\n```'));
    expect(passages.map(({ text, number }) => [number, text])).toEqual([
      [1, 'first'],
      [2, 'second'],
      [3, 'third'],
      [4, 'fourth'],
    ]);
  });

  test('has a revision that changes with its text alone', () => {
    const one = parseArticle('one', write('Some text.'));
    expect(parseArticle('other', write('Some text.')).revision).toBe(one.revision);
    expect(parseArticle('one', write('Some text!')).revision).not.toBe(one.revision);
  });

  test('may come with a byte order mark and Windows line ends', () => {
    const article = parseArticle('one', `\uFEFF${write('Some text.\n\nMore.').replaceAll('\n', '\r\n')}`);
    expect(article.title).toBe('A title');
    expect(article.passages.map(({ text }) => text)).toEqual(['Some text.', 'More.']);
  });

  test('has its long paragraphs cut at the end of sentences', () => {
    const sentence = `${'word '.repeat(60).trim()}.`;
    const { passages } = parseArticle('one', write(Array(12).fill(sentence.replace('w', 'W')).join(' ')));
    expect(passages.length).toBeGreaterThan(2);
    expect(passages.map(({ number }) => number)).toEqual(passages.map(() => 1));
    for (const { text } of passages) expect(text.endsWith('.')).toBe(true);
  });

  test('has passages that Discord can show and sentences that cover them, whatever its text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 4_000 }), { maxLength: 5 }), (paragraphs) => {
        let article: ReturnType<typeof parseArticle>;
        try {
          article = parseArticle('one', write(paragraphs.join('\n\n')));
        } catch (error) {
          expect(error).toBeInstanceOf(KnowledgeError);
          return;
        }
        for (const { text, sentences } of article.passages) {
          expect(text.length).toBeLessThanOrEqual(PASSAGE_LIMIT);
          expect(text.isWellFormed()).toBe(true);
          let end = 0;
          for (const sentence of sentences) {
            expect(text.slice(end, sentence.start).trim()).toBe('');
            expect(sentence.end).toBeGreaterThan(sentence.start);
            end = sentence.end;
          }
          expect(text.slice(end).trim()).toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a bad article is refused with the line and the way to mend it', () => {
  const rows: readonly [string, string, readonly Partial<Problem>[]][] = [
    ['no front matter', 'Some text.', [{ key: 'frontMatterMissing', line: 1 }]],
    ['front matter without an end', '---\ntitle: A\nSome text.', [{ key: 'frontMatterUnclosed', line: 1 }]],
    [
      'a missing title',
      write('Text.', 'language: en'),
      [{ key: 'fieldMissing', details: expect.objectContaining({ field: 'title' }) }],
    ],
    ['an unknown field', write('Text.', 'title: A\nlanguage: en\nautor: B'), [{ key: 'fieldUnknown', line: 4 }]],
    ['a wrong date', write('Text.', 'title: A\nlanguage: en\npublished: January'), [{ key: 'fieldWrong', line: 4 }]],
    [
      'a wrong address',
      write('Text.', 'title: A\nurl: javascript:alert(1)\nlanguage: en'),
      [{ key: 'fieldWrong', line: 3 }],
    ],
    [
      'a quotation mark that is not closed',
      write('Text.', 'title: "A\nlanguage: en'),
      [{ key: 'yamlBroken', line: 2, details: { reason: 'a quotation mark is opened and not closed' } }],
    ],
    [
      'a colon without quotation marks',
      write('Text.', 'title: A: B\nlanguage: en'),
      [{ key: 'yamlBroken', line: 2, details: { reason: expect.stringContaining('holds a colon') } }],
    ],
    ['YAML aliases', write('Text.', 'title: &a A\nlanguage: en\nauthor: *a'), [{ key: 'yamlBroken' }]],
    ['no text', write(''), [{ key: 'articleEmpty' }]],
    ['raw HTML', write('Fine.\n\n<script>alert(1)</script>'), [{ key: 'markupNotKept', line: 8 }]],
    ['an image', write('An ![image](a.png) here.'), [{ key: 'markupNotKept', line: 6 }]],
    [
      'two faults at once',
      write('<b>x</b>', 'language: english'),
      [{ key: 'fieldMissing' }, { key: 'fieldWrong', line: 2 }, { key: 'markupNotKept' }, { key: 'markupNotKept' }],
    ],
  ];
  test.each(rows)('%s', (_, markdown, expected) => {
    expect(problemsOf(markdown)).toEqual(expected.map((problem) => expect.objectContaining(problem)));
  });

  test.each(['../x', 'A', 'a--b', '', 'a/b', 'x'.repeat(41)])('an article named "%s"', (id) => {
    expect(problemsOf(write('Text.'), id)).toEqual([expect.objectContaining({ key: 'articleId' })]);
  });

  test('an article that is too long', () => {
    expect(problemsOf(write('x'.repeat(1_048_577)))).toEqual([expect.objectContaining({ key: 'articleTooLong' })]);
  });
});
