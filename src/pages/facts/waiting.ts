import { hasRole } from '../../access/permissions.ts'
import { recusalOf } from '../../conflicts/index.ts'
import type { Day } from '../../exact/day.ts'
import { countUnsettled, type Unsettled } from '../../facts/index.ts'
import { mayVerify } from '../../facts/permissions.ts'
import type { Waiting } from '../../platform/waiting.ts'
import type { Work } from '../../platform/work.ts'
import { texts } from './texts.ts'
import { rowsOf, scopeOf } from './verification-rows.ts'

/** What waits for an official to verify, and first what an enterprise has answered. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  if (!hasRole(work.actor, 'office', 'scorer')) return []
  if (mayVerify(work.actor, { belongs: false })) {
    const { isAny } = await recusalOf(work)
    const unsettled = isAny
      ? await rowsOf(work, await scopeOf(work), new URLSearchParams())
      : await countUnsettled(work.db, [{ variables: null, subjects: null }])
    return [waiting(work, 'answered', { unsettled }), waiting(work, 'declared', { unsettled })].flat()
  }
  const scope = await scopeOf(work)
  const unsettled = await rowsOf(work, scope, new URLSearchParams())
  const dueOn = scope.scoring.flatMap(({ dueOn }) => dueOn ?? []).sort()[0] ?? null
  return [
    waiting(work, 'answered', { unsettled, dueOn }),
    waiting(work, 'declared', { unsettled, dueOn }),
  ].flat()
}

interface Left {
  readonly unsettled: readonly Pick<Unsettled, 'declared' | 'answered'>[]
  /** Of all declared figures there is no common last day; those behind dossiers have that of their round. */
  readonly dueOn?: Day | null
}

const waiting = (
  { language }: Work,
  what: 'answered' | 'declared',
  { unsettled, dueOn = null }: Left,
): readonly Waiting[] => {
  const count = unsettled.reduce((sum, each) => sum + each[what], 0)
  if (count === 0) return []
  const words = what === 'answered' ? texts.verifyAnswered : texts.verifyWaiting
  return [
    {
      words: words(count)[language],
      note: null,
      href: what === 'answered' ? '/verification?sort=-answered' : '/verification',
      verb: texts.verify[language],
      dueOn,
    },
  ]
}
