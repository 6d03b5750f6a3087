import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import type { Seen } from '../../src/standin/seen.ts';
import { quotationsIn, shownText, startTestBot, type TestBot } from '../harness.ts';

let bot: TestBot;
let camille: Person;
let kate: Person;

beforeAll(async () => {
  bot = await startTestBot();
  camille = bot.standIn.person({ name: 'Camille', locale: 'fr' });
  kate = bot.standIn.person({ name: 'Kate', locale: 'en-GB' });
});
afterAll(async () => {
  bot.standIn.assertClean();
  await bot.close();
});

/** The text of every page of a reply, turned by its reader. */
async function readAll(person: Person, reply: Seen, next = 'Suivant'): Promise<string> {
  const pages = [shownText(reply.text)];
  let page = reply;
  while (page.buttons.some(({ label }) => label === next)) {
    page = await person.press(page, next);
    pages.push(shownText(page.text));
  }
  return pages.join('\n');
}

describe('/funding', () => {
  test('shows what each party pays, in the format of the reader, beside the sentence', async () => {
    const french = await camille.command('funding', { party: 'SoftBank', private: true });
    expect(shownText(french.text)).toMatch(/OpenAI et SoftBank · 19\u00A0Md\$ chacun/);
    expect(quotationsIn(french.text).join('\n')).toContain(
      'OpenAI et SoftBank se sont engagés à investir chacun 19 milliards de dollars.',
    );
    const english = await kate.command('funding', { party: 'softbank' });
    expect(shownText(english.text)).toContain('OpenAI and SoftBank · $19bn each');
    expect(shownText(english.text)).toContain('40% of the shares');
  });

  test('keeps a claim apart from what is stated, and says whose it is', async () => {
    const reply = await kate.command('funding', { party: 'SoftBank', private: true });
    const text = await readAll(kate, reply, 'Next');
    expect(text).toContain('Claimed or disputed');
    expect(text).toMatch(/SoftBank · less than \$10bn · claimed by Elon Musk/);
  });

  test('shows the whole without a party as nobody’s', async () => {
    const text = await readAll(camille, await camille.command('funding', { private: true }));
    expect(text).toMatch(/^100\u00A0Md\$ · pour commencer$/m);
    expect(text).toMatch(/Microsoft · 80\u00A0Md\$ · par an/);
    expect(text).toMatch(/Oracle et MGX · .*7\u00A0Md\$ ensemble/);
  });

  test('draws who pays what, with a text for those who do not see it', async () => {
    const reply = await kate.press(await kate.command('funding', { private: true }), 'Chart');
    expect(reply.files).toMatchObject([{ name: 'funding.png', contentType: 'image/png' }]);
    expect(JSON.stringify(reply.components)).toMatch(/Who pays what \(USD\).*Microsoft: \$80bn a year/);
  });

  test('says whose money is told when a party is not', async () => {
    const reply = await camille.command('funding', { party: 'Renault' });
    expect(shownText(reply.text)).toContain(
      'Les sources n’indiquent aucun montant de « Renault ». Elles disent ce que paient ou détiennent',
    );
  });

  test('suggests parties, all of them for an empty box', async () => {
    const all = (await camille.suggestions('funding', 'party')).map(({ value }) => value);
    expect(all).toEqual(expect.arrayContaining(['OpenAI', 'SoftBank', 'Oracle', 'MGX', 'Microsoft']));
    expect((await camille.suggestions('funding', 'party', 'orac')).map(({ value }) => value)).toEqual(['Oracle']);
  });
});

describe('/partners', () => {
  test('says who is in and who is out, each with the sentence', async () => {
    const text = await readAll(camille, await camille.command('partners', { private: true }));
    for (const name of ['OpenAI', 'SoftBank', 'Oracle', 'MGX', 'NVIDIA'])
      expect(text).toMatch(new RegExp(`^${name} · `, 'm'));
    for (const name of ['AWS', 'Google']) expect(text).toMatch(new RegExp(`^${name} · ne figure pas`, 'm'));
    expect(text).not.toMatch(/^(Bloomberg|CNBC|The Information|xAI|Anthropic) · /m);
  });

  test('shows one organisation by a part of its name', async () => {
    const reply = await kate.command('partners', { name: 'googl' });
    expect(shownText(reply.text)).toContain('not among the partners');
    expect(quotationsIn(reply.text)[0]).toContain('ni AWS ni Google');
  });

  test('names those there are when one is not', async () => {
    expect(shownText((await kate.command('partners', { name: 'Airbus' })).text)).toContain(
      'The sources name no partner “Airbus”. They name',
    );
  });
});

describe('/quote', () => {
  test('gives what somebody said, with where it was said', async () => {
    const reply = await camille.command('quote', { speaker: 'Elon Musk' });
    expect(quotationsIn(reply.text)[0]).toMatch(/^En réalité, ils n'ont pas l'argent\..*source sûre$/);
    expect(shownText(reply.text)).toContain('Elon Musk, sur X');
  });

  test('finds a speaker by a part of the name or with a slip', async () => {
    for (const speaker of ['musk', 'MUSK', 'Mussk', 'monsieur Musk']) {
      expect(quotationsIn((await camille.command('quote', { speaker })).text)[0], speaker).toContain(
        "ils n'ont pas l'argent",
      );
    }
  });

  test('searches inside quotations by subject', async () => {
    const reply = await camille.command('quote', { about: 'cancer' });
    expect(shownText(reply.text)).toContain('Sam Altman');
    expect(quotationsIn(reply.text)[0]).toContain('différents types de cancers');
    const none = await camille.command('quote', { speaker: 'Sam Altman', about: 'football' });
    expect(shownText(none.text)).toContain('Les sources ne citent pas Sam Altman à propos de « football ».');
  });

  test('lists every quotation, fragments marked as such', async () => {
    const text = await readAll(kate, await kate.command('quote', { private: true }), 'Next');
    expect(text).toContain('5 quotations');
    expect(text).toMatch(/Dario Amodei.* · in a few words\nchaotique/);
  });

  test('marks the words that the newsroom put into a quotation', async () => {
    const text = await readAll(kate, await kate.command('quote', { speaker: 'Altman', private: true }), 'Next');
    expect(text).toContain('words in brackets are the newsroom’s');
  });

  test('names those quoted when a speaker is not', async () => {
    expect(shownText((await camille.command('quote', { speaker: 'Macron' })).text)).toContain(
      'Les sources ne citent personne du nom de « Macron ». Elles citent',
    );
  });
});

test('two articles that state different amounts for a party are shown side by side', async () => {
  const knowledge = await mkdtemp(join(tmpdir(), 'knowledge-'));
  const write = (id: string, title: string, text: string) =>
    writeFile(join(knowledge, `${id}.md`), `---\ntitle: ${title}\nlanguage: en\n---\n\n${text}\n`);
  await write('first', 'The Gazette', 'Norvik Energy will invest $300 million in the harbour project.');
  await write('second', 'The Courier', 'Norvik Energy will invest $450 million in the harbour project.');
  const other = await startTestBot({ knowledge });
  const reader = other.standIn.person({ name: 'Kate', locale: 'en-GB' });
  const reply = await reader.press(await reader.command('funding', { party: 'Norvik' }), 'Compare the articles');
  expect(shownText(reply.text)).toContain('The articles give different amounts');
  expect(quotationsIn(reply.text)).toEqual([
    'Norvik Energy will invest $300 million in the harbour project.',
    'Norvik Energy will invest $450 million in the harbour project.',
  ]);
  await other.close();
  await rm(knowledge, { recursive: true });
});
