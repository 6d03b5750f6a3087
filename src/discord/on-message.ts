import type { Message } from 'discord.js';
import { detectLanguage } from '../languages/detect.ts';
import { en } from '../languages/en.ts';
import { languageOf } from '../languages/list.ts';
import { notice, reportInteraction } from './answer.ts';
import { createContext, type Services, withShelf } from './context.ts';
import { renderReply } from './render.ts';
import { sendToMessage } from './send.ts';

/** Mentions and direct messages are answered by this command. */
const ASK = 'ask';

/** Answers a message that is for the bot, in the language it is written in: a message carries no locale. Never rejects. */
export async function onMessage(services: Services, message: Message): Promise<void> {
  const question = questionIn(message);
  if (question === null) return;
  const started = performance.now();
  const { commands, log } = services;
  const { id, guildId, channelId, author } = message;
  const command = commands.get(ASK);
  const context = createContext(services, command, {
    id,
    server: guildId,
    channel: channelId,
    locale: detectLanguage(question, languageOf(message.guild?.preferredLocale ?? '') ?? en).code,
    person: { id: author.id, name: author.displayName, isModerator: false },
  });
  let outcome: string;
  try {
    if (!command) throw new TypeError(`expected a command "${ASK}"`);
    const reply = await command.run(await withShelf(context), { values: { question } });
    if (reply.kind === 'form') throw new TypeError('expected no form in answer to a message');
    // The question stands right above, in the message that is answered.
    await sendToMessage(message, renderReply(context, 'question' in reply ? { ...reply, question: '' } : reply));
    outcome = reply.outcome ?? reply.kind;
  } catch (error) {
    outcome = 'failed';
    log.error({ err: error, id, command: 'message' }, 'message failed');
    await sendToMessage(message, renderReply(context, notice(context, 'failed', { reference: id }))).catch(
      (second: unknown) => log.error({ err: second, id }, 'the failure could not be told'),
    );
  }
  reportInteraction(log, { id, server: guildId, command: 'message', outcome }, started);
}

/** What a message asks the bot: a direct message whole, or the rest of one that mentions it. Null when it is not for the bot. */
function questionIn({ author, system, client, guildId, content }: Message): string | null {
  if (author.bot || system) return null;
  const mention = new RegExp(`<@!?${client.user.id}>`, 'g');
  if (guildId !== null && !mention.test(content)) return null;
  return content.replace(mention, ' ').trim();
}
