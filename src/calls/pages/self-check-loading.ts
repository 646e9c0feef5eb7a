import { parsePeriod } from '../../exact/period.ts'
import { factsAsKnownOn } from '../../facts/index.ts'
import type { Work } from '../../platform/work.ts'
import { getRound, loadRound, type Round, type RoundHead } from '../../selection/index.ts'
import { type Advice, adviceForGates } from '../../selection/rules/advice.ts'
import { type Prepared, prepare } from '../../selection/rules/prepare.ts'
import { takeOver } from '../../selection/rules/takeover.ts'
import { isReceiving } from '../rules/call.ts'
import { type Answers, type Checked, check, type Question, questionsOf } from '../rules/self-check.ts'

/** What is asked of somebody who checks themselves, and what their answers come to; nothing of it is kept. */
export interface SelfCheck {
  readonly round: Round
  readonly head: RoundHead
  readonly prepared: Prepared
  readonly isOpen: boolean
  readonly questions: readonly Question[]
  readonly answers: Answers
  readonly checked: Checked
  /** What would open each gate that fails. */
  readonly advice: readonly Advice[]
}

export const loadSelfCheck = async (work: Work, id: string, answers: Answers): Promise<SelfCheck> => {
  const round = await getRound(work.db, id)
  const { head, set } = await loadRound(work, round)
  const preparation = prepare(set, { period: round.period, preview: true })
  if (!preparation.ok)
    throw new Error(`a round stands on a set that cannot score: ${preparation.problem.reason}`)
  const { prepared } = preparation
  const questions = questionsOf(prepared)
  const checked = check(prepared, questions, answers, await knownOfCity(work, prepared))
  return {
    round,
    head,
    prepared,
    isOpen: head.course.state === 'open' && isReceiving(round.calendar, work.today),
    questions,
    answers,
    checked,
    advice: adviceOf(prepared, checked),
  }
}

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
