import type { Context, FormValues } from '../discord/command.ts';
import type { Phrase } from '../discord/phrase.ts';
import type { FormReply, MessageReply } from '../discord/reply.ts';
import { serverOf } from './server-of.ts';

/** Discord's ids. */
const ID = /^\d{1,20}$/;

/** Opens what this server has set, to be changed. */
export async function settingsForm(context: Context): Promise<FormReply> {
  const { auditChannel, moderatorRole } = await context.store.readSettings(serverOf(context));
  const { label } = context;
  return {
    kind: 'form',
    id: { command: 'knowledge', action: 'settings', args: [] },
    title: label('formSettings'),
    fields: [
      {
        kind: 'channel',
        name: 'audit',
        label: label('fieldAudit'),
        description: label('fieldAuditHint'),
        required: false,
        chosen: auditChannel,
      },
      {
        kind: 'role',
        name: 'role',
        label: label('fieldRole'),
        description: label('fieldRoleHint'),
        required: false,
        chosen: moderatorRole,
      },
    ],
  };
}

/** Takes them; the audit channel is written to at once, so that a missing permission is noticed now. */
export async function receiveSettings(context: Context, values: FormValues): Promise<MessageReply> {
  const server = serverOf(context);
  const chosen = (name: string) => (ID.test(values.text(name)) ? values.text(name) : null);
  const settings = { auditChannel: chosen('audit'), moderatorRole: chosen('role') };
  const before = await context.store.readSettings(server);
  await context.store.changeSettings(server, settings);
  const left = before.auditChannel;
  // Those who read the changes are told that they will read no more of them, or elsewhere. Whether that can be said is no condition.
  if (left !== null && left !== settings.auditChannel)
    context.later('the audit channel could not be told that it is left', () => post(context, left, 'auditLeaves'));
  const lines = [
    settings.auditChannel === null ? context.say('auditNone') : await beginAudit(context, settings.auditChannel),
    settings.moderatorRole === null
      ? context.say('roleNone')
      : context.say('roleSet', { role: settings.moderatorRole }),
  ];
  return { kind: 'list', outcome: 'settings', title: context.say('settingsKept'), lines };
}

async function beginAudit(context: Context, channel: string): Promise<Phrase> {
  try {
    return context.say((await post(context, channel, 'auditBegins')) ? 'auditSet' : 'auditClosed', { channel });
  } catch (error) {
    context.warn('the audit channel could not be written to', error);
    return context.say('auditUntried', { channel });
  }
}

function post(context: Context, channel: string, key: string): Promise<boolean> {
  const words = context.wordsIn(context.serverLanguage);
  const text = words.say(key, { name: context.person.name });
  return context.send({ channel }, { kind: 'notice', text }, words);
}
