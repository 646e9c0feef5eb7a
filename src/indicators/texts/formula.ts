import { formatNumber } from '../../design/format.ts'
import type { Language } from '../../platform/texts.ts'
import { activityNames } from '../../support/index.ts'
import { activities } from '../../support/model.ts'
import type { Cohort, Formula, Leaf, LedgerCount, RecognitionCount, Words } from '../model/indicators.ts'

/** What formulas name besides cohorts and counters, in words. */
export interface NamesInFormula {
  readonly variables: ReadonlyMap<string, Words & { readonly isOfProducts: boolean }>
  readonly indicators: ReadonlyMap<string, Words>
}

/** A formula as it is read aloud: names in the place of codes, the signs as they are. */
export const formulaWords = (formula: Formula, names: NamesInFormula, language: Language): string => {
  const said = (part: Formula): string => formulaWords(part, names, language)
  switch (formula.kind) {
    case 'number':
      return formatNumber(formula.text, language)
    case 'minus':
      return `−${bracketed(formula.of, said)}`
    case 'indicator':
      return `“${names.indicators.get(formula.code)?.[language] ?? formula.code}”`
    case 'previous':
      return `${bracketed(formula.of, said)} ${{ vi: 'của năm trước', en: 'of the year before' }[language]}`
    case 'growth':
      return `${{ vi: 'mức tăng so với năm trước của', en: 'growth on the year before of' }[language]} ${bracketed(formula.of, said)}`
    case 'operation': {
      const isSum = formula.op === '+' || formula.op === '-'
      const side = (part: Formula) => (isSum ? said(part) : bracketed(part, said))
      return `${side(formula.left)} ${SIGNS[formula.op]} ${bracketed(formula.right, said)}`
    }
    default:
      return leafWords(formula, names, language)
  }
}

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const

const bracketed = (part: Formula, said: (part: Formula) => string): string =>
  part.kind === 'operation' || part.kind === 'minus' ? `(${said(part)})` : said(part)

/** One term, as it heads the rows behind a number. */
export const leafWords = (leaf: Leaf, names: NamesInFormula, language: Language): string => {
  switch (leaf.kind) {
    case 'sum': {
      const of = ofCohort(leaf.variable, leaf.cohort, names, language)
      if (leaf.pair === undefined) return `${{ vi: 'tổng', en: 'sum of' }[language]} ${of}`
      return `${of}, ${PAIRS[leaf.pair][language]}`
    }
    case 'count':
      return leaf.variable === null
        ? `${{ vi: 'số', en: 'number of' }[language]} ${members(leaf.cohort, false)[language]}`
        : `${{ vi: 'số có', en: 'number with' }[language]} ${ofCohort(leaf.variable, leaf.cohort, names, language)}`
    case 'recognitions':
      return COUNTED[leaf.what][language]
    case 'ledger': {
      const activity = activities.find(each => each === leaf.activity)
      const whose = leaf.cohort === undefined ? '' : ` (${members(leaf.cohort, false)[language]})`
      const what = SUPPORT[leaf.what][language] + whose
      return activity === undefined ? what : `${what} (${activityNames[activity][language]})`
    }
    case 'series':
      return `“${names.indicators.get(leaf.code)?.[language] ?? leaf.code}”`
  }
}

const ofCohort = (variable: string, cohort: Cohort, { variables }: NamesInFormula, language: Language) => {
  const known = variables.get(variable)
  const whose = members(cohort, known?.isOfProducts ?? false)[language]
  return `“${known?.[language] ?? variable}” ${{ vi: 'của', en: 'of' }[language]} ${whose}`
}

const members = (cohort: Cohort, isOfProducts: boolean): Words => {
  const { vi, en } = COHORTS[cohort]
  return {
    vi: vi.replace('…', isOfProducts ? 'sản phẩm' : 'doanh nghiệp'),
    en: en.replace('…', isOfProducts ? 'products' : 'enterprises'),
  }
}

const COHORTS: Readonly<Record<Cohort, Words>> = {
  all: { vi: 'mọi …', en: 'all …' },
  titled: { vi: '… có công nhận còn hiệu lực', en: '… with a recognition in force' },
  recognised: { vi: '… được công nhận trong năm', en: '… recognised in the year' },
  'ever-recognised': { vi: '… từng được công nhận', en: '… ever recognised' },
  supported: { vi: '… được hỗ trợ trong năm', en: '… supported in the year' },
  'supporting-industry': { vi: '… công nghiệp hỗ trợ', en: '… of supporting industry' },
  'priority-sector': { vi: '… thuộc ngành ưu tiên', en: '… of priority sectors' },
}

const PAIRS = {
  later: { vi: 'năm sau', en: 'the later year' },
  earlier: { vi: 'năm trước', en: 'the earlier year' },
} as const

const COUNTED: Readonly<Record<RecognitionCount, Words>> = {
  events: { vi: 'số lần công nhận', en: 'number of recognitions granted' },
  products: { vi: 'số sản phẩm được công nhận', en: 'number of products recognised' },
  enterprises: { vi: 'số doanh nghiệp được công nhận', en: 'number of enterprises recognised' },
  titles: { vi: 'số công nhận còn hiệu lực', en: 'number of recognitions in force' },
  'enterprise-years': { vi: 'số lượt doanh nghiệp được công nhận', en: 'number of enterprise-years' },
}

const SUPPORT: Readonly<Record<LedgerCount, Words>> = {
  money: { vi: 'tiền hỗ trợ đã chi', en: 'support paid' },
  enterprises: { vi: 'số doanh nghiệp được hỗ trợ', en: 'number of enterprises supported' },
}
