import { createHash } from 'node:crypto'
import type { Day } from '../exact/day.ts'
import { derived } from '../platform/derived.ts'
import type { Work } from '../platform/work.ts'
import type { Answer, Certificate, Claims, Code } from './model.ts'
import { type RegisterEntry, registerEntry } from './registered.ts'
import { readCode } from './rules/code.ts'
import { isPdf, statementIn, type Typed } from './rules/reading.ts'
import { answerOf, type Reading } from './rules/verdict.ts'
import { keysOf, readStatement } from './statement.ts'
import { listCertificates } from './store/certificates.ts'
import { listKeys } from './store/keys.ts'

/** What the check says of a paper, and what the register has to be compared with it. Nothing of it is kept anywhere. */
export interface Checked {
  readonly answer: Answer
  readonly onDay: Day
  /** Null: no certificate of ours is known under what was shown. */
  readonly certificate: Certificate | null
  readonly entry: RegisterEntry | null
  /** What the paper's own statement says, where it was signed by us. */
  readonly said: Claims | null
  /** What of it was looked at: a file is more than a code. */
  readonly by: 'code' | 'statement' | 'file'
}

export const checkText = async (work: Work, typed: Typed): Promise<Checked> => {
  const reading = typed.statement === null ? null : await readingOf(work, typed.statement)
  const code = typed.code === null ? null : readCode(typed.code)
  // An address whose code was spoiled says something else than its statement.
  if (typed.code !== null && code === null && reading?.kind === 'signed')
    return nothingKnown(work, 'altered', 'statement')
  const said = reading?.kind === 'signed' ? readCode(reading.claims.jti) : null
  const found = await known(work, code ?? said)
  const answer = answerOf({ code, reading, isIssuedFile: null }, found && registeredOf(found))
  return shown(work, { answer, found, reading, by: reading === null ? 'code' : 'statement' })
}

/** A file that was issued is known by its bytes; of any other only its statement can be read. */
export const checkFile = async (work: Work, bytes: Uint8Array): Promise<Checked> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const [issued] = await listCertificates(work.db, { file: sha256 })
  if (issued !== undefined) {
    const found = await known(work, issued.code)
    const reading = await readingOf(work, issued.statement)
    const answer = answerOf({ code: issued.code, reading, isIssuedFile: true }, found && registeredOf(found))
    return shown(work, { answer, found, reading, by: 'file' })
  }
  const statement = isPdf(bytes) ? statementIn(bytes) : null
  if (statement === null) return nothingKnown(work, isPdf(bytes) ? 'not-ours' : 'unreadable', 'file')
  const reading = await readingOf(work, statement)
  const code = reading.kind === 'signed' ? readCode(reading.claims.jti) : null
  const found = await known(work, code)
  const answer = answerOf({ code, reading, isIssuedFile: false }, found && registeredOf(found))
  return shown(work, { answer, found, reading, by: 'file' })
}

const verifying = derived(keysOf)

const readingOf = async ({ db }: Work, statement: string): Promise<Reading> =>
  readStatement(statement, verifying(await listKeys(db)))

interface Known {
  readonly certificate: Certificate
  readonly entry: RegisterEntry
}

const known = async (work: Work, code: Code | null): Promise<Known | null> => {
  if (code === null) return null
  const [certificate] = await listCertificates(work.db, { code })
  if (certificate === undefined) return null
  const entry = await registerEntry(work, certificate.recognition)
  return entry === null ? null : { certificate, entry }
}

const registeredOf = ({ certificate, entry }: Known) => ({
  code: certificate.code,
  status: entry.status,
  isSuperseded: certificate.replacedOn !== null || entry.isRenewed,
})

interface Found {
  readonly answer: Answer
  readonly found: Known | null
  readonly reading: Reading | null
  readonly by: Checked['by']
}

const shown = ({ today }: Work, { answer, found, reading, by }: Found): Checked => ({
  answer,
  onDay: today,
  certificate: found?.certificate ?? null,
  entry: found?.entry ?? null,
  said: reading?.kind === 'signed' ? reading.claims : null,
  by,
})

const nothingKnown = (work: Work, answer: Answer, by: Checked['by']): Checked =>
  shown(work, { answer, found: null, reading: null, by })
