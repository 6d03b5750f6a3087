import { expect, test } from 'vitest';
import { spokenBy } from '../../src/answer/spoken-by.ts';
import { nameOf } from '../../src/extract/mention.ts';
import { parseArticle } from '../../src/knowledge/article.ts';
import { cite } from '../../src/knowledge/citation.ts';

/** The line above a sentence: a name, 'somebody' for a quotation that is cut, or null. */
function lineAbove(text: string, sentence: string, language = 'en'): string | null {
  const article = parseArticle('a', `---\ntitle: The dam\nlanguage: ${language}\n---\n\n${text}\n`);
  const passage = article.passages.find((each) => each.text.includes(sentence));
  if (!passage) throw new Error(`expected ${sentence} in the article`);
  const start = passage.text.indexOf(sentence);
  const spoken = spokenBy(cite(article, passage, { start, end: start + sentence.length }), []);
  return spoken && (spoken.speaker ? nameOf(spoken.speaker) : 'somebody');
}

test.each([
  [
    'Anna Berg, who runs the dam, said: "The wall is old. It will crack in ten years. We told them so."',
    'It will crack in ten years.',
    'Anna Berg',
    'the middle of a quotation does not say whose it is',
  ],
  [
    'Anna Berg, who runs the dam, said: "The wall is old."',
    'Anna Berg, who runs the dam, said: "The wall is old."',
    null,
    'the sentence names her itself',
  ],
  ['The wall is forty metres high. Nobody lives below it.', 'Nobody lives below it.', null, 'nobody is quoted'],
])('whose words: %s', (text, sentence, expected, _why) => {
  expect(lineAbove(text, sentence)).toBe(expected);
});

test('a word of the quotation that is spelled as the name does not tell whose it is', () => {
  const text = 'Ruth May, head of the mill, said: "The price of a loaf may rise. It may rise twice. We shall see."';
  expect(lineAbove(text, 'It may rise twice.')).toBe('Ruth May');
});

test('of two people whom one pronoun may mean, nobody is named', () => {
  const text =
    'Fay Lomas met Tomas Vey at the dam. "The fence is the least of it," she said. "Forty wells will run dry," he answered.';
  expect(lineAbove(text, '"Forty wells will run dry," he answered.')).not.toBe('Fay Lomas');
});
