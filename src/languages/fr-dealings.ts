import { cuesOf, verbCues } from './cue-list.ts';
import { conjugateFrench } from './fr-verbs.ts';
import type { Cue, Sense } from './speech.ts';
import { formsOf } from './verbs.ts';

const OF = ['de', 'du', "d'", 'des'];
const TO = ['à', 'au', 'aux'];

/** Patterns whose last word "+de" or "+à" stands for all forms of the preposition. */
const contracted = (sense: Sense, holder: Cue['holder'], list: string): Cue[] =>
  cuesOf(sense, holder, list).flatMap((cue) => {
    const forms = cue.pattern.endsWith(' +de') ? OF : cue.pattern.endsWith(' +à') ? TO : null;
    const stem = cue.pattern.slice(0, cue.pattern.lastIndexOf(' '));
    return forms ? forms.map((form) => ({ ...cue, pattern: `${stem} ${form}` })) : [cue];
  });

/** One pattern with each of several nouns. */
const each = (sense: Sense, holder: Cue['holder'], patterns: string, nouns: string): Cue[] =>
  nouns.split(', ').flatMap((noun) => cuesOf(sense, holder, patterns.replaceAll('@', noun)));

/** "banques, dont X", "investisseurs, parmi lesquels X" */
const listing = (sense: Sense, nouns: string): Cue[] =>
  nouns
    .split(' ')
    .flatMap((noun) => [
      `${noun} , dont`,
      `${noun} dont`,
      `${noun} , parmi lesquels`,
      `${noun} , parmi lesquelles`,
      `${noun} , notamment`,
      `${noun} comme`,
    ])
    .map((pattern) => ({ pattern, sense, holder: 'after' }));

/** Who pays, lends, builds, runs, supplies, takes part or stays out, in French news of business, technology and regions. */
export const frenchDealings: readonly Cue[] = [
  // Paying
  ...verbCues(
    'pay',
    'subject',
    'prélever budgéter décaisser virer placer concéder parier aligner lâcher concourir joindre engager avaliser réserver racler sanctuariser',
  ),
  ...cuesOf(
    'pay',
    'subject',
    `~partager la moitié, ~partager le tiers, ~partager la facture, ~partager la note, ~partager l' addition, ~partager la somme, ~partager le coût, ~partager la dépense, ~partager le reste, ~partager le solde, ~mener .. tour, ~mener .. levée, ~emmener .. tour, ~prévoir un investissement, ~prévoir d' investir, ~prévoir de consacrer, ~planifier un investissement, ~projeter d' investir, ~approuver un prêt, ~approuver une subvention, ~approuver un financement, ~approuver un don, ~approuver une aide, ~approuver une enveloppe, ~approuver l' octroi,
    ~valider une subvention, ~valider une aide, ~valider un prêt, ~entériner une subvention, ~acter une aide, ~signer un prêt, ~signer .. chèque, ~sortir .. poche, ~sortir, ~prendre à son compte, ~prendre .. à son compte, ~prendre à leur charge, ~entrer avec, ~entrer .. avec, ~arriver avec, ~venir avec, ~casser sa tirelire,
    ~puiser dans, ~accepter de, ~monter jusqu' à, ~mettre au bout, ~mettre au panier, ~remettre .. au pot, ~ouvrir une ligne, ~ouvrir .. ligne, ~faire .. chèque, ~être à hauteur, ~intervenir à hauteur, ~entrer à hauteur, ~suivre à hauteur, ~aider à hauteur, ~soutenir à hauteur, ~épauler à hauteur, ~accompagner à hauteur, ~subventionner à hauteur, ~porter .. à bout`,
  ),
  ...cuesOf(
    'lend',
    'subject',
    '~avancer, ~ouvrir un crédit, ~accorder .. prêt, ~consentir .. prêt, ~octroyer .. prêt, ~arranger, ~porter la dette',
  ),
  ...verbCues('get', 'subject', 'rafler glaner rassembler convaincre boucler'),
  ...cuesOf(
    'cost',
    'subject',
    '~demander, ~requérir, ~absorber, ~tabler sur, ~parler de, ~tourner autour, ~se chiffrer, ~budgéter à, ~revenir à, ~monter à, ~établir à, ~falloir, ~fixer à, ~afficher un coût, ~culminer à, ~reconstruire pour, ~rénover pour',
  ),
  ...cuesOf(
    'hold',
    'subject',
    '~être propriétaire, ~devenir propriétaire, ~adjuger, ~rafler, ~monter à, ~grimper à, ~rester .. actionnaire, ~fermer la marche, ~être actionnaire, ~entrer à hauteur, ~entrer au capital à hauteur, ~être propriétaire à, ~être propriétaire de',
  ),
  ...cuesOf('investor', 'from', '~émaner, ~découler'),
  // Building
  ...verbCues(
    'contractor',
    'subject',
    'couler désamianter bitumer charpenter concevoir étancher ravaler carreler maçonner peindre ériger plâtrer excaver draguer surélever',
  ),
  ...each(
    'contractor',
    'subject',
    '~remporter .. @, ~décrocher .. @, ~gagner .. @, ~obtenir .. @, ~emporter .. @, ~rafler .. @, ~empocher .. @, ~hériter .. @, ~signer .. @, ~récupérer .. @, ~avoir .. @',
    "marché, contrat, lot, chantier, appel d' offres, commande",
  ),
  ...cuesOf(
    'contractor',
    'subject',
    `~assurer le montage, ~assurer la pose, ~assurer l' installation, ~assurer la rénovation, ~assurer le terrassement, ~être à la manœuvre, ~être maître d' œuvre, ~être le maître d' œuvre, ~être titulaire, ~assurer la maîtrise d' œuvre, ~signer le projet, ~signer l' architecture, ~signer la rénovation, ~intervenir sur, ~être attributaire, ~être lauréat, ~mener à bien`,
  ),
  ...cuesOf(
    'contractor',
    'patient',
    `~retenir |, ~choisir |, ~sélectionner |, ~désigner |, ~retenir pour, ~préférer à, ~préférer au, ~préférer aux, ~choisir pour, ~désigner pour, ~sélectionner pour, ~mandater pour, ~missionner pour, ~charger de, ~charger du, ~charger d', ~charger des, ~préférer pour, ~retenir comme, ~désigner comme, ~choisir comme, ~recruter pour, ~appeler à, ~solliciter pour construire`,
  ),
  ...cuesOf(
    'contractor',
    'object',
    '~choisir, ~confirmer, ~reconduire, ~maintenir, ~nommer, ~retenir, ~désigner, ~sélectionner, ~mandater, ~missionner, ~charger, ~recruter, ~préférer',
  ),
  ...cuesOf('contractor', 'subject', '~voir confier, ~voir attribuer, ~voir remettre'),
  ...cuesOf('contractor', 'to', '~déléguer, ~remettre, ~adjuger, ~incomber, ~échoir, ~aller'),
  ...contracted(
    'contractor',
    'after',
    `est l' œuvre +de, sont l' œuvre +de, est signé, est signée, plans +de, équipes +de, ouvriers +de, engins +de, architectes +de, chef de chantier chez, directeur de travaux chez, conducteur de travaux chez, ingénieur chez, ingénieure chez, construit aux, construits aux, construite aux, construites aux, construit chez, construite chez, construits chez, construites chez, assemblé chez, assemblés chez, assemblée chez, assemblées chez, usinés chez, usinées chez, fabriqué chez, fabriquée chez, fabriquées chez, fabriqués chez, ~retenir l' offre +de, ~choisir l' offre +de, ~préférer l' offre +de, ~retenir le projet +de, ~retenir la proposition +de, conduits par, réalisé par, réalisée par, réalisés par, réalisées par, exécuté par, exécutés par, posés par, posées par, posé par, posée par, installé par, installée par, installés par, construit par, construite par, construits par, bâti par, bâtie par, assemblé par, assemblés par, assemblée par, contrat +à, marché +à, sur un projet +de, confié +à, confiée +à, confiés +à, confiées +à, sous-traité +à, sous-traitée +à`,
  ),
  ...cuesOf('contractor', 'by', '~assembler, ~monter, ~dessiner, ~concevoir'),
  // Running
  ...cuesOf(
    'operator',
    'subject',
    `~assurer l', ~assurer la, ~assurer le, ~assurer les, ~assumer la gestion, ~assumer l' exploitation, ~veiller sur, ~prendre les rênes, ~prendre le relais, ~prendre les commandes, ~tenir les manettes, ~tenir les rênes, ~avoir la gestion, ~avoir l' exploitation, ~être l' opérateur, ~être l' exploitant, ~rester l' exploitant, ~animer, ~porter le dossier`,
  ),
  ...cuesOf(
    'operator',
    'patient',
    '~choisir pour exploiter, ~retenir pour exploiter, ~désigner pour exploiter, ~choisir pour gérer, ~retenir pour gérer',
  ),
  ...cuesOf(
    'operator',
    'by',
    '~décider, ~exploiter, ~piloter, ~gérer, ~opérer, ~administrer, ~coordonner, ~animer, ~assurer',
  ),
  ...contracted(
    'operator',
    'after',
    `exploitation reviendra +à, exploitation revient +à, exploitation confiée +à, exploitation a été confiée +à, exploitation sera confiée +à, gestion confiée +à, gestion reviendra +à, gestion revient +à, gestion a été confiée +à, pour le compte +de, piloté par, pilotée par, décidé par, décidée par, sous la conduite +de, sous la direction +de, sous pavillon +de, aux mains +de, entre les mains +de`,
  ),
  // Supplying
  ...verbCues('supplier', 'subject', 'outiller mouler tricoter acheminer expédier affréter'),
  ...cuesOf(
    'supplier',
    'subject',
    `~vendre le, ~vendre la, ~vendre l', ~vendre les, ~apporter la, ~apporter le, ~apporter les, ~apporter sa, ~apporter son, ~donner les, ~donner le, ~céder gratuitement, ~mettre .. à disposition, ~offrir les, ~offrir le, ~fournir, ~assurer la maintenance, ~assurer la livraison, ~signer les, ~être le fournisseur`,
  ),
  ...contracted(
    'supplier',
    'after',
    `fourni par, fournie par, fournis par, fournies par, livré par, livrée par, livrés par, livrées par, fabriqué par, fabriquée par, fabriqués par, fabriquées par, vendu par, vendue par, vendus par, vendues par, prêté par, prêtée par, prêtés par, prêtées par, loué +à, loués +à, louée +à, louées +à, produit par, produits par, équipé par, équipés par, alimenté par, alimentée par, réservé auprès +de, réservée auprès +de, réservés auprès +de, commandé auprès +de, commandée auprès +de, commandés auprès +de, commandées auprès +de, acheté auprès +de, achetés auprès +de, commande passée +à, passer commande +à, arrivent de chez, arrive de chez, arriveront de chez, sortent de chez, sort de chez, sortir des usines +de, ~sortir des usines +de, ~sortir des ateliers +de, ~sortir des chantiers +de, ~sortir des chaînes +de, ~sortir de l' usine +de, ~sortir des presses +de, technologie +de, moteurs +de, turbines +de, processeurs +de, puces +de, batteries +de, rames +de, panneaux +de, matériel +de, équipements +de, signés, signées`,
  ),
  ...cuesOf('supplier', 'subject', "les ~fabriquer, le ~fabriquer, la ~fabriquer, l' ~fabriquer"),
  ...cuesOf('supplier', 'to', '~confier la fourniture, ~passer commande, ~acquérir, ~emprunter, ~prendre'),
  ...cuesOf(
    'supplier',
    'by',
    '~vendre, ~fournir, ~livrer, ~prêter, ~louer, ~produire, ~fabriquer, ~équiper, ~alimenter',
  ),
  // Giving and investing
  ...cuesOf(
    'investor',
    'subject',
    `~porter garant, ~porter garante, ~porter garants, ~porter caution, ~mener .. tour, ~mener .. levée, ~emmener .. tour, ~diriger .. tour, ~mettre la main au portefeuille, ~mettre la main à la poche, ~compléter, ~compléter la mise, ~compléter l' enveloppe, ~remettre au pot, ~prendre le solde, ~prendre le reste, ~financer, ~prêter, ~être de la partie, ~monter dans, ~entrer dans le capital, ~faire son entrée, ~prendre part au tour, ~emmener le tour, ~accompagner le tour, ~réinvestir, ~détenir la majorité, ~détenir le reste, ~détenir le solde, ~détenir .. parts, ~détenir .. capital, ~posséder .. parts, ~posséder le reste, ~contrôler .. capital, ~être actionnaire, ~être actionnaires, ~devenir actionnaire, ~devenir actionnaires, ~rester actionnaire, ~rester actionnaires, ~acquérir .. parts, ~racheter, ~reprendre, ~coproduire, ~doubler la mise, ~apporter son soutien, ~apporter sa caution, ~apporter sa garantie, ~partager la note, ~partager l' addition, ~partager l' effort, ~partager le reste, ~partager le solde, ~partager le complément`,
  ),
  ...cuesOf(
    'investor',
    'by',
    '~emmener, ~mener, ~prêter, ~octroyer, ~accorder, ~prendre en charge, ~régler, ~payer, ~supporter, ~apporter, ~verser, ~contrôler, ~posséder',
  ),
  ...contracted(
    'investor',
    'after',
    `emmené par, emmenée par, financé par, financée par, financés par, financées par, cofinancé par, cofinancée par, soutenu par, soutenue par, soutenus par, subventionné par, subventionnée par, payé par, payée par, garanti par, garantie par, détenu par, détenue par, contrôlé par, contrôlée par, avec la participation +de, don +de, dons +de, prêt +de, prêts +de, avance +de, crédit +de, garantie +de, caution +de, bourse +de, bourses +de, chèque +de, appui +de, soutien +de, subvention +de, subventions +de, aide +de, aides +de, rallonge +de, legs +de, mécénat +de, parrainage +de, générosité +de, deniers +de, coup de pouce +de, cofinancement +de, auprès +de, auprès +de, emprunt auprès +de, prêt auprès +de, actionnaires :, investisseurs :, mécènes :, financeurs :, avec l' argent +de, grâce +à`,
  ),
  ...listing(
    'investor',
    'investisseurs prêteurs banques mécènes actionnaires donateurs financeurs fonds bailleurs sponsors',
  ),
  ...listing('other', 'partenaires membres'),
  ...cuesOf('other', 'to', '~céder sa place, ~laisser sa place, ~passer la main, ~passer le relais'),
  ...cuesOf(
    'contractor',
    'subject',
    '~partager le gros, ~partager les travaux, ~partager les lots, ~partager le chantier',
  ),
  ...cuesOf('operator', 'subject', "~porter les travaux, ~porter le chantier, ~porter l' opération"),
  // Taking part
  ...cuesOf(
    'other',
    'subject',
    `~faire don, ~faire cadeau, ~faire présent, ~faire l' apport, ~prêter main forte, ~donner un coup, ~mettre son, ~mettre sa, ~ouvrir ses, ~héberger, ~labelliser, ~homologuer, ~certifier, ~expérimenter, ~parrainer, ~signer la convention, ~signer .. convention, ~signer .. accord, ~signer .. partenariat, ~s' associer, ~unir, ~rallier, ~embarquer, ~être client, ~être le premier client, ~acheter la production, ~acheter la moitié, ~surveiller, ~contrôler, ~superviser`,
  ),
  ...contracted(
    'other',
    'after',
    `en coproduction avec, coproduit avec, vient ensuite, viennent ensuite, à sa place arrive, à sa place :, lui succède, lui succèdent, s' y joint, s' y joignent, s' y ajoute, s' y ajoutent, contrat .. avec, accord .. avec, partenariat .. avec, convention .. avec, alliance .. avec, main dans la main avec, conjointement avec, en tandem avec, en duo avec, en coopération avec, en concertation avec, codéveloppé avec, développé avec, développée avec, mis au point avec, conçu avec, conçue avec, mené avec, menée avec, monté avec, montée avec, avec l' aval +de, aux côtés +de, épaulés par, signé avec, signée avec, passé avec, conclu avec, noué avec, ~convaincre`,
  ),
  // Leaving
  ...cuesOf(
    'leave',
    'subject',
    `~rester à quai, ~rester sur le carreau, ~repartir bredouille, ~arriver deuxième, ~arriver second, ~finir deuxième, ~effacer, ~plier bagage, ~montrer aucun intérêt, ~être hors course, ~retirer, ~être retirer, ~passer son chemin, ~tourner le dos, ~faire la sourde, ~rester muet, ~rester sourd, ~dire stop, ~jeter l' éponge, ~baisser les bras, ~baisser pavillon, ~céder sa place, ~prendre le large, ~prendre ses distances, ~couper les ponts, ~couper les vivres, ~fermer la porte, ~fermer le robinet, ~opposer .. refus, ~opposer .. non, ~opposer une fin, ~rester spectateur, ~rester spectatrice, ~regarder ailleurs, ~aller voir ailleurs, ~choisir de ne, ~préférer ne, ~résilier son, ~résilier sa, ~suspendre son, ~suspendre sa, ~geler son, ~geler sa, ~stopper son, ~arrêter les frais, ~laisser tomber, ~lâcher le projet, ~lâcher l' affaire, ~quitter la table, ~quitter le tour, ~quitter la course, ~sortir du jeu, ~sortir de la course, ~perdre le marché, ~perdre l' appel, ~être absent, ~être absente, ~être absents, ~être hors jeu, ~être out, ~avoir jeté, ~rendre son tablier, ~revoir sa position, ~réorienter, ~être forfait, ~déclarer forfait`,
  ),
  ...each(
    'leave',
    'subject',
    "~perdre son @, ~perdre sa @, ~perdre le @, ~perdre la @, ~perdre l' @, ~perdre ses @, ~rendre son @, ~rendre sa @, ~abandonner son @, ~abandonner sa @",
    'licence, concession, agrément, délégation, franchise, contrat, exploitation, gestion',
  ),
  ...cuesOf(
    'leave',
    'subject',
    `~revendre ses, ~revendre sa, ~céder ses, ~céder ses parts, ~céder sa part, ~céder sa participation, ~vendre ses parts, ~vendre sa part, ~vendre sa participation, ~liquider ses, ~solder sa, ~plier les, ~plier ses, ~repartir les mains, ~repartir sans, ~rentrer les mains, ~revenir les mains, ~faire discret, ~faire discrète, ~faire porter pâle, ~laisser passer la, ~laisser passer le délai, ~laisser passer son, ~laisser passer l' occasion, ~laisser filer, ~laisser sa part, ~regarder passer, ~préférer regarder, ~préférer attendre, ~préférer passer, ~préférer rester, ~préférer garder, ~préférer s' en, ~heurter à un refus, ~heurter à une fin, ~essuyer un refus, ~essuyer .. refus,
    ~faire chou blanc, ~rentrer bredouille, ~rester au bord, ~rester sur le quai, ~rester sur le banc, ~rester sur sa faim, ~rester aux portes, ~lever le pied, ~lever le camp, ~mettre les voiles, ~prendre la porte, ~prendre la tangente, ~tirer sa révérence, ~défausser, ~raviser, ~rétracter, ~rebrousser chemin, ~faire la moue, ~faire la fine, ~rester de marbre, ~manquer le coche, ~rater le coche, ~rater le,
    ~échouer |, ~échouer au, ~échouer en, ~échouer de, ~échouer face, ~échouer à, ~faire l' impasse, ~changer d' avis, ~fausser compagnie, ~lâcher prise, ~lâcher en, ~éclipser, ~faire demi-tour, ~tourner casaque, ~garder ses billes, ~garder son argent, ~garder ses distances, ~garder les mains, ~retirer ses billes, ~reprendre ses billes, ~rendre les clés, ~ne plus, ~refuser .. prêt, ~refuser .. subvention, ~refuser .. aide, ~refuser .. crédit, ~rejeter la demande, ~rejeter une demande, ~refuser la demande, ~refuser une demande, ~faire la sourde, ~botter en touche, ~rester à distance, ~rester dehors, ~être à la porte, ~être hors de, ~être hors jeu, ~être hors du`,
  ),
  ...cuesOf(
    'omit',
    'subject',
    '~mordre, ~mordre à, ~avoir rien à, ~avoir rien, ~vouloir, ~souhaiter, ~apporter, ~remettre, ~parvenir, ~franchir, ~passer, ~séduire, ~trouver, ~être plus',
  ),
  ...verbCues(
    'leave',
    'object',
    'remplacer coiffer battre devancer supplanter distancer éconduire snober recaler détrôner évincer bouder',
  ),
  ...contracted(
    'leave',
    'after',
    "~emporter sur, ~emporter face +à, ~emporter devant, ~imposer face +à, ~imposer devant, ~souffler .. +à, ~ravir .. +à, ~chiper .. +à, ~damer le pion +à, ~passer devant, ~préférer .. +à, ~échapper +à, ~succéder +à, ~prendre la place +de, ~prendre le relais +de, ~prendre la suite +de, ~racheter la part +de, ~racheter les parts +de, place laissée par, laissée vacante par, sous le nez +de, filer sous le nez +de, éconduit par, éconduite par, boudé par, boudée par, snobé par, lâché par, lâchée par, abandonné par, délaissé par, devant son rival, devant son concurrent, aux dépens +de, hors jeu :, éliminés :, éliminé :, recalés :, recalé :, adieu, exit, plutôt qu' avec, plutôt que par, plutôt qu' +à, sans l' appui +de, sans l' argent +de, sans le concours +de, sans l' aval +de",
  ),
  ...cuesOf(
    'leave',
    'patient',
    '~laisser sur le banc, ~laisser sur la touche, ~laisser sur le carreau, ~laisser à quai, ~remercier, ~éconduire, ~supplanter, ~remplacer, ~devancer, ~distancer, ~coiffer, ~sortir du, ~oublier, ~disqualifier, ~retoquer',
  ),
  ...cuesOf(
    'omit',
    'subject',
    "~concourir, ~venir |, ~reconduire, ~renouveler, ~être dans le projet, ~être dans la course, ~être du voyage, ~être de la fête, ~être au capital, ~être partenaire, ~répondre, ~donner signe, ~mettre la main, ~verser, ~payer, ~participer, ~contribuer, ~soutenir, ~suivre, ~entrer au capital, ~prendre part, ~remporter, ~obtenir, ~débloquer, ~signer, ~souhaiter s' associer, ~souhaiter investir, ~souhaiter suivre, ~souhaiter rejoindre, ~convaincre, ~déposer d' offre, ~être sur la liste, ~être parmi",
  ),
  ...contracted(
    'leave',
    'after',
    `~écarter l' offre +de, ~écarter les offres +de, ~rejeter l' offre +de, ~rejeter les offres +de, ~décliner l' offre +de, ~refuser l' offre +de, l' absence +de, absent :, absents :, grand absent :, grande absente :, orphelin +de, privé +de, privée +de, malgré le retrait +de, depuis le retrait +de, après le retrait +de, après le départ +de, après le refus +de, après la défection +de`,
  ),
];

const objects = (role: Sense, list: string): [string, Sense][] =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => [word, role]);

/** What somebody is chosen for, or has the contract of: the noun or verb tells the role. */
export const frenchObjects: ReadonlyMap<string, Sense> = new Map([
  ...objects(
    'contractor',
    `construire construction bâtir travaux chantier œuvre terrassement terrassements dessiner conception concevoir réaliser réalisation rénover rénovation restaurer restauration réhabilitation démolition désamiantage maçonnerie charpente
    raccordement raccordements génie câblage fondations démontage démantèlement peinture plomberie toiture couverture forage percement pose installation montage aménagement aménager plans architecture gros-œuvre étanchéité lot lots reconstruction assemblage extension voirie`,
  ),
  ...objects(
    'operator',
    'opérateur exploitant exploiter exploitation gérer gestion piloter pilotage animer animation opérer délégation concession maintenance entretien étude essai programmation billetterie restauration-collective hébergement héberger',
  ),
  ...objects(
    'supplier',
    `fournir fourniture livrer livraison fabriquer fabrication équiper équipement équipements turbines rames trains wagons voitures bus batteries moteurs panneaux processeurs puces capteurs câbles câble radars pompes logiciel logiciels serveurs
    machines cuves drones satellites fusée lanceur électricité courant énergie hydrogène gaz eau acier béton verre sièges écrans mobilier repas plats vaccins doses réactifs`,
  ),
  ...objects('investor', 'financer financement financements investir levée tour pool banques'),
]);

/** What is done with a sum by who does not pay it: to receive, lose, ask, refuse, value, count, take, alter. */
export const frenchNotPaying = formsOf(
  `lever emprunter recevoir récolter collecter empocher encaisser percevoir obtenir toucher bénéficier recueillir décrocher réunir perdre devoir gagner économiser réclamer demander vouloir espérer attendre craindre redouter prédire refuser rejeter
  décliner annuler retirer générer vendre exporter importer produire facturer condamner publier afficher enregistrer réaliser valoriser peser couper réduire diminuer baisser raboter amputer solliciter chercher viser projeter calculer compter
  mesurer représenter valoir coûter égaler traiter gérer détourner voler dérober blanchir escroquer récupérer saisir geler confisquer restituer rembourser doubler tripler quadrupler augmenter relever faire avoir être aller voir subir accuser
  essuyer brûler gaspiller dilapider contester critiquer saluer hériter manquer transporter stocker contenir accueillir évoquer citer estimer évaluer chiffrer parler tabler négocier étudier examiner envisager discuter convoiter guigner
  revendiquer exiger dépasser frôler franchir passer tourner dégager exploiter posséder détenir conserver contrôler acheter racheter acquérir reprendre céder dire affirmer assurer rappeler souligner préciser reconnaître penser croire savoir
  trouver juger utiliser employer terminer finir boucler clôturer démarrer commencer lancer ouvrir rester devenir totaliser atteindre avoisiner approcher nécessiter engloutir dévorer absorber grimper bondir chuter reculer tomber progresser
  bloquer suspendre stopper geler déduire retenir révéler dévoiler comparer vivre durer importer drainer attirer poursuivre dépendre souhaiter rêver rater louer commander transférer rapporter oublier falloir manquer suffire retrancher ôter soustraire rogner grappiller sabrer enterrer brocarder lorgner escompter traquer pister encourir écouler engranger découvrir situer railler moquer soutirer extorquer taxer imposer prélever`,
  conjugateFrench,
);
