import { cuesOf, verbCues } from './cue-list.ts';
import { conjugateEnglish } from './en-verbs.ts';
import type { Cue, Sense } from './speech.ts';
import { formsOf } from './verbs.ts';

/** One pattern with each of several nouns: "~win .. @" with contract, tender. */
const each = (sense: Sense, holder: Cue['holder'], patterns: string, nouns: string): Cue[] =>
  nouns.split(' ').flatMap((noun) => cuesOf(sense, holder, patterns.replaceAll('@', noun)));

/** "lenders, among them X", "investors including X" */
const listing = (sense: Sense, nouns: string): Cue[] =>
  nouns
    .split(' ')
    .flatMap((noun) => [
      `${noun} , among them`,
      `${noun} including`,
      `${noun} , including`,
      `${noun} such as`,
      `${noun} :`,
    ])
    .map((pattern) => ({ pattern, sense, holder: 'after' }));

/** Who pays, lends, builds, runs, supplies, takes part or stays out, in English news of business, technology and regions. */
export const englishDealings: readonly Cue[] = [
  // Paying
  ...verbCues(
    'pay',
    'subject',
    'bear defray disburse front stake bet wager unlock mobilise mobilize deploy sanction subscribe shoulder absorb assume funnel remit appropriate authorise authorize vote earmark advance',
  ),
  ...cuesOf(
    'pay',
    'subject',
    `~sign for, ~sign .. at, ~lead .. club, ~lead .. syndicate, ~lead .. consortium, ~lead .. loan, ~split the bill, ~split the cost, ~split the rest, ~share the cost, ~share the rest, ~foot the rest, ~pick up the rest, ~lead .. investment, ~lead .. round, ~lead .. financing, ~lead .. raise, ~lead .. funding, ~approve .. loan, ~approve .. grant, ~approve .. credit, ~agree .. loan, ~agree .. grant, ~agree .. credit, ~sign .. loan, ~sign .. grant, ~clear .. loan, ~clear .. grant, ~tip in, ~tip into, ~fork over, ~lay out, ~dip into, ~dig into, ~be good for, ~be down for, ~be on the hook for, ~be responsible for, ~account for, ~meet, ~sign off on, ~settle,
    ~make up, ~weigh in, ~put behind, ~put toward, ~put towards, ~kick off with, ~step in with, ~come forward with, ~come up with, ~step up with, ~pitch in with, ~come in for, ~go halves on, ~bring, ~plan to spend, ~pick up, ~take on, ~write .. cheque, ~write .. check, ~cut .. cheque, ~cut .. check`,
  ),
  ...cuesOf('aside', 'subject', '~settle with, ~change hands for, ~fine, ~sue'),
  ...cuesOf(
    'hold',
    'subject',
    '~snap up, ~scoop up, ~hang on to, ~hold on to, ~cling to, ~cling on to, ~have, ~stay on with, ~stay in with, ~subscribe, ~be left with, ~keep hold of, ~be left holding',
  ),
  ...cuesOf('lend', 'subject', '~extend, ~arrange, ~syndicate, ~roll over, ~underwrite'),
  ...verbCues('get', 'subject', 'bag clinch scoop net pocket close pull rake amass'),
  ...cuesOf('get', 'subject', '~pick up, ~pull in, ~bring in, ~rake in, ~line up, ~close on, ~have .. in the bank'),
  ...cuesOf(
    'cost',
    'subject',
    '~carry a price tag of, ~have a price tag of, ~come with a price tag of, ~swallow, ~absorb, ~eat up, ~gobble up, ~speak of, ~talk of, ~expect, ~reckon on, ~budget at, ~bring .. bill to, ~come in at, ~weigh in at, ~clock in at, ~stand at, ~amount to, ~work out at',
  ),
  // Building
  ...verbCues('contractor', 'subject', 'pave bore demolish retrofit plaster insulate clad rewire'),
  ...each(
    'contractor',
    'subject',
    '~win .. @, ~bag .. @, ~clinch .. @, ~land .. @, ~scoop .. @, ~secure .. @, ~take .. @, ~get .. @, ~pick up .. @, ~have .. @, ~hold .. @, ~sign .. @, ~carry off .. @, ~be awarded .. @, ~be handed .. @, ~be given .. @, ~receive .. @',
    'contract tender job',
  ),
  ...cuesOf(
    'contractor',
    'subject',
    '~get the nod, ~do the fitting-out, ~do .. work, ~do .. works, ~do the civil, ~do the piling, ~be on the job, ~be on site, ~draw it up, ~put it up, ~do it up, ~fit it out, ~see to the, ~deliver the building, ~deliver the project, ~lead .. work, ~lead .. works, ~lead construction, ~break the ground, ~be the lead contractor, ~remain lead contractor, ~remain the main contractor, ~be drawing up, ~draw .. plans, ~draw up, ~pour the, ~pour concrete, ~raise the roof, ~be behind the design, ~sign the design',
  ),
  ...cuesOf(
    'contractor',
    'patient',
    '~choose |, ~select |, ~pick |, ~appoint |, ~task with, ~charge with, ~hire to, ~contract to, ~commission to, ~choose to, ~pick to, ~select to, ~appoint to, ~tap to, ~engage to, ~enlist to, ~bring in to, ~bring in for, ~call in for, ~draft in, ~take on to, ~take on for, ~line up to, ~line up for, ~call in to, ~name to, ~hire for, ~choose for, ~select for, ~pick for, ~retain for, ~appoint as, ~name as, ~choose as, ~select as, ~pick as',
  ),
  ...cuesOf(
    'contractor',
    'object',
    '~pick, ~choose, ~select, ~appoint, ~hire, ~commission, ~contract, ~tap, ~task, ~engage, ~enlist, ~confirm, ~reappoint, ~retain, ~keep, ~name, ~ask, ~bring in, ~call in',
  ),
  ...cuesOf('contractor', 'object', '~award, ~hand, ~give'),
  ...cuesOf('contractor', 'patient', '~award the, ~award a'),
  ...cuesOf('contractor', 'by', '~put together'),
  ...cuesOf('contractor', 'after', 'goes to, go to, went to, will go to'),
  ...cuesOf(
    'contractor',
    'after',
    'put together by, drawn by, architects at, engineers from, engineers at, workers from, crews from, site manager at, project manager at, contract went to, contract has gone to, contract goes to, job went to, lot went to, lost out to, lose out to, ~lose the order to, ~lose the contract to, ~lose .. contract to, ~lose .. order to, ~lose .. tender to, contract to',
  ),
  ...each(
    'contractor',
    'after',
    '@ went to, @ goes to, @ go to, @ has gone to, @ have gone to, @ had gone to, @ will go to, @ is going to',
    'contract contracts order orders job work tender lot commission',
  ),
  // Running
  ...verbCues('operator', 'subject', 'haul steer oversee curate'),
  ...cuesOf(
    'operator',
    'subject',
    '~maintain the, ~be responsible for running, ~be in charge of, ~take on the running, ~handle operations, ~handle the running, ~look after the, ~keep the keys, ~hold the licence, ~hold the license, ~hold the franchise, ~have the concession, ~win the concession, ~win the franchise, ~own and operate, ~lead the trial, ~lead the venture, ~be the operator, ~remain the operator, ~haul the',
  ),
  ...cuesOf(
    'operator',
    'after',
    'on behalf of, in the hands of, remain with, rest with, fall to, falls to, operations to, run out of',
  ),
  ...cuesOf('operator', 'by', '~administer, ~steer, ~oversee, ~spearhead, ~coordinate, ~co-ordinate'),
  // Supplying
  ...verbCues('supplier', 'subject', 'furnish outfit print mill rent lease stock refuel ship'),
  ...cuesOf(
    'supplier',
    'subject',
    '~provide, ~bring the technology, ~contribute the technology, ~license .. technology, ~license its, ~give .. access, ~throw in, ~kit out, ~be the supplier, ~be supplier, ~chip in with, ~donate the, ~be providing, ~make its, ~make their, ~send its, ~make the, ~bring its',
  ),
  ...cuesOf(
    'supplier',
    'after',
    'provided by, furnished by, manufactured by, delivered by, produced by, equipped by, powered by, on loan from, courtesy of, lent by, donated by, technology from, hardware from, software from, chips from, engines from, turbines from, equipment from, parts from, panels from, batteries from, supplied free by, off the shelf from, licensed from, power from, electricity from, steel from, leased by, bought in from, imported from',
  ),
  ...each(
    'supplier',
    'subject',
    '~win .. @, ~land .. @, ~get .. @, ~take .. @, ~bag .. @, ~secure .. @, ~clinch .. @, ~pick up .. @',
    'order orders',
  ),
  ...cuesOf('supplier', 'from', '~arrive, ~get, ~obtain, ~procure, ~import, ~take delivery'),
  // Giving and investing
  ...cuesOf(
    'investor',
    'subject',
    '~lead .. investment, ~lead .. round, ~lead .. financing, ~co-lead, ~come back for more, ~write .. cheque, ~write .. check, ~anchor, ~participate in the round, ~take part in the round, ~top up its, ~double down, ~follow on, ~increase its stake, ~raise its stake, ~own the rest, ~own the remainder, ~own a majority, ~hold the rest, ~own .. stake, ~be the largest shareholder, ~be the biggest shareholder, ~stump up, ~bear the, ~meet the, ~match, ~tip in, ~lend',
  ),
  ...cuesOf('investor', 'by', '~lead, ~co-lead, ~anchor, ~arrange, ~grant, ~lend, ~meet, ~cover, ~bear, ~guarantee'),
  ...cuesOf(
    'investor',
    'after',
    'with participation from, with participation by, with the participation of, joined by, followed by, a round led by, led by, syndicate led by, investors including, backers including, donors including, lenders including, funders including, investors such as, backers such as, borrowed .. from, credit from, guarantee from, mortgage from, bequest from, endowment from, cheques from, checks from, pledge from, pledges from, equity from, subsidy of, patronage of, support of',
  ),
  ...cuesOf('investor', 'from', '~borrow, ~flow, ~originate'),
  ...cuesOf('investor', 'subject', '~arrange the debt, ~arrange the financing, ~arrange the loan, ~provide the debt'),
  ...cuesOf('other', 'to', '~hand over, ~give way, ~make way'),
  ...listing('investor', 'lenders investors backers donors banks funders shareholders sponsors funds'),
  ...listing('other', 'partners members'),
  ...cuesOf('investor', 'subject', '~co-produce, ~co-fund, ~co-invest'),
  ...cuesOf('operator', 'by', '~reopen, ~relaunch, ~restart'),
  ...cuesOf('contractor', 'subject', '~be responsible for'),
  ...cuesOf('contractor', 'after', 'built at, assembled at, welded at, built in the yards of'),
  // Taking part
  ...cuesOf(
    'other',
    'subject',
    '~handle, ~make a gift, ~make a present, ~make a donation, ~make a loan, ~lend its name, ~lend their name, ~throw its weight, ~sign on, ~come on board, ~come aboard, ~be testing, ~trial, ~pilot, ~be piloting, ~monitor, ~certify, ~train, ~host, ~be a customer, ~become a customer, ~become .. customer, ~be the first customer, ~be the launch customer, ~be the anchor, ~commit to buy, ~commit to take, ~agree to take, ~buy the, ~enter into, ~hook up with, ~link up with, ~ally with, ~pool',
  ),
  ...cuesOf(
    'other',
    'by',
    '~sign, ~agree, ~host, ~support, ~endorse, ~test, ~certify, ~co-develop, ~co-design, ~distribute',
  ),
  ...cuesOf(
    'other',
    'after',
    'is the work of, are the work of, is the handiwork of, rests with, lies with, in co-production with, co-produced with, in its place comes, in their place come, in its place is, in its stead comes, taking its place is, its place is taken by, its place goes to, its replacement is, replaced by, teaming up with, joined forces with, tie-up with, venture with, contract .. with, agreement .. with, deal .. with, partnership .. with, memorandum with, alliance .. with, in league with, hand in glove with, side by side with, with support by, with help by, with the help of, in cooperation with, in co-operation with, under contract to, together with, signed up with, signed with',
  ),
  ...cuesOf('join', 'subject', '~be in |, ~be aboard, ~be also in'),
  // Leaving
  ...cuesOf(
    'leave',
    'subject',
    `~want none, ~get nowhere, ~lose the order, ~lose the contract, ~lose .. order, ~lose .. contract, ~lose .. tender, ~be out |, ~think better of it, ~show no interest, ~have no interest, ~be out of the running, ~end up without, ~pass |, ~be absent, ~be no longer, ~no longer be, ~cry off, ~bow out, ~duck out, ~peel off, ~let .. lapse, ~let .. drop, ~take a pass, ~walk |, ~look elsewhere, ~go elsewhere, ~get out |, ~want no part, ~play no part, ~have no part, ~take no part, ~give .. a miss, ~want out, ~back off, ~cool on, ~lose interest, ~suspend its, ~freeze its, ~halt its, ~stop funding, ~stop paying, ~cease to be, ~shelve its, ~cancel its, ~terminate its, ~tear up, ~part company, ~part ways, ~go its own, ~hold off |, ~choose .. instead, ~be noticeably absent, ~be not among, ~be nowhere, ~fail to win, ~be beaten, ~come second, ~decamp, ~jump ship, ~leave the project, ~leave the board, ~say no, ~say no thanks, ~give it up, ~leave empty-handed`,
  ),
  ...each(
    'leave',
    'subject',
    '~lose its @, ~lose their @, ~lose the @, ~lose .. @, ~miss out on .. @, ~forfeit its @, ~forfeit the @, ~hand back its @, ~hand back the @, ~give up its @',
    'licence license permit concession franchise slot bid tender',
  ),
  ...cuesOf(
    'leave',
    'subject',
    `~leave |, ~sell up, ~sell out |, ~cash out, ~cash in its, ~sell its stake, ~sell its share, ~sell its shares, ~offload its, ~dispose of its, ~have nothing to do, ~want nothing to do, ~deny being, ~deny having, ~deny ever, ~deny any, ~deny taking, ~fall at the, ~fall short, ~fail to make, ~be left behind, ~go home, ~leave the table, ~fade from,
    ~fall away, ~drop off the, ~melt away, ~prefer to wait, ~prefer to watch, ~prefer not, ~prefer to stay, ~turn its nose, ~turn up its nose, ~keep its money, ~keep its wallet, ~keep its purse, ~keep its chequebook, ~keep its hands, ~keep out, ~keep clear, ~sit on its hands, ~look the other way, ~stay at home, ~stay home, ~watch from,
    ~pack up, ~pack its bags, ~fold its hand, ~desert the, ~balk at, ~baulk at, ~balk |, ~baulk |, ~demur, ~miss the boat, ~miss the cut, ~come away empty, ~come away with nothing, ~leave with nothing, ~end up with nothing, ~go away with nothing, ~let .. pass, ~let .. go, ~leave empty, ~change its mind, ~have second thoughts, ~take its drill, ~take its business, ~take itself off, ~give notice, ~call off its, ~wave .. away, ~shrug off, ~say goodbye, ~part with its, ~no longer take part, ~no longer have, ~no longer own, ~no longer supply, ~stop supplying, ~abandon a, ~abandon its, ~abandon plans, ~abandon talks, ~abandon negotiations, ~give up on, ~call off talks, ~break off talks, ~break off, ~stop backing, ~stop sponsoring, ~drop from the list, ~give .. no |, ~give a no, ~give a polite no, ~give a flat no, ~answer with a no, ~hand in its notice, ~reject an application for, ~refuse an application for, ~turn down an application for, ~reject a request for, ~refuse a request for, ~turn down a request for, ~refuse .. loan, ~refuse .. grant, ~deny .. loan, ~deny .. grant, ~refuse .. credit`,
  ),
  ...verbCues(
    'leave',
    'object',
    'replace succeed beat outbid pip snub spurn rebuff oust unseat supplant sideline overlook shun outdo jilt ditch dump',
  ),
  ...cuesOf(
    'leave',
    'object',
    '~edge out, ~see off, ~pass over, ~turn away, ~knock out, ~leave out, ~beat off, ~freeze out, ~squeeze out, ~rule out, ~win against, ~prevail over, ~win out over, ~triumph over, ~do without, ~take over from, ~step in for, ~stand in for, ~take the place of, ~buy out, ~pull ahead of, ~turn its back on, ~part company with, ~part ways with, ~fall out with, ~break with',
  ),
  ...cuesOf(
    'leave',
    'patient',
    '~leave on the bench, ~leave in the cold, ~leave out in, ~turn down, ~outbid, ~snub, ~spurn, ~rebuff, ~knock out, ~eliminate, ~replace, ~dump, ~ditch, ~disqualify, ~strike off, ~push out, ~freeze out, ~kick out, ~edge out, ~unseat, ~supplant, ~leave on the sidelines, ~remove, ~pip, ~beat out, ~see off',
  ),
  ...cuesOf(
    'omit',
    'subject',
    '~make an offer, ~make a bid, ~make .. offer, ~make .. bid, ~reply to the, ~respond to the, ~answer the, ~submit, ~apply, ~come forward, ~turn up, ~show up, ~enter the, ~figure, ~feature, ~get a, ~put its name, ~have a hand, ~have a stake, ~tender, ~submit a bid, ~put forward, ~make the cut, ~make the shortlist, ~get the, ~win the, ~sign, ~sign up, ~take part, ~join, ~be on the list, ~be party, ~be asked, ~be invited, ~be renewed, ~renew, ~put money, ~put in, ~pay, ~back, ~fund, ~support',
  ),
  ...cuesOf(
    'leave',
    'after',
    '~reject .. bid from, ~reject .. offer from, ~turn down .. bid from, a bid from, bids from, an offer from, bid by, ahead of rival, over rival, ahead of, at the expense of, ~choose .. over, ~pick .. over, ~select .. over, ~prefer .. to, ~favour .. over, ~favor .. over, ~win over, beating, outbidding, turned away by, shunned by, snubbed by, spurned by, let down by, abandoned by, dropped by, ditched by, jilted by, place left by, gap left by, hole left by, left out were, out goes, gone is, missing is, turned down by, absence of, absent :, rebuffed by',
  ),
];

const objects = (role: Sense, list: string): [string, Sense][] =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => [word, role]);

/** What somebody is chosen for, or has the contract of: the noun or verb tells the role. */
export const englishObjects: ReadonlyMap<string, Sense> = new Map([
  ...objects(
    'contractor',
    `build building construct construction civil groundworks works install installation design designs plans refurbish refurbishment renovate renovation restoration restore fit-out fitting-out track piling excavation demolition tunnelling dredging assembly assemble
    lot lots erect lay dig rebuild repair repairs steelwork foundations earthworks architecture extension conversion drilling drill relaying hull hulls drawings drawing wiring masonry plumbing joinery roofing demolishing`,
  ),
  ...objects(
    'operator',
    'operator operate operating operation operations run running manage management franchise concession host hosting steward stewardship catering timetable study trial',
  ),
  ...objects(
    'supplier',
    `supply supplying deliver provide manufacture equip equipment turbines trains carriages wagons radar buses boats panels batteries engines chips processors reactors signalling radars pumps rolling vehicles hardware software sensors steel bricks glass cables cable cameras
    servers bioreactors locomotives trams doses vaccines furniture seats screens satellites rocket launch launcher power electricity fuel water ingredients malt hops`,
  ),
  ...objects('investor', 'finance fund funding financing underwrite invest round series syndicate banks lenders'),
]);

/** What is done with a sum by who does not pay it: to receive, lose, ask, refuse, value, count, take, alter. */
export const englishNotPaying = formsOf(
  `raise receive win secure get obtain collect attract seek need borrow lose owe earn save sue claim demand want expect await fear hope predict reject refuse decline deny cancel withdraw scrap miss generate make sell
  export import produce charge fine settle write-off report post log book value peg cut trim lower slash reduce halve double triple quadruple lift boost increase grow fall drop jump climb soar shrink slip slide plunge surge request ask apply
  pursue forecast project blame warn see show reach exceed top near hit cross face suffer keep retain own hold control say tell estimate reckon calculate count measure mean represent equal rival beat outstrip process handle manage oversee run
  insure hide launder steal embezzle defraud siphon misappropriate recover recoup claw seize freeze confiscate return refund repay discuss debate negotiate mull consider weigh examine study review audit publish describe call average lure enjoy
  inherit pocket net bank bag clinch scoop lack consume burn waste squander dispute contest question doubt criticise criticize welcome hail praise trade move transport carry host store contain have be do go come cost bill invoice quote list rank
  serve employ sign end finish close leave start begin emerge sit walk remain become total absorb swallow devour eat require buy purchase acquire think believe know find call use accuse convict sentence order award sack fire hire
  cite mention note recall remember argue insist maintain suggest confirm deny face fight oppose block veto stop halt suspend pause withhold deduct save launch open unveil reveal disclose compare rate price weigh last live attract draw swell chase hunt track trace shed shelve mock deride flaunt eye covet auction market stream swap rob extort swindle fleece forfeit forgo forego discover uncover spot miscalculate understate overstate tax levy impose`,
  conjugateEnglish,
);
