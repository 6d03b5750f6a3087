import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import type { Seen } from '../../src/standin/seen.ts';
import { quotationsIn, shownText, startTestBot, type TestBot } from '../harness.ts';

/** Three articles about one harbour, which agree in part, and one about something else. */
const ARTICLES = {
  first: {
    title: 'Le port de Kerlann',
    language: 'fr',
    published: '2024-03-12',
    text: `La ville de Brest versera 120 millions d'euros. Norvik Energy investira 80 millions d'euros. La banque Valmont prêtera 60 millions d'euros.

Batimer construira les quais. L'armateur Solène Ferries ne participera pas au projet.

« Nous voulons un port ouvert toute l'année », a déclaré Hélène Marchand.`,
  },
  second: {
    title: 'The harbour costs more',
    language: 'en',
    published: '2024-09-30',
    text: `Norvik Energy will invest €95 million. The bank Valmont will lend €60 million.

Batimer will build the quays. Solène Ferries will invest €2 million.

"The harbour will be a burden on taxpayers for decades", warned Jim Tull.`,
  },
  third: {
    title: 'La facture contestée',
    language: 'fr',
    published: '2024-11-02',
    text: `La ville de Brest versera 120 millions d'euros.

« Ce port est un gouffre pour les contribuables », a lancé Yann Kerbrat. « Nous voulons un port ouvert toute l'année », a répété Hélène Marchand.`,
  },
  undated: {
    title: 'A wind farm',
    language: 'en',
    text: `Norvik Energy will invest £300 million in the wind farm.

"Wind pays for itself within ten years", said Ana Brandt.`,
  },
} as const;

interface Written {
  readonly title: string;
  readonly language: string;
  readonly published?: string;
  readonly text: string;
}

async function startWith(articles: Readonly<Record<string, Written>>): Promise<TestBot> {
  const knowledge = await mkdtemp(join(tmpdir(), 'knowledge-'));
  folders.push(knowledge);
  for (const [id, { title, language, published, text }] of Object.entries(articles)) {
    const dated = published === undefined ? '' : `published: ${published}\n`;
    await writeFile(
      join(knowledge, `${id}.md`),
      `---\ntitle: ${title}\nlanguage: ${language}\n${dated}---\n\n${text}\n`,
    );
  }
  return startTestBot({ knowledge });
}

const folders: string[] = [];
let bot: TestBot;
let camille: Person;
let kate: Person;

beforeAll(async () => {
  bot = await startWith(ARTICLES);
  camille = bot.standIn.person({ name: 'Camille', locale: 'fr' });
  kate = bot.standIn.person({ name: 'Kate', locale: 'en-GB' });
});
afterAll(async () => {
  bot.standIn.assertClean();
  await bot.close();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

/** The lines of every page, turned by its reader. */
async function linesOf(person: Person, reply: Seen, next: string): Promise<string[]> {
  const lines = shownText(reply.text).split('\n');
  let page = reply;
  while (page.buttons.some(({ label }) => label === next)) {
    page = await person.press(page, next);
    lines.push(...shownText(page.text).split('\n'));
  }
  return lines;
}

/** Those of `wanted` that are lines, each once, in the order in which they first come. */
function orderOf(lines: readonly string[], wanted: readonly string[]): string[] {
  return [...new Set(lines.filter((line) => wanted.includes(line)))];
}

const HARBOUR_SENTENCES = {
  brest: "La ville de Brest versera 120 millions d'euros.",
  norvik80: "Norvik Energy investira 80 millions d'euros.",
  norvik95: 'Norvik Energy will invest €95 million.',
};

describe('/funding on a shelf of several articles', () => {
  test('shows first what several of them say, then each of them, newest first', async () => {
    const lines = await linesOf(camille, await camille.command('funding', { private: true }), 'Suivant');
    expect(lines[0]).toBe('6 montants et parts dans 4 articles');
    const titles = Object.values(ARTICLES).map(({ title }) => title);
    expect(orderOf(lines, ['Dans plusieurs articles', ...titles])).toEqual([
      'Dans plusieurs articles',
      'The harbour costs more',
      'Le port de Kerlann',
      'A wind farm',
    ]);
  });

  test('tells once what two articles tell, with both of their sentences or places', async () => {
    const reply = await kate.command('funding', { party: 'Valmont', private: true });
    const text = shownText(reply.text);
    expect(text.match(/^Valmont · €60m$/gm)).toHaveLength(1);
    expect(quotationsIn(reply.text)).toEqual([
      'The bank Valmont will lend €60 million.',
      "La banque Valmont prêtera 60 millions d'euros.",
    ]);
    const brest = await kate.command('funding', { party: 'Brest', private: true });
    expect(quotationsIn(brest.text)).toEqual([HARBOUR_SENTENCES.brest]);
    expect(shownText(brest.text)).toMatch(/^La facture contestée · ¶ 1 .*\nLe port de Kerlann · ¶ 1 /m);
    expect(brest.buttons.filter(({ label }) => label === 'Context')).toHaveLength(2);
  });

  test('says beside an amount what other articles give, and never adds', async () => {
    const reply = await camille.command('funding', { party: 'Norvik', private: true });
    const text = shownText(reply.text);
    expect(text).toContain('Norvik Energy · 95\u00A0M€ · ailleurs 80\u00A0M€');
    expect(text).toContain('Norvik Energy · 80\u00A0M€ · ailleurs 95\u00A0M€');
    expect(text).toMatch(/^Norvik Energy · 300\u00A0M£$/m);
    expect(text).not.toMatch(/175|475/);
  });

  test('compares the articles about the party that was asked for, each with its sentence', async () => {
    const norvik = await camille.command('funding', { party: 'Norvik', private: true });
    const compared = await camille.press(norvik, 'Comparer les articles');
    expect(quotationsIn(compared.text)).toEqual([HARBOUR_SENTENCES.norvik95, HARBOUR_SENTENCES.norvik80]);
    const valmont = await camille.command('funding', { party: 'Valmont' });
    expect(valmont.buttons.map(({ label }) => label)).not.toContain('Comparer les articles');
  });

  test('names the article at each bar of a party that several give one, and says what is not drawn', async () => {
    const chart = await kate.press(await kate.command('funding', { private: true }), 'Chart');
    const [, alternative] = /"description":"([^"]*)"/.exec(JSON.stringify(chart.components)) ?? [];
    expect(alternative).toBe(
      'Who pays what (EUR). ville de Brest: €120m; Norvik Energy · The harbour costs more: €95m; Norvik Energy · Le port de Kerlann: €80m; Valmont: €60m; Solène Ferries: €2m.',
    );
    expect(shownText(chart.text)).toContain('1 amount in another currency is not drawn.');
  });

  test('suggests each party once, whoever is told of most often first', async () => {
    const all = (await kate.suggestions('funding', 'party')).map(({ value }) => value);
    expect(all.toSorted()).toEqual(['Norvik Energy', 'Solène Ferries', 'Valmont', 'ville de Brest']);
    expect(all[0]).toBe('Norvik Energy');
    expect((await kate.suggestions('funding', 'party', 'solene')).map(({ value }) => value)).toEqual([
      'Solène Ferries',
    ]);
  });
});

test('what a moderator adds stands beside the other articles at once, in their server', async () => {
  const two = await startWith({ first: ARTICLES.first, second: ARTICLES.second });
  const moderator = two.standIn.person({ name: 'Ann', locale: 'en-GB', moderator: true });
  const text = 'Norvik Energy will invest €110 million. "The quays are too dear", said Bob Reed.';
  const preview = await moderator.submit(await moderator.command('knowledge add'), { title: 'Latest news', text });
  await moderator.press(preview, 'Publish');
  const reader = two.standIn.person({ name: 'Kate', locale: 'en-GB' });
  const funding = await reader.command('funding', { party: 'Norvik' });
  expect(shownText(funding.text)).toContain('Norvik Energy · €110m · elsewhere €95m and €80m');
  expect((await reader.suggestions('quote', 'speaker', 'reed')).map(({ value }) => value)).toEqual(['Bob Reed']);
  await two.close();
});

test('an article that gives a last name alone speaks of the person whom another names in full', async () => {
  const two = await startWith({
    full: {
      title: 'Monday',
      language: 'en',
      published: '2025-01-06',
      text: '"The quays will be open by June", said Jim Tull. Norvik Energy and Valmont will each invest €20 million.',
    },
    short: {
      title: 'Tuesday',
      language: 'en',
      published: '2025-01-07',
      text: '"The quays will never be open by June", said Tull. Valmont will invest €30 million.',
    },
  });
  const reader = two.standIn.person({ name: 'Kate', locale: 'en-GB' });
  expect((await reader.suggestions('quote', 'speaker')).map(({ value }) => value)).toEqual(['Jim Tull']);
  const reply = await reader.command('quote', { speaker: 'Jim Tull' });
  expect(quotationsIn(reply.text)).toEqual(['The quays will never be open by June', 'The quays will be open by June']);
  // He contradicts himself: nobody else spoke about it.
  expect(reply.buttons.map(({ label }) => label)).not.toContain('Who else spoke about this');
  const funding = await reader.command('funding', { party: 'Norvik' });
  expect(shownText(funding.text)).not.toContain('elsewhere');
  const both = await reader.command('funding', { party: 'Valmont' });
  expect(shownText(both.text)).toContain('Norvik Energy and Valmont · €20m each · elsewhere €30m for Valmont');
  await two.close();
});

test('a long name that was typed turns pages as a short one does', async () => {
  const many = await startWith(
    Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((number) => [
        `part-${number}`,
        {
          title: `Part ${number}`,
          language: 'en',
          text: `Norvik Energy will invest €${number} million in quay ${number}.`,
        },
      ]),
    ),
  );
  const reader = many.standIn.person({ name: 'Kate', locale: 'en-GB' });
  const reply = await reader.command('funding', { party: `Norvik Energy ${'of the northern coast '.repeat(3)}` });
  const lines = await linesOf(reader, reply, 'Next');
  for (const number of [1, 2, 3, 4, 5, 6])
    expect(lines).toContain(`Norvik Energy will invest €${number} million in quay ${number}.`);
  await many.close();
});

describe('/partners on a shelf of several articles', () => {
  test('shows who takes part in what, and once who is in several articles, with the sentence of each', async () => {
    const lines = await linesOf(kate, await kate.command('partners', { private: true }), 'Next');
    expect(lines[0]).toMatch(/in 4 articles$/);
    expect(lines.filter((line) => line === 'Batimer · contractor')).toHaveLength(1);
    const batimer = lines.indexOf('Batimer · contractor');
    expect(lines.slice(batimer + 1, batimer + 5)).toEqual([
      'Batimer will build the quays.',
      expect.stringMatching(/^The harbour costs more · ¶ 2/),
      'Batimer construira les quais.',
      expect.stringMatching(/^Le port de Kerlann · ¶ 2/),
    ]);
  });

  test('says of a partner that another article sees it otherwise, and shows both', async () => {
    const reply = await camille.command('partners', { name: 'solene ferries' });
    expect(shownText(reply.text)).toContain('Solène Ferries · investisseur · ne participe pas selon un autre article');
    expect(quotationsIn(reply.text)).toEqual([
      'Solène Ferries will invest €2 million.',
      "L'armateur Solène Ferries ne participera pas au projet.",
    ]);
  });
});

test('those who spoke about the same are turned page by page', async () => {
  const names = ['Ann Lee', 'Bob Reed', 'Cleo Marsh', 'Dora Finch', 'Emil Stone', 'Fay Brook', 'Gus Holm'];
  const many = await startWith(
    Object.fromEntries(
      names.map((name, index) => [
        `talk-${index}`,
        {
          title: `Talk ${index}`,
          language: 'en',
          text: `"The harbour needs ${index + 2} new lighthouses", said ${name}. "The lighthouses cost money", said ${name}.`,
        },
      ]),
    ),
  );
  const reader = many.standIn.person({ name: 'Kate', locale: 'en-GB' });
  const listed = await reader.command('quote', { speaker: 'Ann Lee', private: true });
  const others = await reader.press(listed, 'Who else spoke about this');
  const lines = await linesOf(reader, others, 'Next');
  expect(names.filter((name) => lines.includes(name))).toEqual(names.slice(1));
  await many.close();
});

describe('/quote on a shelf of several articles', () => {
  test('gives words once that two articles quote, with both places, newest first', async () => {
    const reply = await kate.command('quote', { speaker: 'Marchand' });
    expect(shownText(reply.text)).toMatch(/^1 quotation\n/);
    expect(shownText(reply.text)).toMatch(/^La facture contestée · ¶ 2.*\nLe port de Kerlann · ¶ 3/m);
  });

  test('finds a subject in the articles of the other language', async () => {
    for (const about of ['contribuables', 'taxpayers']) {
      const reply = await camille.command('quote', { about });
      expect(quotationsIn(reply.text).toSorted(), about).toEqual([
        'Ce port est un gouffre pour les contribuables',
        'The harbour will be a burden on taxpayers for decades',
      ]);
    }
  });

  test('says who else spoke about what a quotation is about, in whatever article', async () => {
    const reply = await kate.press(await kate.command('quote', { speaker: 'Jim Tull' }), 'Who else spoke about this');
    const lines = shownText(reply.text).split('\n');
    expect(lines).toContain('On “The harbour will be a burden on taxpayers for decades”');
    expect(quotationsIn(reply.text)).toContain('Ce port est un gouffre pour les contribuables');
    expect(lines.join('\n')).not.toContain('Wind pays for itself');
    const back = await kate.press(await kate.command('quote', { speaker: 'Kerbrat' }), 'Who else spoke about this');
    expect(quotationsIn(back.text)).toContain('The harbour will be a burden on taxpayers for decades');
  });
});

test('thirty articles are turned page by page, newest first, and nothing is told twice or left out', async () => {
  const days = Array.from({ length: 30 }, (_, day) => String(day + 1).padStart(2, '0'));
  const many = await startWith(
    Object.fromEntries(
      days.map((day) => [
        `day-${day}`,
        {
          title: `Day ${day}`,
          language: 'en',
          published: `2025-06-${day}`,
          text: `Norvik Energy will invest €${Number(day)} million in quay ${day}. Valmont will lend €700 million. Batimer will build quay ${day}.`,
        },
      ]),
    ),
  );
  const reader = many.standIn.person({ name: 'Kate', locale: 'en-GB' });
  const lines = await linesOf(reader, await reader.command('funding', { private: true }), 'Next');
  expect(
    orderOf(
      lines,
      days.map((day) => `Day ${day}`),
    ),
  ).toEqual(days.map((day) => `Day ${day}`).toReversed());
  for (const day of days)
    expect(
      lines.filter((line) => line.startsWith(`Norvik Energy · €${Number(day)}m ·`)),
      day,
    ).toHaveLength(1);
  expect(lines).toContain('Norvik Energy · €30m · elsewhere €29m, €28m, €27m and 26 other amounts');
  expect(lines.filter((line) => line.startsWith('Valmont ·'))).toHaveLength(1);
  expect(lines).toContain('… and 28 more places that say so');
  const compared = await reader.press(await reader.command('funding', { private: true }), 'Compare the articles');
  expect(
    (await linesOf(reader, compared, 'Next')).filter((line) => line.startsWith('Norvik Energy will')),
  ).toHaveLength(30);
  const again = await reader.press(await reader.command('funding', { private: true }), 'Compare the articles');
  const firstPage = again.text;
  const second = await reader.press(again, 'Next');
  expect(second.text).not.toBe(firstPage);
  const back = await reader.press(second, 'Previous');
  expect([back.id, back.text]).toEqual([again.id, firstPage]);
  const chart = await reader.press(await reader.command('funding', { private: true }), 'Chart');
  expect(JSON.stringify(chart.components)).toMatch(/Norvik Energy · Day 30: €30m/);
  // Thirty amounts of Norvik Energy and one of Valmont, and twelve bars.
  expect(shownText(chart.text)).toContain('19 smaller amounts are not drawn.');
  many.standIn.assertClean();
  await many.close();
});
