import type { Recounted } from './model.ts'

/** What is typed and shown of a round that is counted again. Browsers get this file as it is. */

/** "12.5" or "12,5"; null: no decimal of zero or more with at most six digits on either side. */
export const decimalIn = (text: string): string | null => {
  const read = /^(\d{1,6})(?:[.,](\d{1,6}))?$/.exec(text.trim())
  return read === null ? null : read[2] === undefined ? (read[1] ?? '') : `${read[1]}.${read[2]}`
}

/** Two decimals at most, rounded half up: for showing, never for comparing. */
export const shownPoints = (points: number, unit: number): string => {
  const hundredths = Number((BigInt(Math.abs(points)) * 200n + BigInt(unit)) / (2n * BigInt(unit)))
  const text = String(hundredths % 100).padStart(2, '0')
  const whole = `${points < 0 ? '-' : ''}${Math.floor(hundredths / 100)}`
  return text === '00' ? whole : `${whole}.${text.replace(/0$/, '')}`
}

/** What becomes of a dossier, and of its place on a list of honour. */
export type Change = 'enters' | 'leaves' | 'opens' | 'stays'

export const changeOf = (before: Recounted, after: Recounted): Change => {
  if (after.outcome === 'unknown' && before.outcome !== 'unknown') return 'opens'
  if (after.outcome === 'pass' && before.outcome !== 'pass') return 'enters'
  return before.outcome === 'pass' && after.outcome !== 'pass' ? 'leaves' : 'stays'
}

export const honourChanges = (
  before: Recounted,
  after: Recounted,
): readonly { readonly code: string; readonly change: 'enters' | 'leaves' }[] => [
  ...after.honours
    .filter(code => !before.honours.includes(code))
    .map(code => ({ code, change: 'enters' as const })),
  ...before.honours
    .filter(code => !after.honours.includes(code))
    .map(code => ({ code, change: 'leaves' as const })),
]
