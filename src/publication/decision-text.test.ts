import { expect, test } from 'vitest'
import type { CriteriaSet } from '../criteria/model.ts'
import { dayOf } from '../exact/day.ts'
import type { ProposedProduct, Round } from '../selection/index.ts'
import { decisionText } from './decision-text.ts'

const set = {
  name: { vi: 'Bộ tiêu chí' },
  programme: { vi: 'Sản phẩm công nghiệp chủ lực' },
  legalBasis: [
    { number: '496/QĐ-UBND', issuer: 'UBND thành phố', date: '2018-01-26', title: 'Phê duyệt Đề án' },
    { number: '1520/HD-SCT', date: '2019-04' },
    { number: '98/2023/NĐ-CP' },
  ],
  honours: [{ code: 'TOP', name: { vi: 'Top 10' } }],
} as unknown as CriteriaSet
const round = { name: { vi: 'Đợt năm 2026', en: 'Round' }, isSample: false } as unknown as Round
const product = (number: number, enterprise: string, honours: readonly string[] = []) =>
  ({
    product: { vi: `Đèn ${number}`, en: 'Lamp' },
    enterprise: { vi: enterprise, en: enterprise },
    enterpriseId: enterprise,
    sector: null,
    result: { honours },
  }) as unknown as ProposedProduct
const products = [product(1, 'A', ['TOP']), product(2, 'A'), product(3, 'B')]

test('what is known stands in the draft, the rest is left blank', () => {
  const { number, issuedOn, symbol, about, grounds, articles, annexes } = decisionText({
    round,
    set,
    products,
    document: null,
  })
  expect({ number, issuedOn, symbol, about }).toEqual({
    number: null,
    issuedOn: null,
    symbol: 'QĐ-UBND',
    about: 'Về việc công nhận sản phẩm công nghiệp chủ lực, đợt năm 2026',
  })
  expect(grounds).toEqual([
    'Căn cứ Luật Tổ chức chính quyền địa phương',
    'Căn cứ Quyết định số 496/QĐ-UBND ngày 26/01/2018 của UBND thành phố về việc phê duyệt Đề án',
    'Căn cứ Hướng dẫn số 1520/HD-SCT tháng 4/2019',
    'Căn cứ Nghị định số 98/2023/NĐ-CP',
    'Theo đề nghị của cơ quan thường trực tại Tờ trình số ……………/TTr-…………… ngày …… tháng …… năm ………',
  ])
  expect(articles[0]?.paragraphs).toEqual([
    'Công nhận 3 sản phẩm của 2 doanh nghiệp có tên trong Phụ lục kèm theo Quyết định này là sản phẩm công nghiệp chủ lực.',
    'Thời hạn công nhận: …………… tháng, kể từ ngày Quyết định này có hiệu lực.',
  ])
  expect(annexes[0]?.rows).toEqual([
    ['01', 'Đèn 1', 'A', '', 'Top 10'],
    ['02', 'Đèn 2', 'A', '', ''],
    ['03', 'Đèn 3', 'B', '', ''],
  ])
})

test('number, day and issuer stand in it once they are recorded, a term that no source gives as assumed', () => {
  const document = {
    ...{ turn: '1', at: '', byWhom: '', number: '5012/QĐ-UBND' },
    issuedOn: dayOf('2026-12-05'),
    issuer: 'UBND thành phố X',
  }
  const assumed = { ...set, term: { months: 24, status: 'assumed' } } as unknown as CriteriaSet
  const text = decisionText({ round, set: assumed, products, document })
  expect([text.number, text.symbol, text.issuedOn, text.issuer.name]).toEqual([
    '5012',
    'QĐ-UBND',
    '2026-12-05',
    'Ủy ban nhân dân thành phố X',
  ])
  expect(text.articles[0]?.paragraphs[1]).toContain('24 tháng (giả định)')
  expect(text.annexes[0]?.reference).toBe('(Kèm theo Quyết định số 5012/QĐ-UBND ngày 05/12/2026)')
})
