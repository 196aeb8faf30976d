import type { DirectionRow } from './directions.ts'

/** English words of rising and falling. Phrases that only look like it come as `none`. */
export const ENGLISH_DIRECTIONS: readonly DirectionRow[] = [
  [
    'up',
    'rise|rises|rose|risen|rising|up|higher|climb|climbs|climbed|climbing|jump|jumps|jumped|jumping',
  ],
  ['up', 'gain|gains|gained|gaining|add|adds|added|adding|advance|advances|advanced|advancing'],
  [
    'up',
    'surge|surges|surged|surging|soar|soars|soared|soaring|rally|rallies|rallied|rallying|spike|spikes|spiked|spiking',
  ],
  [
    'up',
    'grow|grows|grew|grown|growing|increase|increases|increased|increasing|expand|expanded|expands|expanding',
  ],
  [
    'up',
    'raise|raises|raised|raising|lift|lifts|lifted|lifting|boost|boosts|boosted|boosting|hike|hiked|hikes|hiking',
  ],
  [
    'up',
    'recover|recovers|recovered|recovering|regain|regained|regains|regaining|rebounding|bouncing|came back|come back|comes back|coming back|won back|win back|wins back|rebound|rebounds|rebounded|bounced|bounce',
  ],
  [
    'up',
    'swell|swells|swelled|swollen|ballooned|balloons|mushroomed|strengthened|firmed|inched up|notched up|piled on|tacked on|clawed back|claws back|rocketed|skyrocketed|vaulted|popped|zoomed|improved|improves|upped|stepped up|bumped up|recoup|recouped|recoups|recouping|made back|leap|leaps|leapt|leaped|shot up|edged up|ticked up|widened|widen|widens|widening|accelerated|accelerates|accelerating|swelling|ballooning|strengthening|improving|leaping|edging up|ticking up|inching up|stepping up|bumping up',
  ],
  [
    'up',
    'doubled|doubling|tripled|tripling|quadrupled|quadrupling|appreciated|appreciating|outperforming|outperformed|beat|beats',
  ],
  ['gain', 'gains|profit|profits|net profit|earnings'],
  ['growth', 'growth|expansion'],
  [
    'down',
    'fall|falls|fell|fallen|falling|down|lower|drop|drops|dropped|dropping|decline|declines|declined|declining',
  ],
  [
    'down',
    'gave up|give up|gives up|giving up|given up|lose|loses|lost|losing|shed|sheds|shedding|slide|slides|slid|sliding|slip|slips|slipped|slipping',
  ],
  [
    'down',
    'plunge|plunges|plunged|plunging|tumble|tumbles|tumbled|tumbling|sink|sinks|sank|sunk|sinking|slump|slumps|slumped|slumping',
  ],
  [
    'down',
    'crash|crashed|crashes|crashing|plummet|plummets|plummeted|plummeting|tank|tanks|tanked|tanking|collapse|collapsed|collapses|collapsing|dive|dived|dives|diving',
  ],
  [
    'down',
    'sagged|skidded|eroded|deflated|cratered|nosedived|softened|receded|ebbed|dwindled|dwindles|worsened|tapered|scaled back|scaled down|slowed|slows|slowing|decelerated|gave back|gives back|decrease|decreases|decreased|decreasing|shrink|shrinks|shrank|shrunk|contracted|retreat|retreated|ease|eased|eases|dipped|dip|dips|dipping|weakened|weakens|weakening|shrinking|contracts|contracting|retreats|retreating|easing|eroding|softening|dwindling|worsening|sagging|underperformed',
  ],
  ['up', 'in the green|in positive territory'],
  [
    'down',
    'was off|is off|were off|are off|off by|off about|shaved|shaves|shaving|lopped|in the red|in negative territory',
  ],
  ['down', 'wiped off|evaporated|knocked off|destroyed|halved'],
  [
    'shrink',
    'cut|cuts|cutting|slash|slashed|slashes|slashing|reduce|reduced|reduces|reducing|trim|trimmed|trims|trimming|pare|pared|pares|paring|narrow|narrowed|narrows|narrowing|erased|erase|erases|erasing|wiped out|wipe out|wipes out|wiping out|wiped|wiping|reversed|reversing|lowered|lowers|lowering',
  ],
  ['loss', 'loss|losses|net loss|deficit|shortfall|selloff|sell-off|rout'],
  [
    'none',
    'turned down|turn down|turns down|turning down|added that|adding that|raised concerns|raised questions|raise questions|raises questions|raising questions|raise concerns|cut ties|gain access|gained access|in addition|set up|up to|made up|make up|backed up|start up|signed up|end up|ended up|scale up|scaling up|break down|shut down|close down|down payment|fall short|advanced chips|lost its|drop in the bucket|no longer|higher education|lost track',
  ],
]
