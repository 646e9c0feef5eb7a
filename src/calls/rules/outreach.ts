import type { EnterpriseId, ProductId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { eligibilityIn, type TrackStanding } from '../../selection/rules/eligibility.ts'
import type { Candidate, Contact, Guest } from '../model.ts'

/** How one product of an enterprise stands; without a registered product the enterprise alone. */
export interface ProductStanding {
  readonly product: ProductId | null
  readonly standings: readonly TrackStanding[]
}

const ORDER = ['eligible', 'possible', 'judged'] as const

/** The best that any product comes to by any track; fewer missing figures first. Null: none may apply. */
export const candidateOf = (
  enterprise: EnterpriseId,
  products: readonly ProductStanding[],
): Candidate | null => {
  const found = products.flatMap(({ product, standings }) =>
    standings.flatMap((standing): Candidate[] => {
      const eligibility = eligibilityIn(standing)
      const { track, missing } = standing
      return eligibility === 'not' ? [] : [{ enterprise, product, track, eligibility, missing }]
    }),
  )
  const [best] = found.toSorted(
    (a, b) =>
      ORDER.indexOf(a.eligibility) - ORDER.indexOf(b.eligibility) || a.missing.length - b.missing.length,
  )
  return best ?? null
}

/** An enterprise of the list, as reaching out sees it. */
export interface Reached {
  readonly enterprise: EnterpriseId
  readonly name: string
  /** Null: by its figures it may not apply; it was spoken with all the same. */
  readonly candidate: Candidate | null
  readonly owner: string | null
  /** In the order in which they were noted. */
  readonly contacts: readonly Contact[]
  /** When its first dossier of the round came; null: none. */
  readonly appliedAt: string | null
}

export interface ReachedQuery {
  readonly words: string
  readonly eligibility: Candidate['eligibility'] | 'not' | null
  /** `-`: nobody. */
  readonly owner: string | null
  readonly contacted: boolean | null
  readonly applied: boolean
  /** Only where a next step is due. */
  readonly isDue: boolean
}

/** What was agreed last is what is next; a later contact that names no step ends it. */
export const nextOf = ({
  contacts,
}: Pick<Reached, 'contacts'>): Pick<Contact, 'nextStep' | 'nextOn'> | null => {
  const last = contacts.at(-1)
  return last?.nextStep == null ? null : last
}

export const isDue = (reached: Reached, today: Day): boolean => {
  const on = nextOf(reached)?.nextOn ?? null
  return reached.appliedAt === null && on !== null && on <= today
}

/** Without a choice of its own the list holds those whom figures speak for; judgement alone speaks for everybody. */
export const matching = (rows: readonly Reached[], query: ReachedQuery, today: Day): readonly Reached[] => {
  const words = query.words.toLocaleLowerCase('vi').split(/\s+/).filter(Boolean)
  return rows.filter(row => {
    const eligibility = row.candidate?.eligibility ?? 'not'
    if (query.eligibility === null ? eligibility === 'judged' : eligibility !== query.eligibility)
      return false
    if (query.applied !== (row.appliedAt !== null)) return false
    if (query.owner !== null && (row.owner ?? '-') !== query.owner) return false
    if (query.contacted !== null && query.contacted !== row.contacts.length > 0) return false
    if (query.isDue && !isDue(row, today)) return false
    const name = row.name.toLocaleLowerCase('vi')
    return words.every(word => name.includes(word))
  })
}

export type Effort = 'listed' | 'contacted' | 'invited' | 'attended' | 'untouched'

/** How many distinct enterprises an effort reached, how many of them applied, and how many only after it. */
export interface Effect {
  readonly effort: Effort
  readonly enterprises: number
  readonly applied: number
  /** Null where there is no first time to count from. */
  readonly after: number | null
}

interface Told {
  readonly rows: readonly Reached[]
  readonly guests: readonly Guest[]
  /** The day of each session, by its id. */
  readonly sessions: ReadonlyMap<string, Day>
  /** When each enterprise first applied, also those of no list. */
  readonly applied: ReadonlyMap<EnterpriseId, Day>
}

export const effectsOf = ({ rows, guests, sessions, applied }: Told): readonly Effect[] => {
  const contacted = firstDays(
    rows.flatMap(({ enterprise, contacts }) => contacts.map(({ contactedOn }) => [enterprise, contactedOn])),
  )
  const visited = (those: readonly Guest[]) =>
    firstDays(
      those.flatMap(({ enterprise, session }) => {
        const day = sessions.get(session)
        return day === undefined ? [] : [[enterprise, day]]
      }),
    )
  const invited = visited(guests.filter(({ isInvited }) => isInvited))
  const attended = visited(guests.filter(guest => guest.attended === true))
  const listed = rows.filter(({ candidate }) => candidate !== null).map(({ enterprise }) => enterprise)
  const touched = new Set([...contacted.keys(), ...invited.keys(), ...attended.keys()])
  const untouched = [...applied.keys()].filter(enterprise => !touched.has(enterprise))
  return [
    {
      effort: 'listed',
      enterprises: new Set(listed).size,
      applied: new Set(listed.filter(enterprise => applied.has(enterprise))).size,
      after: null,
    },
    effectOf('contacted', contacted, applied),
    effectOf('invited', invited, applied),
    effectOf('attended', attended, applied),
    { effort: 'untouched', enterprises: untouched.length, applied: untouched.length, after: null },
  ]
}

const effectOf = (
  effort: Effort,
  days: ReadonlyMap<EnterpriseId, Day>,
  applied: ReadonlyMap<EnterpriseId, Day>,
): Effect => {
  const those = [...days].filter(([enterprise]) => applied.has(enterprise))
  return {
    effort,
    enterprises: days.size,
    applied: those.length,
    after: those.filter(([enterprise, day]) => day <= (applied.get(enterprise) ?? '')).length,
  }
}

const firstDays = (days: readonly (readonly [EnterpriseId, Day])[]): ReadonlyMap<EnterpriseId, Day> => {
  const first = new Map<EnterpriseId, Day>()
  for (const [enterprise, day] of days) {
    const known = first.get(enterprise)
    if (known === undefined || day < known) first.set(enterprise, day)
  }
  return first
}
