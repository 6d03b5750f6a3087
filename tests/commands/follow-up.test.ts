import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRecentQuestions } from '../../src/knowledge/recent-questions.ts';
import type { Person } from '../../src/standin/person.ts';
import { quotationsIn, shownText, startTestBot, type TestBot } from '../harness.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(async () => {
  bot.standIn.assertClean();
  await bot.close();
});

const reader = (locale: 'fr' | 'en-GB' = 'fr') => bot.standIn.person({ name: 'Reader', locale });
const ask = async (person: Person, question: string) => shownText((await person.command('ask', { question })).text);
/** What a question gets from somebody who asked nothing before. */
const alone = async (question: string, locale: 'fr' | 'en-GB' = 'fr') =>
  quotationsIn((await reader(locale).command('ask', { question })).text).join(' ');

test.each([
  ['combien met SoftBank ?', 'et Oracle ?', 'combien met Oracle ?'],
  ['combien met softbank', 'et mgx', 'combien met mgx'],
  ['Que dit Elon Musk ?', 'et Sam Altman ?', 'Que dit Sam Altman ?'],
  ['qui est masayoshi son ?', 'et Larry Ellison ?', 'qui est Larry Ellison ?'],
])('after "%s" the question "%s" is read, shown and answered as "%s"', async (before, then, whole) => {
  const person = reader();
  await ask(person, before);
  const reply = await person.command('ask', { question: then });
  expect(shownText(reply.text)).toContain(`Question : ${whole}`);
  expect(quotationsIn(reply.text).join(' ')).toBe(await alone(whole));
});

test('it goes on and on, in messages too, and past a question in between that had no like', async () => {
  const person = reader('en-GB');
  const first = person.says('How much does SoftBank pay?', { mention: true });
  await person.answerTo(first);
  const second = person.says('and what about Oracle?', { mention: true });
  expect(shownText((await person.answerTo(second)).text)).toContain('Question: How much does Oracle pay?');
  expect(await ask(person, 'and Zorglonde?')).toContain('Question: and Zorglonde?');
  expect(await ask(person, 'and for OpenAI?')).toContain('Question: How much does OpenAI pay?');
});

test('of several questions in a message the last is gone on from', async () => {
  const person = reader();
  await ask(person, 'Qui est Elon Musk ? Combien met SoftBank ?');
  expect(await ask(person, 'et Oracle ?')).toContain('Question : Combien met Oracle ?');
});

test('words that stand there already are not said twice, and a year is asked of the same article alone', async () => {
  const moderator = bot.standIn.person({ name: 'Max', locale: 'fr', moderator: true });
  for (const [title, text] of [
    ['Le tram', 'La ligne B du tram coûte 90 millions d’euros. La ligne C du tram coûte 120 millions d’euros.'],
    ['La gare', 'Le chantier de la gare coûte 30 millions d’euros en 2027, selon la mairie.'],
  ] as const)
    await moderator.press(await moderator.submit(await moderator.command('knowledge add'), { title, text }), 'Publier');
  const person = reader();
  await ask(person, 'Combien coûte la ligne B du tram ?');
  expect(await ask(person, 'et la ligne C ?')).toContain('Question : Combien coûte la ligne C du tram ?');
  expect(await ask(person, 'et en 2027 ?')).toContain('Question : et en 2027 ?');
  for (const article of ['le-tram', 'la-gare'])
    await moderator.press(await moderator.command('knowledge remove', { article }), 'Retirer');
});

test.each([
  ['combien met SoftBank ?', 'Oracle ?', 'it does not go on'],
  ['combien met SoftBank ?', 'et si Musk a raison ?', 'more than a name'],
  ['combien met SoftBank ?', 'et pourquoi ?', 'it asks for something else'],
  ['combien met SoftBank ?', 'et le Zorglonde ?', 'nobody ever mentions it'],
  ['Combien d’emplois ?', 'et Oracle ?', 'there was no name'],
  ['Que dit Elon Musk ?', 'et le pays ?', 'a country in general is nobody'],
  ['Qui finance le projet ?', 'et en 2029 ?', 'nothing is said of that year'],
])('after "%s" the question "%s" gets what it would get alone: %s', async (before, then, _why) => {
  const person = reader();
  await ask(person, before);
  const reply = await person.command('ask', { question: then });
  expect(shownText(reply.text)).toContain(`Question : ${then}`);
  expect(quotationsIn(reply.text).join(' ')).toBe(await alone(then));
});

test('nothing is gone back to that was asked by others, elsewhere, in private, or before /forget', async () => {
  const [one, other] = [reader(), reader()];
  await ask(one, 'combien met SoftBank ?');
  expect(await ask(other, 'et Oracle ?')).toContain('Question : et Oracle ?');
  expect(shownText((await one.answerTo(one.dm('et Oracle ?'))).text)).not.toContain('combien met');
  await one.command('forget');
  expect(await ask(one, 'et Oracle ?')).toContain('Question : et Oracle ?');
  await other.command('ask', { question: 'combien met SoftBank ?', private: true });
  expect(await ask(other, 'et Oracle ?')).toContain('Question : et Oracle ?');
});

test('a question is remembered for ten minutes, and of five thousand people', () => {
  let ms = 0;
  const recent = createRecentQuestions(() => ms);
  recent.keep('1', 'a', 'who pays?');
  ms += 10 * 60_000;
  expect(recent.find('1', 'a')).toBe('who pays?');
  ms += 1;
  expect(recent.find('1', 'a')).toBeNull();
  for (let person = 0; person <= 5_000; person += 1) recent.keep(String(person), 'a', 'who pays?');
  expect(recent.find('0', 'a')).toBeNull();
  expect(recent.find('1', 'a')).toBe('who pays?');
  recent.forget('1');
  expect(recent.find('1', 'a')).toBeNull();
  expect(recent.find('10', 'a')).toBe('who pays?');
});
