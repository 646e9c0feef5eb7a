import { pathOf, QUIET, qrModules } from '../design/qr-modules.ts'
import { press, templateInUse } from '../documents/index.ts'
import type { Day } from '../exact/day.ts'
import { Refused } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import type { Claims, Code, Numbering } from './model.ts'
import type { RegisterEntry } from './registered.ts'
import { shownCode } from './rules/code.ts'
import { texts } from './texts/refusals.ts'

export const CERTIFICATE = 'certificate'

/** All that the template of a certificate sets; what is null stays blank on the paper. */
export interface CertificateData {
  readonly product: string
  readonly enterprise: { readonly name: string; readonly taxCode: string | null }
  readonly decision: {
    readonly number: string
    readonly symbol: string
    readonly issuer: string
    readonly decidedOn: Day
  }
  readonly validFrom: Day
  readonly validTo: Day
  readonly honours: readonly string[]
  readonly issuer: string
  readonly number: string | null
  readonly issuedOn: Day | null
  readonly place: string | null
  readonly code: string
  /** Where the code is typed, as it is printed. */
  readonly check: string
  /** An SVG picture. */
  readonly qr: string
  readonly statement: string
  readonly isSample: boolean
}

interface Stated {
  readonly claims: Claims
  readonly statement: string
  readonly code: Code
  readonly numbering: Numbering | null
}

export const dataOf = (
  entry: RegisterEntry,
  { claims, statement, code, numbering }: Stated,
): CertificateData => {
  const { decision, validFrom, validTo, honours } = entry.recognition
  return {
    product: entry.product.vi,
    enterprise: { name: entry.holder.name.vi, taxCode: entry.holder.taxCode },
    decision: { ...decision, number: decision.number ?? '', issuer: spelledOut(decision.issuer) },
    validFrom,
    validTo,
    honours: honours.map(({ vi }) => vi),
    issuer: spelledOut(decision.issuer),
    number: numbering?.number ?? null,
    issuedOn: numbering?.numberedOn ?? null,
    place: null,
    code: shownCode(code),
    check: `${claims.iss.replace(/^https?:\/\//, '')}/check`,
    qr: qrPicture(checkAddress(claims.iss, code, statement)),
    statement,
    isSample: entry.isSample,
  }
}

/** What the QR code leads to: works by itself while the city answers, and can be checked without it. */
export const checkAddress = (city: string, code: Code, statement: string): string =>
  `${city}/check/${shownCode(code)}?s=${statement}`

/** Sets a paper with the template in use and keeps the file. */
export const drawCertificate = async (
  work: Work,
  data: CertificateData,
): Promise<{ readonly sha256: string; readonly template: string }> => {
  const { source, name } = await templateInUse(work, CERTIFICATE)
  const pressed = await press(source, data)
  if ('faults' in pressed) {
    const [fault] = pressed.faults
    throw new Refused('template-broken', { ...fault }, texts.templateBroken(fault?.reason ?? ''))
  }
  const { hash } = await work.files.put(pressed.pdf)
  return { sha256: hash, template: name }
}

const spelledOut = (issuer: string): string => issuer.replace(/^UBND\b/, 'Ủy ban nhân dân')

export const qrPicture = (text: string): string => {
  const modules = qrModules(text)
  const whole = modules.size + 2 * QUIET
  const box = `viewBox="0 0 ${whole} ${whole}" shape-rendering="crispEdges"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}><path d="${pathOf(modules)}" fill="#000"/></svg>`
}
