import type { Formula, Place } from '../../model/indicators.ts'
import { refuse, words } from './problems.ts'

export interface Reference {
  readonly code: string
  readonly at: Place
}

/** The indicators that a formula names, in the order in which it is read. */
export const referencesIn = (formula: Formula): readonly Reference[] => {
  switch (formula.kind) {
    case 'indicator':
      return [formula]
    case 'previous':
    case 'growth':
    case 'minus':
      return referencesIn(formula.of)
    case 'operation':
      return [...referencesIn(formula.left), ...referencesIn(formula.right)]
    default:
      return []
  }
}

/** Refuses an indicator that needs itself, also by way of others or of the year before: nothing would begin it. */
export const refuseCycles = (code: string, formulas: ReadonlyMap<string, Formula>): true => {
  const looked = new Set<string>()
  for (const { code: first, at } of namedBy(code, formulas)) {
    const way = wayFrom(first, { to: code, looked, formulas })
    if (way === null) continue
    const cycle = [code, ...way].join(' → ')
    refuse(
      at,
      first,
      words(`chỉ số này tính từ chính nó: ${cycle}`, `the indicator is made of itself: ${cycle}`),
      words('bỏ một mắt của vòng', 'take out one link of the circle'),
    )
  }
  return true
}

const namedBy = (code: string, formulas: ReadonlyMap<string, Formula>): readonly Reference[] => {
  const formula = formulas.get(code)
  return formula === undefined ? [] : referencesIn(formula)
}

interface Looking {
  readonly to: string
  readonly looked: Set<string>
  readonly formulas: ReadonlyMap<string, Formula>
}

const wayFrom = (code: string, looking: Looking): readonly string[] | null => {
  const { to, looked, formulas } = looking
  if (code === to) return [code]
  if (looked.has(code)) return null
  looked.add(code)
  for (const { code: next } of namedBy(code, formulas)) {
    const way = wayFrom(next, looking)
    if (way !== null) return [code, ...way]
  }
  return null
}
