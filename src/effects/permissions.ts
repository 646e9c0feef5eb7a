import { holding } from '../access/permissions.ts'

/** Who was compared with whom; the means are public. */
export const maySeePairs = holding('office', 'leader', 'auditor')
