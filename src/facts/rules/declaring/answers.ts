import type { Period } from '../../../exact/period.ts'
import { earlierPeriod } from '../../../exact/period.ts'
import type { FactValue, KnownFact, Subject, Variable } from '../../model.ts'
import { readValue, type ValueProblem } from '../values.ts'
import { type Field, fieldsOf, type Section } from './form.ts'
import { type Jump, jumpOf } from './jumps.ts'
import { readTypedNumber, typedNumberOf } from './numbers.ts'

/** What was typed in a section, by the names of its inputs. */
export type Draft = Readonly<Record<string, string>>

export const partsOfField = ['value', 'answer', 'document', 'page', 'reason', 'sure', 'because'] as const
export type FieldPart = (typeof partsOfField)[number]
export const inputName = (key: string, part: FieldPart): string => `${key}:${part}`
/** The document that holds for every figure of the section which names no other. */
export const SECTION_DOCUMENT = 'document'

export type TypedField = Readonly<Record<FieldPart, string>>

export type AnswerProblem =
  | { readonly problem: 'ambiguous'; readonly typed: string; readonly readings: readonly [string, string] }
  | { readonly problem: 'in-words'; readonly typed: string; readonly meant: string | null }
  | { readonly problem: 'unreadable'; readonly typed: string }
  | { readonly problem: 'two-answers'; readonly typed: string }
  | { readonly problem: 'value'; readonly typed: string; readonly why: ValueProblem }
  | { readonly problem: 'evidence' }

/** What sending does with a figure: nothing, declare it, correct it, or name other evidence for it. */
export type Change = 'none' | 'first' | 'corrected' | 'evidence'

export interface FieldState {
  readonly field: Field
  readonly typed: TypedField
  /** What is declared for this very period; what is known of the period before. */
  readonly known: KnownFact | null
  readonly last: KnownFact | null
  /** Null: nothing was answered, or it cannot be read. */
  readonly said: FactValue | null
  readonly problem: AnswerProblem | null
  readonly change: Change
  readonly jump: Jump | null
  readonly isConfirmed: boolean
  readonly lacksReason: boolean
  readonly document: string | null
  readonly page: string | null
}

export interface SectionState {
  readonly section: Section
  readonly document: string
  readonly fields: readonly FieldState[]
}

/** A section as it was typed, or, where nobody typed yet, as it is known. */
export const readSection = (
  section: Section,
  draft: Draft | null,
  known: readonly KnownFact[],
): SectionState => {
  const found = indexed(known)
  const fields = fieldsOf(section).map(field => ({
    field,
    known: found(field, field.period),
    last: lastOf(found, field),
  }))
  const prefilled = usualDocument(fields.flatMap(each => (each.known === null ? [] : [each.known])))
  const document = draft === null ? prefilled : (draft[SECTION_DOCUMENT] ?? '').trim()
  return {
    section,
    document,
    fields: fields.map(each => {
      const asKnown = typedOf(each.field.variable, each.known, prefilled)
      const typed = draft === null ? asKnown : typedIn(draft, each.field.key)
      return stateOf({ ...each, typed, document, asKnown, prefilled })
    }),
  }
}

type Find = (of: Pick<Field, 'subject' | 'variable'>, period: Period | null) => KnownFact | null

const indexed = (known: readonly KnownFact[]): Find => {
  const keyOf = (subject: Subject, variable: string, period: string | null) =>
    JSON.stringify([subject.kind, 'id' in subject ? subject.id : null, variable, period])
  // Figures stated once come with the one that began last first: that one holds.
  const byKey = new Map(
    known.toReversed().map(fact => [keyOf(fact.subject, fact.variable, fact.period), fact]),
  )
  return ({ subject, variable }, period) => byKey.get(keyOf(subject, variable.code, period)) ?? null
}

const lastOf = (find: Find, field: Field): KnownFact | null =>
  field.period === null ? null : find(field, earlierPeriod(field.period, stepsInYear(field.period)))

/** The same part of the year before: seasons are compared with themselves. */
const stepsInYear = (period: Period): number =>
  period.includes('H') ? 2 : period.includes('Q') ? 4 : period.length === 4 ? 1 : 12

const usualDocument = (known: readonly KnownFact[]): string => {
  const count = new Map<string, number>()
  for (const { document } of known) if (document !== null) count.set(document, (count.get(document) ?? 0) + 1)
  return [...count].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

const EMPTY: TypedField = { value: '', answer: '', document: '', page: '', reason: '', sure: '', because: '' }

const typedOf = (variable: Variable, known: KnownFact | null, usual: string): TypedField => {
  if (known === null) return EMPTY
  const document = known.document === usual ? '' : (known.document ?? '')
  const evidence = { ...EMPTY, document, page: known.page ?? '' }
  if (known.value.kind !== 'value') return { ...evidence, answer: known.value.kind }
  const { text } = known.value
  return variable.type === 'boolean' || variable.type === 'choice'
    ? { ...evidence, answer: `is:${text}` }
    : { ...evidence, value: isNumeric(variable) ? typedNumberOf(variable, text) : text }
}

export const isNumeric = ({ type }: Pick<Variable, 'type'>): boolean =>
  type === 'money' || type === 'number' || type === 'integer'

const typedIn = (draft: Draft, key: string): TypedField => {
  const part = (name: FieldPart) => (draft[inputName(key, name)] ?? '').trim()
  return {
    value: part('value'),
    answer: part('answer'),
    document: part('document'),
    page: part('page'),
    reason: part('reason'),
    sure: part('sure'),
    because: part('because'),
  }
}

interface Given {
  readonly field: Field
  readonly known: KnownFact | null
  readonly last: KnownFact | null
  readonly typed: TypedField
  readonly asKnown: TypedField
  readonly document: string
  readonly prefilled: string
}

const stateOf = ({ field, known, last, typed, asKnown, document, prefilled }: Given): FieldState => {
  const read = readAnswer(field.variable, typed)
  const said = 'said' in read ? read.said : null
  const evidence = evidenceOf(typed, document)
  const isMoved = !sameEvidence(evidence, evidenceOf(asKnown, prefilled))
  const change = changeOf(said, known, isMoved)
  const jump = change === 'first' || change === 'corrected' ? oddness(field.variable, said, last) : null
  const problem = 'problem' in read ? read : isWrongLine(evidence) ? ({ problem: 'evidence' } as const) : null
  return {
    field,
    typed,
    known,
    last,
    said,
    problem,
    change,
    jump,
    isConfirmed: said?.kind === 'value' && (typed.sure === said.text || typed.because !== ''),
    lacksReason: change === 'corrected' && typed.reason === '',
    ...(change === 'none' && known !== null ? { document: known.document, page: known.page } : evidence),
  }
}

/** What was answered: a value, one of the two answers that are none, nothing (null), or what nobody can read. */
export const readAnswer = (
  variable: Variable,
  { value, answer }: Pick<TypedField, 'value' | 'answer'>,
): AnswerProblem | { readonly said: FactValue | null } => {
  if (answer === 'unknown' || answer === 'not-applicable')
    return value === '' ? { said: { kind: answer } } : { problem: 'two-answers', typed: value }
  const text = answer.startsWith('is:') ? answer.slice(3) : value
  if (text === '') return { said: null }
  return isNumeric(variable) ? readNumber(variable, text) : readText(variable, text)
}

const readNumber = (
  variable: Variable,
  typed: string,
): AnswerProblem | { readonly said: FactValue | null } => {
  const read = readTypedNumber(variable, typed)
  switch (read.kind) {
    case 'number':
      return readText(variable, read.text, typed)
    case 'ambiguous':
      return { problem: 'ambiguous', typed, readings: read.readings }
    case 'words':
      return { problem: 'in-words', typed, meant: read.meant }
    case 'unreadable':
      return { problem: 'unreadable', typed }
  }
}

const readText = (
  variable: Variable,
  text: string,
  typed = text,
): AnswerProblem | { readonly said: FactValue | null } => {
  const read = readValue(variable, { value: text })
  return read.ok ? { said: read.value } : { problem: 'value', typed, why: read.why }
}

interface Evidence {
  readonly document: string | null
  readonly page: string | null
}

const evidenceOf = ({ document, page }: TypedField, usual: string): Evidence => ({
  document: document || usual || null,
  page: page || null,
})

const sameEvidence = (a: Evidence, b: Evidence): boolean => a.document === b.document && a.page === b.page

const LONGEST_LINE = 500
const isWrongLine = ({ document, page }: Evidence): boolean =>
  [document, page].some(line => line !== null && (line.length > LONGEST_LINE || /[\p{Cc}\p{Cs}]/u.test(line)))

const changeOf = (said: FactValue | null, known: KnownFact | null, isMoved: boolean): Change => {
  if (said === null) return 'none'
  if (known === null) return 'first'
  if (!sameValue(said, known.value)) return 'corrected'
  return isMoved ? 'evidence' : 'none'
}

export const sameValue = (a: FactValue, b: FactValue): boolean =>
  a.kind === b.kind && (a.kind !== 'value' || b.kind !== 'value' || a.text === b.text)

const oddness = (variable: Variable, said: FactValue | null, last: KnownFact | null): Jump | null => {
  if (said?.kind !== 'value') return null
  return jumpOf(variable, said.text, last?.value.kind === 'value' ? last.value.text : null)
}
