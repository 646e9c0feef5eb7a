import { describe, expect, test } from 'vitest'
import { type Day, dayOf } from '../../exact/day.ts'
import type { HeldStanding, Profile, Standing } from '../model.ts'
import { type Compared, differenceOf } from './difference.ts'

const today = dayOf('2026-10-20')
const march = dayOf('2026-03-01')

const standing = (policy: string, more: Partial<Standing> = {}): Standing => ({
  policy,
  version: '2026-02',
  answer: 'yes',
  plant: null,
  product: null,
  rate: '0.5',
  ceilingVnd: '50000000',
  endsOn: null,
  ...more,
})
const held = (policy: string, more: Partial<HeldStanding> = {}): HeldStanding => ({
  ...standing(policy),
  since: march,
  ...more,
})
const profile: Profile = { size: 'nho', titles: 0 }
const compare = (given: Partial<Compared>) =>
  differenceOf({
    before: [],
    after: [],
    profileBefore: profile,
    profile,
    inForce: new Map([['A', '2026-02']]),
    toldToLapse: new Set(),
    today,
    ...given,
  })
const told = (given: Partial<Compared>) =>
  compare(given).changes.map(({ policy, kind, cause, answer }) => [policy, kind, cause, answer])

describe('what is told', () => {
  test.each<[string, Partial<Compared>, ReturnType<typeof told>]>([
    ['nothing where nothing changed', { before: [held('A')], after: [standing('A')] }, []],
    ['what is new', { after: [standing('A')] }, [['A', 'new', 'fact', 'yes']]],
    [
      'new by another size',
      { after: [standing('A')], profileBefore: { size: 'lon', titles: 0 } },
      [['A', 'new', 'size', 'yes']],
    ],
    [
      'new by a title',
      { after: [standing('A')], profile: { size: 'nho', titles: 1 } },
      [['A', 'new', 'title', 'yes']],
    ],
    ['the first time of all', { after: [standing('A')], profileBefore: null }, [['A', 'new', 'fact', 'yes']]],
    [
      'a yes where only a case was open',
      { before: [held('A', { answer: 'case' })], after: [standing('A')] },
      [['A', 'changed', 'fact', 'yes']],
    ],
    [
      'another version that leaves a case open',
      { before: [held('A', { version: '2025-01' })], after: [standing('A', { answer: 'case' })] },
      [['A', 'changed', 'policy', 'case']],
    ],
    ['what is lost', { before: [held('A')] }, [['A', 'lost', 'fact', null]]],
    ['lost with the policy', { before: [held('B')] }, [['B', 'lost', 'policy', null]]],
    [
      'lost by its end',
      { before: [held('A', { endsOn: dayOf('2026-10-19') })] },
      [['A', 'lost', 'days', null]],
    ],
    [
      'lost by another size',
      { before: [held('A')], profile: { size: 'lon', titles: 0 } },
      [['A', 'lost', 'size', null]],
    ],
  ])('%s', (_, given, expected) => {
    expect(told(given)).toEqual(expected)
  })
})

describe('what ends soon is told once', () => {
  const ending = (endsOn: Day) => ({ before: [held('A')], after: [standing('A', { endsOn })] })
  test.each<[string, Partial<Compared>, number]>([
    ['ninety days ahead', ending(dayOf('2027-01-18')), 1],
    ['not ninety-one', ending(dayOf('2027-01-19')), 0],
    ['not again', { ...ending(dayOf('2026-12-31')), toldToLapse: new Set(['A 2026-12-31']) }, 0],
    ['again for another end', { ...ending(dayOf('2026-12-31')), toldToLapse: new Set(['A 2026-11-30']) }, 1],
  ])('%s', (_, given, count) => {
    expect(told(given)).toHaveLength(count)
  })
})

test('a standing keeps its first day while the answer stays, whatever else of it changes', () => {
  const { standings } = compare({
    before: [held('A'), held('B', { answer: 'case' })],
    after: [standing('A', { ceilingVnd: '1' }), standing('B')],
  })
  expect(standings.map(({ policy, since }) => [policy, since])).toEqual([
    ['A', march],
    ['B', today],
  ])
})
