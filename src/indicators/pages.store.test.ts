import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { pagesOf } from '../design/testing-pages.ts'
import { registerMany } from '../enterprises/index.ts'
import { batchInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import { correctFact, declareFact, loadDictionary, readDictionary } from '../facts/index.ts'
import { correctInput, declareInput } from '../facts/model.ts'
import { projectRoot } from '../platform/root.ts'
import { testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { grantRecognition } from '../recognition/index.ts'
import { recognitionInput } from '../recognition/model/inputs.ts'
import { cutsOf } from './cuts.ts'
import { pivotOf, rowsBehind, shippedDefinitions } from './index.ts'
import * as indicator from './pages/indicator.tsx'
import * as rows from './pages/indicator-rows.tsx'
import * as indicators from './pages/indicators.tsx'

const office: Actor = { kind: 'person', id: 'mot', name: 'mot', roles: [{ role: 'office', unit: null }] }
const visitor: Actor = { kind: 'visitor' }
const firms = ['a', 'b', 'c']

let work: Work
beforeEach(async () => {
  work = await testWork()
  const products = firms.map(enterprise => ({ id: `sp-${enterprise}`, enterprise, nameVi: enterprise }))
  await registerMany(
    work,
    batchInput.parse({
      enterprises: firms.map(id => ({ id, kind: 'company', nameVi: `Công ty ${id}` })),
      products,
    }),
  )
  const path = join(projectRoot, 'data', 'dictionaries', 'hanoi.json')
  await loadDictionary(work, readDictionary(readFileSync(path, 'utf8')))
  for (const id of firms)
    await grantRecognition(
      { ...work, now: '2024-12-02T02:00:00.000Z', today: dayOf('2024-12-02') },
      recognitionInput.parse({
        id: `cn-${id}`,
        product: `sp-${id}`,
        enterprise: id,
        decision: { number: '1', symbol: 'QĐ-UBND', issuer: 'UBND', decidedOn: '2024-12-01' },
        validFrom: '2024-12-01',
        validTo: '2027-12-01',
      }),
    )
  await say('enterprise', 'a', 'enterprise.revenue', '7130001')
  await say('enterprise', 'b', 'enterprise.revenue', '40007')
  await say('product', 'sp-a', 'product.substitutesImports', 'true')
})

const say = (kind: 'enterprise' | 'product', id: string, variable: string, text: string) =>
  declareFact(
    work,
    declareInput.parse({
      subject: { kind, id },
      variable,
      period: '2025',
      given: { value: text === 'true' ? true : text },
    }),
  )

const pages = (actor: Actor) =>
  pagesOf(
    { ...work, actor },
    {
      'GET /indicators': indicators.get([]),
      'GET /indicators/:code': indicator.get([], async () => null),
      'GET /indicators/:code/rows': rows.get([]),
    },
  )

describe('the office', () => {
  test('sees a sum with how many have declared, cut by substitution of imports with the unknown last', async () => {
    const { seen } = await pages(office).read('/indicators/revenue-titled?by=substitution')
    expect(seen).toContain('2025 ít nhất 7.170.008 2 trên 3')
    expect(seen).toMatch(/thay thế nhập khẩu 2024 2025 2026 có .*7\.130\.001.* chưa rõ .*40\.007/)
    expect(seen).toContain('Lập số liệu phát hành từ giá trị này')
  })

  test('goes from a number to its rows, who said nothing among them', async () => {
    const { seen } = await pages(office).read('/indicators/revenue-titled/rows?year=2025')
    expect(seen).toContain('Công ty a 7.130.001 đã khai')
    expect(seen).toContain('Công ty c – chưa khai')
    expect(seen).toContain('Cộng 7.170.008')
  })

  test.each([
    ['yes', 'thay thế nhập khẩu: có', ['Công ty a 7.130.001'], ['40.007', 'Công ty c']],
    ['', 'thay thế nhập khẩu: chưa rõ', ['Công ty b 40.007', 'Công ty c –'], ['7.130.001']],
  ])('goes from a number of a cut to its rows alone: %j', async (word, name, own, others) => {
    const here = `/indicators/revenue-titled/rows?year=2025&by=substitution&word=${word}`
    const { seen } = await pages(office).read(here)
    for (const part of [name, ...own]) expect(seen).toContain(part)
    for (const part of others) expect(seen).not.toContain(part)
    const { seen: file } = await pages(office).read(`${here}&format=csv`)
    for (const [revenue, isOwn] of [
      ['7130001', word === 'yes'],
      ['40007', word === ''],
    ] as const)
      expect(file.includes(revenue)).toBe(isOwn)
  })

  test('finds behind every number of every cut of a sum the rows that add up to it', async () => {
    const { indicators } = await shippedDefinitions()
    const asOffice = { ...work, actor: office }
    const seen = { numbers: 0 }
    for (const definition of indicators.values()) {
      if (definition.from.kind !== 'formula' || !/^sum\([^()]*\)$/.test(definition.from.text)) continue
      for (const by of cutsOf(definition))
        for (const { year, in: words, value } of await pivotOf(asOffice, definition.code, {
          ...{ from: 2025, to: 2025, by: [by] },
        })) {
          if (value.kind !== 'value') continue
          const { rows } = await rowsBehind(asOffice, definition.code, {
            year,
            in: { [by]: words[by] ?? null },
          })
          const sum = rows.flatMap(({ text }) => text ?? []).reduce((sum, text) => sum + BigInt(text), 0n)
          expect(`${definition.code} ${by} ${words[by]} ${sum}`).toBe(
            `${definition.code} ${by} ${words[by]} ${value.text}`,
          )
          seen.numbers++
        }
    }
    expect(seen.numbers).toBeGreaterThan(5)
  })

  test('is told that nothing is cut by that', async () => {
    const { status } = await pages(office).read(
      '/indicators/revenue-titled/rows?year=2025&by=colour&word=red',
    )
    expect(status).toBe(404)
  })

  test('finds an indicator by its words without marks, and is told when there is none', async () => {
    expect((await pages(office).read('/indicators?q=xuat khau')).seen).toContain(
      'Tỷ trọng trong kim ngạch xuất khẩu thành phố',
    )
    expect((await pages(office).read('/indicators?q=nothing-of-that')).seen).toContain(
      'Không có chỉ số nào như vậy.',
    )
  })
})

describe('a visitor', () => {
  test.each(['substitution', 'sector', 'size', 'priority'])(
    'learns no figure of an enterprise by asking for %s',
    async by => {
      const all = await Promise.all(
        ['revenue-titled', 'patents-titled', 'iso-9001-titled', 'share-exports'].map(code =>
          pages(visitor).read(`/indicators/${code}?by=${by}`),
        ),
      )
      for (const { status, seen } of all) {
        expect(status).toBe(200)
        expect(seen).not.toMatch(/7\.170\.008|7\.130\.001|40\.007|Chia theo|Lập số liệu/)
      }
      expect((await pages(office).read(`/indicators/revenue-titled?by=${by}`)).seen).toMatch(
        /7\.170\.008|7\.130\.001/,
      )
    },
  )
})

describe('a sum that is public', () => {
  const patents = async (who: Actor) => (await pages(who).read('/indicators/patents-titled')).seen
  const declared = async (now: string, amounts: Readonly<Record<string, string>>) => {
    const today = dayOf(now.slice(0, 10))
    for (const [id, text] of Object.entries(amounts))
      await declareFact(
        { ...work, now, today },
        declareInput.parse({
          subject: { kind: 'enterprise', id },
          variable: 'enterprise.patents',
          period: '2025',
          given: { value: text },
        }),
      )
  }

  test('is told as it was on 30 June, whatever one of them says later', async () => {
    await declared('2026-03-01T02:00:00.000Z', { a: '40', b: '30' })
    expect(await patents(visitor)).not.toMatch(/70|Đã khai/)
    await declared('2026-06-01T02:00:00.000Z', { c: '31' })
    const before = await patents(visitor)
    expect(before).toContain('2025 101 3 trên 3')
    const [fact] = (await rowsBehind({ ...work, actor: office }, 'patents-titled', { year: 2025 })).rows
    await correctFact(
      { ...work, actor: office },
      correctInput.parse({ fact: fact?.fact, given: { value: '41' }, reason: 'Sót một bằng' }),
    )
    expect(await patents(office)).toContain('2025 102 3 trên 3')
    expect(await patents(visitor)).toBe(before)
  })

  test('is not told where one of them is most of it', async () => {
    await declared('2026-03-01T02:00:00.000Z', { a: '900', b: '50', c: '49' })
    expect(await patents(office)).toContain('2025 999')
    expect(await patents(visitor)).not.toMatch(/999|900/)
  })
})
