import { seldom } from '../platform/seldom.ts'

/** In a minute, from one address: more than a desk that checks papers all day. Codes cannot be tried out. */
const MOST = 60

export const ensureSeldom = seldom('check certificates', MOST)
