import { holding } from '../access/permissions.ts'

/** Values of indicators that are not public: for those who work for the programme. What is said of them in words is public. */
export const mayReadInternal = holding('office', 'leader', 'auditor')
