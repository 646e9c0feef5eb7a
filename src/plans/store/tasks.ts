import { type SqlBool, sql } from 'kysely'
import type { Day } from '../../exact/day.ts'
import type { Db } from '../../platform/database.ts'
import type { Report, Task, TaskStory, TaskWording } from '../model.ts'
import { tables } from './tables.ts'

export interface TaskFilter {
  readonly plan?: string
  readonly ids?: readonly bigint[]
}

/** With everything that their state follows from, by plan and number; a constant number of statements. */
export const listStories = async (db: Db, { plan, ids }: TaskFilter = {}): Promise<readonly TaskStory[]> => {
  const found = await tables(db)
    .selectFrom('plans.task as task')
    .innerJoin('plans.plan as plan', 'plan.code', 'task.plan')
    .leftJoin('plans.adoption as adoption', 'adoption.plan', 'task.plan')
    .leftJoin('plans.removal as removal', 'removal.task', 'task.id')
    .select(['task.id', 'task.plan', 'task.number', 'task.standing', 'task.note'])
    .select(['task.carried_from as carriedFrom', 'plan.is_sample as isSample'])
    .select(sql<boolean>`adoption.plan is not null`.as('isAdopted'))
    .where('removal.task', 'is', null)
    .$if(plan !== undefined, query => query.where('task.plan', '=', plan ?? ''))
    .$if(ids !== undefined, query => query.where(sql<SqlBool>`task.id = any(${ids ?? []}::bigint[])`))
    .orderBy('plan.to_day', 'desc')
    .orderBy('task.plan')
    .orderBy('task.id')
    .execute()
  const parts = await partsOf(
    db,
    found.map(({ id }) => id),
  )
  return found.flatMap(({ number, ...row }) => {
    const wordings = parts.wordings.get(row.id) ?? []
    const last = wordings.at(-1)
    if (last === undefined) return []
    const deadlines = parts.deadlines.get(row.id) ?? []
    const { id, plan, standing, note, carriedFrom, isSample, isAdopted } = row
    const task: Task = {
      ...last.wording,
      period: withDeadline(last.wording.period, deadlines.at(-1)?.toDay),
      id: String(id),
      plan,
      code: number,
      goal: last.goal,
      standing,
      note,
    }
    return [
      {
        task,
        carriedFrom: carriedFrom === null ? null : String(carriedFrom),
        isSample,
        isAdopted,
        wordings: wordings.map(({ wording, reason, at, byWhom }) => ({
          lead: wording.lead,
          coordinating: wording.coordinating,
          reason,
          at,
          byWhom,
        })),
        deadlines,
        reports: parts.reports.get(row.id) ?? [],
        instructions: parts.instructions.get(row.id) ?? [],
        closing: parts.closings.get(row.id) ?? null,
      },
    ]
  })
}

const withDeadline = (period: Task['period'], toDay: Day | undefined): Task['period'] =>
  period === null || toDay === undefined ? period : { from: period.from, to: toDay }

const partsOf = async (db: Db, ids: readonly bigint[]) => {
  const byTask = async <Row extends { readonly task: bigint }>(rows: Promise<readonly Row[]>) =>
    Map.groupBy(await rows, ({ task }) => task)
  return {
    wordings: await byTask(wordingsOf(db, ids)),
    deadlines: await byTask(deadlinesOf(db, ids)),
    reports: await byTask(reportsOf(db, ids)),
    instructions: await byTask(instructionsOf(db, ids)),
    closings: new Map((await closingsOf(db, ids)).map(({ task, ...closing }) => [task, closing])),
  }
}

const ofThese = (ids: readonly bigint[]) => sql<SqlBool>`task = any(${ids}::bigint[])`

const wordingsOf = async (db: Db, ids: readonly bigint[]) =>
  (
    await tables(db)
      .selectFrom('plans.wording')
      .select(['task', 'title_vi', 'title_en', 'goal', 'task_group as group', 'lead', 'coordinating'])
      .select(['beneficiaries', 'purpose', 'from_day', 'to_day', 'budget_line', 'product', 'indicators'])
      .select(['evidence', 'reason', 'at', 'by_whom as byWhom'])
      .where(ofThese(ids))
      .orderBy('id')
      .execute()
  ).map(({ task, title_vi, title_en, goal, from_day, to_day, budget_line, reason, at, byWhom, ...rest }) => ({
    task,
    goal,
    reason,
    at,
    byWhom,
    wording: {
      ...rest,
      title: { vi: title_vi, en: title_en },
      period: from_day === null || to_day === null ? null : { from: from_day, to: to_day },
      budgetLine: budget_line === null ? null : String(budget_line),
    } satisfies TaskWording,
  }))

const deadlinesOf = (db: Db, ids: readonly bigint[]) =>
  tables(db)
    .selectFrom('plans.deadline')
    .select(['task', 'to_day as toDay', 'reason', 'at', 'by_whom as byWhom'])
    .where(ofThese(ids))
    .orderBy('id')
    .execute()

const reportsOf = async (
  db: Db,
  ids: readonly bigint[],
): Promise<readonly (Report & { readonly task: bigint })[]> =>
  (
    await tables(db)
      .selectFrom('plans.report as report')
      .leftJoin('plans.ruling as ruling', 'ruling.report', 'report.id')
      .leftJoin('plans.enclosure as enclosure', 'enclosure.report', 'report.id')
      .select([
        'report.id',
        'task',
        'unit',
        'on_day as onDay',
        'percent',
        'report.words',
        'link',
        'indicator',
      ])
      .select(['value', 'report.at', 'report.by_whom as byWhom', 'ruling.kind', 'ruling.words as ruled'])
      .select(['ruling.at as ruledAt', 'ruling.by_whom as ruledBy'])
      .select(['file', 'file_name as fileName', 'media_type as mediaType', 'size'])
      .where(ofThese(ids))
      .orderBy('report.id')
      .execute()
  ).map(({ kind, ruled, ruledAt, ruledBy, file, fileName, mediaType, size, ...report }) => ({
    ...report,
    id: String(report.id),
    ruling:
      kind === null || ruledAt === null || ruledBy === null
        ? null
        : { kind, words: ruled, at: ruledAt, byWhom: ruledBy },
    enclosure:
      file === null || fileName === null || mediaType === null || size === null
        ? null
        : { file, fileName, mediaType, size },
  }))

const instructionsOf = (db: Db, ids: readonly bigint[]) =>
  tables(db)
    .selectFrom('plans.instruction')
    .select(['task', 'words', 'due_on as dueOn', 'at', 'by_whom as byWhom'])
    .where(ofThese(ids))
    .orderBy('id')
    .execute()

const closingsOf = (db: Db, ids: readonly bigint[]) =>
  tables(db)
    .selectFrom('plans.closing')
    .select(['task', 'words', 'on_day as onDay', 'at', 'by_whom as byWhom'])
    .where(ofThese(ids))
    .execute()

/** Deeds of one task follow each other: whoever comes second waits for the first. */
export const lockStory = async (db: Db, id: bigint): Promise<TaskStory | undefined> => {
  await tables(db).selectFrom('plans.task').select('id').where('id', '=', id).forUpdate().execute()
  return (await listStories(db, { ids: [id] }))[0]
}
