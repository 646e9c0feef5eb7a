import type { Figure } from '../../design/figures.tsx'
import { formatNumber } from '../../design/format.ts'
import type { Language } from '../../platform/texts.ts'
import type { RoundCounts } from '../loading/seen.ts'
import { texts } from '../texts/results.ts'

/** The counts of a round, each with what it counts. */
export const figuresOf = (
  { dossiers, enterprises, passed, undecided }: RoundCounts,
  language: Language,
): readonly Figure[] => {
  const number = (count: number) => formatNumber(String(count), language)
  const figures: Figure[] = [
    { value: number(dossiers), says: texts.dossiersOf(number(enterprises))[language] },
  ]
  if (passed !== null) figures.push({ value: number(passed), says: texts.passedCount[language] })
  if (undecided !== null && undecided > 0)
    figures.push({ value: number(undecided), says: texts.undecidedCount[language], isUnknown: true })
  return figures
}
