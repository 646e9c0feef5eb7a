import { type Problem, problem } from '../../exact/problem.ts'
import { pathText, schemaProblems } from '../../exact/schema-problems.ts'
import { type DossierInput, dossierSchema, givenTogether } from '../model.ts'

/** Whether a value read from JSON has the form of `dossierSchema`: the same answer, some fifty times faster. */
export const isDossier = (value: unknown): value is DossierInput =>
  isObject(value) &&
  knowsOnly(value, DOSSIER) &&
  isName(value.id) &&
  (value.applicant == null || typeof value.applicant === 'string') &&
  (value.enterprise == null || isName(value.enterprise)) &&
  (value.track == null || typeof value.track === 'string') &&
  (value.facts === undefined || isRecordOf(value.facts, isFact)) &&
  (value.judged === undefined || isRecordOf(value.judged, isJudgement))

const DOSSIER = new Set(['id', 'applicant', 'enterprise', 'track', 'facts', 'judged'])
const DETAILS = ['period', 'status', 'document', 'page', 'source']
const VALUED = new Set(['value', 'currency', ...DETAILS])
const UNKNOWN = new Set(['unknown', ...DETAILS])
const NOT_APPLICABLE = new Set(['notApplicable', ...DETAILS])
const STATUSES = new Set<unknown>(['declared', 'verified', 'contested'])

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const knowsOnly = (value: Fields, known: ReadonlySet<string>): boolean => {
  for (const key in value) if (!known.has(key)) return false
  return true
}

const isRecordOf = (value: unknown, isOne: (value: unknown) => boolean): boolean => {
  if (!isObject(value)) return false
  for (const key in value) if (!isOne(value[key])) return false
  return true
}

const isName = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= 200

const isScalar = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const isFact = (value: unknown): boolean => {
  if (isScalar(value)) return true
  if (!isObject(value) || !hasDetails(value)) return false
  if ('value' in value) {
    return isScalar(value.value) && knowsOnly(value, VALUED) && isMaybeText(value.currency)
  }
  if ('unknown' in value) return value.unknown === true && knowsOnly(value, UNKNOWN)
  return value.notApplicable === true && knowsOnly(value, NOT_APPLICABLE)
}

const isMaybeText = (value: unknown): boolean => value === undefined || typeof value === 'string'

const hasDetails = (value: Fields): boolean =>
  isMaybeText(value.period) &&
  (value.status === undefined || STATUSES.has(value.status)) &&
  isMaybeText(value.document) &&
  (isMaybeText(value.page) || typeof value.page === 'number') &&
  isMaybeText(value.source)

const isJudgement = (value: unknown): boolean =>
  isScalar(value) ||
  value === null ||
  (isObject(value) && typeof value.band === 'string' && Object.keys(value).length === 1) ||
  (isObject(value) && ('sheets' in value || 'votes' in value) && givenTogether.safeParse(value).success)

/** What keeps a value from being a dossier; at least one problem where `isDossier` says no. */
export const shapeProblems = (value: unknown, place: string): readonly Problem[] => {
  const parsed = dossierSchema.safeParse(value)
  if (parsed.success) return []
  const facts = isObject(value) && isObject(value.facts) ? factProblems(value.facts, place) : []
  const others = schemaProblems(parsed.error, value).filter(
    ({ place: within }) => facts.length === 0 || !/^facts\W/.test(within),
  )
  return [...facts, ...others.map(each => ({ ...each, place: within(place, each.place) }))]
}

const within = (place: string, path: string): string =>
  path === '' || path.startsWith('[') ? place + path : `${place}.${path}`

/** Of a fact the schema can only say that it has none of four forms. */
const factProblems = (facts: Fields, place: string): readonly Problem[] =>
  Object.entries(facts).flatMap(([code, value]) =>
    isFact(value)
      ? []
      : [problem(within(place, pathText(['facts', code])), value, 'this is no fact', remedyFor(value))],
  )

const FORMS =
  'write a value, or {"value": …}, {"unknown": true} or {"notApplicable": true}, with period, status, document, page, source where wanted'

const remedyFor = (value: unknown): string => {
  if (value === null) return 'leave the fact out, or write {"unknown": true}'
  if (!isObject(value)) return FORMS
  const forms = ['value', 'unknown', 'notApplicable'].filter(key => key in value)
  if (forms.length > 1) return `keep one of ${forms.join(', ')}`
  if (!STATUSES.has(value.status ?? 'declared')) return 'the status is declared, verified or contested'
  const known = 'value' in value ? VALUED : 'unknown' in value ? UNKNOWN : NOT_APPLICABLE
  const strange = Object.keys(value).find(key => !known.has(key))
  return strange !== undefined && forms.length === 1 ? `"${strange}" is not known here: leave it out` : FORMS
}
