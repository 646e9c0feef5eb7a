import { type RawBuilder, sql } from 'kysely'
import { foldedText } from '../exact/text.ts'
import type { Db } from '../platform/database.ts'
import type { ProductQuery, PublicRecognition, RecognisedProduct } from './model.ts'

/** The recognised products that are asked for, and how many there are. */
export const listRecognisedProducts = async (
  db: Db,
  query: ProductQuery,
): Promise<{ readonly rows: readonly RecognisedProduct[]; readonly total: number }> => {
  const { rows } = await sql<RecognisedProduct & { readonly total: number }>`
    ${recognised(query)}
    select id, name_vi as "nameVi", name_en as "nameEn", enterprise, enterprise_vi as "enterpriseVi",
      enterprise_en as "enterpriseEn", sector_group as "sectorGroup", is_sample as "isSample",
      valid_from as "validFrom", valid_to as "validTo", decided_on as "decidedOn", status,
      count(*) over ()::int as total
    from shown
    where ${asked(query)}
    order by ${orderOf(query)}
    limit ${query.limit} offset ${query.offset}`.execute(db)
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** Every recognition of a product, the latest first; empty for a product that never was recognised. */
export const listPublicRecognitions = async (
  db: Db,
  product: string,
): Promise<readonly PublicRecognition[]> => {
  const { rows } = await sql<PublicRecognition>`
    select id, valid_from as "validFrom", valid_to as "validTo",
      json_build_object('number', decision_number, 'symbol', decision_symbol, 'issuer', decision_issuer,
        'decidedOn', decided_on) as decision,
      coalesce((
        select json_agg(json_build_object('kind', kind, 'effectiveOn', effective_on) order by effective_on)
        from recognition.public_ruling where recognition = each.id
      ), '[]') as rulings
    from recognition.public_recognition as each
    where product = ${product}
    order by valid_from desc, id desc`.execute(db)
  return rows
}

/** The words in the names of recognised products and their makers that are nearest to one that nothing bears. */
export const listNearWords = async (db: Db, typed: string): Promise<readonly string[]> => {
  const word = foldedText(typed)
  const { rows } = await sql<{ readonly word: string }>`
    select word from (
      select distinct unnest(string_to_array(folded || ' ' || enterprise_folded, ' ')) as word
      from enterprises.public_product
      where id in (select product from recognition.public_recognition)
    ) as vocabulary
    where length(word) > 1 and similarity(word, ${word}) >= 0.3
    order by similarity(word, ${word}) desc, word
    limit 3`.execute(db)
  return rows.map(row => row.word)
}

/** Each recognised product with its latest recognition and how that stands on the day: `statusOn` in SQL. */
const recognised = ({ day }: ProductQuery): RawBuilder<unknown> => sql`
  with latest as (
    select distinct on (product) * from recognition.public_recognition
    order by product, valid_from desc, id desc
  ),
  ruled as (
    select distinct on (recognition) recognition, kind from recognition.public_ruling
    where effective_on <= ${day}
    order by recognition, effective_on desc
  ),
  shown as (
    select product.*, latest.id as recognition, latest.decided_on, latest.valid_from, latest.valid_to,
      case
        when ruled.kind = 'revoked' then 'revoked'
        when ${day}::date < latest.valid_from then 'not-yet'
        when ${day}::date >= latest.valid_to then 'expired'
        when ruled.kind = 'suspended' then 'suspended'
        else 'in-force'
      end as status
    from latest
    join enterprises.public_product as product on product.id = latest.product
    left join ruled on ruled.recognition = latest.id
  )`

const asked = ({
  words,
  sectorGroup,
  year,
  status,
  enterprise,
  product,
}: ProductQuery): RawBuilder<unknown> =>
  sql.join(
    [
      sql`true`,
      ...wordsOf(words).map(
        // A word is found where one begins with it: "co" finds "cơ khí", not "công".
        word => sql`(' ' || folded || ' ' || enterprise_folded) like ${`% ${word}%`}`,
      ),
      ...(sectorGroup === null ? [] : [sql`sector_group = ${sectorGroup}`]),
      ...(year === null
        ? []
        : [
            sql`id in (select product from recognition.public_recognition
              where extract(year from decided_on)::text = ${year})`,
          ]),
      ...(status === null ? [] : [sql`status = ${status}`]),
      ...(product === undefined ? [] : [sql`id = ${product}`]),
      ...(enterprise === null ? [] : [sql`enterprise = ${enterprise}`]),
    ],
    sql` and `,
  )

const MOST_WORDS = 12

const wordsOf = (words: string): readonly string[] =>
  words
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, MOST_WORDS)
    .map(word => foldedText(word).replace(/[\\%_]/g, '\\$&'))

/** What bears the words with exactly these marks comes first; then as was asked. */
const orderOf = ({ words, sorting, isDescending }: ProductQuery): RawBuilder<unknown> => {
  const direction = isDescending ? sql`desc` : sql`asc`
  const exact = sql`(normalize(name_vi || ' ' || enterprise_vi, NFC) like any(${asTyped(words)}::text[])) desc`
  const column = {
    name: sql`sort_key`,
    enterprise: sql`enterprise_sort_key`,
    recognised: sql`decided_on`,
    until: sql`valid_to`,
  }[sorting]
  return words === ''
    ? sql`${column} ${direction}, sort_key, id`
    : sql`${exact}, ${column} ${direction}, sort_key, id`
}

/** As it may stand inside a name and at its beginning: not every database knows the capital of "đ". */
const asTyped = (words: string): readonly string[] => {
  const typed = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')
  return [typed, typed.charAt(0).toUpperCase() + typed.slice(1)].map(text => `%${text}%`)
}
