import { listUnits } from '../../access/index.ts'
import { within } from '../../access/permissions.ts'
import { getVersion } from '../../criteria/index.ts'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import { NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { RoundId } from '../model.ts'
import { mayEnterJudgements, mayGiveSheet, mayJudge, mayTakeOverJudgements } from '../permissions.ts'
import { dossiersFor, ensureStated } from '../recusal.ts'
import { refusals } from '../refusals.ts'
import { allowedIn, type Entry, entryProblem, readCell, type Standing, writtenAs } from '../rules/cells.ts'
import { codeOf, type Owned, ownersOn, panelOf } from '../rules/owners.ts'
import { entitledTo, isClosedFor, type Seating } from '../rules/seating.ts'
import { signedIn } from '../rules/sign-off.ts'
import type { StoredDossier } from '../store/dossiers.ts'
import { latestJudgements, latestSheets, type StoredJudgement, saveJudgements } from '../store/judgements.ts'
import { lockRound, type Round } from '../store/rounds.ts'
import { listSeatings } from '../store/seatings.ts'
import { listSignOffs } from '../store/sign-offs.ts'
import { actorName, ensureOpen } from './ensure.ts'

/**
 * Enters judgements into cells: each by the unit that owns the criterion today, or by the office on its behalf. All or
 * none; a later judgement corrects an earlier one with a reason, and both are kept.
 */
export const enterJudgements = async (work: Work, id: RoundId, entries: readonly Entry[]): Promise<void> => {
  if (!mayEnterJudgements(work.actor)) throw new NotAllowed('enter judgements')
  return inTransaction(work, async work => {
    const round = await lockRound(work.db, id)
    ensureOpen(round, work)
    await ensureStated(work, round)
    await ensureUnsigned(work, id, entries)
    const by = actorName(work)
    const sheet = await sheetOf(work, round, by, entries)
    const judging = within(work, round.programme)
    const judgements = entries.map(entry => judgementOf(judging, sheet, { by, ...entry }))
    await saveJudgements(work.db, judgements)
    record(work, {
      action: 'enter judgements',
      subject: { kind: 'selection.round', id },
      before: entries.map(({ dossier, code }) => sheet.now.get(keyOf(dossier, code)) ?? null),
      after: judgements,
    })
  })
}

/** What a unit said is final is corrected only after it took its word back. */
const ensureUnsigned = async (work: Work, id: RoundId, entries: readonly Entry[]): Promise<void> => {
  const signed = signedIn(await listSignOffs(work.db, id))
  const codes = entries.flatMap(({ code }) => (signed.has(code) ? [code] : []))
  if (codes.length > 0) throw new Refused('signed-off', { codes }, refusals.signedOff)
}

/** Judgements with their past, as they were given: the sample city, or a round kept elsewhere. */
export const takeOverJudgements = async (
  work: Work,
  round: RoundId,
  judgements: readonly StoredJudgement[],
): Promise<void> => {
  if (!mayTakeOverJudgements(work.actor)) throw new NotAllowed('take over judgements')
  return inTransaction(work, async work => {
    ensureOpen(await lockRound(work.db, round), work)
    await saveJudgements(work.db, judgements)
    record(work, {
      action: 'take over judgements',
      subject: { kind: 'selection.round', id: round },
      after: judgements,
    })
  })
}

export interface Sheet {
  readonly owned: ReadonlyMap<string, Owned>
  readonly dossiers: ReadonlyMap<string, StoredDossier>
  /** What stands in a cell; of a panel the sheet of the one who writes. */
  readonly now: ReadonlyMap<string, Standing>
  /** By code of the panel. */
  readonly seatings: ReadonlyMap<string, Seating>
}

export const keyOf = (dossier: string, code: string): string => `${code} ${dossier}`

/** The cells of the codes that are entered, as they stand for `by`. */
export const sheetOf = async (
  work: Work,
  round: Round,
  by: string,
  entries: readonly { readonly dossier: string; readonly code: string }[],
): Promise<Sheet> => {
  const { content } = await getVersion(work.db, round.criteriaSet.code, round.criteriaSet.version)
  const read = readCriteriaSet(JSON.parse(content))
  if (!read.ok) throw new Error(`an adopted criteria set cannot be read: ${read.problems[0]?.reason}`)
  const owned = ownersOn(read.set, await listUnits(work.db), work.today)
  const codes = [...new Set(entries.map(({ code }) => code))]
  const isOfPanel = (code: string) =>
    owned.some(each => codeOf(each.scored) === code && panelOf(each.scored) !== null)
  const [together, alone] = [codes.filter(isOfPanel), codes.filter(code => !isOfPanel(code))]
  const dossiers = [...new Set(entries.map(({ dossier }) => dossier))]
  const latest = [
    ...(await latestJudgements(work.db, round.id, alone, dossiers)),
    ...(await latestSheets(work.db, round.id, together, { by, dossiers })),
  ]
  const seatings = together.length === 0 ? [] : await listSeatings(work.db, round.id)
  return {
    owned: new Map(owned.map(each => [codeOf(each.scored), each])),
    dossiers: new Map((await dossiersFor(work, round)).map(dossier => [dossier.id, dossier])),
    now: new Map(latest.map(each => [keyOf(each.dossier, each.code), each])),
    seatings: new Map(seatings.map(({ panel, seating }) => [panel, seating])),
  }
}

/** What `by` gives, on their own or on the sheet they have in a panel; the actor may be the office that enters it. */
export const judgementOf = (
  work: Work,
  sheet: Sheet,
  entry: Entry & { readonly by: string },
): StoredJudgement => {
  const { dossier, code, given, note, reason, by } = entry
  const cell = sheet.owned.get(code)
  const unit = cell?.unit ?? null
  if (cell === undefined || unit === null) throw new NotAllowed(`judge criterion ${code}`)
  const panel = panelOf(cell.scored)
  if (!(panel === null ? mayJudge(work.actor, unit) : mayGiveSheet(work.actor, { by, unit })))
    throw new NotAllowed(`judge criterion ${code}`)
  const found = sheet.dossiers.get(dossier)
  if (found === undefined) throw new NotFound('dossier', dossier)
  if (panel !== null) ensureSits(sheet.seatings.get(panel.code), by, dossier)
  const allowed = allowedIn(cell.scored, found.applicant)
  const read = allowed === null ? null : readCell(allowed, writtenAs(given))
  if (read === null || !read.ok) throw new Refused('cell', { dossier, code }, refusals.cell)
  const problem = entryProblem(entry, sheet.now.get(keyOf(dossier, code)))
  if (problem !== null)
    throw new Refused(
      `cell-${problem.problem}`,
      { dossier, code },
      problem.problem === 'stale' ? refusals.stale : refusals.cell,
    )
  return { dossier, code, given: read.given, unit, byWhom: by, at: work.now, reason, note }
}

const ensureSits = (seating: Seating | undefined, by: string, dossier: string): void => {
  if (seating === undefined) throw new Refused('panel-not-seated', {}, refusals.notSeated)
  if (!entitledTo(seating, dossier).includes(by))
    throw new Refused('not-of-panel', { by, dossier }, refusals.notOfPanel)
  if (isClosedFor(seating, dossier)) throw new Refused('sitting-over', { dossier }, refusals.sittingOver)
}
