import type { Part } from '#domain/frame.ts'
import { cuesOf, listOf, type PartCues } from './part-cues.ts'

/** What each part of the frame sounds like in English news. */
export const ENGLISH_CUES: Readonly<Record<Part, PartCues>> = {
  shock: cuesOf({
    strong: `
      market value | sell-off | selloff | rout | wiped | wipes | erased | plung* | tumbl* | slump* |
      plummet* | sank | shed | sheds | price war | price wars | thinner margins | margin pressure |
      volatility | worst week | worst weekly | weekly loss | worst day | record loss | won back |
      regained | clawed back | recouped | recovered its losses | training run | training cost* |
      times more efficient | times cheaper | price cut* | undercut* | largest company by market value |
      below wall street | below estimates | below expectations | weaker-than-expected | cut its forecast |
      lowered its forecast | lowered its guidance | net loss | swung to a loss |
      most valuable company`,
    weak: `
      market cap | market capitalis* | market capitaliz* | shares | stock | stocks | index | nasdaq |
      s&p 500 | fell | lost | dropped | drops | slid | down | rose | gained | jumped | surged |
      soared | rebound* | rall* | closed | trading | investors | cost | costs | cheaper | efficien* |
      pricing | margins | losses | largest company`,
  }),
  winners: cuesOf({
    strong: `
      capital spending | capital expenditure* | capex | joint venture | data centre* | data center* |
      beneficiar* | winners | gigawatt* | gw | gpus | backlog | orders reached | orders rose |
      order book | record orders | bookings | infrastructure | cloud providers | awarded a contract |
      won a contract | wins contract | contract worth | contract to | orders beat | beat estimates |
      beat expectations | revenue | revenues`,
    weak: `
      invest | investment | invests | spend | spending | build | building | builders | demand |
      cloud | capacity | compute | computing | plans | semiconductor* | chipmaker* | supply |
      contract | cybersecurity | servers | foundr* | growth | profit | expan* | funding |
      acqui* | raises | raised`,
  }),
  defense: cuesOf({
    strong: `
      national security | military | pentagon | defence | defense | export control* | export curb* |
      export rule* | export restriction* | exports of | drones | drone | warfare | weapons |
      wars are fought | wake-up call | armed forces | service members | troops |
      intelligence agenc* | strategic asset* | strategic matter | arms race | battlefield | army |
      navy | air force | nato | missile* | entity list | government devices`,
    weak: `
      strategic | government | white house | president trump | president donald trump | president | trump | congress | senat* | washington |
      beijing | china | intelligence | cyber | sanction* | security | autonomous | sovereign |
      threats | commerce department | commerce secretary | ministry | allies | tariffs | chips`,
  }),
  risks: cuesOf({
    strong: `
      probe | probes | probing | investigat* | examining whether | examine whether |
      examines whether | lawsuit* | sued | sues | antitrust | vulnerab* | jailbreak* | jailbroken |
      manipulat* | ransomware | breach* | without permission | improper* | banned | bans | ban |
      barred | bars | prohibit* | warned | regulator | regulators | malicious | data leak* |
      leaked data | exposed | unsecured | cyberattack* | cyberattacks | harmful | recall | recalled |
      delayed | delays | blocked | to block | fined | exploit* | stolen | privacy | not to use |
      data protection | personal data | users' data | to stop processing | security flaw* |
      open to the internet | earthquake* | quake`,
    weak: `
      risk* | concern* | questions | allegation* | accus* | complaint | security | attack* | fake |
      threat* | warning | examin* | explosive* | toxin* | doubt* | concentration | data |
      database* | court | recalls`,
  }),
  watch: cuesOf({
    strong: `
      will report | due on | is due | are due | is scheduled | are scheduled | scheduled for |
      scheduled to | deadline | open question | the question is | remains to be seen | next week |
      next month | later this year | a hearing on | is expected to report | growth story | zero-sum |
      app revenue | apps | market share | reports results | reports earnings |
      reports its results | in talks to | in talks with | to watch | to comply from | takes effect`,
    weak: `
      could | may | might | whether | expected | expects | forecast* | outlook | analyst* |
      adoption | results | earnings | quarter | derail* | long term | speed | accelerat* |
      too much | fraction | downloads | february | march | april | june | july | august |
      september | october | november | december`,
  }),
}

/** Phrases that hold a cue's word and mean something else. */
export const ENGLISH_IDIOMS: readonly string[] = listOf(`
  in defence of | in defense of | line of defence | line of defense | stock of | on the margins |
  security guard* | raises questions | raised questions | raising questions | raised concern* |
  raises concern* | shed light | sheds light | of course | social security | war of words |
  data exposed | sank into | plunged into | wiped clean | marching army | cloud of | clouds over |
  exploited the opportunity | over-regulat* | stock photo*`)
