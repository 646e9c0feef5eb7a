import { listUnits } from '../../access/index.ts'
import type { Unit } from '../../access/model.ts'
import type { Band, CriteriaSet } from '../../criteria/model.ts'
import type { ReadSet } from '../../criteria/rules/set.ts'
import { foldedText } from '../../exact/text.ts'
import { type Asked, PAGE_SIZE } from '../../platform/listing.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { actorName } from '../actions/ensure.ts'
import { dossierAddress } from '../addresses.ts'
import type { FrozenRound } from '../model.ts'
import { criterionOf, gatesOf, inLanguage } from '../parts/names.ts'
import { isOpen, type Sheet, type SheetCell, type SheetColumn, type SheetRow } from '../parts/sheet.ts'
import { isScorer, mayJudge, maySeeScoresOf } from '../permissions.ts'
import { allowedIn, type Standing } from '../rules/cells.ts'
import { codeOf, concerns, type Owned, ownersOn, panelOf } from '../rules/owners.ts'
import { entitledTo, isClosedFor } from '../rules/seating.ts'
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
    own,
    names: await loadNames(work),
    ...(await loadStanding(work, round, own)),
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
    ...gridOf(work, head, set, parts, asked),
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

/** What stands in the cells: one judgement for all, or of a panel the sheet that this person gave. */
const loadStanding = async (
  work: Work,
  round: Round,
  own: readonly Owned[],
): Promise<Pick<Parts, 'now' | 'sits'>> => {
  const codesOf = (owned: readonly Owned[]) => owned.map(({ scored }) => codeOf(scored))
  const together = own.filter(({ scored }) => panelOf(scored) !== null)
  const alone = codesOf(own.filter(each => !together.includes(each)))
  const me = actorName(work)
  const sheets = await latestSheets(work.db, round.id, codesOf(together), me)
  const seatings = together.length === 0 ? [] : await listSeatings(work.db, round.id)
  const latest = [...(await latestJudgements(work.db, round.id, alone)), ...sheets]
  return {
    now: new Map(latest.map(each => [keyOf(each.dossier, each.code), each])),
    sits: (panel, dossier) => {
      const seating = seatings.find(each => each.panel === panel)?.seating
      return (
        seating !== undefined && entitledTo(seating, dossier).includes(me) && !isClosedFor(seating, dossier)
      )
    },
  }
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
  readonly own: readonly Owned[]
  readonly names: NamesOf
  readonly now: ReadonlyMap<string, Standing>
  /** Whether this person gives a sheet on the dossier. */
  readonly sits: (panel: string, dossier: string) => boolean
}

const keyOf = (dossier: string, code: string): string => `${code}/${dossier}`

const gridOf = (
  work: Work,
  head: RoundHead,
  set: ReadSet,
  parts: Parts,
  asked: SheetAsked,
): Pick<Sheet, 'columns' | 'rows' | 'total'> => {
  const results = new Map(parts.content.results.results.map(result => [result.id, result.criteria]))
  const rows = parts.content.dossiers.map(dossier => {
    const criteria = new Map(results.get(dossier.id)?.map(each => [each.code, each]))
    const cells = parts.own.map(({ scored }): SheetCell => {
      const code = codeOf(scored)
      return {
        dossier: dossier.id,
        code,
        isAsked: concerns(scored, dossier),
        allowed: allowedIn(scored, dossier.applicant ?? null),
        criterion: criteria.get(code),
        now: parts.now.get(keyOf(dossier.id, code)),
        ...(isShut(scored, dossier.id, parts) ? { isShut: true } : {}),
      }
    })
    return rowOf(head, parts, dossier, cells)
  })
  const found = rows.filter(row => isAskedFor(row, asked))
  return {
    columns: parts.own.map((each, at) => columnOf(set, each, rows, at, work.language)),
    rows: asked.page === null ? found : found.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE),
    total: found.length,
  }
}

const isShut = (scored: Owned['scored'], dossier: string, { sits }: Parts): boolean => {
  const panel = panelOf(scored)
  return panel !== null && !sits(panel.code, dossier)
}

const rowOf = (
  head: RoundHead,
  { content, names }: Parts,
  dossier: FrozenRound['dossiers'][number],
  cells: readonly SheetCell[],
): SheetRow => {
  const { product, enterprise } = names(dossier)
  return {
    id: dossier.id,
    product,
    enterprise,
    enterpriseId: dossier.enterprise ?? null,
    href: `${dossierAddress(head, dossier.id)}/scores`,
    verifyHref: `/verification/${encodeURIComponent(dossier.enterprise ?? '')}/${encodeURIComponent(content.period)}`,
    cells,
  }
}

const isAskedFor = (
  { id, product, enterprise, cells }: SheetRow,
  { words, onlyMissing }: SheetAsked,
): boolean =>
  (!onlyMissing || cells.some(isOpen)) &&
  (words === '' || foldedText(`${id} ${product} ${enterprise}`).includes(foldedText(words)))

const columnOf = (
  set: ReadSet,
  { scored }: Owned,
  rows: readonly SheetRow[],
  at: number,
  language: Language,
): SheetColumn => {
  const code = codeOf(scored)
  const criterion = criterionOf(set.file.criteria, code)
  const named = criterion ?? gatesOf(set.file).find(gate => gate.code === code)
  const cells = rows.flatMap(({ cells }) => cells[at] ?? []).filter(({ isAsked }) => isAsked)
  return {
    code,
    name: named === undefined ? code : inLanguage(named.name, language),
    criterion,
    max: 'leaf' in scored ? scored.leaf.maxText : null,
    allowed: allowedIn(scored, null),
    bands: bandsOf(criterion),
    given: cells.filter(cell => !isOpen(cell)).length,
    asked: cells.length,
  }
}

const bandsOf = (criterion: SheetColumn['criterion']): readonly Band[] => {
  if (criterion?.value !== undefined) return []
  const all = [...(criterion?.bands ?? []), ...Object.values(criterion?.bandsFor ?? {}).flat()]
  return [...new Map(all.map(band => [band.code, band])).values()]
}
