import { listPeople, listUnits } from '../access/index.ts'
import type { Day } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import {
  type DossierNames,
  loadNames,
  loadSet,
  type Round,
  scoredName,
  unitName,
} from '../selection/index.ts'
import type { Enclosure, Question, State, Step } from './model.ts'
import { questionsFor } from './reading.ts'
import { forwardedIn, isLate, stateOf } from './rules.ts'

/** A question as lists and pages show it. */
export interface ShownQuestion extends Question {
  readonly names: DossierNames
  readonly criterion: string
  readonly state: State
  readonly isLate: boolean
  readonly dueOn: Day | null
  /** Null for an enterprise: it is not told who asks. */
  readonly asker: { readonly name: string; readonly unit: string | null } | null
  /** What this reader may read as the question, and as what was said to it last. */
  readonly asked: string
  readonly answer: string | null
  /** The document that goes with what this reader may read as the answer. */
  readonly enclosure: Enclosure | null
}

export const isForEnterprise = ({ actor }: Work): boolean =>
  actor.kind === 'person' && actor.enterprise !== undefined

/** As many statements for one as for three hundred. */
export const shownQuestions = async (work: Work, round: Round): Promise<readonly ShownQuestion[]> => {
  const questions = await questionsFor(work, [round])
  const { db, language } = work
  const [names, set, units, people] = [
    await loadNames(work),
    await loadSet(work, round),
    await listUnits(db),
    new Map<string, string>((await listPeople(db)).map(({ id, name }) => [id, name])),
  ]
  const isOwn = isForEnterprise(work)
  return questions.map(question => {
    const { dossier, product, enterprise, code, unit, askedBy } = question
    const forwarded = forwardedIn(question)
    const name = people.get(askedBy) ?? askedBy
    return {
      ...question,
      names: names({ id: dossier, product, enterprise }),
      criterion: scoredName(set.file, code, language),
      state: stateOf(question),
      isLate: isLate(question, work.today),
      dueOn: forwarded?.dueOn ?? null,
      asker: isOwn ? null : { name, unit: unit && unitName(units, set.file, unit, language) },
      asked: isOwn ? (forwarded?.words ?? '') : question.words,
      answer: answerIn(question, isOwn)?.words ?? null,
      enclosure: answerIn(question, isOwn)?.enclosure ?? null,
    }
  })
}

/** What the office said to who asked is not for the enterprise. */
const answerIn = ({ steps }: Question, isOwn: boolean): Step | null => {
  const last = steps.at(-1)
  if (last === undefined || last.step === 'forwarded' || (isOwn && last.side === 'office')) return null
  return last
}
