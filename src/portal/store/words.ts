import { type RawBuilder, sql } from 'kysely'
import { foldedText } from '../../exact/text.ts'
import type { Db } from '../../platform/database.ts'
import { oneMistakeAway } from '../rules.ts'

/** More is not typed by a person. */
const MOST_WORDS = 12
/** The database keeps no longer word. */
const LONGEST_WORD = 500

export const wordsIn = (typed: string): readonly string[] =>
  foldedText(typed)
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, MOST_WORDS)
    .map(word => word.slice(0, LONGEST_WORD))

/** Whether in the name of a product, or that of its maker, each word begins a word: "co" finds "cơ khí", not "công". */
export const isBearing = (words: readonly string[]): RawBuilder<boolean> =>
  words.length === 0 ? sql`true` : sql`terms @@ ${words.map(beginning).join(' & ')}::tsquery`

const beginning = (word: string): string => `${whole(word)}:*`

const whole = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Of the words typed, those that begin no word of a recognised product or its maker. */
export const listUnknownWords = async (db: Db, typed: string): Promise<readonly string[]> => {
  const words = wordsIn(typed)
  const { rows } = await sql<{ readonly word: string }>`
    select word from unnest(${words}::text[], ${words.map(beginning)}::tsquery[]) as asked (word, beginning)
    where not exists (
      select from enterprises.public_product as product
      join recognition.public_recognition as each on each.product = product.id
      where product.terms @@ beginning
    )`.execute(db)
  return rows.map(row => row.word)
}

const MOST_NEAR = 3

/**
 * The words in the names of recognised products and their makers that are nearest to one that nothing bears: those one
 * mistake away, the most used first, else those that share the most of it.
 */
export const listNearWords = async (db: Db, typed: string): Promise<readonly string[]> => {
  const [word] = wordsIn(typed)
  if (word === undefined) return []
  const near = oneMistakeAway(word)
  // Word by word: asked for all at once, the planner would rather read every product.
  const { rows } = await sql<{ readonly word: string }>`
    select word from unnest(${near}::text[], ${near.map(whole)}::tsquery[]) as near (word, itself)
    join enterprises.public_product as product on product.terms @@ near.itself
    where exists (select from recognition.public_recognition as each where each.product = product.id)
    group by word order by count(*) desc, word limit ${MOST_NEAR}`.execute(db)
  return (rows.length > 0 ? rows : await listAlike(db, word)).map(row => row.word)
}

const listAlike = async (db: Db, word: string): Promise<readonly { readonly word: string }[]> => {
  const { rows } = await sql<{ readonly word: string }>`
    with alike as (
      select id, terms from enterprises.public_product where folded %> ${word}
      union all
      select id, terms from enterprises.public_product where enterprise_folded %> ${word}
    ),
    borne as (
      select unnest(tsvector_to_array(terms)) as word from alike
      where id in (select product from recognition.public_recognition)
    )
    select word from borne where length(word) > 1 and similarity(word, ${word}) >= 0.3
    group by word order by similarity(word, ${word}) desc, word limit ${MOST_NEAR}`.execute(db)
  return rows
}
