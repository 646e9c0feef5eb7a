import type { Generated } from 'kysely'
import type { Day } from '../exact/day.ts'
import { type Db, roomDb } from '../platform/database.ts'
import type { RoundId } from '../selection/model.ts'
import type { Enclosure, Question, Step } from './model.ts'

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
  readonly 'questions.enclosure': {
    step: bigint
    file: string
    file_name: string
    media_type: string
    size: number
    page: string | null
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

export const saveStep = async (
  db: Db,
  question: string,
  { dueOn, byWhom, enclosure, ...step }: Step,
): Promise<void> => {
  const { id } = await tables(db)
    .insertInto('questions.step')
    .values({ question: BigInt(question), ...step, due_on: dueOn, by_whom: byWhom })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (enclosure === null) return
  const { fileName, mediaType, ...file } = enclosure
  await tables(db)
    .insertInto('questions.enclosure')
    .values({ step: id, ...file, file_name: fileName, media_type: mediaType })
    .execute()
}

/** Of these rounds, in the order in which they were asked: one statement, however many there are. */
export const listQuestions = async (db: Db, rounds: readonly RoundId[]): Promise<readonly Question[]> => {
  if (rounds.length === 0) return []
  const rows = await tables(db)
    .selectFrom('questions.question as question')
    .leftJoin('questions.step as step', 'step.question', 'question.id')
    .leftJoin('questions.enclosure as enclosure', 'enclosure.step', 'step.id')
    .selectAll('question')
    .select(['step.step', 'step.words as said', 'step.due_on', 'step.side', 'step.by_whom', 'step.at'])
    .select([
      'enclosure.file',
      'enclosure.file_name',
      'enclosure.media_type',
      'enclosure.size',
      'enclosure.page',
    ])
    .where('question.round', 'in', rounds)
    .orderBy('question.id')
    .orderBy('step.id')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(own => {
    const [first] = own
    if (first === undefined) return []
    const { id, round, dossier, enterprise, product, code, unit, words, asked_by, asked_at } = first
    const asked = { id: String(id), round, dossier, enterprise, product, code, unit, words }
    return [{ ...asked, askedBy: asked_by, askedAt: asked_at, steps: own.flatMap(stepIn) }]
  })
}

type StepRow = {
  readonly [Column in 'step' | 'side' | 'by_whom' | 'at']: Tables['questions.step'][Column] | null
} & {
  readonly [Column in 'file' | 'file_name' | 'media_type' | 'size' | 'page']:
    | Tables['questions.enclosure'][Column]
    | null
} & { readonly said: string | null; readonly due_on: Day | null }

const stepIn = ({ step, said, due_on, side, by_whom, at, ...file }: StepRow): readonly Step[] =>
  step === null || said === null || side === null || by_whom === null || at === null
    ? []
    : [{ step, words: said, dueOn: due_on, side, byWhom: by_whom, at, enclosure: enclosureIn(file) }]

const enclosureIn = ({
  file,
  file_name,
  media_type,
  size,
  page,
}: Pick<StepRow, 'file' | 'file_name' | 'media_type' | 'size' | 'page'>): Enclosure | null =>
  file === null || file_name === null || media_type === null || size === null
    ? null
    : { file, fileName: file_name, mediaType: media_type, size, page }
