import type { Work } from '../platform/work.ts'
import type { RegisterQuery } from './store/register.ts'

/** The whole register as the office asks for it, narrowed down by what a test names. */
export const registerQuery = (work: Work, change: Partial<RegisterQuery> = {}): RegisterQuery => ({
  words: '',
  sorting: 'name',
  isDescending: false,
  kind: null,
  sectorGroup: null,
  commune: null,
  hasProducts: null,
  withPersonalCodes: true,
  day: work.today,
  current: new Map(),
  limit: 50,
  offset: 0,
  ...change,
})
