import type { Route } from './platform/pages.ts'

/** Every URL on one page: this list is the site map. */
export const routes: readonly Route[] = []
