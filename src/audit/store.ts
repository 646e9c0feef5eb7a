import type { Generated } from 'kysely'
import { type Db, roomDb } from '../platform/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { RoundId } from '../selection/model.ts'
import {
  type Bundle,
  type ChainCheck,
  type Draw,
  type DrawId,
  drawIdOf,
  type Finding,
  type RoundRerun,
} from './model.ts'

type Tables = {
  readonly 'audit.draw': {
    id: Generated<bigint>
    round: RoundId
    frozen: string
    list: string
    list_sha256: string
    size: number
    seed: string
    is_seed_made: boolean
    at: string
    by_whom: string
  }
  readonly 'audit.finding': {
    id: Generated<bigint>
    draw: bigint
    dossier: string
    severity: string
    words: string
    at: string
    by_whom: string
  }
  readonly 'audit.rerun': {
    id: Generated<bigint>
    round: RoundId
    frozen: string
    again: string
    is_same: boolean
    at: string
    by_whom: string
  }
  readonly 'audit.chain_check': {
    id: Generated<bigint>
    entries: bigint
    erased: bigint
    head: string
    broken_at: bigint | null
    is_continued: boolean
    at: string
    by_whom: string
  }
  readonly 'audit.bundle': {
    id: Generated<bigint>
    draw: bigint
    file: string
    size: bigint
    manifest_sha256: string
    files: number
    as_of: string
    at: string
    by_whom: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** What an address names as a number; anything else names nothing. */
const numberIn = (id: string): bigint => (/^[1-9]\d{0,17}$/.test(id) ? BigInt(id) : 0n)

/** The latest first. */
export const listDraws = async (db: Db, round: RoundId): Promise<readonly Draw[]> =>
  (
    await tables(db)
      .selectFrom('audit.draw')
      .selectAll()
      .where('round', '=', round)
      .orderBy('id', 'desc')
      .execute()
  ).map(drawOf)

export const getDraw = async (db: Db, id: string): Promise<Draw> => {
  const row = await tables(db)
    .selectFrom('audit.draw')
    .selectAll()
    .where('id', '=', numberIn(id))
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('draw', id)
  return drawOf(row)
}

const drawOf = (row: {
  id: bigint
  round: RoundId
  frozen: string
  list: string
  list_sha256: string
  size: number
  seed: string
  is_seed_made: boolean
  at: string
  by_whom: string
}): Draw => {
  const { id, list_sha256, is_seed_made, by_whom, ...rest } = row
  return {
    ...rest,
    id: drawIdOf(String(id)),
    listSha256: list_sha256,
    isSeedMade: is_seed_made,
    byWhom: by_whom,
  }
}

export const saveDraw = async (db: Db, draw: Omit<Draw, 'id'>): Promise<DrawId> => {
  const { listSha256, isSeedMade, byWhom, ...rest } = draw
  const { id } = await tables(db)
    .insertInto('audit.draw')
    .values({ ...rest, list_sha256: listSha256, is_seed_made: isSeedMade, by_whom: byWhom })
    .returning('id')
    .executeTakeFirstOrThrow()
  return drawIdOf(String(id))
}

/** In the order in which they were noted. */
export const listFindings = async (db: Db, draw: DrawId): Promise<readonly Finding[]> => {
  const rows = await tables(db)
    .selectFrom('audit.finding')
    .selectAll()
    .where('draw', '=', numberIn(draw))
    .orderBy('id')
    .execute()
  return rows.map(({ id, draw, by_whom, ...rest }) => ({
    ...rest,
    id: String(id),
    draw: drawIdOf(String(draw)),
    byWhom: by_whom,
  }))
}

export const saveFinding = async (
  db: Db,
  { draw, byWhom, ...finding }: Omit<Finding, 'id'>,
): Promise<void> => {
  await tables(db)
    .insertInto('audit.finding')
    .values({ ...finding, draw: numberIn(draw), by_whom: byWhom })
    .execute()
}

/** Of each round the latest. */
export const latestReruns = async (db: Db): Promise<ReadonlyMap<string, RoundRerun>> => {
  const rows = await tables(db)
    .selectFrom('audit.rerun')
    .select(['round', 'frozen', 'again', 'is_same as isSame', 'at', 'by_whom as byWhom'])
    .distinctOn('round')
    .orderBy('round')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(row => [row.round, row]))
}

export const saveRerun = async (db: Db, { isSame, byWhom, ...rest }: RoundRerun): Promise<void> => {
  await tables(db)
    .insertInto('audit.rerun')
    .values({ ...rest, is_same: isSame, by_whom: byWhom })
    .execute()
}

export const latestCheck = (db: Db): Promise<ChainCheck | undefined> =>
  tables(db)
    .selectFrom('audit.chain_check')
    .select(['entries', 'erased', 'head', 'broken_at as brokenAt', 'is_continued as isContinued'])
    .select(['at', 'by_whom as byWhom'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const saveCheck = async (
  db: Db,
  { brokenAt, isContinued, byWhom, ...rest }: ChainCheck,
): Promise<void> => {
  await tables(db)
    .insertInto('audit.chain_check')
    .values({ ...rest, broken_at: brokenAt, is_continued: isContinued, by_whom: byWhom })
    .execute()
}

const bundles = (db: Db) =>
  tables(db)
    .selectFrom('audit.bundle')
    .select(['id', 'draw', 'file', 'size', 'manifest_sha256', 'files', 'as_of', 'at', 'by_whom'])

const bundleOf = ({
  id,
  draw,
  size,
  manifest_sha256,
  as_of,
  by_whom,
  ...rest
}: Awaited<ReturnType<ReturnType<typeof bundles>['executeTakeFirstOrThrow']>>): Bundle => ({
  ...rest,
  id: String(id),
  draw: drawIdOf(String(draw)),
  size: Number(size),
  manifestSha256: manifest_sha256,
  asOf: as_of,
  byWhom: by_whom,
})

/** The latest first. */
export const listBundles = async (db: Db, draw: DrawId): Promise<readonly Bundle[]> =>
  (await bundles(db).where('draw', '=', numberIn(draw)).orderBy('id', 'desc').execute()).map(bundleOf)

export const getBundle = async (db: Db, id: string): Promise<Bundle> => {
  const row = await bundles(db).where('id', '=', numberIn(id)).executeTakeFirst()
  if (row === undefined) throw new NotFound('bundle', id)
  return bundleOf(row)
}

export const saveBundle = async (db: Db, bundle: Omit<Bundle, 'id'>): Promise<string> => {
  const { draw, size, manifestSha256, asOf, byWhom, ...rest } = bundle
  const { id } = await tables(db)
    .insertInto('audit.bundle')
    .values({
      ...rest,
      draw: numberIn(draw),
      size: BigInt(size),
      manifest_sha256: manifestSha256,
      as_of: asOf,
      by_whom: byWhom,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return String(id)
}
