import { expect, test } from 'vitest'
import { personIdOf } from '../../access/model.ts'
import { memberIdOf, type Quorum } from '../model.ts'
import { occupantOf, quorumOf, type Seat } from './quorum.ts'

const person = (at: number) => personIdOf(`p${at}`)
const seat = (at: number, ...substitutes: readonly string[]): Seat => ({
  id: memberIdOf(`m${at}`),
  part: at === 0 ? 'chair' : 'member',
  person: person(at),
  substitutes: substitutes.map(personIdOf),
})

const members = (mask: number, count: number) =>
  new Set(Array.from({ length: count }, (_, at) => at).flatMap(at => (mask & (1 << at) ? [person(at)] : [])))

/** The regulation as a person with a pencil counts it: strike out the recused, count the rest, count who is there. */
const byPencil = (kind: string, entitled: number, present: number): { holds: boolean; missing: number } => {
  for (let more = 0; ; more++) {
    const count = present + more
    const isEnough =
      count > 0 &&
      (kind === 'two thirds'
        ? 3 * count >= 2 * entitled
        : kind === 'more than half'
          ? 2 * count > entitled
          : count >= 5)
    if (isEnough) return { holds: more === 0, missing: more }
  }
}

const rules: readonly (readonly [string, Quorum])[] = [
  ['two thirds', { share: '2/3' }],
  ['more than half', { moreThan: '0.5' }],
  ['five', { members: 5 }],
]

test.each(rules)('every council of up to nine, every recusal, everyone there or not: %s', (kind, rule) => {
  let seen = 0
  for (let count = 1; count <= 9; count++) {
    const seats = Array.from({ length: count }, (_, at) => seat(at))
    const groups = Array.from({ length: 1 << count }, (_, mask) => members(mask, count))
    const group = (mask: number) => groups[mask] ?? new Set()
    const sizes = groups.map(({ size }) => size)
    for (let recused = 0; recused < 1 << count; recused++)
      for (let there = 0; there < 1 << count; there++) {
        const entitled = count - (sizes[recused] ?? 0)
        const present = sizes[there & ~recused] ?? 0
        const attendance = { present: group(there), recused: group(recused) }
        const { holds, missing, ...found } = quorumOf(rule, seats, attendance)
        const wanted = byPencil(kind, entitled, present)
        if (
          holds !== wanted.holds ||
          missing !== wanted.missing ||
          found.entitled !== entitled ||
          found.present !== present
        )
          expect({ count, recused, there, holds, missing, ...found }).toEqual({
            entitled,
            present,
            ...wanted,
          })
        seen++
      }
  }
  expect(seen).toBe(Array.from({ length: 9 }, (_, at) => 4 ** (at + 1)).reduce((sum, each) => sum + each))
})

/** How many of a group are there and free, there and recused, away and free, away and recused. */
function* groupsOf(count: number): Generator<readonly [number, number, number, number]> {
  for (let a = 0; a <= count; a++)
    for (let b = 0; a + b <= count; b++)
      for (let c = 0; a + b + c <= count; c++) yield [a, b, c, count - a - b - c]
}

test.each(rules)('and one seat with a substitute, whatever either of them is: %s', (kind, rule) => {
  let seen = 0
  for (let others = 0; others <= 8; others++)
    for (const [free, barred, away, gone] of groupsOf(others))
      for (let mask = 0; mask < 16; mask++) {
        const [here, recused, standIn, standInRecused] = [1, 2, 4, 8].map(bit => (mask & bit) !== 0)
        const holds = (here && !recused) || (standIn && !standInRecused)
        const isCounted = !recused || (standIn && !standInRecused)
        const ordered = Array.from({ length: others }, (_, at) => person(at + 1))
        const { needed: _, ...found } = quorumOf(
          rule,
          [seat(0, 's'), ...ordered.map((_, at) => seat(at + 1))],
          {
            present: new Set([
              ...ordered.slice(0, free + barred),
              ...(here ? [person(0)] : []),
              ...(standIn ? [personIdOf('s')] : []),
            ]),
            recused: new Set([
              ...ordered.slice(free, free + barred),
              ...ordered.slice(others - gone),
              ...(recused ? [person(0)] : []),
              ...(standInRecused ? [personIdOf('s')] : []),
            ]),
          },
        )
        const entitled = free + away + (isCounted ? 1 : 0)
        const present = free + (holds ? 1 : 0)
        expect(found).toEqual({ entitled, present, ...byPencil(kind, entitled, present) })
        seen++
      }
  expect(seen).toBe(16 * 495)
})

const attendance = (present: readonly string[], recused: readonly string[]) => ({
  present: new Set(present.map(personIdOf)),
  recused: new Set(recused.map(personIdOf)),
})

test.each([
  ['the member is there', ['p1', 's'], [], 'p1'],
  ['the member is away: the substitute', ['s'], [], 's'],
  ['the member is recused: the substitute', ['p1', 's'], ['p1'], 's'],
  ['the first substitute is recused: the second', ['s', 't'], ['s'], 't'],
  ['both are recused', ['p1', 's'], ['p1', 's', 't'], null],
  ['nobody came', [], [], null],
] as const)('who holds a seat: %s', (_, present, recused, holder) => {
  expect(occupantOf(seat(1, 's', 't'), attendance(present, recused))).toBe(holder)
})

test('a recused member whose substitute is there leaves the seat counted; without one it is not', () => {
  const seats = [seat(0), seat(1, 's'), seat(2)]
  const rule: Quorum = { share: '1' }
  expect(quorumOf(rule, seats, attendance(['p0', 'p2', 's'], ['p1']))).toEqual({
    entitled: 3,
    present: 3,
    needed: 3,
    missing: 0,
    holds: true,
  })
  expect(quorumOf(rule, seats, attendance(['p0', 'p2'], ['p1']))).toEqual({
    entitled: 2,
    present: 2,
    needed: 2,
    missing: 0,
    holds: true,
  })
})

test('where everybody is recused nothing can be taken up', () => {
  expect(quorumOf({ share: '2/3' }, [seat(0)], attendance(['p0'], ['p0']))).toEqual({
    entitled: 0,
    present: 0,
    needed: 1,
    missing: 1,
    holds: false,
  })
})
