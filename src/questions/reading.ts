import { within } from '../access/permissions.ts'
import { ownness } from '../enterprises/index.ts'
import { NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { keptInAll, listRounds, type Round } from '../selection/index.ts'
import { stateOn } from '../selection/rules/round.ts'
import type { Question } from './model.ts'
import { maySeeQuestion } from './permissions.ts'
import { forwardedIn } from './rules.ts'
import { listQuestions } from './store.ts'

/** Who asked, as the row keeps it. */
export const asker = ({ actor }: Work): string => (actor.kind === 'person' ? actor.id : actor.kind)

/** The questions of these rounds that are there for the actor. */
export const questionsFor = async (work: Work, rounds: readonly Round[]): Promise<readonly Question[]> => {
  const all = await listQuestions(
    work.db,
    rounds.map(({ id }) => id),
  )
  if (all.length === 0) return []
  const [isOwn, isKept, me] = [await ownness(work), await keptInAll(work, rounds), asker(work)]
  const actors = new Map(rounds.map(({ id, programme }) => [id, within(work, programme).actor]))
  return all.filter(question =>
    maySeeQuestion(actors.get(question.round) ?? work.actor, {
      isConflicted: isKept(question.round, question.enterprise),
      belongs: isOwn(question.enterprise),
      isForwarded: forwardedIn(question) !== null,
      isAsker: question.askedBy === me,
      unit: question.unit,
    }),
  )
}

/** One of them; others are as if they were not there. */
export const questionFor = async (work: Work, round: Round, id: string): Promise<Question> => {
  const found = (await questionsFor(work, [round])).find(question => question.id === id)
  if (found === undefined) throw new NotFound('question', id)
  return found
}

export const openRounds = async ({ db, today }: Work): Promise<readonly Round[]> =>
  (await listRounds(db)).filter(({ turns }) => stateOn(turns, today) === 'open')
