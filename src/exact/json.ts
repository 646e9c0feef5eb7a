import {
  byteOrderMark,
  expected,
  Fault,
  isDigit,
  type JsonPlace,
  type JsonProblem,
  placeAt,
  problemOf,
  readNumber,
  readString,
  readWord,
  skipSpace,
  structure,
  unexpected,
} from './json-tokens.ts'

export type { JsonPlace, JsonProblem } from './json-tokens.ts'

/**
 * JSON in which a number means its shortest decimal. Stricter than the standard where two readers could read two
 * things: more than 15 significant digits, a key written twice, half a surrogate pair.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonPath = readonly (string | number)[]
export type PlaceOf = (path: JsonPath) => JsonPlace
export type JsonReading =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly problem: JsonProblem }

/** Objects and lists within one another: deeper than any file of ours, and far from the end of the stack. */
export const deepestJson = 64

/** A text that is one value out of a file: where it begins, and the bracket that closes around it. */
export interface JsonOrigin extends JsonPlace {
  readonly closing: '}' | ']'
}

/** Reads a whole text, passing over a byte order mark at its head; or one value out of a file. */
export const readJson = (text: string, origin?: JsonOrigin): JsonReading => {
  try {
    return { ok: true, value: readText(readerOf(text, origin)) }
  } catch (fault) {
    if (fault instanceof Fault) return { ok: false, problem: problemOf(fault, text, origin) }
    throw fault
  }
}

/** Where paths stand in a text that `readJson` accepts; a path that leads nowhere gives its nearest parent. */
export const placesIn = (text: string, origin?: JsonOrigin): PlaceOf => {
  let starts: ReadonlyMap<string, number> | undefined
  return path => {
    if (path.length === 0 && origin !== undefined) return { line: origin.line, column: origin.column }
    starts ??= startsIn(readerOf(text, origin))
    for (let length = path.length; length > 0; length--) {
      const start = starts.get(JSON.stringify(path.slice(0, length)))
      if (start !== undefined) return placeAt(text, start, origin)
    }
    return placeAt(text, starts.get('[]') ?? 0, origin)
  }
}

interface Reader {
  readonly text: string
  at: number
  depth: number
  readonly closing: JsonOrigin['closing'] | undefined
  /** Kept only where places are asked for. */
  readonly places?: { readonly path: (string | number)[]; readonly starts: Map<string, number> }
}

const readerOf = (text: string, origin?: JsonOrigin): Reader => ({
  text,
  at: origin === undefined && text.startsWith(byteOrderMark) ? 1 : 0,
  depth: 0,
  closing: origin?.closing,
})

const startsIn = (reader: Reader): ReadonlyMap<string, number> => {
  const starts = new Map<string, number>()
  readText({ ...reader, places: { path: [], starts } })
  return starts
}

const readText = (r: Reader): Json => {
  skipSpace(r)
  if (r.at >= r.text.length) {
    throw new Fault({ at: r.at, value: '', reason: 'the text is empty', remedy: 'write a JSON object: {…}' })
  }
  const value = readValue(r)
  skipSpace(r)
  if (r.at < r.text.length) {
    throw expected(r, r.closing ? structure.noComma(r.closing) : structure.goesOn)
  }
  return value
}

const readValue = (r: Reader): Json => {
  if (r.places) r.places.starts.set(JSON.stringify(r.places.path), r.at)
  const code = r.text.charCodeAt(r.at)
  if (code === 0x22) return readString(r)
  if (code === 0x7b) return readNested(r, readObject)
  if (code === 0x5b) return readNested(r, readList)
  if (code === 0x2d || isDigit(code)) return readNumber(r)
  return readWord(r)
}

const readNested = (r: Reader, read: (r: Reader, start: number) => Json): Json => {
  if (++r.depth > deepestJson) {
    throw expected(r, {
      reason: `there are more than ${deepestJson} levels of brackets here`,
      remedy: 'write it flatter',
    })
  }
  const value = read(r, r.at++)
  r.depth--
  return value
}

const readObject = (r: Reader, start: number): Json => {
  const object: Record<string, Json> = {}
  const keys = new Map<string, number>()
  for (let more = !closes(r, start, '}'); more; more = goesOn(r, start, '}')) {
    const at = r.at
    const key = readKey(r)
    refuseKey(key, at, keys.get(key))
    keys.set(key, at)
    readColon(r, key)
    object[key] = readWithin(r, key)
  }
  return object
}

const readList = (r: Reader, start: number): Json => {
  const list: Json[] = []
  for (let more = !closes(r, start, ']'); more; more = goesOn(r, start, ']')) {
    list.push(readWithin(r, list.length))
  }
  return list
}

const readWithin = (r: Reader, step: string | number): Json => {
  r.places?.path.push(step)
  const value = readValue(r)
  r.places?.path.pop()
  return value
}

const readKey = (r: Reader): string => {
  if (r.text[r.at] === '"') return readString(r)
  throw unexpected(r, structure.noKey)
}

const refuseKey = (key: string, at: number, first: number | undefined): void => {
  if (first !== undefined) throw new Fault({ at, value: key, ...structure.twice(key), from: first })
  // Plain assignment of this key would change the object's prototype instead of its content.
  if (key === '__proto__') throw new Fault({ at, value: key, ...structure.forbiddenKey })
}

const readColon = (r: Reader, key: string): void => {
  skipSpace(r)
  if (r.text[r.at] !== ':') throw expected(r, structure.noColon(key))
  r.at++
  skipSpace(r)
}

/** True when the bracket closes here; else the cursor stands on what comes next. */
const closes = (r: Reader, start: number, bracket: string): boolean => {
  skipSpace(r)
  if (r.at >= r.text.length) throw unclosed(r, start)
  if (r.text[r.at] !== bracket) return false
  r.at++
  return true
}

const goesOn = (r: Reader, start: number, bracket: string): boolean => {
  if (closes(r, start, bracket)) return false
  if (r.text[r.at] !== ',') throw expected(r, structure.noComma(bracket))
  r.at++
  skipSpace(r)
  if (r.at >= r.text.length) throw unclosed(r, start)
  return true
}

const unclosed = (r: Reader, start: number): Fault =>
  new Fault({ at: r.text.length, value: '', ...structure.unclosed(r.text[start] ?? ''), from: start })
