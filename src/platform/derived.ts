/**
 * What follows from a value alone, worked out once for as long as the value lives: what is remembered stays the same object
 * until it is read anew (`remembered.ts`), so it cannot be old. The value is never written to; `about` says what of it is wanted.
 */
export function derived<Source extends object, About extends readonly string[], T extends object>(
  derive: (source: Source, ...about: About) => T,
): (source: Source, ...about: About) => T {
  const known = new WeakMap<Source, Map<string, T>>()
  return (source, ...about) => {
    const answers = known.get(source) ?? new Map<string, T>()
    known.set(source, answers)
    const key = about.join('\n')
    const found = answers.get(key)
    if (found !== undefined) return found
    const made = derive(source, ...about)
    answers.set(key, made)
    return made
  }
}
