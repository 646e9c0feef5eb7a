/** One parameter holds a whole part; parts keep its text, and the server's memory, small. */
const PART = 5000

export const partsOf = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / PART) }, (_, part) =>
    rows.slice(part * PART, (part + 1) * PART),
  )
