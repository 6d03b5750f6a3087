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
