/** Finds where one JSON value ends in bytes, without reading it: fast, and right for JSON that is well formed. */

export interface Scan {
  start: number
  /** The byte to look at next; when `passValue` says true, the first byte after the value. */
  at: number
  depth: number
  inText: boolean
  /** Line ends passed. */
  lines: number
  /** Colons outside texts: a well-formed value has as many keys. */
  keys: number
  /** False once something was passed that only the strict reader can judge. */
  plain: boolean
}

export const scanFrom = (at: number): Scan => ({
  start: at,
  at,
  depth: 0,
  inText: false,
  lines: 0,
  keys: 0,
  plain: true,
})

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COLON = 0x3a
const LINE_END = 0x0a
const LETTER_D = 0x64
const LETTER_U = 0x75
const SMALL = 0x20
/** A number of no more characters, without an exponent, has at most 15 digits. */
const shortNumber = 15
const fewLevels = 32

const OPEN = 1
const CLOSE = 2
const NUMBER = 3
const END = 4
const kinds = new Uint8Array(256)
const mark = (characters: string, kind: number): void => {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind
}
mark('{["', OPEN)
mark('}]', CLOSE)
mark('-0123456789', NUMBER)
mark(' \n\r\t,:', END)

/** Goes on until the value ends (true) or the bytes do (false: call again with more). */
export const passValue = (s: Scan, bytes: Uint8Array): boolean => {
  while (s.at < bytes.length) {
    if (s.inText) {
      if (!passText(s, bytes)) return false
      if (s.depth === 0) return true
    } else if (passOther(s, bytes)) return true
  }
  return false
}

const passText = (s: Scan, bytes: Uint8Array): boolean => {
  let at = s.at
  for (; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) {
      s.inText = false
      s.at = at + 1
      return true
    }
    if (byte !== BACKSLASH) continue
    if (at + 1 === bytes.length) break
    if (mayBeHalf(bytes, at + 1)) s.plain = false
    at++
  }
  s.at = at
  return false
}

/** Half a surrogate pair can only come from an escape \ud…; where the bytes end before one can tell, too. */
const mayBeHalf = (bytes: Uint8Array, at: number): boolean => {
  const next = bytes[at + 1]
  return bytes[at] === LETTER_U && (next === undefined || (next | SMALL) === LETTER_D)
}

const passOther = (s: Scan, bytes: Uint8Array): boolean => {
  const byte = bytes[s.at] ?? 0
  const kind = kinds[byte] ?? 0
  if (kind === NUMBER) passNumber(s, bytes)
  else if (s.depth === 0 && endsScalar(s, kind)) return true
  else {
    s.at++
    if (byte === QUOTE) s.inText = true
    else if (byte === COLON) s.keys++
    else if (byte === LINE_END) s.lines++
    else if (kind === OPEN && ++s.depth > fewLevels) s.plain = false
    else if (kind === CLOSE) return --s.depth === 0
  }
  return false
}

/** Outside brackets a value is a text, or a run of characters up to whatever may follow it. */
const endsScalar = (s: Scan, kind: number): boolean =>
  kind === END || kind === CLOSE || (kind === OPEN && s.at > s.start)

const passNumber = (s: Scan, bytes: Uint8Array): void => {
  const start = s.at
  let at = start + 1
  while (kinds[bytes[at] ?? 0] === NUMBER || bytes[at] === 0x2e) at++
  const next = bytes[at]
  if (next === undefined || (next | SMALL) === 0x65 || at - start > shortNumber) s.plain = false
  s.at = at
}
