import { z } from 'zod'
import { listCodes } from '../enterprises/index.ts'
import { type Day, parseDay } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import { readShippedSectors } from './files.ts'
import { isPriorityOn, priorityLists, prioritySectorsOn } from './index.ts'
import type { Name, PriorityList, PrioritySector, PriorityVerdict } from './model.ts'
import { type InForce, type Stretch, stretchesOf } from './rules/on.ts'

/** What somebody asks of one sector; wrong fields by their names. */
export interface Question {
  readonly typed: { readonly group: string; readonly industry: string; readonly day: string }
  readonly wrong: readonly ('group' | 'industry' | 'day')[]
  readonly day: Day
  readonly answer: PriorityVerdict | null
}

export interface ShownSectors {
  readonly lists: readonly PriorityList[]
  readonly sectors: readonly PrioritySector[]
  readonly stretches: readonly Stretch[]
  readonly inForce: readonly InForce[]
  /** Names of sector groups and of areas of supporting industry, by code. */
  readonly names: ReadonlyMap<string, Name>
  readonly groups: readonly { readonly code: string; readonly name: Name }[]
  readonly question: Question
}

export const loadSectors = async (work: Work, query: URLSearchParams): Promise<ShownSectors> => {
  const [lists, sectors, codes] = await Promise.all([
    priorityLists(),
    readShippedSectors(),
    listCodes(work.db, 'sector-groups', 'supporting-industry-areas'),
  ])
  const named = codes.map(({ list, code, nameVi, nameEn }) => ({
    list,
    code,
    name: { vi: nameVi ?? code, en: nameEn ?? nameVi ?? code },
  }))
  const groups = named.filter(({ list }) => list === 'sector-groups')
  return {
    lists,
    sectors: [...sectors.values()],
    stretches: stretchesOf(lists),
    inForce: await prioritySectorsOn(work.today),
    names: new Map(named.map(({ code, name }) => [code, name])),
    groups,
    question: await questionIn(
      query,
      groups.map(({ code }) => code),
      work.today,
    ),
  }
}

const asked = z.object({
  group: z.string().max(80).catch(''),
  industry: z.string().trim().max(20).catch(''),
  day: z.string().max(10).catch(''),
})

const questionIn = async (
  query: URLSearchParams,
  groups: readonly string[],
  today: Day,
): Promise<Question> => {
  const typed = asked.parse(Object.fromEntries(query))
  const day = typed.day === '' ? today : parseDay(typed.day)
  const wrong = [
    typed.group !== '' && !groups.includes(typed.group) ? (['group'] as const) : [],
    typed.industry !== '' && !/^\d{2,5}$/.test(typed.industry) ? (['industry'] as const) : [],
    day === null ? (['day'] as const) : [],
  ].flat()
  const question = { typed: { ...typed, day: typed.day || today }, wrong, day: day ?? today }
  if (wrong.length > 0 || (typed.group === '' && typed.industry === '')) return { ...question, answer: null }
  const of = {
    groups: typed.group === '' ? [] : [typed.group],
    areas: [],
    industries: typed.industry === '' ? [] : [typed.industry],
  }
  return { ...question, answer: await isPriorityOn(of, question.day) }
}
