import { expect, test } from 'vitest'
import { plainShell, wordsOf } from '../../design/testing.ts'
import { SearchView } from './search.tsx'

const group = {
  title: 'Sản phẩm',
  href: '/products?q=x',
  found: [{ href: '/products/a', title: 'Máy bơm', note: '' }],
}

test.each([
  ['vi', { total: 1_000, isMore: true }, 'Có hơn 1.000 kết quả, xem danh sách'],
  ['en', { total: 1_000, isMore: true }, 'More than 1,000 were found: see the list'],
  ['vi', { total: 1_000, isMore: false }, 'Xem cả 1.000'],
  ['en', { total: 2, isMore: false }, 'See all 2'],
] as const)('in %s, of %j the page says "%s"', (language, counted, says) => {
  const page = { words: 'x', groups: [{ ...group, ...counted }], near: null }
  expect(wordsOf(String(<SearchView shell={plainShell(language)} page={page} />))).toContain(says)
})
