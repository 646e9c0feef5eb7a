import {
  absolute,
  compare,
  type Exact,
  exactOf,
  formatExact,
  multiply,
  wholeNumber,
} from '../../exact/number.ts'
import type { Finding, Target } from '../model.ts'
import { bySubject } from './meeting.ts'

/** Thousands lost or added make a factor of 1,000; nothing that the programme counts grows a hundredfold. */
const FACTOR = wholeNumber(100)

/** A number a hundred times above or below all the others of its indicator, as printed. */
export const magnitudes = (targets: readonly Target[]): readonly Finding[] =>
  bySubject(targets).flatMap(group =>
    group.flatMap((target): Finding[] => {
      const printed = target.printed ?? target.range.from
      const others = group
        .filter(other => other !== target)
        .flatMap(({ range }) => [range.from, range.to ?? range.from])
      const [least, ...more] = others.map(sizeOf).filter(isSome).toSorted(compare)
      if (least === undefined || !isSome(sizeOf(printed))) return []
      const most = more.at(-1) ?? least
      if (!isFarFrom(sizeOf(printed), least, most)) return []
      const usual = { from: formatExact(least), to: formatExact(most), isAbout: false }
      return [{ kind: 'magnitude', targets: [target], printed, others: usual }]
    }),
  )

/** Zero has no order of magnitude, and a fall has that of a rise. */
const sizeOf = (value: string): Exact => absolute(exactOf(value))
const isSome = (size: Exact): boolean => compare(size, wholeNumber(0)) > 0

const isFarFrom = (value: Exact, least: Exact, most: Exact): boolean =>
  compare(value, multiply(most, FACTOR)) >= 0 || compare(multiply(value, FACTOR), least) <= 0
