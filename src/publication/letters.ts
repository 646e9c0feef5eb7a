import type { Work } from '../platform/work.ts'
import { saveLetter } from './store/comments.ts'

/** The one place through which a link to verify an address leaves: what carries mail is joined here. */
export const sendVerification = (work: Work, address: string, link: string): Promise<void> =>
  saveLetter(work.db, { address, link, at: work.now })
