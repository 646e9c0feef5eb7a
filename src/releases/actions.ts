import { NotAllowed, Refused } from '../platform/errors.ts'
import { actorName, record } from '../platform/journal.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import { hashOf, sealed } from './hash.ts'
import { valueOfIndicator } from './indicator-rows.ts'
import type { AppearanceInput, ReleaseInput } from './inputs.ts'
import { getRelease, loadReleases, releaseIn } from './loading.ts'
import type { Release } from './model.ts'
import { mayRelease } from './permissions.ts'
import { countOfRegister } from './register-rows.ts'
import { saveAppearance, savePublication, saveRelease } from './store.ts'
import { refusals } from './texts/refusals.ts'

const ensureMayRelease = ({ actor }: Work): void => {
  if (!mayRelease(actor)) throw new NotAllowed('make releases')
}

/** What would be kept; nothing is. */
export const previewRelease = async (work: Work, input: ReleaseInput): Promise<Release> => {
  ensureMayRelease(work)
  return sealed(
    await ('indicator' in input ? valueOfIndicator(work, input) : countOfRegister(work, input)),
    [],
  )
}

/** Keeps a figure with its rows, for another person to publish. What it revises must be there. */
export const prepareRelease = (
  work: Work,
  input: ReleaseInput,
  { isSample }: { readonly isSample: boolean },
): Promise<string> => {
  ensureMayRelease(work)
  return inTransaction(work, async work => {
    const releases = await loadReleases(work)
    const release = await previewRelease(work, input)
    if (releases.some(({ code }) => code === release.code))
      throw new Refused('released-already', { code: release.code }, refusals.already(release.code))
    if (input.revises !== undefined) releaseIn(releases, input.revises)
    await saveRelease(work.db, release, { isSample, at: work.now, byWhom: actorName(work.actor) })
    const { rows: _, appearances: __, salt: ___, ...after } = release
    record(work, {
      action: 'prepare release',
      subject: { kind: 'releases.release', id: release.code },
      after,
    })
    return release.code
  })
}

/** Gives out what another person prepared, as they saw it: the same hash, made again from its rows. */
export const publishRelease = (work: Work, code: string, seen: string): Promise<void> => {
  ensureMayRelease(work)
  return inTransaction(work, async work => {
    const release = await getRelease(work, code)
    if (release.kept === null || release.kept.publishedAt !== null)
      throw new Refused('published-already', { code }, refusals.published)
    const { hash, kept } = release
    if (kept.preparedBy === actorName(work.actor))
      throw new Refused('same-person', { code }, refusals.samePerson)
    if (hash !== seen || hash !== hashOf(release))
      throw new Refused('another-hash', { code, hash }, refusals.otherHash)
    await savePublication(work.db, code, { at: work.now, byWhom: actorName(work.actor) })
    record(work, {
      action: 'publish release',
      subject: { kind: 'releases.release', id: code },
      after: { hash },
    })
  })
}

/** Where a figure stood for others to read. */
export const noteAppearance = (work: Work, code: string, input: AppearanceInput): Promise<void> => {
  ensureMayRelease(work)
  return inTransaction(work, async work => {
    await getRelease(work, code)
    const { document, page = null, address = null, on = null } = input
    const appearance = { document, page, address, on }
    await saveAppearance(work.db, code, appearance, { at: work.now, byWhom: actorName(work.actor) })
    record(work, {
      action: 'note appearance',
      subject: { kind: 'releases.release', id: code },
      after: appearance,
    })
  })
}
