import { cuesOf, kindsOf, lemmasOf, ownWordings, phraseList, verbCues, wordLists, wordSet } from './cue-list.ts';
import { englishDealings, englishNotPaying, englishObjects } from './en-dealings.ts';
import { conjugateEnglish } from './en-verbs.ts';
import { recallable } from './memory.ts';
import type { Cue, Gender, Pronoun, Sense, SpeechRules } from './speech.ts';
import { tabulateVerbs } from './verbs.ts';

const cues: readonly Cue[] = [
  ...verbCues(
    'say',
    'subject',
    `say tell add argue admit agree announce answer ask assert assure boast caution claim comment complain concede conclude confess confirm contend counter cry declare explain exclaim
    insist joke lament laugh maintain muse mutter note observe object point plead pledge post predict promise protest quip reason recall recount reflect remark remember remind reply report respond retort
    shrug sigh snap state stress suggest tweet urge volunteer vow warn whisper wonder write yell shout sob swear shoot elaborate emphasise emphasize reiterate repeat continue acknowledge
    advise allege announce applaud believe chuckle confide deadpan deny describe enthuse estimate fume grin grumble hope inform interject jest mumble offer opine praise proclaim quote read reckon
    rejoice reveal rumble scoff smile stammer summarise summarize testify think venture wail beam marvel gush bark bellow bristle blurt chide chirp croak demur drawl fret gasp giggle gloat groan growl hiss holler howl implore intone moan apologise apologize fear rage rant rave roar scold scream seethe shriek sneer snort speculate splutter squeal stutter surmise
    theorise theorize thunder whine wince reminisce concur counsel clarify quiz cackle lecture`,
  ),
  ...cuesOf(
    'say',
    'subject',
    '~call it, ~call her, ~call him, ~call them, ~call this, ~dub it, ~term it, ~label it, ~let slip, ~let it be known, ~let it slip, ~let on, ~make it clear, ~make clear, ~make it plain, ~make plain, ~make no secret, ~make known, ~blurt out, ~own up, ~strike .. note, ~sound .. note, ~give notice, ~go on, ~sum up, ~hit back, ~fire back, ~shoot back, ~point out, ~chime in, ~put it, ~begin, ~tell, ~come back',
  ),
  ...verbCues(
    'judge',
    'subject',
    `call describe dismiss label brand denounce criticise criticize condemn blame praise hail attack slam decry dub characterise characterize portray deem judge accuse cite warn promise demand reject
    liken slate admit say insist argue claim add believe think find welcome lambast bemoan regret urge want vow deplore fear predict compare mock ridicule applaud celebrate concede declare defend deny
    term pronounce profess proclaim castigate chastise disparage belittle lambaste berate blast pillory laud extol salute commend acclaim herald trash pan rubbish lampoon savage denigrate vilify caricature style rate
    express suggest note tell write report state stress acknowledge contend maintain quote`,
  ),
  ...cuesOf(
    'judge',
    'subject',
    '~be adamant, ~be convinced, ~be certain, ~be sure, ~be clear, ~be confident, ~be afraid, ~speak of, ~prefer the term, ~prefer the word, ~prefer the phrase, ~use the term, ~use the word, ~use the phrase, ~choose the word, ~think of, ~see .. as, ~talk of, ~refer to, ~complain of, ~warn of, ~boast of, ~write of',
  ),
  ...verbCues(
    'pay',
    'subject',
    `invest reinvest pay give contribute fund finance co-finance provide put commit pledge donate grant award gift inject spend allocate earmark add offer promise advance subsidise subsidize chip back sponsor
    budget cover bankroll underwrite guarantee stump pour plough plow commit match dedicate devote approve sink channel splash pump plug find save bequeath `,
  ),
  ...cuesOf(
    'pay',
    'subject',
    '~announce, ~put in, ~put up, ~set aside, ~chip in, ~stump up, ~foot, ~make available, ~pay for, ~pay out, ~foot the bill, ~foot .. bill, ~cough up, ~pick up the tab, ~kick in, ~pony up, ~share the bill, ~hand over, ~stand by, ~pitch in',
  ),
  ...verbCues('lend', 'subject', 'lend loan'),
  ...cuesOf(
    'lend',
    'subject',
    '~extend a credit, ~extend credit, ~extend a loan, ~extend .. loan, ~provide .. loan, ~make .. loan',
  ),
  ...verbCues('hold', 'subject', 'own hold keep retain buy acquire take control get receive purchase sell'),
  ...cuesOf('hold', 'subject', '~end up with, ~take .. stake'),
  ...verbCues('get', 'subject', 'raise borrow receive secure win land get obtain collect attract attracted seek need'),
  ...verbCues('cost', 'subject', 'cost total require need estimate exceed budget price reach'),
  ...cuesOf(
    'cost',
    'subject',
    '~put at, ~put .. at, ~put .. figure at, ~put .. cost at, ~run to, ~come to, ~add up to, ~go up to',
  ),
  ...verbCues('aside', 'subject', 'value sell earn owe lose charge fetch gross post turn repay order trade'),
  ...verbCues(
    'contractor',
    'subject',
    'build construct erect install design dig lay weld restore renovate refurbish assemble demolish rebuild tunnel drill landscape convert dredge excavate',
  ),
  ...cuesOf(
    'contractor',
    'subject',
    `~line the, ~be the general contractor, ~be the main contractor, ~be the contractor, ~be general contractor, ~be main contractor, ~be lead contractor, ~be the lead contractor, ~be the architect, ~be the architects, ~be the builder, ~handle construction, ~handle the construction, ~carry out the work, ~carry out the works,
    ~carry out, ~do the building, ~win the contract, ~win the main contract, ~win the tender, ~win a contract, ~have the contract, ~have a contract, ~hold the contract, ~land the contract, ~secure the contract, ~do the work, ~do the groundworks, ~make and lay, ~draw up the plans, ~handle the work, ~lead the construction, ~lead construction, ~oversee construction, ~put up the building`,
  ),
  ...cuesOf(
    'contractor',
    'patient',
    '~appoint main contractor, ~appoint contractor, ~hire to build, ~choose to build, ~select to build, ~pick to build, ~appoint to build, ~contract to build, ~commission to build, ~hire to design, ~commission to design, ~appoint to design',
  ),
  ...cuesOf('contractor', 'to', '~award, ~hand, ~let, ~go'),
  ...verbCues('operator', 'subject', 'operate run manage host administer steward'),
  ...cuesOf(
    'operator',
    'subject',
    `~lead the project, ~lead the consortium, ~lead the scheme, ~lead the study, ~lead the trial, ~lead the work, ~take over the running, ~run the, ~open its, ~build its, ~launch its, ~win approval, ~win permission, ~win planning, ~plan to build, ~want to build, ~want to moor, ~hope to build, ~go into the, ~break ground, ~apply to build, ~seek permission,
    ~own the, ~be the developer, ~be the operator, ~develop, ~unveil, ~be behind`,
  ),
  ...cuesOf(
    'operator',
    'patient',
    '~choose to run, ~select to run, ~pick to run, ~appoint to run, ~hire to run, ~select to operate, ~choose to operate, ~appoint to operate, ~hire to operate',
  ),
  ...verbCues('supplier', 'subject', 'supply manufacture deliver produce equip connect furnish fabricate'),
  ...cuesOf(
    'supplier',
    'subject',
    '~make the, ~make all, ~provide the, ~lend a, ~lend the, ~lend its expertise, ~make available, ~wire up, ~hook up',
  ),
  ...cuesOf(
    'supplier',
    'patient',
    '~choose to supply, ~select to supply, ~pick to supply, ~hire to supply, ~contract to supply',
  ),
  ...cuesOf('supplier', 'from', '~come, ~buy, ~order, ~source, ~rent, ~lease, ~hire, ~purchase'),
  ...cuesOf(
    'investor',
    'subject',
    `~contribute the rest, ~contribute the remainder, ~cover the rest, ~cover the balance, ~provide the rest, ~pay the rest, ~fund the rest, ~co-lead the, ~lead the deal, ~lead the investment, ~invest, ~fund, ~finance, ~co-finance, ~bankroll, ~sponsor, ~underwrite, ~back, ~lead the round, ~lead a round, ~take .. stake, ~buy .. stake, ~join the round, ~foot .. bill, ~match the, ~chip in, ~share the bill, ~pay for, ~pledge, ~donate, ~subsidise, ~match, ~put money, ~put up, ~stump up, ~share the cost, ~hold a stake, ~hold .. stake,
    ~consider a stake`,
  ),
  ...cuesOf(
    'other',
    'subject',
    `~agree to buy, ~sign up, ~sign .. deal, ~sign .. contract, ~sign .. agreement, ~collaborate, ~work with, ~partner with, ~partner, ~support, ~advise, ~help, ~coordinate, ~assist, ~analyse, ~analyze, ~evaluate, ~team up, ~distribute, ~take part,
    ~be a partner, ~be partners, ~be on board, ~stay on board, ~be still on board, ~join forces`,
  ),
  ...cuesOf(
    'join',
    'subject',
    `~take part, ~participate, ~join, ~be involved, ~be among, ~be part of, ~be a part, ~be a member, ~be a partner, ~be party to, ~be on the list, ~be on board, ~stay on board, ~sign up, ~belong to`,
  ),
  ...cuesOf(
    'omit',
    'subject',
    `~play .. part, ~play .. role, ~have .. role, ~have .. part, ~have .. connection, ~have .. link, ~have .. plans, ~bid, ~include, ~choose, ~select, ~invite, ~contribute, ~figure among, ~be in talks, ~be connected, ~be affiliated,
    ~take a share, ~take a stake, ~be one of, ~invest, ~commit, ~be interested, ~come on board, ~come aboard`,
  ),
  ...cuesOf('contractor', 'by', '~do, ~carry out, ~perform, ~execute, ~handle'),
  ...cuesOf('operator', 'by', '~lead, ~develop, ~run, ~head'),
  ...cuesOf('investor', 'by', '~back, ~finance, ~fund, ~bankroll, ~sponsor, ~pay for, ~underwrite, ~own'),
  ...cuesOf(
    'other',
    'after',
    'in partnership with, in collaboration with, alongside, together with, partners :, in association with, in tandem with, partners include, in concert with',
  ),
  ...cuesOf(
    'investor',
    'after',
    'with backing from, with support from, with funding from, with help from, with money from',
  ),
  ...verbCues('leave', 'subject', 'withdraw decline shun forgo defect'),
  ...cuesOf(
    'leave',
    'subject',
    `~pull out, ~pull its, ~pull their, ~drop out, ~back out, ~walk away, ~bow out, ~opt out, ~step aside, ~step back, ~sit out, ~sit .. out, ~stay out, ~turn down, ~turn .. down, ~say no, ~pass on, ~refuse to, ~refuse, ~leave it, ~quit the, ~abandon the, ~exit the, ~leave the project, ~leave the consortium, ~leave the scheme, ~leave the venture, ~leave the partnership, ~have since left, ~miss out, ~lose out, ~decide against,
    ~choose not to, ~decide not to, ~opt not to, ~rule itself out, ~rule out, ~cut ties, ~fall out, ~withdraw, ~end its, ~scrap its, ~say it would not, ~say it will not, ~keep its distance, ~stay away, ~not be, ~stand aside, ~give up its, ~throw in the towel`,
  ),
  ...cuesOf(
    'leave',
    'patient',
    '~exclude, ~leave out, ~drop, ~rule out, ~shut out, ~oust, ~sideline, ~reject, ~overlook, ~beat',
  ),
  ...verbCues(
    'contractor',
    'subject',
    'repair modernise modernize upgrade wire roof paint dismantle electrify resurface remodel fit',
  ),
  ...cuesOf(
    'contractor',
    'subject',
    '~fit out, ~do the construction, ~win the job, ~get the job, ~land the job, ~take on the, ~oversee the, ~supervise, ~be doing the, ~be to build',
  ),
  ...verbCues('operator', 'subject', 'organise organize curate'),
  ...cuesOf('operator', 'subject', '~take charge of, ~take over the, ~be in charge, ~be at the helm'),
  ...verbCues('supplier', 'subject', 'cast weave forge bake'),
  ...cuesOf(
    'supplier',
    'after',
    'ordered from, bought from, supplied by, made by, sourced from, leased from, rented from, hired from',
  ),
  ...cuesOf(
    'investor',
    'subject',
    '~split the bill, ~split the cost, ~share the costs, ~split the costs, ~pick up the, ~foot the, ~guarantee, ~contribute to, ~top up, ~put its, ~throw in, ~take a minority, ~buy in, ~buy into, ~become a shareholder, ~hold the',
  ),
  ...cuesOf(
    'investor',
    'after',
    'thanks to a grant from, thanks to a gift from, thanks to a loan from, with a grant from, with a loan from, with a gift from, with the support of, with the backing of, with the help of, with cash from, borrowed from',
  ),
  ...cuesOf(
    'other',
    'subject',
    '~advise on, ~provide technical, ~test the, ~analyse the, ~handle the, ~host the, ~train the, ~be a customer, ~be the first customer',
  ),
  ...cuesOf(
    'other',
    'after',
    'under the auspices of, hand in hand with, working with, led jointly with, jointly with, as well as',
  ),
  ...cuesOf(
    'leave',
    'subject',
    '~back away, ~end its, ~sever its, ~get cold feet, ~pull the plug, ~drop its, ~walk out, ~call it quits, ~bail out, ~bail, ~step down, ~steer clear, ~hold back, ~turn its back, ~take its money, ~stay on the, ~say thanks but, ~abstain, ~wash its hands, ~scrap its',
  ),
  ...cuesOf(
    'leave',
    'after',
    'minus, without the involvement of, without the support of, without the participation of, but not, with the exception of',
  ),
  ...cuesOf('leave', 'patient', '~cut out, ~squeeze out, ~pass over'),
  ...cuesOf(
    'omit',
    'subject',
    '~put in a, ~put up, ~be a backer, ~be a sponsor, ~have anything, ~be bidding, ~be part, ~chip in',
  ),
  ...cuesOf(
    'pay',
    'subject',
    '~top up, ~shell out, ~fork out, ~throw in, ~weigh in with, ~write a cheque, ~write a check, ~put forward, ~put down, ~pump in, ~tip in',
  ),
  ...verbCues(
    'judge',
    'subject',
    'find tout cast present paint lament scorn deride mock praise trumpet thank liken write shrug promise insist recall feel see',
  ),
  ...cuesOf(
    'judge',
    'subject',
    '~complain about, ~talk about, ~insist on, ~write off, ~shrug off, ~wave away, ~sum up, ~rule out, ~bill as, ~put down, ~point to, ~hit out, ~rail against, ~object to',
  ),
  ...cuesOf(
    'leave',
    'after',
    'the withdrawal of, withdrawal of, the departure of, the exit of, the loss of, instead of, rather than, in place of, preferred to',
  ),
  ...cuesOf(
    'investor',
    'after',
    'grant from, grants from, loan from, loans from, gift from, donation from, donations from, funding from, money from, backing from, contribution from, contributions from, cheque from, cash from, sponsorship from, investment from, financing from, subsidy from, aid from, paid for by, bankrolled by, funded by, financed by, backed by, sponsored by',
  ),
  ...cuesOf(
    'other',
    'after',
    '~partner with, ~work with, ~team up with, ~join forces with, ~collaborate with, partnership with, deal with, agreement with, contract with, help from, support from, advice from, in concert with, alliance with',
  ),
  ...cuesOf('contractor', 'after', 'designed by, built by, drawn up by, laid by, installed by'),
  ...cuesOf('operator', 'after', 'run by, operated by, managed by, developed by'),
  ...cuesOf(
    'investor',
    'subject',
    '~provide loans, ~provide a loan, ~provide funding, ~provide financing, ~provide debt, ~provide the money, ~provide the cash',
  ),
  ...cuesOf(
    'investor',
    'after',
    'investors include, backers include, donors include, lenders include, sponsors include, funders include',
  ),
  ...cuesOf(
    'contractor',
    'subject',
    '~finish the, ~complete the, ~do the heavy, ~start on the, ~begin work, ~start work, ~have the job',
  ),
  ...cuesOf('contractor', 'after', 'a design by, design by, designs by, drawings by, work by'),
  ...cuesOf('pay', 'subject', '~come up with, ~come in with, ~be in for'),
  ...cuesOf('investor', 'subject', '~come up with, ~cover the'),
  ...cuesOf('other', 'subject', '~order, ~pre-order, ~reserve, ~book'),
  ...cuesOf('omit', 'subject', '~renew its, ~renew the, ~extend its'),
  ...verbCues('dispute', 'subject', 'dispute contest question challenge refute'),
  ...cuesOf('dispute', 'subject', '~call into question, ~cast doubt, ~doubt, ~take issue'),
  ...englishDealings,
];

const auxiliaries = `remain continue start undertake prepare be have do go come make take get put keep become begin seem stay stand sit leave end hire choose pick appoint select commission contract tap enlist name engage bring agree plan want hope aim intend expect promise vow decide`;

const titles = new Map<string, Gender | null>([
  ...entries(
    null,
    `president chairman chairwoman chair chairperson chief director founder co-founder cofounder minister mayor boss head manager executive officer researcher professor senator congressman congresswoman mp councillor councilor
    lawyer architect spokesman spokeswoman spokesperson engineer economist delegate deputy coach captain leader entrepreneur writer filmmaker actor singer musician composer author novelist farmer grower fisherman worker
    nurse doctor surgeon physicist chemist biologist historian sociologist astronomer governor general colonel commander commissioner prosecutor judge curator secretary vice-president billionaire banker investor
    analyst journalist consultant expert specialist campaigner activist opponent resident neighbour neighbor user customer passenger student teacher headteacher dean priest bishop pope king prince champion player athlete
    skipper driver guard referee collector shopkeeper baker brewer official diplomat ambassador premier chancellor treasurer owner landlady landlord colleague teammate team-mate crewmate brother sister father mother husband wife son daughter
    scientist technologist geologist oceanographer hydrologist virologist epidemiologist cardiologist psychologist philosopher archaeologist planner photographer painter sculptor choreographer dancer chef librarian
    publisher editor producer programmer technician pilot astronaut industrialist pharmacist vet dentist patient pensioner ceo cfo cto chief-executive principal trustee warden ranger harbourmaster foreman developer
    comptroller auditor ombudsman ombudswoman regulator inspector sergeant detective lieutenant rector provost pastor rabbi imam sheriff attorney solicitor barrister clerk alderman woman man girl boy mum dad aunt uncle cousin friend tenant host sponsor
    lawmaker legislator parliamentarian politician academic medic physician clergyman cleric craftsman justice magistrate envoy passer-by ecologist climatologist meteorologist conservationist naturalist beekeeper winemaker cheesemaker designer developer artist poet playwright conductor violinist pianist organiser organizer adviser advisor aide source`,
  ),
  ['chairwoman', 'female'],
  ['spokeswoman', 'female'],
  ['congresswoman', 'female'],
  ['landlady', 'female'],
  ['sister', 'female'],
  ['mother', 'female'],
  ['wife', 'female'],
  ['daughter', 'female'],
  ['woman', 'female'],
  ['girl', 'female'],
  ['chairman', 'male'],
  ['spokesman', 'male'],
  ['congressman', 'male'],
  ['landlord', 'male'],
  ['brother', 'male'],
  ['father', 'male'],
  ['husband', 'male'],
  ['son', 'male'],
  ['man', 'male'],
  ['boy', 'male'],
  ['king', 'male'],
  ['prince', 'male'],
]);

function roles(role: Sense, list: string): [string, Sense][] {
  return list.split(' ').map((noun) => [noun, role]);
}

function entries(gender: Gender | null, list: string): [string, Gender | null][] {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => [word, gender]);
}

const pronouns = new Map<string, Pronoun>([
  ['he', { gender: 'male', number: 'one', things: false }],
  ['she', { gender: 'female', number: 'one', things: false }],
  ['it', { gender: null, number: 'one', things: true }],
  ['they', { gender: null, number: 'many', things: true }],
]);

const publicBodies = `government council ministry ministers department state city county province commission agency authority treasury municipality borough district town
  nhs`;

/** Thousands of forms, which facts are read with and nothing else. */
const verbs = recallable(() => tabulateVerbs([...lemmasOf(cues), ...auxiliaries.split(' ')], conjugateEnglish));

export const englishSpeech: SpeechRules = {
  get verbs() {
    return verbs();
  },
  cues,
  grammar: {
    determiners: wordSet(
      'the a an this that these those its his her their our my your some any each every another two three four five both several',
    ),
    indefinite: wordSet('a an some another two three several one'),
    possessive: wordSet("its his her their our my your 's"),
    prepositions: wordSet(
      'of in on at by for with from to into onto over under about against between among through during before after since until near off towards toward beside behind beyond per via within without across along around outside inside despite as like than upon amid including excluding alongside opposite',
    ),
    conjunctions: wordSet('and or but while whereas though although because if when as than so yet nor since'),
    and: wordSet('and &'),
    relatives: wordSet('who which that whose whom where'),
    clitics: wordSet('to not'),
    adverbs: wordSet(
      "also already then now still even just only ever never always soon later earlier again too once twice however instead together jointly each all both today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday afterwards not n't 't since long first largely itself himself herself themselves since much so far far yet would-be",
    ),
    adverbEnding: /ly$/u,
    auxiliaries: wordSet(
      "is are was were be been being has have had having will would shall should can could may might must do does did 's 're 've 'll 'd to isn aren wasn weren hasn haven hadn won wouldn couldn shouldn didn doesn don going set due expected likely agreed plans",
    ),
    beForms: wordSet("is are was were be been being 're isn aren wasn weren get got gets"),
    negations: wordSet("not n't 't never no neither nor without cannot"),
    neither: wordSet('neither nor'),
    pronouns,
    by: wordSet('by'),
    to: wordSet('to'),
    from: wordSet('from'),
    of: wordSet('of'),
    listing: wordSet('by with between among of'),
    each: wordSet('each apiece'),
    together: wordSet('together jointly'),
    respectively: wordSet('respectively'),
  },
  names: {
    openers: wordSet(`
      the a an this that these those its his her their our my your some any each every another he she it they we i you who which what when where why how and or but while whereas though although because if as than so yet nor since
      of in on at by for with from to into onto over under about against between among through during before after until near off towards beside behind beyond per via within without across along around outside inside despite like upon amid
      there here not no yes one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion half all both neither either none most many much more less few several other others
      such same then now still even just only ever never always soon later earlier again too once twice however instead together today yesterday tomorrow meanwhile also already perhaps maybe indeed finally first second third
      last next existing former said says adds construction work health plans people passengers campaigners officials officers refusals regulars revenue running total brothers sisters nonsense rubbish better nothing something everything
      nobody everyone anyone someone somebody everybody anybody asked announcing speaking according founded built based born backed led owned named called dubbed billed opened closed given compared critics supporters residents scientists researchers
      engineers farmers workers staff students teachers doctors nurses patients investors shareholders analysts experts lawyers police prosecutors ministers councillors organisers organizers developers owners users customers
      fans players families children women men locals villagers neighbours neighbors visitors tourists volunteers donors banks companies firms governments universities hospitals schools prices costs shares sales profits losses
      spending funding financing investment money cash demand supply production output energy power water gas oil steel food weather rain snow spring summer autumn winter january february march april may june july august september
      october november december monday tuesday wednesday thursday friday saturday sunday will would can could should may might must do does did is are was were be been has have had let thanks please still mr mrs ms dr sir dame lord
      lady professor environmental local national regional global public private new old young big small early late good bad great high low long short full free open british american french german european grid trains buses
      news opposition part parts later whether under back down up out over talks work building engineers tests results data figures documents records half opening reopening completion delivery digging drilling demolition design
      production research training testing recruitment ticket tickets season growers prairie geothermal parcel data state federal city county village town university school hospital museum theatre church club team`),
    commonEnding:
      /(?:ings?|tions?|sions?|ments?|ness|ers|ors|ists|ians|ties|ity|ies|ances?|ences?|ages?|ships?|ful|less|able|ible|ly|ed)$/u,
    titles,
    address: new Map([
      ['mr', 'male'],
      ['mrs', 'female'],
      ['ms', 'female'],
      ['miss', 'female'],
      ['sir', 'male'],
      ['dame', 'female'],
      ['lord', 'male'],
      ['lady', 'female'],
      ['dr', null],
      ['prof', null],
      ['professor', null],
      ['rev', null],
      ['sen', null],
      ['rep', null],
      ['gov', null],
      ['capt', null],
      ['gen', null],
      ['col', null],
      ['sgt', null],
      ['judge', null],
      ['doctor', null],
      ['premier', null],
      ['senator', null],
      ['governor', null],
      ['mayor', null],
      ['president', null],
      ['cllr', null],
      ['captain', null],
      ['minister', null],
      ['chancellor', null],
      ['congressman', 'male'],
      ['congresswoman', 'female'],
      ['councillor', null],
      ['chairman', 'male'],
      ['secretary', null],
      ['king', 'male'],
      ['queen', 'female'],
      ['prince', 'male'],
      ['princess', 'female'],
      ['pope', 'male'],
      ['justice', null],
      ['superintendent', null],
      ['inspector', null],
      ['commissioner', null],
      ['father', 'male'],
      ['sister', 'female'],
      ['coach', null],
    ]),
    kin: wordSet('brother sister father mother son daughter husband wife cousin'),
    organisations: wordSet(`
      ${publicBodies} union board congress senate parliament kingdom federation regulator lottery bank fund funds foundation university institute college school centre center hospital company firm group association cooperative co-operative co-op mutual insurance office order organisation organization
      committee court tribunal club festival museum opera theatre theater society trust charity agency consortium holding holdings start-up startup manufacturer maker operator laboratory laboratories labs lab publisher giant
      constructions construction capital partners ventures energy energies power investment investments development developments works transport services service systems technologies technology solutions inc ltd limited llc plc corp corporation
      co gmbh ag nv sa spa studio studios films productions airlines airways rail railway railways motors media press records industries international global enterprise enterprises shipping shipyards shipyard mining minerals steel
      pharma pharmaceuticals therapeutics biosciences biotech health healthcare diagnostics engineering engineers contractors builders homes properties estates brewery brewing farms farm foods water gas electric electricity
      utilities networks network telecom communications software digital aerospace aviation airports airport seaport port ports defence defense logistics freight lines ferries cycles sports athletic united rovers city council developer brewer retailer lender insurer
      supplier contractor designer architect engineer owner tenant partner sponsor host builder grower member union unions league church diocese family brothers associates architects consulting consultants securities asset assets management equity bancorp financial finance resources materials chemicals motor`),
    publicBodies: wordSet(publicBodies),
    bodies: wordSet('council government ministry city state county borough foundation trust'),
    financiers: wordSet(
      'bank fund funds foundation capital partners ventures trust family investments investment equity lender finance financial bancorp investor investors backer backers charity',
    ),
    attached: wordSet(
      'government council ministry ministers family university county department treasury authorities authority parliament province state embassy diocese foundation trust fund bank institute agency commission co-operative group police',
    ),
    media: wordSet(
      'newspaper paper magazine daily weekly journal website site station channel broadcaster outlet news press radio television podcast newsletter tabloid reporters',
    ),
    binders: wordSet('of the for and & in on'),
    projects: wordSet(
      'project scheme programme program plan initiative venture plant festival centre center bridge tunnel',
    ),
    placed: wordSet('in at near outside'),
    idle: wordSet(`review decide vote meet discuss watch appeal file resume return end rise fall learn attend answer welcome oppose vow hold drop cut raise report publish show hear rule sentence charge beat beaten warn warned showed shown unveiled praised authorise authorised authorize authorized clear cleared permit permitted license licensed fine fined nickname dub revise be have visit object employ employs employed sell want hope become remain stay leave close open reopen celebrate mark move start begin receive play face lose win go come get make take keep see know think feel need expect plan consider wait look
      founded based born known named called owned listed seem appear struggle suffer grow employs run-in turn last try seek ask call sue fear doubt like love hate belong depend lie stand sit fall rise rose fell grew grown became seen heard
      reported published approved criticised criticized cited mentioned quoted rumoured rumored tipped asked invited approached contacted studied weighing weigh weighs examine examines study studies mull mulls eye eyes value valued trade trades say
      announced revealed disclosed passed rejected adopted challenged headed chaired represented threatened protest protests protested demand demands complain complains`),
    light: wordSet('do have take make sell get give keep bring win open write handle land'),
    verbEnding: { finite: /ed$/u, participle: /(?:ed|ing|en|own|ade|ilt|aid|ent)$/u },
    roleObjects: englishObjects,
    purposes: wordSet('to for as over instead rather ahead'),
    roleNouns: new Map([
      ...roles('operator', 'developer operator promoter'),
      ...roles('contractor', 'contractor contractors builder builders architect architects subcontractor'),
      ...roles('supplier', 'supplier suppliers'),
      ...roles(
        'investor',
        'creditor creditors shareholder investor backer donor sponsor shareholders investors backers donors sponsors lender funder',
      ),
      ...roles('other', 'partner partners'),
    ]),
    alliances: wordSet(
      'consortium venture joint-venture group alliance trio pair partnership coalition syndicate pool',
    ),
    offices: wordSet(
      `president vice-president chairman chairwoman chair chairperson chief director minister mayor senator congressman congresswoman mp councillor councilor spokesman spokeswoman spokesperson secretary governor judge commissioner prosecutor
      ambassador premier chancellor treasurer bishop pope king prince general colonel commander sheriff attorney solicitor barrister lawyer inspector sergeant detective lieutenant principal headteacher dean delegate deputy officer official manager head executive
      neighbour neighbor opponent resident user customer passenger witness colleague source journalist analyst expert consultant doctor patient tenant friend aide adviser advisor referee ceo cfo cto chief-executive worker guard police driver nurse waiter clerk trooper`,
    ),
    kinds: kindsOf({
      'lawmaker legislator parliamentarian politician':
        'mp senator congressman congresswoman representative sen rep assemblyman assemblywoman councillor councilor delegate deputy alderman minister td msp',
      judge: 'justice judge magistrate',
      jurist: 'justice judge prosecutor barrister solicitor attorney',
      'boss chief executive': 'ceo cfo director chairman chairwoman chair chairperson founder co-founder president',
      'medic physician doctor clinician':
        'surgeon doctor cardiologist paediatrician pediatrician oncologist neurologist psychiatrist anaesthetist dr',
      'scientist researcher academic': `physicist chemist biologist geologist oceanographer hydrologist virologist epidemiologist astronomer climatologist ecologist glaciologist volcanologist palaeontologist paleontologist archaeologist
        botanist entomologist geneticist professor prof`,
      'scholar academic': 'historian sociologist economist philosopher linguist professor prof',
      'clergyman clergywoman cleric churchman':
        'priest bishop dean pastor vicar rector imam rabbi rev archdeacon provost',
      'craftsman craftswoman tradesman':
        'baker carpenter potter blacksmith joiner mason plumber brewer luthier cobbler thatcher',
      'shopkeeper trader': 'baker butcher grocer florist publican ironmonger fishmonger',
      'farmer grower': 'grower rancher dairyman shepherd winemaker farmer',
      'sportsman sportswoman athlete':
        'player runner skipper captain champion striker goalkeeper cyclist swimmer rider',
      officer:
        'colonel general commander lieutenant inspector sergeant detective superintendent captain col gen capt sgt',
      'diplomat envoy': 'ambassador consul',
      lawyer: 'attorney barrister solicitor',
      artist: 'painter sculptor photographer singer musician composer dancer choreographer potter',
    }),
    generic: wordSet(
      'parent year-old engineer farmer author scientist researcher architect artist lawyer economist campaigner activist filmmaker novelist entrepreneur veteran skipper coach chef brewer doctor surgeon company firm group developer operator start-up startup retailer manufacturer lender bank giant charity foundation carmaker insurer utility maker airline grower builder supplier',
    ),
  },
  quoting: {
    according: wordLists(
      'according to, in the words of, to borrow the words of, to quote, in the view of, in the opinion of, in the eyes of, by the account of, per, as per, for, to',
    ),
    accordingOwn: [
      ...ownWordings(
        [
          ['his', 'he'],
          ['her', 'she'],
          ['their', 'they'],
        ],
        `in _ words, in _ own words, in _ view, in _ opinion, in _ eyes, in _ mind, in _ telling, in _ account, by _ own account, by _ own admission, by _ account, to _ mind, in _ phrase, to use _ words, to use _ phrase`,
      ),
    ],
    obliques: new Map([
      ['him', 'he'],
      ['her', 'she'],
      ['them', 'they'],
    ]),
    voices: wordSet('source sources insider insiders observer observers witness witnesses person people voice voices'),
    nouns: wordSet(
      'response reply answer theory line hunch guess contention statement denial explanation word words remark message comment answer letter tweet post promise warning verdict line quip refrain down-to-earth admission apology advice view assessment conclusion summary motto mantra plea summing-up retort rejoinder diagnosis prediction complaint pledge description reaction explanation credo boast',
    ),
    opposes: wordSet(
      'disagrees disagree differ differs denies denied rejects rejected disputes disputed replies replied counters retorts begs unconvinced sceptical skeptical opposes opposed however wrong agree convinced sure hearing hears heard reading reads',
    ),
    works: wordSet(`
      book novel film movie play song album exhibition brochure pamphlet essay poem collection painting show series documentary article headline entitled titled called dubbed nicknamed named billed report guide tale opera
      symphony podcast magazine slogan motto banner placard label brand sign comedy drama single track hit musical ballad hymn anthem sang sing sings singing watched read reads performed played season nickname epithet moniker tapestry sculpture mural installation memoir thesis thriller romance saga sequel debut bestseller page-turner whodunnit biography autobiography satire screenplay`),
    whereOpeners: wordSet('on in at during before'),
    whereNouns: wordSet(
      'statement letter interview email e-mail post tweet memo blog speech conference call hearing briefing article column reporters parliament podcast note filing forum meeting ceremony',
    ),
    editorial: /^(?:\.{3}|…)$|\b(?:sic|ed)\b|^[^.!?]{1,60}$/iu,
  },
  money: {
    decimal: '.',
    units: new Map([
      ['a', 1],
      ['an', 1],
      ['one', 1],
      ['two', 2],
      ['three', 3],
      ['four', 4],
      ['five', 5],
      ['six', 6],
      ['seven', 7],
      ['eight', 8],
      ['nine', 9],
      ['ten', 10],
      ['eleven', 11],
      ['twelve', 12],
      ['thirteen', 13],
      ['fourteen', 14],
      ['fifteen', 15],
      ['sixteen', 16],
      ['seventeen', 17],
      ['eighteen', 18],
      ['nineteen', 19],
      ['twenty', 20],
      ['thirty', 30],
      ['forty', 40],
      ['fifty', 50],
      ['sixty', 60],
      ['seventy', 70],
      ['eighty', 80],
      ['ninety', 90],
      ['hundred', 100],
      ['thousand', 1000],
    ]),
    magnitudes: new Map([
      ['thousand', 1e3],
      ['million', 1e6],
      ['millions', 1e6],
      ['billion', 1e9],
      ['billions', 1e9],
      ['trillion', 1e12],
      ['trillions', 1e12],
      ['k', 1e3],
      ['m', 1e6],
      ['mn', 1e6],
      ['mln', 1e6],
      ['mio', 1e6],
      ['mil', 1e6],
      ['mm', 1e6],
      ['b', 1e9],
      ['bn', 1e9],
      ['bln', 1e9],
      ['tn', 1e12],
      ['trn', 1e12],
      ['t', 1e12],
      ['crore', 1e7],
      ['crores', 1e7],
      ['cr', 1e7],
      ['lakh', 1e5],
      ['lakhs', 1e5],
    ]),
    halves: wordSet('half'),
    currencies: new Map([
      ['euro', 'EUR'],
      ['euros', 'EUR'],
      ['dollar', 'USD'],
      ['dollars', 'USD'],
      ['pound', 'GBP'],
      ['pounds', 'GBP'],
      ['franc', 'CHF'],
      ['francs', 'CHF'],
      ['yen', 'JPY'],
      ['yuan', 'CNY'],
      ['renminbi', 'CNY'],
      ['rupee', 'INR'],
      ['rupees', 'INR'],
      ['rouble', 'RUB'],
      ['roubles', 'RUB'],
      ['ruble', 'RUB'],
      ['rubles', 'RUB'],
      ['dirham', 'AED'],
      ['dirhams', 'AED'],
      ['shilling', 'KES'],
      ['shillings', 'KES'],
      ['krona', 'SEK'],
      ['kronor', 'SEK'],
      ['krónur', 'ISK'],
      ['kronur', 'ISK'],
      ['króna', 'ISK'],
      ['crowns', null],
      ['koruna', 'CZK'],
      ['korunas', 'CZK'],
      ['taka', 'BDT'],
      ['dinar', null],
      ['dinars', null],
      ['leu', 'RON'],
      ['lei', 'RON'],
      ['lev', 'BGN'],
      ['leva', 'BGN'],
      ['pula', 'BWP'],
      ['kwacha', 'ZMW'],
      ['birr', 'ETB'],
      ['krone', 'NOK'],
      ['kroner', 'NOK'],
      ['peso', null],
      ['pesos', null],
      ['rand', 'ZAR'],
      ['won', 'KRW'],
      ['shekel', 'ILS'],
      ['shekels', 'ILS'],
      ['zloty', 'PLN'],
      ['zlotys', 'PLN'],
      ['forint', 'HUF'],
      ['forints', 'HUF'],
      ['naira', 'NGN'],
      ['cedi', 'GHS'],
      ['cedis', 'GHS'],
      ['real', 'BRL'],
      ['reais', 'BRL'],
      ['riyal', 'SAR'],
      ['riyals', 'SAR'],
      ['hryvnia', 'UAH'],
      ['hryvnias', 'UAH'],
      ['baht', 'THB'],
      ['ringgit', 'MYR'],
      ['rupiah', 'IDR'],
      ['lira', 'TRY'],
    ]),
    qualified: new Map([
      ['canadian dollar', 'CAD'],
      ['australian dollar', 'AUD'],
      ['us dollar', 'USD'],
      ['american dollar', 'USD'],
      ['u.s. dollar', 'USD'],
      ['new zealand dollar', 'NZD'],
      ['hong kong dollar', 'HKD'],
      ['singapore dollar', 'SGD'],
      ['swiss franc', 'CHF'],
      ['cfa franc', 'XOF'],
      ['pound sterling', 'GBP'],
      ['egyptian pound', 'EGP'],
      ['danish crown', 'DKK'],
      ['norwegian crown', 'NOK'],
      ['swedish crown', 'SEK'],
      ['czech crown', 'CZK'],
      ['icelandic crown', 'ISK'],
      ['tunisian dinar', 'TND'],
      ['algerian dinar', 'DZD'],
      ['kuwaiti dinar', 'KWD'],
      ['danish krone', 'DKK'],
      ['danish kroner', 'DKK'],
      ['norwegian krone', 'NOK'],
      ['norwegian kroner', 'NOK'],
      ['swedish krona', 'SEK'],
      ['swedish kronor', 'SEK'],
      ['icelandic krona', 'ISK'],
      ['icelandic kronur', 'ISK'],
      ['mexican peso', 'MXN'],
      ['argentine peso', 'ARS'],
      ['chilean peso', 'CLP'],
      ['colombian peso', 'COP'],
      ['philippine peso', 'PHP'],
      ['kenyan shilling', 'KES'],
      ['ugandan shilling', 'UGX'],
      ['tanzanian shilling', 'TZS'],
      ['saudi riyal', 'SAR'],
      ['qatari riyal', 'QAR'],
      ['turkish lira', 'TRY'],
      ['moroccan dirham', 'MAD'],
      ['indian rupee', 'INR'],
      ['pakistani rupee', 'PKR'],
      ['czech koruna', 'CZK'],
    ]),
    percent: wordLists('%, percent, per cent'),
    qualifiers: [
      ['at least', 'at least'],
      ['more than', 'at least'],
      ['over', 'at least'],
      ['upwards of', 'at least'],
      ['in excess of', 'at least'],
      ['a minimum of', 'at least'],
      ['no less than', 'at least'],
      ['above', 'at least'],
      ['less than', 'less than'],
      ['under', 'less than'],
      ['below', 'less than'],
      ['fewer than', 'less than'],
      ['barely', 'about'],
      ['up to', 'up to'],
      ['as much as', 'up to'],
      ['a maximum of', 'up to'],
      ['no more than', 'up to'],
      ['at most', 'up to'],
      ['about', 'about'],
      ['around', 'about'],
      ['some', 'about'],
      ['nearly', 'about'],
      ['almost', 'about'],
      ['roughly', 'about'],
      ['approximately', 'about'],
      ['close to', 'about'],
      ['an estimated', 'about'],
      ['just over', 'at least'],
      ['just under', 'less than'],
    ],
    rangeOpeners: wordSet('between'),
    rangeJoiners: wordSet('to and or - – —'),
    moneyNouns: wordSet(
      'debt loans loan grants grant funding aid investment investments equity capital spending revenue subsidy subsidies credit financing funds money guarantees taxpayer taxpayers venture cash savings savings donations tax',
    ),
    ownership: wordSet(
      'stake stakes shares share equity own owns owned owning shareholder shareholders shareholding hold holds holding held ownership interest capital keep keeps retain retains company',
    ),
    fundingNouns:
      wordSet(`investment investments budget cost costs funding grant grants loan loans gift gifts donation donations aid round plan plans project scheme credit contribution contributions fund bill package guarantee advance bond bonds
      financing spending plant bridge subsidy subsidies debt appropriation commitment pledge pledges injection endowment bequest deal agreement pact cheque check money figure tab levy sponsorship backing bid offer takeover series stake`),
    asideNouns:
      wordSet(`revenue revenues turnover profit profits loss losses fine fines salary salaries valuation rent price prices sales fee fees ticket tickets damages wage wages bonus tariff earnings income compensation ransom damage insured insurance penalty penalties settlement reward bounty overrun overruns takings harvest crop debts fraud theft haul jackpot premium dividend dividends payout economy jobs
            royalties exports imports savings capitalisation capitalization fare fares prize market auction transfer`),
    comparisons: phraseList(
      'by comparison, in comparison, by contrast, for comparison, elsewhere, compared with, compared to',
    ),
    elsewhere: wordSet(
      'similar comparable sister abroad ago previous predecessor neighbouring neighboring rival rivals elsewhere earlier nearby',
    ),
    groups: wordSet(
      'employees staff workers residents founders shareholders donors members supporters fans families banks investors councils villagers locals customers farmers taxpayers users parents volunteers readers governments universities backers association cooperative co-operative co-op committee club charity management owners lenders neighbours neighbors',
    ),
    rounds: wordSet('round placement series seed pre-seed fundraise fundraising raise'),
    roundVerbs: wordSet('anchor lead co-lead back join participate take follow come support invest'),
    annual: wordLists('a year, a-year, per year, each year, annually, annual, every year, per annum, yearly, / year'),
    initial: wordLists('initial, initially, first tranche, at first, upfront, to begin with, to start with'),
    total: wordLists(
      'in total, total cost, total of, total spending, altogether, in all, overall budget, total investment',
    ),
    notPaying: englishNotPaying,
    spanOpeners: wordSet('over across during'),
    timeUnits: wordSet('year years month months decade decades weeks days'),
  },
};
