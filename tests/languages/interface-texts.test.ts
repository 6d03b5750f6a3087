import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { discoverCommands } from '../../src/discord/discover.ts';
import { describeCommand } from '../../src/discord/register.ts';
import { enTexts } from '../../src/languages/en-texts.ts';
import type { TextTemplate } from '../../src/languages/interface-texts.ts';
import { languages } from '../../src/languages/list.ts';

const commands = await discoverCommands(fileURLToPath(new URL('../../commands', import.meta.url)));
const translations = languages.filter(({ code }) => code !== 'en');

const placesIn = (template: TextTemplate | undefined) =>
  [...new Set(JSON.stringify(template ?? '').match(/\{\w+\}/g) ?? [])].sort();

function expectSameKeysAndPlaces(
  translated: Readonly<Record<string, TextTemplate>>,
  english: Readonly<Record<string, TextTemplate>>,
  where: string,
) {
  expect(Object.keys(translated).sort(), where).toEqual(Object.keys(english).sort());
  for (const [key, template] of Object.entries(english))
    expect(placesIn(translated[key]), `${where}, ${key}`).toEqual(placesIn(template));
}

test.each(translations)('every text of the interface exists in $name, with the same places', ({ texts }) => {
  expectSameKeysAndPlaces(texts?.shared ?? {}, enTexts.shared, 'shared');
  expectSameKeysAndPlaces(texts?.problems ?? {}, enTexts.problems, 'problems');
  expect(Object.keys(texts?.commands ?? {}).sort()).toEqual([...commands.keys()].sort());
  for (const [name, command] of commands) {
    const overlay = texts?.commands[name];
    expectSameKeysAndPlaces(overlay?.texts ?? {}, command.texts, name);
    expect(Object.keys(overlay?.options ?? {}).sort(), name).toEqual(Object.keys(command.options).sort());
    expect(overlay?.description, name).toBeTruthy();
    expect(Object.keys(overlay?.subcommands ?? {}).sort(), name).toEqual(Object.keys(command.subcommands).sort());
    for (const [subcommand, { options }] of Object.entries(command.subcommands)) {
      expect(Object.keys(overlay?.subcommands?.[subcommand]?.options ?? {}).sort(), subcommand).toEqual(
        Object.keys(options).sort(),
      );
    }
  }
});

test('no command says something else where all replies share a text: its own words would stand on their buttons', () => {
  for (const [name, { texts }] of commands)
    expect(
      Object.keys(texts).filter((key) => key in enTexts.shared),
      name,
    ).toEqual([]);
});

test('every language that articles may be written in has a name in every language', () => {
  for (const { texts } of languages)
    for (const { code } of languages) expect(texts?.shared[`language_${code}`]).toBeTruthy();
});

test.each([...commands.values()])('Discord is told /$name in French as well', (command) => {
  const described = JSON.stringify(describeCommand(command));
  const french = languages.find(({ code }) => code === 'fr')?.texts?.commands[command.name];
  if (command.kind === 'chat') expect(described).toContain(JSON.stringify(french?.description));
  else expect(described).toContain(JSON.stringify(french?.name));
  for (const words of Object.values(french?.options ?? {})) expect(described).toContain(JSON.stringify(words));
});

test('French is set so that no line begins with a mark or ends in an opened quotation', () => {
  const french = languages.find(({ code }) => code === 'fr');
  expect(french?.typeset?.('Question : « {word} » ?')).toBe('Question\u00A0: «\u00A0{word}\u00A0»\u00A0?');
  expect(french?.typeset?.('- `/help` · aide')).toBe('- `/help` · aide');
});
