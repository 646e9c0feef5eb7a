import type { FactStep, LiteralStep, OperationStep } from '../step.ts'
import type { Cell, Slot } from './facts.ts'
import { differs, fault, type Report, same } from './faults.ts'
import type { FactPart, LiteralPart, OperationPart, Part } from './rule.ts'
import { hasKeys, shownOf, shows, UNKNOWN, type Value } from './values.ts'

/** The facts of a dossier and what every part of every rule comes to. */
export interface Worked {
  readonly slots: readonly Slot[]
  readonly cells: readonly Cell[]
  readonly values: readonly Value[]
}

/** Walks a rule beside its explanation: the same steps, no fewer and no more, each with its right value. */
export const compareStep = (report: Report, part: Part, step: unknown, worked: Worked): void => {
  if (typeof step !== 'object' || step === null) fault(report, part.place, 'this step is not there')
  else if (part.is === 'operation' && 'op' in step) compareOperation(report, part, step, worked)
  else if (part.is === 'fact' && 'fact' in step) compareFact(report, part, step, worked)
  else if (part.is === 'literal' && 'literal' in step) compareLiteral(report, part, step)
  else fault(report, part.place, `found ${JSON.stringify(step)}, expected ${KINDS[part.is]}`)
}

const KINDS = { operation: 'an operation', fact: 'a fact', literal: 'a literal' }

/** A step as it is found: nothing is taken for granted of it. */
type Found<S> = { readonly [key in keyof S]?: unknown }

const compareLiteral = (report: Report, part: LiteralPart, step: Found<LiteralStep>): void => {
  if (!shows(step.literal, part.value))
    differs(report, `${part.place}.literal`, step.literal, shownOf(part.value))
  compareKeys(report, part, step, 1)
}

const compareOperation = (
  report: Report,
  part: OperationPart,
  step: Found<OperationStep>,
  worked: Worked,
): void => {
  const value = worked.values[part.id] ?? UNKNOWN
  if (step.op !== part.op) differs(report, `${part.place}.op`, step.op, part.op)
  if (!shows(step.value, value)) differs(report, `${part.place}.value`, step.value, shownOf(value))
  compareKeys(report, part, step, 3)
  const of: readonly unknown[] = Array.isArray(step.of) ? step.of : []
  if (of.length !== part.of.length)
    fault(report, `${part.place}.of`, `found ${of.length} operands, expected ${part.of.length}`)
  for (let i = 0; i < part.of.length; i++) {
    const operand = part.of[i]
    if (operand !== undefined) compareStep(report, operand, of[i], worked)
  }
}

const compareFact = (
  report: Report,
  part: FactPart,
  step: Found<FactStep>,
  { slots, cells }: Worked,
): void => {
  const slot = slots[part.reference]
  const cell = cells[part.reference]
  if (slot === undefined || cell === undefined) return
  const { place } = part
  same(report, place, 'fact', step.fact, slot.key)
  if (!shows(step.value, cell.value)) differs(report, `${place}.value`, step.value, shownOf(cell.value))
  same(report, place, 'period', step.period, cell.period)
  same(report, place, 'status', step.status, cell.status)
  same(report, place, 'document', step.document, cell.document)
  same(report, place, 'page', step.page, cell.page)
  same(report, place, 'source', step.source, cell.source)
  compareKeys(report, part, step, cell.keys)
  if (!cell.isReadable) fault(report, place, `the dossier's "${slot.key}" cannot be read as ${slot.type}`)
}

const compareKeys = (report: Report, part: Part, step: object, count: number): void => {
  if (!hasKeys(step, count))
    fault(report, part.place, `found the keys ${Object.keys(step).join(', ')}, expected ${count} of them`)
}
