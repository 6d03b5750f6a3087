import type { ComponentType } from 'discord-api-types/v10';

/**
 * A component of a message or of a form, of any kind. Discord's types describe thirty kinds; the stand-in reads them all
 * alike after the official rules have judged their shapes.
 */
export interface Component {
  readonly type: ComponentType;
  readonly id?: number | null;
  readonly custom_id?: string | null;
  readonly label?: string | null;
  readonly description?: string | null;
  readonly content?: string;
  readonly style?: number;
  readonly url?: string | null;
  readonly sku_id?: string | null;
  readonly emoji?: { readonly id?: string | null; readonly name?: string | null } | null;
  readonly disabled?: boolean | null;
  readonly required?: boolean | null;
  readonly placeholder?: string | null;
  readonly value?: string | null;
  readonly default?: boolean | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly min_values?: number | null;
  readonly max_values?: number | null;
  readonly file_types?: readonly string[] | null;
  readonly options?: readonly ComponentOption[];
  readonly default_values?: readonly { readonly id: string }[] | null;
  readonly file?: Media;
  readonly media?: Media;
  readonly items?: readonly { readonly media: Media; readonly description?: string | null }[];
  readonly name?: string | null;
  readonly size?: number | null;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly component?: Component;
}

export interface ComponentOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string | null;
  readonly default?: boolean | null;
}

export interface Media {
  readonly url: string;
}

export interface PlacedComponent {
  readonly component: Component;
  readonly path: readonly (string | number)[];
}

/** Every component with its place in the body, nested ones included, as they are read from top to bottom. */
export function* placedComponents(
  components: readonly Component[],
  path: readonly (string | number)[] = ['components'],
): Generator<PlacedComponent> {
  for (const [index, component] of components.entries()) yield* placed(component, [...path, index]);
}

export function allComponents(components: readonly Component[]): readonly Component[] {
  return [...placedComponents(components)].map(({ component }) => component);
}

function* placed(component: Component, path: readonly (string | number)[]): Generator<PlacedComponent> {
  yield { component, path };
  if (component.components) yield* placedComponents(component.components, [...path, 'components']);
  if (component.accessory) yield* placed(component.accessory, [...path, 'accessory']);
  if (component.component) yield* placed(component.component, [...path, 'component']);
}

/** The files and pictures a component shows. */
export function mediaOf(component: Component): readonly Media[] {
  return [component.file, component.media, ...(component.items ?? []).map(({ media }) => media)].filter(
    (media) => media !== undefined,
  );
}
