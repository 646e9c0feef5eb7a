import type { Beneficiaries, Beneficiary } from '../../model.ts'
import { isAmong } from '../beneficiaries.ts'

/** Sets of enterprises as bits, by their place in the list: those for sure, and those with everyone not known. */
export interface Members {
  readonly sure: Uint32Array
  readonly perhaps: Uint32Array
}

/** Of whom tasks are for; null: only prose says it, or nothing. What is asked twice is worked out once. */
export const membersOf = (enterprises: readonly Beneficiary[]) => {
  const known = new Map<string, Members>()
  return (beneficiaries: Beneficiaries | null): Members | null => {
    if (beneficiaries === null || beneficiaries.kind === 'prose') return null
    const key = JSON.stringify(beneficiaries)
    const members = known.get(key) ?? workedOut(beneficiaries, enterprises)
    known.set(key, members)
    return members
  }
}

const workedOut = (beneficiaries: Beneficiaries, enterprises: readonly Beneficiary[]): Members => {
  const size = Math.ceil(enterprises.length / 32)
  const [sure, perhaps] = [new Uint32Array(size), new Uint32Array(size)]
  enterprises.forEach((enterprise, at) => {
    const among = isAmong(beneficiaries, enterprise)
    const bit = 1 << (at & 31)
    if (among === true) sure[at >> 5] = (sure[at >> 5] ?? 0) | bit
    if (among !== false) perhaps[at >> 5] = (perhaps[at >> 5] ?? 0) | bit
  })
  return { sure, perhaps }
}

export const meetOf = (a: Members, b: Members) => {
  const [sure, perhaps] = [both(a.sure, b.sure), both(a.perhaps, b.perhaps)]
  return {
    perhaps,
    sure: (enterprises: readonly Beneficiary[]) => idsIn(sure, enterprises),
    unsure: (enterprises: readonly Beneficiary[]) =>
      idsIn(
        perhaps.map((bits, at) => bits & ~(sure[at] ?? 0)),
        enterprises,
      ),
  }
}

const both = (a: Uint32Array, b: Uint32Array): Uint32Array => a.map((bits, at) => bits & (b[at] ?? 0))

export const isEmpty = (bits: Uint32Array): boolean => bits.every(each => each === 0)

const idsIn = (bits: Uint32Array, enterprises: readonly Beneficiary[]): readonly string[] =>
  enterprises.filter((_, at) => ((bits[at >> 5] ?? 0) & (1 << (at & 31))) !== 0).map(({ id }) => id)
