import { defineMessageMenu } from '../src/discord/command.ts';
import type { FactRow } from '../src/discord/reply.ts';
import { withSpeaker } from '../src/facts/speaker-line.ts';
import { findSentences } from '../src/knowledge/sentences.ts';
import { shorten } from '../src/knowledge/shorten.ts';
import { plainWords } from '../src/languages/plain-words.ts';
import { ask } from '../src/search/ask.ts';

/** A message of Discord holds 2,000 characters (4,000 with Nitro); the first sentences say what it is about. */
const SENTENCES_READ = 12;
const SENTENCE_SHOWN = 80;
const ROWS_SHOWN = 5;

export default defineMessageMenu({
  name: 'Find in the sources',
  description: 'In the menu of a message, under Apps: what the sources say about it',
  texts: {
    title: '**What the sources say about this message**',
    sentence: '-# About: {sentence}',
    silent: 'The sources say nothing about this message.',
    empty: 'This message has no text to look for. I read text alone, no pictures or files.',
  },
  run(context, { text: written }) {
    const message = plainWords(written);
    if (!/[\p{L}\p{N}]/u.test(message)) return { kind: 'notice', outcome: 'smallTalk', text: context.say('empty') };
    const sentences = findSentences(message)
      .slice(0, SENTENCES_READ)
      .map(({ start, end }) => message.slice(start, end));
    const answers = sentences
      .flatMap((sentence) => {
        const outcome = ask(context.shelf, sentence, { language: context.language.code });
        return outcome.kind === 'answer' ? [{ sentence, ...outcome }] : [];
      })
      .sort((one, other) => other.confidence - one.confidence);
    const seen = new Set<string>();
    const rows = answers.flatMap(({ sentence, answer }): FactRow[] => {
      const place = `${answer.article.id} ${answer.passage.id} ${answer.start}`;
      if (seen.has(place)) return [];
      seen.add(place);
      const label = context.say('sentence', { sentence: shorten(sentence, SENTENCE_SHOWN) });
      return [{ label: withSpeaker(context, label, answer), evidence: answer }];
    });
    const [first, ...rest] = rows.slice(0, ROWS_SHOWN);
    if (!first) return { kind: 'notice', outcome: 'silent', text: context.say('silent') };
    return { kind: 'facts', title: context.say('title'), rows: [first, ...rest] };
  },
});
