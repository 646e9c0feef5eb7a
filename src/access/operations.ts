import { z } from 'zod'
import {
  defineOperation,
  localized,
  named,
  nothingAsked,
  paged,
  pageOf,
  pageQuery,
  scopes,
} from '../platform/api.ts'
import { worksOn } from './actions/keys.ts'
import { personIdOf, roles, signInMethods, unitKinds } from './model.ts'
import { accesses, loadPeople } from './pages/people.tsx'
import { loadUnit } from './pages/unit.tsx'
import { mayManageAccess, mayReadSignIns, signedIn } from './permissions.ts'
import { unitStateOn, unitStates } from './rules.ts'
import { listPeopleWithLogin } from './store/invitations.ts'
import { listKeys } from './store/keys.ts'
import { getPerson, listGrants } from './store/people.ts'
import { listSignIns, signInOutcomes } from './store/sign-ins.ts'
import { listUnitCards } from './store/units.ts'

const account = defineOperation({
  id: 'getAccount',
  path: '/api/own/account',
  tag: 'own',
  title: { vi: 'Tài khoản của tôi', en: 'My account' },
  about: 'Who asks, and what they may act as; one of it is what they act as now.',
  may: signedIn,
  scope: 'read:own',
  shows: ['/account'],
  params: nothingAsked,
  query: nothingAsked,
  answer: z.object({
    name: z.string(),
    capacities: z.array(z.object({ id: z.string(), label: localized, isCurrent: z.boolean() })),
  }),
  example: {},
  answers: async ({ account }) => account ?? { name: '', capacities: [] },
})

const key = named(
  'Key',
  z.object({
    id: z.string(),
    label: z.string(),
    capacity: z.string(),
    scopes: z.array(z.enum(scopes)),
    perMinute: z.int(),
    madeAt: z.string(),
    expiresOn: z.string(),
    revokedAt: z.string().nullable(),
    works: z.boolean(),
    lastUsedOn: z.string().nullable(),
    uses: z.int(),
  }),
)

const keys = defineOperation({
  id: 'listOwnKeys',
  path: '/api/own/keys',
  tag: 'own',
  title: { vi: 'Khóa của tôi', en: 'My keys' },
  about: 'Every key the person made and how it was used. Secrets are kept nowhere and are not here.',
  may: signedIn,
  scope: 'read:own',
  shows: ['/account/keys'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(key),
  example: {},
  answers: async ({ work }, { query }) => {
    const { actor, db, today } = work
    const found = actor.kind === 'person' ? await listKeys(db, personIdOf(actor.id)) : []
    return paged(
      found.map(each => ({ ...each, works: worksOn(each, today) })),
      query,
    )
  },
})

const head = { id: z.string(), name: z.string(), email: z.string().nullable() }
const held = z.object({
  role: z.enum(roles),
  unit: z.string().nullable(),
  programme: z.string().nullable().describe('Null: in every programme.'),
})
const term = { validFrom: z.string(), validTo: z.string().nullable() }

const people = defineOperation({
  id: 'listPeople',
  path: '/api/office/people',
  tag: 'administration',
  title: { vi: 'Người dùng', en: 'People' },
  about: 'For administrators: everybody known, with the roles they hold today.',
  may: mayManageAccess,
  scope: 'read:office',
  shows: ['/people'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(named('Person', z.object({ ...head, roles: z.array(held), access: z.enum(accesses) }))),
  example: {},
  answers: async ({ work }, { query }) => paged(await loadPeople(work), query),
})

const person = defineOperation({
  id: 'getPerson',
  path: '/api/office/people/:person',
  tag: 'administration',
  title: { vi: 'Một người dùng', en: 'One person' },
  about: 'For administrators: every role the person ever held, and on what ground.',
  may: mayManageAccess,
  scope: 'read:office',
  shows: ['/people/:person'],
  params: z.strictObject({ person: z.string().max(80) }),
  query: nothingAsked,
  answer: z.object({
    ...head,
    hasLogin: z.boolean(),
    grants: z.array(held.extend({ id: z.string(), ...term, ground: z.string() })),
  }),
  example: {},
  answers: async ({ work: { db } }, { params }) => {
    const found = await getPerson(db, personIdOf(params.person))
    const hasLogin = (await listPeopleWithLogin(db)).has(found.id)
    return { ...found, hasLogin, grants: await listGrants(db, found.id) }
  },
})

const unit = named(
  'Unit',
  z.object({
    code: z.string(),
    kind: z.enum(unitKinds),
    nameVi: z.string(),
    nameEn: z.string().nullable(),
    contact: z.string().nullable(),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable().describe('The first day on which it no longer exists.'),
    successor: z.string().nullable(),
    source: z.string(),
  }),
)

const units = defineOperation({
  id: 'listUnits',
  path: '/api/office/units',
  tag: 'administration',
  title: { vi: 'Các đơn vị', en: 'The units' },
  about: 'For administrators: every unit that ever was, by code.',
  may: mayManageAccess,
  scope: 'read:office',
  shows: ['/units'],
  params: nothingAsked,
  query: pageQuery.extend({ state: z.enum(unitStates).optional(), kind: z.enum(unitKinds).optional() }),
  answer: pageOf(unit),
  example: {},
  answers: async ({ work }, { query }) => {
    const found = (await listUnitCards(work.db))
      .filter(each => query.state === undefined || unitStateOn(each, work.today) === query.state)
      .filter(({ kind }) => query.kind === undefined || kind === query.kind)
    return paged(found, query)
  },
})

const oneUnit = defineOperation({
  id: 'getUnit',
  path: '/api/office/units/:unit',
  tag: 'administration',
  title: { vi: 'Một đơn vị', en: 'One unit' },
  about: 'For administrators: whose duty came to it, who carries it after it, and who holds a role in it.',
  may: mayManageAccess,
  scope: 'read:office',
  shows: ['/units/:unit'],
  params: z.strictObject({ unit: z.string().max(80) }),
  query: nothingAsked,
  answer: z.object({
    unit,
    before: z.array(unit),
    after: z.array(unit),
    holders: z.array(
      z.object({ person: z.string(), name: z.string(), role: z.enum(roles), unit: z.string(), ...term }),
    ),
    history: z.array(z.object({ actor: z.string(), at: z.string(), action: z.string() })),
  }),
  example: { unit: 'so-cong-thuong' },
  answers: ({ work }, { params }) => loadUnit(work, params.unit),
})

const signIns = defineOperation({
  id: 'listSignIns',
  path: '/api/office/sign-ins',
  tag: 'administration',
  title: { vi: 'Các lần đăng nhập', en: 'Signing in' },
  about: 'For administrators and auditors: who came in and who tried, the latest first.',
  may: mayReadSignIns,
  scope: 'read:office',
  shows: ['/sign-ins'],
  params: nothingAsked,
  query: pageQuery.extend({
    q: z.string().max(200).default('').describe('In names and addresses.'),
    outcome: z.enum(signInOutcomes).optional(),
    method: z.enum(signInMethods).optional(),
  }),
  answer: pageOf(
    named(
      'SignIn',
      z.object({
        at: z.string(),
        person: z.string().nullable(),
        name: z.string().nullable(),
        outcome: z.enum(signInOutcomes),
        method: z.enum(signInMethods),
        reason: z.string().nullable(),
        address: z.string().nullable(),
      }),
    ),
  ),
  example: {},
  answers: async ({ work }, { query: { q, page, size, outcome = null, method = null } }) => {
    const asked = { outcome, method, words: q, isOldestFirst: false, size, page }
    const rows = await listSignIns(work.db, asked)
    return { items: rows, total: rows[0]?.total ?? 0, page, size }
  },
})

export const operations = [account, keys, people, person, units, oneUnit, signIns]
