import { listAliases } from '../enterprises/index.ts'
import { type EnterpriseId, enterpriseIdOf } from '../enterprises/model.ts'
import { idsOf } from '../enterprises/rules/merges.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { licencesOf, type NamedLicence } from './licences.ts'
import type { Acceptance, LogoVersion } from './model.ts'
import { doersAmong } from './names.ts'
import { mayOpenOwnLogo } from './permissions.ts'
import { mayUse } from './rules/licence.ts'
import { versionOn } from './rules/versions.ts'
import { type Download, listAcceptances, listDownloads } from './store/uses.ts'
import { listTurns, listVersions } from './store/versions.ts'

/** The logo as it stands for the enterprise for which the actor acts. */
export interface OwnLogo {
  readonly enterprise: EnterpriseId
  readonly licences: readonly NamedLicence[]
  readonly mayUse: boolean
  /** In force today; null: the city has given none. */
  readonly version: LogoVersion | null
  /** Of the terms of that version; null: not accepted. */
  readonly accepted: Acceptance | null
  /** The latest first. */
  readonly downloads: readonly Download[]
  readonly doer: (byWhom: string) => string
}

const MOST_DOWNLOADS = 20

/** The enterprise for which the actor acts, with what was merged into it. */
export const ownIds = async ({
  actor,
  db,
  today,
}: Work): Promise<readonly [EnterpriseId, ...EnterpriseId[]]> => {
  if (!mayOpenOwnLogo(actor) || actor.kind !== 'person' || actor.enterprise === undefined)
    throw new NotAllowed('open the logo of an enterprise')
  const own = enterpriseIdOf(actor.enterprise)
  const [first = own, ...others] = idsOf(await listAliases(db), own, today)
  return [first, ...others]
}

export const versionInForce = async ({ db, today }: Work): Promise<LogoVersion | null> => {
  const number = versionOn(await listTurns(db), today)
  return (await listVersions(db)).find(version => version.number === number) ?? null
}

export const ownLogo = async (work: Work): Promise<OwnLogo> => {
  const ids = await ownIds(work)
  const [licences, version, acceptances, downloads] = [
    await licencesOf(work, ids[0]),
    await versionInForce(work),
    await listAcceptances(work.db, ids),
    await listDownloads(work.db, ids, MOST_DOWNLOADS),
  ]
  const accepted = acceptances.find(({ termsDigest }) => termsDigest === version?.termsDigest) ?? null
  const doer = await doersAmong(
    work.db,
    [...acceptances, ...downloads].map(({ byWhom }) => byWhom),
  )
  return {
    enterprise: ids[0],
    licences,
    mayUse: licences.some(mayUse),
    version,
    accepted,
    downloads,
    doer,
  }
}
