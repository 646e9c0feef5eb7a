import type { Json } from '../../../exact/json.ts'
import {
  compare,
  type Exact,
  exactOf,
  formatExact,
  isNegative,
  isWhole,
  wholeNumber,
} from '../../../exact/number.ts'
import { nearest } from '../../../exact/problem.ts'
import type { Benefit, BenefitKind, Condition, Ground, Tier } from '../../model.ts'
import type { BenefitFile, TierFile } from '../file.ts'
import { readFormula as readExpressionOf } from '../judge/formula.ts'
import { readCondition } from './conditions.ts'
import { complain, factByUse, groundAt, type Reading } from './reading.ts'
import { checkTiers } from './tiers.ts'
import { readWhen } from './when.ts'

export const readBenefit = (reading: Reading, file: BenefitFile, eligibility: Condition | null): Benefit => {
  const place = 'benefit'
  const ground = groundAt(reading, file, place)
  const tiers = (file.tiers ?? []).map((tier, at) => readTier(reading, tier, `${place}.tiers[${at}]`, ground))
  const read = tiers.filter(tier => tier !== null)
  if (eligibility !== null && read.length === tiers.length && tiers.length > 0)
    checkTiers(reading, read, eligibility, `${place}.tiers`)
  const benefit: Benefit = {
    kind: file.kind,
    rate: readRate(reading, file.rate, `${place}.rate`),
    rateUnit: readRateUnit(reading, file),
    ceilingVnd: readCeiling(reading, file.ceilingVnd, `${place}.ceilingVnd`),
    tiers: read,
    per: file.per ?? null,
    termMonths: readTerm(reading, file),
    formula: file.formula ?? null,
    unknown: file.unknown ?? [],
    ground,
    further: furtherOf(reading, file, BENEFIT_KEYS, place),
  }
  readCurrency(reading, file.currency)
  readFormula(reading, benefit.formula)
  checkFormula(reading, benefit)
  checkUnknown(reading, file, `${place}.unknown`)
  return { ...benefit, unknown: unknownOf(benefit) }
}

const BENEFIT_KEYS = [
  'kind',
  'rate',
  'rateUnit',
  'ceilingVnd',
  'currency',
  'tiers',
  'per',
  'termMonths',
  'termYears',
  'formula',
  'unknown',
  'status',
  'source',
  'note',
  'sourceAlso',
]
const TIER_KEYS = ['when', 'rate', 'ceilingVnd', 'unknown', 'status', 'source', 'note', 'sourceAlso']

const readTier = (reading: Reading, file: TierFile, place: string, above: Ground): Tier | null => {
  const ground = file.status === undefined ? above : groundAt(reading, file, place)
  const when = readTierWhen(reading, file.when as Json, ground, `${place}.when`)
  const rate = readRate(reading, file.rate, `${place}.rate`)
  const ceilingVnd = readCeiling(reading, file.ceilingVnd, `${place}.ceilingVnd`)
  furtherOf(reading, file, TIER_KEYS, place)
  checkUnknown(reading, file, `${place}.unknown`)
  return when === null
    ? null
    : { when: when === 'default' ? null : when, rate, ceilingVnd, unknown: file.unknown ?? [], ground }
}

const readTierWhen = (
  reading: Reading,
  when: Json,
  ground: Ground,
  place: string,
): Condition | 'default' | null => {
  if (when === 'default') return 'default'
  return typeof when === 'string'
    ? readWhen(reading, { text: when, ground, place })
    : readCondition(reading, when, place)
}

type Amount = string | number | null | undefined

const readRate = (reading: Reading, written: Amount, place: string): Exact | null => {
  if (written == null) return null
  const rate = exactOf(written)
  if (isNegative(rate))
    return complain(reading, place, written, 'a rate below zero', 'write a share from 0 to 1')
  if (compare(rate, wholeNumber(1)) > 0)
    return complain(reading, place, written, 'a rate over 100 %', 'write a share of 1: 0.5 is 50 %')
  return rate
}

const readCeiling = (reading: Reading, written: Amount, place: string): Exact | null => {
  if (written == null) return null
  const ceiling = exactOf(written)
  if (isNegative(ceiling))
    return complain(reading, place, written, 'a ceiling below zero', 'write đồng, zero or more')
  return isWhole(ceiling)
    ? ceiling
    : complain(reading, place, written, 'a part of a đồng', 'write whole đồng')
}

/** What interest is counted by decides how much is paid. */
const readRateUnit = (reading: Reading, { kind, rate, rateUnit }: BenefitFile): string | null => {
  if (kind !== 'interest-subsidy' || rate == null) return rateUnit ?? null
  if (/^per (day|month|year)\b/.test(rateUnit ?? '')) return rateUnit ?? null
  return complain(
    reading,
    'benefit.rateUnit',
    rateUnit,
    'interest of what time is not said',
    'write "per year …" or "per month …"',
  )
}

const readTerm = (reading: Reading, { termMonths, termYears }: BenefitFile): number | null => {
  const months = termYears == null ? null : termYears * 12
  if (months !== null && termMonths != null && months !== termMonths)
    return complain(
      reading,
      'benefit.termYears',
      termYears,
      `this is not ${termMonths} months`,
      'write one of the two terms',
    )
  return termMonths ?? months
}

const readCurrency = (reading: Reading, currency: string | undefined): void => {
  if (currency !== undefined && currency !== 'VND')
    complain(reading, 'benefit.currency', currency, 'support is paid in VND', 'write the amounts in VND')
}

/** Amounts that a formula names are asked, whether or not the formula can be calculated. */
const readFormula = (reading: Reading, formula: string | null): void => {
  for (const [, code = '', call] of (formula ?? '').matchAll(/\b(?<!\.)([A-Za-z_]\w*Vnd)\b\s*(\()?/g)) {
    if (call !== undefined || code === 'ceilingVnd') continue
    const fact = factByUse(reading, code, { kind: 'money', currency: 'VND' }, 'benefit.formula')
    if (fact?.type.kind === 'money' && fact.type.currency === 'VND') continue
    complain(
      reading,
      'benefit.formula',
      code,
      `the name says VND, the fact is not money in VND`,
      'name another fact',
    )
  }
}

/** Of a share of costs: no case may be given more than it cost, nor less than nothing. */
const checkFormula = (reading: Reading, { kind, formula, rate, ceilingVnd, tiers }: Benefit): void => {
  if (kind !== 'cost-share' || formula === null) return
  const dividesByZero = () =>
    complain(reading, 'benefit.formula', formula, 'it divides by zero', 'write what it is divided by')
  if (/\/\s*0+(\.0+)?(?![\d.])/.test(formula)) {
    dividesByZero()
    return
  }
  const read = readExpressionOf(formula, reading.facts)
  const costs = (read?.facts ?? []).map(code => reading.facts.get(code)?.type.kind)
  if (read === null || costs.length === 0 || costs.some(type => type !== 'money')) return
  // No two of them are equal, so that only what is always zero is zero.
  const amounts = new Map(read.facts.map((code, at) => [code, A_COST + at * 1000]))
  const cost = wholeNumber([...amounts.values()].reduce((sum, amount) => sum + amount, 0))
  for (const step of tiers.length === 0 ? [{ rate, ceilingVnd }] : tiers) {
    const given = read.evaluate(code => ({ value: wholeNumber(amounts.get(code) ?? 0) }), step)
    const isKnown =
      (step.rate !== null || !read.usesRate) && (step.ceilingVnd !== null || !/ceiling/.test(formula))
    if (given === null && isKnown) {
      dividesByZero()
      return
    }
    if (given === null || (!isNegative(given) && compare(given, cost) <= 0)) continue
    const fault = isNegative(given) ? 'below zero' : 'over 100 %'
    complain(
      reading,
      'benefit.formula',
      formula,
      `of ${formatExact(cost)} đồng of cost it gives ${formatExact(given)}: ${fault}`,
      'write a share of the cost: 0.5 is 50 %',
    )
    return
  }
}

const A_COST = 1_000_000

/** A slip in the name of a figure that counts must not pass as one more figure. */
const furtherOf = (
  reading: Reading,
  file: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  place: string,
): Benefit['further'] => {
  const further = Object.entries(file).filter(([key]) => !keys.includes(key))
  for (const [key, value] of further) {
    const meant = nearest(key, keys, 2)
    if (meant !== null)
      complain(reading, `${place}.${key}`, value, `"${key}" is not known here`, `did you mean "${meant}"?`)
  }
  return Object.fromEntries(further) as Benefit['further']
}

export const checkUnknown = (
  reading: Reading,
  file: Readonly<Record<string, unknown>> & { readonly unknown?: readonly string[] | undefined },
  place: string,
): void => {
  for (const [at, field] of (file.unknown ?? []).entries()) {
    const value = Object.hasOwn(file, field) ? file[field] : null
    if (value == null || (Array.isArray(value) && value.length === 0)) continue
    complain(
      reading,
      `${place}[${at}]`,
      field,
      'it is said to be unknown, and has a value',
      'take one of the two away',
    )
  }
}

const WITHOUT_MONEY: readonly BenefitKind[] = ['certificate', 'in-kind']

/** A rate or ceiling that nothing gives is not known, whether or not the file says so: null is never "without limit". */
const unknownOf = ({ kind, rate, ceilingVnd, tiers, unknown }: Benefit): readonly string[] => {
  if (WITHOUT_MONEY.includes(kind)) return unknown
  const left = [
    ...(rate === null && tiers.every(tier => tier.rate === null) ? ['rate'] : []),
    ...(ceilingVnd === null && tiers.every(tier => tier.ceilingVnd === null) ? ['ceilingVnd'] : []),
  ]
  return [...new Set([...unknown, ...left])]
}
