import { attempt, type FieldProblem, oneOf, readForm, type Typed, typedIn } from '../../platform/forms.ts'
import type { Visit } from '../../platform/pages.ts'
import type { Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import type { Cost } from '../actions/claiming.ts'
import { keepPaper, loosePapers } from '../actions/papers.ts'
import { costFields, costInput } from '../model/inputs.ts'
import type { Paper } from '../model.ts'
import { texts } from '../texts/forms.ts'

/** Costs of a form that brings files: whatever else is wrong with it, its files are kept. */
export interface CostForm {
  readonly typed: Typed
  readonly problems: readonly FieldProblem[]
  readonly costs: readonly Cost[]
  /** Files of no invoice. */
  readonly papers: readonly string[]
}

const MOST_ROWS = 60

/** The numbers of its rows. */
export const rowsIn = (typed: Typed): readonly number[] => {
  const said = Number(oneOf(typed, 'rows'))
  const count = Number.isSafeInteger(said) && said > 0 ? said : 1
  return Array.from({ length: Math.min(count, MOST_ROWS) }, (_, at) => at + 1)
}

/** Another row was asked for: nothing is sent yet. */
export const isAskedForMore = (typed: Typed): boolean => oneOf(typed, 'more') !== ''

/** The same form with one more row. */
export const withRow = (typed: Typed): Typed => ({ ...typed, rows: [String(rowsIn(typed).length + 1)] })

export const readCosts = async (visit: Visit, form: FormData): Promise<CostForm> => {
  const brought = await bring(visit.work, form)
  const { typed } = brought
  const read = rowsIn(typed)
    .filter(row => isTyped(typed, row))
    .map(row => readCost(typed, row, visit))
  return {
    typed,
    problems: [...brought.problems, ...read.flatMap(({ problems }) => problems)],
    costs: read.flatMap(({ value }) => value),
    papers: typed.papers ?? [],
  }
}

/** Keeps what was brought: from then on the form names it. */
export const bring = async (work: Work, form: FormData): Promise<Pick<CostForm, 'typed' | 'problems'>> => {
  const typed: Record<string, readonly string[]> = { ...typedIn(form) }
  const problems: FieldProblem[] = []
  for (const [name, file] of form) {
    if (!(file instanceof File) || file.size === 0) continue
    const upload = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    const kept = await attempt(work.language, () => keepPaper(work, upload))
    if (!kept.ok) problems.push(...kept.problems.map(each => ({ ...each, field: name })))
    else if (name === 'file') typed.papers = [...(typed.papers ?? []), kept.value.id]
    else typed[name.replace('file', 'paper')] = [kept.value.id]
  }
  return { typed, problems }
}

/** Files that a form names, by their numbers. */
export const papersIn = async (work: Work, typed: Typed): Promise<ReadonlyMap<string, Paper>> => {
  const named = rowsIn(typed).map(row => oneOf(typed, `paper-${row}`))
  const papers = await loosePapers(work, [...named, ...(typed.papers ?? [])])
  return new Map(papers.map(paper => [paper.id, paper]))
}

export const isTyped = (typed: Typed, row: number): boolean =>
  oneOf(typed, `drop-${row}`) === '' &&
  costFields.some(field => oneOf(typed, `${field}-${row}`).trim() !== '')

const labels: Readonly<Record<(typeof costFields)[number], Localized>> = {
  ...texts,
  number: texts.invoiceNumber,
}

/** "Khoản chi 2, Số hóa đơn". */
const placeOf = (field: string, row: number): Localized => {
  const name = costFields.find(each => each === field)
  const cost = texts.cost(row)
  if (name === undefined) return cost
  const { vi, en } = labels[name]
  return { vi: `${cost.vi}, ${vi}`, en: `${cost.en}, ${en}` }
}

const readCost = (typed: Typed, row: number, { work: { language } }: Visit) => {
  const part = new FormData()
  for (const field of costFields) part.append(field, oneOf(typed, `${field}-${row}`))
  const filled = readForm(part, costInput, language)
  const paper = oneOf(typed, `paper-${row}`)
  const value: readonly Cost[] = filled.ok ? [{ ...filled.value, paper: paper === '' ? null : paper }] : []
  const problems = filled.ok ? [] : filled.problems
  const placed = problems.map(each => ({
    ...each,
    field: `${each.field}-${row}`,
    place: placeOf(each.field, row)[language],
  }))
  return { value, problems: placed }
}
