import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/extract/facts.ts';
import { factsRecord } from '../../src/extract/record.ts';
import { parseArticle } from '../../src/knowledge/article.ts';
import { NO_NAMES } from '../../src/knowledge/names.ts';
import { KnowledgeError } from '../../src/knowledge/problem.ts';

const TEXT = `La ville de Brest versera 5 millions d'euros au port. Axelor construira les quais.

« Le port ouvrira avant la fin du mois », a promis Claire Duval. Nordbank suit le dossier.`;

function read(facts: string) {
  const article = parseArticle('port', `---\ntitle: Le port\nlanguage: fr\nfacts:\n${facts}---\n\n${TEXT}\n`);
  return factsRecord(article, factsOf(article, NO_NAMES));
}

function problemsOf(facts: string) {
  try {
    read(facts);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
  return [];
}

describe('a moderator', () => {
  it('drops what the rules found', () => {
    const { partners } = read(
      '  - { kind: partner, do: drop, sentence: Axelor construira les quais., name: Axelor }\n',
    );
    expect(partners.map(({ name }) => name)).toEqual(['ville de Brest']);
  });

  it('confirms what the rules found, which is then marked', () => {
    const { funding } = read(
      '  - { kind: funding, do: confirm, sentence: "La ville de Brest versera 5 millions d\'euros au port." }\n',
    );
    expect(funding).toMatchObject([{ parties: ['ville de Brest'], by: 'moderator' }]);
  });

  it('gives a quotation to somebody else', () => {
    const { quotes } = read(
      '  - { kind: quote, do: confirm, sentence: Le port ouvrira avant la fin du mois, speaker: Nordbank }\n',
    );
    expect(quotes).toMatchObject([{ speaker: 'Nordbank', by: 'moderator', confidence: 1 }]);
  });

  it('adds a partner whom no rule finds', () => {
    const { partners } = read(
      '  - { kind: partner, do: add, sentence: Nordbank suit le dossier., name: Nordbank, role: investor }\n',
    );
    expect(partners).toContainEqual(
      expect.objectContaining({
        name: 'Nordbank',
        involvement: 'in',
        role: 'investor',
        by: 'moderator',
        sentence: 'Nordbank suit le dossier.',
      }),
    );
  });

  it('puts other payers at an amount', () => {
    const { funding } = read(
      '  - { kind: funding, do: confirm, sentence: "La ville de Brest versera 5 millions d\'euros au port.", amount: "5 millions d\'euros", parties: [Axelor, Nordbank], distribution: joint }\n',
    );
    expect(funding).toMatchObject([
      { parties: ['Axelor', 'Nordbank'], distribution: 'joint', by: 'moderator', amount: { value: 5e6 } },
    ]);
  });

  it('is told by line which correction no longer fits the text', () => {
    const stale =
      '  - { kind: partner, do: drop, sentence: Axelor construira les quais., name: Axelor }\n  - { kind: partner, do: drop, sentence: Axelor repeindra les quais., name: Axelor }\n';
    expect(problemsOf(stale)).toEqual([
      { key: 'correctionStale', details: { sentence: 'Axelor repeindra les quais.' }, line: 6 },
    ]);
    expect(problemsOf('  - { kind: partner, do: add, sentence: Nordbank suit le dossier., name: Sudbank }\n')).toEqual([
      { key: 'correctionStale', details: { sentence: 'Sudbank' }, line: 5 },
    ]);
  });

  it('is told which word of a correction is wrong', () => {
    const [problem] = problemsOf(
      '  - { kind: partner, do: keep, sentence: Nordbank suit le dossier., name: Nordbank }\n',
    );
    expect(problem).toMatchObject({
      key: 'fieldWrong',
      details: { field: 'facts', expected: 'do: confirm, drop or add' },
      line: 4,
    });
  });
});
