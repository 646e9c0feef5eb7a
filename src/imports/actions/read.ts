import {
  kindNames,
  listAliases,
  listCodeLists,
  listCodes,
  listEnterprisesByTaxCode,
  listIndustries,
  listOnceKnownBy,
  listProducts,
  listWithdrawn,
} from '../../enterprises/index.ts'
import type { Enterprise, EnterpriseId } from '../../enterprises/model.ts'
import { currentId, idsOf } from '../../enterprises/rules/merges.ts'
import { factsAsKnownOn, listVariables } from '../../facts/index.ts'
import type { Variable } from '../../facts/model.ts'
import type { Work } from '../../platform/work.ts'
import type { Wrong } from '../../platform/workbook/cell.ts'
import { readSheets } from '../../platform/workbook/sheets.ts'
import type { Both, CellProblem, Plan } from '../model.ts'
import { sheetCodes } from '../model.ts'
import { readTaxCode } from '../rules/cells.ts'
import { sheetNames } from '../rules/columns.ts'
import { judgeEnterprise } from '../rules/enterprises.ts'
import { judgeEnterpriseFigures, judgeProductFigures } from '../rules/figures.ts'
import { beginReading, judgeDrafts, type Known } from '../rules/judge.ts'
import { judgeProduct } from '../rules/products.ts'
import { type Draft, readDrafts } from '../rules/rows.ts'
import { refusals } from '../texts/refusals.ts'

/** How many rows are read, of how many. */
export type Telling = (done: number, total: number) => Promise<void>
const silent: Telling = async () => undefined

/** What a workbook would do to the city as it stands now: every problem with its cell, every change. */
export const planOf = async (work: Work, bytes: Uint8Array, tell: Telling = silent): Promise<Plan> => {
  const variables = await listVariables(work.db)
  const { drafts, problems } = await draftsIn(bytes, variables)
  const known = await loadKnown(work, drafts, variables)
  const judging = judgeDrafts(drafts, JUDGES, beginReading(known, kindNames))
  let step = judging.next()
  while (step.done !== true) {
    await tell(step.value, drafts.length)
    step = judging.next()
  }
  const plan = step.value
  return { ...plan, problems: [...problems, ...plan.problems] }
}

const JUDGES = {
  enterprises: judgeEnterprise,
  products: judgeProduct,
  enterpriseFigures: judgeEnterpriseFigures,
  productFigures: judgeProductFigures,
}

const NAMES = [
  sheetNames.enterprises.vi,
  sheetNames.products.vi,
  sheetNames.enterpriseFigures.vi,
  sheetNames.productFigures.vi,
] as const

const draftsIn = async (
  bytes: Uint8Array,
  variables: readonly Variable[],
): Promise<{ readonly drafts: readonly Draft[]; readonly problems: readonly CellProblem[] }> => {
  const workbook = await readSheets({ bytes, names: NAMES })
  if ('reason' in workbook) return { drafts: [], problems: [ofFile(fileWords(workbook))] }
  const read = sheetCodes.flatMap(code => {
    const sheet = workbook.sheets.find(({ name }) => name === sheetNames[code].vi)
    return sheet === undefined ? [] : [readDrafts(code, sheet, variables)]
  })
  if (read.length === 0) return { drafts: [], problems: [ofFile(refusals.noSheet)] }
  const drafts = read.flatMap(each => each.drafts)
  const problems = read.flatMap(each => each.problems)
  return { drafts, problems: drafts.length + problems.length === 0 ? [ofFile(refusals.nothing)] : problems }
}

const ofFile = (words: Both): CellProblem => ({ sheet: null, row: null, column: null, value: '', words })

export const fileWords = ({ kind }: Wrong): Both => {
  switch (kind) {
    case 'password':
      return refusals.password
    case 'too-large':
      return refusals.unpacked
    case 'too-heavy':
      return refusals.tooHeavy
    default:
      return refusals.broken
  }
}

/** What the rows speak of, in as many statements however many rows. */
const loadKnown = async (
  work: Work,
  drafts: readonly Draft[],
  variables: readonly Variable[],
): Promise<Known> => {
  const { db, today } = work
  const stored = await listEnterprisesByTaxCode(db, taxCodesIn(drafts))
  const former = await listOnceKnownBy(db, taxCodesIn(drafts))
  const aliases = await listAliases(db)
  const current = new Map(stored.map(({ id }) => [id, currentId(aliases, id, today)]))
  const ids = [...new Set([...current.values()].flatMap(id => idsOf(aliases, id, today)))]
  const withdrawn = await listWithdrawn(db, today)
  const industries = await listIndustries(db, ids)
  const products = (await listProducts(db, ids)).map(product => ({
    ...product,
    enterprise: currentId(aliases, product.enterprise, today),
    isWithdrawn: withdrawn.has(product.id),
  }))
  const subjects = [
    ...ids.map(id => ({ kind: 'enterprise', id }) as const),
    ...products.map(({ id }) => ({ kind: 'product', id }) as const),
  ]
  const known = (enterprise: Enterprise, id: EnterpriseId) => ({
    ...enterprise,
    id,
    industries: industries.filter(industry => industry.enterprise === enterprise.id),
    isWithdrawn: withdrawn.has(id),
  })
  return {
    today,
    variables,
    codes: { lists: await listCodeLists(db), codes: await listCodes(db, ...LISTS) },
    enterprises: new Map(
      stored.flatMap(each =>
        each.taxCode === null ? [] : [[each.taxCode, known(each, current.get(each.id) ?? each.id)] as const],
      ),
    ),
    corrected: new Map(former.flatMap(({ taxCode, now }) => (now === null ? [] : [[taxCode, now]]))),
    products,
    facts: await factsAsKnownOn(db, subjects, work.now),
  }
}

const LISTS = ['communes', 'sector-groups', 'supporting-industry-areas', 'vsic-2018', 'vsic-2025']

const taxCodesIn = (drafts: readonly Draft[]): readonly string[] => {
  const codes = drafts.flatMap(({ cells }) => {
    const cell = cells.get('taxCode')?.cell
    const read = cell === undefined ? null : readTaxCode(cell)
    return read !== null && 'read' in read ? [read.read] : []
  })
  return [...new Set(codes)]
}
