import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addPerson } from '../access/index.ts'
import { personInput } from '../access/model.ts'
import { addMember, addProduct, registerEnterprise } from '../enterprises/index.ts'
import { enterpriseInput, memberInput, productInput } from '../enterprises/model/inputs.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { declareFact, loadDictionary } from '../facts/index.ts'
import { declareInput, dictionaryInput } from '../facts/model.ts'
import { projectRoot } from '../platform/root.ts'
import { settleJournal, testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { adoptPolicy, readPolicies, readShippedFacts, shippedPolicies } from '../policies/index.ts'
import { followEntitlements } from './actions/follow.ts'

const dictionaryFile = (name: string) => join(projectRoot, 'data', 'dictionaries', `${name}.json`)

/** A city with its dictionaries, and the firms `den` (of Huy) and `khac`, each with a product; today is 2026-11-21. */
export const entitlementsWork = async (): Promise<Work> => {
  const work = await testWork()
  for (const name of ['hanoi', 'support'])
    await loadDictionary(work, dictionaryInput.parse(JSON.parse(readFileSync(dictionaryFile(name), 'utf8'))))
  for (const file of await readPolicies(shippedPolicies, await readShippedFacts()))
    await adoptPolicy(work, file, { ground: 'data/policies' })
  for (const [id, nameVi, taxCode] of [
    ['den', 'Công ty cổ phần Đèn Ường', '0100109106'],
    ['khac', 'Công ty Khác', '0100233488'],
  ] as const) {
    await registerEnterprise(
      work,
      enterpriseInput.parse({ id, kind: 'company', nameVi, taxCode, isSample: true }),
    )
    await addProduct(work, productInput.parse({ id: `sp-${id}`, enterprise: id, nameVi: `Sản phẩm ${id}` }))
  }
  await addPerson(work, personInput.parse({ id: 'huy', name: 'Huy' }))
  await addMember(work, memberInput.parse({ person: 'huy', enterprise: 'den', validFrom: '2026-01-01' }))
  return work
}

export const declared = (work: Work, variable: string, value: string, period: string | null = null) =>
  declareFact(
    work,
    declareInput.parse({ subject: { kind: 'enterprise', id: 'den' }, variable, period, given: { value } }),
  )

/** As the server does after a commit. */
export const follow = async (work: Work): Promise<void> => {
  await settleJournal(work)
  await followEntitlements({ ...work, actor: { kind: 'system', name: 'calendar' } })
  await settleJournal(work)
}

const person = (id: string, role: string, enterprise?: string): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: [{ role, unit: null }],
  ...(enterprise === undefined ? {} : { enterprise: enterpriseIdOf(enterprise) }),
})
export const asFirm = (work: Work, enterprise = 'den'): Work => ({
  ...work,
  actor: person('huy', 'enterprise', enterprise),
})
export const asOffice = (work: Work): Work => ({ ...work, actor: person('lan', 'office') })
