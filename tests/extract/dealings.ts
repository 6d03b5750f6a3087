import { factsOf } from '../../src/extract/facts.ts';
import { nameOf } from '../../src/extract/mention.ts';
import { parseArticle } from '../../src/knowledge/article.ts';
import { quoteOf } from '../../src/knowledge/citation.ts';
import { NO_NAMES } from '../../src/knowledge/names.ts';
import { escapeMarkdown } from './gold.ts';

function factsIn(language: 'fr' | 'en', text: string, title: string) {
  return factsOf(
    parseArticle('one', `---\ntitle: ${title}\nlanguage: ${language}\n---\n\n${escapeMarkdown(text)}\n`),
    NO_NAMES,
  );
}

/** Who takes part in what a text tells: "+Colas contractor", "-Vinci other", in the order of the alphabet. */
export function partnersIn(language: 'fr' | 'en', text: string, title = 'News'): string[] {
  return factsIn(language, text, title)
    .partners.map(({ name, involvement, role }) => `${involvement === 'in' ? '+' : '-'}${nameOf(name)} ${role}`)
    .sort();
}

/** The sums and shares of a text with who pays or holds them: "3 M€: Ardian + Mirova". */
export function fundingIn(language: 'fr' | 'en', text: string): string[] {
  return factsIn(language, text, 'News').funding.map(({ amount, shareWords, parties }) => {
    const citation = amount?.citation ?? shareWords;
    return `${citation ? quoteOf(citation) : ''}: ${parties.map(nameOf).join(' + ')}`;
  });
}
