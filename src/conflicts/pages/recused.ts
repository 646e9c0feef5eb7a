import { NotAllowed } from '../../platform/errors.ts'
import type { Route } from '../../platform/pages.ts'
import { recusalOf } from '../grounds.ts'

/** Under these lies what points follow from: figures, the documents behind them, and what is said of them. */
const FIGURES = /^(?:\/api\/office)?\/(?:declarations|verification|enterprises)\/:enterprise(?:\/|$)/
const OPEN = ['/enterprises/:enterprise', '/api/office/enterprises/:enterprise']

/** Figures and documents of an enterprise are as if they were not there to who is in conflict over it. */
export const keptFromConflicted = (route: Route): Route =>
  FIGURES.test(route.path) && !OPEN.includes(route.path)
    ? {
        ...route,
        page: async visit => {
          if ((await recusalOf(visit.work)).isFrom(visit.params.enterprise))
            throw NotAllowed.secret('read figures of an enterprise in which one has an interest')
          return route.page(visit)
        },
      }
    : route
