import type { Page } from '../../platform/pages.ts'
import { redirect } from '../../platform/pages.ts'
import { statementAddress } from '../addresses.ts'
import { mustState } from '../recusal.ts'
import { getRound } from '../store/rounds.ts'

/** A page with dossiers opens after its reader said which interests they have; first it leads them there. */
export const stated =
  (page: Page): Page =>
  async visit => {
    const { work, params, path, query } = visit
    const round = await getRound(work.db, params.round ?? '')
    if (!(await mustState(work, round))) return page(visit)
    const next = query.size === 0 ? path : `${path}?${query}`
    return redirect(`${statementAddress(round)}?${new URLSearchParams({ next })}`)
  }
