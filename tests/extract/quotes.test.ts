import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/extract/facts.ts';
import { nameOf } from '../../src/extract/mention.ts';
import { parseArticle } from '../../src/knowledge/article.ts';
import { quoteOf } from '../../src/knowledge/citation.ts';
import { NO_NAMES } from '../../src/knowledge/names.ts';
import { escapeMarkdown } from './gold.ts';

function told(language: 'fr' | 'en', text: string): string[] {
  const article = parseArticle('news', `---\ntitle: News\nlanguage: ${language}\n---\n\n${escapeMarkdown(text)}\n`);
  return factsOf(article, NO_NAMES).quotes.map(({ citation, speaker, described }) => {
    const who = speaker ? nameOf(speaker) : described ? `(${quoteOf(described)})` : 'nobody';
    return `${who}: ${quoteOf(citation)}`;
  });
}

describe('a French quotation', () => {
  it.each([
    [
      'a verb and a name behind it',
      '« Nous ouvrirons avant la fin du mois », a promis Claire Duval, la directrice.',
      'Claire Duval',
    ],
    ['straight marks', '"Nous ouvrirons avant la fin du mois", a promis Claire Duval.', 'Claire Duval'],
    [
      'curly marks and nested ones',
      '“On m’a dit ‘jamais’ pendant dix ans de suite”, rappelle Claire Duval.',
      'Claire Duval',
    ],
    [
      'no-break spaces inside angle marks',
      '«\u00A0Nous ouvrirons avant la fin du mois\u00A0», glisse Claire Duval.',
      'Claire Duval',
    ],
    ['a colon', 'Claire Duval l’assure : « Nous ouvrirons avant la fin du mois. »', 'Claire Duval'],
    [
      '"et X, de préciser :"',
      'Et Claire Duval, directrice du port, de préciser : « Nous ouvrirons avant la fin du mois. »',
      'Claire Duval',
    ],
    ['a noun of speech', 'La réponse de Claire Duval : « Nous ouvrirons avant la fin du mois. »', 'Claire Duval'],
    ['selon', 'Selon Claire Duval, « le port ouvrira avant la fin du mois ».', 'Claire Duval'],
    ['an incise inside the marks', '« Le port, explique Claire Duval, ouvrira avant la fin du mois. »', 'Claire Duval'],
    [
      'an unlisted verb at the marks',
      '« Le port ouvrira avant la fin du mois », vaticine Claire Duval.',
      'Claire Duval',
    ],
    [
      'the medium before the name',
      '« Le port ouvrira avant la fin du mois », a confié à Ouest-France Claire Duval.',
      'Claire Duval',
    ],
  ])('is told by %s', (_, text, speaker) => {
    const [first = ''] = told('fr', text);
    expect(first.startsWith(`${speaker}: `)).toBe(true);
  });

  it.each([
    [
      'a pronoun behind "selon"',
      'La biologiste Claire Duval a plongé ici. Selon elle, « le récif mourra avant la fin du siècle ».',
    ],
    [
      '"à ses yeux"',
      'La biologiste Claire Duval a plongé ici. À ses yeux, le récif est « perdu pour toute une génération ».',
    ],
    ['"pour qui"', 'Le récif est défendu par Claire Duval, pour qui « rien ne remplacera ces coraux ».'],
    ['"de l’aveu de"', '« Le récif mourra avant la fin du siècle », de l’aveu de Claire Duval.'],
    ['"comme le dit"', 'Comme le dit Claire Duval, « le récif mourra avant la fin du siècle ».'],
    ['the agent of a passive', 'Le récif, jugé « condamné » par Claire Duval, attire les plongeurs.'],
    ['"selon" right behind it', 'Le récif, « condamné » selon Claire Duval, attire les plongeurs.'],
    ['a chain of verbs', '« Le récif mourra avant la fin du siècle », a fini par lâcher Claire Duval.'],
    ['an aside before the name', '« Le récif mourra avant la fin du siècle », estime, de son côté, Claire Duval.'],
    [
      'a verb before its subject and a colon',
      'Faux, répond la biologiste Claire Duval : « Le récif mourra avant la fin du siècle. »',
    ],
    ['a source before a colon', 'Même inquiétude chez Claire Duval : « Le récif mourra avant la fin du siècle. »'],
    ['what is between two commas', 'Claire Duval dénonce, dans une lettre ouverte, « un crime commis en plein jour ».'],
    ['a signature', '« Le récif mourra avant la fin du siècle » (Claire Duval).'],
    ['these words', '« Le récif mourra avant la fin du siècle. » Ces mots sont de Claire Duval, biologiste.'],
    [
      'the person of the next sentence',
      '« Le récif mourra avant la fin du siècle. » Sur le port, Claire Duval ne cache pas sa peine.',
    ],
    [
      'the person of the sentence before',
      'Claire Duval hausse les épaules. « Le récif mourra avant la fin du siècle. »',
    ],
    [
      'what the only person does',
      'Claire Duval plonge ici depuis vingt ans. « Le récif mourra avant la fin du siècle », redoute la biologiste.',
    ],
  ])('is tied by %s', (_, text) => {
    const [first = ''] = told('fr', text);
    expect(first.startsWith('Claire Duval: ')).toBe(true);
  });

  it.each([
    ['qui', '« Le port ouvrira lundi », promet Claire Duval, qui ajoute : « Nous sommes prêts depuis un an. »'],
    ['a gerund', '« Le port ouvrira lundi », a promis Claire Duval, ajoutant : « Nous sommes prêts depuis un an. »'],
    [
      'avant de',
      '« Le port ouvrira lundi », promet Claire Duval. Avant de conclure : « Nous sommes prêts depuis un an. »',
    ],
  ])('goes on with %s', (_, text) => {
    expect(told('fr', text).map((line) => line.split(':')[0])).toEqual(['Claire Duval', 'Claire Duval']);
  });

  it('is given to the one of two whom "le premier" or "la seconde" means', () => {
    const text =
      'Le maire Jean Roux et la députée Claire Duval ont visité le port. Le premier s’agace : « Il fallait ouvrir plus tôt. » La seconde tempère : « Le port ouvrira lundi prochain. »';
    expect(told('fr', text).map((line) => line.split(':')[0])).toEqual(['Jean Roux', 'Claire Duval']);
  });

  it('is given to "ce dernier" by who was written of last', () => {
    const text =
      'Claire Duval défend le port contre l’avis du député Jean Roux. Ce dernier s’emporte : « On noie l’argent dans le béton. »';
    expect(told('fr', text)).toEqual(['Jean Roux: On noie l’argent dans le béton.']);
  });

  it.each([
    [
      'an office that nobody named holds',
      'Claire Duval a posé la première pierre. « Le port ouvrira lundi », promet le préfet.',
    ],
    ['somebody close to whom is named', '« Le port ouvrira lundi », souffle un proche de la ministre Claire Duval.'],
    ['the lawyer of whom is named', 'L’avocat de Claire Duval dénonce « une enquête menée à charge ».'],
    [
      'whoever speaks to whom is named',
      'Claire Duval est arrêtée en mai. « Suivez-nous sans faire d’histoires », lui dit le gendarme.',
    ],
    ['nobody but "on"', '« Le port ouvrira lundi », s’agace-t-on chez les commerçants.'],
    [
      'somebody else, since who is named disagrees',
      '« Il faut raser le port dès demain. » Claire Duval n’est pas de cet avis.',
    ],
    ['a source', 'Selon une source proche de Claire Duval, le port « n’ouvrira pas avant l’été ».'],
  ])('has no speaker when it is told by %s', (_, text) => {
    const lines = told('fr', text);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/^Claire Duval: /);
  });

  it('goes on behind its attribution', () => {
    expect(
      told('fr', '« Le port ouvrira lundi prochain », dit Claire Duval. « Nous sommes prêts depuis un an. »'),
    ).toEqual(['Claire Duval: Le port ouvrira lundi prochain', 'Claire Duval: Nous sommes prêts depuis un an.']);
  });

  it('is given by title to whom the article names with it', () => {
    const text = 'Le maire, Jean Roux, a visité le port. « Il ouvrira avant la fin du mois », a déclaré le maire.';
    expect(told('fr', text)).toEqual(['Jean Roux: Il ouvrira avant la fin du mois']);
  });

  it('is given by pronoun to the last who acts and fits', () => {
    const text =
      'La ministre Anne Lebrun a reçu Jean Roux. « Le port ouvrira avant la fin du mois », a-t-elle annoncé.';
    expect(told('fr', text)).toEqual(['Anne Lebrun: Le port ouvrira avant la fin du mois']);
  });

  it('keeps a nameless speaker as the article puts him', () => {
    expect(told('fr', '« Personne n’y croit plus vraiment ici », souffle un haut fonctionnaire.')).toEqual([
      '(un haut fonctionnaire): Personne n’y croit plus vraiment ici',
    ]);
  });

  it.each([
    ['a title', 'Elle a publié un roman, « La nuit où le port a brûlé », en 2019.'],
    ['a word held with tongs', 'Le village « zéro déchet » ouvrira lundi.'],
    ['an apposition', 'Une fresque inédite, « Les Enfants de la digue », portera le nom de la mécène.'],
    ['the name of a medium', 'Le critique Jean Roux, de « La Vigie », habite le port.'],
    ['a nickname', 'Surnommé « le roi du port », Jean Roux prend sa retraite.'],
    ['a brochure', 'Une brochure de 24 pages, « Vivre avec la mer sans la craindre », est distribuée.'],
  ])('is not found in %s', (_, text) => {
    expect(told('fr', text)).toEqual([]);
  });
});

describe('an English quotation', () => {
  it.each([
    ['said and a name', '“The harbour opens before the month is out,” said Claire Duval, its manager.'],
    ['a name and said', '"The harbour opens before the month is out," Claire Duval said.'],
    ['single marks', '‘The harbour opens before the month is out,’ says Claire Duval.'],
    [
      'an apposition before the verb',
      '"The harbour opens before the month is out," Claire Duval, the port manager, told reporters.',
    ],
    ['a title before the name', '"The harbour opens before the month is out," said the port manager, Claire Duval.'],
    ['a colon', 'Claire Duval was blunt: “The harbour opens before the month is out.”'],
    ['according to', 'According to Claire Duval, “the harbour opens before the month is out”.'],
    ['a verb before it', 'Claire Duval called the plan “a very long way to go for nothing”.'],
    ['a question mark', '"Will it open before the month is out?" Claire Duval asked.'],
  ])('is told by %s', (_, text) => {
    const [first = ''] = told('en', text);
    expect(first.startsWith('Claire Duval: ')).toBe(true);
  });

  it.each([
    [
      'a pronoun behind "according to"',
      'Claire Duval dives here. According to her, “the reef will be dead within the century”.',
    ],
    ['"in her words"', 'Claire Duval dives here. In her words, the reef is “lost for a whole generation”.'],
    ['"for whom"', 'The reef has a friend in Claire Duval, for whom it is “a city that never sleeps”.'],
    ['"as she puts it"', '“The reef will be dead within the century,” as Claire Duval puts it.'],
    ['"is how she puts it"', '“Dying, but beautifully” is how Claire Duval puts it.'],
    ['a verdict', '“Doomed,” was Claire Duval’s one-word verdict.'],
    ['the agent of a passive', 'The reef was described as “a city that never sleeps” by Claire Duval.'],
    ['a verb that no list holds', 'Claire Duval could not be happier. “The reef will outlive us all,” she burbled.'],
    ['an aside between commas', 'It was, Claire Duval said, a way to “buy the reef another century”.'],
    ['a possessor', 'Alveo’s Claire Duval said: “The reef will outlive us all.”'],
    ['an exclamation and the next sentence', '“The reef will outlive us all!” Claire Duval can hardly believe it.'],
    ['"so says"', '“The reef will outlive us all.” So says Claire Duval, who dives here.'],
    ['the 54-year-old', 'Claire Duval dives here. “The reef will outlive us all,” says the 54-year-old.'],
  ])('is tied by %s', (_, text) => {
    const [first = ''] = told('en', text);
    expect(first.startsWith('Claire Duval: ')).toBe(true);
  });

  it('goes on in the next paragraph when no mark closes it', () => {
    const text =
      '“I was never late but once,” said Claire Duval. “The engine was cold.\n\n“My brother had the supper in the oven.”';
    expect(told('en', text).map((line) => line.split(':')[0])).toEqual([
      'Claire Duval',
      'Claire Duval',
      'Claire Duval',
    ]);
  });

  it('is given by the paragraph that ends it', () => {
    const text = '“The engine was as cold as a stone.\n\n“My brother had the supper in the oven,” said Claire Duval.';
    expect(told('en', text).map((line) => line.split(':')[0])).toEqual(['Claire Duval', 'Claire Duval']);
  });

  it.each([
    ['a source in an office that is named', 'A Whitehall source was blunter: “The harbour will never open at all.”'],
    ['a member of a party', 'One Labour MP said: “The harbour will never open at all.”'],
    ['a lawyer for whom is named', 'A lawyer for Claire Duval said: “The harbour will never open at all.”'],
    ['critics among whom one is named', 'Critics, including Claire Duval, say the harbour is “a hole in the water”.'],
    ['a mother whom nobody named', 'Claire Duval was born here. “Be home before the tide turns,” her mother told her.'],
    ['whoever asks', 'A reader asked Claire Duval: “Will the harbour ever open at all?”'],
  ])('has no speaker when it is told by %s', (_, text) => {
    const lines = told('en', text);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^(?:nobody|\()/);
  });

  it('is one speaker’s on both sides of an incise', () => {
    expect(told('en', '“The harbour,” explained Claire Duval, “opens before the month is out.”')).toEqual([
      'Claire Duval: The harbour,',
      'Claire Duval: opens before the month is out.',
    ]);
  });

  it('has no speaker when two could be meant', () => {
    const [first = ''] = told(
      'en',
      'Sarah Kent met Laura Pike at noon. "The harbour opens before the month is out," she said.',
    );
    expect(first.startsWith('nobody') || first.startsWith('Sarah Kent')).toBe(true);
  });

  it.each([
    ['a title in capitals', 'The week opens with "The Man Who Sold His Weather", a comedy.'],
    ['jargon', 'Officials speak of "hard-to-reach" valleys and villages.'],
  ])('is not found in %s', (_, text) => {
    expect(told('en', text)).toEqual([]);
  });
});

describe('words that somebody owns', () => {
  it.each([
    ['en', '“Ask my brother,” came Claire Duval’s reply.'],
    ['en', 'Claire Duval was asked who would pay. “Ask my brother,” came her answer.'],
    ['en', 'Claire Duval teaches welding. “We train forty a year and lose thirty,” is her arithmetic.'],
    ['en', '“I was cold and I went home,” is the only explanation Claire Duval has given.'],
    ['en', 'Claire Duval stayed away. “Wake me for the boat,” her text message ran.'],
    ['en', 'Claire Duval wrote to the staff. “The roof will not last the winter,” the letter reads.'],
    ['en', 'The plan, “a monument to bad arithmetic” in Claire Duval’s words, was passed.'],
    ['en', 'Claire Duval’s verdict? “Sell the pier.”'],
    ['fr', 'Claire Duval reste optimiste. Sa conclusion : « Dans deux ans, tout sera loué. »'],
    ['fr', '« Dans deux ans, tout sera loué », tel est le pari de Claire Duval.'],
    ['fr', '« Pas sous mon mandat », voilà tout ce que Claire Duval a consenti à dire.'],
    ['fr', '« Personne ne nous remerciera », peut-on lire dans un courriel de Claire Duval.'],
    ['fr', 'La théorie de Claire Duval ? « C’est le vent qui a tout pris. »'],
    ['fr', '« On a eu peur de tout perdre » : Claire Duval ne mâche pas ses mots.'],
    ['fr', 'L’opposition, par la voix de la sénatrice Claire Duval, a fustigé « un caprice d’amiral ».'],
  ] as const)('are its owner’s: %s, %s', (language, text) => {
    expect(told(language, text).map((line) => line.split(':')[0])).toEqual(['Claire Duval']);
  });

  it('are a house’s when one speaks there', () => {
    const [first = ''] = told('fr', 'Aux Chantiers Morvan, on reste prudent : « La coque sera prête en janvier. »');
    expect(first).toBe('Chantiers Morvan: La coque sera prête en janvier.');
  });
});

describe('a piece in marks', () => {
  it.each([
    ['en', 'The record earned them, Claire Duval recalled, “a minibus”.'],
    ['en', 'What they got, says Claire Duval, was “a minibus”.'],
    ['en', 'Claire Duval let it be known that the stairs had been “not the romantic part”.'],
    ['en', 'Per deputy mayor Claire Duval, the site ought to be “dull and busy”.'],
    ['en', 'Claire Duval dubbed the scheme “money down a well”.'],
    ['en', 'Claire Duval dismissed as “pure fantasy” the idea of a tunnel.'],
    ['en', 'The lake has been called “plain daft” by Claire Duval.'],
    ['en', 'Claire Duval is quoted as saying the strike was “a long lunch”.'],
    ['en', 'Claire Duval could be heard muttering “never again”.'],
    ['en', 'Claire Duval’s first reaction was “sheer disbelief”.'],
    ['en', 'Claire Duval is convinced the bees are “gone for good”.'],
    ['en', 'To Claire Duval, the bees are “gone for good”.'],
    ['fr', 'La première réaction de Claire Duval a été « l’incrédulité totale ».'],
    ['fr', 'Claire Duval est convaincue que les abeilles sont « parties pour de bon ».'],
    ['fr', 'Claire Duval, pour sa part, parle d’« un gadget ».'],
    ['fr', 'Claire Duval a laissé entendre que l’offre était « morte et enterrée ».'],
    ['fr', 'Claire Duval a comparé le bruit à « un frigo dans l’escalier ».'],
    ['fr', 'Norfel, craint Claire Duval, court « à sa perte ».'],
    ['fr', 'Claire Duval a quitté la salle en lançant un « on en reparlera » remarqué.'],
  ] as const)('counts when a verb governs it: %s, %s', (language, text) => {
    expect(told(language, text).map((line) => line.split(':')[0])).toEqual(['Claire Duval']);
  });

  it.each([
    ['en', '“Salt” is a thriller about bees.'],
    ['en', '“The Long Way Home”, which she wrote in 1990, made her name.'],
    ['en', '“The Long Way Home and Other Stories,” her second book, came out in May.'],
    ['en', 'Locals call it “the Beast”.'],
    ['en', 'The screen said “Delayed”.'],
    ['en', 'A sign on the door says “Closed”.'],
    ['fr', 'Le prix ira à l’un de ces deux romans : « Ce qu’il reste à dire de la mer » et « Octave ».'],
    ['fr', '« La Route du retour », qu’elle a écrit en 1990, l’a fait connaître.'],
    ['fr', 'Les riverains surnomment le pont « la cuillère ».'],
    ['fr', 'La société appelle cela « pluie intelligente ».'],
  ] as const)('is left out when it is a title, a nickname or a notice: %s, %s', (language, text) => {
    expect(told(language, text)).toEqual([]);
  });
});

describe('who is meant', () => {
  it('is nobody named when a stranger came in between', () => {
    const english =
      '“My mother waited for the tram all her life,” said Claire Duval. At the stop a woman with two bags shrugged. “Either will be late,” she explained.';
    expect(told('en', english).map((line) => line.split(':')[0])).toEqual(['Claire Duval', 'nobody']);
    const french =
      '« Je fais quarante kilomètres pour livrer mon pain », dit Jean Roux. Un retraité propose un bac. « On en avait un en 1911 », rappelle-t-il.';
    expect(told('fr', french).map((line) => line.split(':')[0])).toEqual(['Jean Roux', 'nobody']);
  });

  it.each([
    [
      'fr',
      'Le procureur, Jean Roux, croit à un tournant. Lise Roy, infirmière, aussi. « C’est du béton armé, voyez-vous », résume le magistrat.',
      'Jean Roux',
    ],
    [
      'en',
      'Senator Jean Roux came late. Ann Lee, a nurse, did not. “It is a cake with no flour in it,” the lawmaker said.',
      'Jean Roux',
    ],
    [
      'fr',
      'Claire Duval partage la direction avec son ancien élève, Jean Roux. Celui-ci est plus terre à terre : « Il reste à graver dix mille fois. »',
      'Jean Roux',
    ],
    [
      'fr',
      'La directrice, Claire Duval, a entendu l’économiste Jean Roux. L’intéressée ne cille pas : « Il en restera deux. »',
      'Claire Duval',
    ],
  ] as const)('is whom a wider noun or "celui-ci" stands for: %s, %s', (language, text, speaker) => {
    expect(told(language, text).map((line) => line.split(':')[0])).toEqual([speaker]);
  });

  it('is as the article puts it when a verb that no list holds stands before somebody by trade', () => {
    expect(told('fr', '« Qu’ils viennent tous avec des pulls », recommande le bedeau, très sérieux.')).toEqual([
      '(le bedeau): Qu’ils viennent tous avec des pulls',
    ]);
    expect(told('en', '“He sees the end of it all,” the coach allowed.')).toEqual([
      '(the coach): He sees the end of it all,',
    ]);
  });
});

it('cites only slices of passages, whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '« ',
      ' »',
      '“',
      '”',
      '"',
      '‘',
      '’',
      '(',
      ')',
      '[…]',
      ' : ',
      ', ',
      '. ',
      ' a dit ',
      ' said ',
      ' Jean Roux ',
      ' 3 millions d’euros ',
      ' 40 % ',
      ' détient ',
      ' selon ',
      '\n\n',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.constantFrom('fr', 'en'), (pieces, language) => {
      const body = escapeMarkdown(pieces.join('').replace(/[\p{Cc}&!~|-]/gu, ' '));
      if (body.trim() === '') return;
      const article = parseArticle('news', `---\ntitle: News\nlanguage: ${language}\n---\n\nMot. ${body}\n`);
      const { quotes, funding, partners } = factsOf(article, NO_NAMES);
      const cited = [
        ...quotes.flatMap(({ citation, speaker, described, where }) => [citation, speaker?.citation, described, where]),
        ...funding.flatMap(({ evidence, amount, parties, periodWords }) => [
          evidence,
          amount?.citation,
          periodWords,
          ...parties.map((party) => party.citation),
        ]),
        ...partners.flatMap(({ name, evidence }) => [name.citation, evidence]),
      ];
      for (const citation of cited) {
        if (!citation) continue;
        expect(article.passages).toContain(citation.passage);
        expect(citation.start).toBeGreaterThanOrEqual(0);
        expect(citation.end).toBeLessThanOrEqual(citation.passage.text.length);
        expect(quoteOf(citation).trim()).not.toBe('');
      }
    }),
    { numRuns: 300 },
  );
});
