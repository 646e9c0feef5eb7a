import {
  type Json,
  type JsonOrigin,
  type JsonPath,
  type JsonProblem,
  type PlaceOf,
  placesIn,
  readJson,
} from './json.ts'
import {
  expected,
  type FaultWords,
  type JsonPlace,
  placeAt,
  placeText,
  problemOf,
  structure,
  unexpected,
} from './json-tokens.ts'
import {
  type ByteWindow,
  isUtf16,
  longestValue,
  nextCharacter,
  openWindow,
  pass,
  takeValue,
  type ValueText,
} from './json-window.ts'

/** One piece of a file `{"key": [element, element, …], "other": value, …}`, in the order of the file. */
export type JsonPart =
  | { readonly part: 'member'; readonly key: string; readonly value: Json; readonly placeOf: PlaceOf }
  /** The list begins. */
  | { readonly part: 'list' }
  | { readonly part: 'element'; readonly index: number; readonly value: Json; readonly placeOf: PlaceOf }
  | ProblemPart

/** `path` is as far as the reader had come; after a fault of structure no part follows. */
interface ProblemPart {
  readonly part: 'problem'
  readonly path: JsonPath
  readonly problem: JsonProblem
}

interface Wanted {
  /** The member that holds the list. */
  readonly key: string
  /** `pass over`: only the other members are read, and the list as fast as its ends can be found. */
  readonly elements: 'read' | 'pass over'
}

/** Reads a list too long to be held, one element at a time: what `readJson` would read, with the same problems. */
export async function* readJsonList(
  chunks: AsyncIterable<Uint8Array>,
  wanted: Wanted,
): AsyncGenerator<JsonPart> {
  const w = openWindow(chunks)
  try {
    await openObject(w, wanted.key)
    yield* readMembers(w, wanted)
  } catch (fault) {
    if (!(fault instanceof Stop)) throw fault
    yield fault.part
  } finally {
    await w.source.return?.()
  }
}

/** Ends the reading: beyond this problem nobody can tell where things stand. */
class Stop extends Error {
  readonly part: ProblemPart

  constructor(path: JsonPath, problem: JsonProblem) {
    super(problem.reason)
    this.part = { part: 'problem', path, problem }
  }
}

/** The fault at what comes next, told as the reader of whole texts would. */
const stopAt = async (w: ByteWindow, path: JsonPath, words: FaultWords, tell = expected): Promise<Stop> => {
  const { text, origin } = await takeValue(w)
  return new Stop(path, problemOf(tell({ text, at: 0 }, words), text, origin))
}

const openObject = async (w: ByteWindow, key: string): Promise<void> => {
  if (await isUtf16(w)) {
    throw await stopAt(w, [], { reason: 'the file is UTF-16', remedy: 'save it as UTF-8' })
  }
  const first = await nextCharacter(w)
  if (first === '{') return pass(w)
  const remedy = `write {"${key}": [ … ]}`
  if (first === '') throw await stopAt(w, [], { reason: 'the text is empty', remedy })
  throw await stopAt(w, [], { reason: `the file is not a JSON object with the list "${key}"`, remedy })
}

async function* readMembers(w: ByteWindow, wanted: Wanted): AsyncGenerator<JsonPart> {
  const open: Bracket = { path: [], sign: '{', closing: '}', place: { line: w.line, column: w.column - 1 } }
  const seen = new Map<string, JsonPlace>()
  for (let more = !(await closes(w, open)); more; more = await goesOn(w, open)) {
    const key = await takeKey(w, seen)
    const next = await nextCharacter(w)
    if (key === wanted.key && next === '[') yield* readElements(w, wanted)
    else yield await readMember(w, key)
  }
  if ((await nextCharacter(w)) !== '') throw await stopAt(w, [], structure.goesOn)
}

async function* readElements(w: ByteWindow, { key, elements }: Wanted): AsyncGenerator<JsonPart> {
  const open: Bracket = { path: [key], sign: '[', closing: ']', place: { line: w.line, column: w.column } }
  pass(w)
  yield { part: 'list' }
  let index = 0
  for (let more = !(await closes(w, open)); more; more = await goesOn(w, open)) {
    const taken = await takeValue(w)
    const path = [key, index]
    if (elements === 'read') {
      const read = readTaken(taken, path)
      yield 'part' in read ? read : { part: 'element', index, ...read }
    } else if (taken.end !== 'found') return
    index++
  }
}

interface Bracket {
  readonly path: JsonPath
  readonly sign: string
  readonly closing: string
  readonly place: JsonPlace
}

const closes = async (w: ByteWindow, open: Bracket): Promise<boolean> => {
  const next = await nextCharacter(w)
  if (next === '') {
    const { reason, remedy } = structure.unclosed(open.sign)
    throw await stopAt(w, open.path, { reason: `${reason} ${placeText(open.place)}`, remedy })
  }
  if (next !== open.closing) return false
  pass(w)
  return true
}

const goesOn = async (w: ByteWindow, open: Bracket): Promise<boolean> => {
  if (await closes(w, open)) return false
  if ((await nextCharacter(w)) !== ',') throw await stopAt(w, open.path, structure.noComma(open.closing))
  pass(w)
  if ((await nextCharacter(w)) === '') await closes(w, open)
  return true
}

const takeKey = async (w: ByteWindow, seen: Map<string, JsonPlace>): Promise<string> => {
  if ((await nextCharacter(w)) !== '"') throw await stopAt(w, [], structure.noKey, unexpected)
  const taken = await takeValue(w)
  const read = readTaken(taken, [])
  if ('part' in read) throw new Stop([], read.problem)
  const key = String(read.value)
  refuseKey(key, taken.origin, seen.get(key))
  seen.set(key, taken.origin)
  if ((await nextCharacter(w)) !== ':') throw await stopAt(w, [], structure.noColon(key))
  pass(w)
  return key
}

const refuseKey = (key: string, place: JsonPlace, first: JsonPlace | undefined): void => {
  if (first !== undefined) {
    const { reason, remedy } = structure.twice(key)
    throw new Stop([], { ...place, value: key, reason: `${reason} ${placeText(first)}`, remedy })
  }
  if (key === '__proto__') throw new Stop([], { ...place, value: key, ...structure.forbiddenKey })
}

const readMember = async (w: ByteWindow, key: string): Promise<JsonPart> => {
  if ((await nextCharacter(w)) === '') throw await stopAt(w, [key], structure.noValue)
  const read = readTaken(await takeValue(w), [key])
  return 'part' in read ? read : { part: 'member', key, ...read }
}

type Taken = { readonly value: Json; readonly placeOf: PlaceOf }

/** The value of a text, or the problem in it; a text that is no JSON at all ends the reading. */
const readTaken = (taken: ValueText, path: JsonPath): Taken | ProblemPart => {
  const { text } = taken
  const origin: JsonOrigin = { ...taken.origin, closing: path.length > 1 ? ']' : '}' }
  if (!taken.utf8) throw new Stop(path, notUtf8(taken))
  if (taken.end === 'too long') throw new Stop(path, tooLong(taken))
  const placeOf = placesIn(text, origin)
  const plain = taken.scan.plain ? readPlain(text, taken.scan.keys) : undefined
  if (plain !== undefined) return { value: plain, placeOf }
  const reading = readJson(text, origin)
  if (reading.ok) return { value: reading.value, placeOf }
  if (!isGrammatical(text)) throw new Stop(path, reading.problem)
  return { part: 'problem', path, problem: reading.problem }
}

/** Undefined where the platform's reader, which is fast but lets more pass, may not have the last word. */
const readPlain = (text: string, keys: number): Json | undefined => {
  try {
    const value: Json = JSON.parse(text)
    return countKeys(value) === keys ? value : undefined
  } catch {
    return undefined
  }
}

/** A key written twice is counted once here and twice by the scan. */
const countKeys = (value: Json): number => {
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  if (isList(value)) for (const each of value) count += countKeys(each)
  else for (const key in value) count += key === '__proto__' ? Number.NaN : 1 + countKeys(value[key] ?? null)
  return count
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)

const isGrammatical = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const notUtf8 = ({ text, origin }: ValueText): JsonProblem => {
  const at = text.indexOf('\uFFFD')
  const value = text.slice(Math.max(0, at - 10), at + 10)
  const reason = 'these characters are not UTF-8'
  return { ...placeAt(text, at, origin), value, reason, remedy: 'save the file as UTF-8' }
}

const tooLong = ({ text, origin }: ValueText): JsonProblem => ({
  ...origin,
  value: text.slice(0, 40),
  reason: `what begins here is longer than ${longestValue / 1024 / 1024} MB`,
  remedy: 'check that its brackets and quotes are closed',
})
