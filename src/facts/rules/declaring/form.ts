import type { Enterprise, Product, Site } from '../../../enterprises/model.ts'
import type { Period } from '../../../exact/period.ts'
import type { Periodicity, Subject, Variable } from '../../model.ts'

/** Variables that people know together, in the order in which a form asks for them. */
export interface Theme {
  readonly dictionary: string
  readonly code: string
  readonly nameVi: string
  readonly nameEn: string | null
  readonly variables: readonly string[]
}

/** Who declares, and about what. */
export interface Declarer {
  readonly enterprise: Enterprise
  readonly products: readonly Product[]
  readonly sites: readonly Site[]
}

/** One figure to be declared; its key is its name in the section's form. */
export interface Field {
  readonly key: string
  readonly subject: Subject
  readonly variable: Variable
  readonly period: Period | null
}

export interface Group {
  /** Null: variables that no theme names. */
  readonly theme: Theme | null
  readonly fields: readonly Field[]
}

/** A step of the declaration: a theme of the enterprise, or everything about one product or site. */
export type Section = { readonly id: string; readonly groups: readonly Group[] } & (
  | { readonly kind: 'enterprise'; readonly theme: Theme | null }
  | { readonly kind: 'product'; readonly product: Product }
  | { readonly kind: 'site'; readonly site: Site }
)

/** The sections of a year: the enterprise by theme, then each product, then each site. */
export const sectionsOf = (
  themes: readonly Theme[],
  variables: readonly Variable[],
  { enterprise, products, sites }: Declarer,
  year: Period,
): readonly Section[] => {
  const groups = (subject: Subject) => groupsOf(themes, variables, subject, year)
  return [
    ...groups({ kind: 'enterprise', id: enterprise.id }).map(
      (group): Section => ({
        id: group.theme?.code ?? 'other',
        kind: 'enterprise',
        theme: group.theme,
        groups: [group],
      }),
    ),
    ...products.map(
      (product): Section => ({
        id: `product:${product.id}`,
        kind: 'product',
        product,
        groups: groups({ kind: 'product', id: product.id }),
      }),
    ),
    ...sites.map(
      (site): Section => ({
        id: `site:${site.id}`,
        kind: 'site',
        site,
        groups: groups({ kind: 'site', id: site.id }),
      }),
    ),
  ].filter(section => section.groups.length > 0)
}

export const fieldsOf = ({ groups }: Section): readonly Field[] => groups.flatMap(({ fields }) => fields)

const groupsOf = (
  themes: readonly Theme[],
  variables: readonly Variable[],
  subject: Subject,
  year: Period,
): readonly Group[] => {
  const asked = new Map(
    variables
      .filter(variable => variable.subject === subject.kind)
      .map(variable => [variable.code, variable]),
  )
  const themed = themes.map(theme => ({ theme, variables: taken(asked, theme.variables) }))
  const groups = [...themed, { theme: null, variables: [...asked.values()] }]
  return groups
    .filter(group => group.variables.length > 0)
    .map(group => ({
      theme: group.theme,
      fields: group.variables.flatMap(variable => fieldsFor(subject, variable, year)),
    }))
}

/** Takes variables out of those still to be asked, so that none is asked twice. */
const taken = (asked: Map<string, Variable>, codes: readonly string[]): readonly Variable[] =>
  codes.flatMap(code => {
    const variable = asked.get(code)
    asked.delete(code)
    return variable === undefined ? [] : [variable]
  })

const fieldsFor = (subject: Subject, variable: Variable, year: Period): readonly Field[] =>
  periodsOf(variable.periodicity, year).map(period => ({
    key: period === null || period === year ? variable.code : `${variable.code}@${period}`,
    subject,
    variable,
    period,
  }))

const PARTS: Readonly<Record<Exclude<Periodicity, 'year' | 'once'>, readonly string[]>> = {
  half: ['H1', 'H2'],
  quarter: ['Q1', 'Q2', 'Q3', 'Q4'],
  month: Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0')),
}

const periodsOf = (periodicity: Periodicity, year: Period): readonly (Period | null)[] => {
  if (periodicity === 'once') return [null]
  return periodicity === 'year' ? [year] : PARTS[periodicity].map(part => `${year}-${part}` as Period)
}
