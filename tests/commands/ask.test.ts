import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/knowledge/article.ts';
import type { Person } from '../../src/standin/person.ts';
import { quotationsIn, shownText, startTestBot, type TestBot } from '../harness.ts';

const article = parseArticle('stargate', readFileSync('knowledge/stargate.md', 'utf8'));
const isVerbatim = (quotation: string) => article.passages.some(({ text }) => text.includes(quotation));

let bot: TestBot;
let camille: Person;
let kate: Person;

beforeAll(async () => {
  bot = await startTestBot();
  camille = bot.standIn.person({ name: 'Camille', locale: 'fr' });
  kate = bot.standIn.person({ name: 'Kate', locale: 'en-GB' });
});
afterAll(() => bot.close());

describe('an answer', () => {
  test('is the sentence that answers, word for word, with its place', async () => {
    const reply = await camille.command('ask', { question: 'Les sites auront-ils leur propre centrale électrique ?' });
    expect(quotationsIn(reply.text)).toEqual([
      'Chaque site sera également autorisé à construire sa propre centrale électrique directement sur place, au sein des complexes.',
    ]);
    expect(shownText(reply.text)).toContain(
      'Le projet Stargate · Quel est le but ultime du Projet Stargate ? · ¶ 3 · janvier 2025',
    );
    expect(reply.ephemeral).toBe(false);
  });

  test('says to an English reader that the quotation is French, with an English date', async () => {
    const reply = await kate.command('ask', { question: 'Où sont construits les premiers centres de données ?' });
    expect(quotationsIn(reply.text)[0]).toContain('au Texas');
    expect(shownText(reply.text)).toContain('¶ 3 · January 2025');
    expect(shownText(reply.text)).toContain('Quoted in French, as it was written.');
  });

  test('says nothing of the language to a French reader', async () => {
    const reply = await camille.command('ask', { question: 'Où sont construits les premiers centres de données ?' });
    expect(shownText(reply.text)).not.toContain('Cité en');
  });

  test('repeats the question for those who did not see it, harmlessly', async () => {
    const reply = await camille.command('ask', { question: 'Où sont les **centres** de données @everyone ?' });
    expect(reply.text).toContain('-# Question\u00A0: Où sont les \\*\\*centres\\*\\* de données \\@everyone ?');
    expect(reply.pings).toEqual([]);
  });

  test.each([
    '<@123456789012345678> combien d’emplois ?',
    '@everyone **combien** d’emplois ? https://example.com/softbank-oracle-2029',
    '<:coin:123456789012345678> combien d’em\u00ADplois ? <t:1700000000:R>',
    '[combien d’emplois](https://example.com/openai) ?',
  ])('does not mind what Discord makes of a question: %s', async (question) => {
    const plain = await camille.command('ask', { question: 'combien d’emplois ?' });
    expect(quotationsIn((await camille.command('ask', { question })).text)).toEqual(quotationsIn(plain.text));
  });

  test('opens in its context, to the one who pressed, with the sentence marked', async () => {
    const reply = await camille.command('ask', { question: 'Où sont construits les premiers centres de données ?' });
    const context = await kate.press(reply, 'Contexte');
    expect(context.ephemeral).toBe(true);
    expect(context.text).toContain('**Les premiers centres de données sont déjà en construction au Texas');
    expect(shownText(context.text)).toContain('Chaque site sera également autorisé');
    expect(shownText(context.text)).toContain('Quoted in French');
  });

  test('leads from passage to passage, in place for the reader', async () => {
    const reply = await camille.command('ask', { question: 'Où sont construits les premiers centres de données ?' });
    const context = await camille.press(reply, 'Contexte');
    const next = await camille.press(context, 'Suivant');
    expect(next.id).toBe(context.id);
    expect(shownText(next.text)).toContain('Donald Trump accompagné de Masayoshi Son');
    expect(shownText(next.text)).toContain('légende');
  });

  test('offers further passages, even after a restart', async () => {
    const reply = await camille.command('ask', { question: 'Que fait Microsoft avec OpenAI ?' });
    await bot.restart();
    const more = await camille.press(reply, ({ label }) => label.startsWith('Autres passages'));
    expect(more.ephemeral).toBe(true);
    expect(quotationsIn(more.text).length).toBeGreaterThan(1);
    for (const quotation of quotationsIn(more.text)) expect(isVerbatim(quotation)).toBe(true);
  });
});

describe('a private answer', () => {
  test('is seen by the asker alone and can be shared with the channel as it stands', async () => {
    const reply = await camille.command('ask', {
      question: 'Où sont construits les premiers centres de données ?',
      private: true,
    });
    expect(reply.ephemeral).toBe(true);
    const shared = await camille.press(reply, 'Partager');
    expect(shared.ephemeral).toBe(false);
    expect(quotationsIn(shared.text)).toEqual(quotationsIn(reply.text));
    expect(shared.buttons.map(({ label }) => label)).not.toContain('Partager');
    const context = await kate.press(shared, 'Contexte');
    expect(quotationsIn(context.text)).toHaveLength(1);
  });
});

describe('silence', () => {
  test('is one line without a passage', async () => {
    const reply = await camille.command('ask', { question: 'Quelle est la recette de la tarte aux pommes ?' });
    expect(quotationsIn(reply.text)).toEqual([]);
    expect(shownText(reply.text)).toContain('Les sources ne le disent pas');
  });

  test('names a strange word without end by its beginning', async () => {
    const reply = await camille.command('ask', { question: `Qui est le ${'zorglonde'.repeat(200)} ?` });
    expect(shownText(reply.text)).toMatch(/jamais « (?:zorglonde)+z?\w*… »\./);
    expect(shownText(reply.text).split('\n').at(-1)?.length).toBeLessThan(140);
  });

  test('never names a mention or an address among the strange words', async () => {
    const question = '<@123456789012345678> quel zorglonde ? https://example.com/plonk';
    expect(shownText((await camille.command('ask', { question })).text)).toContain(
      'ne mentionnent jamais « zorglonde ».',
    );
  });

  test('is told in English to an English reader', async () => {
    const reply = await kate.command('ask', { question: 'What is the best recipe for an apple pie?' });
    expect(shownText(reply.text)).toContain('The sources do not say');
  });

  test.each(['et pourquoi ?', 'why?'])('asks for a subject: %s', async (question) => {
    expect(shownText((await camille.command('ask', { question })).text)).toContain('De quoi parle la question ?');
  });

  test.each(['bonjour', 'merci !', '👋', '???'])('helps with: %s', async (question) => {
    expect(shownText((await camille.command('ask', { question })).text)).toContain('Posez-moi une question');
  });
});

describe('outside a slash command', () => {
  test('a mention is answered by a reply that pings nobody, in the language of the question', async () => {
    const message = camille.says('Où sont construits les premiers centres de données ?', { mention: true });
    const reply = await camille.answerTo(message);
    expect(quotationsIn(reply.text)[0]).toContain('au Texas');
    expect(shownText(reply.text)).toContain('janvier 2025');
    expect(reply.pings).toEqual([]);
  });

  test('a reply to the bot is answered when it asks, and left alone when it remarks', async () => {
    const answer = await camille.answerTo(camille.says('Combien met SoftBank ?', { mention: true }));
    const before = camille.messages().length;
    camille.says('merci, je ne savais pas', { replyTo: answer });
    const reply = await camille.answerTo(camille.says('et Oracle ?', { replyTo: answer }));
    expect(quotationsIn(reply.text).join(' ')).toContain('7 milliards');
    expect(camille.messages().length).toBe(before + 3);
  });

  test('a direct message is answered alike', async () => {
    const reply = await kate.answerTo(kate.dm('Where are the first data centers being built?'));
    expect(shownText(reply.text)).toContain('January 2025');
  });

  test('a message to others is left alone', async () => {
    const message = camille.says('Où sont construits les premiers centres de données ?');
    await camille.command('ask', { question: 'bonjour' });
    expect(bot.log.filter(({ id }) => id === message.id)).toEqual([]);
    await expect(camille.answerTo(message, 200)).rejects.toThrow('no answer came');
  });
});

test('every quotation is a piece of a passage and nobody is pinged, whatever is asked', async () => {
  const awkward = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    fc.constantFrom(
      'x'.repeat(2_000),
      '@everyone @here <@1> Stargate',
      '**OpenAI** ||SoftBank|| `Texas` # titre',
      '\u202Etagrats\u202C Stargate',
      'Star\u200Bgate 100\u00A0000 emplois',
      '🚀'.repeat(400),
      '> - # Stargate\n\n-# Oracle',
      ']](https://example.org) OpenAI',
    ),
    fc
      .array(fc.constantFrom('Stargate', 'OpenAI', 'Texas', 'milliards', 'Musk', '*', '@everyone', '\n'), {
        minLength: 1,
      })
      .map((words) => words.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(awkward, fc.boolean(), async (question, english) => {
      fc.pre(question.trim() !== '' && question.length <= 2_000);
      const reply = await (english ? kate : camille).command('ask', { question });
      for (const quotation of quotationsIn(reply.text)) expect(isVerbatim(quotation)).toBe(true);
      expect(reply.pings).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('nothing was sent that Discord would refuse, and no body parses mentions', () => {
  bot.standIn.assertClean();
  const said = bot.standIn.requests.filter(
    ({ method, path }) => method !== 'GET' && /callback|messages|webhooks/.test(path),
  );
  expect(said.length).toBeGreaterThan(20);
  for (const { body } of said) {
    const text = JSON.stringify(body);
    if (text.includes('"components"')) expect(text).toContain('"allowed_mentions":{"parse":[]');
  }
});

test('the log has one line an interaction and never the words of a question', () => {
  const lines = bot.log.filter(({ msg }) => msg === 'interaction');
  expect(lines.length).toBeGreaterThan(20);
  expect(lines[0]).toEqual(
    expect.objectContaining({ command: 'ask', outcome: expect.any(String), ms: expect.any(Number) }),
  );
  expect(JSON.stringify(bot.log)).not.toMatch(/Texas|tarte|centres de donn/);
  expect(JSON.stringify(bot.log)).not.toContain(bot.standIn.token);
});

test.each([
  ['fr', "c'est quoi le DOGE", /Propos rapportés\s: \*\*Sam Altman\*\*/],
  ['en-GB', 'will it cure cancer', /Quoted: \*\*Sam Altman\*\*/],
] as const)('what is cut out of a quotation says whose words it is, in %s', async (locale, question, said) => {
  const reply = await bot.standIn.person({ name: 'Reader', locale }).command('ask', { question });
  expect(reply.text).toMatch(said);
});

test.each([
  ['fr', 'Chercher dans les sources', /Propos rapportés\s: \*\*Sam Altman\*\*/],
  ['en-GB', 'Find in the sources', /Quoted: \*\*Sam Altman\*\*/],
] as const)('so does what the menu of a message finds, in %s', async (locale, menu, said) => {
  const reader = bot.standIn.person({ name: 'Reader', locale });
  const reply = await reader.menu(menu, reader.says('Elon Musk dirige le DOGE, le département de l’efficience.'));
  expect(reply.text).toMatch(said);
});

test('a sentence that names who speaks needs no such line', async () => {
  const reply = await bot.standIn
    .person({ name: 'Reader', locale: 'fr' })
    .command('ask', { question: 'Que répond Altman à Musk ?' });
  expect(reply.text).toContain('une réponse tranchante de Sam Altman');
  expect(reply.text).not.toContain('Propos rapportés');
});

test.each([
  ['fr', 'Qui est sur la photo ?'],
  ['en-GB', 'who is in the picture'],
] as const)('who is on the picture, its caption tells, in %s', async (locale, question) => {
  const reply = await bot.standIn.person({ name: 'Reader', locale }).command('ask', { question });
  expect(quotationsIn(reply.text).join()).toContain(
    'Donald Trump accompagné de Masayoshi Son, Larry Ellison et Sam Altman',
  );
});

test('of several questions, what is somebody’s words says whose', async () => {
  const question = "Combien d'emplois ? Qui dirige le DOGE ?";
  const reply = await bot.standIn.person({ name: 'Reader', locale: 'fr' }).command('ask', { question });
  expect(reply.text).toMatch(/Propos rapportés\s: \*\*Sam Altman\*\*/);
});
