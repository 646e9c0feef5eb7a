import { recusalOf } from '../conflicts/index.ts'
import { listAliases, listCodes, listEnterprises, ownness } from '../enterprises/index.ts'
import type { EnterpriseId } from '../enterprises/model.ts'
import { currentId } from '../enterprises/rules/merges.ts'
import { VIETNAMESE } from '../exact/text.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { listRecognitions } from '../recognition/index.ts'
import { holderOn } from '../recognition/rules/holders.ts'
import { isTitle } from '../recognition/rules/status.ts'
import {
  type Benefit,
  type Discrepancy,
  listBenefits,
  listBudgetLines,
  listDiscrepancies,
  listGivenExceptions,
  policyNames,
  unitNames,
} from '../support/index.ts'
import type { BudgetLine } from '../support/model.ts'
import { mayReadEntry, mayReadWholeLedger } from './permissions.ts'
import { reachedBy, unreachedAmong } from './rules/totals.ts'

/** An entry as it is read: with the names of whom and by whom. */
export interface Entry extends Benefit {
  readonly enterpriseName: string
  readonly unitName: string
  /** What its policy is called; the code of one that is not kept here. */
  readonly policyName: string
  readonly year: string
  /** Sector group of the last recognition of the enterprise; null: it has none. */
  readonly sector: string | null
  readonly sectorName: string | null
}

/** The latest first; what the reader may not see, or is in conflict over, is left out. */
export const entriesFor = async (work: Work): Promise<readonly Entry[]> => {
  const { db, actor, language, today } = work
  const [isOwn, { isFrom }, aliases] = [await ownness(work), await recusalOf(work), await listAliases(db)]
  const [unitName, policyName] = [await unitNames(db, language), await policyNames(work)]
  const names = await namesOf(work)
  const sectors = await sectorsOf(work)
  return (await listBenefits(db)).flatMap(benefit => {
    const enterprise = currentId(aliases, benefit.enterprise, today)
    if (isFrom(enterprise) || !mayReadEntry(actor, { unit: benefit.unit, isOwn: isOwn(enterprise) }))
      return []
    const sector = sectors.of(enterprise)
    return [
      {
        ...benefit,
        enterprise,
        enterpriseName: names(enterprise),
        unitName: unitName(benefit.unit),
        policyName: policyName(benefit.policy),
        year: benefit.paidOn.slice(0, 4),
        sector,
        sectorName: sector === null ? null : sectors.name(sector),
      },
    ]
  })
}

const namesOf = async ({ db, language }: Work): Promise<(id: EnterpriseId) => string> => {
  const names = new Map(
    (await listEnterprises(db)).map(({ id, nameVi, nameEn }) => [
      id,
      language === 'vi' ? nameVi : (nameEn ?? nameVi),
    ]),
  )
  return id => names.get(id) ?? id
}

const sectorsOf = async ({ db, language }: Work) => {
  const groups = new Map(
    (await listRecognitions(db)).map(({ enterprise, sectorGroup }) => [enterprise, sectorGroup]),
  )
  const names = new Map(
    (await listCodes(db, 'sector-groups')).map(({ code, nameVi, nameEn }) => [
      code,
      language === 'vi' ? nameVi : (nameEn ?? nameVi),
    ]),
  )
  return {
    of: (enterprise: EnterpriseId) => groups.get(enterprise) ?? null,
    name: (sector: string) => names.get(sector) ?? sector,
  }
}

const ensureMayReadAll = ({ actor }: Work): void => {
  if (!mayReadWholeLedger(actor)) throw new NotAllowed('read the whole ledger')
}

export interface Unreached {
  readonly year: string
  readonly holders: number
  readonly reached: number
  /** Enterprises to which the year's ledger gives something, whether they hold a title or not. */
  readonly inLedger: number
  readonly unreached: readonly {
    readonly id: EnterpriseId
    readonly name: string
    readonly titles: number
    readonly since: string
  }[]
}

/** Distinct enterprises that hold a title today and have no entry of the year. */
export const unreachedIn = async (work: Work, year: string): Promise<Unreached> => {
  ensureMayReadAll(work)
  const { db, today } = work
  const [{ isFrom }, aliases, names] = [await recusalOf(work), await listAliases(db), await namesOf(work)]
  const titles = (await listRecognitions(db)).filter(each => isTitle(each, each.rulings, today))
  const held = Map.groupBy(titles, title =>
    currentId(aliases, holderOn(title, title.transfers, today), today),
  )
  const holders = [...held.keys()].filter(id => !isFrom(id))
  const entries = (await entriesFor(work)).filter(entry => entry.year === year)
  const { unreached, reached } = unreachedAmong(holders, entries)
  return {
    year,
    holders: holders.length,
    reached: reached.length,
    inLedger: reachedBy(entries).size,
    unreached: unreached
      .map(id => ({
        id,
        name: names(id),
        titles: held.get(id)?.length ?? 0,
        since: (held.get(id) ?? []).map(({ validFrom }) => validFrom).toSorted()[0] ?? '',
      }))
      .toSorted((a, b) => VIETNAMESE.compare(a.name, b.name)),
  }
}

export interface Reconciled {
  readonly lines: readonly (BudgetLine & { readonly ledgerVnd: bigint })[]
  /** Kept sums that are not what their rows come to, and budget lines that the ledger contradicts. */
  readonly discrepancies: readonly Discrepancy[]
  readonly exceptions: Awaited<ReturnType<typeof listGivenExceptions>>
}

/** Every sum counted again: budgets against commitments, payments against the ledger. */
export const reconciled = async (work: Work): Promise<Reconciled> => {
  ensureMayReadAll(work)
  const { db } = work
  const { isFrom } = await recusalOf(work)
  const paid = new Map<bigint, bigint>()
  for (const { budgetLine, amountVnd } of await listBenefits(db))
    paid.set(budgetLine, (paid.get(budgetLine) ?? 0n) + amountVnd)
  const lines = (await listBudgetLines(db)).map(line => ({ ...line, ledgerVnd: paid.get(line.id) ?? 0n }))
  const against = lines.flatMap(({ id, paidVnd, ledgerVnd }) =>
    paidVnd === ledgerVnd ? [] : [{ what: 'ledger', id, kept: paidVnd, counted: ledgerVnd }],
  )
  return {
    lines,
    discrepancies: [...(await listDiscrepancies(db)), ...against],
    exceptions: (await listGivenExceptions(db)).filter(({ enterprise }) => !isFrom(enterprise)),
  }
}
