import { foldedText } from '../../exact/text.ts'
import type { EnterpriseId } from '../model.ts'
import { checkDigit, isPersonalNumber } from './tax-code.ts'

/** What tells one enterprise from another. */
export interface Identity {
  readonly id: EnterpriseId
  readonly name: string
  readonly taxCode: string | null
  readonly phone: string | null
  /** As it stands on the certificate: a name, not a person known here. */
  readonly representative: string | null
  /** Where its head office lies, or lay last. */
  readonly address: string | null
  readonly commune: string | null
  /** Who acts for it today. */
  readonly people: readonly string[]
}

export type Likeness =
  /** `impossible`: those of the two codes that have a wrong check digit. */
  | { readonly why: 'tax-code-digit' | 'tax-code-swapped'; readonly impossible: readonly string[] }
  | { readonly why: 'name' | 'similar-name' | 'phone' | 'person' | 'address' | 'representative' }

/** How much each says. What says against two records being one is that both have a code that can be one. */
const WEIGHTS: Readonly<Record<Likeness['why'], number>> = {
  'tax-code-digit': 60,
  'tax-code-swapped': 60,
  name: 50,
  'similar-name': 25,
  phone: 30,
  person: 20,
  address: 20,
  representative: 15,
}
const TWO_CODES = 25

/** Why two records may be one enterprise, the strongest first; empty where nothing speaks for it. */
export const likenesses = (a: Identity, b: Identity): readonly Likeness[] => {
  if (areUnitsOfOne(a.taxCode, b.taxCode)) return []
  const found = [
    ...likeCodes(a.taxCode, b.taxCode),
    ...likeNames(a.name, b.name),
    ...same('phone', a.phone, b.phone),
    ...(a.people.some(person => b.people.includes(person)) ? [{ why: 'person' as const }] : []),
    ...same('address', placeKey(a), placeKey(b)),
    ...same('representative', nameKey(a.representative), nameKey(b.representative)),
  ]
  return likeness(found, haveTwoCodes(a, b)) > 0 ? found : []
}

/** The most likely pairs come first. */
export const likeness = (found: readonly Likeness[], haveTwoCodes: boolean): number =>
  found.reduce((sum, { why }) => sum + WEIGHTS[why], haveTwoCodes ? -TWO_CODES : 0)

/** Both have a code that can be one: by law they are two, unless one of them was registered twice. */
export const haveTwoCodes = (a: Pick<Identity, 'taxCode'>, b: Pick<Identity, 'taxCode'>): boolean =>
  isPossible(a.taxCode) && isPossible(b.taxCode)

const isPossible = (taxCode: string | null): boolean =>
  taxCode !== null && !isPersonalNumber(taxCode) && checkDigit(taxCode.slice(0, 9)) === taxCode[9]

/** `0100109106` and `0100109106-001`: a parent and its dependent unit, or two units of one parent. */
const areUnitsOfOne = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.slice(0, 10) === b.slice(0, 10) && branchOf(a) !== branchOf(b)

/**
 * Two codes with a right check digit never differ by one digit or by two neighbours that changed places: one of such two
 * was typed wrong. Numbers without a check digit may both be right.
 */
const likeCodes = (a: string | null, b: string | null): readonly Likeness[] => {
  if (a === null || b === null || a.length !== b.length || branchOf(a) !== branchOf(b)) return []
  const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  const [first = 0, second] = differing
  const impossible = [a, b].filter(code => !isPersonalNumber(code) && !isPossible(code))
  if (differing.length === 1) return [{ why: 'tax-code-digit', impossible }]
  const isSwapped =
    differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
  return isSwapped ? [{ why: 'tax-code-swapped', impossible }] : []
}

const branchOf = (taxCode: string): string => (isPersonalNumber(taxCode) ? '' : taxCode.slice(10))

const likeNames = (a: string, b: string): readonly Likeness[] => {
  const [one, other] = [coreName(a), coreName(b)]
  if (one === '' || other === '') return []
  if (one === other) return [{ why: 'name' }]
  return areSimilar(one, other) ? [{ why: 'similar-name' }] : []
}

/** A letter or two apart in a long name; another number is another enterprise ("May 10", "May 20"). */
const areSimilar = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= LONG_NAME &&
  one.replace(/\D/g, '') === other.replace(/\D/g, '') &&
  distance(one, other) <= 2

const LONG_NAME = 12

const FORMS =
  /\b(cong ty|co phan|ctcp|cp|tnhh|trach nhiem huu han|mot thanh vien|mtv|hop tac xa|htx|ho kinh doanh|hkd)\b/g

/** Without marks, capitals and the words for the form of a company. */
export const coreName = (name: string): string => nameKey(nameKey(name)?.replace(FORMS, ' ') ?? '') ?? ''

const nameKey = (text: string | null): string | null =>
  text === null
    ? null
    : foldedText(text)
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()

/** An address without a number names a street or a village, not a place. */
const placeKey = ({ address, commune }: Identity): string | null => {
  const key = nameKey(address)
  return key !== null && /\d/.test(key) ? `${key}|${commune ?? ''}` : null
}

const same = (
  why: 'phone' | 'address' | 'representative',
  one: string | null,
  other: string | null,
): readonly Likeness[] => (one !== null && one !== '' && one === other ? [{ why }] : [])

/** How many letters must be put in, left out or replaced. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1]
    for (const [at, against] of [...other].entries())
      next.push(
        Math.min((next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1, (row[at] ?? 0) + (letter === against ? 0 : 1)),
      )
    row = next
  }
  return row[other.length] ?? 0
}
