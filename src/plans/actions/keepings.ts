import { NotFound } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { listKeepings, saveKeeping } from '../store/keepings.ts'
import { listStories } from '../store/tasks.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMayKeep, refuseIf, subjectOf } from './ensure.ts'

interface Pair {
  readonly task: string
  readonly other: string
  readonly reason: string
}

/** Two tasks that overlap stay beside each other, and why. */
export const keepOverlap = (work: Work, { reason, ...pair }: Pair): Promise<void> => {
  ensureMayKeep(work)
  return inTransaction(work, async work => {
    const [one, two] = [BigInt(pair.task), BigInt(pair.other)]
    const [task, other] = one < two ? [one, two] : [two, one]
    refuseIf(task === other, 'same-task', refusals.sameTask)
    const found = await listStories(work.db, { ids: [task, other] })
    if (found.length < 2) throw new NotFound('task', `${task}, ${other}`)
    const ids = { task: String(task), other: String(other) }
    const isKept = (await listKeepings(work.db)).some(
      each => each.task === ids.task && each.other === ids.other,
    )
    refuseIf(isKept, 'kept', refusals.keptAlready)
    await saveKeeping(work.db, { ...ids, reason, at: work.now, byWhom: actorName(work.actor) })
    record(work, { action: 'keep overlapping tasks', subject: subjectOf(task), after: ids, reason })
  })
}
