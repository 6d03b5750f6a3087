import type { Message } from 'discord.js';
import { detectLanguage } from '../languages/detect.ts';
import { en } from '../languages/en.ts';
import { languageOf } from '../languages/list.ts';
import { plainWords } from '../languages/plain-words.ts';
import { answer, notice, present, reportInteraction } from './answer.ts';
import { type OnlineServices, withShelf } from './context.ts';
import { sendToMessage } from './send.ts';

/** Mentions and direct messages are answered by this command. */
const ASK = 'ask';
/** How they are named in the log. */
const NAME = 'message';

/** Answers a message that is for the bot, in the language it is written in: a message carries no locale. Never rejects. */
export async function onMessage(services: OnlineServices, message: Message): Promise<void> {
  const question = questionIn(message);
  if (question === null) return;
  const { id, guildId, channelId, author } = message;
  const command = services.commands.get(ASK);
  const locale = detectLanguage(plainWords(question), languageOf(message.guild?.preferredLocale ?? '') ?? en).code;
  const refusal = services.limits.take(author.id, guildId);
  if (refusal && !refusal.tell) {
    const line = { id, server: guildId, command: NAME, outcome: 'limited' };
    return reportInteraction(services, line, performance.now());
  }
  await answer(services, {
    name: NAME,
    command,
    occasion: {
      id,
      server: guildId,
      channel: channelId,
      locale,
      serverLocale: message.guild?.preferredLocale ?? locale,
      person: { id: author.id, name: author.displayName, isModerator: false },
    },
    async produce(context) {
      if (refusal) {
        const tooFast = notice(context, 'tooFast', { count: refusal.seconds });
        return present(context, { ...tooFast, outcome: 'limited' });
      }
      if (!command) throw new TypeError(`expected a command "${ASK}"`);
      const reply = await command.run(await withShelf(context), { values: { question } });
      // The question stands right above, in the message that is answered, unless a part of it alone is.
      const stands = 'question' in reply && reply.question === question;
      return present(context, stands ? { ...reply, question: '' } : reply);
    },
    async send(_, presented) {
      if (presented.kind === 'form') throw new TypeError('expected no form in answer to a message');
      await sendToMessage(message, presented.message);
    },
  });
}

/**
 * What a message asks the bot: a direct message whole, the rest of one that mentions it, or a reply to it that asks; thanks and remarks below an answer are for
 * the others. Null when it is not for the bot.
 */
export function questionIn({ author, system, client, guildId, content, mentions }: Message): string | null {
  if (author.bot || system) return null;
  const mention = new RegExp(`<@!?${client.user.id}>`, 'g');
  const asksBack = mentions.repliedUser?.id === client.user.id && content.includes('?');
  if (guildId !== null && !mention.test(content) && !asksBack) return null;
  return content.replace(mention, ' ').trim();
}
