import { type EnterpriseId, enterpriseIdOf } from '../enterprises/model.ts'
import type { Work } from '../platform/work.ts'
import { mayReadDossiers } from './permissions.ts'
import { keptInAll } from './recusal.ts'
import { stateOn } from './rules/round.ts'
import { listApplicants } from './store/dossiers.ts'
import { listRounds } from './store/rounds.ts'

/** Who applied in the rounds that are open today; null where none is. */
const applicants = async (work: Work): Promise<readonly EnterpriseId[] | null> => {
  const { db, today } = work
  const open = (await listRounds(db)).filter(({ turns }) => stateOn(turns, today) === 'open')
  if (open.length === 0) return null
  const found = await listApplicants(
    db,
    open.map(({ id }) => id),
  )
  const isKept = await keptInAll(work, open)
  return found
    .filter(({ round, enterprise }) => !isKept(round, enterprise))
    .map(({ enterprise }) => enterpriseIdOf(enterprise))
}

/** What lists of enterprises can be asked by. */
export const applying = {
  label: { vi: 'Đợt xét chọn đang mở', en: 'Round that is open' },
  mayAsk: ({ actor }: Work) => mayReadDossiers(actor),
  applicants,
}
