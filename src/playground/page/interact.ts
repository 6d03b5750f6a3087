import type { Act, Outcome } from '../protocol.ts';
import { openForm } from './form.ts';
import type { Session } from './session.ts';

/** Uses a button or a select of a message; the message says so when it fails. */
export async function useComponent(session: Session, message: string, act: Act): Promise<void> {
  session.fails(message, undefined);
  const outcome = await session.act(act);
  if (outcome.kind === 'failed') session.fails(message, session.words('interactionFailed'));
  else if (outcome.kind === 'refused') session.fails(message, outcome.words);
  else showOutcome(session, outcome);
}

/** Sends a command or uses a menu's entry; a note in the channel says so when it fails. */
export async function useCommand(session: Session, act: Act, command: string): Promise<Outcome> {
  const outcome = await session.send(act, command);
  showOutcome(session, outcome);
  return outcome;
}

function showOutcome(session: Session, outcome: Outcome): void {
  if (outcome.kind === 'form') openForm(session, outcome.form);
}
