import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import type { Seen } from '../../src/standin/seen.ts';
import { quotationsIn, shownText, startTestBot, type TestBot } from '../harness.ts';

let bot: TestBot;
let knowledge: string;
let camille: Person;
let kate: Person;
let member: Person;
let elsewhere: Person;

beforeAll(async () => {
  knowledge = await mkdtemp(join(tmpdir(), 'knowledge-'));
  await copyFile('knowledge/stargate.md', join(knowledge, 'stargate.md'));
  await writeFile(
    join(knowledge, 'lighthouse.md'),
    '---\ntitle: The lighthouse\nlanguage: en\n---\n\nThe lighthouse of Marrow Bay was built in 1871.\n',
  );
  bot = await startTestBot({ knowledge, guilds: [{ name: 'One' }, { name: 'Two' }] });
  camille = bot.standIn.person({ name: 'Camille', locale: 'fr', moderator: true });
  kate = bot.standIn.person({ name: 'Kate', locale: 'en-GB', moderator: true });
  member = bot.standIn.person({ name: 'Max', locale: 'en-GB' });
  elsewhere = bot.standIn.person({ name: 'Else', locale: 'en-GB', moderator: true, guild: 'Two' });
});
afterAll(async () => {
  bot.standIn.assertClean();
  expect(bot.log.filter(({ msg }) => msg === 'interaction failed')).toEqual([]);
  await bot.close();
  await rm(knowledge, { recursive: true });
});

const labels = (seen: Seen) => seen.buttons.map(({ label }) => label);

async function add(person: Person, title: string, text: string): Promise<Seen> {
  const preview = await person.submit(await person.command('knowledge add'), { title, text });
  return person.press(preview, ({ label }) => label === 'Publish' || label === 'Publier');
}

async function answersOf(person: Person, question: string): Promise<string> {
  return quotationsIn((await person.command('ask', { question })).text).join(' ');
}

describe('adding', () => {
  test('a source answers within five actions, and no other server sees it', async () => {
    const form = await kate.command('knowledge add');
    expect(form.fields.map(({ label }) => label)).toEqual(['Title', 'Text', 'File', 'Publication', 'Address']);
    const preview = await kate.submit(form, {
      title: 'The harbour of Marrow Bay',
      text: 'The harbour opens in June.\n\nThe cranes of the harbour were built in Gdansk.',
      source: 'The Gazette',
      url: 'example.org/harbour',
    });
    expect(preview.ephemeral).toBe(true);
    expect(shownText(preview.text)).toContain('A new article. Nothing is published yet.');
    expect(shownText(preview.text)).toContain('The Gazette · English');
    expect(shownText(preview.text)).toContain('2 passages · 0 quotations');
    expect(labels(preview)).toEqual(['Publish', 'Edit again', 'Details', 'Cancel']);
    expect(await answersOf(kate, 'Where were the cranes of the harbour built?')).not.toContain('Gdansk');
    const published = await kate.press(preview, 'Publish');
    expect(published.id).toBe(preview.id);
    expect(shownText(published.text)).toContain('The harbour of Marrow Bay is published as revision 1');
    const answer = await member.command('ask', { question: 'Where were the cranes of the harbour built?' });
    expect(quotationsIn(answer.text).join(' ')).toContain('The cranes of the harbour were built in Gdansk.');
    expect(answer.text).toContain('https://example.org/harbour#:~:text=');
    expect(await answersOf(elsewhere, 'Where were the cranes of the harbour built?')).not.toContain('Gdansk');
    expect(shownText((await elsewhere.command('knowledge list')).text)).not.toContain('harbour');
  });

  test('language, date and author can be changed before it is published, after a restart too', async () => {
    const preview = await camille.submit(await camille.command('knowledge add'), {
      title: 'Le canal de Brume',
      text: 'Le canal de Brume relie deux rivières depuis le siècle dernier.',
    });
    expect(shownText(preview.text)).toContain('français');
    await bot.restart();
    const form = await camille.press(preview, 'Détails');
    expect(form.fields.find(({ customId }) => customId === 'language')?.options.find((one) => one.default)?.value).toBe(
      'fr',
    );
    const changed = await camille.submit(form, { published: '2024-05-06', author: 'Ann Lee' });
    expect(changed.id).toBe(preview.id);
    expect(shownText(changed.text)).toContain('Ann Lee · 6 mai 2024 · français');
    const again = await camille.press(changed, 'Modifier encore');
    expect(again.fields[0]?.value).toBe('Le canal de Brume');
    const mended = await camille.submit(again, { text: 'Le canal de Brume relie trois rivières.' });
    expect(shownText(mended.text)).toContain('Ann Lee · 6 mai 2024');
    await camille.press(mended, 'Publier');
    expect(await answersOf(camille, 'Que relie le canal de Brume ?')).toContain('trois rivières');
  });

  test('a file brings its own front matter, a web page its article', async () => {
    const markdown = '---\ntitle: The mill\nlanguage: en\nauthor: Ann Lee\n---\n\nThe mill of Sorrel grinds barley.\n';
    const preview = await kate.submit(await kate.command('knowledge add'), {
      file: { filename: 'mill.md', content: markdown },
    });
    expect(shownText(preview.text)).toContain('The mill');
    expect(shownText(preview.text)).toContain('Ann Lee · English');
    const html = `<html lang="fr"><head><title>La gare</title></head><body><nav>Menu</nav><article><h1>La gare</h1>${'<p>La gare de Sorrel accueille les trains du matin et ceux du soir depuis longtemps.</p>'.repeat(4)}</article></body></html>`;
    const page = await kate.submit(await kate.command('knowledge add'), {
      file: { filename: 'gare.html', content: html },
    });
    expect(shownText(page.text)).toContain('La gare');
    expect(shownText(page.text)).toContain('French');
    expect(shownText(page.text)).not.toContain('Menu');
    await kate.press(preview, 'Cancel');
    expect(shownText((await kate.command('knowledge list')).text)).not.toContain('The mill');
  });

  test('a pasted text with a paragraph a line keeps its paragraphs', async () => {
    const preview = await kate.submit(await kate.command('knowledge add'), {
      title: 'Lines',
      text: 'The first line ends here.\nThe second one as well.\nAnd so does the third.',
    });
    expect(shownText(preview.text)).toContain('3 passages');
    await kate.press(preview, 'Cancel');
  });

  test('a message becomes a source by its menu, with its author, date and link', async () => {
    const message = member.says('The ferry to Oxley leaves from the north pier.\n\nIt runs every hour.');
    const form = await kate.menu('Save as source', message);
    const [title, text, author, , url] = form.fields.map(({ value }) => value);
    expect([title, author]).toEqual(['The ferry to Oxley leaves from the north pier.', 'Max']);
    expect(text).toContain('It runs every hour.');
    expect(url).toContain(message.id);
    await kate.press(await kate.submit(form, { title: 'The ferry to Oxley' }), 'Publish');
    expect(await answersOf(member, 'Where does the ferry to Oxley leave from?')).toContain('north pier');
  });

  test('an article that is there already is pointed out', async () => {
    await add(
      kate,
      'The tower of Quill',
      'The tower of Quill has ninety steps, and a bell that was cast in the year of the flood.',
    );
    const preview = await kate.submit(await kate.command('knowledge add'), {
      title: 'The bell tower',
      text: 'The tower of Quill has ninety steps, and a bell that was cast in the year of the flood.',
    });
    expect(shownText(preview.text)).toContain('Much of it already stands in The tower of Quill.');
    await kate.press(preview, 'Cancel');
  });
});

describe('editing', () => {
  test('opens a short article whole, shows the difference, and answers from the new text', async () => {
    await add(kate, 'The bridge of Fallow', 'The bridge of Fallow is painted red.');
    const form = await kate.command('knowledge edit', { article: 'bridge' });
    const text = form.fields.find(({ customId }) => customId === 'text')?.value ?? '';
    const preview = await kate.submit(form, { text: text.replace('red', 'green'), note: 'Repainted' });
    expect(preview.text).toContain('- The bridge of Fallow is painted red.');
    expect(preview.text).toContain('+ The bridge of Fallow is painted green.');
    expect(await answersOf(member, 'What colour is the bridge of Fallow painted?')).toContain('red');
    await kate.press(preview, 'Publish');
    expect(await answersOf(member, 'What colour is the bridge of Fallow painted?')).toContain('green');
    expect(shownText((await kate.command('knowledge history', { article: 'bridge' })).text)).toContain(
      'Kate · Repainted',
    );
  });

  test('opens a long article passage by passage, or takes a file', async () => {
    const offered = await camille.command('knowledge edit', { article: 'stargate' });
    expect(shownText(offered.text)).toContain('plus que n’en tient un formulaire');
    const form = await camille.choose(offered, ['p1']);
    const before = form.fields[0]?.value ?? '';
    expect(before).toContain('Annoncé par Donald Trump');
    const preview = await camille.submit(form, { text: before.replace('second jour', 'deuxième jour') });
    expect(preview.text).toContain('+ Annoncé par Donald Trump au deuxième jour');
    await camille.press(preview, 'Publier');
    const suggested = await camille.suggestions('knowledge edit', 'passage', 'Annoncé', { article: 'stargate' });
    expect(suggested[0]?.value).toBe('p1');
    const whole = await camille.press(
      await camille.command('knowledge edit', { article: 'stargate' }),
      'Envoyer un fichier',
    );
    const file = { filename: 'stargate.md', content: await readFile('knowledge/stargate.md', 'utf8') };
    await camille.press(await camille.submit(whole, { file }), 'Publier');
    const list = await camille.command('knowledge history', { article: 'stargate' });
    expect(shownText(list.text)).toContain('2 révisions');
  });

  test('a restart between opening and sending loses nothing', async () => {
    await add(kate, 'The well of Thorn', 'The well of Thorn is nine metres deep.');
    const form = await kate.command('knowledge edit', { article: 'the-well-of-thorn' });
    await bot.restart();
    const text = form.fields[0]?.value.replace('nine', 'twelve') ?? '';
    await kate.press(await kate.submit(form, { text }), 'Publish');
    expect(await answersOf(member, 'How deep is the well of Thorn?')).toContain('twelve');
  });

  test('the same text is no edit', async () => {
    const form = await kate.command('knowledge edit', { article: 'the-lighthouse' });
    expect(form.kind).toBe('message');
    const own = await kate.command('knowledge edit', { article: 'lighthouse' });
    expect(shownText((await kate.submit(own)).text)).toContain('The text is the same as before.');
  });

  test('of two who edit at once the second sees both texts and keeps their own', async () => {
    await add(kate, 'The market of Elm', 'The market of Elm is held on Monday.');
    const hers = await kate.command('knowledge edit', { article: 'the-market-of-elm' });
    const his = await camille.command('knowledge edit', { article: 'the-market-of-elm' });
    const text = hers.fields[0]?.value ?? '';
    await kate.press(await kate.submit(hers, { text: text.replace('Monday', 'Tuesday') }), 'Publish');
    const clash = await camille.submit(his, { text: text.replace('Monday', 'Friday') });
    expect(shownText(clash.text)).toContain('Kate a modifié cet article entre-temps');
    expect(clash.text).toContain('- The market of Elm is held on Tuesday.');
    expect(clash.text).toContain('+ The market of Elm is held on Friday.');
    expect(clash.files.at(-1)?.text).toContain('Friday');
    expect(await answersOf(member, 'When is the market of Elm held?')).toContain('Tuesday');
    const current = await camille.press(clash, 'Modifier le texte actuel');
    expect(current.fields[0]?.value).toContain('Tuesday');
    const preview = await camille.press(clash, 'Mettre le mien à la place');
    await camille.press(preview, 'Publier');
    expect(await answersOf(member, 'When is the market of Elm held?')).toContain('Friday');
    const history = await kate.command('knowledge history', { article: 'the-market-of-elm' });
    expect(shownText(history.text)).toContain('3 revisions');
  });

  test('of two drafts the second to be published is a clash as well', async () => {
    await add(kate, 'The fair of Ash', 'The fair of Ash lasts one day.');
    const drafts = await Promise.all(
      [kate, camille].map(async (person, index) => {
        const form = await person.command('knowledge edit', { article: 'the-fair-of-ash' });
        const text = form.fields[0]?.value.replace('one day', `${index + 2} days`) ?? '';
        return person.submit(form, { text });
      }),
    );
    const [first, second] = drafts;
    if (!first || !second) throw new Error('expected two drafts');
    await kate.press(first, 'Publish');
    const clash = await camille.press(second, 'Publier');
    expect(shownText(clash.text)).toContain('Kate a modifié cet article entre-temps');
    expect(clash.id).toBe(second.id);
    await camille.press(clash, 'Annuler');
    expect(await answersOf(member, 'How long does the fair of Ash last?')).toContain('2 days');
  });
});

test('a button pressed twice publishes once', async () => {
  const preview = await kate.submit(await kate.command('knowledge add'), {
    title: 'The mast of Gull',
    text: 'The mast of Gull is of pine.',
  });
  await Promise.all([kate.press(preview, 'Publish'), kate.press(preview, 'Publish')]);
  const history = await kate.command('knowledge history', { article: 'the-mast-of-gull' });
  expect(shownText(history.text)).toContain('1 revision');
});

describe('history', () => {
  test('a removed article no longer answers, is found in its history and comes back', async () => {
    await add(kate, 'The oak of Dell', 'The oak of Dell is four hundred years old.');
    const preview = await kate.command('knowledge remove', { article: 'the-oak-of-dell' });
    expect(labels(preview)).toEqual(['Remove', 'Cancel']);
    expect(await answersOf(member, 'How old is the oak of Dell?')).toContain('four hundred');
    const removed = await kate.press(preview, 'Remove');
    expect(shownText(removed.text)).toContain('The oak of Dell is removed.');
    expect(await answersOf(member, 'How old is the oak of Dell?')).not.toContain('four hundred');
    expect(await kate.suggestions('knowledge restore', 'article', 'oak')).toEqual([
      { name: 'The oak of Dell (removed)', value: 'the-oak-of-dell' },
    ]);
    const restored = await kate.command('knowledge restore', { article: 'the-oak-of-dell' });
    expect(shownText(restored.text)).toContain('The article would come back to this server.');
    await kate.press(restored, 'Publish');
    expect(await answersOf(member, 'How old is the oak of Dell?')).toContain('four hundred');
    const history = await kate.command('knowledge history', { article: 'the-oak-of-dell' });
    expect(shownText(history.text)).toContain('Kate · removed');
    expect(shownText(history.text)).toContain('Restored: revision 1');
  });

  test('an article of one revision has nothing to go back to', async () => {
    await add(kate, 'The mill of Sorrel', 'The mill of Sorrel has one wheel.');
    const reply = await kate.command('knowledge restore', { article: 'the-mill-of-sorrel' });
    expect(shownText(reply.text)).toContain('There is nothing before the newest revision of The mill of Sorrel');
  });

  test('any revision can be compared with today and restored, and undone', async () => {
    await add(kate, 'The inn of Rook', 'The inn of Rook has three rooms.');
    const form = await kate.command('knowledge edit', { article: 'the-inn-of-rook' });
    const text = form.fields[0]?.value.replace('three', 'eight') ?? '';
    const published = await kate.press(await kate.submit(form, { text }), 'Publish');
    const history = await kate.press(published, 'History');
    const difference = await kate.choose(history, ['revision 1']);
    expect(shownText(difference.text)).toContain('from revision 1 to revision 2');
    expect(difference.text).toContain('- The inn of Rook has three rooms.');
    await kate.press(await kate.press(difference, 'Restore revision 1'), 'Publish');
    expect(await answersOf(member, 'How many rooms has the inn of Rook?')).toContain('three');
    const versions = await kate.suggestions('knowledge compare', 'from', '', { article: 'the-inn-of-rook' });
    expect(versions.map(({ value }) => value)).toEqual(['3', '2', '1']);
    const undo = await kate.press(published, 'Undo');
    expect(undo.kind).toBe('message');
    const compared = await kate.command('knowledge compare', { article: 'the-inn-of-rook', from: '2', to: '3' });
    expect(compared.text).toContain('+ The inn of Rook has three rooms.');
  });

  test('many revisions are read page by page', async () => {
    await add(kate, 'The clock of Bray', 'The clock of Bray shows hour 0.');
    for (let hour = 1; hour <= 11; hour += 1) {
      const form = await kate.command('knowledge edit', { article: 'the-clock-of-bray' });
      const text = form.fields[0]?.value.replace(/hour \d+/, `hour ${hour}`) ?? '';
      await kate.press(await kate.submit(form, { text }), 'Publish');
    }
    const first = await kate.command('knowledge history', { article: 'the-clock-of-bray' });
    expect(shownText(first.text)).toContain('12 revisions');
    const second = await kate.press(first, 'Next');
    expect(second.id).toBe(first.id);
    expect(shownText(second.text)).toMatch(/^1\. /m);
    expect(labels(second)).toEqual(['Previous']);
  });
});

describe('the operator’s files', () => {
  test('stay beneath a server’s text; moderators are told once of a change and can compare', async () => {
    const audit = kate.inChannel('moderators');
    await kate.submit(await kate.command('knowledge settings'), { audit: ['moderators'] });
    const form = await kate.command('knowledge edit', { article: 'lighthouse' });
    const text = form.fields[0]?.value.replace('1871', '1872') ?? '';
    await kate.press(await kate.submit(form, { text }), 'Publish');
    await writeFile(
      join(knowledge, 'lighthouse.md'),
      '---\ntitle: The lighthouse\nlanguage: en\n---\n\nThe lighthouse of Marrow Bay was built in 1873.\n',
    );
    const told = await audit.sees(({ text: seen }) => seen.includes('Le fichier d’origine de'));
    expect(await answersOf(member, 'When was the lighthouse of Marrow Bay built?')).toContain('1872');
    await vi.waitFor(async () =>
      expect(await answersOf(elsewhere, 'When was the lighthouse of Marrow Bay built?')).toContain('1873'),
    );
    const difference = await audit.press(told, 'Comparer');
    expect(difference.text).toContain('+ The lighthouse of Marrow Bay was built in 1873.');
    expect(shownText((await kate.command('knowledge list')).text)).toContain(
      'The lighthouse · changed here, revision 1 · the operator’s file has changed since',
    );
    const restored = await kate.command('knowledge restore', { article: 'lighthouse', revision: 'file' });
    await kate.press(restored, 'Publish');
    expect(await answersOf(member, 'When was the lighthouse of Marrow Bay built?')).toContain('1873');
    await bot.restart();
    expect(audit.messages().filter(({ text: seen }) => seen.includes('Le fichier d’origine de'))).toHaveLength(1);
    await kate.submit(await kate.command('knowledge settings'), { audit: [] });
  });
});

describe('out and in', () => {
  test('an article goes out as a file and comes back changed', async () => {
    await add(kate, 'The canal of Wren', 'The canal of Wren is twenty miles long.');
    const exported = await kate.command('knowledge export', { article: 'the-canal-of-wren' });
    const [file] = exported.files;
    expect(file?.name).toBe('the-canal-of-wren.md');
    const content = file?.text.replace('twenty', 'thirty') ?? '';
    const preview = await kate.command('knowledge import', { file: { filename: 'the-canal-of-wren.md', content } });
    expect(preview.text).toContain('+ The canal of Wren is thirty miles long.');
    await kate.press(preview, 'Publish');
    expect(await answersOf(member, 'How long is the canal of Wren?')).toContain('thirty');
  });

  test('all of a server goes out in one file and comes into another server', async () => {
    const exported = await kate.command('knowledge export');
    const archive = exported.files.find(({ name }) => name === 'sourcier.json');
    expect(archive?.text).not.toContain('How long is the canal of Wren?');
    const file = { filename: 'sourcier.json', content: archive?.text ?? '' };
    const imported = await elsewhere.command('knowledge import', { file });
    expect(shownText(imported.text)).toMatch(/Imported: \d+ articles, \d+ revisions/);
    expect(await answersOf(elsewhere, 'How long is the canal of Wren?')).toContain('thirty');
    const history = await elsewhere.command('knowledge history', { article: 'the-canal-of-wren' });
    expect(shownText(history.text)).toContain('2 revisions');
    // What was here stays: the same file again changes nothing.
    await elsewhere.command('knowledge import', { file });
    expect(shownText((await elsewhere.command('knowledge history', { article: 'the-canal-of-wren' })).text)).toContain(
      '2 revisions',
    );
  });
});

describe('facts', () => {
  test('a quotation is given another speaker, then dropped, as an edit like any other', async () => {
    const text =
      'Ann Lee and Bo Ray opened the mill of Dorn. "We will grind barley for the whole county", said Ann Lee on Monday.';
    await add(kate, 'The mill of Dorn', text);
    const facts = await kate.command('knowledge correct', { article: 'the-mill-of-dorn' });
    const quotation =
      facts.selects[0]?.options.find(({ label }) => label.startsWith('Quotation · Ann Lee'))?.value ?? '';
    const fact = await kate.choose(facts, [quotation]);
    expect(labels(fact)).toEqual(['Confirm', 'Mend', 'Drop']);
    const form = await kate.press(fact, 'Mend');
    expect(form.fields[0]?.value).toBe('Ann Lee');
    const wrong = await kate.submit(form, { speaker: 'Somebody Else' });
    expect(shownText(wrong.text)).toContain('is not in the text');
    const preview = await kate.submit(form, { speaker: 'Bo Ray' });
    expect(preview.text).toContain('+     speaker: Bo Ray');
    await kate.press(preview, 'Publish');
    const quotes = await member.command('quote', { about: 'barley' });
    expect(shownText(quotes.text)).toContain('Bo Ray');
    expect(shownText((await kate.press(fact, 'Drop')).text)).toContain('The article has changed since');
    const again = await kate.command('knowledge correct', { article: 'the-mill-of-dorn' });
    expect(shownText(again.text)).toContain('1 confirmed by moderators');
    const mended = again.selects[0]?.options.find(({ label }) => label.startsWith('Quotation · Bo Ray'))?.value ?? '';
    await kate.press(await kate.press(await kate.choose(again, [mended]), 'Drop'), 'Publish');
    expect(shownText((await member.command('quote', { about: 'barley' })).text)).not.toContain('Bo Ray');
    const history = await kate.command('knowledge history', { article: 'the-mill-of-dorn' });
    expect(shownText(history.text)).toContain('Facts corrected');
  });
});

describe('words and names', () => {
  test('a word that members say is taught, listed and removed', async () => {
    expect(shownText((await kate.command('knowledge word')).text)).toContain('has taught no word yet');
    const kept = await kate.command('knowledge word', { term: 'zoggle', means: 'emploi', language: 'en' });
    expect(shownText(kept.text)).toContain('zoggle (English) = emploi');
    expect(shownText((await camille.command('knowledge word')).text)).toContain('zoggle (anglais)');
    // Questions are understood with it, here and nowhere else.
    expect(await answersOf(kate, 'How many zoggles does the project create?')).toContain('100 000 emplois');
    expect(await answersOf(elsewhere, 'How many zoggles does the project create?')).not.toContain('100 000 emplois');
    const word = await kate.command('knowledge word', { term: 'zoggle' });
    expect(shownText((await kate.press(word, 'Remove')).text)).toContain('zoggle is forgotten');
    expect(shownText((await kate.command('knowledge word', { term: 'a=b', means: 'c' })).text)).toContain(
      'no equals sign',
    );
  });

  test('a name is taught with its other spellings', async () => {
    expect(await camille.suggestions('knowledge name', 'kind', 'orga')).toEqual([
      { name: 'organisation', value: 'organisation' },
    ]);
    const kept = await kate.command('knowledge name', {
      name: 'Marrow Bay Port',
      kind: 'organisation',
      aliases: 'MBP, the Port',
    });
    expect(shownText(kept.text)).toContain('Marrow Bay Port is known from now on');
    const shown = await kate.command('knowledge name', { name: 'marrow bay port' });
    expect(shownText(shown.text)).toContain('Marrow Bay Port (organisation), also MBP, the Port');
    expect(shownText((await kate.press(shown, 'Remove')).text)).toContain('is forgotten');
  });
});

describe('the audit channel', () => {
  test('is told of every change, with the difference and a button that undoes it', async () => {
    const audit = kate.inChannel('moderators');
    const set = await kate.submit(await kate.command('knowledge settings'), { audit: ['moderators'] });
    expect(shownText(set.text)).toContain('Every change is posted to');
    const again = await kate.command('knowledge settings');
    expect(again.kind).toBe('form');
    await add(kate, 'The kiln of Moss', 'The kiln of Moss burns peat.');
    const added = await audit.sees(({ text }) =>
      shownText(text).includes('Kate a ajouté The kiln of Moss (révision 1)'),
    );
    expect(added.text).toContain('+ The kiln of Moss burns peat.');
    expect(added.pings).toEqual([]);
    expect(added.ephemeral).toBe(false);
    const preview = await camille.inChannel('moderators').press(added, 'Défaire');
    expect(labels(preview)).toEqual(['Retirer', 'Annuler']);
    await camille.press(preview, 'Retirer');
    await audit.sees(({ text }) => shownText(text).includes('Camille a retiré The kiln of Moss (révision 2)'));
    expect(shownText((await member.inChannel('moderators').press(added, 'Défaire')).text)).toContain('Only moderators');
    await kate.submit(await kate.command('knowledge settings'), { audit: [] });
  });
});

describe('who may', () => {
  test('members see nothing of it, and are refused in private where a button is', async () => {
    expect(member.commands().map(({ name }) => name)).not.toContain('knowledge');
    expect(member.commands().map(({ name }) => name)).not.toContain('Save as source');
    expect(
      kate
        .inDm()
        .commands()
        .map(({ name }) => name),
    ).not.toContain('knowledge');
  });

  test('a server’s owner may show the commands to all, and members are refused all the same, list and suggestions included', async () => {
    const { apiUrl, token, world } = bot.standIn;
    const headers = { authorization: `Bot ${token}`, 'content-type': 'application/json' };
    for (const { id, name } of kate.commands()) {
      if (!['knowledge', 'gaps', 'pins', 'Save as source'].includes(name)) continue;
      const address = `${apiUrl}/v10/applications/${world.bot.id}/commands/${id}`;
      const body = JSON.stringify({ default_member_permissions: null });
      expect((await fetch(address, { method: 'PATCH', headers, body })).status).toBe(200);
    }
    for (const path of [
      'knowledge add',
      'knowledge list',
      'knowledge export',
      'knowledge settings',
      'gaps',
      'pins list',
    ]) {
      const refused = await member.command(path);
      expect(shownText(refused.text), path).toBe('Only moderators of this server can do that.');
      expect(refused.ephemeral).toBe(true);
    }
    const menu = await member.menu('Save as source', member.says('Some text.'));
    expect(shownText(menu.text)).toBe('Only moderators of this server can do that.');
    expect(await member.suggestions('knowledge edit', 'article')).toEqual([]);
    expect(await member.suggestions('pins remove', 'pin')).toEqual([]);
    await bot.restart();
    expect(member.commands().map(({ name }) => name)).not.toContain('knowledge');
  });

  test('a role that the server names makes moderators', async () => {
    const { world } = bot.standIn;
    const guild = world.guilds[0];
    if (!guild) throw new Error('expected a server');
    const role = world.roleWith(guild, 'Librarians', 0n);
    const helper = bot.standIn.person({ name: 'Helper', locale: 'en-GB' });
    guild.members.set(helper.user.id, { user: helper.user, guild, roles: [role], joinedAt: new Date() });
    await kate.submit(await kate.command('knowledge settings'), { audit: ['moderators'], role: ['Librarians'] });
    await add(kate, 'The loft of Finch', 'The loft of Finch holds grain.');
    const audit = helper.inChannel('moderators');
    const added = await audit.sees(({ text }) => shownText(text).includes('Kate a ajouté The loft of Finch'));
    expect(labels(await audit.press(added, 'Défaire'))).toEqual(['Remove', 'Cancel']);
    await kate.submit(await kate.command('knowledge settings'), { audit: [], role: [] });
    expect(shownText((await audit.press(added, 'Défaire')).text)).toContain('Only moderators');
  });
});
