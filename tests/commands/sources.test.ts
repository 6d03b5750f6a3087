import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import { quotationsIn, shownText, startTestBot, type TestBot } from '../harness.ts';

let bot: TestBot;
let camille: Person;
let kate: Person;
let knowledge: string;

beforeAll(async () => {
  knowledge = await mkdtemp(join(tmpdir(), 'knowledge-'));
  await copyFile('knowledge/stargate.md', join(knowledge, 'stargate.md'));
  await writeFile(
    join(knowledge, 'harbour.md'),
    '---\ntitle: The new harbour\nlanguage: en\npublished: 2024-05-06\nsource: The Gazette\nauthor: Ann Lee\nurl: https://example.org/harbour?a=(1)\n---\n\n' +
      'The harbour of Marrow Bay opens in June. The cranes were built in Gdansk.\n',
  );
  bot = await startTestBot({ knowledge });
  camille = bot.standIn.person({ name: 'Camille', locale: 'fr' });
  kate = bot.standIn.person({ name: 'Kate', locale: 'en-GB' });
});
afterAll(async () => {
  bot.standIn.assertClean();
  await bot.close();
  await rm(knowledge, { recursive: true });
});

test('/sources lists the articles with what is known of them', async () => {
  const reply = await kate.command('sources');
  expect(shownText(reply.text)).toContain('2 articles');
  expect(shownText(reply.text)).toContain(
    'The new harbour · Ann Lee · The Gazette · 6 May 2024 · English · 1 paragraph',
  );
  expect(shownText(reply.text)).toContain('Le projet Stargate · January 2025 · French · 9 paragraphs');
  expect(shownText((await camille.command('sources')).text)).toContain(
    'Le projet Stargate · janvier 2025 · français · 9 paragraphes',
  );
});

test('an article is chosen from the list, shows its sections and is read from the start', async () => {
  const article = await camille.choose(await camille.command('sources'), ['Le projet Stargate']);
  expect(shownText(article.text)).toContain('De premières discordes');
  const start = await camille.press(article, 'Lire depuis le début');
  expect(quotationsIn(start.text)[0]).toContain('Annoncé par Donald Trump');
});

test('an article is opened by a suggestion, or by free text', async () => {
  expect(await camille.suggestions('sources', 'article')).toHaveLength(2);
  expect(await camille.suggestions('sources', 'article', 'STARG')).toEqual([
    { name: 'Le projet Stargate', value: 'stargate' },
  ]);
  expect(shownText((await camille.command('sources', { article: 'stargate' })).text)).toContain(
    'De premières discordes',
  );
  expect(shownText((await camille.command('sources', { article: 'harbour' })).text)).toContain('The new harbour');
  expect(shownText((await camille.command('sources', { article: 'Tour Eiffel' })).text)).toContain(
    'Il n’y a pas d’article « Tour Eiffel »',
  );
});

test('a citation links to the very words when the article has an address', async () => {
  const reply = await kate.command('ask', { question: 'Where were the cranes of the harbour built?' });
  expect(quotationsIn(reply.text)).toEqual(['The cranes were built in Gdansk.']);
  expect(reply.text).toContain(
    '(https://example.org/harbour?a=%281%29#:~:text=The%20cranes%20were%20built%20in%20Gdansk.)',
  );
  expect(
    shownText((await camille.command('ask', { question: 'Where were the cranes of the harbour built?' })).text),
  ).toContain('Cité en anglais');
});

test('an old citation opens the text that was cited, and says that the article has changed', async () => {
  const reply = await kate.command('ask', { question: 'Where were the cranes of the harbour built?' });
  const file = join(knowledge, 'harbour.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace('Gdansk', 'Gdynia'));
  await vi.waitFor(async () => {
    const now = await kate.command('ask', { question: 'Where were the cranes of the harbour built?' });
    expect(quotationsIn(now.text)).toEqual(['The cranes were built in Gdynia.']);
  }, 5_000);
  const context = await kate.press(reply, 'Context');
  expect(shownText(context.text)).toContain('The cranes were built in Gdansk.');
  expect(shownText(context.text)).toContain('The article has changed since this was cited.');
});

test('/help shows every command in the language of the reader', async () => {
  const french = shownText((await camille.command('help')).text);
  expect(french).toContain('/ask` · Posez une question');
  expect(french).toContain('Chercher dans les sources');
  expect(shownText((await kate.command('help', { private: true })).text)).toContain('/funding` · Who pays');
});

test('the menu of a message finds what the sources say about it, for the one who asks', async () => {
  const message = kate.says('I read that the cranes of the harbour were built in Gdynia. What a lovely day!');
  const reply = await kate.menu('Find in the sources', message);
  expect(reply.ephemeral).toBe(true);
  expect(quotationsIn(reply.text)).toContain('The cranes were built in Gdynia.');
  const silent = await camille.menu('Chercher dans les sources', camille.says('Il pleut sur la Bretagne ce matin.'));
  expect(shownText(silent.text)).toContain('Les sources ne disent rien de ce message.');
  const empty = await camille.menu('Chercher dans les sources', camille.says('👍'));
  expect(shownText(empty.text)).toContain('Ce message n’a pas de texte');
});
