import { type RawBuilder, sql } from 'kysely'
import type { EnterpriseId, ProductId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import type { Db } from '../../platform/database.ts'
import type { Decision, RecognitionId } from '../../recognition/model.ts'
import type { ChangeKind, Cursor } from '../rules/changes.ts'
import { mergedOn } from './merged.ts'

/** What became otherwise about a recognition, as anyone may know it: never why. */
export interface Change {
  readonly kind: ChangeKind
  readonly recognition: RecognitionId
  readonly effectiveOn: Day
  /** Null: nobody recorded it; a term is over on its day. */
  readonly recordedOn: Day | null
  readonly product: ProductId
  readonly productVi: string
  readonly productEn: string | null
  /** Who holds it on the day on which it takes effect. */
  readonly holder: EnterpriseId
  readonly holderVi: string
  readonly holderEn: string | null
  readonly decision: Decision
  readonly isSample: boolean
}

interface Part {
  readonly items: readonly Change[]
  readonly next: Cursor
  /** Whether more can be read at once. */
  readonly isMore: boolean
}

interface Wanted {
  readonly after: Cursor
  readonly today: Day
  /** A revision is never cut in two, nor is a day: there may be some more. */
  readonly limit: number
}

/** What followed, oldest first: what is read up to `next` holds everything recorded by then, and each change once. */
export const listChangesAfter = async (db: Db, wanted: Wanted): Promise<Part> => {
  const end = await endOf(db, wanted)
  const { revision, day } = wanted.after
  const isRead = sql`revision <= ${revision} and effective_on <= ${day ?? BEFORE_ALL}::date`
  const { rows } = await sql<Change>`
    with recursive ${mergedOn(wanted.today)},
    change as (
      select * from recognition.public_change where revision > ${revision} and revision <= ${end.revision}
      union all
      select * from ${over}
      where revision <= ${end.revision} and effective_on <= ${end.day ?? BEFORE_ALL}::date and not (${isRead})
    )
    select ${shown} from ${change}
    order by change.recorded_at is null, change.revision, change.effective_on, change.recognition, change.kind`.execute(
    db,
  )
  const { isMore, ...next } = end
  return { items: rows, next, isMore }
}

const BEFORE_ALL = '0001-01-01'

/** How far a part of about `limit` changes goes: revisions first; the days of terms that are over once all were read. */
const endOf = async (db: Db, wanted: Wanted): Promise<Cursor & { readonly isMore: boolean }> => {
  const { after, today, limit } = wanted
  const { rows } = await sql<{ readonly top: bigint; readonly cut: bigint | null; readonly day: Day | null }>`
    select (select coalesce(max(revision), 0) from recognition.public_change) as top,
      (select revision from recognition.public_change where revision > ${after.revision}
        order by revision offset ${limit - 1} limit 1) as cut,
      (select effective_on from ${over}
        where effective_on > ${after.day ?? BEFORE_ALL}::date and effective_on <= ${today}::date
        order by effective_on offset ${limit - 1} limit 1) as day`.execute(db)
  const [found] = rows
  const top = found?.top ?? 0n
  const isCut = found?.cut !== null && found?.cut !== undefined && found.cut < top
  if (isCut) return { revision: found.cut, day: after.day, isMore: true }
  const known = after.revision > top ? after.revision : top
  const day = found?.day ?? today
  return {
    revision: known,
    day: after.day !== null && after.day > day ? after.day : day,
    isMore: day < today,
  }
}

/** The newest first, for people and for readers of feeds. */
export const listLatestChanges = async (
  db: Db,
  asked: {
    readonly today: Day
    readonly kind: ChangeKind | null
    readonly limit: number
    readonly offset: number
  },
): Promise<{ readonly rows: readonly Change[]; readonly total: number }> => {
  const ofKind = asked.kind === null ? sql`true` : sql`kind = ${asked.kind}`
  const { rows } = await sql<Change & { readonly total: number }>`
    with recursive ${mergedOn(asked.today)},
    every as (
      select * from recognition.public_change
      union all
      select * from ${over} where effective_on <= ${asked.today}::date
    ),
    change as (
      select *, count(*) over ()::int as total from every where ${ofKind}
      order by ${seenOn(sql`every`)} desc, revision desc, recognition, kind
      limit ${asked.limit} offset ${asked.offset}
    )
    select ${shown}, change.total from ${change}
    order by ${seenOn(sql`change`)} desc, change.revision desc, change.recognition, change.kind`.execute(db)
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** On which day anyone could know of it. */
const seenOn = (of: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce((${of}.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date, ${of}.effective_on)`

/** Every term and the day on which it is over; one that was revoked ends otherwise. */
const over = sql`(
  select revision, 'expired' as kind, id as recognition, valid_to as effective_on, null::timestamptz as recorded_at
  from recognition.public_recognition
  where not exists (select from recognition.public_ruling where recognition = id and kind = 'revoked')
) as over`

const shown = sql`change.kind, change.recognition, change.effective_on as "effectiveOn",
  (change.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date as "recordedOn",
  product.id as product, product.name_vi as "productVi", product.name_en as "productEn",
  holder.id as holder, coalesce(moved.to_name, holder.name_vi) as "holderVi",
  coalesce(moved.to_name, holder.name_en) as "holderEn", holder.is_sample as "isSample",
  json_build_object('number', granted.decision_number, 'symbol', granted.decision_symbol,
    'issuer', granted.decision_issuer, 'decidedOn', granted.decided_on) as decision`

const change = sql`change
  join recognition.public_recognition as granted on granted.id = change.recognition
  join enterprises.public_product as product on product.id = granted.product
  left join lateral (
    select to_enterprise, to_name from recognition.public_transfer as transfer
    where transfer.recognition = granted.id and transfer.effective_on <= change.effective_on
    order by transfer.effective_on desc limit 1
  ) as moved on true
  left join merged on merged.duplicate = coalesce(moved.to_enterprise, granted.enterprise)
  join enterprises.public_enterprise as holder
    on holder.id = coalesce(merged.current, moved.to_enterprise, granted.enterprise)`
