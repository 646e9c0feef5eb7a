import { sql } from 'kysely'
import type { EnterpriseId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import type { Db } from '../../platform/database.ts'
import type { RecognitionId, Ruling, Transfer } from '../../recognition/model.ts'

/** A recognition whose term holds on a day, with what decides whether it is a title and who holds it. */
export interface TermOn {
  readonly id: RecognitionId
  readonly enterprise: EnterpriseId
  readonly validFrom: Day
  readonly validTo: Day
  readonly rulings: readonly Pick<Ruling, 'kind' | 'effectiveOn'>[]
  readonly transfers: readonly Pick<Transfer, 'to' | 'effectiveOn'>[]
}

/** Of these enterprises, by grant or by transfer; null: of all. */
export const listTermsOn = async (
  db: Db,
  day: Day,
  enterprises: readonly EnterpriseId[] | null,
): Promise<readonly TermOn[]> => {
  const { rows } = await sql<TermOn>`
    select granted.id, granted.enterprise, granted.valid_from as "validFrom", granted.valid_to as "validTo",
      coalesce((
        select json_agg(json_build_object('kind', ruled.kind, 'effectiveOn', ruled.effective_on))
        from recognition.public_ruling as ruled where ruled.recognition = granted.id
      ), '[]') as rulings,
      coalesce((
        select json_agg(json_build_object('to', passed.to_enterprise, 'effectiveOn', passed.effective_on))
        from recognition.public_transfer as passed where passed.recognition = granted.id
      ), '[]') as transfers
    from recognition.public_recognition as granted
    where granted.valid_from <= ${day}::date and ${day}::date < granted.valid_to
      and (${enterprises === null}::boolean or granted.enterprise = any(${enterprises ?? []}::text[]) or exists (
        select from recognition.public_transfer as passed
        where passed.recognition = granted.id and passed.to_enterprise = any(${enterprises ?? []}::text[])
      ))
    order by granted.id`.execute(db)
  return rows
}
