import fc from 'fast-check'
import { expect, test } from 'vitest'
import { enterpriseIdOf, productIdOf } from '../../enterprises/model.ts'
import { dayOf } from '../../exact/day.ts'
import { add, exactOf, formatExact, ZERO } from '../../exact/number.ts'
import { factIdOf } from '../../facts/model.ts'
import { shippedSizes } from '../../policies/index.ts'
import { recognitionIdOf } from '../../recognition/model.ts'
import { addRecognition, addRuling, emptyColumns } from '../../recognition/rules/columns.ts'
import type { PriorityList } from '../../sectors/model.ts'
import {
  bitOf,
  type CohortRecognition,
  cohortsOf,
  communeOf,
  type EnterpriseRecord,
} from '../rules/cohorts.ts'
import { parseFormula } from '../rules/formula/parse.ts'
import { prepareFormula } from '../rules/formula/prepare.ts'
import { applyChange, type EnterpriseChange, lastDayOf } from './change.ts'
import { addVariable, type Cube, type CubeDimension, emptyCube, type SaidState } from './columns.ts'
import { correct, keep, keptValues, type Watch } from './kept.ts'
import { pivot, reading } from './pivot.ts'
import { rowsIn } from './rows.ts'

const TODAY = dayOf('2026-03-31')
const [FROM, TO] = [2022, 2026]
const variables = [
  { code: 'enterprise.revenue', isOfProducts: false, decimals: 0 },
  { code: 'enterprise.exportsUsd', isOfProducts: false, decimals: 2 },
  { code: 'enterprise.insuredEmployees', isOfProducts: false, decimals: 0 },
  { code: 'enterprise.iso9001', isOfProducts: false, decimals: 0 },
  { code: 'product.revenue', isOfProducts: true, decimals: 0 },
  { code: 'product.substitutesImports', isOfProducts: true, decimals: 0 },
  { code: 'product.exportsUsd', isOfProducts: true, decimals: 2 },
]

const others = new Map([['base', parseFormula('sum(enterprise.revenue of all)')]])
const prepared = (text: string) => prepareFormula(parseFormula(text), others)

const watches: readonly Watch[] = (
  [
    ['sum(enterprise.revenue of all)', []],
    ['sum(enterprise.exportsUsd of titled)', ['commune']],
    ['100 * sum(enterprise.revenue of titled) / indicator(base)', []],
    ['growth(sum(product.revenue of ever-recognised))', ['sector']],
    ['count(enterprise.iso9001 of supporting-industry)', ['size', 'market']],
    ['count(titled) + count(supported)', ['programme']],
    ['recognitions(titles) / count(all)', []],
    ['ledger(money, training) + sum(enterprise.revenue of supported)', ['commune']],
    ['recognitions(events)', ['sector']],
    ['ledger(enterprises of titled) / count(priority-sector)', ['priority']],
    ['sum(product.revenue of priority-sector)', ['substitution']],
    ['sum(product.revenue of all)', ['substitution', 'priority']],
    ['sum(enterprise.revenue of all)', ['priority', 'substitution']],
  ] as const
).map(([text, by], at) => ({
  id: `w${at}`,
  kind: 'indicator' as const,
  prepared: prepared(text),
  cut: { by, filter: {}, from: FROM, to: TO },
}))

/** A small city that remembers everything that was done to it. */
interface City {
  readonly records: Map<string, EnterpriseRecord>
  readonly figures: Map<
    string,
    {
      readonly owner: string
      readonly subject: string
      readonly variable: string
      readonly year: number
      states: SaidState[]
    }
  >
}

const beginning = (): City => ({
  figures: new Map(),
  records: new Map(
    ['a', 'b', 'c', 'd'].map((id, at) => [
      id,
      {
        id: enterpriseIdOf(id),
        isKept: true,
        seats: [{ commune: `x${at % 2}`, from: null, to: null }],
        products: [0, 1].slice(0, (at % 2) + 1).map(n => ({
          id: productIdOf(`${id}${n}`),
          sector: `s${(at + n) % 2}`,
          isSupporting: n === 1,
        })),
        payments: [],
        recognitions: [],
      },
    ]),
  ),
})

interface Step {
  readonly kind:
    | 'say'
    | 'contest'
    | 'verify'
    | 'grant'
    | 'revoke'
    | 'pass'
    | 'move'
    | 'pay'
    | 'withdraw'
    | 'product'
  readonly who: number
  readonly what: number
  readonly year: number
  readonly amount: number
  /** Days since the one before: what was done becomes known then. */
  readonly later: number
}

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom<Step['kind']>(
      'say',
      'say',
      'say',
      'contest',
      'verify',
      'grant',
      'revoke',
      'pass',
      'move',
      'pay',
      'withdraw',
      'product',
    ),
    who: fc.nat(3),
    what: fc.nat(6),
    year: fc.integer({ min: FROM - 1, max: TO }),
    amount: fc.nat(5),
    later: fc.nat(40),
  }),
  { minLength: 1, maxLength: 40 },
)

const AMOUNTS = ['0', '7', '9007199254740991', '123456789012345678901', '-5', '0.125'] as const

/** Does a step on a day; null: there is nothing to do it to. */
const taken = (city: City, step: Step, day: string, number: number): EnterpriseChange | null => {
  const record = [...city.records.values()][step.who]
  if (record === undefined) return null
  const moment = `${day}T05:00:00.000Z`
  const put = (change: Partial<EnterpriseRecord>): EnterpriseChange => {
    const after = { ...record, ...change }
    city.records.set(record.id, after)
    return { enterprise: record.id, record: after, figures: [] }
  }
  switch (step.kind) {
    case 'say':
    case 'contest':
    case 'verify':
      return said(city, record, step, day, number)
    case 'grant': {
      const product = record.products[step.what % record.products.length]
      const on = `${step.year}-0${1 + (step.amount % 3)}-15`
      const granted: CohortRecognition = {
        id: recognitionIdOf(`r${number}`),
        product: product?.id ?? productIdOf('none'),
        enterprise: record.id,
        decidedOn: dayOf(on),
        validFrom: dayOf(on),
        validTo: dayOf(`${step.year + 1 + (step.what % 3)}-06-15`),
        recordedAt: moment,
        rulings: [],
        transfers: [],
      }
      return put({ recognitions: [...record.recognitions, granted] })
    }
    case 'revoke': {
      const [first, ...rest] = record.recognitions
      if (first === undefined || first.enterprise !== record.id || first.rulings.length > 0) return null
      const ruling = {
        kind: 'revoked' as const,
        effectiveOn: dayOf(`${step.year}-09-01`),
        recordedAt: moment,
      }
      return put({ recognitions: [...rest, { ...first, rulings: [ruling] }] })
    }
    case 'pass': {
      const [first, ...rest] = record.recognitions
      if (first === undefined) return null
      const to = enterpriseIdOf('elsewhere')
      const transfer = { to, effectiveOn: dayOf(`${step.year}-10-01`), recordedAt: moment }
      return put({ recognitions: [...rest, { ...first, transfers: [transfer] }] })
    }
    case 'move':
      return put({
        seats: [
          { commune: `x${step.what % 3}`, from: null, to: dayOf(`${step.year}-05-01`) },
          { commune: `x${step.amount % 3}`, from: dayOf(`${step.year}-05-01`), to: null },
        ],
      })
    case 'pay': {
      const activity = step.what % 2 === 0 ? 'training' : 'fairs'
      return put({ payments: [...record.payments, { amount: '5000000', paidOn: dayOf(day), activity }] })
    }
    case 'withdraw':
      return put({ isKept: !record.isKept })
    case 'product': {
      const sector = step.what === 0 ? null : `s${step.what % 3}`
      const product = { id: productIdOf(`${record.id}p${number}`), sector, isSupporting: step.amount > 2 }
      return put({ products: [...record.products, product] })
    }
  }
}

const BOOLEAN = ['enterprise.iso9001', 'product.substitutesImports']

const said = (
  city: City,
  record: EnterpriseRecord,
  step: Step,
  day: string,
  number: number,
): EnterpriseChange | null => {
  const variable = variables[step.what % variables.length]
  const subject = variable?.isOfProducts ? record.products[0]?.id : record.id
  if (variable === undefined || subject === undefined) return null
  const key = `${subject} ${variable.code} ${step.year}`
  const figure = city.figures.get(key) ?? {
    owner: record.id,
    subject,
    variable: variable.code,
    year: step.year,
    states: [],
  }
  const last = figure.states.at(-1)
  const text = BOOLEAN.includes(variable.code) ? String(step.amount % 2 === 0) : (AMOUNTS[step.amount] ?? '0')
  const kinds = ['value', 'value', 'unknown', 'not-applicable'] as const
  const kind = kinds[(step.amount + step.what + step.later) % 4] ?? 'value'
  const state: SaidState =
    step.kind === 'say' || last === undefined
      ? {
          fact: factIdOf(`f${number}`),
          said: kind,
          isVerified: false,
          text: kind === 'value' ? text : null,
          knownFrom: dayOf(day),
        }
      : step.kind === 'verify'
        ? { ...last, isVerified: last.said !== 'contested', knownFrom: dayOf(day) }
        : { ...last, said: 'contested', text: null, isVerified: false, knownFrom: dayOf(day) }
  figure.states = [...figure.states, state]
  city.figures.set(key, figure)
  return { enterprise: record.id, record: null, figures: [{ ...figure, states: figure.states }] }
}

const register = (city: City) => {
  const columns = emptyColumns()
  const all = [...city.records.values()].flatMap(({ recognitions, products }) =>
    recognitions.map(each => ({
      each,
      sector: products.find(({ id }) => id === each.product)?.sector ?? null,
    })),
  )
  for (const { each, sector } of all.toSorted((a, b) => (a.each.id < b.each.id ? -1 : 1))) {
    addRecognition(columns, { ...each, follows: null, sectorGroup: sector, commune: null })
    for (const ruling of each.rulings) addRuling(columns, each.id, ruling)
  }
  return columns
}

const named = { vi: 'a', en: 'a' }
const firstInTheMiddleOfAYear: PriorityList = {
  code: 'list',
  scope: 'city',
  document: { number: '1', issuer: 'city', issuedOn: null, name: named, clause: null },
  source: 'test',
  periods: [
    {
      from: dayOf('2023-06-01'),
      to: dayOf('2025-09-01'),
      sectors: [
        {
          code: 's',
          name: named,
          groups: ['s0'],
          within: ['s2'],
          areas: [],
          industries: [],
          status: 'sourced',
        },
      ],
      isWhole: true,
      status: 'sourced',
      note: null,
    },
  ],
}

const cubeOf = (city: City, today = TODAY): Cube => {
  const cube = emptyCube(today, shippedSizes, [firstInTheMiddleOfAYear])
  for (const each of variables) addVariable(cube, each)
  cube.register = register(city)
  for (const record of city.records.values())
    applyChange(cube, {
      enterprise: record.id,
      record,
      figures: [...city.figures.values()].filter(({ owner }) => owner === record.id),
    })
  return cube
}

/** What of it was known at the end of a day. */
const asKnown = (city: City, day: string): City => {
  const isKnown = ({ recordedAt }: { readonly recordedAt: string }) => recordedAt.slice(0, 10) <= day
  return {
    records: new Map(
      [...city.records].map(([id, record]) => [
        id,
        {
          ...record,
          payments: record.payments.filter(({ paidOn }) => paidOn <= day),
          recognitions: record.recognitions.filter(isKnown).map(each => ({
            ...each,
            rulings: each.rulings.filter(isKnown),
            transfers: each.transfers.filter(isKnown),
          })),
        },
      ]),
    ),
    figures: new Map(
      [...city.figures].map(([key, figure]) => [
        key,
        { ...figure, states: figure.states.filter(({ knownFrom }) => knownFrom <= day) },
      ]),
    ),
  }
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const START = '2022-02-01'

test('whatever is done, what is kept equals everything counted anew, and what moved is said', () => {
  fc.assert(
    fc.property(steps, all => {
      const city = beginning()
      const keeping = keep(cubeOf(city), watches)
      let day = START
      for (const [number, step] of all.entries()) {
        day = dayAfter(day, step.later)
        const before = new Map(watches.map(({ id }) => [id, keptValues(keeping, id)]))
        const change = taken(city, step, day, number)
        if (change === null) continue
        keeping.cube.register = register(city)
        const moved = new Set(correct(keeping, change, change.record !== null).map(({ id }) => id))
        for (const { id } of watches)
          if (!moved.has(id)) expect(keptValues(keeping, id)).toEqual(before.get(id))
      }
      const anew = cubeOf(city)
      for (const { id, prepared, cut } of watches)
        expect(keptValues(keeping, id)).toEqual(pivot(anew, prepared, cut))
    }),
    { numRuns: 150 },
  )
})

test('as known on a day is what would have been counted that day', () => {
  fc.assert(
    fc.property(steps, fc.nat(800), (all, days) => {
      const city = beginning()
      let day = START
      for (const [number, step] of all.entries()) {
        day = dayAfter(day, step.later)
        taken(city, step, day, number)
      }
      const asOf = dayOf(dayAfter(START, days))
      const [whole, then] = [cubeOf(city), cubeOf(asKnown(city, asOf), asOf)]
      const now = watches.map(({ prepared, cut }) => pivot(whole, prepared, cut))
      for (const { prepared, cut } of watches)
        expect(pivot(whole, prepared, { ...cut, asOf })).toEqual(pivot(then, prepared, cut))
      expect(watches.map(({ prepared, cut }) => pivot(whole, prepared, cut))).toEqual(now)
    }),
    { numRuns: 150 },
  )
})

test('a sum by commune is the plain sum of the rows, and its rows make it', () => {
  const measure = prepared('sum(enterprise.revenue of titled)')
  fc.assert(
    fc.property(steps, all => {
      const city = beginning()
      for (const [number, step] of all.entries()) taken(city, step, START, number)
      const cube = cubeOf(city)
      const question = { by: ['commune'] as const, from: FROM, to: TO }
      for (const cell of pivot(cube, measure, question)) {
        const plain = plainSum(city, cell.year, cell.in.commune ?? null)
        expect(cell.coverage).toEqual(plain.coverage)
        expect(cell.value).toEqual(plain.value)
        const commune: CubeDimension = 'commune'
        const filter = { [commune]: [cell.in.commune ?? null] }
        const alone = { by: [], filter, from: cell.year, to: cell.year }
        const rows = reading(cube, measure, alone, read => rowsIn(read, measure, cell.year - 2000))
        expect(formatExact(rows.map(({ text }) => exactOf(text ?? '0')).reduce(add, ZERO))).toBe(
          cell.value.kind === 'value' ? cell.value.text : '0',
        )
        expect(rows).toHaveLength(plain.coverage.of)
      }
    }),
    { numRuns: 100 },
  )
})

const plainSum = (city: City, year: number, commune: string | null) => {
  const day = lastDayOf(year, TODAY)
  const members = [...city.records.values()].filter(
    record =>
      (cohortsOf(record, null, { year, day, knownOn: null }) & bitOf.titled) > 0 &&
      communeOf(record, day) === commune,
  )
  const known = members.flatMap(({ id }) => {
    const last = city.figures.get(`${id} enterprise.revenue ${year}`)?.states.at(-1)
    return last === undefined || last.said === 'unknown' || last.said === 'contested' ? [] : [last]
  })
  const values = known.map(({ text }) => exactOf(text ?? '0'))
  const [n, of, verified] = [known.length, members.length, known.filter(each => each.isVerified).length]
  const bound = n === of ? 'exact' : values.some(value => value.n < 0) ? 'partial' : 'at-least'
  return {
    coverage: { n, of, verified },
    value:
      n === 0 && of > 0
        ? { kind: 'unknown' }
        : { kind: 'value', text: formatExact(values.reduce(add, ZERO)), bound },
  }
}

test.each([
  ['100', '120', { kind: 'value', text: '20' }],
  ['100', '-20', { kind: 'value', text: '-120' }],
  ['0', '20', { kind: 'not-computable' }],
  ['-100', '20', { kind: 'not-computable' }],
  ['-100', '-50', { kind: 'not-computable' }],
])('growth from %s to %s', (before, now, expected) => {
  const city = beginning()
  for (const id of city.records.keys())
    for (const [year, sum] of [[2023, before] as const, [2024, now] as const]) {
      const state = { fact: factIdOf(`${id}${year}`), said: 'value' as const, isVerified: false }
      const text = id === 'a' ? sum : '0'
      const figure = { owner: id, subject: id, variable: 'enterprise.revenue', year }
      const states = [{ ...state, text, knownFrom: dayOf('2025-02-01') }]
      city.figures.set(`${id} ${year}`, { ...figure, states })
    }
  const measure = prepared('growth(sum(enterprise.revenue of all))')
  expect(pivot(cubeOf(city), measure, { by: [], from: 2024, to: 2024 })[0]?.value).toMatchObject(expected)
})

test.each([
  [['1', '2', '3', '4'], { kind: 'value', text: '10', bound: 'exact' }],
  [['1', null, '3', '4'], { kind: 'value', text: '8', bound: 'at-least' }],
  [['1', null, '-3', '4'], { kind: 'value', text: '2', bound: 'partial' }],
  [['0', null, null, null], { kind: 'value', text: '0', bound: 'at-least' }],
  [[null, null, null, null], { kind: 'unknown' }],
])('a sum of %s says how far it is known', (texts, expected) => {
  const city = beginning()
  for (const [at, id] of [...city.records.keys()].entries()) {
    const text = texts[at] ?? null
    const state = { fact: factIdOf(id), said: text === null ? ('contested' as const) : ('value' as const) }
    const states = [{ ...state, isVerified: false, text, knownFrom: dayOf('2025-02-01') }]
    city.figures.set(id, { owner: id, subject: id, variable: 'enterprise.revenue', year: 2024, states })
  }
  const question = { by: [], from: 2024, to: 2024 }
  const values = (asOf: string) =>
    pivot(cubeOf(city), prepared('sum(enterprise.revenue of all)'), { ...question, asOf: dayOf(asOf) })
  expect(values('2025-02-01')[0]?.value).toEqual(expected)
  expect(values('2025-01-31')[0]?.value).toEqual({ kind: 'unknown' })
})

test('growth compares the same: who joined, or was silent in one year, is asked and counts for nothing', () => {
  const city = beginning()
  const say = (id: string, year: number, text: string, isLast = false): void => {
    const state = { fact: factIdOf(`${id}${year}`), said: 'value' as const, isVerified: false, text }
    const figure = { owner: id, subject: id, variable: 'enterprise.revenue', year }
    const states = [{ ...state, knownFrom: dayOf('2025-02-01') }]
    const contested = { ...state, said: 'contested' as const, text: null, knownFrom: dayOf('2025-03-01') }
    city.figures.set(`${id} ${year}`, { ...figure, states: isLast ? [...states, contested] : states })
  }
  for (const [id, before, now] of [
    ['a', '100', '110'],
    ['b', '300', '310'],
  ] as const) {
    say(id, 2023, before)
    say(id, 2024, now)
  }
  say('c', 2024, '5000')
  say('d', 2023, '700')
  say('d', 2024, '900', true)
  const measure = prepared('growth(sum(enterprise.revenue of all))')
  const question = { by: [], from: 2024, to: 2024 }
  const cube = cubeOf(city)
  const [cell] = pivot(cube, measure, question)
  expect([cell?.numerator, cell?.denominator, cell?.coverage, cell?.value]).toMatchObject([
    { text: '420' },
    { text: '400' },
    { n: 2, of: 4, verified: 0 },
    { text: '5' },
  ])
  const rows = reading(cube, measure, question, read => rowsIn(read, measure, 24))
  expect(rows.map(({ term, subject, year, said }) => [term.split('(')[0], subject, year, said])).toEqual([
    ['growth to', 'a', 2024, 'value'],
    ['growth to', 'b', 2024, 'value'],
    ['growth to', 'd', 2024, 'contested'],
    ['growth from', 'a', 2023, 'value'],
    ['growth from', 'b', 2023, 'value'],
    ['growth from', 'c', 2023, 'nothing'],
  ])
})
