import type { Conjugate } from './verbs.ts';

const words = (list: string): readonly string[] => list.split(' ').filter((word) => word !== '');

/** Third person, both numbers, of the tenses that newspapers use. */
const REGULAR_IR = 'it issent issait issaient ira iront irait iraient irent|i ie is ies|issant';
const REGULAR_RE = ' ent ait aient ra ront rait raient it irent|u ue us ues|ant';

/**
 * Endings of the irregular families, after the part that they share: finite forms | participles | gerund. The longest ending of the
 * infinitive that fits decides.
 */
const FAMILIES: readonly (readonly [ending: string, forms: string])[] = [
  [
    'tenir',
    'tient tiennent tenait tenaient tiendra tiendront tiendrait tiendraient tint tinrent|tenu tenue tenus tenues|tenant',
  ],
  [
    'venir',
    'vient viennent venait venaient viendra viendront viendrait viendraient vint vinrent|venu venue venus venues|venant',
  ],
  [
    'prendre',
    'prend prennent prenait prenaient prendra prendront prendrait prendraient prit prirent|pris prise prises|prenant',
  ],
  ['mettre', 'met mettent mettait mettaient mettra mettront mettrait mettraient mit mirent|mis mise mises|mettant'],
  [
    'crire',
    'crit crivent crivait crivaient crira criront crirait criraient crivit crivirent|crit crite crits crites|crivant',
  ],
  [
    'scrire',
    'scrit scrivent scrivait scrivaient scrira scriront scrirait scriraient|scrit scrite scrits scrites|scrivant',
  ],
  ['uire', 'uit uisent uisait uisaient uira uiront uirait uiraient uisit uisirent|uit uite uits uites|uisant'],
  ['dire', 'dit disent disait disaient dira diront dirait diraient dirent|dit dite dits dites|disant'],
  [
    'oindre',
    'oint oignent oignait oignaient oindra oindront oindrait oindraient oignit oignirent|oint ointe oints ointes|oignant',
  ],
  [
    'aindre',
    'aint aignent aignait aignaient aindra aindront aindrait aindraient aignit aignirent|aint ainte aints aintes|aignant',
  ],
  ['eindre', 'eint eignent eignait eignaient eindra eindront eindrait eindraient|eint einte eints eintes|eignant'],
  [
    'sentir',
    'sent sentent sentait sentaient sentira sentiront sentirait sentiraient sentit sentirent|senti sentie sentis senties|sentant',
  ],
  [
    'suivre',
    'suit suivent suivait suivaient suivra suivront suivrait suivraient suivit suivirent|suivi suivie suivis suivies|suivant',
  ],
  [
    'ffrir',
    'ffre ffrent ffrait ffraient ffrira ffriront ffrirait ffriraient ffrit ffrirent|ffert fferte fferts ffertes|ffrant',
  ],
  ['vrir', 'vre vrent vrait vraient vrira vriront vrirait vriraient vrit vrirent|vert verte verts vertes|vrant'],
  ['quérir', 'quiert quièrent quérait quéraient querra querront querrait querraient quit|quis quise quises|quérant'],
  ['faire', 'fait font faisait faisaient fera feront ferait feraient fit firent|fait faite faits faites|faisant'],
  ['voir', 'voit voient voyait voyaient verra verront verrait verraient vit virent|vu vue vus vues|voyant'],
  [
    'prévoir',
    'prévoit prévoient prévoyait prévoyaient prévoira prévoiront prévoirait prévoiraient|prévu prévue prévus prévues|prévoyant',
  ],
  ['cevoir', 'çoit çoivent cevait cevaient cevra cevront cevrait cevraient çut çurent|çu çue çus çues|cevant'],
  [
    'connaître',
    'connaît connait connaissent connaissait connaissaient connaîtra connaîtrait|connu connue connus connues|connaissant',
  ],
  ['croire', 'croit croient croyait croyaient croira croirait crut|cru crue|croyant'],
  ['vivre', 'vit vivent vivait vivaient vivra vivront|vécu|vivant'],
  ['rire', 'rit rient riait riaient rira riront rirait|ri|riant'],
  [
    'servir',
    'sert servent servait servaient servira serviront servirait serviraient servit|servi servie servis servies|servant',
  ],
  ['sortir', 'sort sortent sortait sortaient sortira sortiront sortirait|sorti sortie sortis sorties|sortant'],
  ['partir', 'part partent partait partaient partira partiront partirait|parti partie partis parties|partant'],
  ['clure', 'clut cluent cluait clura cluront clurait clurent|clu clue clus clues|cluant'],
  [
    'cueillir',
    'cueille cueillent cueillait cueillaient cueillera cueilleront cueillerait cueilleraient cueillit cueillirent|cueilli cueillie cueillis cueillies|cueillant',
  ],
  [
    'battre',
    'bat battent battait battaient battra battront battrait battraient battit battirent|battu battue battus battues|battant',
  ],
  [
    'rompre',
    'rompt rompent rompait rompaient rompra rompront romprait rompraient rompit rompirent|rompu rompue rompus rompues|rompant',
  ],
  [
    'courir',
    'court courent courait couraient courra courront courrait courraient courut coururent|couru courue courus courues|courant',
  ],
  ['falloir', 'faut fallait faudra faudrait fallut|fallu|fallant'],
  ['valoir', 'vaut valent valait valaient vaudra vaudront vaudrait vaudraient|valu|valant'],
  ['aller', 'va vont allait allaient ira iront irait iraient alla allèrent|allé allée allés allées|allant'],
  ['être', 'est sont était étaient sera seront serait seraient fut furent|été|étant'],
  ['avoir', 'a ont avait avaient aura auront aurait auraient eut eurent|eu eue eus eues|ayant'],
  ['devoir', 'doit doivent devait devaient devra devront devrait devraient dut durent|dû due|devant'],
  ['pouvoir', 'peut peuvent pouvait pouvaient pourra pourront pourrait pourraient put purent|pu|pouvant'],
  ['vouloir', 'veut veulent voulait voulaient voudra voudront voudrait voudraient voulut|voulu voulue|voulant'],
];

const BY_LENGTH = [...FAMILIES].sort(([one], [other]) => other.length - one.length);

/** The third-person forms of a French verb: the two regular groups by rule, the irregular ones by family. */
export const conjugateFrench: Conjugate = (lemma) => {
  const family = BY_LENGTH.find(([ending]) => lemma.endsWith(ending));
  if (family) return spread(lemma, lemma.slice(0, -family[0].length), family[1]);
  if (lemma.endsWith('er')) return conjugateEr(lemma);
  if (lemma.endsWith('re')) return spread(lemma, lemma.slice(0, -2), REGULAR_RE);
  return spread(lemma, lemma.slice(0, -2), REGULAR_IR);
};

function spread(lemma: string, stem: string, forms: string) {
  const [finite = '', participle = '', gerund = ''] = forms.split('|');
  const join = (list: string) => list.split(' ').map((ending) => stem + ending);
  return { finite: join(finite), participle: join(participle), gerund: join(gerund), infinitive: [lemma] };
}

function conjugateEr(lemma: string) {
  const stem = lemma.slice(0, -2);
  // The stem before a mute e (mène, cède, jette, paie), and before a (annonça, engagea).
  const mute = muteStem(stem);
  const before = stem.endsWith('g') ? `${stem}e` : stem.replace(/c$/, 'ç');
  const futures = /é[^aeiouyéè]+$/.test(stem) ? [mute, stem] : [mute];
  return {
    finite: [
      ...words('e ent').map((ending) => mute + ending),
      ...words('ait aient a').map((ending) => before + ending),
      `${stem}èrent`,
      ...futures.flatMap((future) => words('era eront erait eraient').map((ending) => future + ending)),
    ],
    participle: words('é ée és ées').map((ending) => stem + ending),
    gerund: [`${before}ant`],
    infinitive: [lemma],
  };
}

function muteStem(stem: string): string {
  if (/(jet|appel|rappel|nouvel)$/.test(stem)) return stem + stem.slice(-1);
  if (/[aeou]y$/.test(stem)) return `${stem.slice(0, -1)}i`;
  return stem.replace(/[eé]([bcdfgjklmnpqrstvz]|gn|gl|[bcdfgptv]r)$/, 'è$1');
}
