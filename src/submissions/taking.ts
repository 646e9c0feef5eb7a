import type { Taking } from '../calls/index.ts'
import type { Work } from '../platform/work.ts'
import type { Round } from '../selection/index.ts'
import { stateOn } from '../selection/rules/round.ts'
import { applyAddress } from './addresses.ts'
import { shippedAsked } from './asked-file.ts'
import type { Asked } from './model.ts'
import { findAsked } from './store/submissions.ts'

/** What the call of a round tells of its dossiers; of a round that closed before anything was asked here, nothing. */
export const taking: Taking = {
  applyAddress,
  papersAsked: async (work, round) => {
    const asked = await askedOf(work, round)
    return (asked?.papers ?? []).map(
      ({ code, name, isRequired, tracks = null, applicants = null, elsewhere, status }) => ({
        code,
        name,
        isRequired,
        tracks,
        applicants,
        elsewhere,
        isAssumed: status === 'assumed',
      }),
    )
  },
}

const askedOf = async ({ db, today }: Work, { id, turns }: Round): Promise<Asked | undefined> =>
  (await findAsked(db, id)) ?? (stateOn(turns, today) === 'closed' ? undefined : shippedAsked())
