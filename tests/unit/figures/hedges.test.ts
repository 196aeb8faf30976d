import { expect, test } from 'vitest'
import { codesOf } from './registry.ts'

interface Group {
  readonly sources: readonly string[]
  readonly right: readonly string[]
  readonly wrong: readonly string[]
}

/** Each source says the same; each claim is held against each. */
const GROUPS: readonly Group[] = [
  {
    sources: [
      'Intel revenue topped $12.2bn in May.',
      'Intel revenue was more than $12.2 billion in May.',
      "In May Intel's revenue passed the $12.2bn mark.",
      'تجاوزت إيرادات إنتل 12.2 مليار دولار في مايو.',
      'تخطت إيرادات إنتل حاجز 12.2 مليار دولار في مايو.',
      'حققت إنتل في مايو إيرادات تزيد على 12.2 مليار دولار.',
      'حققت إنتل في مايو إيرادات تربو على 12.2 مليار دولار.',
    ],
    right: [
      'Intel revenue exceeded $12.2bn.',
      'May saw Intel revenue top $12.2bn.',
      'Intel had revenue of over $12bn.',
      'Intel revenue came in above $12.2bn.',
      'فاقت إيرادات إنتل 12.2 مليار دولار.',
      'بلغت إيرادات إنتل أكثر من 12 مليار دولار.',
      'بلغت إيرادات إنتل ما يزيد على 12.2 مليار دولار.',
    ],
    wrong: [
      'Intel revenue was $12.2bn.',
      'Intel revenue was nearly $12.2bn.',
      'Intel revenue did not exceed $12.2bn.',
      'Intel revenue was under $12.2bn.',
      'بلغت إيرادات إنتل 12.2 مليار دولار.',
      'بلغت إيرادات إنتل نحو 12.2 مليار دولار.',
      'لم تتجاوز إيرادات إنتل 12.2 مليار دولار.',
      'بلغت إيرادات إنتل أكثر من 10 مليارات دولار.',
    ],
  },
  {
    sources: [
      'Intel revenue was about $12.2bn.',
      'Intel revenue approached $12.2bn.',
      'Intel revenue was estimated at $12.2bn.',
      'بلغت إيرادات إنتل نحو 12.2 مليار دولار.',
      'ناهزت إيرادات إنتل 12.2 مليار دولار.',
      'اقتربت إيرادات إنتل من 12.2 مليار دولار.',
      'بلغت إيرادات إنتل 12.2 مليار دولار تقريبًا.',
    ],
    right: [
      'Intel revenue was close to $12.2bn.',
      'Intel revenue was in the region of $12bn.',
      'Intel revenue was $12.2bn or so.',
      'بلغت إيرادات إنتل قرابة 12.2 مليار دولار.',
      'قاربت إيرادات إنتل 12 مليار دولار.',
      'تُقدَّر إيرادات إنتل بـ12.2 مليار دولار.',
    ],
    wrong: [
      'Intel revenue was $12.2bn.',
      'Intel revenue was $12bn.',
      'Intel revenue was more than $12.2bn.',
      'Intel revenue was at least $12bn.',
      'بلغت إيرادات إنتل 12.2 مليار دولار.',
      'بلغت إيرادات إنتل ما لا يقل عن 12.2 مليار دولار.',
      'بلغت إيرادات إنتل ما يصل إلى 12.2 مليار دولار.',
      'بلغت إيرادات إنتل نحو 13 مليار دولار.',
    ],
  },
  {
    sources: [
      'Intel will cut up to 9,000 jobs.',
      'Intel will cut no more than 9,000 jobs.',
      'ستلغي إنتل ما يصل إلى 9 آلاف وظيفة.',
      'ستلغي إنتل 9 آلاف وظيفة بحد أقصى.',
      'ستلغي إنتل ما لا يزيد على تسعة آلاف وظيفة.',
    ],
    right: [
      'Intel will cut as many as 9,000 jobs.',
      'Intel will cut 9,000 jobs at most.',
      'ستلغي إنتل ما لا يتجاوز 9 آلاف وظيفة.',
      'ستلغي إنتل 9 آلاف وظيفة على الأكثر.',
    ],
    wrong: [
      'Intel will cut 9,000 jobs.',
      'Intel will cut at least 9,000 jobs.',
      'Intel will cut about 9,000 jobs.',
      'ستلغي إنتل 9 آلاف وظيفة.',
      'ستلغي إنتل أكثر من 9 آلاف وظيفة.',
      'ستلغي إنتل ما لا يقل عن 9 آلاف وظيفة.',
    ],
  },
  {
    sources: [
      'Intel forecasts revenue of $12.2bn to $12.8bn.',
      'Intel forecasts revenue between $12.2 billion and $12.8 billion.',
      'تتوقع إنتل إيرادات تتراوح بين 12.2 و12.8 مليار دولار.',
      'تتوقع إنتل إيرادات من 12.2 إلى 12.8 مليار دولار.',
    ],
    right: [
      'Intel forecasts revenue of at least $12.2bn.',
      'Intel forecasts revenue of up to $12.8bn.',
      'Intel forecasts revenue of $12.2-12.8 billion.',
      'تتوقع إنتل إيرادات لا تقل عن 12.2 مليار دولار.',
      'تتوقع إنتل إيرادات لا تتجاوز 12.8 مليار دولار.',
      'تتوقع إنتل إيرادات بين 12.2 مليار دولار و12.8 مليار دولار.',
    ],
    wrong: [
      'Intel forecasts revenue of $12.2bn.',
      'Intel forecasts revenue of up to $12.2bn.',
      'Intel forecasts revenue of at least $12.8bn.',
      'Intel forecasts revenue of about $12.5bn.',
      'تتوقع إنتل إيرادات قدرها 12.8 مليار دولار.',
      'تتوقع إنتل إيرادات لا تقل عن 12.8 مليار دولار.',
    ],
  },
  {
    sources: ['Intel shares fell 2.8%.', 'هبط سهم إنتل 2.8 في المئة.'],
    right: [
      'Intel shares fell about 3%.',
      'Intel shares fell nearly 3%.',
      'Intel shares fell almost three percent.',
      'تراجع سهم إنتل نحو 3%.',
      'تراجع سهم إنتل قرابة ثلاثة في المئة.',
    ],
    wrong: [
      'Intel shares fell 3%.',
      'Intel shares fell about 2%.',
      'Intel shares fell more than 3%.',
      'Intel shares fell nearly 2.8 percentage points.',
      'تراجع سهم إنتل ثلاثة بالمئة.',
      'تراجع سهم إنتل أكثر من 3%.',
    ],
  },
]

const pairsOf = (kind: 'right' | 'wrong'): [claim: string, source: string][] =>
  GROUPS.flatMap((group) =>
    group.sources.flatMap((source) =>
      group[kind].map((claim): [string, string] => [claim, source]),
    ),
  )

test.each(pairsOf('right'))('the same hedge in other words is right: %s | %s', (claim, source) => {
  expect(codesOf({ source, claim })).toEqual([])
})

test.each(pairsOf('wrong'))('another hedge, or none, is wrong: %s | %s', (claim, source) => {
  expect(codesOf({ source, claim })).not.toEqual([])
})
