import { cuesOf, kindsOf, lemmasOf, ownWordings, phraseList, verbCues, wordLists, wordSet } from './cue-list.ts';
import { frenchDealings, frenchNotPaying, frenchObjects } from './fr-dealings.ts';
import { conjugateFrench } from './fr-verbs.ts';
import { recallable } from './memory.ts';
import type { Cue, Gender, Pronoun, Sense, SpeechRules } from './speech.ts';
import { tabulateVerbs } from './verbs.ts';

const cues: readonly Cue[] = [
  ...verbCues(
    'say',
    'subject',
    `affirmer ajouter admettre alerter analyser annoncer appuyer argumenter arguer assurer assener asséner avancer avertir avouer blaguer commenter compléter
    concéder conclure confesser confier confirmer considérer constater corriger crier décrire déclarer décrypter déplorer détailler dire défendre énumérer enchaîner enfoncer
    écrire estimer évaluer exhorter expliquer expliciter exposer glisser grincer grogner insister interroger indiquer interpeller ironiser juger jurer justifier lâcher lancer
    marteler maugréer menacer mentionner murmurer noter nuancer objecter observer opiner pester plaider plaisanter plastronner pointer poursuivre prédire préciser
    prévenir proclamer promettre pronostiquer protester raconter rappeler rapporter rassurer rectifier redouter regretter relativiser relever remarquer
    renchérir répéter répliquer répondre reprendre reprocher résumer rétorquer révéler réagir rigoler riposter rire sermonner signaler souffler souhaiter soupirer
    souligner sourire soutenir suggérer témoigner temporiser tempérer tempêter tonner tranche trancher tweeter twitter balayer balancer calculer certifier chuchoter clamer
    évoquer philosopher questionner railler résumer rétorquer réclamer redire rêver s'alarmer souligner spécifier synthétiser théoriser vanter vitupérer
    abonder acquiescer ajuster alarmer applaudir attaquer bondir bougonner ricaner râler gronder hasarder illustrer enrager espérer expliciter fulminer conseiller
    convenir prévoir préconiser croire penser imaginer deviner anticiper parier saluer féliciter féliciter réjouir emporter amuser inquiéter étonner agacer indigner insurger
    émouvoir exclamer enthousiasmer targuer vanter défendre désoler lamenter plaindre souvenir interroger excuser impatienter enorgueillir offusquer justifier extasier
    exaspérer inquiéter écrier énerver étrangler enflammer émerveiller moquer demander désespérer poser prononcer publier poster marteler dénoncer conclure tranquilliser scander
    argüer épingler nier démentir contester réfuter persifler lister recadrer synthétiser glousser pouffer balbutier bredouiller bégayer hurler vociférer conter professer implorer supplier tacler cingler embrayer minimiser dédramatiser contre-attaquer
    craindre recommander esclaffer emporter consoler remémorer rassurer`,
  ),
  ...verbCues(
    'judge',
    'subject',
    `qualifier juger dénoncer évoquer invoquer fustiger critiquer décrire considérer estimer regretter déplorer craindre redouter promettre réclamer saluer vanter défendre pointer
    pourfendre stigmatiser revendiquer assumer raconter dépeindre brocarder taxer traiter accuser rejeter résumer ironiser condamner refuser voir écarter reconnaître exiger louer
    moquer railler souhaiter annoncer assurer affirmer dire déclarer expliquer balayer attaquer prôner espérer comparer assimiler décrier blâmer vilipender éreinter encenser célébrer applaudir récuser réfuter désavouer ridiculiser tancer conspuer recommander conseiller sermonner`,
  ),
  ...cuesOf(
    'judge',
    'subject',
    "~parler de, ~parler d', ~parler du, ~parler des, ~parler .. de, ~parler .. d', ~croire à, ~appeler à, ~plaider pour, ~mettre en garde, ~être convaincu, ~être convaincue, ~être persuadé, ~être persuadée, ~être certain, ~être certaine, ~crier au, ~crier à, ~hurler au, ~hurler à, ~faire état, ~féliciter",
  ),
  ...verbCues(
    'pay',
    'subject',
    `investir réinvestir apporter verser financer cofinancer préfinancer consacrer injecter débloquer engager allouer débourser contribuer ajouter compléter donner offrir payer dépenser abonder
    subventionner octroyer accorder attribuer affecter mobiliser réserver dédier avancer garantir promettre proposer mettre placer miser régler fournir céder remettre doter
    rallonger parrainer sponsoriser supporter assumer acquitter disposer participer souscrire signer maintenir porter assurer mécéner cotiser léguer confier déployer`,
  ),
  ...cuesOf(
    'pay',
    'subject',
    `~mettre sur la table, ~voter, ~annoncer, ~mettre .. dans, ~prendre .. à sa charge, ~prendre à sa charge, ~prendre en charge, ~faire un don, ~faire don, ~sortir de sa poche, ~mettre la main à la poche, ~prendre,
    ~engager à hauteur`,
  ),
  ...verbCues('lend', 'subject', 'prêter consentir'),
  ...verbCues(
    'hold',
    'subject',
    'détenir posséder conserver garder contrôler acquérir racheter acheter reprendre céder obtenir prendre vendre',
  ),
  ...cuesOf('hold', 'subject', '~entrer au capital, ~monter au capital, ~devenir actionnaire'),
  ...verbCues(
    'get',
    'subject',
    'lever emprunter recevoir récolter collecter empocher encaisser percevoir obtenir toucher bénéficier recueillir boucler décrocher réunir',
  ),
  ...verbCues(
    'cost',
    'subject',
    'coûter représenter chiffrer estimer évaluer atteindre dépasser avoisiner totaliser nécessiter élever monter exiger approcher porter prévoir',
  ),
  ...verbCues(
    'aside',
    'subject',
    'valoriser réaliser engloutir vendre facturer louer perdre gagner économiser rapporter générer peser dégager devoir rembourser commander transférer',
  ),
  ...verbCues(
    'contractor',
    'subject',
    'construire bâtir édifier percer creuser dessiner démolir rénover terrasser aménager installer poser ériger réhabiliter restaurer paver forer assembler isoler bétonner',
  ),
  ...cuesOf(
    'contractor',
    'subject',
    `~remporter le .. lot, ~remporter le marché, ~remporter le contrat, ~remporter l' appel, ~décrocher le marché, ~décrocher le contrat, ~décrocher le chantier, ~assurer les travaux, ~assurer la construction, ~assurer le gros,
    ~assurer la migration, ~assurer la maîtrise, ~assurer la conception, ~réaliser les travaux, ~réaliser le, ~réaliser la, ~réaliser l', ~mener les travaux, ~conduire les travaux, ~diriger les travaux, ~diriger le chantier, ~exécuter les travaux,
    ~signer les plans, ~superviser, ~superviser le chantier, ~emporter le marché, ~charger des travaux, ~gagner le marché, ~gagner l' appel`,
  ),
  ...cuesOf(
    'contractor',
    'patient',
    '~charger des travaux, ~charger de la construction, ~charger du chantier, ~charger du gros, ~charger de construire, ~charger de bâtir, ~charger de la conception, ~charger de réaliser, ~charger de la réalisation, ~choisir pour construire, ~retenir pour construire, ~désigner pour construire, ~missionner',
  ),
  ...cuesOf('contractor', 'to', '~confier, ~attribuer, ~sous-traiter, ~revenir'),
  ...verbCues(
    'operator',
    'subject',
    'exploiter opérer gérer piloter administrer développer héberger orchestrer coordonner',
  ),
  ...cuesOf(
    'operator',
    'subject',
    `~assurer l' exploitation, ~assurer la gestion, ~porter le projet, ~porter ce projet, ~porter le programme, ~conduire le projet, ~conduire le programme, ~mener le projet, ~mener le programme, ~mener l' étude, ~conduire l' étude,
    ~conduire l' essai, ~mener l' essai, ~lancer son, ~lancer sa, ~préparer une, ~préparer un, ~préparer son, ~préparer sa, ~ouvrir son, ~ouvrir sa, ~prévoir de construire, ~vouloir construire, ~vouloir bâtir, ~poser la première pierre, ~transformer, ~implanter, ~inaugurer son, ~inaugurer sa,
    ~être maître d' ouvrage, ~assurer la maîtrise d' ouvrage, ~dévoiler, ~projeter, ~doter, ~faire construire, ~faire bâtir`,
  ),
  ...cuesOf(
    'operator',
    'patient',
    "~charger de l' exploitation, ~charger de la gestion, ~charger d' exploiter, ~charger de gérer, ~charger de piloter, ~charger du pilotage, ~charger de la maintenance, ~charger de l' entretien",
  ),
  ...verbCues(
    'supplier',
    'subject',
    'fournir livrer fabriquer produire équiper raccorder alimenter approvisionner louer manufacturer lancer usiner imprimer',
  ),
  ...cuesOf(
    'supplier',
    'subject',
    '~mettre au point, ~apporter son savoir-faire, ~apporter sa technologie, ~apporter ses, ~mettre à disposition, ~gérer le chauffage, ~prêter ses, ~prêter son, ~prêter sa',
  ),
  ...cuesOf(
    'supplier',
    'patient',
    "~charger de fournir, ~charger de la fourniture, ~charger de livrer, ~charger d' équiper",
  ),
  ...cuesOf('supplier', 'from', '~venir, ~provenir, ~louer, ~commander, ~acheter'),
  ...cuesOf('supplier', 'to', '~louer, ~commander, ~acheter'),
  ...cuesOf(
    'investor',
    'subject',
    `~apporter le solde, ~apporter le reste, ~payer le reste, ~financer le reste, ~couvrir le reste, ~investir, ~financer, ~cofinancer, ~mécéner, ~parrainer, ~sponsoriser, ~subventionner, ~mettre au pot, ~remettre au pot, ~participer au financement, ~participer au tour, ~participer à la levée, ~entrer au capital, ~prendre part au financement, ~apporter les fonds,
    ~prendre une participation, ~mener le tour, ~mener la levée, ~souscrire, ~abonder, ~monter au capital, ~supporter le quart, ~supporter la moitié, ~supporter le tiers, ~prendre .. des parts, ~offrir de racheter`,
  ),
  ...cuesOf('investor', 'patient', '~suivre par, ~accompagner par, ~épauler par'),
  ...cuesOf(
    'other',
    'subject',
    `~signer un contrat, ~signer un accord, ~signer un partenariat, ~signer une convention, ~conclure un accord, ~apporter son concours, ~collaborer, ~travailler, ~allier, ~rejoindre, ~accompagner, ~soutenir, ~coordonner, ~épauler, ~coopérer,
    ~nouer un partenariat, ~former, ~évaluer, ~analyser, ~encadrer, ~distribuer`,
  ),
  ...cuesOf(
    'join',
    'subject',
    `~participer, ~faire partie, ~prendre part, ~être impliqué, ~être impliquée, ~être impliqués, ~être associé, ~être associée, ~être associés, ~être partie prenante, ~être de la partie, ~être partenaire, ~rester partenaire,
    en ~être, ~être du tour, ~être du projet, ~être de l' aventure, ~confirmer sa participation, ~confirmer son engagement, ~souhaiter participer, ~remettre au pot, ~compter parmi, ~rejoindre le, ~rejoindre la`,
  ),
  ...cuesOf(
    'omit',
    'subject',
    `~figurer, ~retenir, ~sélectionner, ~inviter, ~convier, ~associer, ~impliquer, ~suivre, ~répondre à l' appel, ~avoir .. lien, ~avoir .. rôle, ~jouer .. rôle, ~concerner, ~être dans le coup, ~intéresser, ~candidater, ~choisir, ~donner suite`,
  ),
  ...cuesOf('other', 'by', '~porter'),
  ...cuesOf('contractor', 'by', '~réaliser, ~exécuter, ~effectuer'),
  ...cuesOf(
    'say',
    'subject',
    '~laisser échapper, ~laisser entendre, ~laisser tomber, ~cacher pas, ~cacher plus, ~faire comprendre, ~faire part, ~mettre en avant, ~faire savoir, ~faire valoir, ~faire remarquer, ~faire observer',
  ),
  ...cuesOf('investor', 'after', "à la charge de, à la charge du, à la charge d'"),
  ...cuesOf('operator', 'by', '~mener, ~conduire, ~diriger, ~lancer, ~développer, ~imaginer'),
  ...cuesOf(
    'other',
    'after',
    "en partenariat avec, en collaboration avec, aux côtés de, aux côtés du, aux côtés d', en association avec, partenaires :, partenaires généraux :, partenaire :, en lien avec",
  ),
  ...cuesOf(
    'investor',
    'after',
    "avec le soutien de, avec le soutien du, avec le soutien d', avec l' appui de, grâce au soutien de, avec l' aide de",
  ),
  ...verbCues('leave', 'subject', 'renoncer décliner abandonner dérober désister désengager retirer'),
  ...cuesOf(
    'leave',
    'subject',
    `~jeter l' éponge, ~passer son tour, ~claquer la porte, ~tourner les talons, ~faire marche arrière, ~faire défection, ~faire faux bond, ~refuser de, ~refuser d', ~refuser l' offre, ~dire non, ~rester à l' écart, ~tenir à l' écart,
    ~préférer décliner, ~préférer s' abstenir, ~abstenir, ~rester en retrait, ~quitter le projet, ~quitter le consortium, ~quitter le tour, ~quitter le capital, ~quitter l' aventure, ~quitter le navire, ~sortir du projet, ~sortir du capital, ~sortir du consortium, ~rester à la porte, ~brûler la politesse, ~rester sur la touche, ~renoncer à, ~démentir, ~refuser toute`,
  ),
  ...cuesOf('leave', 'patient', '~écarter, ~exclure, ~évincer, ~recaler, ~éliminer, ~débouter, ~laisser de côté'),
  ...verbCues(
    'contractor',
    'subject',
    'monter raser réparer moderniser électrifier câbler agrandir refaire transformer sécuriser reconstruire ériger végétaliser dépolluer goudronner',
  ),
  ...cuesOf(
    'contractor',
    'subject',
    '~charger des travaux, ~charger de la construction, ~charger du chantier, ~charger du gros, ~charger du génie, ~charger de la conception, ~charger de la réalisation, ~signer le bâtiment, ~gagner le chantier, ~obtenir le chantier, ~obtenir le marché, ~hériter du chantier, ~occuper des travaux, ~occuper du chantier, ~mener le chantier, ~conduire le chantier',
  ),
  ...cuesOf(
    'operator',
    'subject',
    "~charger de l' exploitation, ~charger de la gestion, ~porter l' opération, ~piloter le projet, ~tenir la barre, ~faire tourner, ~occuper de l' exploitation, ~reprendre l' exploitation, ~prendre en main, ~être aux commandes, ~être aux manettes, ~assurer le pilotage, ~assurer la direction, ~avoir la charge, ~prendre la tête",
  ),
  ...verbCues('operator', 'subject', 'organiser coorganiser'),
  ...verbCues('supplier', 'subject', 'expédier forger tisser imprimer usiner'),
  ...cuesOf(
    'supplier',
    'subject',
    "~fournir le, ~apporter la technologie, ~prêter main-forte, ~vendre les, ~assurer la fourniture, ~assurer l' approvisionnement, ~assurer la maintenance",
  ),
  ...cuesOf(
    'supplier',
    'after',
    'commandés à, commandées à, commandé à, commandée à, commandés au, commandées au, achetés à, achetées à, fournis par, fournie par',
  ),
  ...cuesOf(
    'investor',
    'subject',
    "~partager la facture, ~partager les frais, ~partager le coût, ~partager la note, ~régler la facture, ~régler la note, ~régler l' addition, ~payer la facture, ~mettre la main, ~participer à hauteur, ~contribuer à hauteur, ~compléter le tour, ~compléter le financement, ~boucler le financement, ~prendre le reste, ~prendre en charge, ~garantir, ~cautionner, ~combler",
  ),
  ...cuesOf(
    'investor',
    'by',
    '~financer, ~cofinancer, ~détenir, ~soutenir, ~garantir, ~abonder, ~subventionner, ~sponsoriser, ~parrainer',
  ),
  ...cuesOf(
    'investor',
    'after',
    "grâce à un don de, grâce à un don du, grâce à une subvention de, grâce à une subvention du, grâce au mécénat de, avec le concours de, avec le concours du, avec l' appui du, auprès de la, auprès du",
  ),
  ...cuesOf(
    'other',
    'subject',
    "~être de l'aventure, ~associer à, ~apporter son expertise, ~mettre ses, ~prêter son concours, ~tester, ~certifier, ~nouer une alliance, ~faire équipe",
  ),
  ...cuesOf(
    'other',
    'after',
    "sous l' égide de, sous l' égide du, sous la houlette de, sous la houlette du, main dans la main avec, de concert avec, conjointement avec, à l' initiative de, à l' initiative du, en association avec, en partenariat étroit avec, ainsi que",
  ),
  ...cuesOf(
    'leave',
    'subject',
    "~refuser, ~bouder, ~faire machine arrière, ~mettre fin, ~mettre un terme, ~faire volte-face, ~rétropédaler, ~défiler, ~manquer à l' appel, ~briller par son absence, ~rester hors, ~rester absent, ~rester absente, ~passer la main, ~préférer renoncer, ~préférer se retirer, ~tirer un trait, ~jeter le gant, ~rompre",
  ),
  ...cuesOf(
    'leave',
    'after',
    "exit, mais sans, sans la participation de, sans la participation du, sans le soutien de, sans le soutien du, sans l' aide de",
  ),
  ...cuesOf(
    'omit',
    'subject',
    '~renouveler son soutien, ~renouveler sa, ~mettre un euro, ~mettre un centime, ~mettre un sou, ~verser un euro, ~débourser un centime, ~financer, ~investir, ~souhaiter participer, ~vouloir participer, ~embarquer, ~monter à bord, ~postuler, ~soumissionner, ~être candidat, ~être candidate, ~compter au nombre',
  ),
  ...verbCues(
    'pay',
    'subject',
    'aligner flécher inscrire provisionner éponger combler renflouer couvrir cofinancer rajouter repayer',
  ),
  ...cuesOf(
    'pay',
    'subject',
    '~prendre en charge, ~participer à hauteur, ~contribuer à hauteur, ~signer un chèque, ~remettre un chèque, ~mettre au pot',
  ),
  ...verbCues(
    'say',
    'subject',
    'applaudir argumenter convaincre badiner démarrer embrayer entonner esquiver fanfaronner formuler gloser implorer lister minimiser ordonner pouffer prier professer rassurer reconnaître rêver sangloter siffler supplier surenchérir tacler tonitruer',
  ),
  ...verbCues(
    'judge',
    'subject',
    'trouver sentir désigner présenter baptiser déceler récuser prôner brandir réprouver conspuer conserver attendre promettre viser citer imputer attribuer proposer appeler moquer',
  ),
  ...cuesOf(
    'judge',
    'subject',
    "~voir là, ~réjouir de, ~réjouir d', ~inquiéter de, ~inquiéter d', ~agacer de, ~ironiser sur, ~prendre à, ~insister sur, ~revenir sur, ~féliciter de, ~féliciter d', ~plaindre de, ~plaindre d', ~mettre en avant, ~avouer",
  ),
  ...cuesOf(
    'leave',
    'after',
    "le retrait de, le retrait du, le retrait d', du retrait de, du retrait du, le départ de, le départ du, le désistement de, le désistement du, la défection de, la défection du, le refus de, le refus du, le forfait de, l' abandon de, plutôt que, à la place de, à la place du, au détriment de, au détriment du, préféré à, préférée à, en lieu et place de, à l' exception de, à l' exception du",
  ),
  ...cuesOf(
    'investor',
    'after',
    "subvention de, subvention du, subvention d', don de, don du, prêt de, prêt du, prêt d', financement de, financement du, aide de, aide du, aide d', soutien financier de, mécénat de, mécénat du, apport de, apport du, fonds de la, argent de la, contribution de, contribution du, contribution d', participation financière de, subventions de, aides de, prêts de",
  ),
  ...cuesOf(
    'other',
    'after',
    "~associer à, ~associer avec, ~allier à, ~allier avec, ~travailler avec, ~collaborer avec, ~coopérer avec, partenariat avec, accord avec, contrat avec, convention avec, ~rapprocher de, ~unir à, épaulé par, épaulée par, soutien de, soutien du, soutien d', appui de, appui du, concours de, concours du, participation de, participation du",
  ),
  ...cuesOf(
    'operator',
    'after',
    "maîtrise d' ouvrage de, maîtrise d' ouvrage du, maître d' ouvrage :, exploitation par, gérée par, géré par, exploité par, exploitée par",
  ),
  ...cuesOf(
    'contractor',
    'after',
    "maîtrise d' œuvre de, maître d' œuvre :, signé par, signée par, dessiné par, dessinée par, conçu par, conçue par, imaginé par, imaginée par",
  ),
  ...cuesOf(
    'contractor',
    'subject',
    '~décrocher le, ~décrocher la, ~décrocher les, ~remporter le, ~remporter les, ~être à pied, ~achever le, ~achever la, ~achever les, ~terminer le, ~terminer la, ~terminer les, ~livrer le bâtiment',
  ),
  ...cuesOf('contractor', 'after', "l' affaire de, l' affaire du, l' affaire d'"),
  ...cuesOf('investor', 'subject', '~couvrir, ~avancer les fonds, ~apporter son écot'),
  ...cuesOf('other', 'subject', '~commander, ~réserver, ~précommander, ~être client, ~être cliente'),
  ...verbCues('dispute', 'subject', 'contester réfuter démentir'),
  ...cuesOf(
    'dispute',
    'subject',
    '~remettre en question, ~remettre en cause, ~mettre en doute, ~juger .. gonflé, ~juger .. surestimé, ~juger .. sous-estimé, ~juger .. fantaisiste, y ~croire',
  ),
  ...frenchDealings,
];

const auxiliaries = `continuer commencer accepter apprêter entendre être avoir aller devoir pouvoir vouloir faire devenir rester entrer monter sortir jouer compter appeler croire parler plaider faire mettre prendre désigner mandater missionner sélectionner choisir retenir charger venir tenir rendre`;

const titles = byGender(
  `président directeur fondateur cofondateur créateur inventeur ministre maire patron chercheur professeur sénateur député conseiller avocat architecte porte-parole ingénieur économiste
    délégué élu adjoint entraîneur sélectionneur capitaine chef dirigeant entrepreneur écrivain metteur réalisateur acteur chanteur musicien compositeur auteur romancier agriculteur éleveur céréalier pêcheur
    ouvrier infirmier médecin chirurgien physicien chimiste biologiste historien sociologue géographe astronome préfet gouverneur général colonel commandant commissaire procureur juge curateur conservateur responsable
    secrétaire vice-président coprésident milliardaire homme banquier investisseur analyste critique journaliste consultant expert spécialiste syndicaliste militant opposant habitant riverain voisin usager client
    passager étudiant enseignant instituteur proviseur recteur doyen prêtre évêque pape roi prince champion joueur athlète sprinteur navigateur skipper coureur gardien arbitre mécène collectionneur galeriste
    commerçant restaurateur boulanger vigneron brasseur agent fonctionnaire diplomate ambassadeur premier chancelier gérant exploitant propriétaire associé collègue coéquipier confrère frère père fils mari oncle cousin pdg dg ceo
    trésorier rapporteur démographe climatologue hydrologue géologue océanographe virologue épidémiologiste cardiologue pédiatre psychologue philosophe politologue linguiste archéologue paléontologue urbaniste
    forestier fermier jardinier pompier policier gendarme cheminot berger menuisier charpentier horloger maraîcher douanier postier hôtelier écologiste paysagiste dessinateur photographe peintre sculpteur chorégraphe danseur chef-cuisinier cuisinier libraire éditeur bibliothécaire animateur producteur programmateur régisseur technicien pilote astronaute
    parlementaire magistrat artisan universitaire scientifique militaire officier prélat ecclésiastique édile cadre industriel bâtonnier notaire huissier greffier pharmacien vétérinaire dentiste kinésithérapeute soignant patient malade retraité`,
  `présidente directrice fondatrice cofondatrice créatrice ministre maire patronne chercheuse professeure sénatrice députée conseillère avocate ingénieure déléguée élue adjointe entraîneuse
    sélectionneuse dirigeante entrepreneuse entrepreneure écrivaine metteuse réalisatrice actrice chanteuse musicienne compositrice autrice romancière agricultrice éleveuse ouvrière infirmière chirurgienne physicienne
    historienne préfète gouverneure générale procureure conservatrice vice-présidente coprésidente femme banquière investisseuse consultante experte militante opposante habitante riveraine voisine usagère
    cliente passagère étudiante enseignante institutrice rectrice doyenne reine princesse championne joueuse navigatrice gardienne commerçante restauratrice boulangère vigneronne brasseuse agente diplomate ambassadrice
    chancelière gérante exploitante associée coéquipière consœur sœur mère fille épouse tante cousine cheffe trésorière rapporteuse habituée psychologue productrice technicienne libraire éditrice bibliothécaire animatrice soignante patiente
    bâtonnière parlementaire magistrate artisane universitaire scientifique forestière fermière jardinière policière bergère horlogère maraîchère postière hôtelière écologiste grimpeuse glaciologue retraitée climatologue sociologue géologue glaciologue danseuse sculptrice curatrice commissaire avocate-conseil pharmacienne vétérinaire astronaute dessinatrice`,
);
for (const both of `critique écologiste gendarme ministre maire porte-parole économiste juge responsable secrétaire analyste journaliste spécialiste syndicaliste chimiste quinquagénaire sexagénaire trentenaire quadragénaire septuagénaire octogénaire édile scientifique artiste cinéaste intéressé intéressée biologiste sociologue géographe astronome architecte commissaire psychologue philosophe
  politologue linguiste archéologue climatologue hydrologue géologue virologue épidémiologiste cardiologue pédiatre urbaniste paysagiste photographe peintre chorégraphe libraire astronaute pilote diplomate fonctionnaire
  propriétaire collègue pdg dg ceo élève bibliothécaire vétérinaire guide athlète skipper démographe océanographe paléontologue dentiste kinésithérapeute interprète professeur médecin ingénieur chef`
  .trim()
  .split(/\s+/))
  titles.set(both, null);

function roles(role: Sense, list: string): [string, Sense][] {
  return list.split(' ').map((noun) => [noun, role]);
}

/** Titles with their gender; those that are both have none of their own: "le ministre", "la ministre". */
function byGender(male: string, female: string): Map<string, Gender | null> {
  const men = wordSet(male);
  const women = wordSet(female);
  return new Map(
    [...men, ...women].map((noun) => [noun, men.has(noun) ? (women.has(noun) ? null : 'male') : 'female']),
  );
}

const pronouns = new Map<string, Pronoun>([
  ['il', { gender: 'male', number: 'one', things: true }],
  ['elle', { gender: 'female', number: 'one', things: true }],
  ['ils', { gender: 'male', number: 'many', things: true }],
  ['elles', { gender: 'female', number: 'many', things: true }],
  ['on', { gender: null, number: 'many', things: false }],
  ['celui-ci', { gender: 'male', number: 'one', things: true }],
  ['celle-ci', { gender: 'female', number: 'one', things: true }],
]);

const publicBodies = `état etat région département ville commune métropole communauté agglomération canton province gouvernement ministère mairie préfecture commission agence   rectorat ars municipalité intercommunalité collectivité république district trésor confédération europe`;

/** Thousands of forms, which facts are read with and nothing else. */
const verbs = recallable(() => tabulateVerbs([...lemmasOf(cues), ...auxiliaries.split(' ')], conjugateFrench));

export const frenchSpeech: SpeechRules = {
  get verbs() {
    return verbs();
  },
  cues,
  grammar: {
    determiners: wordSet(
      "le la les l' un une des du au aux d' ce cet cette ces son sa ses leur leurs notre nos mon ma mes votre chaque quelques plusieurs deux trois quatre cinq",
    ),
    indefinite: wordSet('un une des plusieurs quelques certains certaines deux trois quatre'),
    possessive: wordSet('son sa ses leur leurs notre nos mon ma mes'),
    prepositions: wordSet(
      "de d' du des à au aux en dans par pour sur sous avec sans chez vers entre depuis pendant selon contre après avant dès malgré hors parmi auprès lors envers outre via devant derrière près jusqu' jusque concernant",
    ),
    conjunctions: wordSet(
      "et ou mais car or donc ni puis tandis alors quand lorsque lorsqu' si comme puisque parce que qu' où",
    ),
    and: wordSet('et ainsi'),
    relatives: wordSet(
      "qui que qu' dont où lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels",
    ),
    clitics: wordSet("se s' ne n' y en le la l' les lui leur me m' te t' nous vous"),
    adverbs: wordSet(
      "pas plus bien encore déjà aussi ensuite alors ainsi toujours jamais même tout très notamment également enfin finalement conjointement ensemble chacun chacune désormais donc aussitôt bientôt hier aujourd' hui lundi mardi mercredi jeudi vendredi samedi dimanche ici là point quant prudemment néanmoins toutefois cependant pourtant certes surtout respectivement dernièrement non tous toutes eux elle lui d' abord depuis plutôt peu moins presque seulement",
    ),
    adverbEnding: /ment$/u,
    auxiliaries: wordSet(
      'a ont avait avaient aura auront aurait auraient est sont était étaient sera seront serait seraient fut furent été eu va vont doit doivent devra devront devrait devraient devait devaient peut peuvent pourra pourront pourrait pourraient veut veulent voudrait fait font ayant étant avoir être vient viennent',
    ),
    beForms: wordSet('est sont était étaient sera seront serait seraient fut furent été être étant'),
    negations: wordSet("ne n' ni jamais aucun aucune pas plus"),
    neither: wordSet('ni'),
    pronouns,
    by: wordSet('par'),
    to: wordSet('à au aux'),
    from: wordSet("de d' du des auprès chez"),
    of: wordSet("de d' du des"),
    listing: wordSet('par avec entre'),
    each: wordSet('chacun chacune'),
    together: wordSet('ensemble conjointement'),
    respectively: wordSet('respectivement'),
  },
  names: {
    openers:
      wordSet(`long longue longs longues haut haute hauts hautes large larges profond profonde vieux vieille lourd lourde riche fort forte forts fortes 
      vient viennent suit suivent arrive arrivent
      chacun chacune le la les un une des du de ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes il elle ils elles on nous vous je tu et ou mais car or donc ni puis si comme quand lorsque alors ainsi
      en dans par pour sur sous avec sans chez vers entre depuis pendant selon contre après avant dès malgré hors parmi lors outre via devant derrière près jusque à au aux que qui quoi dont où quel quelle quels quelles
      cela ceci ça celui celle ceux celles tout toute tous toutes aucun aucune chaque plusieurs quelques certains certaines beaucoup peu trop très plus moins aussi bien mal encore déjà enfin ensuite bref hier demain
      aujourd oui non faux vrai voilà voici reste restent coût coup environ quelque près deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante soixante cent mille million millions
      parce puisque quant tandis pourtant toutefois cependant néanmoins désormais jamais toujours souvent parfois seul seule seuls seules autre autres même mêmes premier première premiers premières dernier dernière
      monsieur madame interrogé contacté baptisé fermé invité situé né née fondé fondée créé créée annoncé annoncée lancé lancée sollicité sollicitée faute grâce face fin début résultat objectif question conséquence
      preuve parole mise signe autant plutôt mieux pire tant rien personne quiconque côté aussitôt bientôt autrefois jadis naguère là ici lui eux moi toi soi y impossible difficile possible fait faits suite
      janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche président présidente directeur directrice physicien physicienne maire ministre
      hommage merci bravo faillie prévu prévue prévus prévues précision comment pourquoi combien donner faire être avoir ensemble présent présente présents présentes surtout absent absents`),
    commonEnding: /(?:ments?|ants?|ées?|és)$/u,
    titles,
    address: new Map([
      ['m', 'male'],
      ['mm', 'male'],
      ['mme', 'female'],
      ['mlle', 'female'],
      ['monsieur', 'male'],
      ['madame', 'female'],
      ['me', null],
      ['mgr', 'male'],
      ['dr', null],
      ['docteur', null],
      ['pr', null],
      ['maître', null],
      ['professeur', null],
    ]),
    kin: wordSet('frère sœur père mère fils fille mari épouse cousin cousine'),
    organisations: wordSet(`
      ${publicBodies} union conseil parlement sénat syndicat caisse assemblée banque fonds fondation université institut école centre hôpital chu chr inserm société entreprise groupe compagnie association fédération syndicat coopérative mutuelle assurance office ordre
      organisation comité cour tribunal autorité club festival musée opéra théâtre agence cabinet atelier ateliers famille consortium holding filiale start-up startup pousse jeune-pousse constructeur fabricant opérateur exploitant laboratoire laboratoires chimiste énergéticien avionneur
      éditeur équipementier industriel géant groupement chambre chantiers chantier construction constructions capital partners ventures énergie énergies energy bank invest investissement investissements développement travaux
      transports services systems technologies technologie sa sas sarl gmbh inc ltd plc corp ag nv spa se group holdings studios studio films productions airlines airways rail motors média médias presse crédit caisse
      assistance investisseur actionnaire propriétaire sponsor partenaire réseau voies eaux aéroports ports théâtres manufacture imprimerie orchestre ballet académie bibliothèque conservatoire parc muséum port aéroport bureau direction cité haute-autorité observatoire nation groupement fédération ligue union mutuelles promoteur bailleur régie maison domaine brasserie brasseries collectif brasseur armateur transporteur`),
    publicBodies: wordSet(publicBodies),
    bodies: wordSet(
      'ministère communauté conseil agence région ville département métropole commune agglomération gouvernement mairie municipalité canton province intercommunalité préfecture état',
    ),
    financiers: wordSet(
      'banque fonds fondation crédit caisse capital partners ventures invest bank mécène famille mutuelle assurance bpifrance holding investisseur investisseurs',
    ),
    attached: wordSet(
      'région département ville commune métropole communauté canton province ministère mairie préfecture fondation université famille association archevêché évêché diocèse rectorat paroisse fédération agence état gouvernement conseil comité syndicat office institut hôpital banque caisse',
    ),
    media: wordSet(
      'journal quotidien hebdomadaire magazine mensuel site revue chaîne radio télévision média médias presse antenne micro colonnes podcast newsletter',
    ),
    binders: wordSet("de d' du des la l' le les et pour en sur aux à"),
    projects: wordSet(
      'projet programme chantier plan opération constellation initiative centre festival stade tunnel barrage tramway ligne',
    ),
    placed: wordSet('à en au aux dans près vers'),
    idle: wordSet(`infliger condamner sanctionner verbaliser laisser repartir revenir rentrer revoir réviser revoit repousser surnommer incliner incliné inclinée battre battu dévoilé dévoiler relevée relevé présenté présenter autoriser valider homologuer visiter proposer suivre suit être avoir employer employait emploie compter compte vendre vouloir espérer devenir rester quitter fermer ferme rouvrir ouvrir fêter fête célébrer célèbre disparaître déménager commencer durer recevoir jouer affronter paraître
      attendre entrer sortir exister naître né née fondé fondée créé créée basé basée installé implanté connaît connaître affiche subir subit traverse souffre souffrir perdre gagner devoir pouvoir faire aller venir va fait peut doit veut semble
      sembler paraît tarde tarder hésite hésiter réfléchit craint craindre redouter ignore ignorer sait savoir pense penser croit espère figure figurer appartenir appartient dépend dépendre ressemble situe situé située cité citée évoqué pressenti
      pressentie annoncé annoncée révélé révélée publié publiée approuvé voté adopté contesté critiqué signalé rapporté mentionné consulté interrogé dirigé présidé représenté concurrencé racheté racheter menacé menacer réclame réclamer manifester
      manifeste proteste protester poursuivre attaquer attaque sollicité sollicitée contacté contactée étudier étudie examine examiner envisager envisage lorgner lorgne déposer tomber tombe mourir naît grandir voir voit`),
    light: wordSet('avoir faire vendre obtenir prendre recevoir gagner ouvrir signer remporter décrocher'),
    verbEnding: {
      finite: /(?:[^n]e|ent|it|ra|ront|aient|ait|end|ond|ut)$/u,
      participle: /(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|it|ite|ert)$/u,
    },
    roleObjects: frenchObjects,
    purposes: wordSet("pour comme de d' du des afin plutôt face"),
    roleNouns: new Map([
      ...roles(
        'operator',
        'maître promoteur promotrice exploitant exploitante opérateur opératrice gestionnaire porteur',
      ),
      ...roles('contractor', 'constructeur maçon architecte architectes entrepreneur sous-traitant mandataire'),
      ...roles('supplier', 'fournisseur fournisseurs équipementier équipementiers'),
      ...roles(
        'investor',
        'créancier créancière prêteur prêteurs actionnaire actionnaires investisseur investisseurs mécène mécènes sponsor sponsors bailleur bailleurs financeur financeurs',
      ),
      ...roles('other', 'partenaire partenaires'),
    ]),
    alliances: wordSet('consortium groupement alliance trio duo tandem association pool attelage'),
    offices: wordSet(
      `président présidente vice-président vice-présidente directeur directrice ministre maire préfet préfète procureur procureure porte-parole sénateur sénatrice député députée chef cheffe responsable secrétaire gouverneur gouverneure juge commissaire
      adjoint adjointe conseiller conseillère ambassadeur ambassadrice premier chancelier chancelière recteur rectrice pdg dg ceo pape évêque roi reine prince princesse avocat avocate capitaine colonel général commandant proviseur doyen doyenne
      voisin voisine opposant opposante client cliente usager usagère riverain riveraine habitant habitante passager passagère propriétaire collègue journaliste analyste expert experte consultant consultante rapporteur rapporteuse médecin témoin
      gendarme policier policière pompier douanier serveur serveuse vendeur vendeuse chauffeur infirmier infirmière sélectionneur arbitre huissier notaire trésorier trésorière délégué déléguée`,
    ),
    kinds: kindsOf({
      'parlementaire parlementaires': 'député députée sénateur sénatrice rapporteur rapporteuse eurodéputé eurodéputée',
      'élu élue': `maire conseiller conseillère adjoint adjointe député députée sénateur sénatrice président présidente vice-président vice-présidente échevin échevine bourgmestre édile`,
      édile: 'maire bourgmestre adjoint adjointe',
      'magistrat magistrate':
        'juge procureur procureure président présidente substitut avocat-général conseiller conseillère',
      'artisan artisane': `boulanger boulangère menuisier charpentier horloger horlogère boucher bouchère couvreur plombier maçon ébéniste luthier potier potière brasseur brasseuse ferronnier tapissier cordonnier
        coutelier céramiste pâtissier pâtissière chocolatier chocolatière facteur forgeron`,
      'commerçant commerçante':
        'boulanger boulangère libraire boucher bouchère épicier épicière fleuriste restaurateur restauratrice hôtelier hôtelière cafetier pharmacien pharmacienne',
      'agriculteur agricultrice exploitant exploitante paysan paysanne':
        'céréalier éleveur éleveuse maraîcher maraîchère vigneron vigneronne viticulteur viticultrice fermier fermière arboriculteur',
      'médecin docteur praticien praticienne soignant soignante':
        'chirurgien chirurgienne cardiologue pédiatre généraliste urgentiste oncologue neurologue anesthésiste psychiatre médecin',
      'scientifique chercheur chercheuse savant savante': `physicien physicienne chimiste biologiste climatologue hydrologue géologue glaciologue océanographe virologue épidémiologiste astronome astrophysicien astrophysicienne
        paléontologue archéologue botaniste entomologiste neurologue généticien généticienne`,
      universitaire:
        'professeur professeure historien historienne sociologue géographe économiste politologue juriste philosophe',
      'dirigeant dirigeante patron patronne':
        'pdg dg directeur directrice président présidente fondateur fondatrice cofondateur cofondatrice gérant gérante ceo',
      'homme-de-loi juriste robe': 'avocat avocate bâtonnier bâtonnière notaire',
      artiste:
        'peintre sculpteur sculptrice chanteur chanteuse musicien musicienne compositeur compositrice danseur danseuse chorégraphe photographe plasticien plasticienne comédien comédienne',
      'sportif sportive':
        'joueur joueuse coureur coureuse champion championne navigateur navigatrice skipper sprinteur athlète',
      'militaire officier officière gradé gradée':
        'général générale colonel colonelle commandant commandante capitaine amiral lieutenant lieutenante',
      'ecclésiastique religieux religieuse prélat': 'abbé prêtre évêque archevêque curé pasteur',
      diplomate: 'ambassadeur ambassadrice consul consule',
      syndicaliste: 'délégué déléguée',
    }),
    generic: wordSet(
      'parent quinquagénaire sexagénaire trentenaire quadragénaire septuagénaire octogénaire édile chercheur chercheuse scientifique artiste auteur autrice écrivain écrivaine cinéaste réalisateur réalisatrice architecte ingénieur ingénieure médecin agriculteur agricultrice éleveur éleveuse navigateur navigatrice militant militante syndicaliste avocat avocate économiste enseignant enseignante entraîneur restaurateur vigneron élu élue intéressé intéressée dirigeant dirigeante patron patronne responsable entrepreneur industriel constructeur assureur brasseur opérateur exploitant groupe société entreprise compagnie homme femme géant association fondation armateur chimiste énergéticien équipementier avionneur brasserie banque laboratoire',
    ),
  },
  quoting: {
    according: wordLists(
      `selon les mots de, selon les termes de, selon l' expression de, selon la formule de, selon les dires de, selon les propos de, pour reprendre les mots de, pour reprendre les termes de, pour reprendre l' expression de,
      pour reprendre la formule de, dans les mots de, suivant la formule de, selon, d' après, pour, aux yeux de, de l' avis de, de l' avis même de, de l' aveu de, de l' aveu même de, à en croire, à entendre, à écouter, aux dires de, au dire de, dixit`,
    ),
    accordingOwn: [
      ...ownWordings(
        [
          ['ses', null],
          ['leurs', 'ils'],
        ],
        'à _ yeux, selon _ mots, selon _ propres mots, selon _ termes, selon _ propres termes, selon _ dires, à _ dires, pour reprendre _ mots, pour reprendre _ termes',
      ),
      ...ownWordings([['son', null]], 'de _ propre aveu, de _ aveu même, à _ avis, selon _ expression'),
      ...ownWordings([['sa', null]], 'selon _ formule, selon _ propre formule'),
      ...ownWordings([["l'", null]], 'à _ en croire, à _ entendre, à _ écouter'),
      ...ownWordings([['les', 'ils']], 'à _ en croire, à _ entendre, à _ écouter'),
    ],
    obliques: new Map([
      ['lui', 'il'],
      ['elle', 'elle'],
      ['eux', 'ils'],
      ['elles', 'elles'],
    ]),
    voices: wordSet(
      'source sources entourage proche proches témoin témoins voix observateur observateurs interlocuteur',
    ),
    nouns: wordSet(
      `réponse réaction message communiqué déclaration explication explications mot mots phrase théorie pari conviction version démenti précision confidence aveu commentaire tweet promesse avertissement formule conclusion verdict constat courrier lettre tribune
      analyse avis credo leitmotiv devise diagnostic argument refrain recette conseil crainte espoir souhait vœu cloche résumé bilan pronostic justification réplique riposte consigne maxime morale soupir plaisanterie cri anecdote souvenir témoignage regret`,
    ),
    opposes: wordSet(
      'contre conteste contestent dément réfute rejette balaie récuse désaccord répond réplique rétorque objecte partage oppose opposé opposée agacé agacée inverse nuance tempère avis accord convaincu convaincue lisant lit entendant entend écoute',
    ),
    works: wordSet(`
      livre roman film pièce chanson album exposition brochure ouvrage essai poème recueil tableau spectacle série documentaire article titre intitulé intitulée intitulés titré titrée baptisé baptisée surnommé surnommée dénommé
      appelé appelée nommé nommée rapport guide conte opéra symphonie émission podcast revue collection saison slogan devise mention pancarte banderole label marque opération enseigne étiquette surnom sobriquet tapisserie sculpture fresque installation pièce concert album mémoire thèse essai`),
    whereOpeners: wordSet('sur à au aux lors dans devant auprès chez en pendant'),
    whereNouns: wordSet(
      'communiqué conférence lettre tribune entretien interview courrier message billet note post tweet conseil forum discours déclaration micro antenne signature réunion audience présentation visite inauguration point',
    ),
    editorial: /^(?:\.{3}|…)$|\b(?:ndlr|nldr|ndr|sic|NDLR)\b/iu,
  },
  money: {
    decimal: ',',
    units: new Map([
      ['un', 1],
      ['une', 1],
      ['deux', 2],
      ['trois', 3],
      ['quatre', 4],
      ['cinq', 5],
      ['six', 6],
      ['sept', 7],
      ['huit', 8],
      ['neuf', 9],
      ['dix', 10],
      ['onze', 11],
      ['douze', 12],
      ['treize', 13],
      ['quatorze', 14],
      ['quinze', 15],
      ['seize', 16],
      ['vingt', 20],
      ['trente', 30],
      ['quarante', 40],
      ['cinquante', 50],
      ['soixante', 60],
      ['cent', 100],
      ['cents', 100],
      ['mille', 1000],
    ]),
    magnitudes: new Map([
      ['mille', 1e3],
      ['million', 1e6],
      ['millions', 1e6],
      ['milliard', 1e9],
      ['milliards', 1e9],
      ['billion', 1e12],
      ['billions', 1e12],
      ['k', 1e3],
      ['m', 1e6],
      ['md', 1e9],
      ['mds', 1e9],
      ['mrd', 1e9],
      ['mrds', 1e9],
      ['mio', 1e6],
    ]),
    halves: wordSet('demi demi-million demi-milliard'),
    currencies: new Map([
      ['euro', 'EUR'],
      ['euros', 'EUR'],
      ['dollar', 'USD'],
      ['dollars', 'USD'],
      ['livre', 'GBP'],
      ['livres', 'GBP'],
      ['franc', 'CHF'],
      ['francs', 'CHF'],
      ['yen', 'JPY'],
      ['yens', 'JPY'],
      ['yuan', 'CNY'],
      ['yuans', 'CNY'],
      ['roupie', 'INR'],
      ['roupies', 'INR'],
      ['rouble', 'RUB'],
      ['roubles', 'RUB'],
      ['dirham', 'MAD'],
      ['dirhams', 'MAD'],
      ['dinar', null],
      ['dinars', null],
      ['couronne', null],
      ['couronnes', null],
      ['peso', null],
      ['pesos', null],
      ['rand', 'ZAR'],
      ['rands', 'ZAR'],
      ['won', 'KRW'],
      ['wons', 'KRW'],
      ['shekel', 'ILS'],
      ['shekels', 'ILS'],
      ['zloty', 'PLN'],
      ['zlotys', 'PLN'],
      ['forint', 'HUF'],
      ['forints', 'HUF'],
      ['fcfa', 'XOF'],
      ['naira', 'NGN'],
      ['nairas', 'NGN'],
      ['cedi', 'GHS'],
      ['cedis', 'GHS'],
      ['réal', 'BRL'],
      ['reais', 'BRL'],
      ['réaux', 'BRL'],
      ['riyal', 'SAR'],
      ['riyals', 'SAR'],
      ['shilling', 'KES'],
      ['shillings', 'KES'],
      ['baht', 'THB'],
      ['bahts', 'THB'],
      ['rial', null],
      ['rials', null],
      ['taka', 'BDT'],
      ['takas', 'BDT'],
      ['leu', 'RON'],
      ['lei', 'RON'],
      ['lev', 'BGN'],
      ['leva', 'BGN'],
      ['ariary', 'MGA'],
      ['ariarys', 'MGA'],
      ['gourde', 'HTG'],
      ['gourdes', 'HTG'],
      ['hryvnia', 'UAH'],
      ['hryvnias', 'UAH'],
    ]),
    qualified: new Map([
      ['dollar canadien', 'CAD'],
      ['dollar australien', 'AUD'],
      ['dollar américain', 'USD'],
      ['dollar américains', 'USD'],
      ['dollar us', 'USD'],
      ['dollar néo-zélandais', 'NZD'],
      ['dollar de hongkong', 'HKD'],
      ['dollar de hong kong', 'HKD'],
      ['dollar de singapour', 'SGD'],
      ['shilling kényan', 'KES'],
      ['shilling ougandais', 'UGX'],
      ['shilling tanzanien', 'TZS'],
      ['roupie pakistanaise', 'PKR'],
      ['roupie sri-lankaise', 'LKR'],
      ['dollar taïwanais', 'TWD'],
      ['dollar singapourien', 'SGD'],
      ['livre sterling', 'GBP'],
      ['livre turque', 'TRY'],
      ['livre égyptienne', 'EGP'],
      ['livre libanaise', 'LBP'],
      ['franc suisse', 'CHF'],
      ['franc cfa', 'XOF'],
      ['franc pacifique', 'XPF'],
      ['franc congolais', 'CDF'],
      ['franc guinéen', 'GNF'],
      ['couronne suédoise', 'SEK'],
      ['couronne norvégienne', 'NOK'],
      ['couronne danoise', 'DKK'],
      ['couronne tchèque', 'CZK'],
      ['couronne islandaise', 'ISK'],
      ['dinar tunisien', 'TND'],
      ['dinar algérien', 'DZD'],
      ['dinar marocain', 'MAD'],
      ['dirham marocain', 'MAD'],
      ['dirham émirati', 'AED'],
      ['peso mexicain', 'MXN'],
      ['peso argentin', 'ARS'],
      ['peso chilien', 'CLP'],
      ['peso colombien', 'COP'],
      ['riyal saoudien', 'SAR'],
      ['riyal qatari', 'QAR'],
    ]),
    percent: wordLists('%, pour cent, pourcent'),
    qualifiers: [
      ['au moins', 'at least'],
      ['plus de', 'at least'],
      ["plus d'", 'at least'],
      ['un minimum de', 'at least'],
      ['au minimum', 'at least'],
      ['supérieur à', 'at least'],
      ['au-delà de', 'at least'],
      ['moins de', 'less than'],
      ["moins d'", 'less than'],
      ['inférieur à', 'less than'],
      ["jusqu' à", 'up to'],
      ['un maximum de', 'up to'],
      ['au maximum', 'up to'],
      ['au plus', 'up to'],
      ['environ', 'about'],
      ['près de', 'about'],
      ["près d'", 'about'],
      ['quelque', 'about'],
      ['autour de', 'about'],
      ['presque', 'about'],
      ["de l' ordre de", 'about'],
      ['à peu près', 'about'],
      ['une somme proche de', 'about'],
    ],
    rangeOpeners: wordSet('entre'),
    rangeJoiners: wordSet('à et ou - – —'),
    moneyNouns: wordSet(
      'dette dettes emprunt emprunts prêt prêts subvention subventions fonds aide aides investissement investissements travaux crédit crédits capital capitaux budget financement financements dépenses recettes chiffre bénéfice bénéfices pertes dons don dotation garantie garanties impôts taxes économies surcoût',
    ),
    ownership: wordSet(
      'parts part capital actions action titres participation actionnaire actionnaires détenir détient détiennent détiendra détiendront détenait possède possèdent possédera posséderont contrôle contrôlera capital. actionnariat',
    ),
    fundingNouns:
      wordSet(`investissement investissements budget coût coûts enveloppe financement financements subvention subventions prêt prêts don dons aide aides levée tour plan chantier crédit crédits apport apports contribution
      contributions fonds facture dotation garantie avance emprunt emprunts somme montant programme rénovation travaux projet dette mise promesse engagement chèque rallonge addition note ardoise dépense dépenses participation capitaux surcoût ticket legs mécénat parrainage cagnotte
      construction usine opération devis bourse bourses rachat offre`),
    asideNouns:
      wordSet(`ca ebitda marché chiffre bénéfice bénéfices perte pertes amende amendes salaire salaires valorisation loyer loyers prix tarif tarifs capitalisation recettes ventes vente indemnité indemnités dommages rançon impôts impôt taxe taxes
      rémunération prime primes billet billets abonnement marge exportations importations transfert revenus revenu économies économie dégâts sinistre préjudice récompense pension cagnottes audience dividende dividendes assurance caution`),
    comparisons: phraseList(
      "à titre de comparaison, par comparaison, en comparaison, à titre d' exemple, ailleurs, à l' étranger, pour mémoire, contre",
    ),
    elsewhere: wordSet(
      'similaire similaires comparable comparables équivalent équivalente précédent précédente voisin voisine voisins voisines concurrent concurrente prédécesseur naguère jadis antan rival rivale',
    ),
    groups: wordSet(
      'salariés employés habitants fondateurs actionnaires donateurs particuliers membres adhérents supporters associés familles banques investisseurs collectivités communes riverains mécènes citoyens bénévoles éleveurs agriculteurs parents association coopérative comité club clubs usagers sociétaires lecteurs contribuables dirigeants cadres fonds',
    ),
    rounds: wordSet('tour levée round amorçage série'),
    roundVerbs: wordSet('mener emmener conduire suivre accompagner diriger participer souscrire rejoindre épauler'),
    annual: wordLists('par an, chaque année, annuel, annuels, annuelle, annuelles, annuellement, / an'),
    initial: wordLists(
      'initial, initiale, initiaux, initiales, initialement, dans un premier temps, au départ, premier versement, première tranche',
    ),
    total: wordLists(
      'au total, coût total, montant total, en tout, enveloppe globale, investissement total, budget total, pour atteindre, budget global, total de',
    ),
    notPaying: frenchNotPaying,
    spanOpeners: wordSet("sur d'ici pendant"),
    timeUnits: wordSet('an ans année années mois semaines jours décennie décennies'),
  },
};
