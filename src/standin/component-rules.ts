import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type Component, mediaOf, type PlacedComponent, placedComponents } from './component.ts';
import type { BodyFault } from './refusal.ts';
import { type Rule, repeated, when } from './rule.ts';

/** What messages and forms ask of every component. */
export const COMPONENT_RULES: readonly Rule<readonly Component[]>[] = [
  {
    limit: 'custom ids are unique within a message or a form',
    page: 'components/reference#anatomy-of-a-component-custom-id',
    *breaches(components) {
      for (const { path } of repeated(placedComponents(components), ({ component }) => component.custom_id)) {
        yield {
          path: [...path, 'custom_id'],
          code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
          message: 'Component custom id cannot be duplicated',
        };
      }
    },
  },
  {
    limit: 'component ids are unique within a message or a form',
    page: 'components/reference#anatomy-of-a-component',
    *breaches(components) {
      for (const { path } of repeated(placedComponents(components), ({ component }) => component.id || undefined)) {
        yield { path: [...path, 'id'], code: 'COMPONENT_ID_DUPLICATED', message: 'Component id cannot be duplicated' };
      }
    },
  },
  {
    limit: 'an action row holds up to 5 buttons, or 1 select',
    page: 'components/reference#action-row',
    *breaches(components) {
      for (const { component, path } of ofType(components, ComponentType.ActionRow)) {
        const inner = component.components ?? [];
        const mixed = inner.length > 1 && inner.some(({ type }) => type !== ComponentType.Button);
        yield* when(
          mixed,
          [...path, 'components'],
          'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          'The specified component exceeds the maximum width',
        );
      }
    },
  },
  {
    limit: 'a link button has a url, a premium one a sku id, any other a custom id, and nothing of the others',
    page: 'components/reference#button-button-structure',
    *breaches(components) {
      for (const { component, path } of ofType(components, ComponentType.Button)) yield* buttonFaults(component, path);
    },
  },
  {
    limit: 'a button shows a label or an emoji',
    page: 'components/reference#button-button-structure',
    *breaches(components) {
      for (const { component, path } of ofType(components, ComponentType.Button)) {
        const isBare = component.style !== ButtonStyle.Premium && !component.label && !component.emoji;
        yield* when(isBare, path, 'BUTTON_COMPONENT_INVALID', 'A button must have a label or an emoji');
      }
    },
  },
  {
    limit: 'addresses of buttons and media begin with http, https, discord or, for media, attachment',
    page: 'components/reference#button-button-structure',
    *breaches(components) {
      for (const { component, path } of placedComponents(components)) {
        const { url } = component;
        if (url)
          yield* when(
            !/^(https?|discord):/i.test(url),
            [...path, 'url'],
            'URL_TYPE_INVALID_SCHEME',
            scheme('http, https, discord'),
          );
        for (const media of mediaOf(component)) {
          yield* when(
            !/^(https?|attachment):/i.test(media.url),
            path,
            'URL_TYPE_INVALID_SCHEME',
            scheme('http, https, attachment'),
          );
        }
      }
    },
  },
  {
    limit: 'the emoji of a button is one of Unicode or has an id',
    page: 'components/reference#button-button-structure',
    *breaches(components) {
      for (const { component, path } of placedComponents(components)) {
        const { emoji } = component;
        const isEmoji = !emoji || Boolean(emoji.id) || EMOJI.test(emoji.name ?? '');
        yield* when(!isEmoji, [...path, 'emoji', 'name'], 'BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji');
      }
    },
  },
  {
    limit: 'a select asks for no more values at least than at most, and marks no more defaults than that',
    page: 'components/reference#string-select-string-select-structure',
    *breaches(components) {
      for (const { component, path } of placedComponents(components)) {
        const { min_values: least, max_values: most, options = [] } = component;
        yield* when(
          (least ?? 1) > (most ?? Math.max(1, least ?? 1)),
          [...path, 'min_values'],
          'NUMBER_TYPE_MAX',
          'Must not be greater than max_values.',
        );
        const defaults = options.filter((option) => option.default).length;
        yield* when(
          defaults >
            (most ?? Math.max(1, defaults && component.type === ComponentType.CheckboxGroup ? options.length : 1)),
          [...path, 'options'],
          'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
          'More options are default than can be chosen',
        );
      }
    },
  },
  {
    limit: 'the values of a select are unique',
    page: 'components/reference#string-select-select-option-structure',
    *breaches(components) {
      for (const { component, path } of placedComponents(components)) {
        for (const option of repeated(component.options ?? [], ({ value }) => value)) {
          const index = component.options?.lastIndexOf(option) ?? 0;
          yield {
            path: [...path, 'options', index, 'value'],
            code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
            message: 'The specified option value is already used',
          };
        }
      }
    },
  },
];

/** A flag, a keycap, or a picture with its skin tones, variations and joined pictures. */
const EMOJI =
  /^(\p{RI}{2}|[#*\d]\uFE0F?\u20E3|\p{ExtPict}(\p{EMod}|\uFE0F)*(\u200D\p{ExtPict}(\p{EMod}|\uFE0F)*)*[\u{E0020}-\u{E007F}]*)$/u;

function ofType(components: readonly Component[], type: ComponentType): readonly PlacedComponent[] {
  return [...placedComponents(components)].filter(({ component }) => component.type === type);
}

function scheme(allowed: string): string {
  return `Scheme must be one of (${allowed}).`;
}

function* buttonFaults(
  { style, custom_id, url, sku_id }: Component,
  path: PlacedComponent['path'],
): Generator<BodyFault> {
  const needed = style === ButtonStyle.Link ? 'url' : style === ButtonStyle.Premium ? 'sku_id' : 'custom_id';
  const given = { custom_id, url, sku_id };
  yield* when(
    !given[needed],
    [...path, needed],
    'BASE_TYPE_REQUIRED',
    `A ${needed} is required for this style of button`,
  );
  for (const [field, value] of Object.entries(given)) {
    const isForeign = field !== needed && value !== undefined && value !== null;
    yield* when(
      isForeign,
      [...path, field],
      'BUTTON_COMPONENT_FIELD_NOT_ALLOWED',
      `${field} is not allowed for this style of button`,
    );
  }
}
