import type { z } from 'zod'
import { Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type {
  editEnterpriseInput,
  editProductInput,
  editSiteInput,
  withdrawProductInput,
} from '../model/inputs.ts'
import type { EnterpriseId } from '../model.ts'
import { mayDescribe, mayRegister } from '../permissions.ts'
import { enterpriseProblems, productProblems } from '../rules/enterprises.ts'
import { hasHeadOfficeTwice, siteProblems } from '../rules/sites.ts'
import { listCodes } from '../store/codes.ts'
import { getContact, saveContact } from '../store/contacts.ts'
import { updateEnterprise, updateProduct, updateSite } from '../store/edits.ts'
import { getEnterprise, listIndustries } from '../store/enterprises.ts'
import { getProduct } from '../store/products.ts'
import { getSite, listPlaces, listSites } from '../store/sites.ts'
import { type Standing, saveStandings } from '../store/standings.ts'
import { enterpriseWords, productWords } from '../texts/enterprises.ts'
import { refusals } from '../texts/refusals.ts'
import { siteWords } from '../texts/sites.ts'
import { groundsFor } from './descriptions.ts'
import { ensureMay, ensureSound, loadCodes } from './ensure.ts'

/** Changes what an enterprise is, but for its tax code; whoever saved a later version first is not overwritten. */
export const editEnterprise = async (
  work: Work,
  input: z.output<typeof editEnterpriseInput>,
): Promise<void> =>
  inTransaction(work, async work => {
    const { id, version, industries, contact, ...change } = input
    await ensureMayEdit(work, id)
    const before = await getEnterprise(work.db, id)
    const after = { ...before, ...change }
    ensureSound(
      work,
      enterpriseProblems({ ...after, industries }, await loadCodes(work)).map(enterpriseWords),
    )
    const held = { industries: await listIndustries(work.db, [id]), contact: await getContact(work.db, id) }
    if (!(await updateEnterprise(work.db, after, industries, version))) throw stale()
    if (contact !== undefined) await saveContact(work.db, id, contact)
    record(work, {
      action: 'edit enterprise',
      subject: { kind: 'enterprises.enterprise', id },
      before: { ...before, ...held },
      after: { ...after, ...held, industries, ...(contact === undefined ? {} : { contact }) },
    })
  })

/** Changes a site and its places, all of them: what is not named is gone. */
export const editSite = async (work: Work, input: z.output<typeof editSiteInput>): Promise<void> =>
  inTransaction(work, async work => {
    const { version, places, ...change } = input
    const before = await getSite(work.db, input.id)
    await ensureMayEdit(work, before.enterprise)
    const after = { ...before, ...change }
    ensureSound(work, siteProblems(after, places, await listCodes(work.db, 'communes')).map(siteWords))
    const others = (await listSites(work.db, [before.enterprise])).filter(({ id }) => id !== before.id)
    if (hasHeadOfficeTwice(after, others))
      throw new Refused('head-office-twice', { enterprise: before.enterprise }, refusals.headOfficeTwice)
    const lay = (await listPlaces(work.db, [before.enterprise])).filter(({ site }) => site === before.id)
    if (!(await updateSite(work.db, after, places, version))) throw stale()
    record(work, {
      action: 'edit site',
      subject: { kind: 'enterprises.site', id: before.id },
      before: { ...before, places: lay },
      after: { ...after, places },
    })
  })

export const editProduct = async (work: Work, input: z.output<typeof editProductInput>): Promise<void> =>
  inTransaction(work, async work => {
    const { version, ...change } = input
    const before = await getProduct(work.db, input.id)
    await ensureMayEdit(work, before.enterprise)
    ensureSound(work, productProblems(change, await loadCodes(work), work.today).map(productWords))
    const after = { ...before, ...change }
    if (!(await updateProduct(work.db, after, version))) throw stale()
    record(work, {
      action: 'edit product',
      subject: { kind: 'enterprises.product', id: before.id },
      before,
      after,
    })
  })

/** It leaves the lists from today; its rows, figures and dossiers stay. */
export const withdrawProduct = async (
  work: Work,
  { id, ground }: z.output<typeof withdrawProductInput>,
): Promise<void> =>
  inTransaction(work, async work => {
    const before = await getProduct(work.db, id)
    await ensureMayEdit(work, before.enterprise)
    const standing = {
      enterprise: null,
      product: id,
      standing: 'withdrawn',
      since: work.today,
      ground,
    } as const
    await saveStandings(work.db, [standing], { actor: actorName(work.actor), at: work.now })
    const subject = { kind: 'enterprises.product', id }
    record(work, { action: 'withdraw product', subject, before, after: before, reason: ground })
  })

/** Several leave the lists, or come back into them, on one ground. */
export const changeStandings = async (
  work: Work,
  standings: readonly Pick<Standing, 'enterprise' | 'product' | 'standing'>[],
  ground: string,
): Promise<void> => {
  ensureMay(mayRegister(work.actor), work, refusals.mayNotRegister)
  return inTransaction(work, async work => {
    const rows = standings.map(each => ({ ...each, since: work.today, ground }))
    await saveStandings(work.db, rows, { actor: actorName(work.actor), at: work.now })
    for (const { enterprise, product, standing } of rows) {
      const kind = enterprise === null ? 'product' : 'enterprise'
      record(work, {
        action: `${standing === 'withdrawn' ? 'withdraw' : 'restore'} ${kind}`,
        subject: { kind: `enterprises.${kind}`, id: enterprise ?? product ?? '' },
        reason: ground,
      })
    }
  })
}

const ensureMayEdit = async (work: Work, enterprise: EnterpriseId): Promise<void> => {
  await getEnterprise(work.db, enterprise)
  ensureMay(mayDescribe(work.actor, await groundsFor(work, enterprise)), work, refusals.mayNotDescribe)
}

const stale = (): Refused => new Refused('stale', {}, refusals.stale)
