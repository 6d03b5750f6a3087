import { defineMessageMenu } from '../src/discord/command.ts';
import { FIELD_LIMIT, sourceForm } from '../src/moderation/forms.ts';

const TITLE_LENGTH = 80;

export default defineMessageMenu({
  name: 'Save as source',
  description: 'In the menu of a message, under Apps: make an article of it, for moderators',
  moderatorsOnly: true,
  texts: {
    empty: 'This message has no text to save. Attach its file with `/knowledge add` instead.',
  },
  run(context, { text, author, url, writtenAt }) {
    if (text.trim() === '') return { kind: 'notice', outcome: 'empty', text: context.say('empty') };
    const [firstLine = ''] = text.trim().split('\n');
    const title = firstLine.replace(/[*_~`|#>]/g, '').trim();
    const published = new Date(writtenAt).toISOString().slice(0, 10);
    const prefilled = { title: shorten(title), text: text.slice(0, FIELD_LIMIT), author, url, published };
    return sourceForm(context, prefilled, { message: true });
  },
});

function shorten(title: string): string {
  if (title.length <= TITLE_LENGTH) return title;
  const cut = title.slice(0, TITLE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE_LENGTH / 2))}…`;
}
