import type { Gender } from './speech.ts';

/** Common first names of French, English and neighbouring languages; a help to tell persons from firms and "he" from "she", never a condition. */
const FEMALE = `
  adèle agathe agnès aïcha aïssatou alexandra alice alicia aline alison amanda amélie amina amy ana anaïs andrea anna anne annie annick anita angela ann anouk antoinette ariane asha astrid audrey aurélie aurore ava axelle barbara béatrice beatrice
  bénédicte bernadette bethany brigitte camille carine carmen carol carole caroline catherine cathy cécile céline chantal charlotte chiara chloé christelle christiane christine claire clara clarisse claudia clémence colette coralie corinne
  cristina daphné deborah delphine denise diana diane dominique donna dorothy elena elaine éléonore éléa eliane elisa élisa elisabeth élisabeth elizabeth élise ella ellen élodie éloïse emily emma émilie erika erin estelle esther eva eve
  fabienne fanny fatima fatou fatoumata fiona flora florence françoise frédérique gabrielle gaëlle geneviève georgia ghislaine gisèle grace greta gudrun hannah heather helen helena hélène henriette hope ines inès ingrid irène irene irina
  isabel isabella isabelle ivana jacqueline jade jane janet jasmine jeanne jennifer jessica jill joan joanna jocelyne johanna josephine josiane judith judy julia julie juliette justine karen karima karine kate katherine kathleen kathryn katie
  kelly khadija kim laetitia lara laura laure laurence léa leïla leila lena léonie leslie lila linda lisa lise liz lola lorraine louise lowri lucia lucie lucy lydia lydie madeleine maëlle magali mai manon marcelle margaret margaux marguerite maria mariam
  marianne marie marina marine marion marlène martha marthe martine mary maryam maryse mathilde maud maya megan mei meiling mélanie mélissa mercedes michelle mireille mina moira molly monica monique morgane muriel myriam nadia nadine nadège nancy naomi
  natacha natalia natalie nathalie niamh nicole nina noémie nora odette odile olga olive olivia oriane pamela pascale patricia paula pauline peggy pénélope perrine priya rachel rachida raymonde rebecca régine rita roberta rosa rosalind
  rose rosemary rosie roxane ruth sabine sabrina salma salomé samantha samira sandra sandrine sara sarah shazia shirley simone siobhán sofia sofie solange solène sonia sophia sophie stella stéphanie suzanne sue susan sylvia sylvie tamara tania tatiana
  teresa thérèse tracey tracy ursula valentina valérie vanessa vera verna véronique victoria violette virginie viviane wendy yasmina yasmine yolande yvette yvonne zainab zoé zoe zohra liis ananya sinead aoife orla ciara mairead freya isla
  hilary harriet beatrix imogen tessa nell phoebe daisy lily ruby pearl hazel ivy gwen gwendolyn bronwen cerys anneke saskia femke marit solveig sigrid astrid ragnhild kirsten birgit heike anja katja svetlana ludmila
  yuki keiko akiko ayumi naoko haruka sakura mei-lin xiaoling lakshmi sunita deepa anjali kavita meera neha pooja nkechi ngozi chioma adaeze wanjiru achieng thandiwe nomvula zanele amara aminata mariama awa rokia djeneba`;

const MALE = `
  aaron abdel abdou abdoulaye achille adam adrian adrien ahmed aidan alain alan albert alberto aldo alec alejandro alessandro alex alexandre alexis alfred ali alistair alioune amadou anatole andré andrea andreas andrew andy angus anthony antoine
  antonio armand arnaud arthur aurélien axel barry bart barthélemy baptiste bastien ben benjamin benoît bernard bertrand bill bilal björn blaise bob boris boubacar brad brendan brett brian brice bruce bruno callum calvin carl carlos cédric charles charlie
  chris christian christophe christopher claude clément clive clovis colin conor craig cyril cyrille dale damien dan daniel danny dario dave david declan denis dennis derek diego didier dieter dimitri dirk dominic donald donovan doug douglas duncan
  dylan eamon ed edgar edmond edouard édouard eduardo edward edwin elias élie elliot elon emilio emmanuel enrico enzo eric éric erik ernest étienne euan eugène evan fabien fabio fabrice farid félix ferdinand fergus fernando finn florent florian francesco
  francis francisco franck françois frank fred frédéric fredrik gabriel gaël gareth gary gaspard gaston gauthier gavin geoffrey geoffroy george georges gérald gérard gerhard ghislain gianni gilbert gilles giovanni giuseppe glen gordon graham grégoire grégory greg
  guillaume gustave guy habib hamid hamza hans harold harry harvey hassan hector henri henrik henry hervé howard hubert hugh hugo hugues hussein iain ian ibrahim idriss igor isaac isidore ismaël ivan jack jacques jake jakob jamal james jamie jan jared
  jason javier jay jean jean-baptiste jean-claude jean-françois jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul jean-philippe jean-pierre jean-yves jeff jeffrey jens jeremy jérémie jérôme jerry jesse jim jimmy joachim joão joe joël joel
  johan johann johannes john johnny jon jonas jonathan joost jordan jorge josé joseph joshua juan jules julian julien jürgen justin kamel karim karl keith ken kenneth kenji kevin kévin khaled klaus kurt kyle lachlan lamine larry lars laurent lawrence lee
  léo léon leo leon léonard lewis liam lionel loïc lorenzo lou louis luc lucas lucien ludovic luigi luis luke lyle magnus malcolm malik mamadou manuel marc marcel marco marcus mario mark markus marius martial martin masayoshi mathias mathieu matt matteo matthew
  matthias matthieu maurice max maxence maxime mehdi melvin michaël michael michel miguel mike mikael milan mohamed mohammed morgan moussa murray nabil nadir nasser nathan nathanaël neil nelson niall nicholas nick nicolas niels nigel noah noël norbert
  olaf oleg oliver olivier omar omer orson oscar oskar otto oumar ousmane owen pablo paolo pascal patrice patrick paul pedro per peter philip philippe phil pierre pierre-yves piers quentin rachid ralph ramón ravi raphaël raymond raúl rayan rémi rémy
  renaud rené reza ricardo richard rick rob robert roberto robin roch rodolphe rodrigo roger roland romain roman ronald ross roy rupert russell ryan said saïd salim sam samir samuel satya saul scott sean sébastien seamus serge sergio seth simon sidney slimane sofiane
  spencer stan stanislas stefan stéphane stephen steve steven stuart sylvain sylvestre takeshi tariq ted teddy terry théo théodore theo thibault thibaut thierry thomas tim timothée timothy toby todd tom tommy tony travis trevor tristan ugo ulrich urbain vadim valentin
  valéry victor vincent virgile vivien vladimir walter warren wayne wilfried william xavier yacine yann yannick yasser yoann youssef yves yvan zachary ziad tarek hamish alasdair ruaridh rory ewan gethin rhys huw dafydd emrys alun cormac padraig oisín
  kwame kofi kwabena chinedu emeka tunde olumide sipho thabo themba jomo otieno juma mwangi arjun rahul vikram rajesh sanjay anil sunil amit rohan hiroshi kenji takashi satoshi haruki jin wei jun bo lei minh tuan nguyen`;

const ASCII = /^[A-Za-z-]+$/;

let genders: ReadonlyMap<string, Gender | null> | undefined;

/** The gender a first name suggests, null when it is a first name of both, undefined when it is not known as a first name. */
export function genderOfFirstName(name: string): Gender | null | undefined {
  genders ??= readGenders();
  return genders.get(fold(name));
}

function readGenders(): ReadonlyMap<string, Gender | null> {
  const read = new Map<string, Gender | null>();
  for (const female of FEMALE.trim().split(/\s+/)) read.set(fold(female), 'female');
  // A name of both genders tells a person, and nothing more.
  for (const male of MALE.trim().split(/\s+/)) read.set(fold(male), read.get(fold(male)) === 'female' ? null : 'male');
  return read;
}

function fold(name: string): string {
  if (ASCII.test(name)) return name.toLowerCase();
  return name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
