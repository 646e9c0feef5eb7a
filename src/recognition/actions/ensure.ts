import type { PersonId } from '../../access/model.ts'
import { personIdOf } from '../../access/model.ts'
import { within } from '../../access/permissions.ts'
import { NotAllowed, Refused } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import { listRounds } from '../../selection/index.ts'
import type { RoundId } from '../../selection/model.ts'
import type { RuledRecognition } from '../model.ts'
import { mayKeepRegister } from '../permissions.ts'
import { versionOf } from '../rules/status.ts'
import { refusals } from '../texts/refusals.ts'

/** Whoever keeps the register of some programme. */
export const ensureMayKeepRegister = (work: Work): void => {
  if (!mayKeepRegister(work.actor)) throw new NotAllowed(refusals.mayNotKeepRegister[work.language])
}

/** Whoever keeps it in the programme of this round; what came from no round is for those who hold their role in all. */
export const ensureMayKeepOf = async (work: Work, round: RoundId | null): Promise<void> => {
  ensureMayKeepRegister(within(work, await programmeOf(work, round)))
}

export const programmeOf = async ({ db }: Pick<Work, 'db'>, round: RoundId | null): Promise<string | null> =>
  round === null ? null : ((await listRounds(db)).find(({ id }) => id === round)?.programme ?? null)

/** Whose deed it is; null: the program itself. */
export const personOf = ({ actor }: Work): PersonId | null =>
  actor.kind === 'person' ? personIdOf(actor.id) : null

export const subjectOf = (id: string) => ({ kind: 'recognition.recognition', id })

/** Nobody decides on what they have not seen. */
export const ensureFresh = (recognition: RuledRecognition, version: string | undefined): void => {
  if (version !== undefined && version !== versionOf(recognition))
    throw new Refused('stale', { recognition: recognition.id }, refusals.stale)
}
