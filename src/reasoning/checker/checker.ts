import { examine } from './examine.ts'
import type { Slot } from './facts.ts'
import { differs, type Fault, fault, type Report, reportOn, same, sameList } from './faults.ts'
import type { DossierJson, DossiersJson, ResultJson, ResultsJson } from './json.ts'
import { judge } from './judge.ts'
import { type MissingLists, missingLists, type Wanting } from './missing.ts'
import { prepareCheck, slotsIn } from './prepare.ts'
import type { CheckOptions, PreparedCheck } from './prepared.ts'
import { type Contender, compareRound, contenderOf } from './round.ts'
import { type Misfit, misfitOfDocument, misfitOfResult } from './shape.ts'
import { examineVerdict, finalOf } from './verdict.ts'

/**
 * The independent checker: reads a criteria set, the dossiers and a results document, and says everything in the
 * results that is wrong, missing or too much. It shares no code with what made them.
 */
export type * from './json.ts'
export { type CheckOptions, type Fault, type PreparedCheck, prepareCheck }

/** Everything wrong in a results document. Empty: every value, step, rank and place in it is right and none is absent. */
export const checkResults = (
  prepared: PreparedCheck,
  dossiers: DossiersJson,
  results: ResultsJson,
): readonly Fault[] => {
  const report = reportOn(null)
  if (isMisfit(report, misfitOfDocument(results))) return report.faults
  const period = prepared.options.period ?? dossiers.period ?? prepared.set.period ?? null
  checkHeading(report, prepared, results, period)
  const slots = slotsIn(prepared, period)
  if (slots === null) fault(report, 'period', WITHOUT_PERIOD)
  if (slots === null) return report.faults
  const found = pairUp(report, dossiers, results)
  const round = dossiers.dossiers.map(dossier =>
    checkContender(prepared, dossier, found.get(dossier.id), slots, lotOf(dossiers, dossier.id)),
  )
  checkOrder(report, results, compareRound(prepared, round))
  return [report, ...round.map(one => one.report)].flatMap(({ faults }) => faults)
}

/**
 * Everything wrong in one dossier's result that does not depend on other dossiers: all but rank, seat and honours.
 * Where seats are few, outcome, class and what is missing are held against the seat that the result claims.
 */
export const checkDossier = (
  prepared: PreparedCheck,
  dossier: DossierJson,
  result: ResultJson,
  period: string | null,
): readonly Fault[] => {
  const report = reportOn(dossier.id)
  const slots = slotsIn(prepared, period)
  if (slots === null) fault(report, '', WITHOUT_PERIOD)
  if (slots === null || isMisfit(report, misfitOfResult(result))) return report.faults
  const wanting = { prepared, dossier, slots, judged: judge(prepared, dossier, slots) }
  const { whileOpen, onceSure } = checkAlone(report, wanting, result)
  sameList(
    report,
    'missing',
    result.missing,
    result.missing.length === onceSure.length ? onceSure : whileOpen,
  )
  return report.faults
}

const WITHOUT_PERIOD = 'the set names facts of earlier periods, but no reference period is given'

const checkContender = (
  prepared: PreparedCheck,
  dossier: DossierJson,
  result: ResultJson | undefined,
  slots: readonly Slot[],
  lot: number | undefined,
): Contender => {
  const report = reportOn(dossier.id)
  const judged = judge(prepared, dossier, slots)
  const contender = { ...contenderOf(prepared, dossier, judged, lot), report }
  const isFit = result !== undefined && !isMisfit(report, misfitOfResult(result))
  if (!isFit) return { ...contender, result: undefined, missing: NOTHING }
  return { ...contender, result, missing: checkAlone(report, { prepared, dossier, slots, judged }, result) }
}

const NOTHING: MissingLists = { whileOpen: [], onceSure: [] }

/** Compares all but what depends on other dossiers; gives what must be missing. */
const checkAlone = (report: Report, wanting: Wanting, result: ResultJson): MissingLists => {
  const { prepared, dossier, slots, judged } = wanting
  const final = finalOf(prepared, judged, result.seat)
  same(report, '', 'id', result.id, dossier.id)
  examine(report, prepared, result, judged, { slots, cells: judged.cells, values: judged.values })
  examineVerdict(report, prepared, result, judged, final)
  return missingLists(wanting, final)
}

const isMisfit = (report: Report, misfit: Misfit | null): boolean => {
  if (misfit !== null) fault(report, misfit.place.slice(misfit.place.startsWith('.') ? 1 : 0), misfit.says)
  return misfit !== null
}

const checkHeading = (
  report: Report,
  { set, options }: PreparedCheck,
  results: ResultsJson,
  period: string | null,
): void => {
  same(report, 'criteriaSet', 'code', results.criteriaSet.code, set.code)
  same(report, 'criteriaSet', 'version', results.criteriaSet.version, set.version)
  same(report, '', 'period', results.period, period)
  const isPreview = options.preview === true && set.factsCount?.includes('declared') === false
  same(report, '', 'preview', results.preview, isPreview ? true : undefined)
}

/** The results by dossier: one for each, and none besides. */
const pairUp = (
  report: Report,
  { dossiers }: DossiersJson,
  { results }: ResultsJson,
): ReadonlyMap<string, ResultJson> => {
  const found = new Map(results.map(result => [result.id, result]))
  const ids = new Set(dossiers.map(({ id }) => id))
  if (ids.size !== dossiers.length) fault(report, 'dossiers', 'two dossiers have the same id')
  if (found.size !== results.length) fault(report, 'results', 'two results have the same id')
  for (const { id } of results) if (!ids.has(id)) fault(report, 'results', `"${id}" is not a dossier`)
  for (const { id } of dossiers)
    if (!found.has(id)) fault({ ...report, dossier: id }, 'results', 'the dossier has no result')
  return found
}

const checkOrder = (report: Report, { results }: ResultsJson, expected: readonly string[]): void => {
  if (expected.length !== results.length) return
  const at = results.findIndex(({ id }, i) => id !== expected[i])
  if (at >= 0) differs(report, `results[${at}]`, results[at]?.id, expected[at])
}

const lotOf = ({ lots }: DossiersJson, id: string): number | undefined =>
  lots !== undefined && Object.hasOwn(lots, id) ? lots[id] : undefined
