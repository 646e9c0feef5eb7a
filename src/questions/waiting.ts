import { within } from '../access/permissions.ts'
import { formatNumber } from '../design/format.ts'
import type { Change, Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import {
  inLanguage,
  judgedAt,
  listRounds,
  loadNames,
  type Round,
  type RoundOffers,
} from '../selection/index.ts'
import { questionAddress, questionsAddress } from './addresses.ts'
import { isForEnterprise } from './loading.ts'
import type { Question } from './model.ts'
import { mayHandle, mayOpenAsking, mayOpenQuestions } from './permissions.ts'
import { asker, openRounds, questionsFor } from './reading.ts'
import { forwardedIn, isLate, isOpen, stateOf } from './rules.ts'
import { texts } from './texts.ts'

/**
 * For the office what is to be sent on and what is late; for an enterprise what it is to answer; for who asked what was
 * answered and not judged since, and what still waits.
 */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  if (!mayOpenQuestions(work.actor)) return []
  const rounds = await openRounds(work)
  const questions = await questionsFor(work, rounds)
  if (isForEnterprise(work)) return toAnswer(work, questions)
  if (mayOpenAsking(work.actor)) {
    const asked = await Promise.all(rounds.map(round => ownIn(work, round, questions)))
    return asked.flat()
  }
  return rounds
    .filter(({ programme }) => mayHandle(within(work, programme).actor))
    .flatMap(round =>
      toHandle(
        work,
        round,
        questions.filter(each => each.round === round.id),
      ),
    )
}

const toAnswer = async (work: Work, questions: readonly Question[]): Promise<readonly Waiting[]> => {
  const open = questions.filter(question => stateOf(question) === 'forwarded')
  if (open.length === 0) return []
  const [names, { language }] = [await loadNames(work), work]
  return open.map(question => {
    const forwarded = forwardedIn(question)
    return {
      words: texts.toAnswer(names({ ...question, id: question.dossier }).product)[language],
      note: forwarded?.words ?? null,
      href: questionAddress(question),
      verb: texts.answerOn[language],
      dueOn: forwarded?.dueOn ?? null,
    }
  })
}

const ownIn = async (
  work: Work,
  round: Round,
  questions: readonly Question[],
): Promise<readonly Waiting[]> => {
  const own = questions.filter(each => each.round === round.id && each.askedBy === asker(work))
  if (own.length === 0) return []
  const judged = await judgedAt(work, round, own)
  const settled = own.filter(each => {
    const last = each.steps.at(-1)
    return !isOpen(each) && last !== undefined && (judged(each) ?? '') < last.at
  })
  const open = own.filter(isOpen)
  if (settled.length + open.length === 0) return []
  const count = (some: readonly Question[]) => formatNumber(String(some.length), work.language)
  return [
    {
      words: texts.ownQuestions(inLanguage(round.name, work.language))[work.language],
      note: texts.ownState(count(settled), count(open))[work.language],
      href: questionsAddress(round.id),
      verb: texts.lookOn[work.language],
      dueOn: round.calendar.verification ?? null,
    },
  ]
}

const toHandle = (
  { language, today }: Work,
  { id, name, calendar }: Round,
  questions: readonly Question[],
): readonly Waiting[] => {
  const count = (some: readonly Question[]) => formatNumber(String(some.length), language)
  const asked = questions.filter(question => stateOf(question) === 'asked')
  const late = questions.filter(question => isLate(question, today))
  return [
    ...(asked.length === 0
      ? []
      : [
          {
            words: texts.handle(name[language])[language],
            note: texts.toHandle(count(asked))[language],
            href: `${questionsAddress(id)}?state=asked`,
            verb: texts.handleOn[language],
            dueOn: calendar.verification ?? null,
          },
        ]),
    ...(late.length === 0
      ? []
      : [
          {
            words: texts.remind(name[language])[language],
            note: texts.overdue(count(late))[language],
            href: `${questionsAddress(id)}?late=yes`,
            verb: texts.lookOn[language],
            dueOn: late.map(each => forwardedIn(each)?.dueOn ?? today).sort()[0] ?? null,
          },
        ]),
  ]
}

/** What came of the questions one asked oneself. */
export const changesFor = async (work: Work, since: string): Promise<readonly Change[]> => {
  if (isForEnterprise(work) || !mayOpenQuestions(work.actor)) return []
  const questions = await questionsFor(work, await listRounds(work.db))
  const own = questions.filter(({ askedBy }) => askedBy === asker(work))
  if (own.length === 0) return []
  const names = await loadNames(work)
  return own.flatMap(question => {
    const last = question.steps.at(-1)
    if (last === undefined || last.step === 'forwarded' || last.at < since) return []
    const { product } = names({ ...question, id: question.dossier })
    const words = texts.gotAnswer(product, question.code)[work.language]
    return [{ words, href: questionAddress(question), at: last.at }]
  })
}

/** On the page of a round: for whoever has questions there, and for the office always. */
export const roundTasks: RoundOffers = async (work, round) => {
  const { language } = work
  if (!mayOpenQuestions(work.actor)) return []
  const questions = await questionsFor(work, [round])
  const isOffice = mayHandle(within(work, round.programme).actor)
  if (questions.length === 0 && !isOffice) return []
  const asked = questions.filter(question => stateOf(question) === 'asked').length
  const note = isOffice && asked > 0 ? texts.toHandle(formatNumber(String(asked), language))[language] : null
  return [{ href: questionsAddress(round.id), words: texts.questions[language], note, isStrong: false }]
}
