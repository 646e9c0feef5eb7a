import { type EnterpriseId, enterpriseIdOf } from '../enterprises/model.ts'
import type { Work } from '../platform/work.ts'
import { mayReadDossiers } from './permissions.ts'
import { stateOn } from './rules/round.ts'
import { listApplicants } from './store/dossiers.ts'
import { listRounds } from './store/rounds.ts'

/** Who applied in the rounds that are open today; null where none is. */
const applicants = async ({ db, today }: Work): Promise<readonly EnterpriseId[] | null> => {
  const open = (await listRounds(db)).filter(({ turns }) => stateOn(turns, today) === 'open')
  if (open.length === 0) return null
  const found = await listApplicants(
    db,
    open.map(({ id }) => id),
  )
  return found.map(({ enterprise }) => enterpriseIdOf(enterprise))
}

/** What lists of enterprises can be asked by. */
export const applying = {
  label: { vi: 'Đợt xét chọn đang mở', en: 'Round that is open' },
  mayAsk: ({ actor }: Work) => mayReadDossiers(actor),
  applicants,
}
