import type { CriteriaSet } from '../../criteria/model.ts'
import { inVietnamese } from '../../criteria/rules/draft/words.ts'
import type { ReadCriterion, ReadSet } from '../../criteria/rules/set.ts'
import { type Measure, measureOf, writeAmount } from '../../criteria/rules/show/amounts.ts'
import { endsInWords } from '../../criteria/rules/show/criteria.ts'
import { formatNumber } from '../../design/format.ts'
import { divide, exactOf, formatExact, multiply, wholeNumber } from '../../exact/number.ts'
import type { Problem } from '../../exact/problem.ts'
import { readTypedNumber } from '../../facts/rules/declaring/numbers.ts'
import type { Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type BandNumber, type BandsAsked, type BandsRow, LONGEST_NUMBER } from '../parts/band-form.tsx'
import { inLanguage, scoredName } from '../parts/names.ts'
import type { Weight } from '../parts/weight-form.tsx'
import { type BandChanges, type ChangeableBand, changeableLists } from '../rules/what-if/bands.ts'
import type { Variant } from '../rules/what-if/model.ts'
import { decimalIn } from '../rules/what-if/words.ts'
import { texts } from '../texts/aids.ts'
import { texts as resultTexts } from '../texts/results.ts'

/** What the address asks of a round. What was typed stays in its field; what is no number counts as not typed, and is named. */

interface AskedWeights {
  readonly weights: readonly Weight[]
  readonly variant: Variant
  readonly problems: readonly string[]
}

export const weightsAsked = ({ query, work: { language } }: Visit, set: ReadSet): AskedWeights => {
  const leaves = set.criteria.filter(({ kind, max }) => kind !== 'node' && max.n > 0)
  const weights: Weight[] = leaves.map(({ code, max }) => ({
    field: `max.${code}`,
    code,
    name: scoredName(set.file, code, language),
    really: formatExact(max),
    typed: typedIn(query, `max.${code}`),
  }))
  if (set.passMark !== null)
    weights.push({
      field: 'pass',
      code: '',
      name: texts.passMark[language],
      really: formatExact(set.passMark),
      typed: typedIn(query, 'pass'),
    })
  const read = weights.map(weight => ({ ...weight, value: decimalIn(weight.typed) }))
  const maxima = read.flatMap(({ code, value }) => (code === '' || value === null ? [] : [[code, value]]))
  const passMark = read.find(({ field }) => field === 'pass')?.value ?? undefined
  return {
    weights,
    variant: { maxima: Object.fromEntries(maxima), ...(passMark === undefined ? {} : { passMark }) },
    problems: read.flatMap(({ name, typed, value }) =>
      typed !== '' && value === null ? [texts.notNumber(name)[language]] : [],
    ),
  }
}

const typedIn = (query: Visit['query'], field: string): string => (query.get(field) ?? '').trim()

/** Whether the reader may try where bands begin, and the points of bands that a panel chooses: both tell what lies behind. */
export interface BandGrounds {
  readonly readsFigures: boolean
  readonly readsSheets: boolean
}

interface AskedBands {
  readonly lists: readonly BandsAsked[]
  readonly changes: BandChanges
  readonly problems: readonly string[]
}

export const bandsAsked = (visit: Visit, set: ReadSet, grounds: BandGrounds): AskedBands => {
  const lists = changeableLists(set).flatMap(({ leaf, of, bands }): readonly BandsAsked[] => {
    const read = set.criteria.find(({ code }) => code === leaf.code)
    if (read?.kind === 'banded' && read.panel !== null && !grounds.readsSheets) return []
    const measure = measureIn(set, read)
    const asked = { visit, measure, code: leaf.code, readsFigures: grounds.readsFigures }
    const name = scoredName(set.file, leaf.code, visit.work.language)
    const applicant = applicantName(set.file, of, visit.work.language)
    return [{ code: leaf.code, name, applicant, rows: bands.map(band => rowOf(band, asked)) }]
  })
  const fields = lists.flatMap(({ rows }) =>
    rows.flatMap(({ points, begins }) => [points, begins ?? []].flat()),
  )
  return {
    lists,
    changes: new Map(fields.flatMap(({ field, value }) => (value === null ? [] : [[field, value]]))),
    problems: fields.flatMap(({ problem }) => (problem === null ? [] : [problem])),
  }
}

const PLAIN: Measure = { kind: 'plain' }

const measureIn = ({ variables }: ReadSet, criterion: ReadCriterion | undefined): Measure =>
  criterion?.kind === 'computed' ? measureOf(criterion.rule.expression, variables) : PLAIN

const applicantName = (file: CriteriaSet, of: string | null, language: Language): string | null => {
  if (of === null) return null
  const found = file.applicants?.find(({ code }) => code === of)
  return found === undefined ? of : inLanguage(found.name, language)
}

interface RowAsked {
  readonly visit: Visit
  readonly measure: Measure
  readonly code: string
  readonly readsFigures: boolean
}

const rowOf = ({ band, points, begins }: ChangeableBand, asked: RowAsked): BandsRow => {
  const { measure, code, readsFigures } = asked
  const { language } = asked.visit.work
  const named = band.name === undefined ? (band.code ?? null) : inLanguage(band.name, language)
  const words = named ?? endsInWords(band, measure, language) ?? resultTexts.anyValue[language]
  const of = `${code}, ${words}`
  const place = begins !== null && readsFigures ? begins : null
  return {
    words,
    points: numberOf(points, formatExact(exactOf(band.points)), { ...asked, of, measure: PLAIN }),
    begins: place && numberOf(place.name, place.at, { ...asked, of }),
    isShare: measure.kind === 'share',
  }
}

const HUNDRED = wholeNumber(100)

/** A share is typed as it is shown: in percent. */
const numberOf = (
  field: string,
  at: string,
  { of, visit, measure }: RowAsked & { readonly of: string },
): BandNumber => {
  const { language } = visit.work
  const isShare = measure.kind === 'share'
  const really = formatNumber(isShare ? formatExact(multiply(exactOf(at), HUNDRED)) : at, language)
  const typed = typedIn(visit.query, field)
  const own = { field, really, typed }
  if (typed === '') return { ...own, value: null, problem: null }
  const read = typed.length > LONGEST_NUMBER ? null : meantBy(measure, typed)
  if (read === null) return { ...own, value: null, problem: texts.notBandNumber(of)[language] }
  const share = isShare ? divide(exactOf(read), HUNDRED) : null
  return { ...own, value: share === null ? read : formatExact(share), problem: null }
}

/** "200 tỷ" is taken, as the bands themselves are written; a point in it may group or divide, so then it is not. */
const meantBy = (measure: Measure, typed: string): string | null => {
  const read = readTypedNumber(variableOf(measure), typed.replace(/(?:%|đồng)$/u, ''))
  if (read.kind === 'words') return measure.kind === 'money' && !typed.includes('.') ? read.meant : null
  return read.kind === 'number' ? read.text : null
}

const variableOf = (measure: Measure): Parameters<typeof readTypedNumber>[0] =>
  measure.kind === 'money'
    ? { type: 'money', currency: measure.unit, decimals: null }
    : { type: 'number', currency: null, decimals: null }

/** Why a set with such bands cannot be read, by the criterion it is about. */
export const refusalWords = (
  set: ReadSet,
  problems: readonly Problem[],
  language: Language,
): readonly string[] => [...new Set(problems.map(each => refusal(set, each, language)))]

const refusal = (set: ReadSet, { place, reason }: Problem, language: Language): string => {
  const about = set.criteria.findLast(({ path }) => path !== '' && place.startsWith(`${path}.`))
  const name = about === undefined ? '' : `${about.code} ${scoredName(set.file, about.code, language)}`
  if (about !== undefined && about.kind !== 'node' && place === `${about.path}.max`)
    return texts.aboveMaximum(name, formatNumber(formatExact(about.max), language))[language]
  // What is said of a list of bands names their ends.
  const measure = /\.bands(For\.[^[.]+)?$/.test(place) ? measureIn(set, about) : PLAIN
  const said = language === 'vi' ? inVietnamese(reason) : reason
  const words = said.replace(/-?\d+(\.\d+)?/g, number => writeAmount(exactOf(number), measure, language))
  return texts.bandsRefused(name, words)[language]
}
