import { within } from '../access/permissions.ts'
import { recusalOf } from '../conflicts/index.ts'
import { formatNumber } from '../design/format.ts'
import type { Work } from '../platform/work.ts'
import { proposedCount, type Round, type RoundOffers, type RoundTask } from '../selection/index.ts'
import type { PublicResult } from '../selection/rules/publication.ts'
import { stateOn } from '../selection/rules/round.ts'
import {
  commentsAddress,
  complaintsAddress,
  decisionAddress,
  proposedAddress,
  publishAddress,
} from './addresses.ts'
import { mayAnswer, mayDecide, mayOpenComplaints, mayReadDecision } from './permissions.ts'
import { unansweredAmong } from './rules/comments.ts'
import { loadSnapshot } from './snapshot.ts'
import { currentList, listsOf, standingOf } from './standing.ts'
import { texts as commentTexts } from './texts/comments.ts'
import { texts as complaintTexts } from './texts/complaints.ts'
import { texts as decisionTexts } from './texts/decision.ts'
import { texts as listTexts } from './texts/lists.ts'

/** What the public already knows of a round that is not closed: what was published for comments; null: nothing. */
export const announced = async (work: Work, round: Round): Promise<readonly PublicResult[] | null> => {
  if (stateOn(round.turns, work.today) !== 'open') return null
  const list = await currentList(work, round)
  return list && (await loadSnapshot(work, list)).products.map(({ result }) => result)
}

/** What a round leads to here: the list for everyone, its course for those who prepare and decide. */
export const roundTasks: RoundOffers = async (work, round) => {
  const own = within(work, round.programme)
  const isOpen = stateOn(round.turns, work.today) === 'open'
  const lists = await listsOf(work, round)
  return [
    ...(lists.length === 0 ? [] : [task(work, { href: proposedAddress(round), words: listTexts.proposed })]),
    ...(mayReadDecision(own.actor) && (isOpen || lists.length > 0) && !(await recusalOf(own)).isAny
      ? await courseTasks(own, round, isOpen)
      : []),
    ...(mayOpenComplaints(own.actor) && !isOpen
      ? [task(work, { href: complaintsAddress(round), words: complaintTexts.complaints })]
      : []),
  ]
}

const courseTasks = async (work: Work, round: Round, isOpen: boolean): Promise<readonly RoundTask[]> => {
  // Every comment of a closed round was answered: what was said and decided is only looked up.
  if (!isOpen)
    return [
      task(work, { href: commentsAddress(round), words: commentTexts.comments }),
      task(work, { href: decisionAddress(round), words: decisionTexts.decision }),
    ]
  const isOffice = mayAnswer(work.actor)
  if ((await currentList(work, round)) === null) {
    const publish = { href: publishAddress(round), words: listTexts.publishTask, isStrong: true }
    return isOffice && (await proposedCount(work, round)) ? [task(work, publish)] : []
  }
  const { comments, blocks, state } = await standingOf(work, round)
  const left = unansweredAmong(comments).length
  const number = (of: number) => formatNumber(String(of), work.language)
  const isReady = blocks.length === 0
  return [
    task(work, {
      href: commentsAddress(round),
      words: commentTexts.comments,
      note: left === 0 ? null : commentTexts.dueLeft(number(left))[work.language],
      isStrong: isOffice && left > 0,
    }),
    task(work, {
      href: decisionAddress(round),
      words: decisionTexts.decision,
      note: blocks.length > 0 ? decisionTexts.blocksLeft(number(blocks.length))[work.language] : null,
      isStrong: isReady && (state === 'submitted' ? mayDecide(work.actor) : isOffice && state !== 'approved'),
    }),
  ]
}

interface Offered {
  readonly href: string
  readonly words: { readonly vi: string; readonly en: string }
  readonly note?: string | null
  readonly isStrong?: boolean
}

const task = ({ language }: Work, { href, words, note = null, isStrong = false }: Offered): RoundTask => ({
  href,
  words: words[language],
  note,
  isStrong,
})
