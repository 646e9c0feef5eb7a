/** The words of the rule language, cut from its text. */
export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'sign' | 'end'
  /** The sign, the digits, the content of the text, or the name with its period: "revenue@-1". */
  readonly text: string
  readonly at: number
}

interface Cut {
  readonly token: Token
  readonly next: number
}

/** All tokens of a rule, the end included. Throws where the text is not of the language. */
export const tokensOf = (source: string): readonly Token[] => {
  const tokens: Token[] = []
  let at = afterSpace(source, 0)
  while (at < source.length) {
    const { token, next } = cut(source, at)
    tokens.push(token)
    at = afterSpace(source, next)
  }
  tokens.push({ kind: 'end', text: '', at })
  return tokens
}

const SIGNS = ['&&', '||', '==', '!=', '<=', '>=', ...'<>+-*/!?:(),[]']

const cut = (source: string, at: number): Cut => {
  const c = source.charAt(at)
  if (isDigit(c)) return cutNumber(source, at)
  if (c === '"' || c === "'") return cutText(source, at, at, false)
  const quote = source.charAt(at + 1)
  if ((c === 'r' || c === 'R') && (quote === '"' || quote === "'")) return cutText(source, at, at + 1, true)
  if (isLetter(c)) return cutName(source, at)
  const sign = SIGNS.find(candidate => source.startsWith(candidate, at))
  if (sign === undefined) throw new Error(`unexpected "${c}" at ${at}`)
  return { token: { kind: 'sign', text: sign, at }, next: at + sign.length }
}

const afterSpace = (source: string, from: number): number => {
  let at = from
  for (;;) {
    const c = source.charAt(at)
    if (c === '/' && source.charAt(at + 1) === '/') at = endOfLine(source, at)
    else if (c !== '' && ' \t\n\r'.includes(c)) at++
    else return at
  }
}

const endOfLine = (source: string, at: number): number => {
  const end = source.indexOf('\n', at)
  return end < 0 ? source.length : end
}

const cutNumber = (source: string, at: number): Cut => {
  let next = afterDigits(source, at)
  if (source.charAt(next) === '.' && isDigit(source.charAt(next + 1))) next = afterDigits(source, next + 1)
  if (isLetter(source.charAt(next))) throw new Error(`a number runs into a letter at ${next}`)
  return { token: { kind: 'number', text: source.slice(at, next), at }, next }
}

const cutName = (source: string, at: number): Cut => {
  let next = afterWord(source, at)
  while (source.charAt(next) === '.' && isLetter(source.charAt(next + 1))) next = afterWord(source, next + 1)
  if (source.charAt(next) === '@') next = afterPeriod(source, next + 1)
  return { token: { kind: 'name', text: source.slice(at, next), at }, next }
}

/** After "-1", "2024", "2025-H1", "2025-Q3" or "2025-09"; what follows otherwise is a subtraction. */
const afterPeriod = (source: string, at: number): number => {
  const end = afterDigits(source, source.charAt(at) === '-' ? at + 1 : at)
  if (end === at || !isDigit(source.charAt(end - 1))) throw new Error(`"@" without a period at ${at}`)
  if (source.charAt(at) === '-' || end - at !== 4 || source.charAt(end) !== '-') return end
  const part = source.slice(end + 1, end + 3)
  const isPart = /^(H[12]|Q[1-4]|0[1-9]|1[0-2])$/.test(part)
  return isPart && !isWordPart(source.charAt(end + 3)) ? end + 3 : end
}

const cutText = (source: string, at: number, open: number, raw: boolean): Cut => {
  const quote = source.charAt(open)
  const fence = source.startsWith(quote.repeat(3), open) ? quote.repeat(3) : quote
  const from = open + fence.length
  const to = endOfText(source, from, fence)
  const inside = source.slice(from, to)
  return { token: { kind: 'text', text: raw ? inside : unescaped(inside), at }, next: to + fence.length }
}

const endOfText = (source: string, from: number, fence: string): number => {
  for (let at = from; at < source.length; at++) {
    const c = source.charAt(at)
    if (source.startsWith(fence, at)) return at
    if (fence.length === 1 && (c === '\n' || c === '\r')) break
    if (c === '\\') at++
  }
  throw new Error(`a text opened before ${from} is not closed`)
}

const ESCAPE =
  /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|[xX]([0-9a-fA-F]{2})|([0-3][0-7]{2})|([abfnrtv\\?"'`])|[\s\S]|$)/g
const LETTERS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

const unescaped = (text: string): string =>
  text.replace(ESCAPE, (all: string, ...found: readonly (string | undefined)[]) => {
    const [short, long, hex, octal, letter] = found
    if (letter !== undefined) return LETTERS[letter] ?? letter
    if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8))
    const code = short ?? long ?? hex
    if (code === undefined) throw new Error(`"${all}" is not an escape of the language`)
    return String.fromCodePoint(Number.parseInt(code, 16))
  })

const afterDigits = (source: string, from: number): number => {
  let at = from
  while (isDigit(source.charAt(at))) at++
  return at
}

const afterWord = (source: string, from: number): number => {
  let at = from
  while (isWordPart(source.charAt(at))) at++
  return at
}

const isDigit = (c: string): boolean => c >= '0' && c <= '9' && c.length === 1
const isLetter = (c: string): boolean => /^[A-Za-z_]$/.test(c)
const isWordPart = (c: string): boolean => isDigit(c) || isLetter(c)
