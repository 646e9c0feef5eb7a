import { type RawBuilder, sql } from 'kysely'

/** `merged`: every duplicate with the record it counts as on the day: `currentId` in SQL. Belongs behind `with recursive`. */
export const mergedOn = (day: string): RawBuilder<unknown> => sql`
  step as (
    select duplicate, kept from enterprises.public_merge
    where valid_from <= ${day}::date and (valid_to is null or ${day}::date < valid_to)
  ),
  way as (
    select duplicate, kept, 1 as length from step
    union all
    select way.duplicate, step.kept, way.length + 1 from way join step on step.duplicate = way.kept
    where way.length < ${LONGEST_WAY}
  ),
  merged as materialized (
    select distinct on (duplicate) duplicate, kept as current from way order by duplicate, length desc
  )`

/** The table cannot hold a circle; were it to, this would still end. */
const LONGEST_WAY = 50

/** Who is asked for by an address that may be a duplicate's; of one that never held anything, nobody learns of its merging. */
export const askedFor = (enterprise: string): RawBuilder<unknown> => sql`coalesce((
  select current from merged where duplicate = ${enterprise}
    and (exists (select from recognition.public_recognition as granted where granted.enterprise = ${enterprise})
      or exists (select from recognition.public_transfer where to_enterprise = ${enterprise}))
), ${enterprise})`
