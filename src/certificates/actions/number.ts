import type { Day } from '../../exact/day.ts'
import { Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { RecognitionId } from '../../recognition/model.ts'
import { dataOf, drawCertificate } from '../drawing.ts'
import type { Certificate } from '../model.ts'
import type { RegisterEntry } from '../registered.ts'
import { claimsIn } from '../statement.ts'
import { listCertificates, lockRecognition, saveDrawn, saveNumbering } from '../store/certificates.ts'
import { texts } from '../texts/refusals.ts'
import { ensureMayIssue, openEntry } from './issue.ts'

interface Numbered {
  readonly recognition: RecognitionId
  /** In the series of certificates of the year. */
  readonly number: number
  readonly numberedOn: Day
}

/** Enters number and day as the registry gave them, and draws the paper of the latest certificate with them. */
export const numberCertificate = async (
  work: Work,
  { recognition, number, numberedOn }: Numbered,
): Promise<void> => {
  ensureMayIssue(work)
  const entry = await openEntry(work, recognition)
  ensureDay(work, entry, numberedOn)
  const certificate = await latestOf(work, recognition)
  ensureUnchanged(entry, certificate)
  const drawn = await drawWith(work, entry, certificate, {
    number: String(number).padStart(2, '0'),
    numberedOn,
  })
  return inTransaction(work, async work => {
    await lockRecognition(work.db, recognition)
    if ((await latestOf(work, recognition)).id !== certificate.id)
      throw new Refused('not-latest', { certificate: certificate.id }, texts.notLatest)
    const numbering = { number, numberedOn, at: work.now, byWhom: actorName(work.actor) }
    if (!(await saveNumbering(work.db, certificate.id, numbering)))
      throw new Refused('number-taken', { number }, texts.numberTaken(String(number), numberedOn.slice(0, 4)))
    await saveDrawn(work.db, { certificate: certificate.id, ...drawn, at: work.now })
    record(work, {
      action: 'number certificate',
      subject: { kind: 'certificates.certificate', id: certificate.id },
      after: { number, numberedOn, sha256: drawn.sha256 },
    })
  })
}

const latestOf = async (work: Work, recognition: RecognitionId): Promise<Certificate> => {
  const [latest] = await listCertificates(work.db, { recognitions: [recognition] })
  if (latest === undefined) throw new Refused('nothing-to-replace', { recognition }, texts.nothingToReplace)
  if (latest.numbering !== null) throw new Refused('numbered-already', { recognition }, texts.numberedAlready)
  return latest
}

const ensureDay = ({ today }: Work, { recognition }: RegisterEntry, numberedOn: Day): void => {
  if (numberedOn < recognition.decision.decidedOn || numberedOn > today)
    throw new Refused('numbered-on-another-day', { numberedOn }, texts.numberedBeforeIssue)
}

/** What was signed and what the register says now would stand on one paper. */
const ensureUnchanged = ({ product, holder }: RegisterEntry, certificate: Certificate): void => {
  if (certificate.productName !== product.vi || certificate.holderName !== holder.name.vi)
    throw new Refused('changed-since', { certificate: certificate.id }, texts.changedSince)
}

/** The same statement on the same paper, with number and day. */
const drawWith = (
  work: Work,
  entry: RegisterEntry,
  { statement, code }: Certificate,
  numbering: NonNullable<Certificate['numbering']>,
) => drawCertificate(work, dataOf(entry, { claims: claimsIn(statement), statement, code, numbering }))
