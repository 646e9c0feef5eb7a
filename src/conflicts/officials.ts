import { peopleHolding } from '../access/index.ts'
import type { PersonId } from '../access/model.ts'
import type { Work } from '../platform/work.ts'
import { OFFICIALS } from './permissions.ts'

/** Everybody who has to do with dossiers today and so may have to state interests. */
export const stateable = (work: Work): Promise<readonly PersonId[]> => peopleHolding(work, ...OFFICIALS)
