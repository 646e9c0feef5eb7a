import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '../../../exact/day.ts'
import { activities } from '../../../support/model.ts'
import { readShippedFieldWords } from '../../field-words.ts'
import type { Task } from '../../model.ts'
import { type Overlap, overlapsIn } from './find.ts'
import { readTask } from './reading.ts'
import { similarityOf, THRESHOLD } from './similarity.ts'
import { enterpriseOf, listed, ruled, taskOf, unitOf, worldOf, year } from './testing.ts'

const field = await readShippedFieldWords()
const enterprises = [
  enterpriseOf('a', { sectors: ['co-khi-che-tao'], size: 'small', isTitled: true }),
  enterpriseOf('b', { sectors: ['co-khi-che-tao'], size: null, isTitled: true }),
  enterpriseOf('c', { sectors: ['det-may-da-giay'], size: 'large' }),
]
const units = [
  unitOf('so-thong-tin', 'so-khoa-hoc'),
  unitOf('so-khoa-hoc'),
  unitOf('so-ke-hoach', 'so-tai-chinh'),
  unitOf('so-tai-chinh'),
]
const world = worldOf(field, { enterprises, units, periods: new Map([['ke-hoach', year(2026)]]) })

const fairOf = (id: string, said: Partial<Task> = {}) =>
  taskOf(id, {
    purpose: 'trade-promotion',
    beneficiaries: ruled({ sectors: ['co-khi-che-tao'] }),
    period: year(2026),
    ...said,
  })

const found = (...tasks: readonly Task[]): readonly Overlap[] => overlapsIn(tasks, world)
const said = ({ certainty, enterprises, perhaps, days, purpose }: Overlap) => ({
  certainty,
  enterprises,
  perhaps,
  days,
  purpose,
})

test('beneficiaries, purpose and days that meet are an overlap, with who, when and what as witness', () => {
  const other = fairOf('2', {
    beneficiaries: listed('a', 'c'),
    period: { from: dayOf('2026-12-31'), to: dayOf('2027-03-31') },
  })
  expect(found(fairOf('1'), other).map(said)).toEqual([
    {
      certainty: 'exact',
      enterprises: ['a'],
      perhaps: [],
      days: { from: '2026-12-31', to: '2026-12-31' },
      purpose: 'trade-promotion',
    },
  ])
})

test.each<[string, Partial<Task>]>([
  ['another purpose', { purpose: 'training' }],
  ['other beneficiaries', { beneficiaries: listed('c') }],
  ['other days', { period: year(2027) }],
])('%s is no overlap', (_, other) => expect(found(fairOf('1'), fairOf('2', other))).toEqual([]))

test('a purpose within the other is an overlap of the narrower one', () => {
  const climate = fairOf('1', { purpose: 'climate-response' })
  const energy = fairOf('2', { purpose: 'energy-efficiency' })
  expect(found(climate, energy).map(({ purpose }) => purpose)).toEqual(['energy-efficiency'])
})

test('what hangs on an unknown size is undecided, never left out', () => {
  const small = fairOf('2', { beneficiaries: ruled({ sizes: ['micro'] }) })
  expect(found(fairOf('1'), small).map(said)).toMatchObject([
    { certainty: 'undecided', enterprises: [], perhaps: ['b'] },
  ])
})

test('a task without days runs as long as its plan', () => {
  expect(found(fairOf('1'), fairOf('2', { period: null })).map(({ days }) => days)).toEqual([year(2026)])
  expect(found(fairOf('1', { period: year(2025) }), fairOf('2', { period: null }))).toEqual([])
})

test.each<[string, string | null, string | null, boolean | null]>([
  ['a unit and its successor', 'so-thong-tin', 'so-khoa-hoc', true],
  ['one unit', 'so-tai-chinh', 'so-tai-chinh', true],
  ['two units', 'so-ke-hoach', 'so-khoa-hoc', false],
  ['a unit that nobody knows', 'so-la', 'so-la', true],
  ['no unit said', null, 'so-khoa-hoc', null],
])('%s', (_, a, b, isOneUnit) =>
  expect(found(fairOf('1', { lead: a }), fairOf('2', { lead: b }))).toMatchObject([{ isOneUnit }]),
)

test('one budget line, two, or not known', () => {
  const line = (a: string | null, b: string | null) =>
    found(fairOf('1', { budgetLine: a }), fairOf('2', { budgetLine: b }))[0]?.isOneBudgetLine
  expect([line('7', '7'), line('7', '8'), line(null, '8')]).toEqual([true, false, null])
})

test('units that succeed each other in a circle end', () => {
  const circle = [unitOf('x', 'y'), unitOf('y', 'x')]
  const tasks = [fairOf('1', { lead: 'x' }), fairOf('2', { lead: 'z' })]
  expect(overlapsIn(tasks, { ...world, units: circle })).toMatchObject([{ isOneUnit: false }])
})

const prose = (id: string, vi: string, said: Partial<Task> = {}) =>
  taskOf(id, { title: { vi, en: null }, ...said })

test('prose is read: purpose, beneficiaries and year, and what was read is said', () => {
  const [overlap] = found(
    prose('1', 'Tổ chức Hội chợ sản phẩm công nghiệp chủ lực năm 2026'),
    prose('2', 'to chuc trien lam, trung bay SPCNCL'),
  )
  expect(overlap).toMatchObject({
    certainty: 'likely',
    purpose: 'fairs',
    days: year(2026),
    similarity: { apart: null, purposes: [{ a: { words: 'hoi cho' }, b: { words: 'trien lam' } }] },
  })
})

test('of the days that the words name and those of the plan, the words are nearer', () => {
  const [first, last] = ['Hội chợ trong quý I/2026', 'Hội chợ trong quý IV/2026']
  expect(found(prose('1', first), prose('2', last))).toEqual([])
  expect(found(prose('1', first), prose('2', 'Hội chợ')).map(({ days }) => days)).toEqual([
    { from: dayOf('2026-01-01'), to: dayOf('2026-03-31') },
  ])
})

test('what is given in codes goes before the words', () => {
  const fair = prose('1', 'Hội chợ hàng cơ khí')
  expect(found(fair, prose('2', 'Đợt hai', { purpose: 'training' }))).toEqual([])
  expect(found(fair, prose('2', 'Đợt hai', { purpose: 'trade-promotion' }))).toHaveLength(1)
  const others = {
    purpose: 'trade-promotion',
    beneficiaries: ruled({ sectors: ['det-may-da-giay'] }),
  } as const
  expect(found(fair, prose('2', 'Đợt hai', others))).toEqual([])
})

const anyTask = fc.record({
  words: fc.subarray(
    [
      'Hội chợ',
      'lãi suất',
      'đào tạo',
      'cho doanh nghiệp',
      'làng nghề',
      'dệt may',
      'cơ khí',
      'năm 2026',
      'năm 2025',
    ],
    { minLength: 1 },
  ),
  purpose: fc.option(fc.constantFrom(...activities)),
  beneficiaries: fc.option(
    fc.constantFrom(listed('a', 'b'), listed('c'), ruled({ sizes: ['small'] }), ruled({})),
  ),
  period: fc.option(fc.constantFrom(year(2025), year(2026))),
})
const anyTasks = fc
  .array(anyTask, { maxLength: 12 })
  .map(all => all.map(({ words, ...rest }, at) => prose(`t${at}`, words.join(' '), rest)))

test('the order of tasks changes nothing, and every pair stands once', () => {
  fc.assert(
    fc.property(anyTasks, tasks => {
      const overlaps = found(...tasks)
      expect(found(...tasks.toReversed())).toEqual(overlaps)
      const keys = overlaps.map(({ tasks: [a, b] }) => `${a.id} ${b.id}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
    { numRuns: 60 },
  )
})

test('a task given in codes overlaps with itself said again', () => {
  fc.assert(
    fc.property(anyTask, ({ words, ...rest }) => {
      const task = prose('1', words.join(' '), rest)
      fc.pre(task.purpose !== null && task.beneficiaries !== null)
      const [overlap] = found(task, { ...task, id: '2' })
      expect(overlap?.purpose).toBe(task.purpose)
    }),
  )
})

test('the index leaves out no pair that all against all would find', () => {
  fc.assert(
    fc.property(anyTasks, tasks => {
      const pairs = tasks.flatMap((a, at) => tasks.slice(at + 1).map(b => [a, b] as const))
      const alike = pairs.filter(
        ([a, b]) => similarityOf(readTask(a, field), readTask(b, field), field).score >= THRESHOLD,
      )
      const singly = alike.filter(([a, b]) => found(a, b).length > 0).length
      const together = found(...tasks).filter(({ tasks: [a, b] }) =>
        alike.some(pair => pair.includes(a) && pair.includes(b)),
      ).length
      expect(together).toBe(singly)
    }),
    { numRuns: 60 },
  )
})
