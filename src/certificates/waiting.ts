import { listAliases } from '../enterprises/index.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { idsOf } from '../enterprises/rules/merges.ts'
import type { Change, Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { certificateAddress } from './addresses.ts'
import { rowsFor } from './listing.ts'
import { mayIssue } from './permissions.ts'
import { listRows } from './store/rows.ts'
import { texts } from './texts/office.ts'

/** For the office: how many recognitions in force have no certificate yet. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  if (work.actor.kind !== 'person' || !mayIssue(work.actor)) return []
  const count = (await rowsFor(work, { state: 'none' })).length
  if (count === 0) return []
  return [
    {
      words: texts.waiting(String(count))[work.language],
      note: null,
      href: '/certificates?state=none',
      verb: texts.look[work.language],
      dueOn: null,
    },
  ]
}

const MOST = 20

/** For an enterprise: certificates of what it holds, to be taken. */
export const changesFor = async (work: Work, since: string): Promise<readonly Change[]> => {
  const { actor, db, today, language } = work
  if (actor.kind !== 'person' || actor.enterprise === undefined) return []
  const holders = idsOf(await listAliases(db), enterpriseIdOf(actor.enterprise), today)
  const { rows } = await listRows(db, {
    day: today,
    holders,
    sorting: 'from',
    isDescending: true,
    limit: MOST,
    offset: 0,
  })
  return rows.flatMap(({ recognition, product, issuedAt }) =>
    issuedAt === null || issuedAt < since
      ? []
      : [{ words: texts.change(product)[language], href: certificateAddress(recognition), at: issuedAt }],
  )
}
