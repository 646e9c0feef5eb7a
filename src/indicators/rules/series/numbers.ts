import { exactOf, formatExact } from '../../../exact/number.ts'

/** Which sign stands before the decimals: a file has one of them. */
export type Style = 'comma' | 'point'

export type TypedNumber =
  | { readonly kind: 'number'; readonly text: string; readonly style: Style | null }
  /** "1.234" is a thousand or little more than one. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  | { readonly kind: 'unreadable' }

const FORMS: readonly (readonly [RegExp, Style, string])[] = [
  [/^-?\d{1,3}(\.\d{3})+,\d+$/, 'comma', '.'],
  [/^-?\d{1,3}(\.\d{3}){2,}$/, 'comma', '.'],
  [/^-?\d{1,3}(,\d{3})+\.\d+$/, 'point', ','],
  [/^-?\d{1,3}(,\d{3}){2,}$/, 'point', ','],
  [/^-?\d+,\d+$/, 'comma', '.'],
  [/^-?\d+\.\d+$/, 'point', ','],
]

/** Reads a number as it was typed; nothing that has two readings is guessed. */
export const typedNumber = (typed: string): TypedNumber => {
  const text = typed
    .replaceAll('−', '-')
    .replace(/[\s\u00a0%]/g, '')
    .replace(/^\+/, '')
  if (/^-?\d+$/.test(text)) return { kind: 'number', text: plain(text), style: null }
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text))
    return { kind: 'ambiguous', readings: [text.replace(/[.,]/, ''), text.replace(',', '.')] }
  for (const [form, style, grouping] of FORMS)
    if (form.test(text)) {
      const decimal = text.replaceAll(grouping, '').replace(',', '.')
      return { kind: 'number', text: plain(decimal), style }
    }
  return { kind: 'unreadable' }
}

const plain = (text: string): string => formatExact(exactOf(text))
