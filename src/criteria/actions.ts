import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { within } from '../access/permissions.ts'
import { parseDay } from '../exact/day.ts'
import { NotAllowed, Refused } from '../platform/errors.ts'
import { record } from '../platform/journal.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import { programmeCodeOf } from './model.ts'
import { mayAdoptCriteria } from './permissions.ts'
import { refusals } from './refusals.ts'
import { isReservedVersion } from './rules/names.ts'
import { isScoring, type ReadSet } from './rules/set.ts'
import { findVersion, saveVersion, type Version } from './store.ts'

/** Takes a version of a set into the city's register. The same version with another content is refused. */
export const adoptCriteriaSet = async (work: Work, set: ReadSet): Promise<Version> => {
  const programme = programmeCodeOf(set.file.programme?.vi)
  if (!mayAdoptCriteria(within(work, programme).actor)) throw new NotAllowed('adopt a criteria set')
  const version = versionOf(set, work.now)
  return inTransaction(work, async work => {
    const known = await findVersion(work.db, version.code, version.version)
    if (known?.sha256 === version.sha256) return known
    if (known !== undefined)
      throw new Refused(
        'criteria-version-changed',
        { code: version.code, version: version.version },
        refusals.versionChanged,
      )
    if (isReservedVersion(version.version))
      throw new Refused('criteria-version-reserved', { version: version.version }, refusals.versionReserved)
    await saveVersion(work.db, version)
    const subject = { kind: 'criteria.version', id: `${version.code} ${version.version}` }
    record(work, { action: 'adopt criteria set', subject, after: { sha256: version.sha256 } })
    return version
  })
}

const versionOf = (set: ReadSet, now: string): Version => {
  const { file } = set
  const content = canonicalize(file) ?? ''
  return {
    code: file.code,
    version: file.version,
    nameVi: file.name.vi,
    nameEn: file.name.en ?? null,
    content,
    sha256: createHash('sha256').update(content).digest('hex'),
    effectiveFrom: parseDay(file.effectiveFrom?.day ?? ''),
    effectiveTo: parseDay(file.effectiveTo?.day ?? ''),
    isSkeleton: !isScoring(set),
    adoptedAt: now,
    programme: programmeCodeOf(file.programme?.vi),
  }
}
