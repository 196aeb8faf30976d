import type { Part } from '#domain/frame.ts'
import { cuesOf, type PartCues } from './part-cues.ts'

/** What each part of the frame sounds like in English news. */
export const ENGLISH_CUES: Readonly<Record<Part, PartCues>> = {
  shock: cuesOf({
    strong: `
      market value | market cap | market capitalis* | market capitaliz* | sell-off |
      selloff | rout | wiped | erased | plung* | tumbl* | slump* | plummet* | sank | shed |
      price war | margins | volatility | worst week | won back | regained | clawed back |
      recovered | training run | times more efficient | largest company | worst weekly |
      weekly loss`,
    weak: `
      shares | stock | stocks | index | nasdaq | s&p 500 | fell | lost | dropped | slid |
      rose | gained | jumped | surged | rebound* | rall* | closed | trading | investors |
      cost | cheaper | efficien* | pricing | losses | week | on monday | on tuesday |
      on wednesday`,
  }),
  winners: cuesOf({
    strong: `
      capital spending | capital expenditure | capex | joint venture | data centre* |
      data center* | beneficiar* | winners | gigawatt* | gw | gpus | backlog |
      orders reached | orders rose | order book | infrastructure | cloud providers |
      contract | app revenue | revenue | apps earned`,
    weak: `
      invest | investment | invests | spend | spending | build | building | builders |
      demand | cloud | capacity | compute | plans | semiconductor* | chipmaker* | supply |
      cybersecurity | servers | foundr* | growth | profit | expan* | fund* | acqui* |
      raise*`,
  }),
  defense: cuesOf({
    strong: `
      national security | military | pentagon | defence | defense | export control* |
      drones | drone | warfare | weapons | wake-up call | armed forces | service members |
      intelligence agenc* | strategic asset* | strategic matter | arms race | battlefield |
      army | navy | air force | nato | missile* | entity list`,
    weak: `
      strategic | government | white house | president | trump | congress | senat* |
      washington | beijing | china | intelligence | cyber | sanction* | security |
      autonomous | sovereign | threats | commerce department | ministry | allies`,
  }),
  risks: cuesOf({
    strong: `
      probe* | investigat* | examin* | lawsuit* | sued | antitrust | vulnerab* |
      jailbreak* | manipulat* | ransomware | breach* | without permission | improper* |
      banned | bans | ban | warned | regulator* | malicious | data leak* | exposed |
      cyberattack* | harmful | recall* | delayed | delays | blocked | fined | exploit* |
      stolen | privacy | not to use | data protection | personal data | users' data |
      to stop processing`,
    weak: `
      risk* | concern* | questions | allegation* | accus* | complaint | security | attack* |
      fake | threat* | warning | explosive* | toxin* | doubt* | concentration | data |
      court`,
  }),
  watch: cuesOf({
    strong: `
      will report | due on | is due | are due | scheduled | deadline | open question |
      the question | remains to be seen | next week | next month | later this year |
      hearing | is expected to report | growth story | zero-sum | app revenue |
      chatbot and | art apps | reports results | reports earnings | to watch | whether`,
    weak: `
      could | may | might | expected | expects | forecast* | outlook | analyst* | adoption |
      results | earnings | quarter | derail* | long term | speed | accelerat* | too much |
      fraction | february | march | april`,
  }),
}
