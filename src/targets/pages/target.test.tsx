import { expect, test } from 'vitest'
import { plainShell, wordsOf } from '../../design/testing.ts'
import { dayOf } from '../../exact/day.ts'
import type { History } from '../model/progress.ts'
import type { TargetProgress } from '../progress.ts'
import { likelihoodOf } from '../rules/progress/likelihood.ts'
import { distanceOf, expectedPath } from '../rules/progress/path.ts'
import { target } from '../rules/testing/target.ts'
import { TargetView } from './target.tsx'

const asked = target('plan', 'flow', { range: '150-180', period: '2021-2025', span: 'together' })
const progressWith = (values: readonly number[]): TargetProgress => {
  const history: History = {
    values: values.map((value, at) => ({ year: 2021 + at, value: String(value), sources: ['nguồn'] })),
    enterprises: null,
  }
  const path = expectedPath(asked, [], history.values)
  return {
    shown: {
      ...{ target: asked, scope: { vi: 'Thành phố', en: 'The city' }, standing: 'in-force', isSample: false },
      ...{ findings: [], results: [] },
    },
    ...{ history, path, around: [], inside: [] },
    distance: distanceOf(asked, path, history.values),
    likelihood: likelihoodOf(asked, history, dayOf('2025-03-01')),
    backTest: { series: 0, forecasts: 0, covered: 0, brier: null, peer: null },
  }
}
const page = (values: readonly number[], mayRead: boolean, language: 'vi' | 'en' = 'vi') =>
  wordsOf(
    String(<TargetView shell={plainShell(language)} progress={progressWith(values)} mayRead={mayRead} />),
  )

test('a target says how likely it is with an interval, how far from its path, and from how many changes', () => {
  const words = page([46, 33, 33, 36], true)
  expect(words).toMatch(/Khả năng đạt khoảng \d+% \(\d+–\d+%\), rút từ 3 thay đổi theo năm của chuỗi\./)
  expect(words).toContain('Thực hiện 2024, %: vượt 28 %, sớm 0,9 năm 148')
  expect(words).toContain('2023 112 90 108 nguồn')
  expect(words).toContain('Chuỗi của chỉ số này còn quá ngắn để thử lại')
})

test('too little data is said with how much there is and how much is needed', () => {
  expect(page([30, 31], true, 'en')).toContain(
    'Too little data to say how likely (1 yearly changes, at least 3 needed).',
  )
})

test('values that are not public stay out of the page; what is said in words does not', () => {
  const words = page([46, 33, 33, 36], false)
  expect(words).toMatch(/Khả năng đạt khoảng \d+%/)
  expect(words).toContain('Số liệu của chỉ số này chỉ dành cho người làm việc trong chương trình')
  expect(words).not.toMatch(/148|112|Dự báo/)
})
