import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { batchInput, enterpriseInput, mergeInput } from '../model/inputs.ts'
import { type Enterprise, type EnterpriseId, enterpriseIdOf } from '../model.ts'
import { mayMerge, mayRegister } from '../permissions.ts'
import { type Codes, enterpriseProblems, productProblems } from '../rules/enterprises.ts'
import { mergeProblem } from '../rules/merges.ts'
import { siteProblems } from '../rules/sites.ts'
import {
  getEnterprise,
  listEnterprisesByTaxCode,
  lockEnterprises,
  saveEnterprises,
  saveIndustries,
} from '../store/enterprises.ts'
import { saveMembers } from '../store/memberships.ts'
import { listAliases, saveAlias } from '../store/merges.ts'
import { saveProducts } from '../store/products.ts'
import { saveSites } from '../store/sites.ts'
import { enterpriseWords, productWords } from '../texts/enterprises.ts'
import { refusals } from '../texts/refusals.ts'
import { siteWords } from '../texts/sites.ts'
import { type Words, within } from '../texts/words.ts'
import { ensureMay, ensureSound, loadCodes } from './ensure.ts'

type EnterpriseInput = z.output<typeof enterpriseInput>
type Batch = z.output<typeof batchInput>

export const registerEnterprise = async (work: Work, input: EnterpriseInput): Promise<EnterpriseId> => {
  ensureMay(mayRegister(work.actor), work, refusals.mayNotRegister)
  return inTransaction(work, async work => {
    const { industries, ...rest } = input
    const enterprise = { ...rest, id: input.id ?? enterpriseIdOf(randomUUID()) }
    ensureSound(work, enterpriseProblems(input, await loadCodes(work)).map(enterpriseWords))
    await ensureFree(work, [enterprise])
    await saveEnterprises(work.db, [enterprise])
    await saveIndustries(work.db, withEnterprise(enterprise.id, industries))
    const subject = { kind: 'enterprises.enterprise', id: enterprise.id }
    record(work, { action: 'register enterprise', subject, after: { ...enterprise, industries } })
    return enterprise.id
  })
}

/** Many enterprises with their sites, products and members: the same rules, and one journal entry that counts them. */
export const registerMany = async (work: Work, batch: Batch): Promise<void> => {
  ensureMay(mayRegister(work.actor), work, refusals.mayNotRegister)
  return inTransaction(work, async work => {
    ensureSound(work, batchWords(batch, await loadCodes(work), work))
    await ensureFree(work, batch.enterprises)
    await saveBatch(work, batch)
    record(work, {
      action: 'register many enterprises',
      subject: { kind: 'enterprises.enterprise', id: 'batch' },
      after: {
        enterprises: batch.enterprises.map(({ id }) => id),
        sites: batch.sites.length,
        products: batch.products.length,
        members: batch.members.length,
      },
    })
  })
}

/** From today on the duplicate counts as the kept one; its rows stay as they are. */
export const mergeEnterprises = async (work: Work, input: z.output<typeof mergeInput>): Promise<void> => {
  ensureMay(mayMerge(work.actor), work, refusals.mayNotMerge)
  return inTransaction(work, async work => {
    const { duplicate, kept } = input
    await lockEnterprises(work.db, [duplicate, kept])
    const before = await getEnterprise(work.db, duplicate)
    await getEnterprise(work.db, kept)
    const problem = mergeProblem(await listAliases(work.db), duplicate, kept)
    if (problem !== null) throw new Refused(`merge-${problem}`, { duplicate, kept }, refusals[problem])
    const alias = { ...input, validFrom: work.today, validTo: null }
    await saveAlias(work.db, alias, { actor: actorName(work.actor), at: work.now })
    const subject = { kind: 'enterprises.enterprise', id: duplicate }
    record(work, { action: 'merge enterprises', subject, before, after: alias, reason: input.ground })
  })
}

const ensureFree = async (work: Work, enterprises: readonly Enterprise[]): Promise<void> => {
  const taxCodes = enterprises.flatMap(({ taxCode }) => (taxCode === null ? [] : [taxCode]))
  const taken = await listEnterprisesByTaxCode(work.db, taxCodes)
  const twice = taken[0]?.taxCode ?? taxCodes.find((code, index) => taxCodes.indexOf(code) < index)
  if (twice !== undefined)
    throw new Refused('tax-code-taken', { taxCode: twice }, refusals.taxCodeTaken(twice))
}

const batchWords = ({ enterprises, sites, products }: Batch, codes: Codes, work: Work): readonly Words[] => [
  ...enterprises.flatMap((enterprise, index) =>
    enterpriseProblems(enterprise, codes).map(each => within(`enterprises[${index}]`, enterpriseWords(each))),
  ),
  ...sites.flatMap((site, index) =>
    siteProblems(site, site.places, communesOf(codes)).map(each =>
      within(`sites[${index}]`, siteWords(each)),
    ),
  ),
  ...products.flatMap((product, index) =>
    productProblems(product, codes, work.today).map(each => within(`products[${index}]`, productWords(each))),
  ),
]

const communesOf = ({ codes }: Codes) => codes.filter(code => code.list === 'communes')

const saveBatch = async ({ db }: Work, { enterprises, sites, products, members }: Batch): Promise<void> => {
  await saveEnterprises(db, enterprises)
  await saveIndustries(
    db,
    enterprises.flatMap(({ id, industries }) => withEnterprise(id, industries)),
  )
  await saveSites(
    db,
    sites,
    sites.flatMap(({ id, places }) => places.map(place => ({ ...place, site: id }))),
  )
  await saveProducts(db, products)
  await saveMembers(db, members)
}

const withEnterprise = <T>(enterprise: EnterpriseId, rows: readonly T[]) =>
  rows.map(row => ({ ...row, enterprise }))
