import { type Day, dayIn } from '../../exact/day.ts'
import type { RecognitionId, Ruling } from '../model.ts'
import type { Counted } from './counting.ts'

/** The register as columns of numbers, in the order in which it was written. Only added to; a day is 20261121. */
export interface Columns {
  count: number
  decided: Int32Array
  from: Int32Array
  to: Int32Array
  recorded: Int32Array
  sector: Int32Array
  commune: Int32Array
  identity: Int32Array
  enterprise: Int32Array
  readonly ids: RecognitionId[]
  readonly indexOf: Map<RecognitionId, number>
  readonly rulings: Map<number, ColumnRuling[]>
  readonly sectors: Codes
  readonly communes: Codes
  readonly identities: Codes
  readonly enterprises: Codes
}

interface ColumnRuling {
  readonly kind: Ruling['kind']
  readonly effective: number
  readonly recorded: number
}

/** Words by number and back; null is a word, too. */
interface Codes {
  readonly words: (string | null)[]
  readonly numbers: Map<string | null, number>
}

const codes = (): Codes => ({ words: [], numbers: new Map() })

export const numberOf = ({ words, numbers }: Codes, word: string | null): number => {
  const known = numbers.get(word)
  if (known !== undefined) return known
  numbers.set(word, words.length)
  return words.push(word) - 1
}

const FIRST_ROOM = 1_024

export const emptyColumns = (): Columns => {
  const column = () => new Int32Array(FIRST_ROOM)
  return {
    count: 0,
    decided: column(),
    from: column(),
    to: column(),
    recorded: column(),
    sector: column(),
    commune: column(),
    identity: column(),
    enterprise: column(),
    ids: [],
    indexOf: new Map(),
    rulings: new Map(),
    sectors: codes(),
    communes: codes(),
    identities: codes(),
    enterprises: codes(),
  }
}

const numeric = ['decided', 'from', 'to', 'recorded', 'sector', 'commune', 'identity', 'enterprise'] as const

/** A recognition that follows another one comes after it. */
export const addRecognition = (columns: Columns, counted: Omit<Counted, 'rulings'>): void => {
  if (columns.count === columns.decided.length) widen(columns)
  const at = columns.count++
  columns.decided[at] = dayNumber(counted.decidedOn)
  columns.from[at] = dayNumber(counted.validFrom)
  columns.to[at] = dayNumber(counted.validTo)
  columns.recorded[at] = momentNumber(counted.recordedAt)
  columns.sector[at] = numberOf(columns.sectors, counted.sectorGroup)
  columns.commune[at] = numberOf(columns.communes, counted.commune)
  columns.enterprise[at] = numberOf(columns.enterprises, counted.enterprise)
  columns.identity[at] = identityOf(columns, counted)
  columns.ids.push(counted.id)
  columns.indexOf.set(counted.id, at)
}

const identityOf = (
  { identity, indexOf, identities }: Columns,
  { follows, product }: Omit<Counted, 'rulings'>,
): number => {
  const earlier = follows === null ? undefined : indexOf.get(follows)
  return earlier === undefined ? numberOf(identities, product) : (identity[earlier] ?? 0)
}

const widen = (columns: Columns): void => {
  for (const name of numeric) {
    const wider = new Int32Array(columns.count * 2)
    wider.set(columns[name])
    columns[name] = wider
  }
}

/** After its recognition. */
export const addRuling = (
  { indexOf, rulings }: Columns,
  recognition: RecognitionId,
  { kind, effectiveOn, recordedAt }: Counted['rulings'][number],
): void => {
  const at = indexOf.get(recognition)
  if (at === undefined) throw new Error(`a ruling about nothing: ${recognition}`)
  const ruling = { kind, effective: dayNumber(effectiveOn), recorded: momentNumber(recordedAt) }
  const own = [...(rulings.get(at) ?? []), ruling]
  rulings.set(
    at,
    own.toSorted((a, b) => a.effective - b.effective),
  )
}

export const dayNumber = (day: string): number =>
  Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10))

const momentNumber = (moment: string): number => dayNumber(dayIn(Date.parse(moment)))

export const yearOf = (day: number): number => Math.trunc(day / 10_000)

/** The years of which something is known, the first one first. */
export const yearsIn = ({ decided, count }: Columns, until: Day): readonly string[] => {
  const years = new Set<number>()
  for (const day of decided.subarray(0, count)) if (day <= dayNumber(until)) years.add(yearOf(day))
  return [...years].toSorted((a, b) => a - b).map(String)
}
