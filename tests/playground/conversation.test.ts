import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Conversation, startConversation } from '../../src/playground/conversation.ts';
import { startTestBot, type TestBot } from '../harness.ts';

let bot: TestBot;
let french: Conversation;
let english: Conversation;
beforeAll(async () => {
  bot = await startTestBot();
  french = startConversation(bot.standIn.person({ name: 'Camille', locale: 'fr' }), false);
  english = startConversation(bot.standIn.person({ name: 'Kate', locale: 'en-GB', moderator: true }), false);
});
afterAll(() => bot.close());

describe('TAB completes', () => {
  test.each([
    ['/fund', ['/funding '], '/fund'],
    ['/knowledge re', ['/knowledge remove ', '/knowledge restore '], '/knowledge re'],
    ['/funding ', ['party:', 'private:'], ''],
    ['/funding pri', ['private:'], 'pri'],
    ['/quote spe', ['speaker:'], 'spe'],
    ['/quote speaker:Elon Musk ', ['about:', 'private:'], ''],
    ['/funding private:', ['yes', 'no'], ''],
    ['/funding private:n', ['no'], 'n'],
    ['/funding private:no ', ['party:'], ''],
  ])('"%s" by what may come next', async (line, completions, completed) => {
    expect(await english.complete(line)).toEqual([expect.arrayContaining(completions), completed]);
    expect((await english.complete(line))[0]).toHaveLength(completions.length);
  });

  test('a value with what the bot suggests, several words long', async () => {
    expect(await english.complete('/quote speaker:Elon M')).toEqual([['Elon Musk'], 'Elon M']);
    expect((await english.complete('/funding Soft'))[0]).toContain('SoftBank');
  });

  test('yes and no in the language of whoever types', async () => {
    expect(await french.complete('/help private:')).toEqual([['oui', 'non'], '']);
  });

  test('nothing in a question', async () => {
    expect(await french.complete('Combien ')).toEqual([[], 'Combien ']);
  });
});

describe('what cannot be done is said in the language of whoever types', () => {
  test.each([
    ['/nothing', 'Cette commande n’existe pas ; il y a /ask,', 'There is no such command; there are /ask,'],
    ['/ask', 'L’option question est obligatoire.', 'The option question is required.'],
    ['/partners party:Dorval', 'Il n’y a pas d’option party ; il y a : name', 'No option party; there are: name'],
    ['42', 'Il n’y a pas de bouton', 'There is no button'],
    [
      'x'.repeat(2_001),
      'L’option question accepte de 1 à 2000 caractères',
      'The option question takes 1 to 2000 characters',
    ],
  ])('line %#', async (line, inFrench, inEnglish) => {
    expect(await french.say(line)).toContain(inFrench);
    expect(await english.say(line)).toContain(inEnglish);
  });

  test('a form, which the terminal does not show', async () => {
    expect(await english.say('/knowledge add')).toContain('The terminal shows no forms');
  });
});
