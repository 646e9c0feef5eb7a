/** The smallest parts of JSON: texts, numbers, words; and how a fault in one is told. */

export interface JsonPlace {
  readonly line: number
  /** From 1, in characters (UTF-16 units, as editors count). */
  readonly column: number
}

export interface JsonProblem extends JsonPlace {
  readonly value: string
  readonly reason: string
  readonly remedy: string
}

export interface Cursor {
  readonly text: string
  at: number
}

interface FaultParts {
  readonly at: number
  readonly value: string
  readonly reason: string
  readonly remedy: string
  /** Another place that the message ends with: "…; the first stands at" + place. */
  readonly from?: number
}

/** Thrown within the reader only; `readJson` turns it into a problem. */
export class Fault extends Error {
  readonly parts: FaultParts

  constructor(parts: FaultParts) {
    super(parts.reason)
    this.parts = parts
  }
}

/** `origin` is where the text begins, when it is a part of a file. */
export const problemOf = (fault: Fault, text: string, origin?: JsonPlace): JsonProblem => {
  const { at, value, reason, remedy, from } = fault.parts
  const whole = from === undefined ? reason : `${reason} ${placeText(placeAt(text, from, origin))}`
  return { ...placeAt(text, at, origin), value, reason: whole, remedy }
}

export const placeText = ({ line, column }: JsonPlace): string => `line ${line}, column ${column}`

export const placeAt = (text: string, at: number, origin?: JsonPlace): JsonPlace => {
  let line = origin?.line ?? 1
  let lineStart = origin ? 1 - origin.column : text.startsWith(byteOrderMark) ? 1 : 0
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) {
    line++
    lineStart = next + 1
  }
  return { line, column: at - lineStart + 1 }
}

export const byteOrderMark = '\uFEFF'

/** The faults of structure, told alike by the reader of a whole text and the reader of a long list. */
export const structure = {
  goesOn: { reason: 'the text goes on after its end', remedy: 'remove what follows the last bracket' },
  noKey: {
    reason: 'a key in double quotes is expected here',
    remedy: 'write "key": value; a decimal has a point: 12.5',
  },
  noValue: {
    reason: 'the text ends where a value is expected',
    remedy: 'write the value; the file may have been cut off',
  },
  noColon: (key: string) => ({
    reason: `a colon is expected after the key "${key}"`,
    remedy: `write "${key}": value`,
  }),
  noComma: (bracket: string) => ({
    reason: `a comma or "${bracket}" is expected here`,
    remedy: 'put a comma between two entries',
  }),
  /** Ends with a place. */
  twice: (key: string) => ({
    reason: `the key "${key}" is written twice; the first stands at`,
    remedy: 'keep one of the two',
  }),
  /** Ends with a place. */
  unclosed: (bracket: string) => ({
    reason: `the text ends before this bracket is closed: "${bracket}" at`,
    remedy: 'close it; the file may have been cut off',
  }),
  forbiddenKey: { reason: 'this key is not allowed', remedy: 'choose another name' },
} as const

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

export const skipSpace = (c: Cursor): void => {
  let code = c.text.charCodeAt(c.at)
  while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) code = c.text.charCodeAt(++c.at)
}

/** What stands at the cursor, up to the next bracket, comma or line end, to be shown in a message. */
export const glimpse = (c: Cursor): string => {
  const found = /[^\s,:{}[\]"]{1,40}|./suy
  found.lastIndex = c.at
  return found.exec(c.text)?.[0] ?? ''
}

/** Up to here a run of characters needs no second look: no quote, no backslash, no control character. */
const plainEnd = (text: string, from: number): number => {
  let at = from
  for (let code = text.charCodeAt(at); code !== 0x22 && code !== 0x5c && code >= 0x20; ) {
    code = text.charCodeAt(++at)
  }
  return at
}

export const readString = (c: Cursor): string => {
  const start = c.at++
  let read = ''
  for (;;) {
    const end = plainEnd(c.text, c.at)
    read += c.text.slice(c.at, end)
    c.at = end
    const code = c.text.charCodeAt(end)
    if (code === 0x22) break
    if (code !== 0x5c) throw brokenString(c, start)
    read += readEscape(c)
  }
  c.at++
  if (!read.isWellFormed()) {
    const reason = 'the text holds half a character (a single surrogate)'
    throw new Fault({
      at: start,
      value: c.text.slice(start, c.at),
      reason,
      remedy: 'write the character itself',
    })
  }
  return read
}

const brokenString = (c: Cursor, start: number): Fault => {
  const value = c.text.slice(start, Math.min(c.at, start + 40))
  if (c.at >= c.text.length || c.text[c.at] === '\n' || c.text[c.at] === '\r') {
    const reason = 'the text that begins here is not closed on its line'
    return new Fault({ at: start, value, reason, remedy: 'end it with a double quote; a line break is \\n' })
  }
  const reason = 'a control character stands inside a text'
  return new Fault({ at: c.at, value, reason, remedy: 'remove it, or write a tab as \\t' })
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

const readEscape = (c: Cursor): string => {
  const letter = c.text[c.at + 1] ?? ''
  const hex = letter === 'u' ? c.text.slice(c.at + 2, c.at + 6) : ''
  const simple = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined
  if (simple === undefined && !/^[\da-fA-F]{4}$/.test(hex)) {
    const reason = 'after a backslash one of " \\ / b f n r t or u and four hexadecimal digits is expected'
    throw new Fault({
      at: c.at,
      value: `\\${letter}${hex}`,
      reason,
      remedy: 'write a backslash itself as \\\\',
    })
  }
  c.at += simple === undefined ? 6 : 2
  return simple ?? String.fromCharCode(Number.parseInt(hex, 16))
}

const mostDigits = 15
/** Digits on either side of the point, as for decimals written as text. */
const longest = 40

export const readNumber = (c: Cursor): number => {
  const start = c.at
  const run = /[-+.\dA-Za-z]+/y
  run.lastIndex = start
  const token = run.exec(c.text)?.[0] ?? ''
  const [, whole, fraction = '', exponent = '0'] =
    /^-?(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(token) ?? []
  if (whole === undefined) throw notANumber(start, token)
  c.at += token.length
  if (token.length > mostDigits || exponent !== '0')
    refuseInexact(start, token, { whole, fraction, exponent })
  return Number(token)
}

const notANumber = (at: number, token: string): Fault => {
  const reason = 'this is not a number as JSON writes it'
  const remedy =
    'write digits with at most one point, such as 12.5 or 0.5, without leading zeros or a plus sign'
  return new Fault({ at, value: token.slice(0, 40), reason, remedy })
}

interface Digits {
  readonly whole: string
  readonly fraction: string
  readonly exponent: string
}

const refuseInexact = (at: number, token: string, { whole, fraction, exponent }: Digits): void => {
  const digits = (whole + fraction).replace(/^0+/, '')
  const significant = digits.replace(/0+$/, '')
  const value = token.slice(0, 60)
  if (significant.length > mostDigits) {
    const reason = `the number has ${significant.length} significant digits; a JSON number keeps at most ${mostDigits}`
    throw new Fault({ at, value, reason, remedy: `write it as text: "${value}"` })
  }
  const after = fraction.length - Number(exponent) - (digits.length - significant.length)
  if (significant !== '' && (after > longest || significant.length - after > longest)) {
    const reason = `the number has more than ${longest} digits before or after the point`
    throw new Fault({ at, value, reason, remedy: 'write a number nearer to one' })
  }
}

const words: Readonly<Record<string, true | false | null>> = { true: true, false: false, null: null }

export const readWord = (c: Cursor): boolean | null => {
  const seen = glimpse(c)
  const value = Object.hasOwn(words, seen) ? words[seen] : undefined
  if (value === undefined) {
    throw unexpected(c, {
      reason: 'a value is expected here',
      remedy: 'write a text in double quotes, a number, true, false, null, {…} or […]',
    })
  }
  c.at += seen.length
  return value
}

export interface FaultWords {
  readonly reason: string
  readonly remedy: string
}

export const expected = (c: Cursor, words: FaultWords): Fault =>
  new Fault({ at: c.at, value: glimpse(c), ...words })

/** Where a value or a key is expected: a cause that is a common one is named instead. */
export const unexpected = (c: Cursor, words: FaultWords): Fault => {
  const value = glimpse(c)
  const hint = hints.find(([pattern]) => pattern.test(value))
  return new Fault({ at: c.at, value, reason: hint?.[1] ?? words.reason, remedy: hint?.[2] ?? words.remedy })
}

const hints: readonly (readonly [RegExp, string, string])[] = [
  [/^$/, structure.noValue.reason, structure.noValue.remedy],
  [/^['‘’“”„«]/, 'texts are written between straight double quotes', 'replace these quotes with "'],
  [/^[}\]]$/, 'a value is missing, or a comma stands before the closing bracket', 'remove the comma'],
  [/^,$/, 'a value is missing before this comma', 'write the value, or null'],
  [/^(\/\/|\/\*|#)/, 'JSON has no comments', 'remove the comment'],
  [/^(true|false|null)$/i, 'true, false and null are written in small letters', 'write it in small letters'],
  [/^(none|undefined|nil)$/i, 'this word is not JSON', 'write null'],
  [/^[-+]?(nan|infinity|inf)$/i, 'JSON has only finite numbers', 'write null, or leave the entry out'],
  [/^[.+]\d/, 'this is not a number as JSON writes it', 'write digits first: 0.5, and no plus sign'],
]
