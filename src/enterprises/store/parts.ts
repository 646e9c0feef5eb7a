import { sql } from 'kysely'

/** One statement takes at most 65,535 parameters. */
export const inParts = <T>(rows: readonly T[], size = 1000): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, part) =>
    rows.slice(part * size, (part + 1) * size),
  )

/** One parameter however many values; none of them matches an empty list. */
export const among = (column: string, values: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} = any(${values}::text[])`
