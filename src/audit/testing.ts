import type { Work } from '../platform/work.ts'
import { decidedRound } from '../publication/testing.ts'
import { closeRound } from '../selection/index.ts'
import { actors, trialRound } from '../selection/testing.ts'

export const { auditor } = actors

export const administrator = {
  kind: 'person',
  id: 'quan-tri',
  name: 'Quản trị',
  roles: [{ role: 'administrator', unit: null }],
} as const

/** A closed round of two dossiers, of which one passed, as the program itself has it. */
export const closedRound = async (): Promise<Work> => {
  const work = await decidedRound()
  await closeRound(work, trialRound)
  return work
}
