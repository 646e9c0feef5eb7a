import type { ReadSet } from '../../criteria/rules/set.ts'
import { readExact } from '../../design/format.ts'
import { formatExact, ZERO } from '../../exact/number.ts'
import { parsePeriod } from '../../exact/period.ts'
import { factsAsKnownOn } from '../../facts/index.ts'
import type { Work } from '../../platform/work.ts'
import { getRound, loadRound, previewOf, type Round, type RoundHead } from '../../selection/index.ts'
import { type Advice, adviceForGates } from '../../selection/rules/advice.ts'
import { type Prepared, prepare } from '../../selection/rules/prepare.ts'
import { takeOver } from '../../selection/rules/takeover.ts'
import { isReceiving } from '../rules/call.ts'
import {
  type Answers,
  type Checked,
  check,
  pointQuestionsOf,
  type Question,
  questionsOf,
} from '../rules/self-check.ts'
import { criteriaOf, type ShownCriterion } from './loading.ts'

/** What is asked of somebody who checks themselves, and what their answers come to; nothing of it is kept. */
export interface SelfCheck {
  readonly round: Round
  readonly head: RoundHead
  readonly prepared: Prepared
  readonly isOpen: boolean
  /** What conditions ask, then what points ask beside it. */
  readonly questions: readonly Question[]
  readonly pointQuestions: readonly Question[]
  readonly answers: Answers
  readonly checked: Checked
  /** What would open each gate that fails. */
  readonly advice: readonly Advice[]
  /** Every criterion that gives points, as far as the answers decide it; null: the set cannot say. */
  readonly points: Points | null
}

export interface Points {
  readonly range: readonly [string, string]
  readonly max: string
  readonly criteria: readonly (ShownCriterion & { readonly range: readonly [string, string] })[]
}

export const loadSelfCheck = async (work: Work, id: string, answers: Answers): Promise<SelfCheck> => {
  const round = await getRound(work.db, id)
  const { head, set } = await loadRound(work, round)
  const preparation = prepare(set, { period: round.period, preview: true })
  if (!preparation.ok)
    throw new Error(`a round stands on a set that cannot score: ${preparation.problem.reason}`)
  const { prepared } = preparation
  const [questions, pointQuestions] = [questionsOf(prepared), pointQuestionsOf(prepared)]
  const asked = [...questions, ...pointQuestions]
  const checked = check(prepared, asked, answers, await knownOfCity(work, prepared))
  return {
    round,
    head,
    prepared,
    isOpen: head.course.state === 'open' && isReceiving(round.calendar, work.today),
    questions: asked,
    pointQuestions,
    answers,
    checked,
    advice: adviceOf(prepared, checked),
    points: pointsOf(round, checked, { set, criteria: await criteriaOf(work, round, set) }),
  }
}

/** The engine's own preview: what a dossier with these figures would have, and no judgement. */
const pointsOf = (
  round: Round,
  { facts }: Checked,
  { set, criteria }: { readonly set: ReadSet; readonly criteria: readonly ShownCriterion[] },
): Points | null => {
  const dossier = { id: 'self-check', enterprise: 'self-check', facts }
  const found = previewOf({ content: { period: round.period }, set }, dossier)
  if (found === null) return null
  const ranges = new Map(found.criteria.map(({ code, range }) => [code, plain(range)]))
  return {
    range: plain(found.totalRange),
    max: formatExact(set.criteria[0]?.max ?? ZERO),
    criteria: criteria.flatMap(criterion => {
      const range = ranges.get(criterion.code)
      return criterion.kind === 'sum' || range === undefined ? [] : [{ ...criterion, range }]
    }),
  }
}

/** "4,00" beside a maximum of 15 says no more than "4". */
const plain = ([low, high]: readonly [string, string]): readonly [string, string] => [
  formatExact(readExact(low)),
  formatExact(readExact(high)),
]

/** Rates and the like are nobody's to answer. */
const knownOfCity = async ({ db, now }: Work, { set, period }: Prepared) => {
  const isCity = ({ code }: { readonly code: string }) => set.variables.get(code)?.subject === undefined
  if (period === null || !set.slots.some(isCity)) return {}
  const taken = takeOver(
    set.slots.filter(isCity),
    parsePeriod(period) ?? period,
    await factsAsKnownOn(db, [{ kind: 'city' }], now),
  )
  return Object.fromEntries(taken.map(({ key, given }) => [key, given]))
}

const adviceOf = (prepared: Prepared, { dossier, standings }: Checked): readonly Advice[] => {
  const found = standings.flatMap(({ track }) => adviceForGates(prepared, { ...dossier, track }))
  return [...new Map(found.map(advice => [JSON.stringify(advice), advice])).values()]
}
