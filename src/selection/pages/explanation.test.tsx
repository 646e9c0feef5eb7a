import { expect, test } from 'vitest'
import type { CriteriaSet } from '../../criteria/model.ts'
import { plainShell, wordsOf } from '../../design/testing.ts'
import type { Language } from '../../platform/texts.ts'
import type { Result } from '../model.ts'
import { type PublicResult, publicView } from '../rules/publication.ts'
import { type ExplanationPage, ExplanationView } from './explanation.tsx'
import { resultsFor, smallDossiers, smallRound, smallSet } from './testing.ts'

const { results } = resultsFor(smallSet, smallDossiers)
const resultOf = (id: string): Result => {
  const found = results.find(result => result.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const pageOf = (result: PublicResult, over: Partial<ExplanationPage> = {}): ExplanationPage => ({
  round: smallRound,
  product: 'Sứ cách điện',
  enterprise: 'Công ty thử',
  sector: 'Điện, điện tử',
  result,
  terms: { set: smallSet, period: '2025' },
  isAssumed: true,
  advice: [],
  view: 'public',
  backTo: '/rounds/r',
  max: '100',
  ...over,
})
const htmlOf = async (page: ExplanationPage, language: Language = 'vi') =>
  String(await (<ExplanationView shell={plainShell(language)} page={page} />).toString())

/** The words inside the node of a criterion, the nodes below it included. */
const inNode = (html: string, code: string): string => {
  const [, rest = ''] = html.split(`id="criterion-${code}"`)
  let depth = 1
  const end = [...rest.matchAll(/<(\/?)details/g)].find(match => {
    depth += match[1] === '/' ? -1 : 1
    return depth === 0
  })
  return wordsOf(`<p ${rest.slice(0, end?.index)}`)
}

test('a point is told from the rule with its clause to the facts with status, document and page', async () => {
  const words = inNode(await htmlOf(pageOf(resultOf('D-pass'))), 'A1')
  expect(words).toBe(
    'A1 Tỷ lệ xuất khẩu giả định 30,00 / 40,00 ' +
      'Mức từ 20% đến dưới 50%: 30,00 điểm · Điều 5 ' +
      'Giá trị: Xuất khẩu / Doanh thu = khoảng 27,4001% ' +
      'Xuất khẩu 2025: 52.310.000.000 đồng đã thẩm tra ' +
      'Doanh thu 2025: 190.912.000.000 đồng đã thẩm tra Báo cáo tài chính, trang 8 ' +
      'Điểm tối thiểu 20,00: đạt',
  )
})

test('the public reads points and band of the same, and not one figure', async () => {
  const html = await htmlOf(pageOf(publicView(resultOf('D-pass'), smallSet)))
  expect(inNode(html, 'A1')).toBe(
    'A1 Tỷ lệ xuất khẩu giả định 30,00 / 40,00 ' +
      'Mức từ 20% đến dưới 50%: 30,00 điểm · Điều 5 ' +
      'Tính bằng: Xuất khẩu / Doanh thu ' +
      'Số liệu không công bố: Xuất khẩu 2025; Doanh thu 2025 ' +
      'Điểm tối thiểu 20,00: đạt',
  )
  const figures = /52[.,]?310|190[.,]?912|27[.,]4|Báo cáo tài chính/
  expect(html).not.toMatch(figures)
  expect(await htmlOf(pageOf(resultOf('D-pass')))).toMatch(figures)
})

test('a sum shows its parts, and that it was cut at the maximum', async () => {
  const words = inNode(await htmlOf(pageOf(resultOf('D-gate'))), 'A')
  expect(words).toContain('A Kinh tế 50,00 / 50,00 40,00 + 20,00 = 60,00; vượt mức tối đa, tính 50,00')
})

test('what is unknown is a word and a range, from the fact up to the total', async () => {
  const html = await htmlOf(pageOf(resultOf('D-open')))
  expect(wordsOf(html)).toContain('Chưa xác định 55,00 – 95,00 trên 100 điểm')
  expect(inNode(html, 'A')).toContain('(0,00 – 40,00) + 5,00 = 5,00 – 45,00')
  expect(inNode(html, 'A1')).toContain(
    'Chưa xác định được mức · Điều 5 Giá trị: Xuất khẩu / Doanh thu = chưa có số liệu ' +
      'Xuất khẩu 2025: chưa có số liệu đang có ý kiến khác',
  )
  expect(inNode(html, 'A1')).toContain('Điểm tối thiểu 20,00: chưa xác định')
  expect(wordsOf(html)).toContain('Còn thiếu, có thể làm thay đổi kết quả: Xuất khẩu 2025')
})

test('a gate that fails says so, with the fact', async () => {
  const words = wordsOf(await htmlOf(pageOf(resultOf('D-gate'))))
  expect(words).toContain('không xếp hạng · ngưỡng đạt 60 điểm · không đáp ứng điều kiện G1')
  expect(words).toContain(
    'Điều kiện xét chọn đáp ứng 0 trên 1 G1 Trụ sở trong thành phố không đáp ứng ' +
      'Yêu cầu: Trụ sở trong thành phố · Điều 3 Trụ sở trong thành phố: không đã kê khai',
  )
})

test('advice names the change of one fact, and what holds still', async () => {
  const advice = [
    {
      code: 'A1',
      changes: [{ key: 'exports', from: '52310000000', to: '95456000000' }],
      points: { from: '30.00', to: '40.00' },
    },
  ]
  const words = inNode(await htmlOf(pageOf(resultOf('D-pass'), { advice })), 'A1')
  expect(words).toContain(
    'Để được 40,00 điểm: Xuất khẩu 2025 từ 52.310.000.000 đồng thành 95.456.000.000 đồng. Mỗi cách chỉ đổi một số liệu',
  )
})

/** The lines on the screen before anything is unfolded, from the conclusion to the end of the tree. */
const foldedLines = (html: string): number => {
  const [, part = ''] = html.split('<div class="conclusion">')
  const [shown = ''] = part.split('</section>')
  let [lines, depth] = [0, 0]
  for (const [tag] of shown.matchAll(/<details|<\/details|<summary|<li\b|<p\b|<h2|<h3/g)) {
    if (tag === '<details') depth++
    else if (tag === '</details') depth--
    else if (depth === 0 || (depth === 1 && tag === '<summary')) lines++
  }
  return lines
}

test.each([
  [1, 6],
  [7, 12],
  [8, 12],
  [40, 12],
])('folded, a set of %i criteria is read in %i lines', async (count, lines) => {
  const codes = Array.from({ length: count }, (_, at) => `K${at + 1}`)
  const set: CriteriaSet = {
    ...smallSet,
    criteria: codes.map(code => ({ code, name: { vi: code }, max: 10 })),
    max: count * 10,
    passMark: { points: 1 },
    ties: [],
  }
  const judged = Object.fromEntries(codes.map(code => [code, 5]))
  const [result] = resultsFor(set, [{ id: 'D', facts: { inCity: true }, judged }]).results
  if (result === undefined) throw new Error('no result')
  const missing = ['exports', 'revenue', 'inCity', 'K1'].slice(0, count)
  const page = pageOf({ ...result, missing }, { terms: { set, period: '2025' }, max: String(count * 10) })
  const html = await htmlOf(page)
  expect(foldedLines(html)).toBe(lines)
  expect(html.match(/id="criterion-K/g)).toHaveLength(count)
})

test('the page has no style and no script of its own', async () => {
  expect(await htmlOf(pageOf(resultOf('D-open')))).not.toMatch(/<style|<script| style=| on[a-z]+=/)
})
