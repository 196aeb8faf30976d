/** What stands before «الخزانة» where Treasuries are meant, whoever is named. */
export const BONDS = /(?:سندات|أذون|أذونات|سند)\s$/u

/** Words that name an institution of the registry without its name, by its id: senators are the Senate. */
export const SAID_OF: ReadonlyMap<string, RegExp> = new Map([
  ['US Senate', /\bsenat(?:e|ors?)\b|الشيوخ|سيناتور/iu],
  ['US House of Representatives', /\brepresentatives\b|مجلس النواب/iu],
  ['US Congress', /\bcongress(?:ional|man|woman|men)?\b|\blawmakers\b|الكونغرس|مشرع/iu],
  ['US Treasury', /\btreasur(?:y|ies|ys)\b|الخزانة/iu],
  [
    'US Commerce Department',
    /\bcommerce (?:department|secretary|nominee|chief)\b|وزار[ةه] التجارة|وزير التجارة/iu,
  ],
  [
    'China Commerce Ministry',
    /\b(?:china['’]s|chinese|beijing['’]s) (?:commerce ministry|ministry of commerce)\b|وزارة التجارة/iu,
  ],
  ['US Justice Department', /\bjustice department\b|وزارة العدل/iu],
  [
    'US State Department',
    /\bsecretary of state\b|\bstate department\b|وزارة الخارجية|وزير الخارجية/iu,
  ],
  ['US Energy Department', /\benergy (?:department|secretary)\b|وزارة الطاقة/iu],
  [
    'Pentagon',
    /\bdefen[cs]e (?:department|secretary)\b|\bdepartment of defen[cs]e\b|وزارة الدفاع/iu,
  ],
  ['European Commission', /\bcommission\b|المفوضية/iu],
])
