import type { Day } from '../../exact/day.ts'
import type { Code, CodeList, EnterpriseKind, Industry, Product } from '../model.ts'
import { codeOn, isPossible } from './codes.ts'
import { type TaxCodeProblem, taxCodeProblem } from './tax-code.ts'

/** The code lists, loaded once for whatever is to be judged against them. */
export interface Codes {
  readonly lists: readonly CodeList[]
  readonly codes: readonly Code[]
}

export type EnterpriseProblem =
  | { readonly problem: 'tax-code'; readonly value: string; readonly why: TaxCodeProblem }
  | IndustryProblem

export type IndustryProblem =
  | { readonly problem: 'industry-shape'; readonly at: number; readonly value: string }
  | {
      readonly problem: 'industry-unknown'
      readonly at: number
      readonly value: string
      readonly list: string
    }
  | { readonly problem: 'industry-twice'; readonly at: number; readonly value: string }
  | { readonly problem: 'main-industry-twice'; readonly at: number; readonly value: string }

/** What is wrong with an enterprise as it was entered; `at` is the index of an industry. */
export const enterpriseProblems = (
  enterprise: {
    readonly kind: EnterpriseKind
    readonly taxCode: string | null
    readonly industries: readonly Omit<Industry, 'enterprise'>[]
  },
  codes: Codes,
): readonly EnterpriseProblem[] => {
  const { kind, taxCode, industries } = enterprise
  const why = taxCode === null ? null : taxCodeProblem(taxCode, kind)
  return [
    ...(why === null || taxCode === null ? [] : [{ problem: 'tax-code' as const, value: taxCode, why }]),
    ...industries.flatMap((industry, index) => industryProblems(industry, index, industries, codes)),
  ]
}

const VSIC = /^\d{2,5}$/

const industryProblems = (
  industry: Omit<Industry, 'enterprise'>,
  index: number,
  industries: readonly Omit<Industry, 'enterprise'>[],
  { lists, codes }: Codes,
): readonly IndustryProblem[] => {
  const found = { at: index, value: industry.code }
  if (!VSIC.test(industry.code)) return [{ problem: 'industry-shape', ...found }]
  const list = lists.find(({ code }) => code === industry.list)
  if (list === undefined || !isPossible(list, codes, industry.code))
    return [{ problem: 'industry-unknown', ...found, list: industry.list }]
  const earlier = industries.slice(0, index).filter(other => other.list === industry.list)
  if (earlier.some(other => other.code === industry.code)) return [{ problem: 'industry-twice', ...found }]
  return industry.isMain && earlier.some(other => other.isMain)
    ? [{ problem: 'main-industry-twice', ...found }]
    : []
}

export type ProductProblem =
  | { readonly problem: 'sector-group'; readonly value: string; readonly known: readonly string[] }
  | { readonly problem: 'supporting-area'; readonly at: number; readonly value: string }

/** What is wrong with a product as it was entered, by the codes in force on that day. */
export const productProblems = (
  { sectorGroup, supportingAreas }: Pick<Product, 'sectorGroup' | 'supportingAreas'>,
  { codes }: Codes,
  day: Day,
): readonly ProductProblem[] => {
  const known = codes.filter(code => code.list === 'sector-groups').map(code => code.code)
  return [
    ...(sectorGroup === null || codeOn(codes, 'sector-groups', sectorGroup, day) !== null
      ? []
      : [{ problem: 'sector-group' as const, value: sectorGroup, known }]),
    ...supportingAreas.flatMap((value, index) =>
      codeOn(codes, 'supporting-industry-areas', value, day) === null
        ? [{ problem: 'supporting-area' as const, at: index, value }]
        : [],
    ),
  ]
}
