import { listUnits } from '../../access/index.ts'
import type { Unit } from '../../access/model.ts'
import type { Band, CriteriaSet } from '../../criteria/model.ts'
import type { ReadPanel } from '../../criteria/rules/set.ts'
import { foldedText } from '../../exact/text.ts'
import { type Asked, PAGE_SIZE } from '../../platform/listing.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { actorName } from '../actions/ensure.ts'
import { countAddress, scoresAddress } from '../addresses.ts'
import type { FrozenRound } from '../model.ts'
import { criterionOf, gatesOf, inLanguage } from '../parts/names.ts'
import { isOpen, type Sheet, type SheetCell, type SheetColumn, type SheetRow } from '../parts/sheet.ts'
import { isScorer, mayJudge, mayRunRounds, maySeeScoresOf } from '../permissions.ts'
import { isBallot } from '../rules/ballots.ts'
import { allowedIn, type Standing } from '../rules/cells.ts'
import { codeOf, concerns, isOfDepartment, type Owned, ownersOn, panelOf } from '../rules/owners.ts'
import { chairsOf, entitledTo, isClosedFor } from '../rules/seating.ts'
import { signedCodes, signedIn, signOffOf } from '../rules/sign-off.ts'
import { judgementsLeft, talliesOf } from '../rules/tally.ts'
import { latestJudgements, latestSheets } from '../store/judgements.ts'
import type { Round } from '../store/rounds.ts'
import { listSeatings } from '../store/seatings.ts'
import { listSignOffs } from '../store/sign-offs.ts'
import { type Content, loadContent } from './content.ts'
import { loadNameOf, loadNames, type NamesOf } from './names.ts'
import { loadRound, type RoundHead } from './round.ts'

export interface SheetAsked extends Pick<Asked<'id'>, 'words'> {
  /** Null: all dossiers at once. */
  readonly page: number | null
  /** Null: the first that the person may open. */
  readonly unit: string | null
  readonly onlyMissing: boolean
  /** Null: whichever there are. */
  readonly dossiers: ReadonlySet<string> | null
}

/** Null where the person scores nothing in this round, or not what they ask for: others' sheets are as if not there. */
export const loadSheet = async (work: Work, round: Round, asked: SheetAsked): Promise<Sheet | null> => {
  const { head, set } = await loadRound(work, round)
  const units = await listUnits(work.db)
  const owned = ownersOn(set, units, head.course.closedOn ?? work.today)
  const open = unitsIn(owned).filter(unit => maySeeScoresOf(work.actor, unit))
  const unit = asked.unit === null ? open[0] : open.find(each => each === asked.unit)
  if (unit === undefined) return null
  const own = owned.filter(each => each.unit === unit)
  const parts = {
    ...(await loadContent(work, round)),
    me: actorName(work),
    own,
    head,
    names: await loadNames(work),
    ...(await loadSits(work, round, own, units)),
  }
  const named = (code: string) => ({ code, name: unitName(units, set.file, code, work.language) })
  return {
    round: head,
    terms: { set: set.file, period: round.period },
    unit: named(unit),
    units: open.map(named),
    ...(await signingOf(work, round, head, { unit, own, content: parts.content })),
    onBehalf: !isScorer(work.actor),
    dueOn: round.calendar.verification ?? null,
    ...(await loadGrid(work, round, parts, asked)),
  }
}

/** Whether the unit has signed, and what the actor may still do. */
const signingOf = async (
  work: Work,
  round: Round,
  head: RoundHead,
  {
    unit,
    own,
    content,
  }: { readonly unit: string; readonly own: readonly Owned[]; readonly content: FrozenRound },
): Promise<Pick<Sheet, 'mayWrite' | 'signed' | 'maySign'>> => {
  const codes = signedCodes(own)
  const turn = signOffOf(signedIn(await listSignOffs(work.db, round.id)), codes)
  const mayWrite = head.course.state === 'open' && mayJudge(work.actor, unit)
  const covered = own.filter(({ scored }) => codes.includes(codeOf(scored)))
  return {
    mayWrite: mayWrite && turn === null,
    signed: turn && { name: (await loadNameOf(work))(turn.byWhom), at: turn.at },
    maySign:
      mayWrite && (turn !== null || (codes.length > 0 && judgementsLeft(talliesOf(covered, content)) === 0)),
  }
}

/** Whether this person gives a sheet on a dossier, and whether they count ballots, by the code of the panel. */
const loadSits = async (
  work: Work,
  round: Round,
  own: readonly Owned[],
  units: readonly Unit[],
): Promise<Pick<Parts, 'sits' | 'counts'>> => {
  const together = own.some(({ scored }) => panelOf(scored) !== null)
  const seatings = new Map(
    together ? (await listSeatings(work.db, round.id)).map(({ panel, seating }) => [panel, seating]) : [],
  )
  const me = actorName(work)
  return {
    sits: (panel, dossier) => {
      const seating = seatings.get(panel)
      return (
        seating !== undefined && entitledTo(seating, dossier).includes(me) && !isClosedFor(seating, dossier)
      )
    },
    counts: panel => {
      const seating = isOfDepartment(panel, units) ? seatings.get(panel.code) : undefined
      return seating !== undefined && (mayRunRounds(work.actor) || chairsOf(seating).includes(me))
    },
  }
}

/** What stands in the cells of these dossiers: one judgement for all, or of a panel the sheet that this person gave. */
const loadStanding = async (
  work: Work,
  round: Round,
  { own, me }: Pick<Parts, 'own' | 'me'>,
  dossiers: readonly string[],
): Promise<ReadonlyMap<string, Standing>> => {
  const codesOf = (owned: readonly Owned[]) => owned.map(({ scored }) => codeOf(scored))
  const together = own.filter(({ scored }) => panelOf(scored) !== null)
  const alone = codesOf(own.filter(each => !together.includes(each)))
  const latest = [
    ...(await latestJudgements(work.db, round.id, alone, dossiers)),
    ...(await latestSheets(work.db, round.id, codesOf(together), { by: me, dossiers })),
  ]
  return new Map(latest.map(each => [keyOf(each.dossier, each.code), each]))
}

const unitsIn = (owned: readonly Owned[]): readonly string[] => [
  ...new Set(owned.flatMap(({ unit }) => (unit === null ? [] : [unit]))),
]

/** The city's name of a unit, else the set's. */
export const unitName = (
  units: readonly Unit[],
  set: CriteriaSet,
  code: string,
  language: Language,
): string => {
  const known = units.find(unit => unit.code === code)
  if (known !== undefined) return language === 'en' ? (known.nameEn ?? known.nameVi) : known.nameVi
  const named = set.units?.find(unit => unit.code === code)
  return named === undefined ? code : inLanguage(named.name, language)
}

interface Parts extends Content {
  readonly me: string
  readonly own: readonly Owned[]
  readonly head: RoundHead
  readonly names: NamesOf
  readonly sits: (panel: string, dossier: string) => boolean
  readonly counts: (panel: ReadPanel) => boolean
}

const keyOf = (dossier: string, code: string): string => `${code}/${dossier}`

/** What was given is counted over all dossiers from what is kept of the round; only those shown are read. */
const loadGrid = async (
  work: Work,
  round: Round,
  parts: Parts,
  asked: SheetAsked,
): Promise<Pick<Sheet, 'columns' | 'rows' | 'total' | 'order'>> => {
  const all = rowsOf(parts)
  const found = all.filter(row => isAskedFor(row, asked))
  const shown =
    asked.page === null ? found : found.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)
  const now = await loadStanding(
    work,
    round,
    parts,
    shown.map(({ id }) => id),
  )
  return {
    columns: parts.own.map((each, at) => columnOf(parts, each, all, at, work.language)),
    rows: shown.map(({ open: _, ...row }) => ({
      ...row,
      cells: row.cells.map(cell => ({ ...cell, now: now.get(keyOf(cell.dossier, cell.code)) })),
    })),
    total: found.length,
    order: all.map(({ id }) => id),
  }
}

/** A row as what is kept of the round tells it, with the codes that still wait for somebody. */
interface CountedRow extends SheetRow {
  readonly open: ReadonlySet<string>
}

const rowsOf = (parts: Parts): readonly CountedRow[] => {
  const results = new Map(parts.content.results.results.map(result => [result.id, result]))
  return parts.content.dossiers.map(dossier => {
    const result = results.get(dossier.id)
    const criteria = new Map(result?.criteria.map(each => [each.code, each]))
    const sits = new Map(parts.set.panels.map(({ code }) => [code, parts.sits(code, dossier.id)]))
    const cells = parts.own.map(({ scored }): SheetCell => {
      const [code, panel] = [codeOf(scored), panelOf(scored)]
      return {
        dossier: dossier.id,
        code,
        isAsked: concerns(scored, dossier),
        allowed: allowedIn(scored, dossier.applicant ?? null),
        criterion: criteria.get(code),
        now: undefined,
        ...(panel !== null && sits.get(panel.code) !== true ? { isShut: true } : {}),
        ...(isBallot(scored)
          ? { ballot: { holds: result?.gates.find(gate => gate.code === code)?.holds ?? null } }
          : {}),
      }
    })
    const open = cells.filter(
      cell => isOpen(cell) && (cell.isShut || !hasGiven(dossier, cell.code, parts.me)),
    )
    return { ...rowOf(parts, dossier, cells), open: new Set(open.map(({ code }) => code)) }
  })
}

/** Whether it was judged, or of a panel by this person. */
const hasGiven = ({ judged }: FrozenRound['dossiers'][number], code: string, me: string): boolean => {
  const given = judged?.[code] ?? null
  if (given === null || typeof given !== 'object' || !('sheets' in given)) return given !== null
  return given.sheets.some(({ by }) => by === me)
}

const rowOf = (
  { head, content, names }: Parts,
  dossier: FrozenRound['dossiers'][number],
  cells: readonly SheetCell[],
): SheetRow => {
  const { product, enterprise } = names(dossier)
  return {
    id: dossier.id,
    product,
    enterprise,
    enterpriseId: dossier.enterprise ?? null,
    href: scoresAddress(head, dossier.id),
    verifyHref: `/verification/${encodeURIComponent(dossier.enterprise ?? '')}/${encodeURIComponent(content.period)}`,
    cells,
  }
}

const isAskedFor = (
  { id, product, enterprise, open }: CountedRow,
  { words, onlyMissing, dossiers }: SheetAsked,
): boolean =>
  (dossiers === null || dossiers.has(id)) &&
  (!onlyMissing || open.size > 0) &&
  (words === '' || foldedText(`${id} ${product} ${enterprise}`).includes(foldedText(words)))

const columnOf = (
  { set, head, counts }: Parts,
  { scored }: Owned,
  rows: readonly CountedRow[],
  at: number,
  language: Language,
): SheetColumn => {
  const [code, panel] = [codeOf(scored), panelOf(scored)]
  const criterion = criterionOf(set.file.criteria, code)
  const named = criterion ?? gatesOf(set.file).find(gate => gate.code === code)
  const concerned = rows.filter(({ cells }) => cells[at]?.isAsked)
  return {
    code,
    name: named === undefined ? code : inLanguage(named.name, language),
    criterion,
    max: 'leaf' in scored ? scored.leaf.maxText : null,
    allowed: allowedIn(scored, null),
    bands: bandsOf(criterion),
    given: concerned.filter(({ open, cells }) => !open.has(code) && cells[at]?.ballot?.holds !== null).length,
    asked: concerned.length,
    ...(panel !== null && isBallot(scored)
      ? { ballot: { href: counts(panel) ? countAddress(head, panel.code) : null } }
      : {}),
  }
}

const bandsOf = (criterion: SheetColumn['criterion']): readonly Band[] => {
  if (criterion?.value !== undefined) return []
  const all = [...(criterion?.bands ?? []), ...Object.values(criterion?.bandsFor ?? {}).flat()]
  return [...new Map(all.map(band => [band.code, band])).values()]
}
