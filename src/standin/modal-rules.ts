import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { ComponentType, InteractionResponseType } from 'discord-api-types/v10';
import type { CallbackBody } from './callbacks.ts';
import { type Component, placedComponents } from './component.ts';
import { COMPONENT_RULES } from './component-rules.ts';
import type { BodyFault } from './refusal.ts';
import { breachesOf, type Rule, when } from './rule.ts';

/** Judges what a callback carries: forms and choices. Messages are judged when they are drafted. */
export function* callbackFaults(body: CallbackBody): Generator<BodyFault> {
  if (body.type === InteractionResponseType.Modal) {
    yield* within(breachesOf([...MODAL_RULES, ...COMPONENT_RULES], body.data.components));
  }
  if (body.type === InteractionResponseType.ApplicationCommandAutocompleteResult) {
    yield* within(breachesOf(CHOICE_RULES, body.data.choices));
  }
}

const MODAL_COMPONENT_LIMIT = 5;
const CHOICE_VALUE_LIMIT = 100;

export const MODAL_RULES: readonly Rule<readonly Component[]>[] = [
  {
    limit: 'a form has 1 to 5 components',
    page: 'interactions/receiving-and-responding#interaction-response-object-modal',
    breaches: (components) =>
      when(
        components.length > MODAL_COMPONENT_LIMIT,
        ['components'],
        'BASE_TYPE_BAD_LENGTH',
        `Must be between 1 and ${MODAL_COMPONENT_LIMIT} in length.`,
      ),
  },
  {
    limit: 'a text input is labelled by its label component, or by itself in an action row that holds it alone',
    page: 'components/reference#text-input-text-input-structure',
    *breaches(components) {
      for (const [index, top] of components.entries()) {
        const path = ['components', index];
        yield* when(
          top.component?.type === ComponentType.TextInput && Boolean(top.component.label),
          [...path, 'component', 'label'],
          'COMPONENT_LABEL_NOT_ALLOWED',
          'A text input within a label cannot have a label',
        );
        yield* when(
          (top.components?.length ?? 0) > 1,
          [...path, 'components'],
          'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          'The specified component exceeds the maximum width',
        );
        for (const [place, input] of (top.components ?? []).entries()) {
          yield* when(
            !input.label,
            [...path, 'components', place, 'label'],
            'BASE_TYPE_REQUIRED',
            'This field is required',
          );
        }
      }
    },
  },
  {
    limit: 'what stands in a text input is no longer than it takes, and that no shorter than it asks for',
    page: 'components/reference#text-input-text-input-structure',
    *breaches(components) {
      for (const { component, path } of placedComponents(components)) {
        const { value, min_length: least, max_length: most } = component;
        const limit = most ?? 4000;
        yield* when(
          (value?.length ?? 0) > limit,
          [...path, 'value'],
          'BASE_TYPE_MAX_LENGTH',
          `Must be ${limit} or fewer in length.`,
        );
        yield* when(
          (least ?? 0) > limit,
          [...path, 'min_length'],
          'NUMBER_TYPE_MAX',
          'Must not be greater than max_length.',
        );
      }
    },
  },
  {
    limit: 'nothing in a form is disabled',
    page: 'components/reference#string-select-string-select-structure',
    *breaches(components) {
      for (const { component, path } of placedComponents(components)) {
        yield* when(
          component.disabled === true,
          [...path, 'disabled'],
          'COMPONENT_DISABLED_NOT_ALLOWED',
          'Components in a modal cannot be disabled',
        );
      }
    },
  },
  {
    limit: 'a required list in a form asks for at least one value',
    page: 'components/reference#string-select-string-select-structure',
    *breaches(components) {
      for (const { component, path } of placedComponents(components)) {
        const isContrary = component.min_values === 0 && component.required !== false;
        yield* when(
          isContrary,
          [...path, 'min_values'],
          'NUMBER_TYPE_MIN',
          'Must be at least 1 for a required component.',
        );
      }
    },
  },
];

export const CHOICE_RULES: readonly Rule<readonly APIApplicationCommandOptionChoice[]>[] = [
  {
    limit: 'the value of a choice has 100 characters',
    page: 'interactions/application-commands#application-command-object-application-command-option-choice-structure',
    *breaches(choices) {
      for (const [index, { value }] of choices.entries()) {
        const isLong = String(value).length > CHOICE_VALUE_LIMIT;
        yield* when(
          isLong,
          ['choices', index, 'value'],
          'BASE_TYPE_MAX_LENGTH',
          `Must be ${CHOICE_VALUE_LIMIT} or fewer in length.`,
        );
      }
    },
  },
];

function* within(faults: Iterable<BodyFault>): Generator<BodyFault> {
  for (const fault of faults) yield { ...fault, path: ['data', ...fault.path] };
}
