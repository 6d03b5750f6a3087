import { stemmer } from '@orama/stemmers/french';
import { frenchSpeech } from './fr-speech.ts';
import { frTexts } from './fr-texts.ts';
import { conjugateFrench } from './fr-verbs.ts';
import type { Language } from './language.ts';
import { foldWord } from './words.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);
const phrases = (list: string): readonly string[] => list.trim().split(/\s*,\s*/);

/** Verbs whose forms the stemmer does not bring together, and that are no other word in many of their forms. */
const IRREGULAR_VERBS = words(`
  construire produire détruire réduire traduire conduire introduire instruire séduire écrire décrire inscrire prescrire souscrire prendre apprendre comprendre entreprendre reprendre surprendre
  mettre permettre promettre admettre transmettre soumettre commettre tenir obtenir maintenir détenir contenir soutenir appartenir retenir venir devenir parvenir intervenir provenir
  vendre rendre perdre défendre répondre attendre entendre étendre descendre dépendre répandre recevoir concevoir percevoir connaître reconnaître croire suivre poursuivre survivre prévoir
  ouvrir couvrir découvrir offrir souffrir acquérir conquérir craindre contraindre atteindre peindre éteindre joindre rejoindre servir sentir consentir conclure inclure exclure`);

export const fr: Language = {
  code: 'fr',
  name: 'français',
  writing: {
    thousands: '\u202F',
    decimal: ',',
    percent: '\u00A0%',
    months: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    shortMonths: words('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
    firstDay: '1er',
    and: ' et ',
    // 1,5 million.
    isOne: (count) => Math.abs(count) < 2,
    // No short word above a milliard that English readers would not misread.
    money: { symbolFirst: false, billion: 'Md', million: 'M' },
  },
  texts: frTexts,
  typeset: (text) => text.replace(/« /g, '«\u00A0').replace(/ (?=[»:;?!])/g, '\u00A0'),
  speech: frenchSpeech,
  search: {
    stem,
    irregular: {
      ...stemsOfForms(IRREGULAR_VERBS),
      travaux: 'travail',
      yeux: 'oeil',
      cieux: 'ciel',
      vitraux: 'vitrail',
      coraux: 'corail',
      baux: 'bail',
      pays: 'pays',
      fils: 'fils',
      cours: 'cours',
      fonds: 'fonds',
      mois: 'mois',
      temps: 'temps',
      corps: 'corps',
      poids: 'poids',
      bras: 'bras',
    },
    stopWords: words(`
      contre parmi malgré hors dès derrière devant autour tandis après avant autre autres certain certains certaine certaines sinon ceux-ci
      le la les l un une des du de d au aux à en dans par pour sur sous avec sans chez vers entre et ou mais donc or ni car si comme
      que qu qui quoi dont où ce c cet cette ces ça cela ceci celui celle ceux celles je j tu il elle on nous vous ils elles me m te t se s y lui leur leurs eux moi toi soi
      mon ma mes ton ta tes son sa ses notre nos votre vos est es suis sont sommes êtes était étaient étais étions étiez été être étant sera seront serait seraient soit soient fut furent fût
      ai as a avons avez ont avait avaient avais avions aviez eu eue eus eut eurent avoir ayant aura auront aurait auraient ait aient
      ne n pas plus très aussi bien même mêmes tout toute tous toutes alors ainsi puis encore déjà là ici lors lorsque quand
      fait faire font faisait peut peuvent pouvait pouvaient pourrait pourraient doit doivent devait devaient va vont
      est-ce jusqu jusque lorsqu puisqu puisque quoiqu quoique presqu afin depuis pendant selon cependant toutefois notamment quelqu quelque quelques aujourd hui
      svp stp`),
    questionWords: words(`
      qui que quoi quel quelle quels quelles lequel laquelle lesquels lesquelles combien quand comment pourquoi où dis dites donne donner savoir sait connaître connait dire parle parler
      existe existent moi peux-tu pouvez-vous veux voudrais cherche question réponse expliquer explique`),
    asks: [
      [
        'share',
        phrases(
          'quel pourcentage, pourcentage, quelle part, quelles parts, quelle proportion, quel taux, combien de pour cent',
        ),
      ],
      [
        'duration',
        phrases(
          'combien de temps, combien d années, combien d ans, combien de jours, combien de mois, combien de semaines, combien d heures, combien de minutes, quelle durée, durée, quel délai',
        ),
      ],
      ['age', phrases('quel âge, =âge')],
      [
        'amount',
        phrases(
          'quel montant, quelle somme, quel prix, =coût, =budget, =salaire, montant, combien coûte, combien a coûté, combien coûtera, combien d argent, combien de dollars, combien d euros, combien de milliards, combien de millions, combien investit, combien va investir, =combien vaut, =combien gagne, =combien gagnent, =combien valent, quel investissement, c est combien',
        ),
      ],
      [
        'date',
        phrases(
          '^quand, depuis quand, jusqu à quand, quelle année, quelles années, quelle date, quelles dates, date, quel jour, quel mois, quel siècle, quelle époque, quelle période, quelle heure, en quelle saison, c est quand',
        ),
      ],
      [
        'place',
        phrases(
          '^où, d où, c est où, quel pays, quels pays, quel autre pays, quelle ville, quelles villes, quelle région, quelles régions, quel lieu, quel endroit, quel état, quels états, quel continent, quelle commune, quel département, quelle province, quelle île, quelle capitale',
        ),
      ],
      [
        'cause',
        phrases(
          'pourquoi, pour quelle raison, pour quelles raisons, quelle raison, quelles raisons, quelle cause, quelles causes, quelle est la cause, quelles sont les causes, à cause de quoi, grâce à quoi',
        ),
      ],
      [
        'purpose',
        phrases(
          'dans quel but, quel but, quel objectif, quels objectifs, quel est le but, quel était le but, quel est l objectif, quelle est l ambition, quelle est la mission, à quoi sert, à quoi servent, à quoi servira, à quoi va servir, à quoi ça sert, sert à quoi, pour quoi faire',
        ),
      ],
      [
        'number',
        phrases(
          'combien, quel nombre, nombre, quelle quantité, =population, =poids, =puissance, =capacité, =effectif, =effectifs, =superficie, =surface, =distance, =taille, =longueur, =largeur, =hauteur, =vitesse, =température, =altitude, =profondeur',
        ),
      ],
      [
        'organisation',
        phrases(
          'quelle entreprise, quelles entreprises, quelle société, quelles sociétés, quelle organisation, quel organisme, quelles organisations, quel groupe, quel parti, quelle équipe, quelles équipes, quelle institution, quels partenaires, quelle banque, quelle agence, quelle association, quelle firme, quelles firmes, quelle compagnie, quelles compagnies, quel média, quels médias, quel journal, quel magazine, quelle chaîne, quel réseau social, quelle plateforme, quel studio, quel éditeur, quel syndicat, quels syndicats, quel ministère, quel tribunal',
        ),
      ],
      [
        'person',
        phrases(
          '^qui, c est qui, par qui, à qui, de qui, avec qui, pour qui, chez qui, contre qui, quelle personne, quelles personnes, quel homme, quels hommes, quelle femme, quel dirigeant, quel patron, quel est le nom, quels sont les noms, comment s appelle, comment se nomme',
        ),
      ],
      ['manner', phrases('^comment, de quelle manière, de quelle façon, quel moyen, par quel moyen, quelle méthode')],
      [
        'meaning',
        phrases(
          'qu est-ce que, qu est-ce qu, c est quoi, c quoi, que signifie, que veut dire, quelle est la définition',
        ),
      ],
    ],
    polar: phrases(
      'est ce que, est ce qu, est il, est elle, sont ils, sont elles, y a t il, y avait il, y aura t il, peut on, peut il, peut elle, peuvent ils, peuvent elles, a t on, a t il, a t elle, ont ils, ont elles, faut il, va t il, va t elle, va t on, vont ils, doit on, doit il',
    ),
    countedBehind: ['de', 'd'],
    fillers: words(`
      beaucoup toujours maintenant peu quelqu'un gens personne personnes coup
      vraiment exactement environ seulement actuellement aujourd'hui finalement enfin surtout juste pareil chose choses truc trucs genre sorte type rapport sujet propos concernant lien total totale
      dit disent pense pensent raconte explique affirme parle concerne mentionne arrive arrivé passe passé autre autres premier première différents différentes certains plusieurs
      article texte source info infos information informations nom noms appelle nomme rôle capable possible`),
    pictures: words('photo photos photographie photographies image images cliché légende'),
    credits: words(
      'crédit crédits copyright photographe photographié fournie prise prises archives droits réservés dr par via',
    ),
    asksCredit: phrases('de qui, par qui, à qui'),
    relations: {
      saying: words('dire déclarer affirmer répondre répliquer rétorquer commenter penser réagir'),
      paying: words(`
        coûter coûte coûtera coût budget montant total facture investisseurs financeurs
        financer finance financent financement financeur payer paye paie payent paient verser verse apporter apporte contribuer contribue contribution investir investit investissent investi
        investissement investisseur mettre met mis mettent débourser débourse injecter injecte engager engage argent fonds somme milliards millions dollars euros thune fric`),
      takingPart: words(`
        participer participe participent participant partenaire partenaires partenariat impliquer impliqué impliquée impliqués associer associé associés entreprise société compagnie groupe firme acteur
        membre rejoindre rejoint jouer joue`),
      leading: words(`
        diriger dirige dirigent dirigée dirigé dirigera gérer gère manettes rênes commander commande présider préside piloter pilote mener mène tête boss patron patronne chef cheffe pdg ceo dg dirigeant dirigeante directeur
        directrice président présidente responsable`),
      leaders: words(
        'pdg ceo dg patron patronne dirigeant dirigeante directeur directrice président présidente gérant gérante chef cheffe',
      ),
      matter: words('projet programme plan annonce initiative'),
    },
    pronouns: words(
      'il elle ils elles lui leur leurs son sa ses celui celle ceux celles celui-ci celle-ci ça cela ceci',
    ),
    goesOn: phrases(
      'et, et pour, et chez, et avec, et concernant, et à propos de, et au sujet de, et du côté de, pareil pour, idem pour, même question pour, la même chose pour, et sinon',
    ),
    joins: phrases('et, et aussi, et puis, et sinon, et du coup, et au fait, et donc'),
    opens: [
      ...phrases('qui, quel, quelle, quels, quelles, combien, quand, comment, pourquoi, où, quid'),
      // Alone, "que" goes on from "quand" and "si" as well: "quand le projet ouvre et que l'État paie".
      ...phrases(
        'qu est-ce que, qu est-ce qu, qu est-ce qui, qu en pense, qu en est-il, qu en dit, qu a, qu ont, qu y a-t-il, qu apporte',
      ),
      ...behindEach('que', 'dit disent fait font va vont veut veulent pense pensent répond répondent sait savent peut'),
      ...behindEach('que', 'doit propose prévoit devient deviennent signifie reproche critique demande promet coûte'),
      ...behindEach('que', 'représente contient construit produit vend apporte change se sont'),
      ...phrases('lequel, laquelle, lesquels, lesquelles, est-ce que, est-ce qu, c est quoi, c est qui, c est où'),
      ...phrases('c est quand, c est combien, c est comment, combien de, combien d, d où, depuis quand, jusqu à quand'),
      ...behindEach('à de par avec pour chez contre dans en sur depuis', 'qui quoi quel quelle quels quelles combien'),
      ...phrases(
        'est-il, est-elle, sont-ils, sont-elles, y a-t-il, y aura-t-il, va-t-il, va-t-elle, vont-ils, vont-elles',
      ),
      ...phrases('a-t-il, a-t-elle, ont-ils, ont-elles, peut-on, peut-il, peut-elle, faut-il, doit-on, doit-il'),
    ],
    opensWithPronoun: phrases('qui le, qui la, qui les, qui l, qui en, qui y, qui lui'),
    pointers: words('ce cet cette ces'),
    shorthand: {
      ...sameAs('quoi', 'koi kwa kwoi qoi'),
      ...sameAs('qui', 'ki'),
      ...sameAs('que', 'ke kes keske kesk keske qque'),
      ...sameAs('il', 'kil'),
      ...sameAs('quel', 'kel'),
      ...sameAs('quelle', 'kelle'),
      ...sameAs('pourquoi', 'pk pkoi pq prk pourkoi pourqoi prq'),
      ...sameAs('combien', 'cb cmb cbien combi kombien'),
      ...sameAs('quand', 'qd kan kand qand'),
      ...sameAs('comment', 'cmt koman comen cmmnt'),
      ...sameAs('dans', 'ds'),
      ...sameAs('pour', 'pr'),
      ...sameAs('avec', 'ac avc'),
      ...sameAs('tout', 'tt'),
      ...sameAs('tous', 'ts'),
      ...sameAs('parce', 'psk pcq pck paske'),
      ...sameAs('donc', 'dc'),
      ...sameAs('nous', 'ns'),
      ...sameAs('vous', 'vs'),
      ...sameAs('ai', 'g jai'),
      ...sameAs('est', 'cest sest'),
      ...sameAs('avait', 'yavait'),
      ...sameAs('a', 'ya yatil'),
      ...sameAs('était', 'gt ct cetait'),
      ...sameAs('nombre', 'nb nbre'),
      ...sameAs('temps', 'tps tmps'),
      ...sameAs('longtemps', 'lgtps'),
      ...sameAs('problème', 'pb pbm'),
      ...sameAs('beaucoup', 'bcp bcoup'),
      ...sameAs('toujours', 'tjs tjrs tjr'),
      ...sameAs('maintenant', 'mtn mnt'),
      ...sameAs('aujourd', 'auj ajd'),
      ...sameAs('quelque', 'qq qqch qqn qqun'),
      ...sameAs('même', 'mm'),
      ...sameAs('svp', 'plz pls'),
    },
    elisions: words('l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu quelqu'),
    preambles: phrases(
      'quelqu un sait, est-ce que quelqu un sait, est-ce que quelqu un peut me dire, quelqu un peut me dire, dis moi, dites moi, dites, j aimerais savoir, je voudrais savoir, je me demande, vous savez, tu sais, savez vous, sais tu, pourriez vous me dire, pouvez vous me dire, peux tu me dire, bonjour, salut, svp, s il vous plaît',
    ),
    aboutBot: phrases(
      'qui es tu, t es qui, tu es qui, qui êtes vous, vous êtes qui, que fais tu, tu fais quoi, tu sers à quoi, à quoi tu sers, que sais tu faire, tu sais faire quoi, que peux tu faire, tu peux faire quoi, comment ça marche, aide, help, bon bot, tu es un bot',
    ),
    smallTalk: words(`
      bonjour bonsoir salut coucou hello hey yo merci merci beaucoup super cool ok okay d'accord parfait génial bravo bonne nuit journée soirée revoir au à bientôt ça va lol mdr ciao bien reçu test
      s'il plaît`),
    numbers: {
      deux: '2',
      trois: '3',
      quatre: '4',
      cinq: '5',
      six: '6',
      sept: '7',
      huit: '8',
      neuf: '9',
      dix: '10',
      onze: '11',
      douze: '12',
      treize: '13',
      quatorze: '14',
      quinze: '15',
      seize: '16',
      vingt: '20',
      trente: '30',
      quarante: '40',
      cinquante: '50',
      soixante: '60',
      cent: '100',
      mille: '1000',
    },
    endings: words('aux eux euse eaux ique iques ait aient iere ieres oire oires eau ette'),
    cues: {
      dates: words(`
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche printemps été automne hiver siècle siècles
        lendemain veille aujourd'hui hier demain noël pâques midi minuit antiquité`),
      quantities: words(
        'million millions milliard milliards millier milliers centaine centaines dizaine dizaines douzaine moitié tiers quart demi double triple aucun aucune',
      ),
      ages: words('âgé âgée âgés âgées né née nés nées naissance'),
      shares: [...words('pourcent pourcentage moitié tiers quart quarts cinquième dixième'), 'pour cent'],
      timeBefore: words(
        'premier première premiers second seconde deuxième troisième dernier dernière prochain prochaine même ce cette fin début',
      ),
      timeBehind: words(
        'après avant plus dernier dernière dernières derniers prochain prochaine prochains prochaines suivant suivante suivants',
      ),
      timeUnits: words(
        'an ans année années mois jour jours semaine semaines heure heures minute minutes seconde secondes siècle siècles décennie décennies',
      ),
      money: words(
        'euro euros dollar dollars franc francs livre livres million millions milliard milliards centime centimes yen yens yuan yuans',
      ),
      cause: phrases(
        'parce que, parce qu, car, en raison, à cause, grâce à, puisque, puisqu, du fait, afin, dû, due, dus, provoqué, entraîne, la faute, faute de, s explique, par crainte, à la suite',
      ),
      purpose: phrases(
        'pour, afin, but, objectif, vise, visent, ambition, permet, permettre, permettant, destiné, destinée, sert',
      ),
      manner: phrases('en, par, grâce à, au moyen, à l aide, via, avec'),
      meaning: phrases(
        'est un, est une, sont des, désigne, appelé, appelée, signifie, c est-à-dire, consiste, défini, définie, est le, est la',
      ),
      articles: words('un une le la l les des'),
      copulas: words('est sont était étaient'),
      place: words('à au aux en dans chez vers près de du'),
      person: words(`
        m mme monsieur madame président présidente roi reine empereur ministre directeur directrice fondateur fondatrice auteur écrivain peintre général professeur docteur pape évêque
        prince princesse comte duc sénateur député maire ceo pdg patron dirigeant chercheur scientifique artiste acteur actrice chanteur joueur`),
      organisation: words(
        'société entreprise compagnie groupe organisation association parti banque université institut fonds agence ministère club équipe conseil commission fédération',
      ),
      leaningPairs: phrases(
        'les deux, tous deux, toutes deux, ces derniers, ces dernières, ce dernier, cette dernière, le premier, le second, la seconde, l un',
      ),
      leaning: words(
        `il elle ils elles cela ce c' cette cet ces celui-ci celle-ci ceux-ci celles-ci ceci ainsi cependant toutefois en mais or leur leurs son sa ses d'autres ensuite puis`,
      ),
    },
  },
};

function stem(word: string): string {
  return root(stemmer(singular(word)));
}

/** Each of the first words before each of the second. */
function behindEach(first: string, second: string): string[] {
  return words(first).flatMap((one) => words(second).map((other) => `${one} ${other}`));
}

/** Other ways of typing a word. */
function sameAs(word: string, typed: string): Record<string, string> {
  return Object.fromEntries(words(typed).map((each) => [each, word]));
}

/** Each form of the verbs and the stem of its infinitive. */
function stemsOfForms(infinitives: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    infinitives.flatMap((infinitive) => {
      const { finite, participle, gerund } = conjugateFrench(infinitive);
      const shared = stem(foldWord(infinitive));
      return [infinitive, ...finite, ...participle, ...gerund].map((form) => [form, shared]);
    }),
  );
}

/** Snowball keeps the plural of "emplois" and "lois" and the two e of "annoncees", for it counts on accents that people leave out. */
function singular(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/(?<=o|[^aeiou])is$/, 'i')
    .replace(/ee?s$|ee$/, 'e')
    .replace(/(?<=.[^e])aux$/, 'al');
}

/** Snowball leaves "-ent" on verbs ("comparent") and makes it of "-ence" ("différence"). What is left of it must be long enough to mean something. */
function root(stem: string): string {
  return stem.replace(/(?<=^.{3}.*[^m])ent$/, '');
}
