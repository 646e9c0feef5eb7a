/** The floor: no door, anyone above may stand on it. Each part may use only the parts before it. */
export const floor = ['exact', 'reasoning', 'platform', 'design'] as const

/** The rooms in order. A room imports only rooms before it; this list is the architecture. */
export const rooms = [
  'access',
  'notices',
  'documents',
  'enterprises',
  'communes',
  'conflicts',
  'facts',
  'criteria',
  'selection',
  'questions',
  'calls',
  'submissions',
  'council',
  'publication',
  'recognition',
  'certificates',
  'logo',
  'policies',
  'entitlements',
  'support',
  'imports',
  'events',
  'clusters',
  'indicators',
  'portal',
  'audit',
  'rehearsal',
  'pages',
] as const
