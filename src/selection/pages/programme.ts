import { isConfined, within } from '../../access/permissions.ts'
import { NotAllowed } from '../../platform/errors.ts'
import type { Route, Visit } from '../../platform/pages.ts'
import { findProgramme } from '../store/rounds.ts'

/** Whatever lies under a round is open to its readers by what they hold in the programme of the round. */
export const inItsProgramme = (route: Route): Route =>
  route.path.includes('/:round')
    ? {
        ...route,
        page: async visit => {
          const narrowed = await narrowedTo(visit)
          if (!route.may(narrowed.work.actor)) throw new NotAllowed(`open a round of another programme`)
          return route.page(narrowed)
        },
      }
    : route

/** Nobody else waits for a look at the round. */
const narrowedTo = async (visit: Visit): Promise<Visit> => {
  const { work, params } = visit
  if (!isConfined(work.actor)) return visit
  const programme = await findProgramme(work.db, params.round ?? '')
  return programme === undefined ? visit : { ...visit, work: within(work, programme) }
}
