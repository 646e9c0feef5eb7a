import { describe, expect, test } from 'vitest'
import { readPublished } from '../indicators/index.ts'
import { readJsonFile } from '../platform/json-file.ts'
import { projectRoot } from '../platform/root.ts'
import { shippedReleases } from './files.ts'
import { madeAgain } from './hash.ts'
import type { Release } from './model.ts'
import { releasesSchema } from './rules/file.ts'
import { reconcile } from './rules/reconcile.ts'

/** The releases that ship, against the published rows and the arithmetic of domain/published-figures.md. */

const releases = await shippedReleases()
const release = (code: string): Release => {
  const found = releases.find(each => each.code === code)
  if (found === undefined) throw new Error(`no release ${code}`)
  return found
}
const parts = (a: string, b: string) => {
  const found = reconcile(release(a), release(b))
  if (found.outcome === 'refused') return found.why
  const told = found.parts.filter(({ kind, amount }) => amount !== '0' || kind === 'unexplained')
  return Object.fromEntries(told.map(({ kind, amount }) => [kind, amount]))
}

test('every row that names a published row has its amount', async () => {
  const { value } = await readJsonFile(`${projectRoot}/data/releases/programme-counts.json`)
  const { rows } = releasesSchema.parse(value)
  const { figures } = await readPublished()
  const named = Object.values(rows).flatMap(({ amount, published }) =>
    published === undefined ? [] : [{ amount, ...published }],
  )
  expect(named.length).toBeGreaterThan(14)
  const printed = named.map(({ period, figure, kind }) =>
    figures
      .filter(each => each.period === period && each.figure === figure && each.kind === kind)
      .map(({ value }) => value),
  )
  expect(printed).toEqual(named.map(({ amount }) => [amount]))
})

test('what is no claim is made again from its rows, to the hash; a claim says by how much its rows miss it', () => {
  const missed = releases.filter(each => !madeAgain(each).isSame)
  expect(missed.map(each => [each.code, each.value, madeAgain(each).value])).toEqual([
    ['products-2021-2024-claimed', '172', '148'],
    ['products-2018-2024-claimed', '289', '265'],
    ['enterprises-2021-2024-claimed', '114', '104'],
    ['products-2025-12-claimed', '199', null],
    ['enterprises-2025-12-claimed', '107', null],
  ])
  expect([...new Set(missed.map(({ status }) => status))]).toEqual(['claim'])
})

describe('the published contradictions', () => {
  test.each([
    ['case 1: five rounds and the sixth', 'products-2018-2022', 'products-2018-2023', { 'new-facts': '33' }],
    [
      'case 1: enterprise-years and different enterprises',
      'enterprise-years-2018-2022',
      'different-enterprises-2018-2023',
      { 'changed-definition': '-51', unexplained: '0' },
    ],
    [
      'case 2: 172 and 289 of one article',
      'products-2021-2024-claimed',
      'products-2018-2024-claimed',
      { 'changed-scope': '117', unexplained: '0' },
    ],
    [
      'case 2: the sum of the years and the claim',
      'products-2021-2024',
      'products-2021-2024-claimed',
      { unexplained: '24' },
    ],
    [
      'case 2: the same of enterprises',
      'enterprise-years-2021-2024',
      'enterprises-2021-2024-claimed',
      { unexplained: '10' },
    ],
    ['case 2: since 2018', 'products-2018-2024', 'products-2018-2024-claimed', { unexplained: '24' }],
    [
      'case 2: "in 2024"',
      'products-2018-2024-claimed',
      'products-2024',
      { 'changed-scope': '-229', unexplained: '-24' },
    ],
    [
      'case 5: what was expected became the outcome',
      'products-2018-2020-september',
      'products-2018-2020',
      { 'corrected-facts': '-4' },
    ],
    [
      'case 7: titles of one moment and of another',
      'titles-2005-2010',
      'titles-2005-2017',
      { 'time-passed': '-53', 'new-facts': '59' },
    ],
    ['case 8: fits no sum', 'products-2018-2025', 'products-2025-12-claimed', { unexplained: '-101' }],
  ])('%s', (_, a, b, expected) => {
    expect(parts(a, b)).toEqual(expected)
  })

  test('2019 and 2020 are 56 together, and never divided', () => {
    const split = releases
      .filter(({ value }) => ['25', '31', '22', '19'].includes(value))
      .map(({ code }) => code)
    expect(split).toEqual(['enterprises-2022', 'enterprises-2024'])
    expect(release('products-2019-2020').value).toBe('56')
  })

  test('products and enterprises are not compared', () => {
    expect(parts('products-2018', 'enterprises-2018')).toBe('units')
  })
})
