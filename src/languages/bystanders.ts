/** Unions, parties and campaigners, folded: they speak of projects and fight them, and take no part. */
export const BYSTANDERS: ReadonlySet<string> = new Set(
  `cgt|cfdt|cftc|unsa|cfe-cgc|force ouvriere|solidaires|sud|sud rail|fsu|confederation paysanne|unite|unison|gmb|tuc|rmt|aslef|usdaw|bectu|tssa|afl-cio|seiu|uaw|teamsters|cupe|verdi|ig metall
  |labour|tories|conservatives|conservative party|labour party|liberal democrats|lib dems|green party|greens|democrats|republicans|plaid cymru|snp|sinn fein|reform uk|ukip|ps|lr|rn|lfi|eelv|ecologistes|modem|renaissance|parti socialiste|parti communiste|rassemblement national|republicains|les republicains|france insoumise|la france insoumise|afd|cdu|spd
  |greenpeace|amnesty|amnesty international|human rights watch|extinction rebellion|just stop oil|friends of the earth|les amis de la terre|amis de la terre|attac|sierra club|sos racisme`
    .split('|')
    .map((name) => name.trim()),
);
