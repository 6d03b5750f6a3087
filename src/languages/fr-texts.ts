import type { InterfaceTexts } from './interface-texts.ts';

const PRIVATE = 'Ne montrer la réponse qu’à vous';

export const frTexts: InterfaceTexts = {
  shared: {
    question: '-# Question : {question}',
    paragraph: '¶ {number}',
    caption: 'légende',
    quotedIn: '-# Cité en {language}, tel quel.',
    open: 'lire sur place',
    language_fr: 'français',
    language_en: 'anglais',
    context: 'Contexte',
    share: 'Partager',
    previous: 'Précédent',
    next: 'Suivant',
    pageOf: '-# Page {page} sur {pages}',
    failed:
      'Un problème est survenu de notre côté. Veuillez réessayer ; si cela se reproduit, donnez la référence {reference} à la personne qui gère ce bot.',
    outdated:
      'Ce bouton vient d’une ancienne réponse et ne mène plus nulle part. Posez de nouveau la question avec une commande.',
    unknownCommand:
      'Cette commande n’existe plus. Rechargez Discord (Ctrl+R) pour voir les commandes actuelles, ou utilisez /help.',
    moderatorsOnly: 'Seuls les modérateurs de ce serveur peuvent le faire.',
    refused: '**Rien n’a été modifié.**',
    problem: '- {problem}',
    problemAtLine: '- Ligne {line} : {problem}',
  },
  problems: {
    frontMatterMissing:
      'le fichier ne commence pas par un en-tête ; commencez-le par les lignes « --- », « title: ... », « language: fr », « --- »',
    frontMatterUnclosed: 'l’en-tête n’a pas de fin ; fermez-le par une ligne « --- »',
    yamlBroken:
      'l’en-tête est illisible ({reason}) ; écrivez un « nom: valeur » par ligne, et mettez entre guillemets une valeur qui contient un deux-points',
    fieldMissing: '« {field} » manque dans l’en-tête ; ajoutez {expected}',
    fieldUnknown: '« {field} » n’est pas un champ de l’en-tête ; retirez-le, ou prenez l’un de ceux-ci : {allowed}',
    fieldWrong: '« {field} » devrait être {expected}',
    articleId:
      '« {id} » ne peut pas nommer un article ; prenez 1 à 40 lettres minuscules, chiffres et traits d’union simples, comme stargate ou stargate-2',
    articleEmpty: 'l’article n’a pas de texte ; écrivez-le sous l’en-tête',
    articleTooLong: 'l’article compte {length} caractères ; {limit} au plus sont lus, coupez-le en deux',
    markupNotKept:
      '{markup} serait perdu à l’affichage ; écrivez-le en texte simple, ou une légende sous la forme <figcaption>mots</figcaption> sur sa propre ligne',
    notUtf8: 'le fichier n’est pas un texte UTF-8 ; enregistrez-le de nouveau en UTF-8',
    duplicateTitle: 'le titre « {title} » est déjà celui de {other} ; donnez un autre titre à l’un des deux',
    folderMissing: 'le dossier {folder} est illisible ; créez-le, ou donnez à KNOWLEDGE_DIR le dossier des articles',
    folderEmpty: 'le dossier {folder} ne contient aucun article ; ajoutez un fichier tel que article.md',
    namesWrong:
      'la liste des noms est illisible ({reason}) ; écrivez des entrées « - name: ..., kind: person | organisation | place | media, aliases: [...] »',
    correctionStale:
      'la phrase de la correction, « {sentence} », n’est pas dans le texte ; recopiez-la depuis l’article ou retirez la correction',
    uploadKind: '{name} n’est pas un fichier lisible ; joignez un fichier .md, .txt ou .html',
    uploadEmpty: 'le fichier ne contient aucun texte',
    uploadNoArticle: 'aucun article n’a été trouvé dans la page ; copiez plutôt son texte dans le formulaire',
    attachmentElsewhere: 'le fichier se trouve sur {host}, où rien n’est lu ; joignez-le dans Discord même',
    attachmentTooLarge: 'le fichier compte {size} octets ; {limit} au plus sont lus, coupez-le en deux',
    attachmentGone: 'le fichier n’a pas pu être lu depuis Discord ; joignez-le de nouveau',
    storageAway:
      'la base de données ne répond pas ({reason}) : rien ne peut être conservé ni retrouvé ; réessayez dans un instant',
    storageFull:
      'le disque de la base de données est plein : rien ne peut être conservé ; réessayez quand la personne qui gère ce bot aura fait de la place',
    storageBroken:
      'la base de données est endommagée ou son fichier a disparu ({reason}) ; arrêtez le bot, restaurez une sauvegarde, puis relancez-le',
    storageNewer:
      'la base de données a été écrite par une version plus récente de Sourcier : elle est au format {found}, et cette version lit jusqu’au format {known} ; relancez la version récente, ou restaurez une sauvegarde',
    importNotEmpty:
      'le serveur {server} a déjà ses propres modifications ; importez dans un serveur qui n’en a aucune, ou demandez la fusion des deux',
    importClash:
      'l’historique de ces articles diffère : {articles} ; rien n’a été importé dans le serveur {server} ; laissez ces articles de côté, ou importez dans un serveur sans modification',
    archiveMissing: '{path} manque : cet export n’est pas complet ; exportez de nouveau le serveur',
    archiveChanged:
      '{path} n’est plus tel qu’il a été exporté ; importez le dossier sans le modifier, puis faites la modification dans Discord',
    archiveForeign: '{path} ne fait pas partie de l’export ; retirez-le, puis ajoutez-le dans Discord après l’import',
    archiveRecords: '{path} est illisible ({reason}) ; exportez de nouveau le serveur',
    archiveNotEmpty: 'le dossier {folder} n’est pas vide ; indiquez-en un nouveau',
  },
  commands: {
    ask: {
      description: 'Posez une question ; la réponse est une phrase des sources, avec sa place',
      options: { question: 'Votre question, en français ou en anglais', private: PRIVATE },
      texts: {
        silent: 'Les sources ne le disent pas.',
        silentUnknown: 'Les sources ne le disent pas : elles ne mentionnent jamais {words}.',
        noSubject: 'De quoi parle la question ? Nommez aussi son sujet : je lis chaque question seule.',
        smallTalk:
          'Posez-moi une question : je réponds par une phrase des sources, avec sa place. `/sources` montre ce que j’ai lu, `/help` ce que je sais faire d’autre.',
        showNear: 'Voir ce qui s’en approche',
        nearTitle: '**Proche de la question, sans y répondre**',
        others: 'Autres passages ({count})',
        othersTitle: '**Autres passages sur la question**',
        number: '**{number}.**',
        forgotten: 'Cette question n’est plus conservée. Posez-la de nouveau avec `/ask`.',
        quotedWord: '« {word} »',
      },
    },
    'Find in the sources': {
      name: 'Chercher dans les sources',
      description: 'Dans le menu d’un message, sous Applications : ce que les sources en disent',
      options: {},
      texts: {
        title: '**Ce que les sources disent de ce message**',
        sentence: '-# À propos de : {sentence}',
        silent: 'Les sources ne disent rien de ce message.',
        empty: 'Ce message n’a pas de texte à chercher. Je ne lis que le texte, ni images ni fichiers.',
      },
    },
    sources: {
      description: 'Les articles d’où viennent les réponses ; ouvrez-en un pour le lire',
      options: { article: 'L’article à ouvrir', private: PRIVATE },
      texts: {
        title: { one: '**{count} article**', other: '**{count} articles**' },
        shown: { one: '**{count} article**', other: '**{count} articles**, dont voici les {listed} premiers' },
        line: '- **{title}** · {details}',
        heading: '**{title}**',
        section: '- {heading}',
        paragraphs: { one: '{count} paragraphe', other: '{count} paragraphes' },
        open: 'Ouvrir un article',
        read: 'Lire depuis le début',
        none: 'Il n’y a pas encore d’article.',
        unknown: 'Il n’y a pas d’article « {typed} ». `/sources` les montre tous.',
        gone: 'Ce passage ne peut plus être ouvert : son article a été retiré. Posez de nouveau la question pour voir ce que disent les sources aujourd’hui.',
        changed: '-# L’article a changé depuis cette citation. Voici le texte tel qu’il était.',
      },
    },
    help: {
      description: 'Ce que fait ce bot, et comment s’en servir',
      options: { private: PRIVATE },
      texts: {
        title: '**Je réponds avec les mots des sources, ou je dis qu’elles se taisent.**',
        intro:
          'Chaque phrase sur un sujet est citée mot pour mot d’un article, avec sa place ; **Contexte** l’y ouvre. Je n’ajoute rien.',
        chat: '- `/{name}` · {description}',
        message: '- **{name}** · {description}',
        mention: 'Vous pouvez aussi me mentionner avec une question, ou m’écrire en message privé.',
      },
    },
    quote: {
      description: 'Ce que les gens ont dit, mot pour mot',
      options: { speaker: 'Qui l’a dit', about: 'De quoi il s’agit', private: PRIVATE },
      texts: {
        title: { one: '**{count} citation**', other: '**{count} citations**' },
        speaker: '**{speaker}**',
        speakerWhere: '**{speaker}**, {where}',
        described: '**{described}** (sans nom)',
        anonymous: '**Auteur non nommé avec certitude**',
        fragment: '{label} · en quelques mots',
        editorial: '{label} · les mots entre crochets ou parenthèses sont de la rédaction',
        others: 'Qui d’autre en a parlé',
        othersTitle: '**D’autres sur le même sujet**',
        noOthers: 'Personne d’autre n’est cité à ce sujet.',
        gone: 'Cette citation n’est plus dans les sources.',
        noQuotes: 'Les sources ne citent personne.',
        noSpeaker: 'Les sources ne citent personne du nom de « {speaker} ». Elles citent {known}.',
        noSubject: 'Aucune citation ne parle de « {about} ».',
        noSubjectBy: 'Aucune citation de {speaker} ne parle de « {about} ».',
      },
    },
    partners: {
      description: 'Qui participe, qui ne participe pas, et ce que chacun fait',
      options: { name: 'Une organisation', private: PRIVATE },
      texts: {
        title: { one: '**{count} partenaire**, {out} en dehors', other: '**{count} partenaires**, {out} en dehors' },
        titleOne: '**{name}**',
        groupIn: '### Dedans',
        groupOut: '### En dehors',
        in: '**{name}** · {role}',
        out: '**{name}** · ne figure pas parmi les partenaires',
        outRole: '**{name}** · {role}, en dehors',
        role_investor: 'investisseur',
        role_operator: 'exploitant',
        role_supplier: 'fournisseur',
        role_contractor: 'constructeur',
        role_public_body: 'organisme public',
        role_other: 'participe',
        none: 'Les sources ne nomment aucun partenaire.',
        unknown: 'Les sources ne nomment aucun partenaire « {name} ». Elles nomment {known}.',
        name: '**{name}**',
      },
    },
    funding: {
      description: 'Qui paie, prête ou détient combien',
      options: { party: 'L’un de ceux qui paient', private: PRIVATE },
      texts: {
        title: { one: '**{count} montant ou part**', other: '**{count} montants et parts**' },
        groupStated: '### Établi',
        groupDoubtful: '### Affirmé ou contesté',
        party: '**{name}**',
        none: 'Les sources ne parlent pas d’argent.',
        unknown:
          'Les sources n’indiquent aucun montant de « {party} ». Elles disent ce que paient ou détiennent {known}.',
        unknownAll: 'Les sources n’indiquent aucun montant de « {party} ».',
        share: '{share} des parts',
        each: '{sum} chacun',
        joint: '{sum} ensemble',
        claimed: 'affirmé',
        claimedBy: 'affirmé par {name}',
        disputed: 'contesté',
        initial: 'pour commencer',
        annual: 'par an',
        total: 'au total',
        at_least: 'au moins {sum}',
        less_than: 'moins de {sum}',
        about: 'environ {sum}',
        notAdded:
          '-# Les montants sont donnés comme dans les articles ; ils peuvent se recouper et ne sont jamais additionnés.',
        chart: 'Graphique',
        chartTitle: 'Qui paie quoi ({currency})',
        chartHeading: '**Qui paie quoi**',
        chartNote:
          '-# Une barre en pointillés est affirmée ou contestée. `/funding` montre la phrase derrière chaque montant.',
        chartNothing: 'Aucun montant n’est rattaché à quelqu’un : il n’y a rien à dessiner.',
        jointly: '{names}, ensemble',
        saidBy: '{names}, selon {name}',
        compare: 'Comparer les articles',
        compareTitle: '**Les articles ne sont pas d’accord**',
        comparePart: '### {name}',
        compareNothing: 'Les articles ne se contredisent pas.',
        separator: ', ',
        up_to: 'jusqu’à {sum}',
      },
    },
  },
};
