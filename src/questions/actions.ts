import { holdersOf } from '../access/index.ts'
import { type PersonId, personIdOf } from '../access/model.ts'
import { within } from '../access/permissions.ts'
import { conflictsOf } from '../conflicts/index.ts'
import { keepFile, ownness, peopleOf, type Upload } from '../enterprises/index.ts'
import type { Day } from '../exact/day.ts'
import { type Notice, tell } from '../notices/index.ts'
import { NotAllowed, Refused } from '../platform/errors.ts'
import { record } from '../platform/journal.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import { cellFor, getRound, lockRound, type Round } from '../selection/index.ts'
import { roundIdOf } from '../selection/model.ts'
import { stateOn } from '../selection/rules/round.ts'
import { questionAddress } from './addresses.ts'
import type { Enclosure, Question, Step } from './model.ts'
import { mayHandle, mayOpenAsking, mayReply } from './permissions.ts'
import { asker, questionFor } from './reading.ts'
import { forwardedIn, isOpen, isSaidAlready, stateOf } from './rules.ts'
import { listQuestions, saveQuestion, saveStep } from './store.ts'
import { notices, refusals } from './texts.ts'

interface Asking {
  readonly dossier: string
  readonly code: string
  readonly words: string
}

/** Who judges a criterion of a dossier asks its enterprise one question; the office gets it. Asked twice as it was, once. */
export const askQuestion = async (work: Work, round: string, asking: Asking): Promise<string> => {
  if (!mayOpenAsking(work.actor)) throw new NotAllowed('ask a question')
  return inTransaction(work, async work => {
    const open = await openForQuestions(work, round)
    const { dossier, code, words } = asking
    const cell = await cellFor(work, open, asking)
    if (cell?.isTheirs !== true) throw NotAllowed.secret('ask about what others judge')
    const standing = (await listQuestions(work.db, [open.id])).find(
      each => each.dossier === dossier && each.code === code && each.askedBy === asker(work) && isOpen(each),
    )
    if (standing?.words === words) return standing.id
    if (standing !== undefined) throw new Refused('question-open', { code }, refusals.questionOpen)
    const { enterprise, product } = cell.dossier
    const row = {
      round: open.id,
      dossier,
      enterprise,
      product,
      code,
      unit: cell.unit,
      words,
      askedBy: asker(work),
      askedAt: work.now,
    }
    const question = { ...row, id: await saveQuestion(work.db, row), steps: [] }
    await tellOffice(work, open, question, 'asked')
    record(work, { action: 'ask question', subject: subjectOf(question), after: row })
    return question.id
  })
}

const openForQuestions = async (work: Work, id: string): Promise<Round> => {
  const round = await lockRound(work.db, roundIdOf(id))
  if (stateOn(round.turns, work.today) !== 'open')
    throw new Refused('round-not-open', { round: id }, refusals.notOpen)
  return round
}

interface Forwarding {
  readonly words: string
  readonly dueOn: Day
}

/** The office sends it on in its own words, until a day; again with a later day while no answer came. */
export const forwardQuestion = async (
  work: Work,
  round: string,
  id: string,
  { words, dueOn }: Forwarding,
): Promise<void> =>
  handled(work, round, id, { step: 'forwarded', words, dueOn, enclosure: null }, async (work, question) => {
    if (dueOn < work.today) throw new Refused('due-before', { dueOn }, refusals.dueBefore)
    return tellEnterprise(work, question, 'forwarded', dueOn)
  })

export interface Answer {
  readonly words: string
  /** The document that goes with it, and the page in it. */
  readonly enclosed?: Enclosed | null
}

interface Enclosed {
  readonly upload: Upload
  readonly page: string | null
}

/** The office answers: what it knows itself, or what came to it on paper. */
export const answerForOffice = async (
  work: Work,
  round: string,
  id: string,
  { words, enclosed = null }: Answer,
): Promise<void> => {
  if (!mayHandle(work.actor)) throw new NotAllowed('handle questions')
  const enclosure = await enclose(work, round, id, enclosed)
  const said = { step: 'answered', words, dueOn: null, enclosure } as const
  return handled(work, round, id, said, (work, question) => tellAsker(work, question, 'answered'))
}

/** The office does not send it on, or takes it back, and says why. */
export const declineQuestion = async (work: Work, round: string, id: string, words: string): Promise<void> =>
  handled(work, round, id, { step: 'declined', words, dueOn: null, enclosure: null }, (work, question) =>
    tellAsker(work, question, 'declined'),
  )

interface Said extends Pick<Step, 'step' | 'words' | 'dueOn'> {
  readonly enclosure: Enclosure | null
}
type Telling = (work: Work, question: Question) => Promise<void>

const handled = async (work: Work, round: string, id: string, said: Said, told: Telling): Promise<void> => {
  if (!mayHandle(work.actor)) throw new NotAllowed('handle questions')
  return inTransaction(work, async work => {
    const open = await openForQuestions(work, round)
    if (!mayHandle(within(work, open.programme).actor)) throw new NotAllowed('handle questions')
    await takeStep(work, await questionFor(work, open, id), { ...said, side: 'office' }, told)
  })
}

/** The enterprise answers what was sent on to it. */
export const answerQuestion = async (
  work: Work,
  round: string,
  id: string,
  { words, enclosed = null }: Answer,
): Promise<void> => {
  const enclosure = await enclose(work, round, id, enclosed)
  return inTransaction(work, async work => {
    const open = await openForQuestions(work, round)
    const question = await questionFor(work, open, id)
    const isOwn = await ownness(work)
    const grounds = {
      isConflicted: false,
      belongs: isOwn(question.enterprise),
      isForwarded: forwardedIn(question) !== null,
      isAsker: false,
      unit: null,
    }
    if (!mayReply(work.actor, grounds)) throw NotAllowed.secret('answer for this enterprise')
    await takeStep(
      work,
      question,
      { step: 'answered', words, dueOn: null, side: 'enterprise', enclosure },
      async (work, question) => {
        await tellAsker(work, question, 'answered')
        await tellOffice(work, open, question, 'answered')
      },
    )
  })
}

/** Scanned and kept before the answer waits for anything; it is nobody's until the answer names it. */
const enclose = async (
  work: Work,
  round: string,
  id: string,
  enclosed: Enclosed | null,
): Promise<Enclosure | null> => {
  if (enclosed === null) return null
  const { enterprise } = await questionFor(work, await getRound(work.db, round), id)
  return { ...(await keepFile(work, enterprise, enclosed.upload)), page: enclosed.page }
}

/** A step is taken on what still waits; the same step with the same words is the same form once more. */
const takeStep = async (
  work: Work,
  question: Question,
  said: Said & Pick<Step, 'side'>,
  told: Telling,
): Promise<void> => {
  const step: Step = { ...said, byWhom: asker(work), at: work.now }
  if (isSaidAlready(question, step)) return
  if (!isOpen(question) || (said.side === 'enterprise' && stateOf(question) !== 'forwarded'))
    throw new Refused('question-over', { question: question.id }, refusals.questionOver)
  await saveStep(work.db, question.id, step)
  await told(work, question)
  record(work, {
    action: `${VERBS[said.step]} question`,
    subject: subjectOf(question),
    before: question.steps.at(-1) ?? null,
    after: step,
  })
}

const VERBS = { forwarded: 'forward', answered: 'answer', declined: 'decline' } as const

const subjectOf = ({ id }: Question) => ({ kind: 'questions.question', id })

/** Without those who may not know of the dossier. */
const tellOffice = async (work: Work, round: Round, question: Question, what: What): Promise<void> =>
  tellPeople(work, question, await holdersOf(work, 'office', round.programme), {
    what,
    dueOn: round.calendar.verification ?? null,
  })

const tellAsker = (work: Work, question: Question, what: What): Promise<void> =>
  tellPeople(work, question, [personIdOf(question.askedBy)], { what, dueOn: null })

const tellPeople = async (
  work: Work,
  question: Question,
  people: readonly PersonId[],
  said: Told,
): Promise<void> => {
  const conflicts = await conflictsOf(work, people, [question.enterprise], work.today)
  const free = people.filter(each => !conflicts.some(({ person }) => person === each))
  await tell(
    work,
    free.map(person => noticeTo(person, question, said)),
  )
}

const tellEnterprise = async (work: Work, question: Question, what: What, dueOn: Day): Promise<void> => {
  const people = (await peopleOf(work, [question.enterprise]))(question.enterprise)
  await tell(
    work,
    people.map(person => noticeTo(person, question, { what, dueOn })),
  )
}

const noticeTo = (person: PersonId, question: Question, { what, dueOn }: Told): Notice => ({
  person,
  kind: `question-${what}`,
  key: `${question.id} ${question.steps.length}`,
  says: notices[what],
  href: questionAddress(question),
  dueOn,
})

type What = keyof typeof notices
interface Told {
  readonly what: What
  readonly dueOn: Day | null
}
