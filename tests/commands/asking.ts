import { afterAll, beforeAll } from 'vitest';
import { quotationsIn, startTestBot, type TestBot } from '../harness.ts';

/** A bot for the tests of a file, asked with `/ask`: the quoted words of its reply to a reader of a locale. */
export function startAsking(): (question: string, locale: 'fr' | 'en-GB') => Promise<string> {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot.close());
  return async (question, locale) => {
    const person = bot.standIn.person({ name: 'Reader', locale });
    return quotationsIn((await person.command('ask', { question })).text).join(' ');
  };
}
