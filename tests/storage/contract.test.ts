import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { revisionOf } from '../../src/knowledge/article.ts';
import type { KeptQuestion } from '../../src/knowledge/asked-question.ts';
import type { Store } from '../../src/knowledge/store.ts';
import { openStore, type StoreOptions } from '../../src/storage/open.ts';
import { createDatabases, ENGINES } from './databases.ts';
import { camille, dana, edit, markdown, question } from './records.ts';

const databases = createDatabases();
afterAll(() => databases.close());

describe.each(ENGINES)('on %s', (engine) => {
  let options: StoreOptions;
  let store: Store;
  let opened: Store[];

  const open = async () => {
    const next = await openStore(options);
    opened.push(next);
    return next;
  };
  const restart = async () => {
    await store.close();
    opened = opened.filter((each) => each !== store);
    store = await open();
  };

  beforeEach(async () => {
    options = await databases.create(engine);
    opened = [];
    store = await open();
  });
  afterEach(async () => {
    for (const each of opened) await each.close();
  });

  test('the store says which engine it is, and that it answers', async () => {
    expect(store.engine).toBe(engine);
    await store.probe();
  });

  describe('the log of revisions', () => {
    test('the revisions of an article are numbered from 1, server by server', async () => {
      const first = await store.append('one', edit());
      const second = await store.append('one', edit({ from: 1, markdown: markdown('Deux.'), note: 'plus court' }));
      const elsewhere = await store.append('two', edit());
      expect([first, second, elsewhere]).toMatchObject([
        { kind: 'kept', revision: { number: 1 } },
        { kind: 'kept', revision: { number: 2, revision: revisionOf(markdown('Deux.')), note: 'plus court' } },
        { kind: 'kept', revision: { number: 1 } },
      ]);
      await restart();
      expect(await store.readNewest('one')).toEqual([second.kind === 'kept' && second.revision]);
      expect(await store.readRevision('one', 'stargate', 1)).toEqual(first.kind === 'kept' && first.revision);
    });

    test('an edit that started from an older revision clashes, shows the newer one, and writes nothing', async () => {
      await store.append('one', edit());
      const newer = await store.append('one', edit({ from: 1, markdown: markdown('De Camille.') }));
      const late = await store.append('one', edit({ from: 1, markdown: markdown('De Dana.'), author: dana }));
      expect(late).toEqual({ kind: 'clash', current: newer.kind === 'kept' && newer.revision });
      expect(await store.readHistory('one', 'stargate', { limit: 10 })).toHaveLength(2);
    });

    test.each([
      ['a revision that never was', 7],
      ['a revision where there is none', 1],
    ])('an edit that claims to start from %s clashes', async (_, from) => {
      expect(await store.append('one', edit({ from }))).toEqual({ kind: 'clash', current: null });
      expect(await store.readNewest('one')).toEqual([]);
    });

    test('an edit sent twice, as its acknowledgement was lost, is kept once', async () => {
      const first = await store.append('one', edit());
      expect(await store.append('one', edit({ at: 1_800_000_000_000 }))).toEqual(first);
      expect(await store.append('one', edit({ author: dana }))).toMatchObject({ kind: 'clash' });
      expect(await store.readHistory('one', 'stargate', { limit: 10 })).toHaveLength(1);
    });

    test('of many who edit the same revision at once, over two connections, one wins and all others see its text', async () => {
      const stores = [store, await open()];
      await store.append('one', edit());
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          stores[index % 2]?.append('one', edit({ from: 1, markdown: markdown(`De ${index}.`) })),
        ),
      );
      const kept = outcomes.flatMap((outcome) => (outcome?.kind === 'kept' ? [outcome.revision] : []));
      expect(kept).toHaveLength(1);
      expect(await store.readNewest('one')).toEqual(kept);
      for (const outcome of outcomes)
        expect(outcome?.kind === 'clash' ? outcome.current : outcome?.revision).toEqual(kept[0]);
    });

    test('edits of different articles at once, over two connections, are all kept', async () => {
      const stores = [store, await open()];
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          stores[index % 2]?.append('one', edit({ article: `article-${index}` })),
        ),
      );
      expect(await store.readNewest('one')).toHaveLength(20);
    });

    test('a removal is a revision like any other, and a restored article follows it', async () => {
      await store.append('one', edit());
      await store.append('one', edit({ from: 1, markdown: null, author: dana }));
      expect(await store.readNewest('one')).toMatchObject([
        { number: 2, revision: null, markdown: null, author: dana },
      ]);
      expect(await store.append('one', edit())).toMatchObject({ kind: 'clash', current: { number: 2 } });
      expect(await store.append('one', edit({ from: 2 }))).toMatchObject({ kind: 'kept', revision: { number: 3 } });
    });

    test('history is read newest first, page by page, without texts', async () => {
      for (let number = 0; number < 5; number += 1)
        await store.append('one', edit({ from: number || null, markdown: markdown(`Version ${number + 1}.`) }));
      const page = await store.readHistory('one', 'stargate', { limit: 2 });
      expect(page.map((line) => line.number)).toEqual([5, 4]);
      expect(page[0]).not.toHaveProperty('markdown');
      const next = await store.readHistory('one', 'stargate', { limit: 10, before: 4 });
      expect(next.map((line) => line.number)).toEqual([3, 2, 1]);
      expect(await store.readNewestOf('one', 'stargate')).toMatchObject({ markdown: markdown('Version 5.') });
      expect(await store.readNewestOf('one', 'other')).toBeNull();
    });

    test.each([
      ['letters of many scripts', markdown('Où ? « Ça » œuvre 日本語 😀 e\u0301 \u00a0')],
      ['ends of lines of any kind', '---\r\ntitle: T\r\n---\r\nA\rB\n\n\n'],
      ['a byte order mark', `\uFEFF${markdown('A')}`],
      ['quotes and placeholders', markdown(`'; DROP TABLE revisions; -- $1 ? {x} \\0 "`)],
      ['a million characters', markdown('é'.repeat(1_000_000))],
      ['nothing', ''],
    ])('a text with %s comes back as it was', async (_, text) => {
      await store.append('one', edit({ markdown: text }));
      await restart();
      expect((await store.readNewestOf('one', 'stargate'))?.markdown === text).toBe(true);
    });

    test.each([
      ['NUL', 'a\0b'],
      ['half a character', 'a\uD83Db'],
    ])('a text with %s is refused and leaves no trace', async (_, text) => {
      await expect(store.append('one', edit({ markdown: text }))).rejects.toMatchObject({
        problems: [{ key: 'notUtf8' }],
      });
      expect(await store.readNewest('one')).toEqual([]);
    });

    test('old citations find their text: the own revisions and those of the files, never those of another server', async () => {
      const [mine, file] = [markdown('De nous.'), markdown('Du fichier.')];
      await store.append('one', edit({ markdown: mine }));
      await store.append('one', edit({ from: 1, markdown: null }));
      await store.keepBaseRevision('stargate', revisionOf(file), file);
      await store.keepBaseRevision('stargate', revisionOf(file), file);
      expect(await store.findMarkdown('one', 'stargate', revisionOf(mine))).toBe(mine);
      expect(await store.findMarkdown('two', 'stargate', revisionOf(mine))).toBeNull();
      expect(await store.findMarkdown(null, 'stargate', revisionOf(mine))).toBeNull();
      for (const server of ['one', 'two', null])
        expect(await store.findMarkdown(server, 'stargate', revisionOf(file))).toBe(file);
    });

    test('the servers that have something of their own are known', async () => {
      await store.append('b', edit());
      await store.changeSettings('a', { auditChannel: '5' });
      await store.putName('c', { name: 'OpenAI', kind: 'organisation', aliases: [] }, { author: camille, at: 1 });
      await store.keepQuestion(question({ server: 'd' }));
      expect(await store.listServers()).toEqual(['a', 'b', 'c']);
    });

    test('any sequence of edits and removals gives what a plain list gives', async () => {
      const step = fc.record({
        server: fc.constantFrom('x', 'y'),
        article: fc.constantFrom('a', 'b'),
        text: fc.option(fc.string({ unit: 'grapheme', maxLength: 8 }), { nil: null }),
        from: fc.option(fc.nat({ max: 4 }), { nil: null }),
        stale: fc.boolean(),
        author: fc.constantFrom(camille, dana),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.uuid(), async (steps, run) => {
          const model = new Map<string, { text: string | null; author: string }[]>();
          for (const { server, article, text, from, stale, author } of steps) {
            const log = model.get(`${server}/${article}`) ?? [];
            model.set(`${server}/${article}`, log);
            const start = stale ? from : log.length || null;
            const newest = log.at(-1);
            const outcome = await store.append(
              `${run}${server}`,
              edit({ article, markdown: text, from: start, author }),
            );
            const again =
              newest?.text === text && newest.author === author.id && log.length === (start ?? 0) + 1
                ? 'kept'
                : 'clash';
            expect(outcome.kind).toBe(start === (log.length || null) ? 'kept' : again);
            if (start === (log.length || null)) log.push({ text, author: author.id });
          }
          for (const [place, log] of model) {
            const [server = '', article = ''] = place.split('/');
            const history = await store.readHistory(`${run}${server}`, article, { limit: 100 });
            expect(history.map(({ number }) => number).reverse()).toEqual(log.map((_, index) => index + 1));
            expect((await store.readNewestOf(`${run}${server}`, article))?.markdown).toBe(log.at(-1)?.text);
          }
        }),
        { numRuns: 15 },
      );
    });
  });

  describe('drafts', () => {
    test('a draft outlives a restart, belongs to its server, and is gone once dropped', async () => {
      const draft = { ...edit({ from: 3, base: 'abcd1234', at: Date.now(), note: 'relu' }), id: '900' };
      await store.keepDraft('one', { ...draft, markdown: 'première version' });
      await store.keepDraft('one', draft);
      await restart();
      expect(await store.findDraft('one', '900')).toEqual(draft);
      expect(await store.findDraft('two', '900')).toBeNull();
      await store.dropDraft('one', '900');
      expect(await store.findDraft('one', '900')).toBeNull();
    });

    test('a draft that nobody confirmed is erased after a week', async () => {
      await store.keepDraft('one', { ...edit({ at: Date.now() - 8 * 86_400_000 }), id: '900' });
      await restart();
      expect(await store.findDraft('one', '900')).toBeNull();
    });
  });

  describe('questions', () => {
    test('a question is found again in its own server alone, after a restart as well', async () => {
      const asked = question();
      await store.keepQuestion(asked);
      await store.keepQuestion(asked);
      const direct = question({ id: '43', server: null, channel: null, asker: null, outcome: 'answer' });
      await store.keepQuestion(direct);
      await restart();
      const untouched = { state: 'open', thumbsDown: false, wantsToBeTold: false };
      expect(await store.findQuestion('42', 'one')).toEqual({ ...asked, ...untouched });
      expect(await store.findQuestion('43', null)).toEqual({ ...direct, ...untouched });
      expect(await store.findQuestion('42', 'two')).toBeNull();
      expect(await store.findQuestion('42', null)).toBeNull();
    });

    test('a question that is still being written is found, changed and erased, and a stop waits for it', async () => {
      const keeping = Promise.all([
        store.keepQuestion(question({ id: '1' })),
        store.keepQuestion(question({ id: '2', asker: '9' })),
      ]);
      expect(await store.findQuestion('1', 'one')).toMatchObject({ id: '1' });
      await keeping;
      const again = store.keepQuestion(question({ id: '3' }));
      expect(await store.thumbDown('3', 'one')).toBe(true);
      const erased = store.keepQuestion(question({ id: '4', asker: '9' }));
      expect(await store.eraseQuestionsOf('9')).toBe(2);
      const last = store.keepQuestion(question({ id: '5' }));
      await restart();
      await Promise.all([again, erased, last]);
      expect((await store.listGaps('one', 10)).map(({ id }) => id).sort()).toEqual(['1', '3', '5']);
    });

    test('what cannot be kept in a question is replaced, not lost with it', async () => {
      await store.keepQuestion(question({ question: 'Qui\0 paie \uD83D?' }));
      expect((await store.findQuestion('42', 'one'))?.question).toBe('Qui\uFFFD paie \uFFFD?');
    });

    test('gaps are the open questions met with silence or a thumb down, newest first', async () => {
      const now = Date.now();
      await store.keepQuestion(question({ id: '1', askedAt: now - 3 }));
      await store.keepQuestion(question({ id: '2', askedAt: now - 2, outcome: 'answer' }));
      await store.keepQuestion(question({ id: '3', askedAt: now - 1, outcome: 'answer' }));
      await store.keepQuestion(question({ id: '4', askedAt: now }));
      await store.keepQuestion(question({ id: '5', askedAt: now, server: 'two' }));
      expect(await store.thumbDown('2', 'one')).toBe(true);
      expect(await store.thumbDown('2', 'one')).toBe(false);
      expect(await store.thumbDown('5', 'one')).toBe(false);
      const gaps = await store.listGaps('one', 10);
      expect(gaps.map(({ id, thumbsDown }) => [id, thumbsDown])).toEqual([
        ['4', false],
        ['2', true],
        ['1', false],
      ]);
      expect((await store.listGaps('one', 2)).map(({ id }) => id)).toEqual(['4', '2']);
      await store.markQuestion('4', 'one', 'open', 'dismissed');
      expect((await store.listGaps('one', 10)).map(({ id }) => id)).toEqual(['2', '1']);
    });

    test('who wants to be told is told by one process alone, even if another died before it could', async () => {
      const other = await open();
      await store.keepQuestion(question());
      expect(await store.setWantsToBeTold('42', 'one', true)).toBe(true);
      expect(await store.listToTell(10)).toEqual([]);
      await store.markQuestion('42', 'one', 'open', 'answered');
      await restart();
      expect(await store.listToTell(10)).toMatchObject([{ id: '42', channel: '7', asker: '1003' }]);
      const told = await Promise.all([store, other].map((each) => each.markQuestion('42', 'one', 'answered', 'told')));
      expect(told.sort()).toEqual([false, true]);
      expect(await store.listToTell(10)).toEqual([]);
    });

    test('a question moves on from where it is alone, so that nobody undoes what another process did meanwhile', async () => {
      await store.keepQuestion(question());
      expect(await store.markQuestion('42', 'one', 'answered', 'told')).toBe(false);
      expect(await store.markQuestion('42', 'two', 'open', 'answered')).toBe(false);
      expect(await store.markQuestion('42', 'one', 'open', 'answered')).toBe(true);
      expect(await store.markQuestion('42', 'one', 'open', 'dismissed')).toBe(false);
      expect(await store.findQuestion('42', 'one')).toMatchObject({ state: 'answered' });
    });

    test('those to tell are read page by page, of all servers or of one', async () => {
      const now = Date.now();
      const places = [
        ['1', 'two', 0],
        ['2', 'one', 1],
        ['3', 'one', 1],
        ['10', 'two', 1],
        ['4', 'one', 2],
      ] as const;
      for (const [id, server, later] of places) {
        await store.keepQuestion(question({ id, server, askedAt: now + later }));
        await store.setWantsToBeTold(id, server, true);
        await store.markQuestion(id, server, 'open', 'answered');
      }
      const read = async (limit: number, server?: string) => {
        const pages: string[][] = [];
        let after: KeptQuestion | undefined;
        do {
          const page = await store.listToTell(limit, { server, after });
          pages.push(page.map(({ id }) => id));
          after = page.at(-1);
        } while (after);
        return pages;
      };
      expect(await read(2)).toEqual([['1', '2'], ['3', '10'], ['4'], []]);
      expect(await read(1)).toEqual([['1'], ['2'], ['3'], ['10'], ['4'], []]);
      expect(await read(2, 'one')).toEqual([['2', '3'], ['4'], []]);
    });

    test('who refuses to be told is not', async () => {
      await store.keepQuestion(question());
      await store.setWantsToBeTold('42', 'one', true);
      await store.setWantsToBeTold('42', 'one', false);
      await store.markQuestion('42', 'one', 'open', 'answered');
      expect(await store.listToTell(10)).toEqual([]);
    });

    test('all questions of a person are erased at once, in every server and in direct messages', async () => {
      await store.keepQuestion(question({ id: '1' }));
      await store.keepQuestion(question({ id: '2', server: 'two' }));
      await store.keepQuestion(question({ id: '3', server: null }));
      await store.keepQuestion(question({ id: '4', asker: '9' }));
      expect(await store.eraseQuestionsOf('1003')).toBe(3);
      expect(await store.eraseQuestionsOf('1003')).toBe(0);
      expect(await store.findQuestion('1', 'one')).toBeNull();
      expect(await store.findQuestion('4', 'one')).not.toBeNull();
    });

    test('what others copied of a person’s questions is erased with them, and the wish of one alone leaves the question', async () => {
      await store.keepQuestion(question({ id: '1' }));
      await store.keepQuestion(question({ id: '2', asker: '9', firstAsker: '1003' }));
      await store.keepQuestion(question({ id: '3', asker: '8', firstAsker: '1003' }));
      await store.keepQuestion(question({ id: '4', asker: '9', firstAsker: null }));
      await restart();
      expect(await store.eraseQuestionsOf('8')).toBe(1);
      expect(await store.findQuestion('1', 'one')).not.toBeNull();
      expect(await store.eraseQuestionsOf('1003')).toBe(1);
      expect(await store.findQuestion('2', 'one')).toBeNull();
      expect(await store.findQuestion('4', 'one')).not.toBeNull();
    });

    test('questions are erased after as many days as the operator says, 90 unless told', async () => {
      const daysAgo = (days: number) => Date.now() - days * 86_400_000;
      await store.keepQuestion(question({ id: '1', askedAt: daysAgo(91) }));
      await store.keepQuestion(question({ id: '2', askedAt: daysAgo(89) }));
      await store.keepQuestion(question({ id: '3', askedAt: daysAgo(6) }));
      const kept = async () =>
        (await Promise.all(['1', '2', '3'].map((id) => store.findQuestion(id, 'one')))).flatMap(
          (each) => each?.id ?? [],
        );
      await restart();
      expect(await kept()).toEqual(['2', '3']);
      options = { ...options, questionDays: 7 };
      await restart();
      expect(await kept()).toEqual(['3']);
    });
  });

  describe('what moderators keep for their server', () => {
    const at = 1_700_000_000_000;

    test('a pin is added, listed, replaced by pinning its question again, and removed', async () => {
      const pin = { question: 'Où ?', language: 'fr', article: 'stargate', sentence: 'Au Texas.', author: camille, at };
      const added = await store.addPin('one', pin);
      await store.addPin('two', pin);
      expect(await store.listPins('one')).toEqual([{ ...pin, id: added.id }]);
      await store.addPin('one', { ...pin, sentence: 'À Abilene.', author: dana });
      expect(await store.listPins('one')).toEqual([{ ...pin, sentence: 'À Abilene.', author: dana, id: added.id }]);
      expect(await store.removePin('one', added.id)).toBe(true);
      expect(await store.removePin('one', added.id)).toBe(false);
      expect(await store.listPins('one')).toEqual([]);
      expect(await store.listPins('two')).toHaveLength(1);
    });

    test('a word is put, replaced, listed in order, and removed', async () => {
      const word = { from: 'fr', to: 'en', term: 'bailleur', translations: ['lender', 'landlord'] };
      await store.putWord('one', word, { author: camille, at });
      await store.putWord('one', { ...word, term: 'abonné', translations: ['subscriber'] }, { author: camille, at });
      await store.putWord('one', { ...word, translations: ['lender'] }, { author: dana, at: at + 1 });
      expect(await store.listWords('one')).toEqual([
        { ...word, term: 'abonné', translations: ['subscriber'], author: camille, at },
        { ...word, translations: ['lender'], author: dana, at: at + 1 },
      ]);
      expect(await store.listWords('two')).toEqual([]);
      expect(await store.removeWord('one', { ...word, from: 'en' })).toBe(false);
      expect(await store.removeWord('one', word)).toBe(true);
      expect(await store.listWords('one')).toHaveLength(1);
    });

    test('a name is put, replaced, listed in order, and removed', async () => {
      const name = { name: 'SoftBank', kind: 'organisation' as const, aliases: ['Soft Bank', "l'investisseur"] };
      await store.putName('one', name, { author: camille, at });
      await store.putName('one', { ...name, name: 'Abilene', kind: 'place', aliases: [] }, { author: dana, at });
      await store.putName('one', { ...name, aliases: [] }, { author: dana, at });
      expect(await store.listNames('one')).toEqual([
        { name: 'Abilene', kind: 'place', aliases: [], author: dana, at },
        { ...name, aliases: [], author: dana, at },
      ]);
      expect(await store.listNames('two')).toEqual([]);
      expect(await store.removeName('one', 'SoftBank')).toBe(true);
      expect(await store.removeName('one', 'SoftBank')).toBe(false);
    });

    test('a setting has a value before it is set, and goes back to it', async () => {
      expect(await store.readSettings('one')).toEqual({ auditChannel: null, moderatorRole: null });
      await store.changeSettings('one', { auditChannel: '123' });
      await store.changeSettings('one', { moderatorRole: '456' });
      expect(await store.readSettings('one')).toEqual({ auditChannel: '123', moderatorRole: '456' });
      await store.changeSettings('one', { auditChannel: null });
      expect(await store.readSettings('one')).toEqual({ auditChannel: null, moderatorRole: '456' });
      expect(await store.readSettings('two')).toEqual({ auditChannel: null, moderatorRole: null });
    });

    test('a setting of the wrong kind is refused and changes nothing', async () => {
      await expect(store.changeSettings('one', { moderatorRole: '4', auditChannel: 'general' })).rejects.toThrow();
      expect(await store.readSettings('one')).toEqual({ auditChannel: null, moderatorRole: null });
    });

    test('a server is told of a topic once, whoever asks first', async () => {
      const other = await open();
      const first = await Promise.all([store, other].map((each) => each.tellOnce('one', 'base/stargate/abcd1234')));
      expect(first.sort()).toEqual([false, true]);
      expect(await store.tellOnce('one', 'base/stargate/ffff0000')).toBe(true);
      expect(await store.tellOnce('two', 'base/stargate/abcd1234')).toBe(true);
    });
  });
});
