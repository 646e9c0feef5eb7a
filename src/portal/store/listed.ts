import { type RawBuilder, sql } from 'kysely'
import type { ProductId } from '../../enterprises/model.ts'
import type { Db } from '../../platform/database.ts'
import { wordsIn } from '../../platform/search-words.ts'
import { COUNTED_TO, type ProductQuery } from '../model.ts'
import { askedFor, mergedOn } from './merged.ts'
import { isBearing, isFoundRecognised, isReadAsBearing, isRecognised } from './words.ts'

/** `listed`: every product that is asked for. Belongs behind `merged`. */
export const listedWhole = (query: ProductQuery): RawBuilder<unknown> => sql`
  listed as (select id from ${product} where ${asked(query)})`

/** `listed`: of all in order of names the page alone; `counted`: how many there are. Belongs behind `merged`. */
export const listedByName = (query: ProductQuery): RawBuilder<unknown> => sql`
  counted as materialized (select count(*)::int as total from ${product} where ${asked(query)}),
  listed as materialized (
    select id from ${product} where ${asked(query)}
    order by ${nameOrder(query)}
    limit ${query.limit} offset ${query.offset}
  )`

const product = sql`enterprises.public_findable as product`

interface Page {
  readonly ids: readonly ProductId[]
  /** One more than `COUNTED_TO`: that and more. */
  readonly total: number
}

/**
 * The products of a page that bear the words, in order of names, those as typed first. A few are sorted. Where many bear
 * them, names are read in their order until the page is full.
 */
export const findByWords = async (db: Db, query: ProductQuery): Promise<Page> => {
  const { total, typed, ids } = await countBearing(db, query)
  if (total <= COUNTED_TO) return { ids, total }
  const end = query.offset + query.limit
  const first =
    typed * 4 < total ? await listRare(db, query) : await listAlongNames(db, query, isAsTyped(query))
  const others = first.length < end ? await listAlongNames(db, query, sql`not ${isAsTyped(query)}`) : []
  return { ids: [...first, ...others].slice(query.offset, end), total }
}

interface Counted extends Page {
  /** How many of those that were counted bear the marks that were typed. */
  readonly typed: number
}

/** Counted no further than it is told; the ids of the page are right where that is all. */
const countBearing = async (db: Db, query: ProductQuery): Promise<Counted> => {
  const { rows } = await sql<Counted>`
    ${withMerged(query)}
    bearing as materialized (
      select id, sort_key, ${isAsTyped(query)} as typed from ${product} where ${asked(query)} limit ${COUNTED_TO + 1}
    )
    select count(*)::int as total, count(*) filter (where typed)::int as typed,
      array(
        select id from bearing order by typed desc, ${nameOrder(query)} limit ${query.limit} offset ${query.offset}
      ) as ids
    from bearing`.execute(db)
  return rows[0] ?? { total: 0, typed: 0, ids: [] }
}

/** As typed, where so few are that it would be long until reading along the names has filled a page. */
const listRare = async (db: Db, query: ProductQuery): Promise<readonly ProductId[]> => {
  const { rows } = await sql<{ readonly id: ProductId }>`
    ${withMerged(query)}
    rare as materialized (select id, sort_key from ${product} where ${lookedUpAsTyped(query)})
    select id from rare order by ${nameOrder(query)} limit ${query.offset + query.limit}`.execute(db)
  return rows.map(({ id }) => id)
}

const listAlongNames = async (
  db: Db,
  query: ProductQuery,
  isOfKind: RawBuilder<unknown>,
): Promise<readonly ProductId[]> => {
  const { rows } = await sql<{ readonly id: ProductId }>`
    ${withMerged(query)}
    kind as (
      select id, sort_key from ${product}
      where ${isReadAsBearing(wordsIn(query.words))} and ${narrowed(query)} and ${isOfKind}
    )
    select id from kind order by ${nameOrder(query)} limit ${query.offset + query.limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Who was merged matters only to those who ask for an enterprise. */
const withMerged = ({ enterprise, day }: ProductQuery): RawBuilder<unknown> =>
  enterprise === null ? sql`with` : sql`with recursive ${mergedOn(day)},`

/** By way of three letters that follow one another; what is shorter has no such way, and is looked for among what bears the words. */
const lookedUpAsTyped = (query: ProductQuery): RawBuilder<unknown> =>
  query.words.length < 3
    ? sql`${asked(query)} and ${isAsTyped(query)}`
    : sql`written like ${patternOf(query.words)}
        and ${isReadAsBearing(wordsIn(query.words))} and ${narrowed(query)}`

const asked = (query: ProductQuery): RawBuilder<unknown> =>
  sql`${isBearing(wordsIn(query.words))} and ${narrowed(query)}`

const narrowed = ({ words, sectorGroup, year, enterprise, product }: ProductQuery): RawBuilder<unknown> =>
  sql.join(
    [
      words === '' ? isRecognised : isFoundRecognised,
      ...(sectorGroup === null ? [] : [sql`sector_group = ${sectorGroup}`]),
      ...(year === null
        ? []
        : [
            sql`id in (select product from recognition.public_recognition
              where extract(year from decided_on)::text = ${year})`,
          ]),
      ...(product === undefined ? [] : [sql`id = ${product}`]),
      ...(enterprise === null ? [] : [isMadeBy(enterprise)]),
    ],
    sql` and `,
  )

/** By an enterprise, or by a duplicate that counts as it. */
const isMadeBy = (enterprise: string): RawBuilder<unknown> => sql`enterprise = any(array(
  select duplicate from merged where current = ${askedFor(enterprise)}
  union all
  select of from (select ${askedFor(enterprise)} as of) as asked where not exists (select from merged where duplicate = of)
))`

const nameOrder = ({ sorting, isDescending }: ProductQuery): RawBuilder<unknown> =>
  sorting === 'name' && isDescending ? sql`sort_key desc, id` : sql`sort_key, id`

/** Whether the marks are those that were typed: such come first. Written so that no database goes by way of the letters. */
export const isAsTyped = ({ words }: ProductQuery): RawBuilder<unknown> =>
  words === '' ? sql`true` : sql`textlike(written, ${patternOf(words)})`

const patternOf = (words: string): string =>
  `%${words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`
