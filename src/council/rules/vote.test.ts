import { expect, test } from 'vitest'
import type { Choice, VoteRule } from '../model.ts'
import { tallyOf } from './vote.ts'

/** One seat in a vote: recused, silent, or what it said. The first seat is the chair's. */
const MARKS = ['recused', 'silent', 'for', 'against', 'abstain'] as const
type Mark = (typeof MARKS)[number]

const rules: readonly VoteRule[] = (['more-than-half', 'two-thirds'] as const).flatMap(needs =>
  (['present', 'members'] as const).flatMap(of =>
    [true, false].map(chairBreaksTie => ({ needs, of, ballot: 'open' as const, chairBreaksTie })),
  ),
)

/** The regulation, word by word, with whole numbers and no thought of how the program does it. */
const byHand = (rule: VoteRule, marks: readonly Mark[]): string => {
  const count = (mark: Mark) => marks.filter(each => each === mark).length
  const voted = count('for') + count('against') + count('abstain')
  const all = rule.of === 'present' ? voted : voted + count('silent')
  const isEnough = rule.needs === 'two-thirds' ? 3 * count('for') >= 2 * all : 2 * count('for') > all
  if (count('for') > 0 && isEnough) return 'carried'
  if (!rule.chairBreaksTie) return 'rejected'
  if (count('for') === 0 || count('for') !== count('against')) return 'rejected'
  if (marks[0] === 'for') return 'carried by the chair'
  return marks[0] === 'against' ? 'rejected by the chair' : 'waits for the chair'
}

const byProgram = (rule: VoteRule, marks: readonly Mark[]): string => {
  const count = (mark: Mark) => marks.filter(each => each === mark).length
  const [first = 'silent'] = marks
  const chair: Choice | null = first === 'recused' || first === 'silent' ? null : first
  const { outcome, isByChair } = tallyOf(rule, {
    for: count('for'),
    against: count('against'),
    abstain: count('abstain'),
    entitled: marks.length - count('recused'),
    chair,
  })
  if (outcome === 'tied') return 'waits for the chair'
  return isByChair ? `${outcome} by the chair` : outcome
}

/** The chair's mark and how many of the others bear each: what the order of the others is does not matter. */
function* councils(count: number): Generator<readonly Mark[]> {
  for (const chair of MARKS)
    for (let recused = 0; recused < count; recused++)
      for (let silent = 0; recused + silent < count; silent++)
        for (let yes = 0; recused + silent + yes < count; yes++)
          for (let no = 0; recused + silent + yes + no < count; no++) {
            const of = (mark: Mark, times: number): readonly Mark[] =>
              Array.from({ length: times }, () => mark)
            const rest = count - 1 - recused - silent - yes - no
            yield [
              chair,
              ...of('recused', recused),
              ...of('silent', silent),
              ...of('for', yes),
              ...of('against', no),
              ...of('abstain', rest),
            ]
          }
}

test('every council of up to nine, every recusal, every vote, every rule: as the regulation is read by hand', () => {
  let seen = 0
  for (let count = 1; count <= 9; count++)
    for (const marks of councils(count))
      for (const rule of rules) {
        const [found, wanted] = [byProgram(rule, marks), byHand(rule, marks)]
        if (found !== wanted) expect({ rule, marks, found }).toEqual({ rule, marks, found: wanted })
        seen++
      }
  expect(seen).toBe(51_480)
})

const half: VoteRule = { needs: 'more-than-half', of: 'present', ballot: 'secret', chairBreaksTie: true }

test('after a secret tie the motion waits, and what the chair then says decides', () => {
  const cast = { for: 4, against: 4, abstain: 0, entitled: 9 }
  expect(tallyOf(half, { ...cast, chair: null })).toEqual({
    for: 4,
    against: 4,
    abstain: 0,
    needed: 5,
    base: 8,
    outcome: 'tied',
    isByChair: false,
  })
  expect(tallyOf(half, { ...cast, chair: 'against' })).toMatchObject({ outcome: 'rejected', isByChair: true })
})

test('nobody voted: nothing is carried', () => {
  for (const rule of rules)
    expect(tallyOf(rule, { for: 0, against: 0, abstain: 0, entitled: 9, chair: null }).outcome).toBe(
      'rejected',
    )
})
