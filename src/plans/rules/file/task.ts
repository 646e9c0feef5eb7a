import { type Problem, problem } from '../../../exact/problem.ts'
import type { Period } from '../../model.ts'
import { emptyList, namedTwice, periodAt, unknownWord } from './faults.ts'
import type { PlanWritten, TaskWritten } from './schema.ts'
import type { PlanWords } from './words.ts'

interface Around {
  readonly plan: PlanWritten
  /** Null: that of the plan is not sound itself. */
  readonly period: Period | null
  readonly words: PlanWords
}

/** What is wrong in one task of a file. */
export const faultsOfTask = (task: TaskWritten, place: string, around: Around): readonly Problem[] => {
  const { plan, words } = around
  const goals = plan.goals.map(({ code }) => code)
  return [
    ...known(`${place}.goal`, task.goal, 'goal', goals),
    ...known(`${place}.group`, task.group, 'group of tasks', words.groups),
    ...known(`${place}.lead`, task.lead, 'unit', words.units),
    ...knownAll(`${place}.coordinating`, task.coordinating, 'unit', words.units),
    ...knownAll(`${place}.indicators`, task.indicators, 'indicator', words.dictionary.indicators.keys()),
    ...namedTwice(`${place}.indicators`, task.indicators),
    ...unitTwice(task, place),
    ...periodFaults(task, place, around),
    ...beneficiaryFaults(task, place, words),
    ...budgetFaults(task, place, words),
    ...noteFaults(task, place),
  ]
}

const known = (
  place: string,
  word: string | null,
  what: string,
  all: Iterable<string>,
): readonly Problem[] => {
  if (word === null) return []
  const list = [...all]
  return list.includes(word) ? [] : [unknownWord(place, word, what, list)]
}

const knownAll = (
  place: string,
  words: readonly string[],
  what: string,
  all: Iterable<string>,
): readonly Problem[] => {
  const list = [...all]
  return words.flatMap((word, at) => known(`${place}[${at}]`, word, what, list))
}

const unitTwice = ({ lead, coordinating }: TaskWritten, place: string): readonly Problem[] =>
  coordinating.flatMap((unit, at) =>
    unit === lead || coordinating.indexOf(unit) < at
      ? [problem(`${place}.coordinating[${at}]`, unit, 'this unit is named already', 'name it once')]
      : [],
  )

const periodFaults = (
  { period }: TaskWritten,
  place: string,
  { period: whole }: Around,
): readonly Problem[] => {
  if (period === null) return []
  const { value, problems } = periodAt(`${place}.period`, period)
  if (value === null || whole === null) return problems
  if (whole.from <= value.from && value.to <= whole.to) return []
  const reason = `it lies outside the plan, which is from ${whole.from} to ${whole.to}`
  return [problem(`${place}.period`, period, reason, 'change the days of the task or of the plan')]
}

const beneficiaryFaults = (
  { beneficiaries }: TaskWritten,
  place: string,
  words: PlanWords,
): readonly Problem[] => {
  if (beneficiaries === null || 'words' in beneficiaries) return []
  const at = `${place}.beneficiaries`
  if ('enterprises' in beneficiaries)
    return [
      ...namedTwice(`${at}.enterprises`, beneficiaries.enterprises),
      ...(words.enterprises === null
        ? []
        : knownAll(`${at}.enterprises`, beneficiaries.enterprises, 'enterprise', words.enterprises)),
    ]
  const { sectors, communes, sizes } = beneficiaries.rule
  return [
    ...emptyList(`${at}.rule.sectors`, sectors),
    ...emptyList(`${at}.rule.communes`, communes),
    ...emptyList(`${at}.rule.sizes`, sizes),
    ...knownAll(`${at}.rule.sectors`, sectors ?? [], 'sector group', words.sectors),
    ...knownAll(`${at}.rule.communes`, communes ?? [], 'commune', words.communes),
    ...knownAll(`${at}.rule.sizes`, sizes ?? [], 'size class', words.sizes),
  ]
}

const budgetFaults = ({ budget }: TaskWritten, place: string, words: PlanWords): readonly Problem[] =>
  budget === null || words.budgetLine === null || words.budgetLine(budget) !== null
    ? []
    : [
        problem(
          `${place}.budget`,
          budget,
          'no such budget line is open',
          'open it under support, or leave it out',
        ),
      ]

const noteFaults = ({ status, note }: TaskWritten, place: string): readonly Problem[] =>
  status === 'sourced' || note !== null
    ? []
    : [
        problem(
          `${place}.note`,
          '',
          `it is ${status}, and nobody is told why`,
          'say in a note what is a reading of ours',
        ),
      ]
