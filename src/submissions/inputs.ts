import type { ReadSet } from '../criteria/rules/set.ts'
import { getEnterprise } from '../enterprises/index.ts'
import { listVariables } from '../facts/index.ts'
import type { Variable } from '../facts/model.ts'
import type { Work } from '../platform/work.ts'
import { getRound, loadSet } from '../selection/index.ts'
import type { Asked, SavedPart, StartedSubmission } from './model.ts'
import { type Applying, PRODUCT_PART } from './rules/asking.ts'
import { askedIn } from './standing.ts'
import { listParts } from './store/parts.ts'
import { contentsOf, isUndertaking } from './submission.ts'

/** What decides which inputs the parts of a dossier have; a save reads no figure, file or preview. */
export interface Inputs {
  readonly set: ReadSet
  readonly asked: Asked
  readonly applying: Applying
  readonly parts: readonly SavedPart[]
  readonly undertakings: readonly { readonly variable: Variable }[]
}

/** Ask first who may (`ensureMayPrepare`). */
export const loadInputs = async (work: Work, started: StartedSubmission): Promise<Inputs> => {
  const { db } = work
  const round = await getRound(db, started.round)
  const set = await loadSet(work, round)
  const parts = await listParts(db, started.id)
  const { kind } = await getEnterprise(db, started.enterprise)
  const track = contentsOf(parts).get(PRODUCT_PART)?.track ?? null
  const wanted = new Set(set.slots.map(({ code }) => code).filter(isUndertaking))
  const undertakings = (await listVariables(db)).filter(({ code }) => wanted.has(code))
  return {
    set,
    asked: await askedIn(work, round),
    applying: { track, kind },
    parts,
    undertakings: undertakings.map(variable => ({ variable })),
  }
}
