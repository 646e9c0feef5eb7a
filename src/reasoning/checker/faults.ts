/** Something wrong or missing in the results. */
export interface Fault {
  /** The dossier it concerns; null: the document as a whole. */
  readonly dossier: string | null
  /** Where in the dossier's result: "criteria.A1.why.step.of[0]". */
  readonly place: string
  readonly says: string
}

/** Gathers the faults of one dossier, or of the document. Places are put together only when something is wrong. */
export interface Report {
  readonly dossier: string | null
  readonly faults: Fault[]
}

export const reportOn = (dossier: string | null): Report => ({ dossier, faults: [] })

export const fault = ({ dossier, faults }: Report, place: string, says: string): void => {
  faults.push({ dossier, place, says })
}

type Plain = string | number | boolean | null | undefined

/** Reports a plain value that is not the expected one. */
export const same = (report: Report, place: string, field: string, found: unknown, expected: Plain): void => {
  if (found !== expected) differs(report, placeOf(place, field), found, expected)
}

/** Reports found and expected in the words of JSON. */
export const differs = (report: Report, place: string, found: unknown, expected: unknown): void =>
  fault(report, place, `found ${written(found)}, expected ${written(expected)}`)

/** Reports codes that are not there, not expected, listed twice or out of order. */
export const sameList = (
  report: Report,
  place: string,
  found: readonly string[],
  expected: readonly string[],
): void => {
  if (found.length === expected.length && found.every((code, i) => code === expected[i])) return
  const absent = expected.filter(code => !found.includes(code))
  const extra = found.filter((code, i) => !expected.includes(code) || found.indexOf(code) !== i)
  for (const code of absent) fault(report, place, `"${code}" is not listed`)
  for (const code of extra) fault(report, place, `"${code}" is listed and should not be, or twice`)
  if (absent.length === 0 && extra.length === 0) differs(report, place, found, expected)
}

export const placeOf = (place: string, field: string): string => (place === '' ? field : `${place}.${field}`)

const written = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))
