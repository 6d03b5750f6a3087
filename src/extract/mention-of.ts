import type { Article } from '../knowledge/article.ts';
import { cite } from '../knowledge/citation.ts';
import type { Mention } from './mention.ts';
import type { Entity } from './name-book.ts';

const kept = new WeakMap<Entity, Mention>();

/** An entity as facts tell it: one mention for each, its name a span of the article. */
export function mentionOf(article: Article, entity: Entity): Mention {
  const known = kept.get(entity);
  if (known) return known;
  const { passage, span } = entity.fullest;
  const mention: Mention = {
    citation: cite(article, passage, span),
    kind: entity.kind,
    canonical: entity.canonical,
    aliases: [...entity.forms].filter((form) => form !== span.text),
  };
  kept.set(entity, mention);
  return mention;
}
