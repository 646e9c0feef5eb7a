import { within } from '../access/permissions.ts'
import { formatNumber } from '../design/format.ts'
import { addDays, type Day } from '../exact/day.ts'
import type { Change, Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { decisionOf } from '../publication/index.ts'
import { listRounds, type Round, type RoundOffers } from '../selection/index.ts'
import { stateOn } from '../selection/rules/round.ts'
import { recognitionAddress, roundRecognitionsAddress } from './addresses.ts'
import { type ListedRecognition, listRegister } from './listed.ts'
import { mayKeepRegister, mayOpenRecognition, mayReadRegister } from './permissions.ts'
import { endsBy } from './search.ts'
import { countByRound } from './store/recognitions.ts'
import { grantTexts as texts } from './texts/granting.ts'
import { noticeTexts } from './texts/notices.ts'

const SOON = 90

/** For the office: decided rounds of which nothing is recognised, and what ends soon; for an enterprise: its own that end soon. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  const { actor, language, today } = work
  if (actor.kind !== 'person' || !mayOpenRecognition(actor) || !(mayKeepRegister(actor) || actor.enterprise))
    return []
  const ending = (await listRegister(work)).filter(each => endsBy(each, addDays(today, SOON)))
  if (!mayKeepRegister(actor)) return ending.map(each => ownEnding(each, language))
  const first = ending.map(({ recognition }) => recognition.validTo).toSorted()[0]
  return [...(await toGrant(work)), ...(first === undefined ? [] : [endings(work, ending.length, first)])]
}

const endings = ({ language }: Work, count: number, dueOn: Day): Waiting => ({
  words: texts.endsTask(formatNumber(String(count), language))[language],
  note: null,
  href: `/register?ends=${SOON}`,
  verb: texts.see[language],
  dueOn,
})

const ownEnding = ({ recognition, product }: ListedRecognition, language: Work['language']): Waiting => ({
  words: texts.ownEnds(product[language])[language],
  note: texts.ownEndsNote[language],
  href: recognitionAddress(recognition.id),
  verb: texts.see[language],
  dueOn: recognition.validTo,
})

const toGrant = async (work: Work): Promise<readonly Waiting[]> => {
  const { db, today, language } = work
  const granted = await countByRound(db)
  const closed = (await listRounds(db)).filter(
    round =>
      stateOn(round.turns, today) === 'closed' &&
      !granted.has(round.id) &&
      mayKeepRegister(within(work, round.programme).actor),
  )
  const decided = await Promise.all(closed.map(round => decisionOf(work, round)))
  return closed
    .filter((_, at) => decided[at] !== null)
    .map(round => ({
      words: texts.grantTask(round.name[language])[language],
      note: texts.grantNote[language],
      href: roundRecognitionsAddress(round),
      verb: texts.open[language],
      dueOn: null,
    }))
}

const MOST = 12

/** What was ruled and passed on, for whoever reads it. */
export const changesFor = async (work: Work, since: string): Promise<readonly Change[]> => {
  if (!mayOpenRecognition(work.actor)) return []
  const all = await listRegister(work)
  return all
    .flatMap(each => changesOf(each, work))
    .filter(({ at }) => at >= since)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MOST)
}

const changesOf = ({ recognition, product }: ListedRecognition, { language }: Work): readonly Change[] => {
  const href = recognitionAddress(recognition.id)
  const ruled = recognition.rulings.map(({ kind, effectiveOn, recordedAt }) => ({
    words: noticeTexts.ruled(kind, product, effectiveOn)[language],
    href,
    at: recordedAt,
  }))
  const passed = recognition.transfers.map(({ toName, effectiveOn, recordedAt }) => ({
    words: noticeTexts.transferred(product, toName, effectiveOn)[language],
    href,
    at: recordedAt,
  }))
  return [...ruled, ...passed]
}

/** Once a round is decided: the way to its recognitions, for those who keep or read the register. */
export const roundTasks: RoundOffers = async (work, round: Round) => {
  const own = within(work, round.programme)
  if (!mayReadRegister(own.actor) || stateOn(round.turns, work.today) !== 'closed') return []
  if ((await decisionOf(own, round)) === null) return []
  const isLeft = !(await countByRound(work.db)).has(round.id)
  return [
    {
      href: roundRecognitionsAddress(round),
      words: texts.title[work.language],
      note: isLeft ? texts.grantNote[work.language] : null,
      isStrong: isLeft && mayKeepRegister(own.actor),
    },
  ]
}
