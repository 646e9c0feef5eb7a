import type { Definition, ReleaseContent } from '../model.ts'

/** How the value is asked for again. */
export const queryOf = (
  definition: Definition | null,
  { scope, asOf, code }: Pick<ReleaseContent, 'scope' | 'asOf' | 'code'>,
): string => {
  if (definition === null || scope === null) return `release ${code}`
  const marks = Object.entries(scope.filter).map(([mark, value]) => `; ${mark} = ${value}`)
  return `${definition.formula}; ${scope.from}–${scope.to ?? ''}${marks.join('')}; as of ${asOf}`
}
