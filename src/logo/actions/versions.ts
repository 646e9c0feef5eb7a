import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Upload } from '../../enterprises/index.ts'
import { dayOf } from '../../exact/day.ts'
import { Invalid, NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import type { Localized } from '../../platform/texts.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { pdfOf } from '../drawing.ts'
import { seeLogoFile } from '../file.ts'
import type { LogoFile, LogoVersion, turnInput, VersionInput } from '../model.ts'
import { mayKeepLogo, maySeeVersions } from '../permissions.ts'
import { listTurns, listVersions, lockVersions, saveTurn, saveVersion } from '../store/versions.ts'
import { faultWords, refusals } from '../texts/refusals.ts'

const MOST_FILES = 12

/** Keeps a version of the logo with its files and terms; it is used only when that is said. Answers its number. */
export const enterVersion = async (
  work: Work,
  { termsVi, termsEn, source, isAssumed }: VersionInput,
  uploads: readonly Upload[],
  isSample = false,
): Promise<number> => {
  ensureMayKeepLogo(work)
  const files = await keptFiles(work, uploads)
  return inTransaction(work, async work => {
    await lockVersions(work.db)
    const version: LogoVersion = {
      number: ((await listVersions(work.db))[0]?.number ?? 0) + 1,
      terms: { vi: termsVi, en: termsEn },
      termsDigest: digestOf(`${termsVi}\n\n${termsEn}`),
      ...{ source, isAssumed, isSample, files },
      enteredAt: work.now,
      enteredBy: actorName(work.actor),
    }
    await saveVersion(work.db, version)
    record(work, { action: 'enter logo', subject: subjectOf(version.number), after: version })
    return version.number
  })
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const subjectOf = (number: number) => ({ kind: 'logo.version', id: String(number) })

export const ensureMayKeepLogo = ({ actor, language }: Work): void => {
  if (!mayKeepLogo(actor)) throw new NotAllowed(refusals.mayNotKeep[language])
}

export const ensureMaySeeVersions = ({ actor, language }: Work): void => {
  if (!maySeeVersions(actor)) throw new NotAllowed(refusals.mayNotKeep[language])
}

/** Takes as long as the scanner does: not to be called inside a transaction. */
const keptFiles = async (work: Work, uploads: readonly Upload[]): Promise<readonly LogoFile[]> => {
  if (uploads.length === 0) throw fault(work, refusals.noFile)
  if (uploads.length > MOST_FILES) throw fault(work, refusals.tooManyFiles(String(MOST_FILES)))
  const seen = uploads.map(({ name, bytes }) => {
    const looked = seeLogoFile(bytes)
    if (!looked.ok) throw fault(work, faultWords(looked.fault, name))
    return { ...looked.seen, bytes }
  })
  const drawing = seen.find(({ format }) => format === 'svg')
  const pdf =
    drawing === undefined || seen.some(({ format }) => format === 'pdf') ? null : await pdfOf(drawing.bytes)
  const made = { format: 'pdf', mediaType: 'application/pdf', width: null, height: null } as const
  return Promise.all(
    [...seen, ...(pdf === null ? [] : [{ ...made, bytes: pdf }])].map(async ({ bytes, ...file }, index) => {
      const { hash, size } = await work.files.put(bytes)
      return { ...file, position: index + 1, file: hash, size, fileName: nameOf(file) }
    }),
  )
}

const nameOf = ({ format, width }: Pick<LogoFile, 'format' | 'width'>): string =>
  `bieu-trung${width === null ? '' : `-${width}`}.${format}`

const fault = ({ language }: Work, words: Localized) =>
  new Invalid([{ place: 'file', value: '', reason: words[language], remedy: '' }])

/** From a day on the version is the logo; `seen`: how many turns there were when it was decided. */
export const useVersion = async (
  work: Work,
  number: number,
  { validFrom, reason, seen }: z.output<typeof turnInput>,
): Promise<void> => {
  ensureMayKeepLogo(work)
  return inTransaction(work, async work => {
    await lockVersions(work.db)
    if (!(await listVersions(work.db)).some(version => version.number === number))
      throw new NotFound('logo', String(number))
    const turns = await listTurns(work.db)
    if (turns.length !== seen) throw new Refused('stale', { turns: turns.length }, refusals.stale)
    if (validFrom < work.today) throw new Refused('in-the-past', { validFrom }, refusals.inPast)
    const turn = { version: number, validFrom: dayOf(validFrom), ground: reason }
    await saveTurn(work.db, { ...turn, at: work.now, byWhom: actorName(work.actor) })
    record(work, { action: 'use logo', subject: subjectOf(number), after: turn, reason })
  })
}
