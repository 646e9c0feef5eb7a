import { exactOf } from '../../../exact/number.ts'
import type { Band, Criterion, Rounding } from '../../model.ts'
import { type Measure, writeAmount } from './amounts.ts'
import { inWords } from './expressions.ts'
import type { Article, BandList, BandRow, Row } from './shape.ts'
import { scorerOf } from './units.ts'
import { lineOf, nameOf, type View, writePoints } from './view.ts'
import { WORDS } from './words.ts'

/** The criteria in reading order, a node before its children. */
export const criteriaArticles = (view: View): readonly Article[] => {
  const rows = view.set.criteria.flatMap(criterion => rowsOf(view, criterion, 0))
  return rows.length === 0 ? [] : [{ kind: 'table', heading: WORDS.criteria[view.language], rows }]
}

const rowsOf = (view: View, criterion: Criterion, depth: number): readonly Row[] => [
  rowOf(view, criterion, depth),
  ...(criterion.criteria ?? []).flatMap(child => rowsOf(view, child, depth + 1)),
]

const rowOf = (view: View, criterion: Criterion, depth: number): Row => {
  const { language, variables } = view
  const spoken = criterion.value === undefined ? null : inWords(criterion.value, variables, language)
  const measure = spoken?.measure ?? { kind: 'plain' }
  const kind = kindOf(criterion)
  return {
    ...lineOf(view, {
      label: criterion.code,
      text: nameOf(criterion.name, language),
      words: spoken?.words ?? null,
      formula: criterion.value ?? null,
      details: [...detailsOf(view, criterion, kind, measure), ...limitsOf(view, criterion)],
      from: criterion,
    }),
    kind,
    depth,
    max: criterion.max === undefined ? null : writePoints(criterion.max, language),
    scorer: scorerOf(view, criterion),
    bandLists: bandLists(view, criterion, measure),
  }
}

const kindOf = (criterion: Criterion): Row['kind'] => {
  if (criterion.criteria) return 'node'
  if (criterion.value !== undefined) return 'computed'
  if (criterion.bands) return 'banded'
  return criterion.max === undefined ? 'unscored' : 'judged'
}

const detailsOf = (
  view: View,
  criterion: Criterion,
  kind: Row['kind'],
  measure: Measure,
): readonly string[] => {
  switch (kind) {
    case 'computed':
      return computedDetails(view, criterion, measure)
    case 'judged':
      return [judgedDetail(view, criterion)]
    case 'unscored':
      return [WORDS.unscored[view.language]]
    default:
      return []
  }
}

const computedDetails = (
  { language }: View,
  { notApplicable, domain }: Criterion,
  measure: Measure,
): readonly string[] => {
  const open = notApplicable === undefined || notApplicable === 'unknown'
  const what = open ? WORDS.openPoints : WORDS.points(writePoints(notApplicable, language))
  const values = domain === undefined ? null : endsInWords(domain, measure, language)
  return [
    ...(values === null ? [] : [WORDS.domain(values)[language]]),
    WORDS.notApplicable(what[language])[language],
  ]
}

const judgedDetail = ({ language }: View, { min, max, step }: Criterion): string => {
  const range = WORDS.judgedLeaf(writePoints(min ?? 0, language), writePoints(max ?? 0, language))[language]
  return step === undefined ? range : `${range}, ${WORDS.step(writePoints(step, language))[language]}`
}

const limitsOf = ({ language }: View, { minimum, overflow, rounding, max }: Criterion): readonly string[] => [
  ...(minimum === undefined ? [] : [WORDS.minimum(minimumText(minimum, language))[language]]),
  ...(overflow === undefined || max === undefined
    ? []
    : [WORDS.clipped(writePoints(max, language))[language]]),
  ...roundingText(rounding, language),
]

const minimumText = (minimum: NonNullable<Criterion['minimum']>, language: View['language']): string =>
  'points' in minimum
    ? WORDS.points(writePoints(minimum.points, language))[language]
    : `${writeAmount(exactOf(minimum.share), { kind: 'share' }, language)} ${WORDS.ofTheMaximum[language]}`

export const roundingText = (
  rounding: Rounding | undefined,
  language: View['language'],
): readonly string[] =>
  rounding === undefined
    ? []
    : [WORDS.rounded(String(rounding.decimals), WORDS[rounding.mode][language])[language]]

const bandLists = (view: View, criterion: Criterion, measure: Measure): readonly BandList[] => {
  if (criterion.bands === undefined) return []
  const own = Object.entries(criterion.bandsFor ?? {}).map(([kind, bands]) => ({
    applicant: applicantName(view, kind),
    bands: bands.map(band => bandRow(view, band, measure)),
  }))
  const common = criterion.bands.map(band => bandRow(view, band, measure))
  return [{ applicant: othersName(view, criterion), bands: common }, ...own]
}

/** Those whom the common list serves, where some kinds have a list of their own and the others are named. */
const othersName = ({ set, language }: View, { bandsFor }: Criterion): string | null => {
  if (bandsFor === undefined) return null
  const others = (set.applicants ?? []).filter(({ code }) => bandsFor[code] === undefined)
  return others.length === 0 ? null : others.map(({ name }) => nameOf(name, language)).join('; ')
}

const applicantName = ({ set, language }: View, kind: string): string => {
  const found = set.applicants?.find(({ code }) => code === kind)
  return found === undefined ? kind : nameOf(found.name, language)
}

const bandRow = (view: View, band: Band, measure: Measure): BandRow => {
  const ends = endsInWords(band, measure, view.language)
  const name = band.name === undefined ? null : nameOf(band.name, view.language)
  return {
    code: band.code ?? null,
    text: name ?? ends ?? band.code ?? WORDS.any[view.language],
    ends,
    points: writePoints(band.points, view.language),
    ...view.cite(band),
  }
}

type Ends = Pick<Band, 'from' | 'above' | 'upTo' | 'below'>

/** "từ 5% đến dưới 10%"; null where a band has no ends. */
export const endsInWords = (ends: Ends, measure: Measure, language: View['language']): string | null => {
  const write = (end: string | number) => writeAmount(exactOf(end), measure, language)
  const low = ends.from ?? ends.above
  const high = ends.upTo ?? ends.below
  if (low === undefined && high === undefined) return null
  if (low === undefined) {
    const word = ends.upTo === undefined ? WORDS.below : WORDS.upTo
    return word(write(high ?? 0))[language]
  }
  if (high === undefined) {
    const word = ends.from === undefined ? WORDS.above : WORDS.orMore
    return word(write(low))[language]
  }
  return between(ends, write(low), write(high))[language]
}

const between = (ends: Ends, low: string, high: string) => {
  if (low === high) return WORDS.exactly(low)
  if (ends.from !== undefined) return (ends.upTo === undefined ? WORDS.fromBelow : WORDS.fromTo)(low, high)
  return (ends.upTo === undefined ? WORDS.aboveBelow : WORDS.aboveTo)(low, high)
}
