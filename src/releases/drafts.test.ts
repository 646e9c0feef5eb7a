import { expect, test } from 'vitest'
import { quotable } from './checking.ts'
import { shippedReleases } from './files.ts'
import { checkText } from './rules/checking/check.ts'
import { labelledDrafts } from './testing-drafts.ts'

const known = await quotable(await shippedReleases())

test.each(labelledDrafts.map(each => [each.draft, each] as const))('%s', (_, { draft, marks }) => {
  const found = checkText(draft, known, 2026)
  const told = found.map(({ text, verdict, figure }, at) =>
    marks[at]?.[2] === undefined ? [text, verdict] : [text, verdict, figure?.code],
  )
  expect(told).toEqual(marks)
})

test('of a wrong scope it says what it is for the year that was written', () => {
  const [found] = checkText('Năm 2024 công nhận 289 sản phẩm.', known, 2026)
  expect(found?.instead.map(({ code }) => code)).toEqual(['products-2024'])
})

test('of what nothing says it names the nearest', () => {
  const [found] = checkText('Năm 2024 công nhận 38 sản phẩm.', known, 2026)
  expect(found?.instead.map(({ code }) => code).at(0)).toBe('products-2024')
})

test('a sentence without a subject goes on with what was spoken of before it', () => {
  const draft = 'Thành phố xét công nhận hằng năm. Sau năm năm, chương trình có 196 sản phẩm.'
  expect(checkText(draft, known, 2026).map(({ verdict, figure }) => [verdict, figure?.code])).toEqual([
    ['matches', 'products-2018-2022'],
  ])
})
