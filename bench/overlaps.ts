import { isDeepStrictEqual } from 'node:util'
import { fieldWords } from '../src/plans/files.ts'
import type { Task } from '../src/plans/model.ts'
import type { candidatesIn } from '../src/plans/rules/overlap/candidates.ts'
import { overlapsIn } from '../src/plans/rules/overlap/find.ts'
import { enterpriseOf, listed, ruled, taskOf, worldOf, year } from '../src/plans/rules/overlap/testing.ts'
import { between, drawBySeed, oneOf, several } from '../src/selection/rules/testing/draw.ts'
import { activities } from '../src/support/model.ts'
import { contender, median, takeTurns, timesAsLong } from './measure.ts'
import type { BenchRow } from './row.ts'

const TASKS = 1000
const SECTORS = ['co-khi', 'dien', 'det-may', 'hoa-chat', 'thuc-pham']
const TITLES = [
  'Đào tạo quản trị sản xuất cho doanh nghiệp cơ khí',
  'Tư vấn chuyển đổi số cho doanh nghiệp công nghiệp hỗ trợ',
  'Kiểm toán năng lượng cho doanh nghiệp vật liệu xây dựng',
  'Tổ chức hội chợ sản phẩm công nghiệp chủ lực',
  'Giải phóng mặt bằng cụm công nghiệp',
]

/** Overlaps among 1,000 drawn tasks, a third of them prose, against trying every two; the same overlaps first. */
export async function run(): Promise<readonly BenchRow[]> {
  const draw = drawBySeed(7)
  const enterprises = several(300, at => enterpriseOf(`e${at}`, { sectors: [oneOf(draw, SECTORS)] }))
  const tasks = several(TASKS, (at): Task => {
    const isProse = between(draw, 1, 3) === 1
    return taskOf(`t${at}`, {
      title: { vi: oneOf(draw, TITLES), en: null },
      period: year(between(draw, 2024, 2028)),
      purpose: isProse ? null : oneOf(draw, activities),
      beneficiaries: isProse
        ? null
        : between(draw, 1, 2) === 1
          ? ruled({ sectors: [oneOf(draw, SECTORS)] })
          : listed(...several(5, () => oneOf(draw, enterprises).id)),
    })
  })
  const world = worldOf(fieldWords, { enterprises })
  const found = overlapsIn(tasks, world)
  if (found.length === 0 || !isDeepStrictEqual(found, overlapsIn(tasks, world, everyTwo)))
    throw new Error('the overlaps of the candidates are not those of all pairs')
  const [quick, plain] = [
    contender(1, () => overlapsIn(tasks, world)),
    contender(1, () => overlapsIn(tasks, world, everyTwo)),
  ]
  await takeTurns([quick, plain])
  const ms = (of: typeof quick) => Math.round(median(of.seconds) * 1000)
  return [
    {
      name: 'overlaps among 1,000 tasks, every two tried, times as long',
      ratio: timesAsLong(plain, quick),
      goal: null,
      detail: `${found.length} overlaps, the same ones; ${ms(quick)} ms against ${ms(plain)} ms`,
    },
  ]
}

const everyTwo: typeof candidatesIn = readings =>
  readings.flatMap((_, a) => several(readings.length - a - 1, at => [a, a + 1 + at] as const))
