import type { Variable as SetVariable } from '../../criteria/model.ts'
import type { Variable } from '../../facts/model.ts'
import { type AnswerProblem, readAnswer } from '../../facts/rules/declaring/answers.ts'
import { type Jump, jumpOf } from '../../facts/rules/declaring/jumps.ts'
import type { DossierInput } from '../../selection/model.ts'
import { type Dossier, readDossier } from '../../selection/rules/dossier.ts'
import { eligibilityIn, eligibilityOf, type TrackStanding } from '../../selection/rules/eligibility.ts'
import type { Prepared } from '../../selection/rules/prepare.ts'

/** A figure that is asked: its key names the period where that is not the round's. */
export interface Question {
  readonly key: string
  readonly variable: Variable
}

export type Facts = NonNullable<DossierInput['facts']>

/** What was typed, by key; nothing typed means not known. */
export type Answers = Readonly<Record<string, string>>

export interface Checked {
  /** What was understood, with the figures of the city. */
  readonly facts: Facts
  readonly standings: readonly TrackStanding[]
  readonly dossier: Dossier
  /** What can still change the outcome, most telling first; what was answered; what changes nothing any more. */
  readonly open: readonly Question[]
  readonly answered: readonly Question[]
  readonly problems: readonly { readonly key: string; readonly problem: AnswerProblem }[]
  /** What is odd about an answer, by key: counted as it was given, and asked about. */
  readonly odd: ReadonlyMap<string, Jump['jump']>
}

/** The figures of an applicant that some gate names; those of the city are known and not asked. */
export const questionsOf = (prepared: Prepared): readonly Question[] =>
  asking(prepared, slotsOfGates(prepared.set))

/** Those that give points and are named by no gate. */
export const pointQuestionsOf = (prepared: Prepared): readonly Question[] => {
  const gates = new Set(questionsOf(prepared).map(({ key }) => key))
  const slots = prepared.set.criteria.flatMap(criterion =>
    criterion.kind === 'computed' ? slotsIn(criterion.rule.expression) : [],
  )
  return asking(prepared, slots).filter(({ key }) => !gates.has(key))
}

const asking = ({ set, keys }: Prepared, slots: readonly number[]): readonly Question[] =>
  [...new Set(slots)].flatMap(slot => {
    const key = keys[slot] ?? ''
    const [code = ''] = key.split('@')
    const variable = set.variables.get(code)
    return variable?.subject === undefined ? [] : [{ key, variable: asDeclared(code, variable) }]
  })

/** The facts that some gate names, by slot; a fact may come more than once. */
export const slotsOfGates = ({ gates, tracks }: Prepared['set']): readonly number[] =>
  [...gates, ...(tracks?.list ?? []).flatMap(track => track.gates)].flatMap(({ rule }) =>
    rule === null ? [] : slotsIn(rule.expression),
  )

type Expression = NonNullable<Prepared['set']['gates'][number]['rule']>['expression']

const slotsIn = (expression: Expression): readonly number[] => {
  if (expression.kind === 'literal') return []
  return expression.kind === 'fact' ? [expression.slot] : expression.of.flatMap(slotsIn)
}

/** The variable of a set as a declaration knows it: what was typed is read by the same rules. */
const asDeclared = (code: string, variable: SetVariable): Variable => ({
  code,
  dictionary: '',
  nameVi: variable.name.vi,
  nameEn: variable.name.en ?? null,
  type: variable.type,
  currency: variable.currency ?? null,
  unit: variable.unit ?? null,
  decimals: variable.decimals ?? null,
  choices: variable.choices ?? null,
  converts: variable.converts ?? null,
  subject: variable.subject ?? 'city',
  periodicity: variable.periodicity ?? 'year',
  publication: variable.publication ?? 'points-only',
  definition: variable.definition ?? null,
  definitionEn: null,
  clause: variable.clause ?? null,
  knowledge: variable.status ?? null,
  source: variable.source ?? null,
  note: variable.note ?? null,
})

/** What the answers come to under the set; `known`: figures of the city. An answer that cannot be read counts as none. */
export const check = (
  prepared: Prepared,
  questions: readonly Question[],
  answers: Answers,
  known: Facts = {},
): Checked => {
  const read = questions.map(question => ({ question, answer: readOne(question, answers) }))
  const problems = read.flatMap(({ question: { key }, answer }) =>
    answer.problem === null ? [] : [{ key, problem: answer.problem }],
  )
  const given = read.flatMap(({ question: { key }, answer }) =>
    answer.text === null ? [] : [[key, plain(answer.text)] as const],
  )
  const facts = { ...known, ...Object.fromEntries(given) }
  const dossier = dossierOf(prepared, facts)
  const standings = eligibilityOf(prepared, dossier)
  const said = new Set(given.map(([key]) => key))
  return {
    facts,
    standings,
    dossier,
    open: mostTelling(standings, questions),
    answered: questions.filter(({ key }) => said.has(key) || problems.some(each => each.key === key)),
    problems,
    odd: new Map(
      read.flatMap(({ question: { key, variable }, answer }) => {
        const jump = answer.text === null ? null : jumpOf(variable, answer.text, null)
        return jump === null ? [] : [[key, jump.jump] as const]
      }),
    ),
  }
}

interface OneAnswer {
  /** Exact text; null: not known. */
  readonly text: string | null
  readonly problem: AnswerProblem | null
}

const LONGEST = 40

const readOne = ({ key, variable }: Question, answers: Answers): OneAnswer => {
  const typed = (answers[key] ?? '').trim()
  const read = readAnswer(variable, { value: typed, answer: '' })
  if ('problem' in read) return { text: null, problem: read }
  const text = read.said?.kind === 'value' ? read.said.text : null
  // Longer numbers are refused by the rules that judge, too.
  return text !== null && variable.type !== 'text' && text.length > LONGEST
    ? { text: null, problem: { problem: 'value', typed, why: { problem: 'too-long' } } }
    : { text, problem: null }
}

const plain = (text: string): string | boolean => (text === 'true' ? true : text === 'false' ? false : text)

const dossierOf = (prepared: Prepared, facts: Facts): Dossier => {
  const read = readDossier(prepared, { id: 'self-check', enterprise: 'self-check', facts }, '')
  if (!read.ok) throw new Error(`answers that were read are refused: ${JSON.stringify(read.problems)}`)
  return read.dossier
}

/**
 * What can still change an outcome, first what may settle most: a question counts for each track it is open in, the more
 * the fewer others stand beside it there. Once somebody may apply, only what is open in other tracks is left.
 */
export const mostTelling = (
  standings: readonly TrackStanding[],
  questions: readonly Question[],
): readonly Question[] => {
  const tells = (key: string): number =>
    standings.reduce((sum, { missing }) => sum + (missing.includes(key) ? 1 / missing.length : 0), 0)
  return questions.filter(({ key }) => tells(key) > 0).toSorted((a, b) => tells(b.key) - tells(a.key))
}

/** In short: whether by what was answered somebody may apply. */
export const outcomeOf = (standings: readonly TrackStanding[]) => {
  const found = standings.map(eligibilityIn)
  return (['eligible', 'possible', 'judged'] as const).find(each => found.includes(each)) ?? 'not'
}

/** The period of a key; null for the round's. */
export const periodOf = (key: string): string | null => key.split('@')[1] ?? null
