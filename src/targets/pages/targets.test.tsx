import { expect, test } from 'vitest'
import { plainShell, wordsOf } from '../../design/testing.ts'
import { dayOf } from '../../exact/day.ts'
import type { ShownTargets } from '../loading.ts'
import type { Target } from '../model.ts'
import { findings } from '../rules/find.ts'
import { target } from '../rules/testing/target.ts'
import { TargetsView } from './targets.tsx'

const growth = target('60/KH-UBND', 'growth', { range: '10-12', base: 2020 })
const said = target('press', 'growth', { range: '>12', period: '2022', document: null, status: 'inferred' })
const shownOf = (targets: readonly Target[]): ShownTargets => ({
  asOf: dayOf('2022-06-30'),
  targets: targets.map(each => ({
    target: each,
    scope: { vi: 'Thành phố', en: 'The city' },
    isSample: false,
    standing: each === said ? 'in-force' : 'expired',
    findings: findings(targets).filter(({ targets: of }) => of.includes(each)),
    results: [
      {
        result: { value: '9', period: each.period, counts: null, kind: 'outcome', sources: [] },
        achievement: { verdict: 'below', by: '1', ofLow: '90', ofHigh: '75', isWhole: true },
      },
    ],
  })),
  findings: findings(targets),
  paths: [],
  leftOut: [],
})

const pageOf = (language: 'vi' | 'en') =>
  wordsOf(String(<TargetsView shell={plainShell(language)} shown={shownOf([growth, said])} />))

test('a row tells range, base, document, clause, source, standing and result; what is unknown is said', () => {
  const page = pageOf('vi')
  expect(page).toContain(
    '10 – 12 Kết quả đã công bố 9 (2021, kết quả): thiếu 1 2020 giá trị gốc chưa biết 60/KH-UBND điều khoản chưa biết 60/KH-UBND hết hạn',
  )
  expect(page).toContain(
    'trên 12 suy ra Kết quả đã công bố 9 (2022, kết quả): thiếu 1 chưa biết giá trị gốc chưa biết chưa biết press còn hiệu lực',
  )
})

test('in English it says the same', () => {
  expect(pageOf('en')).toContain(
    'over 12 inferred Published results 9 (2022, outcome): 1 short not known value not known not known press in force',
  )
})

test('what is used again is marked at the later row alone', () => {
  const [old, again] = [
    target('a', 'share', { range: '15', period: '2020' }),
    target('b', 'share', { range: '15', period: '2021' }),
  ]
  const page = wordsOf(String(<TargetsView shell={plainShell('vi')} shown={shownOf([old, again])} />))
  expect(page.match(/hết hạn( lặp lại)?/g)).toEqual(['hết hạn', 'hết hạn lặp lại'])
})
