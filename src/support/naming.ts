import type { Language } from '../platform/texts.ts'
import type { BudgetLine } from './model.ts'
import { activityNames, sourceNames } from './texts/words.ts'

/** "Ngân sách thành phố 2026, Khuyến công". */
export const budgetName = ({ source, year, activity, policy }: BudgetLine, language: Language): string =>
  [`${sourceNames[source][language]} ${year}`, activityNames[activity][language], policy ?? []]
    .flat()
    .join(', ')
