/**
 * Where made-up cases take their choices: `draw(n)` is one of 0 … n − 1. The same choices make the same case, smaller
 * ones a simpler case; so a list of choices can be made smaller by a property test or by a script.
 */
export type Draw = (options: number) => number

/** Takes the choices of a list; when they run out, the simplest. */
export const drawFrom = (choices: readonly number[]): Draw => {
  let at = 0
  return options => (choices[at++] ?? 0) % options
}

/** Never ends; equal seeds give equal choices. */
export const drawBySeed = (seed: number): Draw => {
  let state = seed >>> 0
  return options => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) % options
  }
}

/** Draws as another does, and writes every choice down. */
export const noting = (draw: Draw, choices: number[]): Draw => {
  return options => {
    const choice = draw(options)
    choices.push(choice)
    return choice
  }
}

/** True in so many of a hundred cases; the simplest choice is false. */
export const chance = (draw: Draw, percent: number): boolean => draw(100) >= 100 - percent

export const oneOf = <T>(draw: Draw, options: readonly T[]): T => {
  const option = options[draw(options.length)]
  if (option === undefined) throw new RangeError('nothing to choose from')
  return option
}

export const between = (draw: Draw, least: number, most: number): number => least + draw(most - least + 1)

export const several = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** Some of the options, in their order, each by the same chance. */
export const someOf = <T>(draw: Draw, options: readonly T[], percent: number): readonly T[] =>
  options.filter(() => chance(draw, percent))

export const shuffled = <T>(draw: Draw, items: readonly T[]): readonly T[] => {
  const rest = [...items]
  return several(items.length, () => rest.splice(draw(rest.length), 1)).flat()
}
