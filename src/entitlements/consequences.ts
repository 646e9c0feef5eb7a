import type { EnterpriseId } from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import type { Localized } from '../platform/texts.ts'
import { type Answered, answerer, type Known, lookAt, type Terms } from './judging.ts'
import type { StandingChange } from './model.ts'
import { differenceOf, lapseKey } from './rules/difference.ts'
import type { Lapse } from './store/changes.ts'
import type { ProfileRow, StandingRow } from './store/standings.ts'
import { texts } from './texts/changes.ts'

/** What was kept of some enterprises, or of all. */
export interface Kept {
  readonly standings: readonly StandingRow[]
  readonly profiles: readonly ProfileRow[]
  readonly lapses: readonly Lapse[]
}

/** What became different for an enterprise, and why in words. */
export interface Told extends StandingChange {
  readonly enterprise: EnterpriseId
  readonly why: Localized
}

export interface Consequences {
  /** Rows that are new or other than before. */
  readonly saved: readonly StandingRow[]
  readonly dropped: readonly StandingRow[]
  readonly profiles: readonly ProfileRow[]
  readonly changes: readonly Told[]
}

/** What follows from what is known now, against what was kept. Of who is no more, rows go and nobody is told. */
export const consequencesOf = (kept: Kept, known: readonly Known[], terms: Terms): Consequences => {
  const before = byEnterprise(kept)
  const [answer, why] = [answerer(terms), reasonsBy(terms)]
  const inForce = new Map(terms.policies.map(({ code, version }) => [code, version]))
  const found = known.map(each => {
    const { id } = each.records.enterprise
    return compared({ id, today: terms.today, answered: answer(each), inForce }, before(id), change =>
      why(each, change),
    )
  })
  const standing = new Set(found.flatMap(({ keys }) => keys))
  return {
    saved: found.flatMap(({ saved }) => saved),
    dropped: kept.standings.filter(row => !standing.has(keyOf(row))),
    profiles: found.flatMap(({ profiles }) => profiles),
    changes: found.flatMap(({ changes }) => changes),
  }
}

const keyOf = ({ enterprise, policy }: Pick<StandingRow, 'enterprise' | 'policy'>): string =>
  `${enterprise} ${policy}`

type KeptOfOne = {
  readonly standings: readonly StandingRow[]
  readonly profile: ProfileRow | null
  readonly toldToLapse: ReadonlySet<string>
}

const byEnterprise = ({ standings, profiles, lapses }: Kept): ((id: EnterpriseId) => KeptOfOne) => {
  const rows = Map.groupBy(standings, ({ enterprise }) => enterprise)
  const profileOf = new Map(profiles.map(each => [each.enterprise, each]))
  const lapsed = Map.groupBy(lapses, ({ enterprise }) => enterprise)
  return id => ({
    standings: rows.get(id) ?? [],
    profile: profileOf.get(id) ?? null,
    toldToLapse: new Set((lapsed.get(id) ?? []).map(({ policy, endsOn }) => lapseKey(policy, endsOn))),
  })
}

interface Now {
  readonly id: EnterpriseId
  readonly today: Day
  readonly answered: Answered
  readonly inForce: ReadonlyMap<string, string>
}

const compared = (
  { id, today, answered, inForce }: Now,
  { standings: before, profile: profileBefore, toldToLapse }: KeptOfOne,
  why: (change: StandingChange) => Localized,
) => {
  const { standings: after, profile } = answered
  const { standings, changes } = differenceOf({
    before,
    after,
    profileBefore,
    profile,
    inForce,
    toldToLapse,
    today,
  })
  const rows = standings.map(each => ({ ...each, enterprise: id }))
  const was = new Map(before.map(row => [row.policy, JSON.stringify(ordered(row))]))
  return {
    keys: rows.map(keyOf),
    saved: rows.filter(row => was.get(row.policy) !== JSON.stringify(ordered(row))),
    profiles: isSame(profileBefore, profile) ? [] : [{ ...profile, enterprise: id }],
    changes: changes.map(change => ({ ...change, enterprise: id, why: why(change) })),
  }
}

const ordered = ({ version, answer, plant, product, rate, ceilingVnd, endsOn, since }: StandingRow) => [
  version,
  answer,
  plant,
  product,
  rate,
  ceilingVnd,
  endsOn,
  since,
]

const isSame = (before: Answered['profile'] | null, now: Answered['profile']): boolean =>
  before?.size === now.size && before.titles === now.titles

/** Only what is lost is looked at in full: what is open says so itself. */
const reasonsBy = (terms: Terms) => {
  const byCode = new Map(terms.policies.map(policy => [policy.code, policy]))
  return ({ holdings }: Known, { policy: code, answer }: StandingChange): Localized => {
    if (answer !== null) return texts[answer]
    const policy = byCode.get(code)
    const looked = policy === undefined ? null : lookAt(policy, holdings, terms)
    return looked?.judged.why ?? texts.gone
  }
}
