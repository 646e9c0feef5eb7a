import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { getPerson } from '../../access/index.ts'
import { personIdOf } from '../../access/model.ts'
import { Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { memberInput, productInput, siteInput } from '../model/inputs.ts'
import { type EnterpriseId, type ProductId, productIdOf, type SiteId, siteIdOf } from '../model.ts'
import { type Grounds, mayDescribe, mayRegister } from '../permissions.ts'
import { productProblems } from '../rules/enterprises.ts'
import { isMember } from '../rules/merges.ts'
import { hasHeadOfficeTwice, siteProblems } from '../rules/sites.ts'
import { listCodes } from '../store/codes.ts'
import { getEnterprise } from '../store/enterprises.ts'
import { listMemberships, saveMembers } from '../store/memberships.ts'
import { listAliases } from '../store/merges.ts'
import { saveProducts } from '../store/products.ts'
import { listSites, saveSites } from '../store/sites.ts'
import { productWords } from '../texts/enterprises.ts'
import { refusals } from '../texts/refusals.ts'
import { siteWords } from '../texts/sites.ts'
import { ensureMay, ensureSound, loadCodes } from './ensure.ts'

/** What permissions about an enterprise ask beside the actor: whether the actor acts for it today. */
export const groundsFor = async (work: Work, enterprise: EnterpriseId): Promise<Grounds> => {
  if (work.actor.kind !== 'person') return { belongs: false }
  const memberships = await listMemberships(work.db, personIdOf(work.actor.id))
  return { belongs: isMember(memberships, await listAliases(work.db), enterprise, work.today) }
}

export const addSite = async (work: Work, input: z.output<typeof siteInput>): Promise<SiteId> =>
  inTransaction(work, async work => {
    await ensureMayDescribe(work, input.enterprise)
    const id = input.id ?? siteIdOf(randomUUID())
    const { places, ...site } = { ...input, id }
    ensureSound(work, siteProblems(site, places, await listCodes(work.db, 'communes')).map(siteWords))
    if (hasHeadOfficeTwice(site, await listSites(work.db, [input.enterprise])))
      throw new Refused('head-office-twice', { enterprise: input.enterprise }, refusals.headOfficeTwice)
    await saveSites(
      work.db,
      [site],
      places.map(place => ({ ...place, site: id })),
    )
    record(work, {
      action: 'add site',
      subject: { kind: 'enterprises.site', id },
      after: { ...site, places },
    })
    return id
  })

export const addProduct = async (work: Work, input: z.output<typeof productInput>): Promise<ProductId> =>
  inTransaction(work, async work => {
    await ensureMayDescribe(work, input.enterprise)
    ensureSound(work, productProblems(input, await loadCodes(work), work.today).map(productWords))
    const product = { ...input, id: input.id ?? productIdOf(randomUUID()) }
    await saveProducts(work.db, [product])
    const subject = { kind: 'enterprises.product', id: product.id }
    record(work, { action: 'add product', subject, after: product })
    return product.id
  })

/** From its first day on the person acts for the enterprise. */
export const addMember = async (work: Work, member: z.output<typeof memberInput>): Promise<void> => {
  ensureMay(mayRegister(work.actor), work, refusals.mayNotRegister)
  return inTransaction(work, async work => {
    await getEnterprise(work.db, member.enterprise)
    await getPerson(work.db, member.person)
    await saveMembers(work.db, [member])
    const subject = { kind: 'enterprises.enterprise', id: member.enterprise }
    record(work, { action: 'add member', subject, after: member })
  })
}

const ensureMayDescribe = async (work: Work, enterprise: EnterpriseId): Promise<void> => {
  await getEnterprise(work.db, enterprise)
  ensureMay(mayDescribe(work.actor, await groundsFor(work, enterprise)), work, refusals.mayNotDescribe)
}
