import { type GeneratedAlways, type SqlBool, sql } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { RecognitionId } from '../../recognition/model.ts'
import type { Certificate, CertificateId, Code, Numbering } from '../model.ts'

type Tables = {
  readonly 'certificates.certificate': CertificateTable
  readonly 'certificates.numbering': NumberingTable
  readonly 'certificates.drawn': DrawnTable
}

interface CertificateTable {
  readonly sequence: GeneratedAlways<bigint>
  readonly id: CertificateId
  readonly recognition: RecognitionId
  readonly code: Code
  readonly kid: string
  readonly statement: string
  readonly product_name: string
  readonly holder_name: string
  readonly issued_on: Day
  readonly issued_at: string
  readonly issued_by: string
  readonly ground: string | null
}

interface NumberingTable {
  readonly certificate: CertificateId
  readonly year: number
  readonly number: number
  readonly numbered_on: Day
  readonly recorded_at: string
  readonly recorded_by: string
}

interface DrawnTable {
  readonly sequence: GeneratedAlways<bigint>
  readonly certificate: CertificateId
  readonly sha256: string
  readonly template: string
  readonly drawn_at: string
}

export interface CertificateFilter {
  readonly id?: CertificateId
  readonly code?: Code
  readonly recognitions?: readonly RecognitionId[]
  /** Drawn as this very file, now or before. */
  readonly file?: string
}

/** Any number: what else takes an advisory lock has another. */
const LOCK = 5_302

const tables = (db: Db) => roomDb<Tables>(db)

/** The certificates of a recognition follow each other. */
export const lockRecognition = async (db: Db, recognition: RecognitionId): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${LOCK}, hashtext(${recognition}))`.execute(db)
}

/** The latest first; what was issued later for the same recognition supersedes what was issued before. */
export const listCertificates = async (
  db: Db,
  { id, code, recognitions, file }: CertificateFilter = {},
): Promise<readonly Certificate[]> => {
  const rows = await tables(db)
    .selectFrom('certificates.certificate as certificate')
    .leftJoin('certificates.numbering as numbering', 'numbering.certificate', 'certificate.id')
    .select(['certificate.id', 'certificate.recognition', 'certificate.code', 'certificate.statement'])
    .select(['certificate.issued_on', 'certificate.issued_at', 'certificate.ground'])
    .select(['certificate.product_name as productName', 'certificate.holder_name as holderName'])
    .select(['numbering.number', 'numbering.numbered_on'])
    .select(
      sql<string>`(select sha256 from certificates.drawn where drawn.certificate = certificate.id
        order by sequence desc limit 1)`.as('file'),
    )
    .select(
      sql<Day | null>`(select issued_on from certificates.certificate as later
        where later.recognition = certificate.recognition and later.sequence > certificate.sequence
        order by sequence limit 1)`.as('replacedOn'),
    )
    .$if(id !== undefined, query => query.where('certificate.id', '=', id ?? ('' as CertificateId)))
    .$if(code !== undefined, query => query.where('certificate.code', '=', code ?? ('' as Code)))
    .$if(recognitions !== undefined, query =>
      query.where(sql<SqlBool>`certificate.recognition = any(${recognitions ?? []}::text[])`),
    )
    .$if(file !== undefined, query =>
      query.where(
        sql<SqlBool>`certificate.id = (select certificate from certificates.drawn where sha256 = ${file})`,
      ),
    )
    .orderBy('certificate.sequence', 'desc')
    .execute()
  return rows.map(({ issued_on, issued_at, number, numbered_on, ...row }) => ({
    ...row,
    issuedOn: issued_on,
    issuedAt: issued_at,
    numbering:
      number === null || numbered_on === null ? null : { number: shown(number), numberedOn: numbered_on },
  }))
}

/** A zero before numbers below 10, as on official documents. */
const shown = (number: number): string => String(number).padStart(2, '0')

/** The highest that was given in a year; 0: none. */
export const lastNumber = async (db: Db, year: number): Promise<number> => {
  const { rows } = await sql<{ readonly last: number }>`
    select coalesce(max(number), 0) as last from certificates.numbering where year = ${year}`.execute(db)
  return rows[0]?.last ?? 0
}

export interface NewCertificate extends Omit<Certificate, 'numbering' | 'file' | 'replacedOn'> {
  readonly kid: string
  readonly productName: string
  readonly holderName: string
  readonly issuedBy: string
}

export const saveCertificate = async (
  db: Db,
  { productName, holderName, issuedOn, issuedAt, issuedBy, ...certificate }: NewCertificate,
): Promise<void> => {
  await tables(db)
    .insertInto('certificates.certificate')
    .values({
      ...certificate,
      product_name: productName,
      holder_name: holderName,
      issued_on: issuedOn,
      issued_at: issuedAt,
      issued_by: issuedBy,
    })
    .execute()
}

/** False: somebody else has this number of that year. */
export const saveNumbering = async (
  db: Db,
  certificate: CertificateId,
  {
    number,
    numberedOn,
    at,
    byWhom,
  }: Omit<Numbering, 'number'> & { readonly number: number; readonly at: string; readonly byWhom: string },
): Promise<boolean> => {
  const saved = await tables(db)
    .insertInto('certificates.numbering')
    .values({
      certificate,
      year: Number(numberedOn.slice(0, 4)),
      number,
      numbered_on: numberedOn,
      recorded_at: at,
      recorded_by: byWhom,
    })
    .onConflict(conflict => conflict.columns(['year', 'number']).doNothing())
    .returning('number')
    .execute()
  return saved.length === 1
}

export const saveDrawn = async (
  db: Db,
  drawn: {
    readonly certificate: CertificateId
    readonly sha256: string
    readonly template: string
    readonly at: string
  },
): Promise<void> => {
  const { at, ...row } = drawn
  await tables(db)
    .insertInto('certificates.drawn')
    .values({ ...row, drawn_at: at })
    .onConflict(conflict => conflict.column('sha256').doNothing())
    .execute()
}
