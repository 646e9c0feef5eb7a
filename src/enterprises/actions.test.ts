import { describe, expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personInput } from '../access/model.ts'
import { dayOf } from '../exact/day.ts'
import { roomDb } from '../platform/database.ts'
import { Invalid, NotAllowed, NotFound, Refused } from '../platform/errors.ts'
import type { JournalTables } from '../platform/journal.ts'
import { settleJournal, testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { importCodes, previewCodes } from './actions/codes.ts'
import { addMember, addProduct, addSite, groundsFor } from './actions/descriptions.ts'
import { mergeEnterprises, registerEnterprise, registerMany } from './actions/enterprises.ts'
import {
  batchInput,
  enterpriseInput,
  memberInput,
  mergeInput,
  productInput,
  siteInput,
} from './model/inputs.ts'
import { enterpriseIdOf, productIdOf } from './model.ts'
import { listCodes } from './store/codes.ts'
import { findEnterprise, listEnterprises, listIndustries } from './store/enterprises.ts'
import { listAliases } from './store/merges.ts'
import { getProduct, listProducts } from './store/products.ts'
import { listPlaces, listSites } from './store/sites.ts'

const lamp = {
  id: 'den',
  kind: 'company' as const,
  taxCode: '0100109106',
  nameVi: 'Công ty Đèn',
  industries: [{ list: 'vsic-2018' as const, code: '2740', isMain: true }],
}
const enterprise = (change: object = {}) => enterpriseInput.parse({ ...lamp, ...change })
const codes = (...rows: readonly string[]) =>
  Buffer.from(['list,code,name_vi,name_en,parent,valid_from,valid_to,source', ...rows].join('\r\n'))
const sectors = codes('sector-groups,dien,Điện,,,,,test', 'communes,cu,xã Cũ,,,,2025-07-01,test')

const office: Actor = { kind: 'person', id: 'lan', name: 'Lan', roles: [{ role: 'office', unit: null }] }
const someone: Actor = { kind: 'person', id: 'huy', name: 'Huy', roles: [] }

const journal = async (work: Work) => {
  await settleJournal(work)
  const entries = await roomDb<JournalTables>(work.db)
    .selectFrom('platform.journal_entry as entry')
    .innerJoin('platform.journal_payload as payload', 'payload.sequence', 'entry.sequence')
    .select(['action', 'subject_kind', 'subject_id', 'payload'])
    .orderBy('entry.sequence')
    .execute()
  return entries.map(({ action, subject_kind, subject_id, payload }) => ({
    action,
    subject: `${subject_kind} ${subject_id}`,
    ...JSON.parse(payload),
  }))
}

describe('an enterprise', () => {
  test('is registered with its industries and journalled whole', async () => {
    const work = await testWork({ actor: office })
    expect(await registerEnterprise(work, enterprise())).toBe('den')
    const { industries, ...stored } = enterprise()
    expect(await listEnterprises(work.db)).toEqual([stored])
    expect(await listIndustries(work.db, [enterpriseIdOf('den')])).toEqual([
      { enterprise: 'den', list: 'vsic-2018', code: '2740', isMain: true },
    ])
    expect(await journal(work)).toEqual([
      {
        action: 'register enterprise',
        subject: 'enterprises.enterprise den',
        after: { ...stored, industries },
      },
    ])
  })

  test('with a wrong tax code is refused with place, value and remedy, in the language of the work', async () => {
    const work = await testWork()
    const wrong = enterprise({ taxCode: '0100109107' })
    await expect(registerEnterprise(work, wrong)).rejects.toEqual(
      new Invalid([
        {
          place: 'taxCode',
          value: '0100109107',
          reason: 'Chữ số kiểm tra sai: với 9 chữ số đầu này, chữ số thứ 10 phải là 6.',
          remedy: 'Hãy đối chiếu từng chữ số với giấy chứng nhận đăng ký.',
        },
      ]),
    )
    await expect(registerEnterprise({ ...work, language: 'en' }, wrong)).rejects.toThrow(
      'taxCode: "0100109107": The check digit is wrong: after these nine digits the tenth is 6. ' +
        'Compare each digit with the registration certificate.',
    )
    expect(await listEnterprises(work.db)).toEqual([])
  })

  test('is not registered twice under one tax code', async () => {
    const work = await testWork()
    await registerEnterprise(work, enterprise())
    await expect(registerEnterprise(work, enterprise({ id: 'den2' }))).rejects.toMatchObject({
      code: 'tax-code-taken',
      facts: { taxCode: '0100109106' },
    })
  })

  test('two whose tax codes are not known may both be there', async () => {
    const work = await testWork()
    await registerEnterprise(work, enterprise({ taxCode: null }))
    await registerEnterprise(work, enterprise({ id: 'den2', taxCode: null }))
    expect(await listEnterprises(work.db)).toHaveLength(2)
  })

  test('is registered by the programme office only', async () => {
    const work = await testWork({ actor: someone })
    await expect(registerEnterprise(work, enterprise())).rejects.toThrow(NotAllowed)
    await expect(registerMany(work, batchInput.parse({ enterprises: [lamp] }))).rejects.toThrow(NotAllowed)
    expect(await listEnterprises(work.db)).toEqual([])
  })
})

describe('sites and products', () => {
  const site = (change: object = {}) =>
    siteInput.parse({
      id: 'nha-may',
      enterprise: 'den',
      kind: 'head-office',
      places: [
        { address: 'Lô 1', commune: 'cu', inCraftVillage: true, validTo: '2025-07-01' },
        { address: 'Lô 1', validFrom: '2025-07-01' },
      ],
      ...change,
    })
  const product = (change: object = {}) =>
    productInput.parse({ id: 'led', enterprise: 'den', nameVi: 'Đèn LED', sectorGroup: 'dien', ...change })
  const prepared = async () => {
    const work = await testWork()
    await importCodes(work, sectors)
    await registerEnterprise(work, enterprise())
    return work
  }

  test('a site keeps its places, and what is not known stays unknown', async () => {
    const work = await prepared()
    await addSite(work, site())
    const den = [enterpriseIdOf('den')]
    expect(await listSites(work.db, den)).toEqual([
      { id: 'nha-may', enterprise: 'den', kind: 'head-office', validFrom: null, validTo: null },
    ])
    expect(await listPlaces(work.db, den)).toEqual([
      {
        site: 'nha-may',
        address: 'Lô 1',
        commune: 'cu',
        inCraftVillage: true,
        validFrom: null,
        validTo: '2025-07-01',
      },
      {
        site: 'nha-may',
        address: 'Lô 1',
        commune: null,
        inCraftVillage: null,
        validFrom: '2025-07-01',
        validTo: null,
      },
    ])
    expect((await journal(work)).at(-1)).toMatchObject({
      action: 'add site',
      subject: 'enterprises.site nha-may',
    })
  })

  test('a commune beyond its days is refused in words', async () => {
    const work = await prepared()
    const late = site({ places: [{ address: 'Lô 1', commune: 'cu' }] })
    await expect(addSite({ ...work, language: 'en' }, late)).rejects.toThrow(
      'places[0].commune: "cu": This commune exists only before 2025-07-01. ' +
        'Split the place in two on that day; leave the commune empty where the new one is not known.',
    )
    expect(await listSites(work.db, [enterpriseIdOf('den')])).toEqual([])
  })

  test('a second head office on the same days is refused', async () => {
    const work = await prepared()
    await addSite(work, site())
    await expect(addSite(work, site({ id: 'tru-so-2' }))).rejects.toThrow(Refused)
  })

  test('a product is added, its unknown parts unknown', async () => {
    const work = await prepared()
    await addProduct(work, product())
    await addProduct(work, product({ id: 'khac', sectorGroup: null }))
    expect(await listProducts(work.db, [enterpriseIdOf('den')])).toEqual([
      product({ id: 'khac', sectorGroup: null }),
      product(),
    ])
    expect(await listProducts(work.db, [])).toEqual([])
    expect(await listProducts(work.db)).toHaveLength(2)
    expect(await getProduct(work.db, productIdOf('led'))).toEqual(product())
    await expect(addProduct(work, product({ id: 'x', sectorGroup: 'nuoc' }))).rejects.toThrow('nuoc')
  })

  test('are entered by who belongs to the enterprise, and by nobody for another', async () => {
    const work = await prepared()
    const huy = { ...work, actor: someone }
    await expect(addProduct(huy, product())).rejects.toThrow(NotAllowed)
    for (const id of ['huy', 'mai']) await addPerson(work, personInput.parse({ id, name: id }))
    await addMember(work, memberInput.parse({ person: 'mai', enterprise: 'den', validFrom: '2026-01-01' }))
    await expect(addSite(huy, site())).rejects.toThrow(NotAllowed)
    await addMember(work, memberInput.parse({ person: 'huy', enterprise: 'den', validFrom: '2026-01-01' }))
    await addProduct(huy, product())
    await addSite(huy, site())
    expect(await groundsFor(huy, enterpriseIdOf('den'))).toEqual({ belongs: true })
    expect(await groundsFor({ ...huy, today: dayOf('2025-12-31') }, enterpriseIdOf('den'))).toEqual({
      belongs: false,
    })
    await expect(
      addMember(huy, memberInput.parse({ person: 'huy', enterprise: 'den', validFrom: '2020-01-01' })),
    ).rejects.toThrow(NotAllowed)
  })

  test('of no enterprise are not found', async () => {
    const work = await prepared()
    await expect(addProduct(work, product({ enterprise: 'x' }))).rejects.toEqual(
      new NotFound('enterprise', 'x'),
    )
  })
})

describe('duplicates', () => {
  const merge = (duplicate: string, kept: string) =>
    mergeInput.parse({ duplicate, kept, ground: 'cùng một con dấu' })
  const prepared = async () => {
    const work = await testWork()
    await registerEnterprise(work, enterprise())
    await registerEnterprise(work, enterprise({ id: 'den2', taxCode: null }))
    return work
  }

  test('are merged by a dated row with a ground; both records stay as they are', async () => {
    const work = await prepared()
    await mergeEnterprises(work, merge('den2', 'den'))
    const alias = {
      duplicate: 'den2',
      kept: 'den',
      validFrom: '2026-11-21',
      validTo: null,
      ground: 'cùng một con dấu',
    }
    expect(await listAliases(work.db)).toEqual([alias])
    expect(await listEnterprises(work.db)).toHaveLength(2)
    expect((await journal(work)).at(-1)).toMatchObject({
      action: 'merge enterprises',
      subject: 'enterprises.enterprise den2',
      before: { id: 'den2' },
      after: alias,
      reason: 'cùng một con dấu',
    })
  })

  test('are not merged in a circle, twice, with themselves, or by a stranger', async () => {
    const work = await prepared()
    await expect(mergeEnterprises(work, merge('den', 'den'))).rejects.toMatchObject({ code: 'merge-itself' })
    await mergeEnterprises(work, merge('den2', 'den'))
    await expect(mergeEnterprises(work, merge('den2', 'den'))).rejects.toMatchObject({
      code: 'merge-already-merged',
    })
    await expect(mergeEnterprises(work, merge('den', 'den2'))).rejects.toMatchObject({
      code: 'merge-kept-is-merged',
    })
    await expect(mergeEnterprises({ ...work, actor: someone }, merge('den', 'den2'))).rejects.toThrow(
      NotAllowed,
    )
  })
})

describe('many at once', () => {
  const batch = (change: object = {}) =>
    batchInput.parse({
      enterprises: [lamp, { ...lamp, id: 'den2', taxCode: null, kind: 'household', isSample: true }],
      sites: [{ id: 's', enterprise: 'den', kind: 'factory', places: [{ address: 'Lô 1' }] }],
      products: [{ id: 'led', enterprise: 'den2', nameVi: 'Đèn' }],
      ...change,
    })

  test('are saved with one journal entry', async () => {
    const work = await testWork()
    await registerMany(work, batch())
    expect((await listEnterprises(work.db)).map(each => [each.id, each.isSample])).toEqual([
      ['den', false],
      ['den2', true],
    ])
    expect((await listProducts(work.db)).map(each => each.enterprise)).toEqual(['den2'])
    expect((await listPlaces(work.db, [enterpriseIdOf('den')])).map(each => each.site)).toEqual(['s'])
    expect(await listIndustries(work.db, [enterpriseIdOf('den2')])).toHaveLength(1)
    expect((await journal(work)).map(entry => entry.after)).toEqual([
      { enterprises: ['den', 'den2'], sites: 1, products: 1, members: 0 },
    ])
  })

  test('are refused together when one is wrong, each problem with its place', async () => {
    const work = await testWork()
    const wrong = batch({
      enterprises: [lamp, { ...lamp, id: 'den2', taxCode: '12' }],
      products: [{ id: 'led', enterprise: 'den2', nameVi: 'Đèn', sectorGroup: 'nuoc' }],
      sites: [{ id: 's', enterprise: 'den', kind: 'factory', places: [{ address: 'Lô 1', commune: 'x' }] }],
    })
    await expect(registerMany(work, wrong)).rejects.toMatchObject({
      problems: [
        { place: 'enterprises[1].taxCode', value: '12' },
        { place: 'sites[0].places[0].commune', value: 'x' },
        { place: 'products[0].sectorGroup', value: 'nuoc' },
      ],
    })
    expect(await findEnterprise(work.db, enterpriseIdOf('den'))).toBeUndefined()
  })

  test('one tax code for two of them is refused', async () => {
    const work = await testWork()
    const wrong = batch({ enterprises: [lamp, { ...lamp, id: 'den2' }], products: [] })
    await expect(registerMany(work, wrong)).rejects.toMatchObject({ code: 'tax-code-taken' })
  })
})

describe('importing codes', () => {
  test('adds, changes, and ends one code where the next begins, in one file', async () => {
    const work = await testWork()
    await importCodes(work, codes('communes,4,Trúc Bạch,,,,,test'))
    const changes = await importCodes(
      work,
      codes('communes,4,Ba Đình,,,2025-07-01,,test', 'communes,4,Trúc Bạch,,,,2025-07-01,test'),
    )
    expect([changes.added.length, changes.changed.length, changes.unchanged]).toEqual([1, 1, 0])
    expect(
      (await listCodes(work.db, 'communes')).map(code => [code.nameVi, code.validFrom, code.validTo]),
    ).toEqual([
      ['Trúc Bạch', null, '2025-07-01'],
      ['Ba Đình', '2025-07-01', null],
    ])
    await importCodes(work, codes('communes,4,phường Ba Đình,,,2025-07-01,,test'))
    expect((await listCodes(work.db, 'communes')).map(code => code.nameVi)).toEqual([
      'Trúc Bạch',
      'phường Ba Đình',
    ])
    const [, second] = await journal(work)
    expect(second).toMatchObject({ action: 'import codes', subject: 'enterprises.code_list communes' })
    expect([second.before.length, second.after.length]).toEqual([1, 2])
  })

  test('a second time changes nothing and journals nothing', async () => {
    const work = await testWork()
    await importCodes(work, sectors)
    const { added, changed, unchanged } = await importCodes(work, sectors)
    expect([added.length, changed.length, unchanged]).toEqual([0, 0, 2])
    expect(await journal(work)).toHaveLength(1)
  })

  test('a preview says the same and writes nothing', async () => {
    const work = await testWork()
    expect((await previewCodes(work, sectors)).added).toHaveLength(2)
    expect(await listCodes(work.db, 'sector-groups', 'communes')).toEqual([])
  })

  test('one wrong row, and nothing of the file is written; every fault is said', async () => {
    const work = await testWork({ language: 'en' })
    const file = codes('sector-groups,a,A,,,,,test', 'sector-group,b,B,,,2025-13-01,,test')
    await expect(importCodes(work, file)).rejects.toMatchObject({
      problems: [
        {
          place: 'line 3, column valid_from',
          value: '2025-13-01',
          reason: 'This is no day of the calendar.',
          remedy: 'Write year-month-day such as 2025-07-01, or leave it empty.',
        },
        { place: 'line 3, column list', value: 'sector-group', reason: 'There is no such list.' },
      ],
    })
    expect(await listCodes(work.db, 'sector-groups')).toEqual([])
  })

  test('what clashes with a stored code is said with its line', async () => {
    const work = await testWork()
    await importCodes(work, sectors)
    const clash = codes('communes,cu,xã Khác,,,2025-06-30,,test')
    await expect(importCodes(work, clash)).rejects.toMatchObject({
      problems: [{ place: 'dòng 2, cột code', value: 'cu' }],
    })
  })

  test('a file that is no CSV is said so', async () => {
    const work = await testWork()
    await expect(importCodes(work, Buffer.from('a"b'))).rejects.toMatchObject({
      problems: [{ place: 'dòng 1' }],
    })
  })

  test('is for administrators', async () => {
    const work = await testWork({ actor: office })
    await expect(importCodes(work, sectors)).rejects.toThrow(NotAllowed)
    await expect(previewCodes(work, sectors)).rejects.toThrow(NotAllowed)
  })
})
