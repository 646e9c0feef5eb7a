import type { Problem } from '../../../exact/problem.ts'
import { schemaProblems } from '../../../exact/schema-problems.ts'

/** What the shape of a policy refuses, each with a reason and a remedy of its own. */
export const shapeProblems: typeof schemaProblems = (error, input, keys) =>
  schemaProblems(error, input, keys).map(inWords)

const inWords = (found: Problem): Problem => {
  const { value, reason } = found
  const meant = SIGNS[value]
  if (found.place.endsWith('op') && meant !== undefined)
    return { ...found, remedy: `write "${meant}" for "${value}"` }
  const currency = /^-?[\d., ]+\s*([A-Z]{3})$/.exec(value)?.[1]
  if (found.place.endsWith('ceilingVnd') && currency !== undefined)
    return currency === 'VND'
      ? { ...found, reason: 'the amount is in VND by its name', remedy: 'write the number alone' }
      : {
          ...found,
          reason: `this is in ${currency}, support is paid in VND`,
          remedy: 'write whole đồng, the number alone',
        }
  if (found.place.endsWith('rate') && value.trim().endsWith('%'))
    return { ...found, reason: 'a rate is a share of 1, without a sign', remedy: 'write 0.5 for 50 %' }
  if (reason === 'this is no day of the calendar')
    return { ...found, remedy: 'write one such as "2026-01-31", or null where it is not known' }
  return reason.startsWith('Invalid input: expected')
    ? { ...found, reason: 'this is of another kind' }
    : found
}

const SIGNS: Readonly<Record<string, string>> = {
  '=': 'eq',
  '==': 'eq',
  '!=': 'neq',
  '<>': 'neq',
  '>': 'gt',
  '>=': 'gte',
  '≥': 'gte',
  '<': 'lt',
  '<=': 'lte',
  '≤': 'lte',
  contains: 'containsAny',
}
