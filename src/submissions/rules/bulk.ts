import type { ListedState } from './checking.ts'

/** What the office does with several dossiers at once. */
export const bulkVerbs = ['remind', 'complete'] as const
export type BulkVerb = (typeof bulkVerbs)[number]

export type WhyNot = 'not-returned' | 'not-sent' | 'wanting' | 'already' | 'returned' | 'not-standing'

/** Why nothing would happen to a dossier; null: it would. */
export const whyNot = (verb: BulkVerb, state: ListedState): WhyNot | null => {
  if (verb === 'remind') return state === 'returned' || state === 'overdue' ? null : 'not-returned'
  switch (state) {
    case 'unchecked':
      return null
    case 'making':
      return 'not-sent'
    case 'complete':
      return 'already'
    case 'wanting':
    case 'returned':
      return state
    case 'overdue':
      return 'returned'
    case 'withdrawn':
    case 'excluded':
      return 'not-standing'
  }
}
