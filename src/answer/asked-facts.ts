import type { FundingFact, Partner } from '../extract/fact.ts';
import { factsOf } from '../extract/facts.ts';
import { type Mention, nameOf } from '../extract/mention.ts';
import type { Article } from '../knowledge/article.ts';
import { type Citation, cite, quoteOf } from '../knowledge/citation.ts';
import type { NameEntry } from '../knowledge/names.ts';
import type { Language } from '../languages/language.ts';
import { languageOf } from '../languages/list.ts';
import { keepBeside } from '../languages/memory.ts';
import { findWords } from '../languages/words.ts';
import { foldedSet, lexerOf } from '../search/lexer.ts';
import type { ContentWord, Question } from '../search/question.ts';

/**
 * The sentences whose facts answer a question that asks for nothing else: how much somebody pays, who pays, who takes part, whether somebody does.
 * A question with any other subject is left to search.
 *
 * @param articlesOf where to look, best first; called only when facts may answer
 * @returns none when the question asks for something else or the articles hold no such fact
 */
export function findAskedFacts(
  question: Question,
  articlesOf: () => readonly Article[],
  names: readonly NameEntry[],
): Citation[] {
  if (!ASKED.has(question.kind)) return [];
  const relations = relationsOf(question.language);
  const { content } = question;
  const isOf = (relation: ReadonlySet<string>) => content.some(({ stem }) => relation.has(stem));
  const [paying, takingPart] = [isOf(relations.paying), isOf(relations.takingPart)];
  if (!paying && !takingPart && !HOW_MUCH.has(question.kind)) return [];
  return articlesOf().flatMap((article) => {
    const { funding, partners } = factsOf(article, names);
    const mentions = [...funding.flatMap(({ parties }) => parties), ...partners.map(({ name }) => name)];
    const named = mentions.filter((mention) => isNamed(mention, question));
    if (!isAboutNothingElse(question, article, named)) return [];
    const asks = { question, named: new Set(named.map(({ canonical }) => canonical)), paying, takingPart };
    return [...payments(funding, asks), ...participations(partners, asks)];
  });
}

interface Asks {
  readonly question: Question;
  /** Whom the question names. */
  readonly named: ReadonlySet<string>;
  readonly paying: boolean;
  readonly takingPart: boolean;
}

const HOW_MUCH: ReadonlySet<Question['kind']> = new Set(['amount', 'number', 'share']);
const WHO: ReadonlySet<Question['kind']> = new Set(['person', 'organisation']);
/** "Coût du projet ?" asks how much. */
const ASKS_TOTAL: ReadonlySet<Question['kind']> = new Set(['amount', 'number', 'meaning', null]);
/** "Les partenaires ?" asks who they are. */
const WHICH: ReadonlySet<Question['kind']> = new Set(['person', 'organisation', 'meaning', null]);
const ASKED: ReadonlySet<Question['kind']> = new Set([...HOW_MUCH, ...WHO, null, 'meaning']);

function payments(funding: readonly FundingFact[], { question: { kind }, named, paying }: Asks): Citation[] {
  const byNamed = (fact: FundingFact) => fact.parties.some(({ canonical }) => named.has(canonical));
  if (HOW_MUCH.has(kind) && named.size > 0)
    return sentencesOf(funding.filter((fact) => byNamed(fact) && (fact.share !== null) === (kind === 'share')));
  if (ASKS_TOTAL.has(kind) && named.size === 0 && paying)
    return sentencesOf(funding.filter(({ parties, amount }) => parties.length === 0 && amount !== null));
  if (WHO.has(kind) && named.size === 0 && paying)
    return sentencesOf(funding.filter(({ parties, amount }) => parties.length > 0 && amount !== null));
  return [];
}

function participations(
  partners: readonly Partner[],
  { question: { kind }, named, paying, takingPart }: Asks,
): Citation[] {
  if (!takingPart || paying) return [];
  if (named.size > 0) {
    if (WHO.has(kind)) return [];
    return distinct(partners.filter(({ name }) => named.has(name.canonical)).map(({ evidence }) => evidence));
  }
  if (!WHICH.has(kind)) return [];
  const taking = partners.filter(({ involvement }) => involvement === 'in');
  return distinct([...sentencesThatName(taking), ...taking.map(({ evidence }) => evidence)]);
}

/** The sentences of the article that name at least two of them, those that name most first. */
function sentencesThatName(partners: readonly Partner[]): Citation[] {
  const [first] = partners;
  if (!first) return [];
  const { article } = first.evidence;
  const names = partners.map(({ name }) => [nameOf(name), ...name.aliases]);
  const counted = article.passages.flatMap((passage) =>
    passage.kind === 'caption'
      ? []
      : passage.sentences.map((span) => {
          const sentence = cite(article, passage, span);
          const text = quoteOf(sentence);
          return { sentence, count: names.filter((forms) => forms.some((form) => text.includes(form))).length };
        }),
  );
  return counted
    .filter(({ count }) => count > 1)
    .sort((one, other) => other.count - one.count)
    .map(({ sentence }) => sentence);
}

/** What is stated before what is claimed or contested. */
function sentencesOf(facts: readonly FundingFact[]): Citation[] {
  const stated = facts.filter(({ status }) => status === 'stated');
  const others = facts.filter(({ status }) => status !== 'stated');
  return distinct([...stated, ...others].map(({ evidence }) => evidence));
}

function distinct(citations: readonly Citation[]): Citation[] {
  return citations.filter(
    (one, place) =>
      place === citations.findIndex(({ passage, start }) => passage === one.passage && start === one.start),
  );
}

function isNamed(mention: Mention, { content }: Question): boolean {
  return formsOf(mention).some(
    (words) => words.length > 0 && words.every((word) => content.some(({ folded }) => folded === word)),
  );
}

/** The words of each form of a name, without elided ones: "l'Etat" is asked for as "Etat". */
const formsOf = keepBeside((mention: Mention): string[][] =>
  [nameOf(mention), mention.canonical, ...mention.aliases].map((form) =>
    findWords(form).flatMap(({ elided, folded }) => (elided ? [] : [folded])),
  ),
);

/** Beyond names, relations, what asks, and what the article is about, the question has no word. */
function isAboutNothingElse({ content, language }: Question, article: Article, named: readonly Mention[]): boolean {
  const { paying, takingPart, matter } = relationsOf(language);
  const lexer = lexerOf(languageOf(article.language) ?? language);
  const title = new Set(findWords(article.title).map(({ folded }) => lexer.stem(folded)));
  const names = new Set(
    named.flatMap((mention) =>
      [nameOf(mention), mention.canonical, ...mention.aliases].flatMap((form) =>
        findWords(form).map(({ folded }) => folded),
      ),
    ),
  );
  const explains = ({ folded, stem, light }: ContentWord) =>
    light ||
    names.has(folded) ||
    paying.has(stem) ||
    takingPart.has(stem) ||
    matter.has(stem) ||
    title.has(lexer.stem(folded));
  return content.every(explains);
}

const relationsOf = keepBeside(({ search, ...language }: Language) => {
  const lexer = lexerOf({ search, ...language });
  const stemsOf = (words: readonly string[]) => new Set([...foldedSet(words)].map(lexer.stem));
  const { paying, takingPart, matter } = search.relations;
  return { paying: stemsOf(paying), takingPart: stemsOf(takingPart), matter: stemsOf(matter) };
});
