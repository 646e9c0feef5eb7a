import type { Application } from '../model.ts'

/** One that waits for its turn: when it was sent, and what the law gives precedence. */
export type Queued = Pick<Application, 'id' | 'womenOwned' | 'manyWomen' | 'socialEnterprise'> & {
  readonly sentAt: string
}

/**
 * First come, first served; at the same time those owned by women, those with many women at work and social enterprises
 * come first (law 04/2017/QH14 and decree 80/2021, as told in support-policies 1.4). The minute is what is compared:
 * assumed, no rule that is known says how exact the time is.
 */
export const byLaw = (a: Queued, b: Queued): number => {
  const [at, bt] = [minuteOf(a), minuteOf(b)]
  if (at !== bt) return at < bt ? -1 : 1
  const precedence = precedenceOf(b) - precedenceOf(a)
  return precedence !== 0 ? precedence : a.id < b.id ? -1 : 1
}

const minuteOf = ({ sentAt }: Queued): string => sentAt.slice(0, 16)

/** What is not said gives none. */
const precedenceOf = ({ womenOwned, manyWomen, socialEnterprise }: Queued): number =>
  Number([womenOwned, manyWomen, socialEnterprise].includes(true))
