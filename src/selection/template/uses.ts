import type { ReadRule } from '../../criteria/rules/set.ts'
import type { Expression } from '../../reasoning/expression.ts'
import type { Prepared } from '../rules/prepare.ts'
import { WORDS } from './words.ts'

/** By the key of a fact, the codes of the gates and criteria whose expressions name it. */
export const usesOfFacts = ({ set, keys }: Prepared): ReadonlyMap<string, readonly string[]> => {
  const uses = new Map<string, string[]>()
  const note = (code: string, rule: ReadRule): void => {
    for (const slot of new Set(slotsIn(rule.expression))) {
      const key = keys[slot] ?? ''
      const codes = uses.get(key) ?? []
      if (!codes.includes(code)) uses.set(key, [...codes, code])
    }
  }
  for (const gate of [...set.gates, ...(set.tracks?.list ?? []).flatMap(({ gates }) => gates)]) {
    if (gate.rule !== null) note(gate.code, gate.rule)
  }
  for (const leaf of set.criteria) if (leaf.kind === 'computed') note(leaf.code, leaf.rule)
  for (const { by } of set.ties) if ('rule' in by) note(WORDS.ties.vi, by.rule)
  return uses
}

const slotsIn = (expression: Expression): readonly number[] => {
  if (expression.kind === 'literal') return []
  return expression.kind === 'fact' ? [expression.slot] : expression.of.flatMap(slotsIn)
}
