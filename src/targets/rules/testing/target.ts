import type { Measure } from '../../../indicators/model/indicators.ts'
import type { Target, TargetIndicator } from '../../model.ts'
import { periodOf } from '../read.ts'

export const indicator = (measure: Measure, change: Partial<TargetIndicator> = {}): TargetIndicator => ({
  code: measure,
  name: { vi: measure, en: measure },
  unit: { vi: '%', en: '%' },
  measure,
  definition: null,
  yearly: null,
  totals: [],
  counts: null,
  countsOverYears: null,
  grown: null,
  isPublic: true,
  ...change,
})

interface Asked extends Partial<Omit<Target, 'period' | 'range' | 'base'>> {
  /** "10-12", "15", ">12". */
  readonly range?: string
  readonly period?: string
  readonly base?: number
  readonly said?: string
}

/** A target as the domain file writes it: of whom, how much, when, said by whom and when. */
export const target = (file: string, measure: Measure, asked: Asked): Target => {
  const { range = '1', period = '2021', base, said = null, ...rest } = asked
  return {
    code: `${file}:${measure}:${period}`,
    file,
    indicator: indicator(measure),
    scope: 'programme',
    nature: 'target',
    base: base === undefined ? null : { year: base, value: null },
    range: rangeIn(range),
    printed: null,
    period: periodOf(period),
    span: null,
    document: { number: file, issuer: 'UBND', issuedOn: null, name: null },
    clause: null,
    validFrom: null,
    validTo: null,
    reason: null,
    status: 'sourced',
    statements: [{ source: file, saidOn: said, row: null }],
    note: null,
    ...rest,
  }
}

const rangeIn = (text: string): Target['range'] => {
  if (text.startsWith('>')) return { from: text.slice(1), to: null, isAbout: false }
  const [from = '', to = from] = text.split('-')
  return { from, to, isAbout: false }
}
