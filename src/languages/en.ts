import { stemmer } from '@orama/stemmers/english';
import { englishSpeech } from './en-speech.ts';
import { enTexts } from './en-texts.ts';
import type { Language } from './language.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);
const phrases = (list: string): readonly string[] => list.trim().split(/\s*,\s*/);

export const en: Language = {
  code: 'en',
  name: 'English',
  writing: {
    thousands: ',',
    decimal: '.',
    percent: '%',
    months: words('January February March April May June July August September October November December'),
    shortMonths: words('Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'),
    firstDay: '1',
    and: ' and ',
    isOne: (count) => Math.abs(count) === 1,
    money: { symbolFirst: true, trillion: 'tn', billion: 'bn', million: 'm' },
  },
  texts: enTexts,
  speech: englishSpeech,
  search: {
    stem: stemmer,
    irregular: {
      built: 'build',
      bought: 'buy',
      brought: 'bring',
      caught: 'catch',
      chose: 'choos',
      chosen: 'choos',
      fought: 'fight',
      found: 'find',
      gave: 'give',
      given: 'give',
      held: 'hold',
      kept: 'keep',
      knew: 'know',
      known: 'know',
      led: 'lead',
      left: 'leav',
      lost: 'lose',
      made: 'make',
      met: 'meet',
      paid: 'pay',
      ran: 'run',
      said: 'say',
      saw: 'see',
      seen: 'see',
      sent: 'send',
      sold: 'sell',
      spent: 'spend',
      spoke: 'speak',
      spoken: 'speak',
      taught: 'teach',
      thought: 'think',
      told: 'tell',
      took: 'take',
      taken: 'take',
      went: 'go',
      gone: 'go',
      won: 'win',
      wrote: 'write',
      written: 'write',
      began: 'begin',
      begun: 'begin',
      became: 'becom',
      grew: 'grow',
      grown: 'grow',
      drew: 'draw',
      drawn: 'draw',
      fell: 'fall',
      fallen: 'fall',
      rose: 'rise',
      risen: 'rise',
      men: 'man',
      women: 'woman',
      children: 'child',
      people: 'peopl',
      feet: 'foot',
      teeth: 'tooth',
      mice: 'mous',
    },
    stopWords: words(`
      behind above below near across against among around within upon toward towards per despite since until unless whether though although however instead
      the a an of in on at by for with without from to into onto about between through during before after over under and or but so if then than as because while
      that which who whom whose this these those there here it its he him his she her hers they them their theirs we us our ours you your yours i me my mine
      is are was were be been being am has have had having do does did doing done will would shall should can could may might must
      not no nor only also very too just more most much many such same other some any each all both own once again
      s t d ll re ve m don doesn didn isn aren wasn weren wouldn couldn shouldn hasn haven hadn ain can't
      what when where why how up out off down away please pls`),
    questionWords: words(`
      what when where why how who whom whose which tell say know give find show explain question answer anyone someone want like there exist exists dont doesnt didnt isnt whats whos wheres hows whens`),
    asks: [
      [
        'share',
        phrases(
          'what percentage, what percent, percentage, what proportion, what share, what portion, what fraction, what rate, which percentage, how big a share, what stake, how big a stake',
        ),
      ],
      [
        'duration',
        phrases(
          'how long did, how long does, how long do, how long will, how long would, how long has, how long have, how long had, how long until, how many years, how many days, how many months, how many hours, how many weeks, how many minutes, how many decades, how many centuries, duration, what length of time',
        ),
      ],
      ['age', phrases('how old, what age, =age')],
      [
        'amount',
        phrases(
          'how much money, how much did, how much does, how much will, how much is, how much was, how much has, how much, what amount, what sum, what price, =cost, =budget, how many dollars, how many billion, how many billions, how many million, how many millions, how many euros, =salary, =wage',
        ),
      ],
      [
        'date',
        phrases(
          '^when, since when, until when, what year, which year, what years, what date, which date, date, what day, which day, what month, which month, what century, which century, what decade, what time, what period, what era',
        ),
      ],
      [
        'place',
        phrases(
          '^where, what country, which country, what city, which city, what state, which state, what region, which region, what place, what location, which countries, what countries, which cities, what town, which continent, what continent, what river, what capital',
        ),
      ],
      [
        'cause',
        phrases(
          'why, what reason, what reasons, for what reason, what cause, what caused, what causes, how come, what led, what is the reason, what was the reason',
        ),
      ],
      [
        'purpose',
        phrases(
          'what purpose, what goal, what aim, what is the goal, what s the goal, whats the goal, what is the purpose, what s the purpose, what is the aim, what was the goal, what was the purpose, what for, used for',
        ),
      ],
      [
        'number',
        phrases(
          'how many, what number, how often, =how large, =how big, =how far, =how tall, =how high, =how fast, =how deep, =how wide, =how heavy, =how thick, =how powerful, =how hot, =how cold, =how loud, =how strong, =how close, =how quickly, =population, =weight, =power, =capacity, =area, =speed limit, =temperature, =size, =distance, =height, =length, =speed',
        ),
      ],
      [
        'organisation',
        phrases(
          'what company, which company, which companies, what companies, what organization, which organization, what organisation, which organisation, what team, which team, what teams, which teams, what group, which group, what agency, which agency, what party, what partners, which partners, which firm, which firms, what firm, what firms, what bank, which bank, what outlet, which outlet, what newspaper, which newspaper, which magazine, which channel, what social network, which social network, what platform, which platform, which studio, what studio, which publisher, which union, what union, which unions, which ministry, which court',
        ),
      ],
      [
        'person',
        phrases(
          '^who, by who, whom, whose, what person, which person, what man, which man, which woman, what is the name, what was the name, what s the name, what is his name',
        ),
      ],
      ['manner', phrases('^how, in what way, what way, what method, by what means')],
      ['meaning', phrases('what does, what is a, what is an, what is meant, what s, whats, what is')],
    ],
    polar: words('is are was were do does did can could will would shall should may might must has have had'),
    countedBehind: [],
    fillers: words(`
      one ones people person persons guys folks anything something everything anyone somebody far yet still ever already else get gets got getting going actually lot bit instead basically ok
      really exactly approximately actually currently finally just same thing things stuff kind sort type relation subject topic regarding total altogether
      say says said think thinks thought state states claim claims mention mentioned mentions happen happened happens other another first different certain several
      article text source info information name names called named role able possible end according`),
    pictures: words('photo photos photograph photographs picture pictures pic image images caption'),
    credits: words(
      'credit credits copyright courtesy photographer photography taken provided handout archive reserved rights by via',
    ),
    asksCredit: phrases('whose, by who, by whom'),
    relations: {
      saying: words('say tell reply respond retort comment think react'),
      paying: words(`
        cost costs budget total bill amount investors funders
        fund funds funded funding finance financed financing pay pays paid invest invests invested investing investment investor put putting contribute contributed contribution money cash backer
        backing backs spend spent chipping billion billions million millions dollars euros`),
      takingPart: words(`
        partner partners partnership involve involved participate participates participating participant part join joined member company companies firm firms organisation organization role play plays`),
      leading: words(`
        run runs running ran lead leads leading head heads headed manage manages boss ceo chief executive chair chairs chairman chairwoman president director leader charge helm command`),
      leaders: words(
        'ceo chief executive boss head president chairman chairwoman chair director leader runs leads heads',
      ),
      matter: words('project programme program plan announcement initiative'),
    },
    pronouns: words('he she it they him her them his its their theirs this these those'),
    goesOn: phrases(
      'and, or, and for, and with, what about, and what about, how about, and how about, same for, and the same for, the same for, same question for',
    ),
    joins: phrases('and, and also, and so, and then, and by the way'),
    opens: [
      ...phrases('what, when, where, why, how, who, whom, whose, which, whats, whos, wheres, hows, whens'),
      ...behindEach('in of by for with from to at on about under', 'what which whom whose how'),
      ...phrases('since when, until when, by when, from where, how to'),
      ...behindEach('is are was were does do did will can could should has have had', 'it they he she there'),
      ...behindEach('does do did will can could should', 'the'),
    ],
    opensWithPronoun: [],
    pointers: [],
    shorthand: {
      ...sameAs('what', 'wat wut wot wht waht'),
      ...sameAs('when', 'wen whn'),
      ...sameAs('where', 'wer whre'),
      ...sameAs('why', 'y wy'),
      ...sameAs('who', 'hu woh'),
      ...sameAs('how', 'hw hwo'),
      ...sameAs('you', 'u ya'),
      ...sameAs('your', 'ur'),
      ...sameAs('are', 'r'),
      ...sameAs('about', 'abt bout'),
      ...sameAs('because', 'bc cuz coz bcuz becuz'),
      ...sameAs('please', 'plz'),
      ...sameAs('with', 'w'),
      ...sameAs('before', 'b4'),
      ...sameAs('and', 'n'),
      ...sameAs('the', 'da teh'),
      ...sameAs('that', 'dat tht'),
      ...sameAs('this', 'dis'),
      ...sameAs('could', 'cud'),
      ...sameAs('should', 'shud'),
      ...sameAs('would', 'wud wld'),
      ...sameAs('will', 'gonna gunna'),
      ...sameAs('want', 'wanna'),
      ...sameAs('kind', 'kinda'),
      ...sameAs('have', 'ive gotta hav'),
      ...sameAs('i', 'im id ill'),
      ...sameAs('they', 'theyre theyll'),
      ...sameAs('it', 'itll'),
      ...sameAs('that', 'thats'),
      ...sameAs('is', 'hes shes theres'),
      ...sameAs('not', 'wont cant cannot isnt arent wasnt werent havent hasnt couldnt shouldnt wouldnt'),
      ...sameAs('people', 'ppl'),
      ...sameAs('government', 'govt gov'),
      ...sameAs('year', 'yr'),
      ...sameAs('years', 'yrs'),
      ...sameAs('hours', 'hrs'),
      ...sameAs('minutes', 'mins'),
      ...sameAs('months', 'mths'),
      ...sameAs('number', 'nb nbr num'),
      ...sameAs('amount', 'amt'),
      ...sameAs('through', 'thru'),
      ...sameAs('tickets', 'tix'),
      ...sameAs('picture', 'pic'),
      ...sameAs('business', 'biz'),
    },
    // "won't" is no victory.
    elisions: words('won'),
    preambles: phrases(
      'does anyone know, does anybody know, anyone know, anybody know, does someone know, do you know, do u know, can you tell me, can someone tell me, can anyone tell me, could you tell me, could you please tell me, please tell me, tell me, i wonder, i was wondering, i would like to know, id like to know, i want to know, any idea, hi, hello, hey, please',
    ),
    aboutBot: phrases(
      'who are you, who r u, what are you, what can you do, what do you do, how do you work, how does this work, what is this bot, are you a bot, good bot, bad bot, help, help me',
    ),
    smallTalk: words(`
      hi hello hey yo thanks thank you thx ty cheers great cool ok okay nice perfect awesome lol good morning evening night afternoon bye goodbye see later welcome sup how are doing mate bro dude buddy test testing`),
    numbers: {
      two: '2',
      three: '3',
      four: '4',
      five: '5',
      six: '6',
      seven: '7',
      eight: '8',
      nine: '9',
      ten: '10',
      eleven: '11',
      twelve: '12',
      thirteen: '13',
      fourteen: '14',
      fifteen: '15',
      sixteen: '16',
      seventeen: '17',
      eighteen: '18',
      nineteen: '19',
      twenty: '20',
      thirty: '30',
      forty: '40',
      fifty: '50',
      sixty: '60',
      hundred: '100',
      thousand: '1000',
    },
    endings: words('ing ed tion tions ly ness ful ght ship th wh ough ck ee'),
    cues: {
      dates: words(`
        january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter
        century centuries decade today yesterday tomorrow christmas easter noon midnight antiquity`),
      quantities: words(
        'million millions billion billions thousands hundreds dozens dozen half third quarter double twice triple none',
      ),
      ages: words('aged born birth'),
      shares: [...words('percent percentage half third thirds quarter quarters fifth tenth'), 'per cent'],
      timeBefore: words('first second third last next same this that late early mid'),
      timeBehind: words('after before later earlier ago from'),
      timeUnits: words(
        'year years month months day days week weeks hour hours minute minutes second seconds century centuries decade decades',
      ),
      money: words(
        'dollar dollars euro euros pound pounds franc francs cent cents million millions billion billions yen yuan',
      ),
      cause: phrases(
        'because, because of, due to, since, as a result, owing to, thanks to, caused, led to, therefore, so that, in order to, result of, reason, reasons',
      ),
      purpose: phrases('to, in order to, aim, aims, goal, purpose, so that, intended, designed, objective'),
      manner: phrases('by, through, using, via, with, by means'),
      meaning: phrases('is a, is an, is the, are, refers to, means, called, known as, defined, that is'),
      articles: words('a an the'),
      copulas: words('is are was were'),
      place: words('in at near from to'),
      person: words(`
        mr mrs ms dr sir lord lady president king queen emperor minister director founder author writer painter general professor doctor pope bishop prince princess count duke senator mayor ceo
        chairman leader scientist researcher artist actor actress singer player coach captain governor`),
      organisation: words(
        'company corporation firm group organization organisation association party bank university institute fund agency ministry department club team council commission federation inc ltd',
      ),
      leaningPairs: phrases('the two, both of, the pair, the former, the latter, each of, the duo, neither of'),
      leaning: words(
        'he she it they this these those that such his her its their however thus therefore also instead then but',
      ),
    },
  },
};

/** Each of the first words before each of the second. */
function behindEach(first: string, second: string): string[] {
  return words(first).flatMap((one) => words(second).map((other) => `${one} ${other}`));
}

/** Other ways of typing a word. */
function sameAs(word: string, typed: string): Record<string, string> {
  return Object.fromEntries(words(typed).map((each) => [each, word]));
}
