import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uploadedFile } from '../../src/discord/attachment.ts';
import type { Person } from '../../src/standin/person.ts';
import type { Seen } from '../../src/standin/seen.ts';
import { quotationsIn, shownText, startTestBot, type TestBot } from '../harness.ts';
import { forgedButton } from '../operation/forged.ts';

let bot: TestBot;
let kate: Person;
let elsewhere: Person;
let max: Person;
let before: string;

beforeAll(async () => {
  bot = await startTestBot({ guilds: [{ name: 'One' }, { name: 'Two' }] });
  kate = bot.standIn.person({ name: 'Kate', locale: 'en-GB', moderator: true });
  max = bot.standIn.person({ name: 'Max', locale: 'en-GB' });
  elsewhere = bot.standIn.person({ name: 'Else', locale: 'en-GB', moderator: true, guild: 'Two' });
  await kate.press(
    await propose({ title: 'The harbour', text: 'The cranes of the harbour were built in Gdansk.' }),
    'Publish',
  );
  before = await shelf();
});
afterAll(async () => {
  bot.standIn.assertClean();
  await bot.close();
});

async function propose(values: Parameters<Person['submit']>[1]): Promise<Seen> {
  return kate.submit(await kate.command('knowledge add'), values);
}

/** All that moderators see of the shelf. */
async function shelf(): Promise<string> {
  const list = shownText((await kate.command('knowledge list')).text);
  const history = shownText((await kate.command('knowledge history', { article: 'the-harbour' })).text);
  return `${list}\n${history}`;
}

const file = (filename: string, content: string | Buffer) => ({ file: { filename, content } });
const withFrontMatter = (yaml: string) => `---\n${yaml}\n---\n\nSome text.\n`;
const BOMB = [
  'a: &a ["x","x"]',
  ...'bcdefgh'.split('').map((name, index) => `${name}: &${name} [*${'abcdefg'[index]},*${'abcdefg'[index]}]`),
].join('\n');

describe('a source that cannot be', () => {
  test.each([
    ['an empty file', file('a.txt', ''), 'the file holds no text'],
    ['a blank file', file('a.md', ' \n \n'), 'the file holds no text'],
    ['a byte too much', file('a.txt', 'x'.repeat(1_048_577)), 'the file has 1048577 bytes; up to 1048576 are read'],
    ['a binary file', file('a.txt', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0])), 'the file is not UTF-8 text'],
    ['another encoding', file('a.txt', Buffer.from('déjà vu à Orléans', 'latin1')), 'the file is not UTF-8 text'],
    ['a file of another kind', file('a.pdf', '%PDF'), 'a.pdf is no file that can be read'],
    ['a page without an article', file('a.html', '<html><body></body></html>'), 'no article was found in the page'],
    ['front matter without an end', file('a.md', '---\ntitle: A\n\nText'), 'the front matter has no end'],
    [
      'front matter of the wrong type',
      file('a.md', withFrontMatter('title: [1]\nlanguage: en')),
      'Line 2: "title" should be text',
    ],
    [
      'a date that is none',
      file('a.md', withFrontMatter('title: A\nlanguage: en\npublished: tomorrow')),
      'Line 4: "published" should be a date',
    ],
    [
      'an unknown field',
      file('a.md', withFrontMatter('title: A\nlanguage: en\nsecret: 1')),
      'Line 4: "secret" is not a field',
    ],
    ['aliases that expand', file('a.md', withFrontMatter(BOMB)), 'aliases'],
    ['the title of another', { title: 'THE HARBOUR', text: 'Something else.' }, 'is already that of the-harbour'],
    ['no title', { text: 'Something else.' }, 'There is no title; write it into the field Title'],
    ['no text', { title: 'Nothing' }, 'There is no text; write it into the field Text'],
    [
      'a language that nobody here reads',
      file('a.md', withFrontMatter('title: A\nlanguage: de')),
      'Line 3: articles in "de" cannot be read',
    ],
    ['ten thousand paragraphs', file('a.md', 'Some text.\n\n'.repeat(10_000)), 'has 10000 paragraphs; up to 2000'],
    [
      'a paragraph without an end',
      file('a.md', '[a]('.repeat(100_000)),
      'the paragraph has more than 20000 characters',
    ],
    ['quotations without an end', file('a.md', `${'>'.repeat(9_000)} a`), 'more than 20 quotations'],
    ['markup that would be lost', { title: 'A', text: 'One.\n\n<script>alert(1)</script>' }, 'Line 8: <script>'],
    ['an address that is none', { title: 'A', text: 'One.', url: 'javascript:alert(1)' }, '"url" should be an address'],
  ])('%s is refused with a line that helps, and nothing changes', async (_, values, line) => {
    const refused = await propose(values);
    expect(refused.ephemeral).toBe(true);
    expect(shownText(refused.text)).toContain('Nothing was changed.');
    expect(shownText(refused.text)).toContain(line);
    expect(refused.buttons.map(({ label }) => label)).toEqual(['Edit again', 'Cancel']);
    expect(await shelf()).toBe(before);
  });

  test('is refused in the words of the reader', async () => {
    const camille = bot.standIn.person({ name: 'Camille', locale: 'fr', moderator: true });
    const values = { title: 'x'.repeat(200), text: 'Un texte.', url: 'nope' };
    const refused = await camille.submit(await camille.command('knowledge add'), values);
    expect(shownText(refused.text)).toContain('« url » devrait être une adresse qui commence par https:// ou http://');
    for (const [field, expected] of [
      ['language: français', 'un code de langue'],
      ['source: Le fil : mai', 'Ligne 3 : l’en-tête est illisible : une valeur qui contient un deux-points'],
      ['published: hier', 'une date'],
      ['author: ""', 'un texte de 1 à 200 caractères'],
      [`url: https://example.org/${'x'.repeat(400)}`, 'une adresse d’au plus 400 caractères'],
      ['source: "a\\nb"', 'un texte d’une seule ligne'],
    ]) {
      const form = await camille.command('knowledge add');
      const wrong = await camille.submit(form, file('a.md', withFrontMatter(`title: A\n${field}`)));
      expect(shownText(wrong.text)).toContain(expected);
    }
  });

  test('comes back as a file, and is mended in the form it was written in', async () => {
    const refused = await propose({ title: 'The quay', text: 'The quay is of oak.', url: 'not an address' });
    expect(refused.files[0]?.text).toContain('The quay is of oak.');
    const form = await kate.press(refused, 'Edit again');
    expect(form.fields.map(({ value }) => value)).toEqual([
      'The quay',
      'The quay is of oak.',
      '',
      '',
      'not an address',
    ]);
    const preview = await kate.submit(form, { url: 'https://example.org/quay' });
    expect(preview.id).toBe(refused.id);
    expect(shownText(preview.text)).toContain('Nothing is published yet');
    expect(preview.files).toEqual([]);
    await kate.press(preview, 'Cancel');
    expect(await shelf()).toBe(before);
  });

  test('a text that was typed beside a bad file is not lost', async () => {
    const refused = await propose({ title: 'The quay', text: 'The quay is of oak.', ...file('a.pdf', 'x') });
    expect(shownText(refused.text)).toContain('a.pdf is no file that can be read');
    expect(refused.files[0]?.text).toContain('The quay is of oak.');
  });
});

describe('an attachment', () => {
  test('that vanishes is asked for once more', async () => {
    const form = await kate.command('knowledge add');
    const sending = kate.submit(form, file('a.txt', 'The quay is of oak.'));
    bot.standIn.world.attachments.clear();
    expect(shownText((await sending).text)).toContain('attach it once more');
    expect(await shelf()).toBe(before);
  });

  test('that is larger than it says is not read to its end', async () => {
    const form = await kate.command('knowledge add');
    const sending = kate.submit(form, file('a.txt', 'small'));
    const { attachments } = bot.standIn.world;
    for (const [id, attachment] of attachments)
      attachments.set(id, { ...attachment, bytes: Buffer.alloc(3_000_000, 'x') });
    expect(shownText((await sending).text)).toContain('up to 1048576 are read');
  });

  test.each(['https://example.org/a.txt', 'http://169.254.169.254/latest', 'file:///etc/passwd'])(
    'at %s is not fetched',
    async (url) => {
      const { read } = uploadedFile({ name: 'a.txt', size: 1, url }, bot.standIn.apiUrl);
      await expect(read(100)).rejects.toThrow('attachmentElsewhere');
    },
  );
});

test('two thousand paragraphs are previewed, published and answer', async () => {
  const paragraphs = Array.from(
    { length: 2_000 },
    (_, index) => `Lamp ${index} of the pier was lit by keeper ${index}.`,
  );
  const preview = await propose({ title: 'The lamps', ...file('lamps.txt', paragraphs.join('\n\n')) });
  expect(shownText(preview.text)).toContain('2,000 passages');
  expect(preview.files.some(({ name }) => name === 'difference.txt')).toBe(true);
  await kate.press(preview, 'Publish');
  await kate.press(await kate.command('knowledge remove', { article: 'the-lamps' }), 'Remove');
  before = await shelf();
});

test.each(['../../etc/passwd', '..%2F..%2Fx', 'a/b', '__proto__', 'constructor'])(
  'the article "%s" is not there, whatever is to be done with it',
  async (article) => {
    for (const path of ['edit', 'remove', 'history', 'compare', 'restore', 'export'])
      expect(shownText((await kate.command(`knowledge ${path}`, { article })).text), path).toContain(
        'There is no article',
      );
  },
);

test('a file with a name like a path comes in under a name of its own', async () => {
  const content = withFrontMatter('title: Passing\nlanguage: en');
  const preview = await kate.command('knowledge import', { file: { filename: '../../passwd.md', content } });
  expect(shownText(preview.text)).toContain('Passing');
  await kate.press(preview, 'Cancel');
});

test.each([
  ['not JSON', '{'],
  ['other JSON', '{"a":1}'],
  ['no export', '{"server.json":"{}"}'],
  [
    'an article that is none',
    JSON.stringify({ 'server.json': '{"format":1,"revisions":[{"article":"../x","number":1}]}' }),
  ],
])('an import that is %s is refused', async (_, content) => {
  const refused = await kate.command('knowledge import', { file: { filename: 'sourcier.json', content } });
  expect(shownText(refused.text)).toContain('Nothing was changed.');
  expect(await shelf()).toBe(before);
});

describe('made-up buttons', () => {
  test.each([
    'knowledge/publish/123',
    'knowledge/publish/',
    'knowledge/again/__proto__',
    'knowledge/details/1',
    'knowledge/cancel/1',
    'knowledge/mine/1',
    'knowledge/current/1',
    'knowledge/constructor/1',
    'knowledge/undo/the-harbour/99',
    'knowledge/undo/the-harbour/-1',
    'knowledge/undo/..%2Fx/1',
    'knowledge/restore/the-harbour/1e9',
    'knowledge/history/the-harbour/-5',
    'knowledge/passages/stargate/99',
    'knowledge/versions/the-harbour/file/file',
    'knowledge/forgetWord/fr/en/x',
    'knowledge/forgetName/x',
    'knowledge/list/1e99',
    'gaps/open/1',
    'gaps/list/x/-1',
    'gaps/dismiss/1',
    'pins/pin/1/stargate/0cf420dd/p1/0-5',
    'pins/remove/1',
    'ask/tell/1',
    'ask/down/1',
    'ask/again/1',
  ])('"%s" changes nothing and is answered in private; members are refused', async (id) => {
    const reply = await kate.press(forgedButton(bot.standIn, kate.channel, id), 'Forged');
    expect(reply.ephemeral).toBe(true);
    expect(shownText(reply.text)).not.toBe('');
    if (!id.startsWith('ask/')) {
      const refused = await max.press(forgedButton(bot.standIn, max.channel, id), 'Forged');
      expect(shownText(refused.text)).toBe('Only moderators of this server can do that.');
      expect(refused.ephemeral).toBe(true);
    }
    expect(bot.log.filter(({ msg }) => msg === 'interaction failed')).toEqual([]);
    expect(await shelf()).toBe(before);
  });

  test('a draft of another server, or of another moderator, cannot be published', async () => {
    const preview = await propose({ title: 'The quay', text: 'The quay is of oak.' });
    const id = preview.buttons.find(({ label }) => label === 'Publish')?.customId ?? '';
    const stolen = await elsewhere.press(forgedButton(bot.standIn, elsewhere.channel, id), 'Forged');
    expect(shownText(stolen.text)).toContain('This draft is no longer kept');
    const other = bot.standIn.person({ name: 'Other', locale: 'en-GB', moderator: true });
    const taken = await other.press(forgedButton(bot.standIn, other.channel, id), 'Forged');
    expect(shownText(taken.text)).toContain('belongs to somebody else');
    expect(await shelf()).toBe(before);
    await kate.press(preview, 'Cancel');
  });
});

test('a form whose draft is gone says so, and gives back what was typed', async () => {
  const preview = await propose({ title: 'The quay', text: 'The quay is of oak.' });
  const form = await kate.press(preview, 'Edit again');
  await kate.press(preview, 'Cancel');
  const refused = await kate.submit(form, { text: 'The quay is of old oak.' });
  expect(shownText(refused.text)).toContain('This draft is no longer kept');
  expect(refused.files[0]?.text).toBe('The quay is of old oak.');
  expect(await shelf()).toBe(before);
});

test('who is no longer a moderator when the form is sent is refused', async () => {
  const guild = bot.standIn.world.guilds[0];
  if (!guild) throw new Error('expected a server');
  const former = bot.standIn.person({ name: 'Former', locale: 'en-GB', moderator: true });
  const form = await former.command('knowledge add');
  const edit = await former.command('knowledge edit', { article: 'the-harbour' });
  const preview = await former.submit(await former.command('knowledge add'), { title: 'The quay', text: 'Of oak.' });
  guild.members.set(former.user.id, { user: former.user, guild, roles: [], joinedAt: new Date() });
  for (const reply of [
    await former.submit(form, { title: 'The quay', text: 'Of oak.' }),
    await former.submit(edit, { text: 'x' }),
    await former.press(preview, 'Publish'),
  ])
    expect(shownText(reply.text)).toContain('Only moderators of this server can do that.');
  expect(await shelf()).toBe(before);
});

test('when the database is away answers go on, changes are refused with the reason, and work again afterwards', async () => {
  const preview = await propose({ title: 'The quay', text: 'The quay of the harbour is of oak.' });
  const other = new DatabaseSync(join(bot.directory, 'data', 'sourcier.db'));
  other.exec('BEGIN IMMEDIATE');
  const answer = await max.command('ask', { question: 'Where were the cranes of the harbour built?' });
  expect(quotationsIn(answer.text).join(' ')).toContain('Gdansk');
  const refused = await kate.press(preview, 'Publish');
  expect(shownText(refused.text)).toContain('the database does not answer');
  expect(refused.id).not.toBe(preview.id);
  const form = await kate.command('knowledge add');
  const lost = await kate.submit(form, { title: 'The pier', text: 'The pier is of stone.' });
  expect(shownText(lost.text)).toContain('the database does not answer');
  expect(lost.files[0]?.text).toContain('The pier is of stone.');
  other.exec('ROLLBACK');
  other.close();
  expect(await shelf()).toBe(before);
  expect(shownText((await kate.press(preview, 'Publish')).text)).toContain('is published as revision 1');
});
