import type { PairGroup } from './pairs.ts'

/** Whose word a figure is, and where it is set. Published on Tuesday, 28 January 2025. */
export const VOICES: readonly PairGroup[] = [
  {
    sources: [
      'According to Citigroup, telecom companies could raise $90 billion a year. Its own profit fell 3%.',
      'ووفقًا لسيتي غروب، قد تجمع شركات الاتصالات 90 مليار دولار سنويًا.',
    ],
    right: [
      'Telecom companies could raise $90 billion a year, according to Citigroup.',
      'قد تجمع شركات الاتصالات 90 مليار دولار سنويًا، بحسب سيتي غروب.',
    ],
    wrong: [
      ['owner', 'Citigroup could raise $90 billion a year.'],
      ['owner', 'قد تجمع سيتي غروب 90 مليار دولار سنويًا.'],
    ],
  },
  {
    sources: [
      'Residents say the plant would use 1.2 million gallons of water a day. Intel puts it at 500,000.',
      'ويقول السكان إن المصنع سيستهلك 1.2 مليون غالون من المياه يوميًا. وتقدر إنتل الكمية بنصف مليون.',
    ],
    right: ['Residents say the plant would use 1.2 million gallons of water a day.'],
    wrong: [
      ['owner', 'The plant would use 1.2 million gallons of water a day, according to Intel.'],
    ],
  },
  {
    sources: [
      'Sales of Vodafone in Germany rose 0.4%; in Turkey, they rose 38%.',
      'نمت مبيعات فودافون في ألمانيا 0.4%؛ وفي تركيا نمت المبيعات 38%.',
    ],
    right: [
      'Vodafone sales in Turkey rose 38%.',
      'نمت مبيعات فودافون في تركيا 38%.',
      'نمت مبيعات فودافون في ألمانيا 0.4%.',
    ],
    wrong: [
      ['owner', 'Vodafone sales in Germany rose 38%.'],
      ['owner', 'نمت مبيعات فودافون في ألمانيا 38%.'],
    ],
  },
  {
    sources: [
      'OpenAI raised $6 billion in a round led by SoftBank. Microsoft, its partner, did not take part.',
    ],
    right: [
      "Microsoft's partner OpenAI raised $6 billion.",
      "OpenAI, Microsoft's partner, raised $6 billion.",
      'جمعت أوبن إيه آي، شريكة مايكروسوفت، 6 مليارات دولار.',
    ],
    wrong: [['owner', 'Microsoft and SoftBank raised $6 billion.']],
  },
]
