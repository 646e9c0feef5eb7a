import { expect, test } from 'vitest'
import { defineTexts, isLanguage } from './texts.ts'

test('texts keep their keys and parameters', () => {
  const texts = defineTexts({
    late: (days: number) => ({ vi: `quá hạn ${days} ngày`, en: `overdue by ${days} days` }),
    round: { vi: 'đợt xét chọn', en: 'round' },
  })
  expect([texts.late(2).vi, texts.round.en]).toEqual(['quá hạn 2 ngày', 'round'])
})

test('a text that lacks a language does not compile', () => {
  // @ts-expect-error English is missing
  defineTexts({ round: { vi: 'đợt xét chọn' } })
  // @ts-expect-error Vietnamese is missing
  defineTexts({ late: (days: number) => ({ en: `overdue by ${days} days` }) })
})

test('only the two languages are languages', () => {
  expect(['vi', 'en', 'fr', '', undefined].map(isLanguage)).toEqual([true, true, false, false, false])
})
