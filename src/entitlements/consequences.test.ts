import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../exact/day.ts'
import { type Consequences, consequencesOf, type Kept } from './consequences.ts'
import type { Terms } from './judging.ts'
import { knownAs, type Said, saidBy, termsOf } from './testing-city.ts'

const ENTERPRISES = 5
const numbers = Array.from({ length: ENTERPRISES }, (_, at) => at)

const figures = {
  'enterprise.revenue': ['2000000000', '60000000000', '900000000000'],
  'enterprise.totalCapital': ['1000000000', '90000000000', '500000000000'],
  'enterprise.insuredEmployees': ['5', '80', '150', '900'],
  'enterprise.isInnovativeStartup': ['true', 'false'],
  'enterprise.makesSupportingIndustryProduct': ['true', 'false'],
} as const

const edits = fc.array(
  fc.oneof(
    ...Object.entries(figures).map(([variable, values]) =>
      fc.record({
        kind: fc.constant('figure' as const),
        at: fc.nat(ENTERPRISES - 1),
        variable: fc.constant(variable),
        value: fc.option(fc.constantFrom(...values), { nil: null }),
      }),
    ),
    fc.record({ kind: fc.constant('title' as const), at: fc.nat(ENTERPRISES - 1) }),
    fc.record({ kind: fc.constant('version' as const), policy: fc.nat(30) }),
    fc.record({ kind: fc.constant('end' as const), policy: fc.nat(30) }),
    fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 700 }) }),
  ),
  { minLength: 1, maxLength: 12 },
)

interface City {
  readonly said: readonly Said[]
  readonly terms: Terms
  readonly kept: Kept
}
type Edit = Parameters<Parameters<typeof edits.map>[0]>[0][number]

const edited = ({ said, terms }: City, edit: Edit): Pick<City, 'said' | 'terms'> => {
  switch (edit.kind) {
    case 'figure': {
      const { [edit.variable]: _, ...others } = said[edit.at]?.figures ?? {}
      const known = edit.value === null ? others : { ...others, [edit.variable]: edit.value }
      return { terms, said: said.map((each, at) => (at === edit.at ? { ...each, figures: known } : each)) }
    }
    case 'title':
      return {
        terms,
        said: said.map((each, at) => (at === edit.at ? { ...each, isTitled: !each.isTitled } : each)),
      }
    case 'version':
      return {
        said,
        terms: {
          ...terms,
          policies: terms.policies.map((each, at) =>
            at === edit.policy ? { ...each, version: `${each.version}+` } : each,
          ),
        },
      }
    case 'end':
      return { said, terms: { ...terms, policies: terms.policies.filter((_, at) => at !== edit.policy) } }
    case 'days':
      return { said, terms: { ...terms, today: addDays(terms.today, edit.days) } }
  }
}

const keptAfter = (kept: Kept, { saved, dropped, profiles, changes }: Consequences): Kept => {
  const keyOf = ({ enterprise, policy = '' }: { readonly enterprise: string; readonly policy?: string }) =>
    `${enterprise} ${policy}`
  const gone = new Set([...saved, ...dropped].map(keyOf))
  const renewed = new Set(profiles.map(keyOf))
  return {
    standings: [...kept.standings.filter(row => !gone.has(keyOf(row))), ...saved],
    profiles: [...kept.profiles.filter(row => !renewed.has(keyOf(row))), ...profiles],
    lapses: [
      ...kept.lapses,
      ...changes.flatMap(({ enterprise, policy, kind, endsOn }) =>
        kind === 'lapsing' && endsOn !== null ? [{ enterprise, policy, endsOn }] : [],
      ),
    ],
  }
}

const keptOf = (kept: Kept, at: number): Kept => {
  const isOwn = ({ enterprise }: { readonly enterprise: string }) => enterprise === `dn-${at}`
  return {
    standings: kept.standings.filter(isOwn),
    profiles: kept.profiles.filter(isOwn),
    lapses: kept.lapses.filter(isOwn),
  }
}

const ordered = ({ saved, dropped, profiles, changes }: Consequences) =>
  [saved, dropped, profiles, changes].map(rows => rows.map(row => JSON.stringify(row)).toSorted())

test('what follows from one change is what a full run finds, whatever was changed before', async () => {
  const terms = await termsOf(24)
  const all = (said: readonly Said[], terms: Terms) =>
    numbers.map(at => knownAs(at, said[at] ?? saidBy(at), terms))
  const empty: Kept = { standings: [], profiles: [], lapses: [] }
  const said = numbers.map(saidBy)
  const begun: City = {
    said,
    terms,
    kept: keptAfter(empty, consequencesOf(empty, all(said, terms), terms)),
  }
  let told = 0
  fc.assert(
    fc.property(edits, sequence => {
      let city = begun
      for (const edit of sequence) {
        const { said, terms } = edited(city, edit)
        const full = consequencesOf(city.kept, all(said, terms), terms)
        if ('at' in edit) {
          const own = knownAs(edit.at, said[edit.at] ?? saidBy(edit.at), terms)
          expect(ordered(consequencesOf(keptOf(city.kept, edit.at), [own], terms))).toEqual(ordered(full))
        }
        told += full.changes.length
        city = { said, terms, kept: keptAfter(city.kept, full) }
        const again = consequencesOf(city.kept, all(said, terms), terms)
        expect(ordered(again)).toEqual([[], [], [], []])
      }
    }),
    { numRuns: 40 },
  )
  expect(told).toBeGreaterThan(20)
})
