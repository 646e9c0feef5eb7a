import type { Place } from '../../model/indicators.ts'

export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end' | 'strange'
  readonly text: string
  readonly at: Place
}

/** A dash that is followed by a letter or a digit without a space belongs to the name: `ever-recognised`. */
const TOKEN = /(\d+(?:\.\d+)?)|([A-Za-z_][\w.]*(?:-[\w.]+)*)|([-+*/(),])|(\s+)|([^\s\w]+|\w+)/gy

export const tokensIn = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  let [line, start] = [1, 0]
  for (const found of text.matchAll(TOKEN)) {
    const [whole, number, name, sign, space] = found
    const at = { line, column: found.index - start + 1 }
    if (number !== undefined) tokens.push({ kind: 'number', text: whole, at })
    else if (name !== undefined) tokens.push({ kind: 'name', text: whole, at })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: whole, at })
    else if (space === undefined) tokens.push({ kind: 'strange', text: whole, at })
    for (let end = whole.indexOf('\n'); end >= 0; end = whole.indexOf('\n', end + 1))
      [line, start] = [line + 1, found.index + end + 1]
  }
  return [...tokens, { kind: 'end', text: '', at: { line, column: text.length - start + 1 } }]
}
