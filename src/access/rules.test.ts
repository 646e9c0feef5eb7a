import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, dayOf } from '../exact/day.ts'
import { grantIdOf, personIdOf, type RoleGrant, type Unit, unitsInput } from './model.ts'
import { changedUnits, grantProblem, isHeldTwice, ownPlace, rolesOn, unitOn, unitProblems } from './rules.ts'

const shipped = unitsInput.parse(
  JSON.parse(readFileSync(new URL('../../data/codes/units.json', import.meta.url), 'utf8')),
).units

const unit = (code: string, days: Partial<Unit> = {}): Unit => ({
  code,
  kind: 'department',
  nameVi: code,
  nameEn: null,
  validFrom: null,
  validTo: null,
  successor: null,
  source: 'test',
  ...days,
})

const grant = (days: Partial<RoleGrant> = {}): RoleGrant => ({
  id: grantIdOf('g'),
  person: personIdOf('p'),
  role: 'scorer',
  unit: 'so-ke-hoach-va-dau-tu',
  programme: null,
  validFrom: dayOf('2023-01-01'),
  validTo: null,
  ...days,
})

describe('who holds a duty in Hà Nội', () => {
  test.each([
    ['so-ke-hoach-va-dau-tu', '2025-02-28', 'so-ke-hoach-va-dau-tu'],
    ['so-ke-hoach-va-dau-tu', '2025-03-01', 'so-tai-chinh'],
    ['so-tai-nguyen-va-moi-truong', '2025-02-28', 'so-tai-nguyen-va-moi-truong'],
    ['so-tai-nguyen-va-moi-truong', '2025-03-01', 'so-nong-nghiep-va-moi-truong'],
    ['so-nong-nghiep-va-phat-trien-nong-thon', '2025-03-01', 'so-nong-nghiep-va-moi-truong'],
    ['so-thong-tin-va-truyen-thong', '2025-02-28', 'so-thong-tin-va-truyen-thong'],
    ['so-thong-tin-va-truyen-thong', '2026-11-21', 'so-khoa-hoc-va-cong-nghe'],
    ['so-cong-thuong', '2019-04-10', 'so-cong-thuong'],
    ['ubnd-huyen-dong-anh', '2025-06-30', 'ubnd-huyen-dong-anh'],
  ])('%s on %s: %s', (code, day, holder) => {
    const duty = unitOn(shipped, code, dayOf(day))
    expect(duty.held ? duty.unit.code : duty).toBe(holder)
  })

  test('a district ended on 2025-07-01 and nobody is named to succeed it', () => {
    expect(unitOn(shipped, 'ubnd-huyen-dong-anh', dayOf('2025-07-01'))).toEqual({
      held: false,
      why: 'ended',
      at: 'ubnd-huyen-dong-anh',
    })
  })

  test('a unit founded by a merger holds nothing before it', () => {
    expect(unitOn(shipped, 'so-nong-nghiep-va-moi-truong', dayOf('2025-02-28'))).toEqual({
      held: false,
      why: 'not-yet',
      at: 'so-nong-nghiep-va-moi-truong',
    })
  })

  test('the shipped units hang together', () => {
    expect(unitProblems(shipped)).toEqual([])
  })
})

describe('successors', () => {
  const march = dayOf('2025-03-01')

  test('are followed through several mergers, and the way is told', () => {
    const units = [
      unit('a', { validTo: march, successor: 'b' }),
      unit('b', { validFrom: march, validTo: dayOf('2026-01-01'), successor: 'c' }),
      unit('c'),
    ]
    expect(unitOn(units, 'a', dayOf('2026-01-01'))).toEqual({
      held: true,
      unit: unit('c'),
      through: ['a', 'b'],
    })
  })

  test('a code that is in no list holds nothing', () => {
    expect(unitOn([], 'x', march)).toEqual({ held: false, why: 'unknown', at: 'x' })
  })

  test('whatever the list, the walk ends, at a unit that exists that day or at a reason', () => {
    const day = fc.integer({ min: 0, max: 40 }).map(days => addDays(march, days))
    const units = fc.array(
      fc.record({
        code: fc.constantFrom('a', 'b', 'c', 'd'),
        validFrom: fc.option(day),
        validTo: fc.option(day),
        successor: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
      }),
    )
    fc.assert(
      fc.property(units, day, (list, on) => {
        const duty = unitOn(
          list.map(({ code, ...days }) => unit(code, days)),
          'a',
          on,
        )
        if (!duty.held) return
        expect(duty.unit.validFrom === null || duty.unit.validFrom <= on).toBe(true)
        expect(duty.unit.validTo === null || on < duty.unit.validTo).toBe(true)
      }),
    )
  })

  test.each<[string, Unit[], object[]]>([
    ['two rows of one code', [unit('a'), unit('a')], [{ problem: 'twice', code: 'a' }]],
    [
      'an end before the beginning',
      [unit('a', { validFrom: march, validTo: march })],
      [{ problem: 'period', code: 'a', from: march, to: march }],
    ],
    [
      'a successor of a unit that has not ended',
      [unit('a', { successor: 'b' }), unit('b')],
      [{ problem: 'successor-without-end', code: 'a', successor: 'b' }],
    ],
    [
      'a successor that is not in the list',
      [unit('a', { validTo: march, successor: 'b' })],
      [{ problem: 'successor-unknown', code: 'a', successor: 'b' }],
    ],
    [
      'a gap between a unit and its successor',
      [unit('a', { validTo: march, successor: 'b' }), unit('b', { validFrom: dayOf('2025-03-02') })],
      [{ problem: 'successor-not-there', code: 'a', successor: 'b', on: march }],
    ],
    [
      'a circle',
      [unit('a', { validTo: march, successor: 'b' }), unit('b', { validTo: march, successor: 'a' })],
      [
        { problem: 'circle', code: 'a' },
        { problem: 'circle', code: 'b' },
      ],
    ],
  ])('%s is said', (_, units, problems) => {
    expect(unitProblems(units)).toEqual(problems)
  })
})

describe('a list of units over the stored ones', () => {
  const [a, b, c] = [unit('a'), unit('b'), unit('c')]

  test('changes what it says anew, and leaves what it does not name', () => {
    const other = { ...a, nameVi: 'Khác' }
    expect(changedUnits([a, b], [other, c])).toEqual({ before: [a], after: [other, c], all: [b, other, c] })
  })

  test('that says the same changes nothing', () => {
    expect(changedUnits([a, b], [{ ...a }, { ...b }])).toEqual({ before: [], after: [], all: [a, b] })
  })

  test.each<Partial<Unit>>([
    { kind: 'body' },
    { nameVi: 'x' },
    { nameEn: 'x' },
    { validFrom: dayOf('2025-03-01') },
    { validTo: dayOf('2025-03-01') },
    { successor: 'b' },
    { source: 'x' },
  ])('changes with %o alone', change => {
    expect(changedUnits([a], [{ ...a, ...change }]).after).toHaveLength(1)
  })
})

describe('roles on a day', () => {
  const on = (grants: readonly RoleGrant[], day: string) => rolesOn(grants, shipped, dayOf(day))

  test('a role passes on with the duties of its unit', () => {
    const held = { role: 'scorer', programme: null, grant: 'g' }
    expect(on([grant()], '2025-02-28')).toEqual([{ ...held, unit: 'so-ke-hoach-va-dau-tu' }])
    expect(on([grant()], '2025-03-01')).toEqual([{ ...held, unit: 'so-tai-chinh' }])
  })

  test('a role in a unit that nobody succeeds ends with it', () => {
    const district = grant({ role: 'commune-officer', unit: 'ubnd-huyen-dong-anh' })
    expect(on([district], '2025-06-30')).toHaveLength(1)
    expect(on([district], '2025-07-01')).toEqual([])
  })

  test('holds from its first day to the day before its end', () => {
    const chair = grant({ role: 'council-chair', unit: null, validTo: dayOf('2024-01-01') })
    const days = ['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01']
    expect(days.map(day => on([chair], day).length)).toEqual([0, 1, 1, 0])
  })

  test.each<[string, Partial<RoleGrant>, ReturnType<typeof grantProblem>]>([
    ['a scorer needs a unit', { unit: null }, 'unit-missing'],
    ['a leader needs none', { role: 'leader', unit: null }, null],
    ['an end on the first day', { validTo: dayOf('2023-01-01') }, 'period'],
    ['one day is enough', { validTo: dayOf('2023-01-02') }, null],
  ])('%s', (_, change, problem) => {
    expect(grantProblem(grant(change))).toBe(problem)
  })

  test.each<[string, Partial<RoleGrant>, boolean]>([
    ['the same role on the same days', {}, true],
    ['a role that begins when the other ends', { validFrom: dayOf('2024-01-01') }, false],
    ['the same role in another unit', { unit: 'so-cong-thuong' }, false],
    ['the same role in one programme only', { programme: 'cnht' }, false],
    ['another role', { role: 'inspector' }, false],
  ])('held twice: %s', (_, change, twice) => {
    const first = grant({ validTo: dayOf('2024-01-01') as Day })
    expect(isHeldTwice(first, grant(change))).toBe(twice)
    expect(isHeldTwice(grant(change), first)).toBe(twice)
  })
})

describe('where to go after signing in', () => {
  test.each([
    ['/rounds/mh-2025?lang=vi#x', '/rounds/mh-2025?lang=vi#x'],
    ['/', '/'],
    [null, '/'],
    ['', '/'],
    ['rounds', '/'],
    ['https://elsewhere.example', '/'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['/a\\b', '/'],
    ['/\nelsewhere', '/'],
    ['/sign-in?next=/sign-in', '/'],
    ['/sign-out', '/'],
    ['/auth/callback/oidc', '/'],
    ['/sign-inland', '/sign-inland'],
  ])('%s leads to %s', (asked, place) => {
    expect(ownPlace(asked)).toBe(place)
  })
})
