import type { SpeechRules } from '../languages/speech.ts';

const TRADE = /(?:ologues?|ologistes?|ologists?|ographers?|ographes?|iciennes?|icians?)$/;

/** A person's office or trade: listed, or told by its ending. */
export function isTitleNoun(word: string, { names }: SpeechRules): boolean {
  return names.titles.has(word) || TRADE.test(word);
}

const PERSON =
  /(?:eurs?|euses?|trices?|istes?|iens?|iennes?|chers?|chères?|tiers?|tières?|ists?|ians?|[^aeiou]ers?|women|woman|man|men|year-old)$/;
/** Things that end like persons. */
const THING =
  /^(?:dossiers?|chantiers?|quartiers?|métiers?|sentiers?|courriers?|rochers?|numbers?|others?|matters?|letters?|papers?|winters?|summers?|offers?|orders?|centers?|covers?|powers?|members?|waters?|towers?|rivers?|chapters?|quarters?|bonheur|malheur|heures?|valeurs?|erreurs?|couleurs?|peurs?|moteurs?|secteurs?|ordinateurs?|tracteurs?|fleurs?|chaleur|hauteurs?|longueurs?|ampleur|honneurs?|ailleurs|plusieurs|meilleurs?|leurs?|liste|listes|pistes?|tristes?|rien|bien|liens?|biens?|entretiens?|list|lists|german|human|roman|specimen|regimen|omen|examens?|abdomen|spécimens?)$/;

/** A noun whose ending tells a person by what he or she does: "maraîcher", "donatrice", "villager". */
export function isPersonNoun(word: string): boolean {
  return PERSON.test(word) && !THING.test(word);
}
