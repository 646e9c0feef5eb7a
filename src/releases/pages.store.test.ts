import { beforeEach, describe, expect, test } from 'vitest'
import { pagesOf } from '../design/testing-pages.ts'
import { statementsOf, testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import * as checkText from './pages/check-text.tsx'
import * as reconcile from './pages/reconcile.tsx'
import * as release from './pages/release.tsx'
import * as releases from './pages/releases.tsx'

let work: Work
beforeEach(async () => {
  work = { ...(await testWork()), actor: { kind: 'visitor' } }
})

const pages = () =>
  pagesOf(work, {
    'GET /releases': releases.get([]),
    'GET /releases/reconcile': reconcile.get([]),
    'GET /releases/check-text': checkText.get([]),
    'POST /releases/check-text': checkText.post([]),
    'GET /releases/:release': release.get([]),
  })

const between = (text: string, from: string, to: string): string =>
  text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from)))

describe('a visitor', () => {
  test('reads what makes the difference of two figures, part by part', async () => {
    const { status, seen } = await pages().read(
      '/releases/reconcile?a=products-2021-2024-claimed&b=products-2018-2024-claimed',
    )
    expect(status).toBe(200)
    expect(between(seen, 'Thời gian trôi qua', 'Chọn số liệu')).toBe(
      'Thời gian trôi qua 0 Số liệu mới 0 Số liệu được sửa 0 Định nghĩa khác 0 Phạm vi khác +117 Cùng số liệu ' +
        'và cách đếm, phạm vi khác. Đợt 2018: 61 Hai đợt 2019 và 2020: chỉ biết gộp (117 − 61): 56 Chưa giải ' +
        'thích được 0 Tổng phần chênh +117 ',
    )
  })

  test('is told why products and enterprises are not compared, and that a figure is not there', async () => {
    const units = await pages().read('/releases/reconcile?a=products-2024&b=enterprises-2024')
    expect(units.seen).toContain('Hai con số có đơn vị khác nhau, không so sánh được.')
    const lost = await pages().read('/releases/reconcile?a=nothing&b=products-2024')
    expect([lost.status, lost.seen.includes('Không có số liệu này.')]).toEqual([404, true])
  })

  test('has the numbers of a draft marked, in either language, and nothing is written', async () => {
    const draft = 'Năm 2024 công nhận 289 sản phẩm.\n2021: <b>46</b> sản phẩm được công nhận.'
    const statements = await statementsOf(async () => {
      const vi = await pages().send('/releases/check-text', { draft })
      expect(vi.status).toBe(200)
      expect(vi.seen).toContain('2 con số, 1 cần xem lại')
      expect(vi.seen).toContain('Năm 2024 công nhận 289 sai năm hoặc phạm vi sản phẩm.')
      expect(vi.seen).toContain(
        '289 sai năm hoặc phạm vi Sản phẩm được công nhận 2018–2024, theo một bài báo: 289 Sản phẩm được công nhận năm 2024: 36',
      )
    })
    expect(statements.filter(each => !/^\s*(select|with)/i.test(each))).toEqual([])
    const en = await pages().send('/releases/check-text', {
      draft: 'In 2022 the city recognised 33 products.',
    })
    expect(en.seen).toContain('33 khớp')
  })

  test('who sends nothing, or far too much, is told', async () => {
    const { send } = pages()
    expect((await send('/releases/check-text', { draft: '  ' })).seen).toContain('Cần điền mục này.')
    const long = await send('/releases/check-text', { draft: 'x'.repeat(100_001) })
    expect([long.status, long.seen.includes('Dài quá')]).toEqual([422, true])
  })

  test('a draft that says nothing in numbers is said to', async () => {
    expect((await pages().send('/releases/check-text', { draft: 'Không có gì.' })).seen).toContain(
      'Không có con số nào trong dự thảo.',
    )
  })

  test('reads a claim with what its rows make, and the list in two statements', async () => {
    const { seen } = await pages().read('/releases/products-2018-2024-claimed')
    expect(seen).toContain('Các dòng chỉ làm nên 265; nguồn nêu 289. Phần chênh chưa giải thích được.')
    expect(seen).toContain('Nguồn viết Nguồn viết “năm 2024 công nhận 289 sản phẩm”')
    const asked = await statementsOf(() => pages().read('/releases'))
    expect(asked.length).toBe(2)
  })
})
