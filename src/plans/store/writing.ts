import type { Day } from '../../exact/day.ts'
import type { Db } from '../../platform/database.ts'
import type { Enclosure, Report, RulingKind, Standing, TaskWording } from '../model.ts'
import type { By } from './plans.ts'
import { tables } from './tables.ts'

export interface FreshTask {
  readonly plan: string
  readonly code: string
  readonly standing: Standing
  readonly note: string | null
  readonly carriedFrom: string | null
}

export const saveTask = async (
  db: Db,
  { code, carriedFrom, ...task }: FreshTask,
  by: By,
): Promise<bigint> => {
  const { id } = await tables(db)
    .insertInto('plans.task')
    .values({
      ...task,
      number: code,
      carried_from: carriedFrom === null ? null : BigInt(carriedFrom),
      at: by.at,
      by_whom: by.byWhom,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const saveWording = async (
  db: Db,
  task: bigint,
  {
    goal,
    reason,
    ...wording
  }: TaskWording & { readonly goal: string | null; readonly reason: string | null },
  { at, byWhom }: By,
): Promise<void> => {
  await tables(db)
    .insertInto('plans.wording')
    .values({
      task,
      title_vi: wording.title.vi,
      title_en: wording.title.en,
      goal,
      task_group: wording.group,
      lead: wording.lead,
      coordinating: [...wording.coordinating],
      beneficiaries: wording.beneficiaries === null ? null : JSON.stringify(wording.beneficiaries),
      purpose: wording.purpose,
      from_day: wording.period?.from ?? null,
      to_day: wording.period?.to ?? null,
      budget_line: wording.budgetLine === null ? null : BigInt(wording.budgetLine),
      product: wording.product,
      indicators: [...wording.indicators],
      evidence: wording.evidence,
      reason,
      at,
      by_whom: byWhom,
    })
    .execute()
}

interface Reasoned {
  readonly task: bigint
  readonly reason: string
}

export const saveRemoval = async (db: Db, { task, reason }: Reasoned, { at, byWhom }: By): Promise<void> => {
  await tables(db).insertInto('plans.removal').values({ task, reason, at, by_whom: byWhom }).execute()
}

export const saveDeadline = async (
  db: Db,
  { task, reason, toDay }: Reasoned & { readonly toDay: Day },
  { at, byWhom }: By,
): Promise<void> => {
  await tables(db)
    .insertInto('plans.deadline')
    .values({ task, to_day: toDay, reason, at, by_whom: byWhom })
    .execute()
}

export const saveClosing = async (
  db: Db,
  { task, words, onDay }: { readonly task: bigint; readonly words: string; readonly onDay: Day },
  { at, byWhom }: By,
): Promise<void> => {
  await tables(db)
    .insertInto('plans.closing')
    .values({ task, words, on_day: onDay, at, by_whom: byWhom })
    .execute()
}

export const saveInstruction = async (
  db: Db,
  { task, words, dueOn }: { readonly task: bigint; readonly words: string; readonly dueOn: Day | null },
  { at, byWhom }: By,
): Promise<void> => {
  await tables(db)
    .insertInto('plans.instruction')
    .values({ task, words, due_on: dueOn, at, by_whom: byWhom })
    .execute()
}

export type FreshReport = Omit<Report, 'id' | 'ruling' | keyof By> & { readonly task: bigint }

export const saveReport = async (
  db: Db,
  { onDay, enclosure, ...report }: FreshReport,
  { at, byWhom }: By,
): Promise<void> => {
  const { id } = await tables(db)
    .insertInto('plans.report')
    .values({ ...report, on_day: onDay, at, by_whom: byWhom })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (enclosure !== null) await saveEnclosure(db, id, enclosure)
}

const saveEnclosure = async (
  db: Db,
  report: bigint,
  { file, fileName, mediaType, size }: Enclosure,
): Promise<void> => {
  await tables(db)
    .insertInto('plans.enclosure')
    .values({ report, file, file_name: fileName, media_type: mediaType, size })
    .execute()
}

export const saveRuling = async (
  db: Db,
  {
    report,
    kind,
    words,
  }: { readonly report: bigint; readonly kind: RulingKind; readonly words: string | null },
  { at, byWhom }: By,
): Promise<void> => {
  await tables(db).insertInto('plans.ruling').values({ report, kind, words, at, by_whom: byWhom }).execute()
}
