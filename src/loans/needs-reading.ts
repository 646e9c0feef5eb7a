import { recusalOf } from '../conflicts/index.ts'
import { listEnterpriseNames } from '../enterprises/index.ts'
import { NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { doersAmong, nameIn, unitNames } from '../support/index.ts'
import { type NeedTold, needsTold } from './actions/needing.ts'
import type { Need } from './model.ts'
import { type BankCount, consentOf, countsOf, waitsFor } from './rules/needs.ts'
import { listBanks } from './store/loans.ts'
import { listNeeds } from './store/needs.ts'

export interface NeedListed extends NeedTold {
  readonly enterpriseName: string
}

const namesOf = async (work: Work, needs: readonly Need[]): Promise<(need: Need) => string> => {
  const ids = [...new Set(needs.map(({ enterprise }) => enterprise))]
  const named = await listEnterpriseNames(work.db, ids)
  const names = new Map(named.map(each => [each.id, nameIn(each, work.language)]))
  return ({ enterprise }) => names.get(enterprise) ?? enterprise
}

/** Needs that the actor may see, the latest first. */
export const needsFor = async (work: Work): Promise<readonly NeedListed[]> => {
  const told = await needsTold(work, await listNeeds(work.db))
  const name = await namesOf(
    work,
    told.map(({ need }) => need),
  )
  return told.map(each => ({ ...each, enterpriseName: name(each.need) })).toReversed()
}

/** Waits for an answer of a bank of the reader. */
export const isForBank = ({ need, grounds }: NeedTold): boolean =>
  grounds.shownTo.some(bank => waitsFor(need, bank))

export interface Counted {
  readonly open: number
  readonly banks: readonly (BankCount & { readonly name: string })[]
  /** Of open needs that some bank may see and none answered: who waits, and since when. */
  readonly waiting: readonly { readonly need: Need; readonly enterpriseName: string }[]
}

/** What the office may know of them: how many, and how long they wait. */
export const countNeeds = async (work: Work): Promise<Counted> => {
  const { isFrom } = await recusalOf(work)
  const open = (await listNeeds(work.db)).filter(({ end, enterprise }) => end === null && !isFrom(enterprise))
  const waiting = open.filter(need => need.answers.length === 0 && consentOf(need).scope !== 'none')
  const [name, bankName] = [await namesOf(work, waiting), await unitNames(work.db, work.language)]
  const banks = (await listBanks(work.db)).map(({ unit }) => unit)
  return {
    open: open.length,
    banks: countsOf(open, banks, work.today).map(count => ({ ...count, name: bankName(count.bank) })),
    waiting: waiting.map(need => ({ need, enterpriseName: name(need) })),
  }
}

export interface NeedRecord extends NeedListed {
  readonly bankName: (unit: string) => string
  readonly doer: (byWhom: string) => string
}

export const needFor = async (work: Work, id: bigint): Promise<NeedRecord> => {
  const [told] = await needsTold(work, await listNeeds(work.db, [id]))
  if (told === undefined) throw new NotFound('need', String(id))
  const { need } = told
  return {
    ...told,
    enterpriseName: (await namesOf(work, [need]))(need),
    bankName: await unitNames(work.db, work.language),
    doer: await doersAmong(work.db, [
      need.byWhom,
      ...[...need.consents, ...need.answers].map(({ byWhom }) => byWhom),
      need.end?.byWhom ?? '',
    ]),
  }
}
