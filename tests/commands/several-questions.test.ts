import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import { quotationsIn, shownText, startTestBot, type TestBot } from '../harness.ts';

const PAYERS = 'Qui finance le projet ?';
const JOBS = 'Combien d’emplois ?';
const STRANGE = 'Quel est le prix du zorglonde ?';

let bot: TestBot;
let camille: Person;
let moderator: Person;
beforeAll(async () => {
  bot = await startTestBot();
  camille = bot.standIn.person({ name: 'Camille', locale: 'fr' });
  moderator = bot.standIn.person({ name: 'Max', locale: 'en-GB', moderator: true });
});
afterAll(async () => {
  bot.standIn.assertClean();
  await bot.close();
});

const answerTo = async (question: string) => quotationsIn((await camille.command('ask', { question })).text);

test('two questions in a message get the answers that each would get, each below its question with its place', async () => {
  const [payers, jobs] = [await answerTo(PAYERS), await answerTo(JOBS)];
  const reply = await camille.command('ask', { question: `${PAYERS} Et ${JOBS.toLowerCase()}` });
  expect(quotationsIn(reply.text)).toEqual([...payers, ...jobs]);
  const text = shownText(reply.text);
  expect(text).toContain('Les sources répondent à 2 questions');
  expect(text.indexOf(PAYERS)).toBeLessThan(text.indexOf(payers[0] ?? '?'));
  expect(text.indexOf('Et combien d’emplois ?')).toBeGreaterThan(text.indexOf(payers[0] ?? '?'));
  expect(text.match(/Le projet Stargate · /g)).toHaveLength(2);
});

test('a mention is answered alike, in the language of the message', async () => {
  const message = camille.says('Who pays for Stargate? How many jobs will be created?', { mention: true });
  expect(shownText((await camille.answerTo(message)).text)).toContain('The sources answer 2 questions');
});

test('a question without an answer is named as such beside the one that has one, and lies in the inbox by itself', async () => {
  const reply = await camille.command('ask', { question: `${JOBS} ${STRANGE}` });
  expect(quotationsIn(reply.text)).toEqual(await answerTo(JOBS));
  expect(shownText(reply.text)).toContain('Les sources répondent à une question sur 2');
  expect(shownText(reply.text)).toContain(`${STRANGE}\nLes sources ne le disent pas`);
  expect(shownText((await camille.press(reply, 'Me prévenir')).text)).toContain('Vous recevrez un seul message');
  const gaps = shownText((await moderator.command('gaps')).text);
  expect(gaps).toContain(STRANGE);
  expect(gaps).not.toContain(JOBS);
});

test('an answer to several that does not help is marked for each of them', async () => {
  const reply = await camille.command('ask', { question: `${PAYERS} ${JOBS}` });
  await camille.press(reply, 'N’aide pas');
  const gaps = shownText((await moderator.command('gaps')).text);
  expect(gaps).toContain(PAYERS);
  expect(gaps).toContain(JOBS);
});

test('a name that goes on from the question before is asked of it', async () => {
  const reply = await camille.command('ask', { question: 'Combien met SoftBank ? et Oracle ? et le Zorglonde ?' });
  expect(quotationsIn(reply.text)).toEqual([
    ...(await answerTo('Combien met SoftBank ?')),
    ...(await answerTo('Combien met Oracle ?')),
  ]);
  expect(shownText(reply.text)).toContain('Combien met Oracle ?');
});

test('two names go on together, in the place of two', async () => {
  const reply = await camille.command('ask', {
    question: 'Combien investissent OpenAI et SoftBank ? Et Oracle et MGX ?',
  });
  expect(shownText(reply.text)).toContain('Combien investissent Oracle et MGX ?');
  expect(quotationsIn(reply.text).at(-1)).toContain('à hauteur de 7 milliards');
});

test('a question that names nothing is left out, and the reply says what was answered', async () => {
  const reply = await camille.command('ask', { question: `Pourquoi ? ${PAYERS}` });
  expect(quotationsIn(reply.text)).toEqual(await answerTo(PAYERS));
  const message = camille.says(`Pourquoi ? ${PAYERS}`, { mention: true });
  expect(shownText((await camille.answerTo(message)).text)).toContain(`Question : ${PAYERS}`);
});

test('questions of which none has an answer are answered as one', async () => {
  const reply = await camille.command('ask', { question: `${STRANGE} Qui a inventé le plonk ?` });
  expect(quotationsIn(reply.text)).toEqual([]);
  expect(shownText(reply.text)).toContain('Les sources ne le disent pas');
});

test.each([
  [
    'Qui finance Stargate et combien d’emplois sont créés ?',
    'Qui finance Stargate ?',
    'Combien d’emplois sont créés ?',
  ],
  [
    'Who funds Stargate and where are the data centers built?',
    'Who funds Stargate?',
    'Where are the data centers built?',
  ],
])('both questions that "and" joins are answered: %s', async (question, first, second) => {
  const reply = await camille.command('ask', { question });
  expect(quotationsIn(reply.text)).toEqual([...(await answerTo(first)), ...(await answerTo(second))]);
});

test('the subject of the first question is that of the second, which is shown with it', async () => {
  const reply = await camille.command('ask', {
    question: 'Quel est le but du projet Stargate et quel est son budget ?',
  });
  expect(shownText(reply.text)).toContain('Stargate, quel est son budget ?');
  expect(quotationsIn(reply.text).at(-1)).toContain('un investissement initial de 100 milliards');
});

const MANY = [JOBS, PAYERS, 'Où sont les sites ?', 'Que dit Elon Musk ?', 'Qui est Larry Ellison ?'];

test('a message of more than three questions says which were left', async () => {
  const reply = await camille.command('ask', { question: MANY.join(' ') });
  expect(quotationsIn(reply.text)).toHaveLength(3);
  expect(shownText(reply.text)).toContain(
    `Je réponds à 3 questions à la fois. Restent celles-ci :\n- ${MANY[3]}\n- ${MANY[4]}`,
  );
  const english = await moderator.command('ask', { question: MANY.slice(0, 4).join(' ') });
  expect(shownText(english.text)).toContain(`I answer 3 questions at a time. This one is left:\n- ${MANY[3]}`);
});

test('what is left is said as well when the first three have no answer', async () => {
  const strange = ['zorglonde', 'plonk', 'wizzbang'].map((word) => `Quel est le prix du ${word} ?`);
  const reply = await camille.command('ask', { question: [...strange, 'Qui a vu le foobar ?'].join(' ') });
  expect(quotationsIn(reply.text)).toEqual([]);
  expect(shownText(reply.text)).toContain('Reste celle-ci :\n- Qui a vu le foobar ?');
});

test('of very many questions those that find no room are counted', async () => {
  const many = Array.from({ length: 40 }, (_, index) => `Combien de sites en ${1990 + index} pour Stargate ?`);
  const reply = await camille.command('ask', { question: [JOBS, PAYERS, 'Où sont les sites ?', ...many].join(' ') });
  expect(quotationsIn(reply.text)).toHaveLength(3);
  expect(shownText(reply.text)).toMatch(/… et \d+ autres$/m);
});
