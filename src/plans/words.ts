import { listUnits } from '../access/index.ts'
import { listCodes, listEnterprises } from '../enterprises/index.ts'
import type { Work } from '../platform/work.ts'
import { shippedSizes } from '../policies/index.ts'
import { listBudgetLines } from '../support/index.ts'
import { loadShippedTargets } from '../targets/index.ts'
import { taskGroups } from './files.ts'
import type { PlanWords } from './rules/file/words.ts'

/** The size classes of the law, from the smallest. */
export const sizeClasses: readonly string[] = [
  ...new Set(Object.values(shippedSizes.columns).flatMap(steps => steps.map(step => step.class))),
  shippedSizes.largest,
]

/** What a plan of this city may name today. */
export const planWords = async ({ db }: Work): Promise<PlanWords> => {
  const { dictionary, targets } = await loadShippedTargets()
  const lines = await listBudgetLines(db)
  const codesOf = async (list: string) => new Set((await listCodes(db, list)).map(({ code }) => code))
  return {
    units: new Set((await listUnits(db)).map(({ code }) => code)),
    groups: new Set(taskGroups.map(({ code }) => code)),
    sectors: await codesOf('sector-groups'),
    communes: await codesOf('communes'),
    sizes: new Set(sizeClasses),
    targets: new Set(targets.map(({ code }) => code)),
    dictionary,
    enterprises: new Set((await listEnterprises(db)).map(({ id }) => id)),
    budgetLine: ({ source, unit, year, activity }) => {
      const found = lines.find(
        line =>
          line.source === source &&
          line.unit === unit &&
          line.year === year &&
          line.activity === activity &&
          line.policy === null,
      )
      return found === undefined ? null : String(found.id)
    },
  }
}
