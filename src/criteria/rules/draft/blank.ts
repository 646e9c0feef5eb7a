import type { Json } from '../../../exact/json.ts'

/** A set of which nothing is written yet but what it is called; the check tells what it lacks. */
export const blankSet = ({ code, name }: { readonly code: string; readonly name: string }): Json => ({
  format: 'chuluc-criteria-1',
  code,
  version: '1',
  name: { vi: name },
  legalBasis: [],
  variables: {},
  gates: [],
  criteria: [],
})
