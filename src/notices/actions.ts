import type { Work } from '../platform/work.ts'
import type { Notice } from './model.ts'
import { saveNotices } from './store.ts'

/**
 * Tells people, each only what concerns them; call it inside the transaction of the deed, so that both are or neither
 * is. Who does the deed says whom it concerns: no permission of its own is asked here.
 */
export const tell = (work: Work, notices: readonly Notice[]): Promise<void> =>
  saveNotices(work.db, notices, work.now)
