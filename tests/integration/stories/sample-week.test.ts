import { beforeAll, describe, expect, test } from 'vitest'
import { isOnTopic, type RankedStory, storyTitle } from '#domain/story.ts'
import { DAY_MS } from '#domain/time.ts'
import { groupArticles } from '#stories/cluster.ts'
import { rankStories } from '#stories/rank.ts'
import { at } from '#tests/support/builders.ts'
import { sampleArticles, shippedVocabulary } from '#tests/support/sample-articles.ts'

const TO = at('2025-02-01T00:00:00Z')

describe('the sample week', () => {
  let ranked: readonly RankedStory[] = []
  const storyWith = (title: string): RankedStory | undefined =>
    ranked.find(({ articles }) => articles.some((article) => article.title.includes(title)))
  const idOf = (title: string): string | undefined => storyWith(title)?.story.id

  beforeAll(async () => {
    const { companies, concepts } = shippedVocabulary()
    const articles = await sampleArticles(TO)
    const stories = groupArticles({ existing: [], articles, companies, concepts })
    ranked = rankStories(stories, {
      now: TO,
      from: TO - 5 * DAY_MS,
      to: TO,
      briefed: new Map(),
      companies,
    })
  })

  test('tells Monday’s market shock once, across outlets, languages and both figures', () => {
    const shock = idOf('Nvidia loses $589 billion in a day')
    expect(shock).toBeDefined()
    expect(idOf('$593 billion gone')).toBe(shock)
    expect(idOf('إنفيديا تخسر 593 مليار دولار')).toBe(shock)
    expect(idOf('إنفيديا تفقد نحو 590 مليار دولار')).toBe(shock)
    expect(idOf('سهم إنفيديا يهوي')).toBe(shock)
  })

  test('keeps the events of the week apart', () => {
    const events = [
      'Nvidia loses $589 billion in a day',
      'Nvidia wins back $260 billion',
      'Nvidia gives up $130 billion',
      'Nvidia closes its worst week',
      'Stargate backers hold',
      'Meta stands by AI spending',
      'KELA: DeepSeek',
      'US Navy tells its members',
      'Microsoft and OpenAI examine',
      'UBS: DeepSeek does not derail',
      'Trump calls DeepSeek',
    ]
    expect(events.filter((title) => idOf(title) === undefined)).toEqual([])
    expect(new Set(events.map(idOf)).size).toBe(events.length)
  })

  test.each([
    ['Stargate backers hold', 'ستارغيت أمام سؤال التكلفة'],
    ['Meta stands by AI spending', 'ميتا تتمسك بإنفاق'],
    ['US Navy tells its members', 'البحرية الأميركية تحذّر'],
    ['Microsoft and OpenAI examine', 'مايكروسوفت وأوبن إيه آي تفحصان'],
    ['UBS: DeepSeek does not derail', 'ديب سيك لا تعرقل نمو الذكاء'],
    ['Trump calls DeepSeek', 'ديب سيك جرس إنذار'],
    ['KELA: DeepSeek', 'كيلا: نموذج ديب سيك'],
  ])('tells %s in both languages', (english, arabic) => {
    expect(idOf(english)).toBeDefined()
    expect(idOf(arabic)).toBe(idOf(english))
  })

  test('puts the shock first, and football, a recipe and a museum last and off topic', () => {
    expect(ranked[0] && storyTitle(ranked[0], 'en')).toMatch(/Nvidia/)
    const unrelated = ['Football', 'وصفة الجمعة', 'Museum notice'].map(idOf)
    expect(ranked.slice(-3).map(({ story }) => story.id)).toEqual(expect.arrayContaining(unrelated))
    const offTopic = ranked.filter(({ rank }) => !isOnTopic(rank)).map(({ story }) => story.id)
    expect(offTopic.toSorted()).toEqual(unrelated.toSorted())
  })

  test('gives a story its title in each of its languages', () => {
    const stargate = storyWith('Stargate backers hold')
    expect(stargate && storyTitle(stargate, 'en')).toMatch(/Stargate/)
    expect(stargate && storyTitle(stargate, 'ar')).toMatch(/ستارغيت/)
  })
})
