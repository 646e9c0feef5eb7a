import { listUnits } from '../../access/index.ts'
import type { ReadSet } from '../../criteria/rules/set.ts'
import { formatNumber } from '../../design/format.ts'
import type { Work } from '../../platform/work.ts'
import { dossierAddress, roundAddress, statementAddress } from '../addresses.ts'
import {
  isScorer,
  mayCompareScorersOf,
  mayReadDossiers,
  mayRunRounds,
  maySeeWholeRound,
  mayWeigh,
  mayWeighRound,
  unitsOf,
} from '../permissions.ts'
import { mustState } from '../recusal.ts'
import { isOfDepartment, ownersOn } from '../rules/owners.ts'
import { judgementsLeft, talliesOf } from '../rules/tally.ts'
import type { Round } from '../store/rounds.ts'
import { texts as aidTexts } from '../texts/aids.ts'
import { conflictTexts } from '../texts/conflicts.ts'
import { roundTexts as texts } from '../texts/rounds.ts'
import { scorerTexts } from '../texts/scorers.ts'
import { scoreTexts } from '../texts/scores.ts'
import { unitPanelTexts } from '../texts/unit-panels.ts'
import { loadContent, loadSet } from './content.ts'
import { loadNames } from './names.ts'
import { belongingTo } from './own.ts'
import type { RoundHead } from './round.ts'

/** What somebody can do in a round now, each with where it is done and what is left of it. */
export interface RoundTask {
  readonly href: string
  readonly words: string
  readonly note: string | null
  /** The one that the round waits for. */
  readonly isStrong: boolean
}

/** What else can be done in a round: the rooms after this one say so. */
export type RoundOffers = (work: Work, round: Round) => Promise<readonly RoundTask[]>

export const nothing: RoundOffers = async () => []

/** A page has one strong button: that of the latest step which has one. */
export const oneStrong = (tasks: readonly RoundTask[]): readonly RoundTask[] => {
  const strong = tasks.findLastIndex(({ isStrong }) => isStrong)
  return tasks.map((task, at) => ({ ...task, isStrong: at === strong }))
}

export const loadTasks = async (work: Work, round: Round, head: RoundHead): Promise<readonly RoundTask[]> => {
  const { actor } = work
  if (actor.kind === 'person' && actor.enterprise !== undefined)
    return ownDossiers(work, round, actor.enterprise)
  if (!mayReadDossiers(actor) && !isScorer(actor)) {
    const own = mayWeigh(actor) ? aids(work, head, await loadSet(work, round)) : []
    return [...own, ...publicTasks(work, head)]
  }
  if (await mustState(work, round)) return [statementTask(work, head), ...publicTasks(work, head)]
  const { content, set } = await loadContent(work, round)
  const city = await listUnits(work.db)
  const owned = ownersOn(set, city, head.course.closedOn ?? work.today)
  const units = unitsOf(actor)
  if (!mayReadDossiers(actor)) {
    const own = owned.filter(({ unit }) => unit !== null && units.includes(unit))
    return own.length === 0 ? [] : [scoresTask(work, head, judgementsLeft(talliesOf(own, content)))]
  }
  const undecided = content.results.results.filter(({ outcome }) => outcome === 'unknown').length
  const left = judgementsLeft(talliesOf(owned, content))
  return [
    dossiersTask(work, head, undecided),
    completenessTask(work, head, left),
    ...(maySeeWholeRound(actor) ? [conflictsTask(work, head)] : []),
    ...(maySeeWholeRound(actor) && set.panels.some(panel => isOfDepartment(panel, city))
      ? [panelsTask(work, head)]
      : []),
    ...(mayRunRounds(actor) ? runningTasks(work, head) : []),
    ...aids(work, head, set),
    ...publicTasks(work, head),
  ]
}

const number = (count: number, { language }: Work): string => formatNumber(String(count), language)

const scoresTask = (work: Work, head: RoundHead, left: number): RoundTask => ({
  href: `${roundAddress(head)}/scores`,
  words: scoreTexts.scores[work.language],
  note: (left === 0 ? texts.nothingLeft : texts.cellsLeft(number(left, work)))[work.language],
  isStrong: left > 0 && head.course.state === 'open',
})

const statementTask = ({ language }: Work, head: RoundHead): RoundTask => ({
  href: statementAddress(head),
  words: conflictTexts.mustState[language],
  note: conflictTexts.beforeOpening[language],
  isStrong: true,
})

const conflictsTask = ({ language }: Work, head: RoundHead): RoundTask => ({
  href: `${roundAddress(head)}/conflicts`,
  words: conflictTexts.conflicts[language],
  note: null,
  isStrong: false,
})

const panelsTask = ({ language }: Work, head: RoundHead): RoundTask => ({
  href: `${roundAddress(head)}/panels`,
  words: unitPanelTexts.panels[language],
  note: null,
  isStrong: false,
})

const dossiersTask = (work: Work, head: RoundHead, undecided: number): RoundTask => ({
  href: `${roundAddress(head)}/dossiers`,
  words: texts.dossiers[work.language],
  note: undecided === 0 ? null : texts.stillUndecided(number(undecided, work))[work.language],
  isStrong: false,
})

const completenessTask = (work: Work, head: RoundHead, left: number): RoundTask => ({
  href: `${roundAddress(head)}/completeness`,
  words: texts.completeness[work.language],
  note: (left === 0 ? texts.nothingLeft : texts.cellsLeft(number(left, work)))[work.language],
  isStrong: false,
})

const runningTasks = ({ language }: Work, head: RoundHead): readonly RoundTask[] => {
  const task = (page: string, words: string): RoundTask => ({
    href: `${roundAddress(head)}/${page}`,
    words,
    note: null,
    isStrong: false,
  })
  if (head.course.state === 'closed') return [task('reopen', texts.reopenRound[language])]
  if (head.course.state !== 'open') return []
  return [task('scores', scoreTexts.scores[language]), task('figures', texts.takeOver[language])]
}

/** Aids for judgement: they change nothing. */
const aids = ({ actor, language }: Work, head: RoundHead, { panels }: ReadSet): readonly RoundTask[] => {
  if (head.course.state === 'announced') return []
  const grounds = { isClosed: head.course.state === 'closed' }
  const isTogether = panels.some(({ combine }) => combine !== null)
  const pages = [
    ...(mayWeighRound(actor, grounds)
      ? [['what-if', aidTexts.whatIf] as const, ['firmness', aidTexts.firmness] as const]
      : []),
    ...(isTogether && mayCompareScorersOf(actor, grounds) ? [['scorers', scorerTexts.scorers] as const] : []),
  ]
  return pages.map(([page, words]) => ({
    href: `${roundAddress(head)}/${page}`,
    words: words[language],
    note: null,
    isStrong: false,
  }))
}

const publicTasks = ({ language }: Work, head: RoundHead): readonly RoundTask[] =>
  head.course.state === 'closed'
    ? [{ href: `${roundAddress(head)}/rerun`, words: texts.rerun[language], note: null, isStrong: false }]
    : []

const ownDossiers = async (work: Work, round: Round, enterprise: string): Promise<readonly RoundTask[]> => {
  const { content } = await loadContent(work, round)
  const own = await belongingTo(work, content.dossiers, enterprise)
  if (own.length === 0) return []
  const names = await loadNames(work)
  return own.map(dossier => ({
    href: dossierAddress(round, dossier.id),
    words: names(dossier).product,
    note: texts.ownDossiers[work.language],
    isStrong: false,
  }))
}
