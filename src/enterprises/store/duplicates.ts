import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { compareBytes } from '../../exact/text.ts'
import type { Db } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { EnterpriseId } from '../model.ts'
import type { Identity } from '../rules/duplicates.ts'

interface Pair {
  readonly one: EnterpriseId
  readonly other: EnterpriseId
}

/** A key that more records bear tells nobody apart: an industrial park, a bureau that keeps books for many. */
const MOST_OF_ONE_KEY = 12
const MOST_CANDIDATES = 3000

/**
 * Pairs that share a key and so are worth comparing: never every record with every other. Who was merged once, or told
 * apart, is not proposed again.
 */
export const listCandidatePairs = remembering(
  [
    'enterprises.enterprise',
    'enterprises.alias',
    'enterprises.standing',
    'enterprises.site',
    'enterprises.place',
    'enterprises.contact',
    'enterprises.member',
    'enterprises.told_apart',
  ],
  async (db: Db, day: Day): Promise<readonly Pair[]> => {
    const { rows } = await sql<Pair>`
    with ${living(day)}, keyed as (${keys(day)}),
    shared as materialized (
      select key from keyed group by key having count(*) between 2 and ${MOST_OF_ONE_KEY}
    ),
    telling as materialized (select keyed.key, keyed.id from keyed join shared using (key))
    select a.id as one, b.id as other
    from telling as a join telling as b on a.key = b.key and a.id collate "C" < b.id
    where not exists (
      select 1 from enterprises.told_apart as told where told.one = a.id and told.other = b.id
    )
    group by a.id, b.id
    order by count(*) desc, a.id, b.id
    limit ${MOST_CANDIDATES}`.execute(db)
    return rows
  },
)

/** What tells these records from others. */
export const listIdentities = remembering(
  [
    'enterprises.enterprise',
    'enterprises.contact',
    'enterprises.site',
    'enterprises.place',
    'enterprises.member',
  ],
  async (db: Db, ids: readonly EnterpriseId[], day: Day): Promise<readonly Identity[]> => {
    const { rows } = await sql<Identity>`
    with ${seat(day)}
    select enterprise.id, name_vi as name, tax_code as "taxCode", phone, representative, address, commune,
      array(${peopleOf('enterprise.id', day)}) as people
    from enterprises.enterprise as enterprise
    left join enterprises.contact as contact on contact.enterprise = enterprise.id
    left join seat on seat.enterprise = enterprise.id
    where enterprise.id = any(${ids}::text[])`.execute(db)
    return rows
  },
)

const living = (day: Day): RawBuilder<unknown> => sql`
  living as materialized (
    select id, tax_code, core_name as core from enterprises.enterprise
    where id not in (select duplicate from enterprises.alias)
      and id not in (
        select enterprise from (
          select distinct on (enterprise) enterprise, standing from enterprises.standing
          where enterprise is not null and since <= ${day} order by enterprise, id desc
        ) as last where standing = 'withdrawn'
      )
  ), ${seat(day)}`

/** The place of the head office on a day, or the last one known before. */
const seat = (day: Day): RawBuilder<unknown> => sql`
  seat as (
    select distinct on (site.enterprise) site.enterprise, place.address, place.address_key, place.commune
    from enterprises.site as site join enterprises.place as place on place.site = site.id
    where site.kind = 'head-office' and coalesce(place.valid_from, '-infinity') <= ${day}::date
    order by site.enterprise, place.valid_from desc nulls last
  )`

const peopleOf = (enterprise: string, day: Day): RawBuilder<unknown> => sql`
  select distinct member.person from enterprises.member as member
  where member.enterprise = ${sql.ref(enterprise)} and ${actsOn(day)} order by 1`

const actsOn = (day: Day): RawBuilder<unknown> =>
  sql`member.valid_from <= ${day} and ${day}::date < coalesce(member.valid_to, 'infinity')`

/**
 * The keys are coarser than the rule (rules/duplicates.ts). A code with one digit wrong, or two neighbours swapped, still
 * agrees with the right one when those two digits are left out; so each pair of neighbours is left out once.
 */
const keys = (day: Day): RawBuilder<unknown> => sql`
  select 'code ' || length(tax_code) || ' ' || at || ' ' || overlay(tax_code placing '' from at for 2) as key, id
  from living, generate_series(1, case when length(tax_code) = 12 then 11 else 9 end) as at
  where tax_code is not null
  union all
  select 'name ' || core, id from living where core <> ''
  union all
  select 'name ' || left(core, 8) || ' … ' || right(core, 4), id from living where length(core) >= 12
  union all
  select 'name … ' || right(core, 10), id from living where length(core) >= 12
  union all
  select 'place ' || coalesce(commune, '') || ' ' || address_key, living.id
  from seat join living on living.id = seat.enterprise where address_key ~ '[0-9]'
  union all
  select 'phone ' || phone, living.id
  from enterprises.contact as contact join living on living.id = contact.enterprise where phone is not null
  union all
  select 'representative ' || enterprises.letters(representative), living.id
  from enterprises.contact as contact join living on living.id = contact.enterprise where representative is not null
  union all
  select 'person ' || member.person, living.id
  from enterprises.member as member join living on living.id = member.enterprise where ${actsOn(day)}`

/** Notes that two records are two enterprises. */
export const saveToldApart = async (
  db: Db,
  { one, other }: Pair,
  by: { readonly ground: string; readonly actor: string; readonly at: string },
): Promise<void> => {
  const [first, second] = [one, other].sort(compareBytes)
  await sql`
    insert into enterprises.told_apart (one, other, ground, told_by, told_at)
    values (${first}, ${second}, ${by.ground}, ${by.actor}, ${by.at})
    on conflict do nothing`.execute(db)
}
