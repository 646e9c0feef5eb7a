import { within } from '../../access/permissions.ts'
import { getVersion } from '../../criteria/index.ts'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import { NotAllowed, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { RoundId } from '../model.ts'
import { mayEnterSheets, maySeatPanel, maySeeSheets } from '../permissions.ts'
import { ensureStated } from '../recusal.ts'
import { refusals } from '../refusals.ts'
import type { Entry } from '../rules/cells.ts'
import { panelOf } from '../rules/owners.ts'
import { type Seating, seatingInput } from '../rules/seating.ts'
import { type Judgement, latestSheets, saveJudgements } from '../store/judgements.ts'
import { getRound, lockRound, type Round } from '../store/rounds.ts'
import { listSeatings, saveSeating } from '../store/seatings.ts'
import { panelTexts as texts } from '../texts/panels.ts'
import { actorName, ensureOpen } from './ensure.ts'
import { judgementOf, keyOf, type Sheet, sheetOf } from './judgements.ts'
import { takeBackSpoilt } from './spoilt-counts.ts'

/**
 * Says who sits on a panel, who takes no part in which dossier, and where nobody gives another sheet: the whole of it,
 * in the place of what was said before. Sheets of those who may no longer judge a dossier stop counting; a
 * secret ballot in which they could vote is held again.
 */
export const seatPanel = async (
  work: Work,
  id: RoundId,
  panel: string,
  given: SeatingGiven,
): Promise<void> => {
  if (!maySeatPanel(work.actor)) throw new NotAllowed('say who sits on a panel')
  const seating = seatingInput.parse(given)
  return inTransaction(work, async work => {
    const round = await lockRound(work.db, id)
    if (!maySeatPanel(within(work, round.programme).actor)) throw new NotAllowed('say who sits on a panel')
    ensureOpen(round, work)
    await ensureSound(work, round, panel, seating)
    const before = (await listSeatings(work.db, id)).find(each => each.panel === panel)?.seating ?? null
    await saveSeating(work.db, id, { panel, seating, at: work.now, byWhom: actorName(work) })
    if (before !== null) await takeBackSpoilt(work, round, [{ panel, before, seating }], texts.voterLeft)
    record(work, {
      action: 'seat panel',
      subject: { kind: 'selection.round', id },
      before: { panel, seating: before },
      after: { panel, seating },
    })
  })
}

export type SeatingGiven = Pick<Seating, 'members' | 'chair'> & Partial<Seating>

const ensureSound = async (work: Work, round: Round, panel: string, seating: Seating): Promise<void> => {
  const set = await setOf(work, round)
  const chairs = [seating.chair, ...Object.values(seating.chairs)].filter(chair => chair !== null)
  const isKnown = set.panels.some(({ code }) => code === panel)
  if (!isKnown || chairs.some(chair => !seating.members.includes(chair)))
    throw new Refused('seating', { panel, chairs }, refusals.seating)
}

export const setOf = async (work: Work, { criteriaSet: { code, version } }: Round) => {
  const read = readCriteriaSet(JSON.parse((await getVersion(work.db, code, version)).content))
  if (!read.ok) throw new Error(`an adopted criteria set cannot be read: ${read.problems[0]?.reason}`)
  return read.set
}

export interface SheetGiven {
  /** The member whose sheet it is: the actor, or one for whom it is entered from paper. */
  readonly by: string
  readonly entries: readonly Entry[]
}

/** Enters what one member of a panel gives: all or none; a later sheet corrects an earlier one with a reason. */
export const enterSheet = async (work: Work, id: RoundId, { by, entries }: SheetGiven): Promise<void> => {
  if (!mayEnterSheets(work.actor)) throw new NotAllowed('enter a sheet')
  return inTransaction(work, async work => {
    const round = await lockRound(work.db, id)
    ensureOpen(round, work)
    await ensureStated(work, round)
    const sheet = await sheetOf(work, round, by, entries)
    const judging = within(work, round.programme)
    ensureOfPanels(sheet, entries)
    const judgements = entries.map(entry => judgementOf(judging, sheet, { by, ...entry }))
    await saveJudgements(work.db, judgements)
    record(work, {
      action: 'enter sheet',
      subject: { kind: 'selection.round', id },
      before: entries.map(({ dossier, code }) => sheet.now.get(keyOf(dossier, code)) ?? null),
      after: judgements,
    })
  })
}

const ensureOfPanels = ({ owned }: Sheet, entries: readonly Entry[]): void => {
  for (const { code } of entries) {
    const cell = owned.get(code)
    if (cell === undefined || panelOf(cell.scored) === null) throw new NotAllowed(`give a sheet on ${code}`)
  }
}

export interface PanelSheets {
  readonly panel: string
  /** Null: it is not settled yet who sits. */
  readonly seating: Seating | null
  /** The latest of each member on each dossier and code: of all, or their own to a member. */
  readonly sheets: readonly Judgement[]
}

/** The panels of a round, who sits on them, and the sheets that the actor may see. */
export const sheetsOf = async (work: Work, id: RoundId): Promise<readonly PanelSheets[]> => {
  const round = await getRound(work.db, id)
  const { actor } = within(work, round.programme)
  if (!mayEnterSheets(actor) && !maySeeSheets(actor)) throw new NotAllowed('see the sheets of a panel')
  const { panels } = await setOf(work, round)
  const seatings = new Map((await listSeatings(work.db, id)).map(each => [each.panel, each.seating]))
  const sheets = await latestSheets(
    work.db,
    id,
    panels.flatMap(({ criteria }) => criteria),
  )
  const seen = sheets.filter(({ byWhom }) => maySeeSheets(actor) || byWhom === actorName(work))
  return panels.map(({ code, criteria }) => ({
    panel: code,
    seating: seatings.get(code) ?? null,
    sheets: seen.filter(sheet => criteria.includes(sheet.code)),
  }))
}
