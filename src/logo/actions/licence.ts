import type { z } from 'zod'
import { NotFound, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { acceptInput, LogoFile, LogoVersion } from '../model.ts'
import { type OwnLogo, ownLogo } from '../owning.ts'
import { saveAcceptance, saveDownload } from '../store/uses.ts'
import { refusals } from '../texts/refusals.ts'

/** The text that was shown is accepted, and no other. */
export const acceptTerms = async (
  work: Work,
  { version: number, digest }: Omit<z.output<typeof acceptInput>, 'accept'>,
): Promise<void> =>
  inTransaction(work, async work => {
    const { enterprise, version } = await ensureMayUseLogo(work)
    if (version.number !== number || version.termsDigest !== digest)
      throw new Refused('stale', { version: version.number }, refusals.otherTerms)
    const acceptance = {
      enterprise,
      version: number,
      termsDigest: digest,
      byWhom: actorName(work.actor),
      at: work.now,
    }
    if (await saveAcceptance(work.db, acceptance))
      record(work, { action: 'accept logo terms', subject: subjectOf(enterprise), after: acceptance })
  })

const subjectOf = (enterprise: string) => ({ kind: 'enterprises.enterprise', id: enterprise })

/** One of its titles is in force today, and the city has given a logo. */
const ensureMayUseLogo = async (work: Work): Promise<OwnLogo & { readonly version: LogoVersion }> => {
  const own = await ownLogo(work)
  if (!own.mayUse) throw new Refused('no-licence', { enterprise: own.enterprise }, refusals.noLicence)
  if (own.version === null) throw new Refused('no-logo', {}, refusals.noLogo)
  return { ...own, version: own.version }
}

/** A file of the version in force, for who may use it and accepted its terms; who took it when is kept. */
export const takeFile = async (
  work: Work,
  position: number,
): Promise<{ readonly file: LogoFile; readonly bytes: Uint8Array }> => {
  const file = await inTransaction(work, async work => {
    const { enterprise, version, accepted } = await ensureMayUseLogo(work)
    if (accepted === null) throw new Refused('not-accepted', { enterprise }, refusals.notAccepted)
    const file = version.files.find(each => each.position === position)
    if (file === undefined) throw new NotFound('logo file', String(position))
    const taken = {
      enterprise,
      version: version.number,
      position,
      byWhom: actorName(work.actor),
      at: work.now,
    }
    await saveDownload(work.db, taken)
    record(work, {
      action: 'take logo',
      subject: subjectOf(enterprise),
      after: { ...taken, file: file.file },
    })
    return file
  })
  return { file, bytes: await work.files.get(file.file) }
}
