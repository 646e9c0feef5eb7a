import { type SqlBool, sql } from 'kysely'
import type { Day } from '../../exact/day.ts'
import type { Db } from '../../platform/database.ts'
import type { CostLine, Invoice, InvoiceKey } from '../model.ts'
import type { Stamp } from './programmes.ts'
import { tables } from './tables.ts'

const invoices = (db: Db) =>
  tables(db)
    .selectFrom('support.invoice')
    .select(['id', 'kind', 'supplier', 'symbol', 'number', 'enterprise'])
    .select(['dated_on as datedOn', 'total_vnd as totalVnd', 'lined_vnd as linedVnd'])
    .select(
      sql<readonly string[]>`array(
        select distinct paper.file from support.enclosure join support.paper on paper.id = enclosure.paper
        where enclosure.invoice = support.invoice.id order by paper.file)`.as('files'),
    )

const lines = (db: Db) =>
  tables(db)
    .selectFrom('support.cost_line')
    .select(['id', 'invoice', 'item', 'item_key as itemKey', 'period', 'fundings'])
    .select(['amount_vnd as amountVnd', 'eligible_vnd as eligibleVnd', 'funded_vnd as fundedVnd'])

export const findInvoice = (db: Db, { supplier, symbol, number }: InvoiceKey): Promise<Invoice | undefined> =>
  invoices(db)
    .where('supplier', '=', supplier)
    .where('symbol', '=', symbol)
    .where('number', '=', number)
    .executeTakeFirst()

export const listInvoices = (db: Db, ids: readonly bigint[]): Promise<readonly Invoice[]> =>
  invoices(db).where(sql<SqlBool>`id = any(${ids}::bigint[])`).orderBy('id').execute()

/** Those that have a supplier, or a file, in common with one of these: what may be the same invoice twice. */
export const listNear = (db: Db, near: readonly Invoice[]): Promise<readonly Invoice[]> =>
  invoices(db)
    .where(
      sql<SqlBool>`(supplier = any(${near.map(({ supplier }) => supplier)}::text[]) and exists (
        select from unnest(${near.map(({ supplier }) => supplier)}::text[], ${near.map(({ number }) => number)}::text[],
          ${near.map(({ totalVnd }) => totalVnd)}::bigint[]) as these (supplier, number, total)
        where these.supplier = invoice.supplier and (these.number = invoice.number or these.total = invoice.total_vnd)
      )) or id in (
        select enclosure.invoice from support.enclosure join support.paper on paper.id = enclosure.paper
        where paper.file = any(${near.flatMap(({ files }) => files)}::text[]))`,
    )
    .orderBy('id')
    .execute()

/** Null: this invoice is there already. */
export const saveInvoice = async (
  db: Db,
  { datedOn, totalVnd, ...invoice }: Omit<Invoice, 'id' | 'linedVnd' | 'files'>,
  { recordedAt, byWhom }: Stamp,
): Promise<bigint | null> => {
  const saved = await tables(db)
    .insertInto('support.invoice')
    .values({
      ...invoice,
      dated_on: datedOn,
      total_vnd: totalVnd,
      recorded_at: recordedAt,
      by_whom: byWhom,
    })
    .onConflict(conflict => conflict.constraint('invoice_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return saved?.id ?? null
}

export const listCostLines = (db: Db, ids: readonly bigint[]): Promise<readonly CostLine[]> =>
  lines(db).where(sql<SqlBool>`id = any(${ids}::bigint[])`).orderBy('id').execute()

export const listCostLinesOf = (db: Db, invoices: readonly bigint[]): Promise<readonly CostLine[]> =>
  lines(db).where(sql<SqlBool>`invoice = any(${invoices}::bigint[])`).orderBy('id').execute()

/** In the order of their numbers, so that two who lock several of them never wait for each other. */
export const lockCostLines = (db: Db, ids: readonly bigint[]): Promise<readonly CostLine[]> =>
  lines(db).where(sql<SqlBool>`id = any(${ids}::bigint[])`).orderBy('id').forNoKeyUpdate().execute()

export const lockInvoice = async (db: Db, id: bigint): Promise<Invoice> =>
  invoices(db).where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow()

export const saveCostLine = async (
  db: Db,
  {
    invoice,
    item,
    itemKey,
    period,
    amountVnd,
  }: Omit<CostLine, 'id' | 'eligibleVnd' | 'fundedVnd' | 'fundings'>,
): Promise<bigint> => {
  const { id } = await tables(db)
    .insertInto('support.cost_line')
    .values({ invoice, item, item_key: itemKey, period, amount_vnd: amountVnd })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

interface Correcting {
  readonly application: bigint
  readonly at: string
  readonly byWhom: string
}

/** The database refuses it where something of it is funded. */
export const saveInvoiceCorrection = async (
  db: Db,
  { id, datedOn, totalVnd }: { readonly id: bigint; readonly datedOn: Day; readonly totalVnd: bigint },
  { application, at, byWhom }: Correcting,
): Promise<void> => {
  await tables(db)
    .insertInto('support.invoice_correction')
    .values({ invoice: id, application, dated_on: datedOn, total_vnd: totalVnd, at, by_whom: byWhom })
    .execute()
}

/** The same of one cost. */
export const saveCostCorrection = async (
  db: Db,
  { id, amountVnd }: { readonly id: bigint; readonly amountVnd: bigint },
  { application, at, byWhom }: Correcting,
): Promise<void> => {
  await tables(db)
    .insertInto('support.cost_correction')
    .values({ cost_line: id, application, amount_vnd: amountVnd, at, by_whom: byWhom })
    .execute()
}
