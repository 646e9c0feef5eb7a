import type { Day } from '../../exact/day.ts'
import type { ReadPolicy } from '../model.ts'

interface Version {
  readonly policy: Pick<ReadPolicy, 'code' | 'version'>
  readonly validFrom: Day | null
}

/** Of each code the version that counts on a day: the latest one that counts from that day or before. */
export const versionsOn = <V extends Version>(versions: readonly V[], day: Day): readonly V[] => {
  const counting = versions
    .filter(({ validFrom }) => validFrom === null || validFrom <= day)
    .toSorted((a, b) => (a.policy.version < b.policy.version ? -1 : 1))
  return [...new Map(counting.map(version => [version.policy.code, version])).values()].toSorted((a, b) =>
    a.policy.code < b.policy.code ? -1 : 1,
  )
}

/** What the state of a policy is on a day, as people are told it. */
export const statuses = ['in-force', 'to-verify', 'not-yet', 'awaiting-decree', 'over', 'other-city'] as const
export type Status = (typeof statuses)[number]

export const statusOn = (
  { validity, effectiveFrom, effectiveTo }: Pick<ReadPolicy, 'validity' | 'effectiveFrom' | 'effectiveTo'>,
  day: Day,
): Status => {
  if (validity === 'other-city') return 'other-city'
  if (validity === 'historical' || (effectiveTo !== null && effectiveTo < day)) return 'over'
  if (validity === 'awaiting-decree') return 'awaiting-decree'
  return effectiveFrom !== null && effectiveFrom > day ? 'not-yet' : validity
}
