import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import { shownText, startTestBot, type TestBot } from '../harness.ts';

let bot: TestBot;
let servers = 0;

beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(async () => {
  bot.standIn.assertClean();
  expect(bot.log.filter(({ msg }) => msg === 'interaction failed')).toEqual([]);
  await bot.close();
});

type Step =
  | { readonly kind: 'add' | 'edit'; readonly article: number; readonly word: number }
  | { readonly kind: 'remove'; readonly article: number }
  | { readonly kind: 'restore'; readonly article: number; readonly revision: number };

const article = fc.nat({ max: 2 });
const word = fc.nat({ max: 99 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), article, word }),
  fc.record({ kind: fc.constant('edit' as const), article, word }),
  fc.record({ kind: fc.constant('remove' as const), article }),
  fc.record({ kind: fc.constant('restore' as const), article, revision: fc.integer({ min: 1, max: 4 }) }),
);

/** Every text an article had, null where it was removed: the plain model of a server's log. */
type Model = Map<number, (number | null)[]>;

function expected(model: Model, { kind, ...details }: Step): number | null | undefined {
  const log = model.get(details.article) ?? [];
  const current = log.at(-1) ?? null;
  if (kind === 'add') return current === null && 'word' in details ? details.word : undefined;
  if (kind === 'edit')
    return current !== null && 'word' in details && details.word !== current ? details.word : undefined;
  if (kind === 'remove') return current === null ? undefined : null;
  const wanted = 'revision' in details ? log[details.revision - 1] : undefined;
  return wanted === null || wanted === current ? undefined : wanted;
}

const titleOf = (number: number) => `Article number ${number}`;
const idOf = (number: number) => `article-number-${number}`;
const textOf = (value: number) => `The tide was ${value} feet high that day.`;

/** Does a step as a moderator does it; what cannot be done is not published. */
async function take(person: Person, each: Step): Promise<void> {
  const id = idOf(each.article);
  let shown = await person.command('knowledge list');
  if (each.kind === 'add')
    shown = await person.submit(await person.command('knowledge add'), {
      title: titleOf(each.article),
      text: textOf(each.word),
    });
  if (each.kind === 'remove') shown = await person.command('knowledge remove', { article: id });
  if (each.kind === 'restore')
    shown = await person.command('knowledge restore', { article: id, revision: String(each.revision) });
  if (each.kind === 'edit') {
    const form = await person.command('knowledge edit', { article: id });
    if (form.kind === 'message') return;
    const text = form.fields[0]?.value.replace(/The tide was .*/, textOf(each.word)) ?? '';
    shown = await person.submit(form, { text });
  }
  const button = shown.buttons.find(({ label }) => label === 'Publish' || label === 'Remove');
  if (button) await person.press(shown, button.label);
}

test('any sequence of adding, editing, removing and restoring gives the shelf of a plain model', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      servers += 1;
      bot.standIn.join({ name: `Server ${servers}` });
      const person = bot.standIn.person({ name: 'Kate', locale: 'en-GB', moderator: true, guild: `Server ${servers}` });
      const model: Model = new Map();
      for (const each of steps) {
        const next = expected(model, each);
        if (next !== undefined) model.set(each.article, [...(model.get(each.article) ?? []), next]);
        await take(person, each);
      }
      const list = shownText((await person.command('knowledge list')).text);
      for (const number of [0, 1, 2]) {
        const log = model.get(number) ?? [];
        const current = log.at(-1) ?? null;
        const exported = await person.command('knowledge export', { article: idOf(number) });
        if (current === null) expect(shownText(exported.text)).toContain('There is no article');
        else expect(exported.files[0]?.text).toContain(textOf(current));
        const isThere = new RegExp(`^- ${titleOf(number)} · (added|changed) here, revision ${log.length}`, 'm');
        if (current !== null) expect(list).toMatch(isThere);
        else if (log.length > 0) expect(list).toMatch(new RegExp(`${titleOf(number)}.* · removed here`));
        else expect(list).not.toContain(titleOf(number));
      }
    }),
    { numRuns: 12 },
  );
}, 40_000);
