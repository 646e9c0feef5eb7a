import type { Work } from '../platform/work.ts'
import { clustersStarted } from './charts/clusters.ts'
import { exportsOfGoods, industrialGrowth } from './charts/economy.ts'
import { againstTarget, recognisedByYear } from './charts/recognised.ts'
import { supportByActivity } from './charts/support.ts'
import { titlesBySector } from './charts/titles.ts'
import type { DashboardChart } from './model.ts'

/** In the order in which they are shown. */
const CHARTS = [
  recognisedByYear,
  againstTarget,
  titlesBySector,
  supportByActivity,
  industrialGrowth,
  exportsOfGoods,
  clustersStarted,
] as const

/** Every picture for which there are figures. */
export const loadCharts = async (work: Work): Promise<readonly DashboardChart[]> => {
  const found: DashboardChart[] = []
  for (const chart of CHARTS) {
    const drawn = await chart(work)
    if (drawn !== null) found.push(drawn)
  }
  return found
}
