import type { Explained } from './evaluate.ts'
import type { Step } from './step.ts'
import { shown } from './value.ts'

/** The explanation tree as it is written: values as exact text. */
export const stepOf = (explained: Explained): Step => {
  if ('step' in explained) return explained.step
  if ('op' in explained)
    return { op: explained.op, value: shown(explained.value), of: explained.of.map(stepOf) }
  return { literal: shown(explained.value) }
}
