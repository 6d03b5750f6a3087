import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { CommandInput, FileInput } from '../standin/command-input.ts';
import type { FormInput } from '../standin/form-input.ts';
import { PersonSees } from '../standin/interactions.ts';
import type { Person } from '../standin/person.ts';
import { PersonCannot } from '../standin/person-cannot.ts';
import { formBehind, type Seen, type SeenForm } from '../standin/seen.ts';
import type { StandIn } from '../standin/start.ts';
import type { Player } from './cast.ts';
import { hindranceIn } from './hindrance.ts';
import type { Act, Answer, CommandOptions, Deed, FileContent, FormFields, FormView, Outcome } from './protocol.ts';
import { viewOfExchange } from './view.ts';

export interface Stage {
  readonly standIn: StandIn;
  readonly players: readonly Player[];
  /** Forms that are open in front of someone. */
  readonly forms: Map<string, SeenForm>;
}

/** Does what someone did on the page, as a person at Discord's client would. Never rejects for what a person can run into. */
export async function perform(stage: Stage, { person: id, channel: channelId, act }: Deed): Promise<Answer> {
  const { standIn, players } = stage;
  const channel = standIn.world.channels.get(channelId);
  const player = players.find(({ person }) => person.user.id === id);
  if (!channel || !player) return { outcome: { kind: 'refused', words: 'There is no such person or channel.' } };
  const before = standIn.exchanges.length;
  let outcome: Outcome;
  let isOver = false;
  try {
    const carried = carryOut(stage, standIn.inChannel(player.person, channel), act);
    outcome = await Promise.race([carried, acknowledged(() => isOver || standIn.exchanges[before]?.ms !== undefined)]);
  } catch (error) {
    const words = hindranceIn(error, player.person.locale);
    if (words === null) throw error;
    outcome = { kind: error instanceof PersonSees ? 'failed' : 'refused', words };
  } finally {
    isOver = true;
  }
  const exchange = standIn.exchanges[before];
  return exchange ? { outcome, exchange: viewOfExchange(standIn, exchange) } : { outcome };
}

/** Done once the bot has acknowledged: what it says later comes as a message. A form or choices come with the acknowledgement. */
async function acknowledged(isSo: () => boolean): Promise<Outcome> {
  await setTimeout(AFTER_ACKNOWLEDGING_MS, undefined, { ref: false });
  while (!isSo()) await setTimeout(AFTER_ACKNOWLEDGING_MS, undefined, { ref: false });
  return { kind: 'done' };
}

/** A little longer than Discord waits for an acknowledgement. */
const AFTER_ACKNOWLEDGING_MS = 3_500;

async function carryOut(stage: Stage, person: Person, act: Act): Promise<Outcome> {
  switch (act.kind) {
    case 'say': {
      const replyTo = act.replyTo === undefined ? {} : { replyTo: messageNamed(person, act.replyTo) };
      person.says(act.text, replyTo);
      return { kind: 'done' };
    }
    case 'command':
      return shown(stage, await person.command(act.path, inputFrom(stage, act.options)));
    case 'suggest': {
      const choices = await person.suggestions(act.path, act.option, act.typed, inputFrom(stage, act.others));
      return { kind: 'choices', choices };
    }
    case 'menu':
      return shown(stage, await person.menu(act.name, messageNamed(person, act.message)));
    case 'press':
      return shown(stage, await person.press(messageNamed(person, act.message), ({ id }) => id === act.component));
    case 'choose': {
      const message = messageNamed(person, act.message);
      const select = message.selects.find(({ id }) => id === act.component);
      return shown(stage, await person.choose(message, act.values, select?.customId ?? ''));
    }
    case 'submit': {
      const form = stage.forms.get(act.form);
      if (!form) throw new PersonCannot('This form is no longer open.');
      const seen = await person.submit(form, fieldsFrom(act.fields));
      stage.forms.delete(act.form);
      return shown(stage, seen);
    }
    case 'dismiss':
      person.dismiss(messageNamed(person, act.message));
      return { kind: 'done' };
    case 'delete':
      person.deletes(messageNamed(person, act.message));
      return { kind: 'done' };
    case 'edit':
      person.edits(messageNamed(person, act.message), act.text);
      return { kind: 'done' };
    default:
      return act satisfies never;
  }
}

function shown({ forms }: Stage, seen: Seen): Outcome {
  if (seen.kind === 'message') return { kind: 'done' };
  const id = randomUUID();
  forms.set(id, seen);
  return { kind: 'form', form: { id, title: seen.title, components: componentsOf(seen) } };
}

/** The stand-in has judged the form's shape before it was shown. */
function componentsOf(seen: SeenForm): FormView['components'] {
  return (formBehind(seen)?.components ?? []) as unknown as FormView['components'];
}

function messageNamed(person: Person, id: string) {
  const message = person.messages().find((one) => one.id === id);
  if (!message) throw PersonCannot.because('messageGone');
  return message;
}

function inputFrom({ standIn }: Stage, options: CommandOptions): CommandInput {
  const entries = Object.entries(options).map(([name, value]) => {
    if (typeof value !== 'object') return [name, value];
    if ('base64' in value) return [name, fileFrom(value)];
    const user = standIn.world.users.get(value.user);
    if (!user) throw new PersonCannot('There is no such person.');
    return [name, { user }];
  });
  return Object.fromEntries(entries);
}

function fieldsFrom(fields: FormFields): FormInput {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one : fileFrom(one))) : value,
  ]);
  return Object.fromEntries(entries);
}

function fileFrom({ filename, contentType, base64 }: FileContent): FileInput {
  return { filename, contentType, content: Buffer.from(base64, 'base64') };
}
