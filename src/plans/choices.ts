import { listCodes } from '../enterprises/index.ts'
import { VIETNAMESE } from '../exact/text.ts'
import type { Language } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import { budgetName, listBudgetLines } from '../support/index.ts'
import { loadShippedTargets } from '../targets/index.ts'
import { taskGroups } from './files.ts'
import { unitChoices } from './loading.ts'
import type { StoredPlan } from './store/plans.ts'
import { inLanguage, sizeNames } from './texts/words.ts'
import { sizeClasses } from './words.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

const byName = (choices: readonly Choice[]): readonly Choice[] =>
  choices.toSorted((a, b) => VIETNAMESE.compare(a.label, b.label))

/** What a task of a plan may name. */
export const choicesFor = async (work: Work, plan: StoredPlan) => {
  const { db, language } = work
  const { dictionary } = await loadShippedTargets()
  return {
    goals: plan.goals.map(({ code, name }) => ({ value: code, label: inLanguage(name, language) })),
    groups: taskGroups.map(({ code, name }) => ({ value: code, label: inLanguage(name, language) })),
    units: await unitChoices(work),
    sectors: await codesIn(work, 'sector-groups', language),
    communes: await codesIn(work, 'communes', language),
    sizes: sizeClasses.map(value => ({ value, label: sizeNames[value]?.[language] ?? value })),
    budgets: (await listBudgetLines(db)).map(line => ({
      value: String(line.id),
      label: budgetName(line, language),
    })),
    indicators: byName(
      [...dictionary.indicators.values()].map(({ code, name }) => ({ value: code, label: name[language] })),
    ),
  }
}

const codesIn = async ({ db, today }: Work, list: string, language: Language): Promise<readonly Choice[]> =>
  byName(
    (await listCodes(db, list))
      .filter(({ validTo }) => validTo === null || today < validTo)
      .map(({ code, nameVi, nameEn }) => ({
        value: code,
        label: language === 'vi' ? nameVi : (nameEn ?? nameVi),
      })),
  )
