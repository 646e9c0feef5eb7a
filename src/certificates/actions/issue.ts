import { randomInt, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { recusalOf } from '../../conflicts/index.ts'
import { peopleOf } from '../../enterprises/index.ts'
import { tell } from '../../notices/index.ts'
import { NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import type { Localized } from '../../platform/texts.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { statusWords } from '../../recognition/index.ts'
import type { RecognitionId } from '../../recognition/model.ts'
import { certificateAddress, cityAddress } from '../addresses.ts'
import { dataOf, drawCertificate } from '../drawing.ts'
import { findPrivateKey } from '../keyring.ts'
import { type CertificateId, certificateIdOf, type issueInput } from '../model.ts'
import { mayIssue } from '../permissions.ts'
import { type RegisterEntry, registerEntry } from '../registered.ts'
import { newCode } from '../rules/code.ts'
import { claimsOf, type IssueProblem, issueProblem } from '../rules/issuing.ts'
import { signStatement } from '../statement.ts'
import { listCertificates, lockRecognition, saveCertificate, saveDrawn } from '../store/certificates.ts'
import { listKeys } from '../store/keys.ts'
import { noticeTexts } from '../texts/notices.ts'
import { texts } from '../texts/refusals.ts'

/** Signs and draws a certificate with what the register says today; a later one supersedes it. */
export const issueCertificate = async (
  work: Work,
  { recognition, ground }: z.output<typeof issueInput>,
): Promise<CertificateId> => {
  ensureMayIssue(work)
  const entry = await openEntry(work, recognition)
  await ensureIssuable(work, entry, ground)
  const paper = await makePaper(work, entry)
  return inTransaction(work, async work => {
    await lockRecognition(work.db, recognition)
    await ensureIssuable(work, entry, ground)
    const { id, code, kid, statement, sha256, template } = paper
    await saveCertificate(work.db, {
      ...{ id, recognition, code, kid, statement, ground },
      productName: entry.product.vi,
      holderName: entry.holder.name.vi,
      issuedOn: work.today,
      issuedAt: work.now,
      issuedBy: actorName(work.actor),
    })
    await saveDrawn(work.db, { certificate: id, sha256, template, at: work.now })
    record(work, {
      action: ground === null ? 'issue certificate' : 'issue certificate again',
      subject: { kind: 'certificates.certificate', id },
      after: { recognition, code, kid, sha256, template },
      ...(ground === null ? {} : { reason: ground }),
    })
    await tellHolder(work, entry, id)
    return id
  })
}

export const ensureMayIssue = ({ actor, language }: Work): void => {
  if (!mayIssue(actor)) throw new NotAllowed(texts.mayNotIssue[language])
}

/** As if it were not there to who has an interest in the enterprise that holds it. */
export const openEntry = async (work: Work, id: RecognitionId): Promise<RegisterEntry> => {
  const entry = await registerEntry(work, id)
  if (entry === null) throw new NotFound('recognition', id)
  if ((await recusalOf(work)).isFrom(entry.holder.id)) throw NotAllowed.secret(`see recognition ${id}`)
  return entry
}

const ensureIssuable = async (work: Work, entry: RegisterEntry, ground: string | null): Promise<void> => {
  const { recognition, status } = entry
  const earlier = await listCertificates(work.db, { recognitions: [recognition.id] })
  const problem = issueProblem({
    status,
    decisionNumber: recognition.decision.number,
    hasCertificate: earlier.length > 0,
    ground,
  })
  if (problem !== null)
    throw new Refused(problem, { recognition: recognition.id, status }, problemWords(problem, entry))
}

const problemWords = (problem: IssueProblem, { status }: RegisterEntry): Localized => {
  if (problem === 'number-blank') return texts.numberBlank
  if (problem === 'issued-already') return texts.issuedAlready
  if (problem === 'nothing-to-replace') return texts.nothingToReplace
  const { vi, en } = statusWords[status]
  return { vi: texts.notHolding(vi).vi, en: texts.notHolding(en).en }
}

const makePaper = async (work: Work, entry: RegisterEntry) => {
  const { kid, key } = await signingKey(work)
  const code = newCode(randomInt)
  const { decision, validFrom, validTo } = entry.recognition
  const claims = claimsOf({
    city: cityAddress(),
    code,
    issuedAt: work.now,
    product: entry.product.vi,
    holder: entry.holder.name.vi,
    taxCode: entry.holder.taxCode,
    decision,
    validFrom,
    validTo,
    isSample: entry.isSample,
  })
  const statement = await signStatement(claims, kid, key)
  const drawn = await drawCertificate(work, dataOf(entry, { claims, statement, code, numbering: null }))
  return { id: certificateIdOf(randomUUID()), code, kid, statement, ...drawn }
}

const signingKey = async (work: Work) => {
  const [latest] = await listKeys(work.db)
  if (latest === undefined) throw new Refused('no-signing-key', {}, texts.noKey)
  const key = await findPrivateKey(latest.kid)
  if (key === null)
    throw new Refused('signing-key-missing', { kid: latest.kid }, texts.keyMissing(latest.kid))
  return { kid: latest.kid, key }
}

const tellHolder = async (work: Work, entry: RegisterEntry, id: CertificateId): Promise<void> => {
  const people = (await peopleOf(work, [entry.holder.id]))(entry.holder.id)
  await tell(
    work,
    [...new Set(people)].map(person => ({
      person,
      kind: 'certificate-issued',
      key: id,
      says: noticeTexts.issued(entry.product),
      href: certificateAddress(entry.recognition.id),
      dueOn: null,
    })),
  )
}
