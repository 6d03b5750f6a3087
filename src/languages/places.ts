/** Countries, as both languages write them, and capitals that stand for a government; folded. When one pays, it is its government. */
export const COUNTRIES: ReadonlySet<string> = new Set(
  `afghanistan|albania|albanie|algeria|algerie|germany|allemagne|angola|argentina|argentine|armenia|armenie|australia|australie|austria|autriche|azerbaijan|azerbaidjan|bahrain|bahrein|bangladesh|belarus|bielorussie|belgium|belgique|benin|bolivia|bolivie|
  bosnia|bosnie|botswana|brazil|bresil|bulgaria|bulgarie|burkina faso|burundi|cambodia|cambodge|cameroon|cameroun|canada|chad|tchad|chile|chili|china|chine|colombia|colombie|congo|costa rica|cote d ivoire|ivory coast|croatia|croatie|cuba|cyprus|chypre|
  czech republic|czechia|tchequie|denmark|danemark|djibouti|ecuador|equateur|egypt|egypte|england|angleterre|estonia|estonie|eswatini|ethiopia|ethiopie|finland|finlande|france|gabon|gambia|gambie|georgie|ghana|greece|grece|greenland|groenland|
  guatemala|guinea|guinee|haiti|honduras|hungary|hongrie|iceland|islande|india|inde|indonesia|indonesie|iran|iraq|irak|ireland|irlande|israel|italy|italie|jamaica|jamaique|japan|japon|jordan|jordanie|kazakhstan|kenya|kosovo|kuwait|koweit|
  laos|latvia|lettonie|lebanon|liban|lesotho|liberia|libya|libye|lithuania|lituanie|luxembourg|madagascar|malawi|malaysia|malaisie|mali|malta|malte|mauritania|mauritanie|mauritius|maurice|mexico|mexique|moldova|moldavie|monaco|mongolia|mongolie|montenegro|
  morocco|maroc|mozambique|myanmar|birmanie|namibia|namibie|nepal|netherlands|pays bas|paysbas|new zealand|nouvelle zelande|nouvellezelande|nicaragua|niger|nigeria|north korea|coree du nord|norway|norvege|oman|pakistan|panama|paraguay|peru|perou|philippines|poland|pologne|
  portugal|qatar|romania|roumanie|russia|russie|rwanda|saudi arabia|arabie saoudite|scotland|ecosse|senegal|serbia|serbie|sierra leone|singapore|singapour|slovakia|slovaquie|slovenia|slovenie|somalia|somalie|south africa|afrique du sud|south korea|coree du sud|
  south sudan|spain|espagne|sri lanka|sudan|soudan|sweden|suede|switzerland|suisse|syria|syrie|taiwan|tanzania|tanzanie|thailand|thailande|togo|tunisia|tunisie|turkey|turquie|turkiye|uganda|ouganda|ukraine|united kingdom|royaume uni|royaumeuni|united states|etats unis|etatsunis|
  uruguay|uzbekistan|ouzbekistan|venezuela|vietnam|wales|pays de galles|yemen|zambia|zambie|zimbabwe|europe|africa|afrique|asia|asie|america|amerique|
  washington|ottawa|canberra|berlin|bruxelles|brussels|westminster|whitehall|beijing|pekin|tokyo|moscow|moscou|rome|madrid`
    .split('|')
    .map((name) => name.trim()),
);

/** Regions, provinces and states that act by their authority; folded. */
export const REGIONS: ReadonlySet<string> = new Set(
  `auvergne rhone alpes|auvergnerhonealpes|bourgogne franche comte|bourgognefranchecomte|bretagne|centre val de loire|centreval de loire|corse|grand est|hauts de france|hautsdefrance|ile de france|iledefrance|normandie|nouvelle aquitaine|nouvelleaquitaine|occitanie|pays de la loire|provence alpes cote d azur|
  provencealpescote dazur|wallonie|wallonia|flandre|flanders|quebec|ontario|alberta|manitoba|saskatchewan|nova scotia|nouvelle ecosse|nouvelleecosse|new brunswick|nouveau brunswick|british columbia|colombie britannique|newfoundland|california|californie|texas|florida|floride|ohio|illinois|michigan|pennsylvania|pennsylvanie|
  massachusetts|virginia|north carolina|minnesota|wisconsin|colorado|oregon|arizona|nevada|utah|iowa|kansas|missouri|tennessee|kentucky|indiana|maryland|new jersey|connecticut|vermont|maine|alaska|hawaii|louisiana|louisiane|alabama|oklahoma|nebraska|montana|wyoming|bavaria|baviere|saxony|saxe|hesse|lower saxony|
  catalonia|catalogne|andalusia|andalousie|queensland|victoria|new south wales|tasmania|western australia|south australia|valais|vaud|berne|geneve|zurich|kerala|gujarat|maharashtra|tamil nadu|karnataka|punjab`
    .split('|')
    .map((name) => name.trim()),
);

/** Public agencies by names that do not say so; folded. */
export const AGENCIES: ReadonlySet<string> = new Set(
  `feder|feader|feampa|fse|erdf|eafrd|ademe|cnes|cnrs|inserm|cea|anr|inrae|inria|onera|cnc|dga|genci|ars|nasa|esa|jaxa|isro|darpa|noaa|nih|ukri|nsf|fema|barda|cern|eurohpc|belspo|innoviris|france 2030|france2030|commonwealth|the commonwealth|crown estate|jica|usaid|enabel|giz|national science foundation|
  department for transport|national lottery heritage fund|national lottery|loterie nationale|jobsohio|network rail|national highways|highways england|nhs england|building digital uk|great british energy|federation wallonie bruxelles|federation walloniebruxelles|
  commission europeenne|european commission|european union|union europeenne|agence spatiale europeenne|european space agency|highlands and islands enterprise|scottish enterprise|scottish national investment bank|business france|voies navigables de france|loterie romande|swiss national science foundation|direction generale de l armement|direction generale de larmement`
    .split('|')
    .map((name) => name.trim()),
);
