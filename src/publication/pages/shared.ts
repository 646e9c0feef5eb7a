import type { Visit } from '../../platform/pages.ts'
import { getRound, loadRound, type Round, type RoundHead } from '../../selection/index.ts'

/** The round of the address, as its pages show it. */
export const roundIn = async ({
  work,
  params,
}: Visit): Promise<{ readonly round: Round; readonly head: RoundHead }> => {
  const round = await getRound(work.db, params.round ?? '')
  return { round, head: (await loadRound(work, round)).head }
}

/** A number in an address: anything else is that of nothing. */
export const numberIn = (text: string | undefined): number =>
  /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : 0
