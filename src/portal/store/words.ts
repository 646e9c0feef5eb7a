import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { plannedOnce } from '../../platform/prepared.ts'
import { allBeginning, beginning, wordsIn } from '../../platform/search-words.ts'
import { oneMistakeAway } from '../rules.ts'

/** Of every `product`, only those that were recognised are public. */
export const isRecognised = sql`exists (
  select from recognition.public_recognition as granted where granted.product = product.id
)`

/** The same where few are looked at: written so that no database reads every recognition first. */
export const isFoundRecognised = sql`(
  select true from recognition.public_recognition as granted where granted.product = product.id limit 1
)`

/** Whether in the name of a product, or that of its maker, each word begins a word: "co" finds "cơ khí", not "công". */
export const isBearing = (words: readonly string[]): RawBuilder<boolean> =>
  words.length === 0 ? sql`true` : sql`terms @@ ${allBeginning(words)}::tsquery`

/** The same of each row that is read in another order: written so that no database goes by way of the words. */
export const isReadAsBearing = (words: readonly string[]): RawBuilder<boolean> =>
  words.length === 0 ? sql`true` : sql`ts_match_vq(terms, ${allBeginning(words)}::tsquery)`

/** Of the words typed, those that begin no word of a recognised product or its maker. */
export const listUnknownWords = async (db: Db, typed: string): Promise<readonly string[]> => {
  const words = wordsIn(typed)
  const { rows } = await sql<{ readonly word: string }>`
    select word from unnest(${words}::text[], ${words.map(beginning)}::tsquery[]) as asked (word, beginning)
    where not exists (
      select from enterprises.public_findable as product where terms @@ beginning and ${isFoundRecognised}
    ) ${plannedOnce}`.execute(db)
  return rows.map(row => row.word)
}

const MOST_NEAR = 3
/** How often a word is used matters no more beyond it, and a word in every other name would be long to count. */
const MOST_COUNTED = 200

/**
 * The words in the names of recognised products and their makers that are nearest to one that nothing bears: those one
 * mistake away, the most used first, else those that share the most of it.
 */
export const listNearWords = async (db: Db, typed: string): Promise<readonly string[]> => {
  const [word] = wordsIn(typed)
  if (word === undefined) return []
  const near = await listBorne(db, sql`word = any(${oneMistakeAway(word)}::text[])`, sql`used desc`)
  if (near.length > 0) return near
  const likeness = sql`similarity(word, ${word})`
  return listBorne(db, sql`word %> ${word} and ${likeness} >= 0.3`, sql`${likeness} desc`)
}

/** Of all words that ever were, only those that a recognised product bears today: no other may be guessed from an answer. */
const listBorne = async (
  db: Db,
  isMeant: RawBuilder<boolean>,
  order: RawBuilder<unknown>,
): Promise<readonly string[]> => {
  // A word of the database goes by way of its own `tsvector`, which writes it between quotes.
  const { rows } = await sql<{ readonly word: string }>`
    select word from (select distinct word from enterprises.public_word where ${isMeant}) as meant
    cross join lateral (
      select count(*) as used from (
        select from enterprises.public_findable as product
        where terms @@ array_to_tsvector(array[word])::text::tsquery and ${isFoundRecognised}
        limit ${MOST_COUNTED}
      ) as bearing
    ) as borne
    where used > 0
    order by ${order}, word limit ${MOST_NEAR} ${plannedOnce}`.execute(db)
  return rows.map(row => row.word)
}
