import { within } from '../access/permissions.ts'
import { listAliases, ownness } from '../enterprises/index.ts'
import type { EnterpriseId } from '../enterprises/model.ts'
import { currentIds } from '../enterprises/rules/merges.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Localized } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import { listRounds } from '../selection/index.ts'
import type { RecognitionId, RuledRecognition, Status } from './model.ts'
import { mayReadRecognition } from './permissions.ts'
import { holderOn } from './rules/holders.ts'
import { statusOn } from './rules/status.ts'
import { namesOf } from './store/names.ts'
import { findRecognition, listRecognitions } from './store/recognitions.ts'

/** A recognition as a list shows it today. */
export interface ListedRecognition {
  readonly recognition: RuledRecognition
  readonly product: Localized
  readonly holder: EnterpriseId
  readonly holderName: Localized
  readonly status: Status
  /** Recognised anew already: its end needs nobody. */
  readonly isFollowed: boolean
}

/** What the actor may read: the register of the programmes in which they read it, or what their enterprise holds or was granted. */
export const listRegister = async (work: Work): Promise<readonly ListedRecognition[]> => {
  const all = await listRecognitions(work.db)
  const may = await readable(work)
  return listedOf(
    work,
    all.filter(each => may(each)),
    new Set(all.flatMap(({ follows }) => follows ?? [])),
  )
}

const listedOf = async (
  work: Work,
  recognitions: readonly RuledRecognition[],
  followed: ReadonlySet<RecognitionId>,
): Promise<readonly ListedRecognition[]> => {
  const current = currentIds(await listAliases(work.db), work.today)
  const holders = new Map(
    recognitions.map(each => {
      const holder = holderOn(each, each.transfers, work.today)
      return [each.id, current.get(holder) ?? holder]
    }),
  )
  const names = await namesOf(work.db, recognitions, [...holders.values()])
  return recognitions.map(recognition => {
    const holder = holders.get(recognition.id) ?? recognition.enterprise
    return {
      recognition,
      product: names.product(recognition.product),
      holder,
      holderName: names.enterprise(holder),
      status: statusOn(recognition, recognition.rulings, work.today),
      isFollowed: followed.has(recognition.id),
    }
  })
}

/** One that the actor may read; every other is as absent. */
export const getReadable = async (work: Work, id: RecognitionId): Promise<RuledRecognition> => {
  const found = await findRecognition(work.db, id)
  const may = await readable(work)
  if (found === null || !may(found)) throw NotAllowed.secret(`read recognition ${id}`)
  return found
}

const readable = async (work: Work): Promise<(recognition: RuledRecognition) => boolean> => {
  const [rounds, isOwnEnterprise] = await Promise.all([listRounds(work.db), ownness(work)])
  const programmes = new Map<string, string | null>(rounds.map(({ id, programme }) => [id, programme]))
  return recognition => {
    const { round, enterprise, transfers } = recognition
    const { actor } = within(work, round === null ? null : (programmes.get(round) ?? null))
    const holder = holderOn(recognition, transfers, work.today)
    const isOwn = isOwnEnterprise(enterprise) || isOwnEnterprise(holder)
    return mayReadRecognition(actor, { isOwn })
  }
}
