import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addProduct, addSite, importCodes, registerEnterprise } from '../../enterprises/index.ts'
import { enterpriseInput, productInput, siteInput } from '../../enterprises/model/inputs.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { dayOf } from '../../exact/day.ts'
import {
  contestFact,
  correctFact,
  declareFact,
  loadDictionary,
  readDictionary,
  verifyFact,
} from '../../facts/index.ts'
import { contestInput, correctInput, declareInput, type FactId, verifyInput } from '../../facts/model.ts'
import { NotFound } from '../../platform/errors.ts'
import { projectRoot } from '../../platform/root.ts'
import { statementsOf, testDatabase, testWork, workOver } from '../../platform/testing.ts'
import { type Actor, inTransaction, type Work } from '../../platform/work.ts'
import { grantRecognition, ruleOnRecognition } from '../../recognition/index.ts'
import { recognitionInput, rulingInput } from '../../recognition/model/inputs.ts'
import { allValues, movedSince, pivotOf, rowsBehind, valuesOf } from './values.ts'

const REVENUE = 'revenue-titled'
const YEAR = { from: 2025, to: 2025 }

const dictionary = readDictionary(
  readFileSync(join(projectRoot, 'data', 'dictionaries', 'hanoi.json'), 'utf8'),
)

const communes = [
  'list,code,name_vi,name_en,parent,valid_from,valid_to,source',
  ...['a', 'b'].map(id => `communes,xa-${id},Xã ${id},,,,,test`),
]

const settled = async (work: Work): Promise<Work> => {
  await importCodes(work, Buffer.from(communes.join('\n')))
  await loadDictionary(work, dictionary)
  for (const [id, commune] of [
    ['den', 'xa-b'],
    ['dong', 'xa-a'],
  ] as const) {
    await registerEnterprise(work, enterpriseInput.parse({ id, kind: 'company', nameVi: id, isSample: true }))
    await addSite(
      work,
      siteInput.parse({
        id: `${id}-tru-so`,
        enterprise: id,
        kind: 'head-office',
        places: [{ address: 'A', commune }],
      }),
    )
    await addProduct(
      work,
      productInput.parse({ id: `${id}-1`, enterprise: id, nameVi: id, sectorGroup: null }),
    )
  }
  return work
}

const grant = (work: Work, enterprise: string) =>
  grantRecognition(
    work,
    recognitionInput.parse({
      id: `cn-${enterprise}`,
      product: `${enterprise}-1`,
      enterprise,
      decision: { number: '1', symbol: 'QĐ-UBND', issuer: 'UBND thành phố', decidedOn: '2024-12-01' },
      validFrom: '2024-12-01',
      validTo: '2027-12-01',
    }),
  )

const declare = (work: Work, enterprise: string, value: string): Promise<FactId> =>
  declareFact(
    work,
    declareInput.parse({
      subject: { kind: 'enterprise', id: enterprise },
      variable: 'enterprise.revenue',
      period: '2025',
      given: { value },
    }),
  )

const correctTo = (work: Work, fact: FactId, value: string): Promise<FactId> =>
  correctFact(work, correctInput.parse({ fact, given: { value }, reason: 'nhầm' }))

const revenueIn = async (work: Work) => {
  const [cell] = await valuesOf(work, REVENUE, YEAR)
  return [
    cell?.value.kind === 'value' ? `${cell.value.bound} ${cell.value.text}` : cell?.value.kind,
    cell?.coverage,
  ]
}

test('each act moves the values that depend on it, and they equal those of everything read anew', async () => {
  const work = await settled(workOver((await testDatabase()).db))
  const seen: unknown[] = []
  const look = async (): Promise<void> => {
    expect(await allValues(work)).toEqual(await inTransaction(work, allValues))
    seen.push(await revenueIn(work))
  }
  await look()
  await grant(work, 'den')
  await grant(work, 'dong')
  await look()
  const first = await declare(work, 'den', '1000000000000')
  await look()
  await declare(work, 'dong', '2')
  await look()
  const second = await correctTo(work, first, '9007199254740993')
  await look()
  await verifyFact({ ...work, actor: office }, verifyInput.parse({ fact: second }))
  await look()
  await contestFact(
    { ...work, actor: office },
    contestInput.parse({ fact: second, ground: 'khác báo cáo tài chính' }),
  )
  await look()
  await ruleOnRecognition(
    work,
    rulingInput.parse({
      recognition: 'cn-den',
      kind: 'revoked',
      effectiveOn: '2025-06-01',
      ground: 'Điều 9',
      document: '2/QĐ-UBND',
    }),
  )
  await look()
  expect(seen).toEqual([
    ['exact 0', { n: 0, of: 0, verified: 0 }],
    ['unknown', { n: 0, of: 2, verified: 0 }],
    ['at-least 1000000000000', { n: 1, of: 2, verified: 0 }],
    ['exact 1000000000002', { n: 2, of: 2, verified: 0 }],
    ['exact 9007199254740995', { n: 2, of: 2, verified: 0 }],
    ['exact 9007199254740995', { n: 2, of: 2, verified: 1 }],
    ['at-least 2', { n: 1, of: 2, verified: 0 }],
    ['exact 2', { n: 1, of: 1, verified: 0 }],
  ])
}, 120_000)

const office: Actor = { kind: 'person', id: 'mai', name: 'Mai', roles: [{ role: 'office', unit: null }] }

test('what was written by nobody is not asked for again, and a change says which indicators it moved', async () => {
  const work = await settled(workOver((await testDatabase()).db))
  await grant(work, 'den')
  const { sequence } = await movedSince(work, 0n)
  expect(await statementsOf(() => valuesOf(work, REVENUE, YEAR))).toHaveLength(1)
  await declare(work, 'den', '5')
  const { moved, sequence: later } = await movedSince(work, sequence)
  const own = moved?.filter(({ id }) => id === REVENUE)
  expect(own).toEqual([{ id: REVENUE, kind: 'indicator', years: [2025] }])
  expect(moved?.some(({ id }) => id === 'titles-in-force')).toBe(false)
  expect(await movedSince(work, later)).toEqual({ sequence: later, moved: [] })
  expect((await movedSince(work, 0n)).moved).toBeNull()
}, 120_000)

test('a value is cut by commune, as known on a day, and leads to the enterprise and the fact in one step', async () => {
  const work = await settled(await testWork())
  await grant(work, 'den')
  await grant(work, 'dong')
  const fact = await declare(work, 'den', '7000000000')
  const later = { ...work, now: '2026-11-23T03:00:00.000Z', today: dayOf('2026-11-23') }
  const corrected = await correctTo(later, fact, '8000000000')
  const cut = { ...YEAR, by: ['commune'] } as const
  const cells = await pivotOf(later, REVENUE, cut)
  expect(cells.map(cell => [cell.in.commune, cell.value])).toEqual([
    ['xa-a', { kind: 'unknown' }],
    ['xa-b', { kind: 'value', text: '8000000000', bound: 'exact' }],
  ])
  const before = await pivotOf(later, REVENUE, { ...cut, asOf: dayOf('2026-11-21') })
  expect(before[1]?.value).toEqual({ kind: 'value', text: '7000000000', bound: 'exact' })
  expect((await valuesOf(later, REVENUE, cut)).map(({ missing }) => missing)).toEqual([
    [{ subject: 'dong', variable: 'enterprise.revenue', year: 2025 }],
    [],
  ])
  const cell = { year: 2025, in: { commune: 'xa-b' } }
  expect(await rowsBehind(later, REVENUE, cell)).toEqual({
    withheld: 0,
    terms: new Map([
      [
        'sum(enterprise.revenue of titled)',
        { kind: 'sum', variable: 'enterprise.revenue', cohort: 'titled' },
      ],
    ]),
    rows: [
      {
        term: 'sum(enterprise.revenue of titled)',
        year: 2025,
        subject: 'den',
        enterprise: 'den',
        fact: corrected,
        said: 'value',
        text: '8000000000',
        isVerified: false,
      },
    ],
  })
}, 120_000)

test('rows of enterprises are for those who may see their figures; what is not an indicator is not found', async () => {
  const work = await settled(await testWork())
  await grant(work, 'den')
  await grant(work, 'dong')
  await declare(work, 'den', '7000000000')
  const as = (actor: Actor) => rowsBehind({ ...work, actor }, REVENUE, { year: 2025 })
  const counts = async (actor: Actor) => {
    const { rows, withheld } = await as(actor)
    return [rows.map(({ enterprise }) => enterprise), withheld]
  }
  const own: Actor = { kind: 'person', id: 'an', name: 'An', roles: [], enterprise: enterpriseIdOf('den') }
  expect(await counts(own)).toEqual([['den'], 1])
  expect(
    await counts({ kind: 'person', id: 'x', name: 'X', roles: [{ role: 'buyer', unit: null }] }),
  ).toEqual([[], 2])
  expect(await counts({ ...office, roles: [{ role: 'leader', unit: null }] })).toEqual([['den', 'dong'], 0])
  await expect(valuesOf(work, 'no-such-indicator', YEAR)).rejects.toThrow(NotFound)
}, 120_000)
