import { ComponentType } from 'discord-api-types/v10';
import { type FileInput, isFile, stored } from './command-input.ts';
import type { Component } from './component.ts';
import { PersonCannot } from './person-cannot.ts';
import { Resolved } from './resolved.ts';
import type { SeenField } from './seen.ts';
import { selectionFrom } from './selection.ts';
import type { Channel, World } from './world.ts';

/** Fields by custom id: text, chosen values, a tick, one file or several. */
export type FormInput = Readonly<
  Record<string, string | readonly string[] | boolean | FileInput | readonly FileInput[]>
>;

interface Place {
  readonly world: World;
  readonly channel: Channel;
}

/** What the client sends when a form is submitted. Refuses what the client would mark red. */
export function submissionFrom(
  fields: readonly SeenField[],
  form: readonly Component[],
  input: FormInput,
  place: Place,
): { components: readonly object[]; resolved: Resolved } {
  const unknown = Object.keys(input).find((id) => !fields.some(({ customId }) => customId === id));
  if (unknown !== undefined)
    throw new PersonCannot(`No field ${unknown}; there are: ${fields.map(({ customId }) => customId).join(', ')}.`);
  const resolved = new Resolved(place.channel);
  const filled = new Map(fields.map((field) => [field.component, fill(field, input[field.customId], place, resolved)]));
  const components = form.map((top, index) => submitted(top, index + 1, filled));
  return { components, resolved };
}

function submitted(top: Component, id: number, filled: ReadonlyMap<Component, object>): object {
  if (top.component) return { type: top.type, id, component: filled.get(top.component) };
  if (top.components) return { type: top.type, id, components: top.components.map((inner) => filled.get(inner)) };
  return { type: top.type, id };
}

type Given = FormInput[string] | undefined;

function fill(field: SeenField, given: Given, place: Place, resolved: Resolved): object {
  const { customId, type, component } = field;
  const base = { type, id: 0, custom_id: customId };
  switch (type) {
    case ComponentType.TextInput:
      return { ...base, value: textFor(field, given) };
    case ComponentType.Checkbox:
      return { ...base, value: typeof given === 'boolean' ? given : (component.default ?? false) };
    case ComponentType.FileUpload:
      return { ...base, values: filesFor(field, given).map((file) => resolved.attachment(stored(place.world, file))) };
    case ComponentType.RadioGroup:
      return { ...base, value: chosen(field, given, 1, place, resolved)[0] ?? null };
    default:
      return { ...base, values: chosen(field, given, component.max_values ?? mostOf(field), place, resolved) };
  }
}

function mostOf({ type, options }: SeenField): number {
  return type === ComponentType.CheckboxGroup ? options.length : 1;
}

function textFor({ customId, component, value, required }: SeenField, given: Given): string {
  const text = given ?? value;
  if (typeof text !== 'string') throw new PersonCannot(`The field ${customId} takes text.`);
  const least = Math.max(component.min_length ?? 0, required ? 1 : 0);
  const most = component.max_length ?? 4000;
  if (text === '' && !required) return text;
  if (text.length < least || text.length > most)
    throw PersonCannot.because('fieldLength', { field: customId, least, most, length: text.length });
  return text;
}

function filesFor({ customId, component, required }: SeenField, given: Given): readonly FileInput[] {
  const files = given === undefined ? [] : Array.isArray(given) ? given : [given];
  const least = required
    ? Math.max(component.min_values ?? 1, 1)
    : files.length === 0
      ? 0
      : (component.min_values ?? 1);
  const most = component.max_values ?? 1;
  if (!files.every(isFile)) throw new PersonCannot(`The field ${customId} takes files.`);
  if (files.length < least || files.length > most)
    throw PersonCannot.because('fieldFiles', { field: customId, least, most, length: files.length });
  const types = component.file_types ?? [];
  const wrong = files.find(
    ({ filename }) => types.length > 0 && !types.some((type) => filename.toLowerCase().endsWith(type.toLowerCase())),
  );
  if (wrong)
    throw PersonCannot.because('fieldFileKind', { field: customId, names: types.join(', '), name: wrong.filename });
  return files;
}

function chosen(field: SeenField, given: Given, most: number, place: Place, resolved: Resolved): readonly string[] {
  const { customId, type, options, component, required } = field;
  const preset = options.filter((option) => option.default).map(({ value }) => value);
  const values = given === undefined ? preset : Array.isArray(given) ? given.map(String) : [String(given)];
  if (values.length === 0 && !required) return [];
  const least = Math.max(component.min_values ?? 1, required ? 1 : 0);
  return selectionFrom({ customId, type, options, least, most }, values, place.world, resolved);
}
