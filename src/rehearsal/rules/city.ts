import type { CriteriaSet } from '../../criteria/model.ts'
import { type Random, randomFrom } from '../../exact/random.ts'
import type {
  SampleCity,
  SampleDossier,
  SampleEnterprise,
  SampleFact,
  SamplePerson,
  SampleRole,
  SampleRound,
} from '../model.ts'
import { inventEnterprises } from './enterprises.ts'
import { inventFigures, inventRates } from './figures.ts'
import { EARLY, inventRound, type RoundPlan } from './rounds.ts'
import { givenNames, middleNames, surnames } from './words.ts'

const YEARS = [2021, 2022, 2023, 2024, 2025]
const PLANS: readonly RoundPlan[] = [
  { year: 2023, dossiers: 38, isClosed: true, judged: 100 },
  { year: 2024, dossiers: 44, isClosed: true, judged: 100 },
  { year: 2025, dossiers: 48, isClosed: true, judged: 100 },
  { year: 2026, dossiers: 56, isClosed: false, judged: 82 },
  EARLY,
]

/** The rehearsal city of a seed: the same on every machine. */
export const inventCity = (
  seed: number,
  set: CriteriaSet,
  communes: readonly [string, ...string[]],
): SampleCity => {
  const random = randomFrom(seed)
  const enterprises = inventEnterprises(random, 120, communes)
  const facts = [
    ...inventRates(random, YEARS),
    ...enterprises.flatMap(enterprise => inventFigures(random, enterprise, YEARS)),
  ]
  const rounds = PLANS.map(plan => inventRound(random, set, enterprises, plan))
  return {
    seed,
    today: '2026-10-20',
    people: inventPeople(random, enterprises),
    enterprises,
    ...withIncidents(facts, rounds, enterprises),
  }
}

/** As on 07/04/2023; where a unit has ended since, the role passes on to its successor. */
const OFFICIALS: readonly (readonly SampleRole[])[] = [
  [{ role: 'office', unit: 'so-cong-thuong' }],
  [{ role: 'scorer', unit: 'so-cong-thuong' }],
  [{ role: 'scorer', unit: 'so-ke-hoach-va-dau-tu' }],
  [{ role: 'scorer', unit: 'so-khoa-hoc-va-cong-nghe' }],
  [{ role: 'scorer', unit: 'so-thong-tin-va-truyen-thong' }],
  [{ role: 'scorer', unit: 'so-tai-nguyen-va-moi-truong' }],
  [{ role: 'scorer', unit: 'so-lao-dong-thuong-binh-va-xa-hoi' }],
  [{ role: 'council-chair', unit: null }],
  [{ role: 'council-secretary', unit: null }],
  ...Array.from({ length: 7 }, (): readonly SampleRole[] => [{ role: 'council-member', unit: null }]),
  [{ role: 'leader', unit: null }],
  [{ role: 'inspector', unit: 'so-cong-thuong' }],
  [{ role: 'auditor', unit: null }],
  [{ role: 'administrator', unit: null }],
  [{ role: 'buyer', unit: null }],
  [{ role: 'association', unit: 'mh-hiep-hoi' }],
  [{ role: 'commune-officer', unit: 'mh-xa' }],
  // One person, two roles: the switch shows which one is at work.
  [
    { role: 'office', unit: 'so-cong-thuong' },
    { role: 'council-member', unit: null },
  ],
]

/** Who gives support, in two units: two officers and an accountant each. They come last, so that nobody before them is renamed. */
const SUPPORTERS: readonly (readonly SampleRole[])[] = ['so-cong-thuong', 'so-khoa-hoc-va-cong-nghe'].flatMap(
  unit => (['support-officer', 'support-officer', 'accountant'] as const).map(role => [{ role, unit }]),
)

/** A person of each bank, after those who give support. */
const BANKERS: readonly (readonly SampleRole[])[] = ['mh-ngan-hang', 'mh-ngan-hang-hai'].map(unit => [
  { role: 'bank', unit },
])

const inventPeople = (random: Random, enterprises: readonly SampleEnterprise[]): readonly SamplePerson[] => [
  ...OFFICIALS.map((roles, index) =>
    personNamed(random, { id: `mh-nguoi-${numbered(index + 1, 2)}`, roles, enterprise: null }),
  ),
  ...enterprises.map(({ id }, index) =>
    personNamed(random, { id: `mh-dn-nguoi-${numbered(index + 1, 3)}`, roles: [], enterprise: id }),
  ),
  ...[...SUPPORTERS, ...BANKERS].map((roles, index) =>
    personNamed(random, {
      id: `mh-nguoi-${numbered(OFFICIALS.length + index + 1, 2)}`,
      roles,
      enterprise: null,
    }),
  ),
]

const numbered = (number: number, digits: number): string => String(number).padStart(digits, '0')

const personNamed = (random: Random, person: Omit<SamplePerson, 'name' | 'from'>): SamplePerson => ({
  ...person,
  name: `${random.pick(surnames)} ${random.pick(middleNames)} ${random.pick(givenNames)}`,
  from: '2023-04-07',
})

/** What happens in every city: a true tie, a dossier too late, figures unknown, contested, not applicable. */
const withIncidents = (
  facts: readonly SampleFact[],
  rounds: readonly SampleRound[],
  enterprises: readonly SampleEnterprise[],
): Pick<SampleCity, 'facts' | 'rounds'> => {
  const [twin, other] = enterprises[4]?.products ?? []
  const twins = twin === undefined || other === undefined ? facts : alike(facts, twin.id, other.id)
  const open = rounds.find(({ closedOn }) => closedOn === null)
  const applied = open?.dossiers ?? []
  return {
    facts: twins.map(fact => troubled(fact, applied)),
    rounds: rounds.map(round => {
      const late = round.input.id === 'mh-2024' ? round.dossiers[round.dossiers.length - 1] : undefined
      const tied = withTwins(round, enterprises[4], twin?.id, other?.id)
      return {
        ...tied,
        dossiers: tied.dossiers.map(dossier =>
          dossier.id === late?.id ? { ...dossier, receivedOn: '2024-07-03' } : dossier,
        ),
      }
    }),
  }
}

const idOf = ({ subject }: SampleFact): string | null => ('id' in subject ? subject.id : null)

/** One product bears the figures of the other, year by year. */
const alike = (facts: readonly SampleFact[], one: string, other: string): readonly SampleFact[] => {
  const model = facts.filter(fact => idOf(fact) === one)
  return [
    ...facts.filter(fact => idOf(fact) !== other),
    ...model.map(fact => ({ ...fact, subject: { kind: 'product' as const, id: other } })),
  ]
}

const withTwins = (
  round: SampleRound,
  enterprise: SampleEnterprise | undefined,
  one?: string,
  other?: string,
): SampleRound => {
  if (enterprise === undefined || one === undefined || other === undefined) return round
  const rest = round.dossiers.filter(({ product }) => product !== one && product !== other)
  const [first, second] = rest
  if (first === undefined || second === undefined) return round
  const twin = (model: SampleDossier, product: string): SampleDossier => ({
    ...model,
    enterprise: enterprise.id,
    product,
    judged: first.judged,
    track: 'GENERAL',
  })
  return { ...round, dossiers: [twin(first, one), twin(second, other), ...rest.slice(2)] }
}

/** In the year that the open round judges: one product's exports contested, one's unknown, one without exports. */
const troubled = (fact: SampleFact, applied: readonly SampleDossier[]): SampleFact => {
  if (fact.period !== '2025') return fact
  const at = applied.findIndex(
    ({ product, enterprise }) => idOf(fact) === product || idOf(fact) === enterprise,
  )
  if (fact.variable === 'product.exportsUsd' && at === 5) return { ...fact, status: 'contested' }
  if (fact.variable === 'product.exportsUsd' && at === 9) return { ...fact, value: { unknown: true } }
  if (fact.variable === 'enterprise.energyUse' && at === 12) return { ...fact, value: { unknown: true } }
  if (fact.variable === 'enterprise.rdSpending' && at === 15)
    return { ...fact, value: { notApplicable: true } }
  return fact
}
