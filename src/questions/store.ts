import type { Generated } from 'kysely'
import type { Day } from '../exact/day.ts'
import { type Db, roomDb } from '../platform/database.ts'
import type { RoundId } from '../selection/model.ts'
import type { Question, Step } from './model.ts'

type Tables = {
  readonly 'questions.question': {
    id: Generated<bigint>
    round: RoundId
    dossier: string
    enterprise: string
    product: string
    code: string
    unit: string | null
    words: string
    asked_by: string
    asked_at: string
  }
  readonly 'questions.step': {
    id: Generated<bigint>
    question: bigint
    step: Step['step']
    words: string
    due_on: Day | null
    side: Step['side']
    by_whom: string
    at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

export const saveQuestion = async (
  db: Db,
  { askedBy, askedAt, ...question }: Omit<Question, 'id' | 'steps'>,
): Promise<string> => {
  const { id } = await tables(db)
    .insertInto('questions.question')
    .values({ ...question, asked_by: askedBy, asked_at: askedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return String(id)
}

export const saveStep = async (db: Db, question: string, { dueOn, byWhom, ...step }: Step): Promise<void> => {
  await tables(db)
    .insertInto('questions.step')
    .values({ question: BigInt(question), ...step, due_on: dueOn, by_whom: byWhom })
    .execute()
}

/** Of these rounds, in the order in which they were asked: two statements, however many there are. */
export const listQuestions = async (db: Db, rounds: readonly RoundId[]): Promise<readonly Question[]> => {
  if (rounds.length === 0) return []
  const questions = await tables(db)
    .selectFrom('questions.question')
    .selectAll()
    .where('round', 'in', rounds)
    .orderBy('id')
    .execute()
  const steps = await tables(db)
    .selectFrom('questions.step')
    .innerJoin('questions.question', 'questions.question.id', 'questions.step.question')
    .selectAll('questions.step')
    .where('round', 'in', rounds)
    .orderBy('questions.step.id')
    .execute()
  const stepsOf = Map.groupBy(steps, ({ question }) => question)
  return questions.map(({ id, asked_by, asked_at, ...question }) => ({
    ...question,
    id: String(id),
    askedBy: asked_by,
    askedAt: asked_at,
    steps: (stepsOf.get(id) ?? []).map(({ step, words, due_on, side, by_whom, at }) => ({
      step,
      words,
      dueOn: due_on,
      side,
      byWhom: by_whom,
      at,
    })),
  }))
}
