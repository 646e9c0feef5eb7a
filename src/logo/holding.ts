import { recusalOf } from '../conflicts/index.ts'
import type { EnterpriseId } from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import { VIETNAMESE } from '../exact/text.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Localized } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import { listRecognitions } from '../recognition/index.ts'
import { licencesAmong, type NamedLicence } from './licences.ts'
import { versionInForce } from './owning.ts'
import { mayReadLicences } from './permissions.ts'
import { mayUse } from './rules/licence.ts'
import { countDownloads, listAcceptances } from './store/uses.ts'

/** An enterprise that may use the logo, or might once. */
export interface Holder {
  readonly id: EnterpriseId
  readonly name: Localized
  readonly isSample: boolean
  readonly licences: readonly NamedLicence[]
  readonly mayUse: boolean
  /** The last day that is said of any of its products; null: it may use it for none. */
  readonly until: Day | null
  /** When it accepted the terms in force; null: it did not. */
  readonly acceptedAt: string | null
  readonly downloads: number
  readonly downloadedAt: string | null
}

/** Without those over which the reader is in conflict; by name. */
export const holdersFor = async (work: Work): Promise<readonly Holder[]> => {
  if (!mayReadLicences(work.actor)) throw new NotAllowed('read who may use the logo')
  const { isFrom } = await recusalOf(work)
  const [licences, version, acceptances, downloads] = [
    await licencesAmong(work, await listRecognitions(work.db)),
    await versionInForce(work),
    await listAcceptances(work.db),
    await countDownloads(work.db),
  ]
  const accepted = new Map(
    acceptances
      .filter(({ termsDigest }) => termsDigest === version?.termsDigest)
      .map(({ enterprise, at }) => [enterprise, at]),
  )
  return [...Map.groupBy(licences, ({ enterprise }) => enterprise)]
    .filter(([id]) => !isFrom(id))
    .map(([id, own]) => ({
      ...holderOf(id, own),
      acceptedAt: accepted.get(id) ?? null,
      downloads: downloads.get(id)?.count ?? 0,
      downloadedAt: downloads.get(id)?.lastAt ?? null,
    }))
    .toSorted((a, b) => VIETNAMESE.compare(a.name.vi, b.name.vi))
}

const holderOf = (id: EnterpriseId, own: readonly NamedLicence[]) => ({
  id,
  name: own[0]?.holderName ?? { vi: '', en: '' },
  isSample: own.some(({ isSample }) => isSample),
  licences: own,
  mayUse: own.some(mayUse),
  until:
    own
      .flatMap(({ until }) => until ?? [])
      .toSorted()
      .at(-1) ?? null,
})
