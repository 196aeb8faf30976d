import { expect, test } from 'vitest'
import { createTickerPrinter } from '#briefs/add-tickers.ts'
import type { Language } from '#domain/language.ts'
import { desk } from './extract-desk.ts'

const print = (language: Language, ...texts: string[]): string[] =>
  texts.map(createTickerPrinter(desk.names, language))

test('a ticker stands behind the first mention of a listed company, once in an edition', () => {
  expect(print('en', 'NVIDIA fell and NVIDIA rose.', 'NVIDIA and Oracle fell.')).toEqual([
    'NVIDIA (NVDA) fell and NVIDIA rose.',
    'NVIDIA and Oracle (ORCL) fell.',
  ])
  expect(print('ar', 'هوى سهم إنفيديا الاثنين.', 'تخطط ميتا وإنفيديا للمزيد.')).toEqual([
    'هوى سهم إنفيديا (NVDA) الاثنين.',
    'تخطط ميتا (META) وإنفيديا للمزيد.',
  ])
})

test('a name that is its own ticker is not written twice', () => {
  expect(print('en', 'ASML fell and AMD rose.')).toEqual(['ASML fell and AMD rose.'])
})

test('a possessive waits for the next mention', () => {
  expect(print('en', "NVIDIA's chips are NVIDIA’s pride.", 'NVIDIA fell.')).toEqual([
    "NVIDIA's chips are NVIDIA’s pride.",
    'NVIDIA (NVDA) fell.',
  ])
})

test('a ticker that the sentence has itself is not written again', () => {
  expect(print('en', 'NVIDIA (NVDA) fell.', 'NVIDIA rose.')).toEqual([
    'NVIDIA (NVDA) fell.',
    'NVIDIA rose.',
  ])
  expect(print('ar', 'هوى سهم إنفيديا (NVDA) الاثنين.')).toEqual([
    'هوى سهم إنفيديا (NVDA) الاثنين.',
  ])
})

test('Arabic clitics stay on the name, and the ticker behind it', () => {
  expect(print('ar', 'تعتمد أوراكل ومايكروسوفت على رقائق لإنفيديا وتنافسها.')).toEqual([
    'تعتمد أوراكل (ORCL) ومايكروسوفت (MSFT) على رقائق لإنفيديا (NVDA) وتنافسها.',
  ])
})

test('brands, persons, agencies and private companies get none', () => {
  const text = 'ChatGPT of OpenAI, Sam Altman and the Pentagon were named by DeepSeek.'
  expect(print('en', text)).toEqual([text])
  const arabic = 'ذكر سام ألتمان من أوبن إيه آي البنتاغون وتشات جي بي تي وديب سيك.'
  expect(print('ar', arabic)).toEqual([arabic])
})

test('a name that is part of a longer word is left alone', () => {
  expect(print('en', 'Meta-analysis and NVIDIA-powered servers grew.')).toEqual([
    'Meta-analysis and NVIDIA-powered servers grew.',
  ])
})

test('a text without names comes out as it went in', () => {
  expect(print('en', '', 'Markets were closed.')).toEqual(['', 'Markets were closed.'])
})
