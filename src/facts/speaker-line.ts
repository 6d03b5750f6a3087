import { spokenBy } from '../answer/spoken-by.ts';
import type { Context } from '../discord/command.ts';
import type { Phrase } from '../discord/phrase.ts';
import { nameOf } from '../extract/mention.ts';
import type { Citation } from '../knowledge/citation.ts';

/** Says whose words a citation is, above words that are somebody's and do not say so; null for any other. */
export function speakerLine(context: Context, citation: Citation): Phrase | null {
  const spoken = spokenBy(citation, context.shelf.names);
  if (!spoken) return null;
  return spoken.speaker ? context.say('spokenBy', { speaker: nameOf(spoken.speaker) }) : context.say('spoken');
}

/** A label with the {@link speakerLine} below it. */
export function withSpeaker(context: Context, label: Phrase, citation: Citation): Phrase {
  const next = speakerLine(context, citation);
  return next ? context.say('lines', { all: label, next }) : label;
}
