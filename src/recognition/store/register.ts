import type { Db } from '../../platform/database.ts'
import type { RecognitionId } from '../model.ts'
import type { Counted } from '../rules/counting.ts'
import { tables } from './tables.ts'

/** How often the register was written to. */
export const currentRevision = async (db: Db): Promise<bigint> =>
  (await tables(db).selectFrom('recognition.revision').select('number').executeTakeFirstOrThrow()).number

interface Between {
  /** Not with it. */
  readonly after: bigint
  /** With it. */
  readonly upTo: bigint
}

/** What was granted, in an order in which what is followed comes before what follows it. */
export const listGranted = (db: Db, { after, upTo }: Between): Promise<readonly Omit<Counted, 'rulings'>[]> =>
  tables(db)
    .selectFrom('recognition.recognition')
    .select(['id', 'product', 'enterprise', 'follows', 'commune', 'decided_on as decidedOn'])
    .select(['valid_from as validFrom', 'valid_to as validTo', 'sector_group as sectorGroup'])
    .select('recorded_at as recordedAt')
    .where('revision', '>', after)
    .where('revision', '<=', upTo)
    .orderBy('revision')
    .orderBy('valid_from')
    .orderBy('id')
    .execute()

export const listRuled = (
  db: Db,
  { after, upTo }: Between,
): Promise<readonly (Counted['rulings'][number] & { readonly recognition: RecognitionId })[]> =>
  tables(db)
    .selectFrom('recognition.ruling')
    .select(['recognition', 'kind', 'effective_on as effectiveOn', 'recorded_at as recordedAt'])
    .where('revision', '>', after)
    .where('revision', '<=', upTo)
    .orderBy('revision')
    .orderBy('id')
    .execute()
