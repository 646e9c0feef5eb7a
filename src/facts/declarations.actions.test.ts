import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personInput } from '../access/model.ts'
import { addMember, listReadings, mergeEnterprises, registerMany } from '../enterprises/index.ts'
import { batchInput, memberInput, mergeInput } from '../enterprises/model/inputs.ts'
import { enterpriseIdOf, productIdOf } from '../enterprises/model.ts'
import { Refused } from '../platform/errors.ts'
import { statementsOf, testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { saveDraft, sendDeclaration } from './actions/declarations.ts'
import { loadDictionary } from './actions/dictionaries.ts'
import { declareFact } from './actions/facts.ts'
import { loadDeclaration, sha256 } from './declaration.ts'
import { declareInput, dictionaryInput } from './model.ts'
import { listAnswers } from './store/answers.ts'
import { findReceipt, listDrafts } from './store/declarations.ts'
import { factHistory, factsAsKnownOn } from './store/facts.ts'

const person = (id: string, enterprise?: string, ...roles: readonly string[]): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: roles.map(role => ({ role, unit: null })),
  ...(enterprise === undefined ? {} : { enterprise }),
})
const [huy, lan] = [person('huy', 'den', 'enterprise'), person('lan', 'den', 'enterprise')]
const den = enterpriseIdOf('den')

const dictionary = dictionaryInput.parse({
  format: 'chuluc-dictionary-1',
  code: 'test',
  name: { vi: 'Thử' },
  themes: [{ code: 'money', name: { vi: 'Tiền' }, variables: ['enterprise.revenue', 'enterprise.staff'] }],
  variables: {
    'enterprise.revenue': {
      name: { vi: 'Doanh thu' },
      type: 'money',
      currency: 'VND',
      subject: 'enterprise',
      periodicity: 'year',
    },
    'enterprise.staff': {
      name: { vi: 'Lao động' },
      type: 'integer',
      subject: 'enterprise',
      periodicity: 'year',
    },
    'product.exports': {
      name: { vi: 'Xuất khẩu' },
      type: 'money',
      currency: 'USD',
      subject: 'product',
      periodicity: 'year',
    },
  },
})

const prepared = async (): Promise<Work> => {
  const work = await testWork()
  for (const id of ['huy', 'lan', 'o']) await addPerson(work, personInput.parse({ id, name: id }))
  const enterprises = [
    { id: 'den', kind: 'company', nameVi: 'Công ty Đèn' },
    { id: 'may', kind: 'company', nameVi: 'Công ty Máy' },
  ]
  const products = [{ id: 'led', enterprise: 'den', nameVi: 'Đèn LED' }]
  await registerMany(work, batchInput.parse({ enterprises, products }))
  for (const id of ['huy', 'lan'])
    await addMember(work, memberInput.parse({ person: id, enterprise: 'den', validFrom: '2026-01-01' }))
  await loadDictionary(work, dictionary)
  return { ...work, actor: huy }
}

const save = (work: Work, content: Record<string, string>, change: object = {}) =>
  saveDraft(work, {
    enterprise: den,
    year: '2025',
    section: 'money',
    content,
    version: 0,
    editor: 'one',
    sequence: 1,
    ...change,
  })
const typed = {
  'enterprise.revenue:value': '52.310.000.000',
  document: 'Báo cáo tài chính',
  'enterprise.revenue:page': '4',
}
const send = async (work: Work) =>
  sendDeclaration(work, {
    enterprise: den,
    year: '2025',
    checked: (await loadDeclaration(work, den, '2025')).checked,
  })
const codeOf = async (promise: Promise<unknown>) => {
  try {
    await promise
    return 'done'
  } catch (error) {
    return error instanceof Refused ? error.code : error instanceof Error ? error.name : 'unknown'
  }
}
const known = async (work: Work) =>
  (await factsAsKnownOn(work.db, [{ kind: 'enterprise', id: den }], work.now)).map(fact => [
    fact.variable,
    fact.version,
    fact.value.kind === 'value' ? fact.value.text : fact.value.kind,
    fact.document,
    fact.page,
  ])

describe('what is typed', () => {
  test('is kept by section, and read back by whoever declares for the enterprise', async () => {
    const work = await prepared()
    await save(work, typed)
    expect(await listDrafts(work.db, den, '2025')).toMatchObject([
      { section: 'money', version: 1, content: typed, savedBy: 'person:huy' },
    ])
    const { sections } = await loadDeclaration({ ...work, actor: lan }, den, '2025')
    expect(sections[0]?.fields[0]?.said).toEqual({ kind: 'value', text: '52310000000' })
  })

  test('is not taken over what somebody else saved meanwhile; the same page is not in its own way', async () => {
    const work = await prepared()
    await save(work, typed)
    const other = { editor: 'two', sequence: 1 }
    expect(await codeOf(save({ ...work, actor: lan }, {}, other))).toBe('draft-stale')
    expect(await codeOf(save(work, typed, { sequence: 2 }))).toBe('done')
    expect(await codeOf(save(work, {}, { sequence: 1 }))).toBe('draft-stale')
    expect(await codeOf(save({ ...work, actor: lan }, {}, { ...other, version: 2 }))).toBe('done')
    expect((await listDrafts(work.db, den, '2025'))[0]).toMatchObject({ version: 3, savedBy: 'person:lan' })
  })

  test('belongs to the enterprise alone: to others it does not exist', async () => {
    const work = await prepared()
    await save(work, typed)
    for (const actor of [person('mai', undefined, 'scorer'), person('stranger', 'may', 'enterprise')]) {
      expect(await codeOf(loadDeclaration({ ...work, actor }, den, '2025'))).toBe('NotAllowed')
      expect(await codeOf(save({ ...work, actor }, {}))).toBe('NotAllowed')
      expect(
        await codeOf(sendDeclaration({ ...work, actor }, { enterprise: den, year: '2025', checked: '' })),
      ).toBe('NotAllowed')
    }
    expect(
      await codeOf(loadDeclaration({ ...work, actor: person('o', undefined, 'office') }, den, '2025')),
    ).toBe('done')
  })

  test.each(['2026', '2020', '2025-Q1', 'x'])('a year that is not declared is none: %s', async year => {
    const work = await prepared()
    expect(await codeOf(loadDeclaration(work, den, year))).toBe('NotFound')
  })
})

/** What a declaration costs, whatever is in it. */
const [SENDING, LOADING] = [25, 12]

describe('sending', () => {
  test('declares what is new with its evidence, and gives a receipt whose digest is that of its content', async () => {
    const work = await prepared()
    await save(work, { ...typed, 'enterprise.staff:answer': 'unknown' })
    const number = await send(work)
    expect(number).toBe('KK-2025-00001')
    expect(await known(work)).toEqual([
      ['enterprise.revenue', 1, '52310000000', 'Báo cáo tài chính', '4'],
      ['enterprise.staff', 1, 'unknown', 'Báo cáo tài chính', null],
    ])
    const receipt = await findReceipt(work.db, number)
    expect(receipt?.digest).toBe(sha256(receipt?.content ?? ''))
    expect(JSON.parse(receipt?.content ?? '')).toMatchObject({
      receipt: number,
      enterprise: { id: 'den' },
      year: '2025',
      sentBy: 'person:huy',
      figures: [
        { variable: 'enterprise.revenue', change: 'first', value: { kind: 'value', text: '52310000000' } },
        { variable: 'enterprise.staff', change: 'first', value: { kind: 'unknown' } },
      ],
    })
    expect(await listDrafts(work.db, den, '2025')).toEqual([])
  })

  test('sent twice, it is one declaration with one receipt', async () => {
    const work = await prepared()
    await save(work, typed)
    const { checked } = await loadDeclaration(work, den, '2025')
    const first = await sendDeclaration(work, { enterprise: den, year: '2025', checked })
    expect(await sendDeclaration(work, { enterprise: den, year: '2025', checked })).toBe(first)
    expect(await known(work)).toHaveLength(1)
    expect(await codeOf(send(work))).toBe('nothing-to-send')
  })

  test('what changed after it was checked is not sent unseen', async () => {
    const work = await prepared()
    await save(work, typed)
    const { checked } = await loadDeclaration(work, den, '2025')
    await save(work, { 'enterprise.revenue:value': '9' }, { sequence: 2 })
    expect(await codeOf(sendDeclaration(work, { enterprise: den, year: '2025', checked }))).toBe(
      'changed-since',
    )
    expect(await known(work)).toEqual([])
  })

  test('a declared figure changes by a correction with its reason; the other is kept', async () => {
    const work = await prepared()
    await save(work, { ...typed, 'enterprise.staff:value': '120' })
    await send(work)
    const again = { ...typed, 'enterprise.revenue:value': '53.000.000.000', 'enterprise.staff:value': '120' }
    await save(work, again)
    expect(await codeOf(send(work))).toBe('not-ready')
    await save(work, { ...again, 'enterprise.revenue:reason': 'Kiểm toán điều chỉnh' }, { sequence: 2 })
    expect(await send(work)).toBe('KK-2025-00002')
    const [fact] = await factsAsKnownOn(work.db, [{ kind: 'enterprise', id: den }], work.now)
    const history = fact === undefined ? [] : await factHistory(work.db, fact)
    expect(history.map(({ version, reason }) => [version, reason])).toEqual([
      [1, null],
      [2, 'Kiểm toán điều chỉnh'],
    ])
    const receipt = await findReceipt(work.db, 'KK-2025-00002')
    expect(
      JSON.parse(receipt?.content ?? '').figures.map((figure: { change: string }) => figure.change),
    ).toEqual(['corrected', 'kept'])
  })

  test('an odd figure is sent once it is confirmed or explained, and the explanation stays with it', async () => {
    const work = await prepared()
    const small = { ...typed, 'enterprise.revenue:value': '52.310' }
    await save(work, small)
    expect(await codeOf(send(work))).toBe('not-ready')
    await save(work, { ...small, 'enterprise.revenue:sure': '99' }, { sequence: 2 })
    expect(await codeOf(send(work))).toBe('not-ready')
    await save(work, { ...small, 'enterprise.revenue:because': 'mới mở cửa tháng 12' }, { sequence: 3 })
    await send(work)
    const [fact] = await factsAsKnownOn(work.db, [{ kind: 'enterprise', id: den }], work.now)
    expect(await listAnswers(work.db, fact === undefined ? [] : [fact.id])).toMatchObject([
      { words: 'mới mở cửa tháng 12', answeredBy: 'person:huy' },
    ])
  })

  test.each([1, 3, 300])(
    'takes as many statements for %i products as for one',
    async count => {
      const work = await prepared()
      const products = Array.from({ length: count }, (_, at) => ({
        id: `p${at}`,
        enterprise: 'den',
        nameVi: `Đèn ${at}`,
      }))
      await registerMany(
        { ...work, actor: { kind: 'system', name: 'test' } },
        batchInput.parse({ enterprises: [], products }),
      )
      for (let at = 0; at < count; at++)
        await save(
          work,
          { 'product.exports:value': String(at + 1) },
          { section: `product:p${at}`, editor: `e${at}` },
        )
      const { checked } = await loadDeclaration(work, den, '2025')
      const sending = await statementsOf(async () => {
        await sendDeclaration(work, { enterprise: den, year: '2025', checked })
      })
      expect(sending.length).toBe(SENDING)
      const subjects = products.map(({ id }) => ({ kind: 'product' as const, id: productIdOf(id) }))
      expect(await factsAsKnownOn(work.db, subjects, work.now)).toHaveLength(count)
      const loading = await statementsOf(async () => {
        await loadDeclaration(work, den, '2025')
      })
      expect(loading.length).toBe(LOADING)
    },
    90_000,
  )

  test('the database takes no change of a receipt', async () => {
    const work = await prepared()
    await save(work, typed)
    await send(work)
    await expect(sql`update facts.declaration set digest = repeat('0', 64)`.execute(work.db)).rejects.toThrow(
      'facts are only added to',
    )
  })
})

test('what was typed and declared for a duplicate is found under the record it was merged into', async () => {
  const work = await prepared()
  const may = enterpriseIdOf('may')
  const system: Work = { ...work, actor: { kind: 'system', name: 'test' } }
  const products = [{ id: 'may-cat', enterprise: 'may', nameVi: 'Máy cắt' }]
  await registerMany(system, batchInput.parse({ enterprises: [], products }))
  const figure = { subject: { kind: 'enterprise', id: 'may' }, variable: 'enterprise.staff', period: '2024' }
  await declareFact(system, declareInput.parse({ ...figure, given: { value: 7 } }))
  const typing = { year: '2025', section: 'money', content: { 'enterprise.staff:value': '9' } }
  const editing = { version: 0, editor: 'a', sequence: 1 }
  await saveDraft(system, { ...typing, ...editing, enterprise: may })
  await mergeEnterprises(
    system,
    mergeInput.parse({ duplicate: 'may', kept: 'den', ground: 'cùng mã số thuế' }),
  )
  for (const asked of [den, may]) {
    const { declarer, drafts, known, sections } = await loadDeclaration(work, asked, '2025')
    expect([declarer.enterprise.id, declarer.products.map(({ id }) => id)]).toEqual([
      'den',
      ['led', 'may-cat'],
    ])
    expect(drafts.map(({ section, version }) => [section, version])).toEqual([['money', 1]])
    expect(sections.map(({ section }) => section.id)).toContain('product:may-cat')
    expect(known.map(({ subject, period }) => [subject, period])).toEqual([
      [{ kind: 'enterprise', id: 'den' }, '2024'],
    ])
  }
  await saveDraft(work, { ...typing, ...editing, version: 1, enterprise: may })
  const { checked } = await loadDeclaration(work, den, '2025')
  const receipt = await sendDeclaration(work, { enterprise: may, year: '2025', checked })
  expect((await findReceipt(work.db, receipt))?.enterprise).toBe('den')
  expect((await loadDeclaration(work, den, '2025')).drafts).toEqual([])
})

test('who reads a declaration from outside is noted, its own people are not', async () => {
  const work = await prepared()
  await loadDeclaration(work, den, '2025')
  await loadDeclaration({ ...work, actor: person('o', undefined, 'office') }, den, '2025')
  const read = (await listReadings(work.db, [den], 50)).map(({ person, what }) => `${person} ${what}`)
  expect(read).toEqual(['o declaration'])
})
