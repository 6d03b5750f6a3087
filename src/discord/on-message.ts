import type { Message } from 'discord.js';
import { detectLanguage } from '../languages/detect.ts';
import { en } from '../languages/en.ts';
import { languageOf } from '../languages/list.ts';
import { plainWords } from '../languages/plain-words.ts';
import { notice, reportInteraction } from './answer.ts';
import { createContext, type OnlineServices, withShelf } from './context.ts';
import { renderReply } from './render.ts';
import { sendToMessage } from './send.ts';

/** Mentions and direct messages are answered by this command. */
const ASK = 'ask';

/** Answers a message that is for the bot, in the language it is written in: a message carries no locale. Never rejects. */
export async function onMessage(services: OnlineServices, message: Message): Promise<void> {
  const question = questionIn(message);
  if (question === null) return;
  const started = performance.now();
  const { commands, log, limits } = services;
  const { id, guildId, channelId, author } = message;
  const command = commands.get(ASK);
  const locale = detectLanguage(plainWords(question), languageOf(message.guild?.preferredLocale ?? '') ?? en).code;
  const context = createContext(services, command, {
    id,
    server: guildId,
    channel: channelId,
    locale,
    serverLocale: message.guild?.preferredLocale ?? locale,
    person: { id: author.id, name: author.displayName, isModerator: false },
  });
  const report = (outcome: string) =>
    reportInteraction(services, { id, server: guildId, command: 'message', outcome }, started);
  let outcome: string;
  try {
    const refusal = limits.take(author.id, guildId);
    if (refusal?.tell)
      await sendToMessage(message, renderReply(context, notice(context, 'tooFast', { count: refusal.seconds })));
    if (refusal) return report('limited');
    if (!command) throw new TypeError(`expected a command "${ASK}"`);
    const reply = await command.run(await withShelf(context), { values: { question } });
    if (reply.kind === 'form') throw new TypeError('expected no form in answer to a message');
    // The question stands right above, in the message that is answered, unless a part of it alone is.
    const stands = 'question' in reply && reply.question === question;
    await sendToMessage(message, renderReply(context, stands ? { ...reply, question: '' } : reply));
    outcome = reply.outcome ?? reply.kind;
  } catch (error) {
    outcome = 'failed';
    log.error({ err: error, id, command: 'message' }, 'message failed');
    await sendToMessage(message, renderReply(context, notice(context, 'failed', { reference: id }))).catch(
      (second: unknown) => log.error({ err: second, id }, 'the failure could not be told'),
    );
  }
  report(outcome);
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
