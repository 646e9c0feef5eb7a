import { expect, test } from 'vitest'
import { plainShell, wordsOf } from '../../design/testing.ts'
import type { Language } from '../../platform/texts.ts'
import { publicView } from '../rules/publication.ts'
import { type ResultPage, ResultView } from './result.tsx'
import { resultsFor, rowOf, smallDossiers, smallRound, smallSet } from './testing.ts'

const { results } = resultsFor(smallSet, smallDossiers)
const page: ResultPage = {
  round: smallRound,
  counts: { dossiers: 4, enterprises: 4, passed: 1, undecided: 1 },
  terms: { set: smallSet, period: '2025' },
  isAssumed: true,
  audience: 'office',
  mayAskForAll: false,
  isRecused: false,
  rows: results.map(rowOf),
  tasks: [],
  max: '100',
}
const htmlOf = async (shown: ResultPage, language: Language = 'vi') =>
  String(await (<ResultView shell={plainShell(language)} page={shown} />).toString())
/** The rows of the table as words, the pass mark among them. */
const rowsIn = (html: string): readonly string[] =>
  (/<tbody>(.*)<\/tbody>/s.exec(html)?.[1] ?? '').split('</tr>').map(wordsOf).filter(Boolean)

test('a row says rank, product, enterprise, points or their range, and the outcome in words', async () => {
  expect(rowsIn(await htmlOf(page))).toEqual([
    '1 Sản phẩm D-pass Công ty thử 100,00 Đạt · TOP1',
    '2–3 Sản phẩm D-open Công ty thử 55,00 – 95,00 Chưa xác định',
    'còn thiếu: Xuất khẩu 2025',
    'Ngưỡng đạt: 60 điểm',
    '2–3 Sản phẩm D-short Công ty thử 59,50 Chưa đạt',
    'thiếu 0,50 điểm',
    '– không xếp hạng Sản phẩm D-gate Công ty thử 100,00 Chưa đạt',
    'không đáp ứng điều kiện G1',
  ])
  expect(rowsIn(await htmlOf(page, 'en'))).toEqual([
    '1 Sản phẩm D-pass Công ty thử 100.00 Passes · TOP1',
    '2–3 Sản phẩm D-open Công ty thử 55.00 – 95.00 Not decided',
    'missing: Exports 2025',
    'Pass mark: 60 points',
    '2–3 Sản phẩm D-short Công ty thử 59.50 Does not pass',
    '0.50 points short',
    '– not ranked Sản phẩm D-gate Công ty thử 100.00 Does not pass',
    'gate G1 not met',
  ])
})

test('the bars say in words what they show, and only outline what is open', async () => {
  const html = await htmlOf(page)
  const labels = [...html.matchAll(/role="img" aria-label="([^"]+)"/g)].map(match => match[1])
  expect(labels).toEqual([
    'Điểm tự động 30,00, điểm chấm 70,00',
    'Điểm tự động 0,00, điểm chấm 55,00, chưa xác định 40,00',
    'Điểm tự động 30,00, điểm chấm 29,50',
    '100,00',
  ])
  expect(html).toContain('<rect class="open" x="66" width="48" height="10" rx="1">')
})

test('under the public list stands the mark, and why nobody is below it', async () => {
  const passed = results.filter(({ outcome }) => outcome === 'pass').map(each => publicView(each, smallSet))
  const shown: ResultPage = { ...page, audience: 'public', rows: passed.map(rowOf) }
  expect(rowsIn(await htmlOf(shown))).toEqual([
    '1 Sản phẩm D-pass Công ty thử 100,00 Đạt · TOP1',
    'Ngưỡng đạt: 60 điểm · Sản phẩm dưới ngưỡng không nêu trong danh sách công khai',
  ])
})

test.each([
  ['open', 'Chưa có kết quả: đợt đang diễn ra.'],
  ['undecided', 'Chưa công bố kết quả: còn hồ sơ chưa xác định đạt hay không.'],
  ['preview', 'Chưa công bố kết quả: mới tính thử'],
] as const)('a round that is not published (%s) says so, and shows no table', async (rows, words) => {
  const html = await htmlOf({ ...page, audience: 'public', counts: null, rows })
  expect(wordsOf(html)).toContain(words)
  expect(html).not.toContain('<table')
})

test('a round without a dossier has no result so far, no counts and nothing to download', async () => {
  const html = await htmlOf({ ...page, rows: 'empty' })
  expect(wordsOf(html)).toContain('Chưa tiếp nhận hồ sơ nào nên chưa có gì để xếp hạng.')
  expect(wordsOf(html)).not.toMatch(/Kết quả tạm tính:|sản phẩm đạt|Excel/)
  const nobody = await htmlOf({ ...page, audience: 'public', counts: null, rows: 'none' })
  expect(wordsOf(nobody)).toContain('Không có sản phẩm nào trong danh sách của đợt này.')
})

test('what is assumed and what is invented is marked', async () => {
  const invented = await htmlOf({ ...page, round: { ...smallRound, isSample: true } })
  expect(wordsOf(invented)).toContain('Kết quả: Đợt thử dữ liệu minh họa')
  expect(wordsOf(invented)).toContain('giả định Bộ tiêu chí này có phần giả định')
  const sourced = await htmlOf({ ...page, isAssumed: false })
  expect(wordsOf(sourced)).not.toMatch(/giả định|minh họa/)
})

test('the page has no style and no script of its own', async () => {
  const own = /<style|<script(?! type="module" src="\/assets\/)| style=| on[a-z]+=/
  expect(await htmlOf(page)).not.toMatch(own)
  expect(await htmlOf({ ...page, audience: 'public' })).not.toMatch(/<script/)
})
