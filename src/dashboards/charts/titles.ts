import { listCodes } from '../../enterprises/index.ts'
import { VIETNAMESE } from '../../exact/text.ts'
import type { Work } from '../../platform/work.ts'
import { countRegister } from '../../recognition/index.ts'
import type { DashboardChart } from '../model.ts'
import { sources, texts } from '../texts/charts.ts'

/** Titles of today by group of sectors, most of them first. */
export const titlesBySector = async (work: Work): Promise<DashboardChart | null> => {
  const { db, today } = work
  const counted = await countRegister(work, { by: ['sector'], asOf: today, knownOn: null })
  const names = new Map((await listCodes(db, 'sector-groups')).map(each => [each.code, each]))
  const groups = counted
    .filter(({ titles }) => titles > 0)
    .map(({ sector, titles }) => {
      const found = names.get(sector ?? '')
      const vi = found?.nameVi ?? sector ?? texts.noSector.vi
      return { name: { vi, en: found?.nameEn ?? found?.nameVi ?? sector ?? texts.noSector.en }, titles }
    })
    .toSorted((a, b) => b.titles - a.titles || VIETNAMESE.compare(a.name.vi, b.name.vi))
  if (groups.length === 0) return null
  const all = groups.reduce((sum, { titles }) => sum + titles, 0)
  return {
    code: 'titles-by-sector',
    title: texts.titles(String(all), String(groups.length), today),
    drawnAs: 'bars',
    unit: texts.titlesSeries,
    labels: groups.map(({ name }) => name),
    series: [{ name: texts.titlesSeries, kind: 'main', values: groups.map(({ titles }) => String(titles)) }],
    source: sources.register,
    definition: texts.titlesDefinition,
    rowsAt: '/recognitions',
    isOwn: true,
    gaps: null,
  }
}
