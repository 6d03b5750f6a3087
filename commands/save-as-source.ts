import { defineMessageMenu } from '../src/discord/command.ts';
import { beginningOf, shorten } from '../src/knowledge/shorten.ts';
import { FIELD_LIMIT, sourceForm } from '../src/moderation/forms.ts';

const TITLE_SHOWN = 80;

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
    const prefilled = {
      title: shorten(title, TITLE_SHOWN),
      text: beginningOf(text, FIELD_LIMIT),
      author,
      url,
      published,
    };
    return sourceForm(context, prefilled, { message: true });
  },
});
