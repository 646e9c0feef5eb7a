import { NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { shippedReleases } from './files.ts'
import type { Reconciliation, Release, ReleaseContent } from './model.ts'
import { mayReadClosedRows, mayReadPrepared } from './permissions.ts'
import { reconcile } from './rules/reconcile.ts'
import { type KeptRelease, listAppearances, listKept } from './store.ts'

/** A release with who made it; null: it ships with the program, from public sources. */
export interface ShownRelease extends Release {
  readonly kept: Pick<
    KeptRelease,
    'preparedAt' | 'preparedBy' | 'publishedAt' | 'publishedBy' | 'isSample'
  > | null
  /** Its rows are figures of enterprises that the reader may not see. */
  readonly isClosed: boolean
}

/** Those of our own first; prepared ones for those who may. */
export const loadReleases = async (work: Work): Promise<readonly ShownRelease[]> => {
  const [kept, appearances, shipped] = [
    await listKept(work.db),
    await listAppearances(work.db),
    await shippedReleases(),
  ]
  const own = kept.filter(({ publishedAt }) => publishedAt !== null || mayReadPrepared(work.actor))
  const noted = (code: string) => appearances.get(code) ?? []
  return [
    ...own.map(({ preparedAt, preparedBy, publishedAt, publishedBy, isSample, ...release }) => ({
      ...readableBy(work, release),
      appearances: noted(release.code),
      kept: { preparedAt, preparedBy, publishedAt, publishedBy, isSample },
    })),
    ...shipped.map(release => ({
      ...release,
      appearances: [...release.appearances, ...noted(release.code)],
      kept: null,
      isClosed: false,
    })),
  ]
}

const readableBy = <Kept extends ReleaseContent>({ actor }: Work, release: Kept) =>
  release.salt === null || mayReadClosedRows(actor)
    ? { ...release, isClosed: false }
    : { ...release, rows: [], salt: null, isClosed: true }

/** As far as the reader may see what each is made of. */
export const reconcileShown = (a: ShownRelease, b: ShownRelease): Reconciliation =>
  a.isClosed || b.isClosed ? { outcome: 'refused', why: 'closed', rows: [] } : reconcile(a, b)

/** Those that anyone may read and cite. */
export const listPublicReleases = async (work: Work): Promise<readonly ShownRelease[]> =>
  (await loadReleases(work)).filter(isPublic)

/** What is not published does not exist for the public. */
export const getRelease = async (work: Work, code: string): Promise<ShownRelease> =>
  releaseIn(await loadReleases(work), code)

export const releaseIn = <Shown extends Release>(releases: readonly Shown[], code: string): Shown => {
  const found = releases.find(release => release.code === code)
  if (found === undefined) throw new NotFound('release', code)
  return found
}

/** Public before it was given out: nobody. */
export const isPublic = ({ kept }: ShownRelease): boolean => kept === null || kept.publishedAt !== null
