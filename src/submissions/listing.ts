import type { Work } from '../platform/work.ts'
import {
  type DossierNames,
  getRound,
  keptInAll,
  listDossierTurns,
  listRounds,
  loadNames,
} from '../selection/index.ts'
import type { RoundId } from '../selection/model.ts'
import type { Finding, PaperIntake, SendingHead, StartedSubmission, Supplement } from './model.ts'
import { completenessOf, findingsOf, type ListedState, listedState } from './rules/checking.ts'
import { openSupplement, type SubmissionState, stateOf } from './rules/receiving.ts'
import { listFindings, listSupplements } from './store/checking.ts'
import { listLastSaved } from './store/parts.ts'
import { listSendings } from './store/sendings.ts'
import { listPapers, listSubmissions } from './store/submissions.ts'

/** A dossier as lists show it. */
export interface ListedSubmission extends StartedSubmission {
  readonly names: DossierNames
  readonly state: SubmissionState
  readonly listed: ListedState
  readonly last: SendingHead | null
  readonly supplement: Supplement | null
  readonly paper: PaperIntake | null
  readonly savedAt: string | null
  /** Of the last sending: how many items were looked at, of how many, and which want something. */
  readonly checked: { readonly done: number; readonly of: number; readonly wanting: readonly string[] }
}

interface AskedList {
  readonly round?: RoundId
  readonly enterprises?: readonly string[]
}

/** Ask first who may see them; those over which the actor is in conflict are not there. As many statements for one as for 300. */
export const listOf = async (work: Work, asked: AskedList): Promise<readonly ListedSubmission[]> => {
  const { db } = work
  const started = await startedFor(work, asked)
  if (started.length === 0) return []
  const ids = started.map(({ id }) => id)
  const rounds = [...new Set(started.map(({ round }) => round))]
  const [names, sendings, supplements, findings, papers, saved, turns] = [
    await loadNames(work),
    Map.groupBy(await listSendings(db, ids), ({ submission }) => submission),
    Map.groupBy(await listSupplements(db, ids), ({ submission }) => submission),
    Map.groupBy(await listFindings(db, ids), ({ submission }) => submission),
    await listPapers(db, ids),
    await listLastSaved(db, ids),
    Map.groupBy(await listDossierTurns(db, rounds), ({ dossier }) => dossier),
  ]
  return started.map(each => {
    const last = sendings.get(each.id)?.at(-1) ?? null
    const course = {
      receipt: last?.receipt ?? null,
      turn: turns.get(each.id)?.at(-1)?.turn ?? null,
      supplements: supplements.get(each.id) ?? [],
    }
    const state = stateOf(course)
    const supplement = state === 'returned' ? openSupplement(course) : null
    const found = last === null ? new Map<string, Finding>() : findingsOf(findings.get(each.id) ?? [], last)
    const items = last?.items ?? []
    return {
      ...each,
      names: names(each),
      state,
      listed: listedState(state, completenessOf(items, found), supplement, work.today),
      last,
      supplement,
      paper: papers.get(each.id) ?? null,
      savedAt: saved.get(each.id) ?? null,
      checked: {
        done: items.filter(item => found.has(item)).length,
        of: items.length,
        wanting: items.filter(item => found.get(item)?.verdict === 'wanting'),
      },
    }
  })
}

const startedFor = async (work: Work, asked: AskedList): Promise<readonly StartedSubmission[]> => {
  const { db } = work
  const rounds = asked.round === undefined ? await listRounds(db) : [await getRound(db, asked.round)]
  const isKept = await keptInAll(work, rounds)
  return (await listSubmissions(db, asked)).filter(({ round, enterprise }) => !isKept(round, enterprise))
}
