import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personInput } from '../access/model.ts'
import { addMember, registerMany } from '../enterprises/index.ts'
import { batchInput as enterpriseBatch, memberInput } from '../enterprises/model/inputs.ts'
import { productIdOf } from '../enterprises/model.ts'
import { roomDb } from '../platform/database.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import type { JournalTables } from '../platform/journal.ts'
import { settleJournal, testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { saveManyFacts } from './actions/batches.ts'
import { loadDictionary } from './actions/dictionaries.ts'
import { correctFact, declareFact } from './actions/facts.ts'
import { contestFact, verifyFact } from './actions/reviews.ts'
import { readDictionary } from './dictionary-file.ts'
import {
  batchInput,
  contestInput,
  correctInput,
  declareInput,
  dictionaryInput,
  factIdOf,
  type Subject,
  verifyInput,
} from './model.ts'
import { factHistory, factsAsKnownOn, getFact } from './store/facts.ts'
import { listVariables } from './store/variables.ts'

const person = (id: string, ...roles: readonly string[]): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: roles.map(role => ({ role, unit: null })),
})
const [huy, lan, mai] = [person('huy'), person('lan', 'office'), person('mai', 'scorer')]

const led: Subject = { kind: 'product', id: productIdOf('led') }
const at = (day: string) => ({ now: `2026-${day}T03:00:00.000Z` })

const dictionary = dictionaryInput.parse({
  format: 'chuluc-dictionary-1',
  code: 'test',
  name: { vi: 'Thử' },
  variables: {
    'product.revenue': {
      name: { vi: 'Doanh thu' },
      type: 'money',
      currency: 'VND',
      subject: 'product',
      periodicity: 'year',
    },
    'rate.usdVnd': {
      name: { vi: 'Tỷ giá' },
      type: 'number',
      converts: { from: 'USD', to: 'VND' },
      periodicity: 'year',
    },
  },
})

/** An enterprise `den` with one product `led`, for which huy acts. */
const prepared = async (): Promise<Work> => {
  const work = await testWork({ now: '2026-01-01T03:00:00.000Z' })
  await addPerson(work, personInput.parse({ id: 'huy', name: 'Huy' }))
  const den = { id: 'den', kind: 'company', nameVi: 'Công ty Đèn' }
  const product = { id: 'led', enterprise: 'den', nameVi: 'Đèn LED' }
  await registerMany(work, enterpriseBatch.parse({ enterprises: [den], products: [product] }))
  await addMember(work, memberInput.parse({ person: 'huy', enterprise: 'den', validFrom: '2026-01-01' }))
  await loadDictionary(work, dictionary)
  return work
}

const declaration = (change: object = {}) =>
  declareInput.parse({
    id: 'f1',
    subject: led,
    variable: 'product.revenue',
    period: '2025',
    given: { value: '52310000000' },
    document: 'Báo cáo tài chính 2025',
    page: 4,
    ...change,
  })
const correction = (change: object = {}) =>
  correctInput.parse({ id: 'f2', fact: 'f1', given: { value: '53000000000' }, reason: 'gõ nhầm', ...change })
const verification = (fact = 'f1') => verifyInput.parse({ fact })
const contest = (ground = 'sổ kế toán ghi khác', fact = 'f1') => contestInput.parse({ fact, ground })

const known = async (work: Work, moment: string) =>
  (await factsAsKnownOn(work.db, [led], moment)).map(fact => [fact.id, fact.value, fact.status])

const journal = async (work: Work) => {
  await settleJournal(work)
  const entries = await roomDb<JournalTables>(work.db)
    .selectFrom('platform.journal_entry as entry')
    .innerJoin('platform.journal_payload as payload', 'payload.sequence', 'entry.sequence')
    .select(['actor', 'action', 'subject_id', 'payload'])
    .where('subject_kind', 'like', 'facts.%')
    .orderBy('entry.sequence')
    .execute()
  return entries.map(({ payload, ...entry }) => ({ ...entry, ...JSON.parse(payload) }))
}

describe('a figure', () => {
  test('is declared with its document, and kept as exact text', async () => {
    const work = { ...(await prepared()), actor: huy, ...at('02-01') }
    await declareFact(work, declaration())
    expect(await getFact(work.db, factIdOf('f1'))).toEqual({
      id: 'f1',
      subject: led,
      variable: 'product.revenue',
      period: '2025',
      validFrom: null,
      validTo: null,
      version: 1,
      value: { kind: 'value', text: '52310000000' },
      currency: 'VND',
      unit: null,
      document: 'Báo cáo tài chính 2025',
      page: '4',
      source: null,
      reason: null,
      declaredBy: 'person:huy',
      recordedAt: '2026-02-01T03:00:00.000Z',
    })
    expect((await journal(work)).slice(1)).toMatchObject([
      {
        actor: 'person:huy',
        action: 'declare fact',
        subject_id: 'f1',
        after: { value: { text: '52310000000' } },
      },
    ])
  })

  test('is declared once: a second declaration names the first', async () => {
    const work = await prepared()
    await declareFact(work, declaration())
    await expect(declareFact(work, declaration({ id: 'f9' }))).rejects.toMatchObject({
      code: 'declared-already',
      facts: { fact: 'f1' },
    })
    await declareFact(work, declaration({ id: 'f3', period: '2024' }))
  })

  test('is corrected by a new version with a reason; what was known before stays known', async () => {
    const work = await prepared()
    await declareFact({ ...work, ...at('02-01') }, declaration())
    await correctFact({ ...work, actor: huy, ...at('03-01') }, correction())
    expect(await known(work, '2026-01-31T00:00:00.000Z')).toEqual([])
    expect(await known(work, '2026-02-28T00:00:00.000Z')).toEqual([
      ['f1', { kind: 'value', text: '52310000000' }, 'declared'],
    ])
    expect(await known(work, '2026-03-01T03:00:00.000Z')).toEqual([
      ['f2', { kind: 'value', text: '53000000000' }, 'declared'],
    ])
    const entry = (await journal(work)).at(-1)
    expect(entry).toMatchObject({
      actor: 'person:huy',
      action: 'correct fact',
      before: { id: 'f1' },
      after: { id: 'f2', version: 2 },
      reason: 'gõ nhầm',
    })
  })

  test('is corrected at its latest version only, and never without a reason', async () => {
    const work = await prepared()
    await declareFact(work, declaration())
    await expect(correctFact(work, correction({ reason: ' ' }))).rejects.toMatchObject({
      problems: [{ place: 'reason', reason: 'Đính chính phải nêu lý do.' }],
    })
    await correctFact(work, correction())
    await expect(correctFact(work, correction({ id: 'f3' }))).rejects.toMatchObject({
      code: 'corrected-already',
    })
    await correctFact(work, correction({ id: 'f3', fact: 'f2', given: { unknown: true } }))
    expect(await known(work, work.now)).toEqual([['f3', { kind: 'unknown' }, 'declared']])
  })

  test('that does not suit its variable is refused with place, value and remedy', async () => {
    const work = { ...(await prepared()), language: 'en' as const }
    await expect(
      declareFact(work, declaration({ given: { value: 0.5 }, currency: 'USD' })),
    ).rejects.toMatchObject({
      problems: [
        {
          place: 'given',
          value: '0.5',
          reason: 'Đồng are whole.',
          remedy: 'Write the amount in đồng without decimals, such as 52310000000.',
        },
        { place: 'currency', value: 'USD', reason: 'This variable is measured in VND.' },
      ],
    })
    await expect(declareFact(work, declaration({ variable: 'product.revenu' }))).rejects.toMatchObject({
      problems: [{ place: 'variable', value: 'product.revenu', remedy: 'Did you mean product.revenue?' }],
    })
    expect(await known(work, work.now)).toEqual([])
  })

  test('of the city needs no enterprise', async () => {
    const work = { ...(await prepared()), actor: lan }
    await declareFact(
      work,
      declaration({ subject: { kind: 'city' }, variable: 'rate.usdVnd', given: { value: '25450' } }),
    )
    const [rate] = await factsAsKnownOn(work.db, [{ kind: 'city' }], work.now)
    expect(rate).toMatchObject({ subject: { kind: 'city' }, value: { text: '25450' } })
  })

  test('of no product is not found', async () => {
    const work = await prepared()
    const nobody = { kind: 'product', id: 'x' }
    await expect(declareFact(work, declaration({ subject: nobody }))).rejects.toEqual(
      new NotFound('product', 'x'),
    )
    await expect(correctFact(work, correction({ fact: 'f9' }))).rejects.toEqual(new NotFound('fact', 'f9'))
  })

  test('is declared and corrected by the enterprise or the office, and by no one else', async () => {
    const work = await prepared()
    await expect(declareFact({ ...work, actor: mai }, declaration())).rejects.toThrow(NotAllowed)
    await declareFact({ ...work, actor: lan }, declaration())
    await expect(correctFact({ ...work, actor: mai }, correction())).rejects.toThrow(NotAllowed)
    expect(await known(work, work.now)).toHaveLength(1)
  })
})

describe('a review', () => {
  const declared = async () => {
    const work = await prepared()
    await declareFact({ ...work, actor: huy, ...at('02-01') }, declaration())
    return work
  }

  test('gives the figure a status from its own moment on; the last one counts', async () => {
    const work = await declared()
    await verifyFact({ ...work, actor: lan, ...at('02-10') }, verification())
    await contestFact({ ...work, actor: lan, ...at('02-20') }, contest())
    const statuses = await Promise.all(
      ['02-09', '02-10', '02-20'].map(async day => (await known(work, at(day).now))[0]?.[2]),
    )
    expect(statuses).toEqual(['declared', 'verified', 'contested'])
    const [contested] = await factsAsKnownOn(work.db, [led], at('12-31').now)
    expect(contested).toMatchObject({ reviewedBy: 'person:lan', ground: 'sổ kế toán ghi khác' })
  })

  test('is of one version: a correction begins as declared again', async () => {
    const work = await declared()
    await verifyFact({ ...work, actor: lan, ...at('02-10') }, verification())
    await correctFact({ ...work, actor: huy, ...at('03-01') }, correction())
    expect((await known(work, at('03-01').now))[0]?.[2]).toBe('declared')
    await expect(verifyFact({ ...work, actor: lan }, verification())).rejects.toMatchObject({
      code: 'not-the-latest',
    })
    const [first, second] = await factHistory(work.db, await getFact(work.db, factIdOf('f1')))
    expect([first?.recordedTo, first?.reviews.length]).toEqual(['2026-03-01T03:00:00.000Z', 1])
    expect([second?.recordedTo, second?.reviews]).toEqual([null, []])
  })

  test('of one’s own declaration is refused, for the office too', async () => {
    const work = await prepared()
    await declareFact({ ...work, actor: lan }, declaration())
    await expect(verifyFact({ ...work, actor: lan }, verification())).rejects.toMatchObject({
      code: 'own-declaration',
    })
    await expect(verifyFact({ ...work, actor: huy }, verification())).rejects.toThrow(NotAllowed)
    expect((await known(work, work.now))[0]?.[2]).toBe('declared')
  })

  test('by a scorer needs the ground that its unit scores with the variable', async () => {
    const work = { ...(await declared()), actor: mai, ...at('02-10') }
    await expect(verifyFact(work, verification())).rejects.toThrow(NotAllowed)
    await expect(contestFact(work, contest())).rejects.toThrow(NotAllowed)
    await verifyFact(work, verification(), { scores: true })
    await contestFact(work, contest(), { scores: true })
    expect((await known(work, work.now))[0]?.[2]).toBe('contested')
  })

  test('that contests says why', async () => {
    const work = { ...(await declared()), actor: lan }
    await expect(contestFact(work, contest(' '))).rejects.toMatchObject({ problems: [{ place: 'ground' }] })
  })

  test('of what is declared unknown is refused', async () => {
    const work = await prepared()
    await declareFact({ ...work, actor: huy }, declaration({ given: { unknown: true } }))
    await expect(verifyFact({ ...work, actor: lan }, verification())).rejects.toMatchObject({
      code: 'nothing-to-verify',
    })
  })

  test('is journalled with the one before it', async () => {
    const work = await declared()
    await verifyFact({ ...work, actor: lan, ...at('02-10') }, verification())
    await contestFact({ ...work, actor: lan, ...at('02-20') }, contest())
    await verifyFact({ ...work, actor: lan, ...at('02-21') }, verification())
    expect((await journal(work)).slice(2)).toMatchObject([
      { action: 'verify fact', subject_id: 'f1', before: null, after: { verdict: 'verified' } },
      {
        action: 'contest fact',
        subject_id: 'f1',
        before: { verdict: 'verified' },
        after: { verdict: 'contested' },
      },
      { action: 'verify fact', subject_id: 'f1', before: { verdict: 'contested' } },
    ])
  })
})

describe('a dictionary', () => {
  test('that ships is loaded; loading it again changes and journals nothing', async () => {
    const work = await testWork()
    const file = readDictionary(
      readFileSync(new URL('../../data/dictionaries/hanoi.json', import.meta.url), 'utf8'),
    )
    await loadDictionary(work, file)
    await loadDictionary(work, file)
    expect(await listVariables(work.db)).toHaveLength(Object.keys(file.variables).length)
    expect((await journal(work)).map(entry => [entry.action, entry.subject_id])).toEqual([
      ['load dictionary', 'hanoi'],
    ])
  })

  test('cannot change what declared figures mean, and says so', async () => {
    const work = await prepared()
    await declareFact(work, declaration())
    const [code, variable] = Object.entries(dictionary.variables)[0] ?? []
    const changed = { ...dictionary, variables: { [String(code)]: { ...variable, currency: 'USD' } } }
    await expect(loadDictionary(work, dictionaryInput.parse(changed))).rejects.toMatchObject({
      problems: [{ place: 'variables.product.revenue.currency' }],
    })
  })

  test('is for administrators', async () => {
    const work = await testWork({ actor: lan })
    await expect(loadDictionary(work, dictionary)).rejects.toThrow(NotAllowed)
  })
})

describe('many facts with their past', () => {
  const past = (change: object = {}) => ({
    ...declaration({ given: { value: '1' } }),
    given: { value: '1' },
    declaredBy: 'person:huy',
    recordedAt: '2025-02-01T00:00:00.000Z',
    ...change,
  })

  test('are saved with one journal entry that carries their digest', async () => {
    const work = await prepared()
    const facts = [
      past(),
      past({
        id: 'f2',
        version: 2,
        reason: 'gõ nhầm',
        given: { unknown: true },
        recordedAt: '2025-03-01T00:00:00.000Z',
      }),
      past({ id: 'f3', period: '2024', given: { notApplicable: true } }),
    ]
    const reviews = [
      {
        fact: 'f3',
        verdict: 'contested',
        ground: 'x',
        reviewedBy: 'person:lan',
        reviewedAt: '2025-04-01T00:00:00.000Z',
      },
    ]
    await saveManyFacts(work, batchInput.parse({ facts, reviews }))
    expect(await known(work, work.now)).toEqual([
      ['f2', { kind: 'unknown' }, 'declared'],
      ['f3', { kind: 'not-applicable' }, 'contested'],
    ])
    expect((await journal(work)).slice(1)).toMatchObject([
      {
        action: 'save many facts',
        after: { facts: 3, reviews: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ])
  })

  test('are refused together, each problem with its place', async () => {
    const work = await prepared()
    const facts = [past(), past({ id: 'f2', version: 2 }), past({ id: 'f3', variable: 'x', period: '2024' })]
    const reviews = [
      { fact: 'f1', verdict: 'verified', reviewedBy: 'person:huy', reviewedAt: '2025-04-01T00:00:00.000Z' },
    ]
    await expect(saveManyFacts(work, batchInput.parse({ facts, reviews }))).rejects.toMatchObject({
      problems: [
        { place: 'facts[1].reason' },
        { place: 'facts[2].variable' },
        { place: 'reviews[0].reviewedBy' },
      ],
    })
    expect(await known(work, work.now)).toEqual([])
  })

  test('are refused when one of them is declared already', async () => {
    const work = await prepared()
    await declareFact(work, declaration())
    const batch = batchInput.parse({ facts: [past({ id: 'f7' })] })
    await expect(saveManyFacts(work, batch)).rejects.toMatchObject({ code: 'declared-already' })
  })

  test('are taken over by the program alone', async () => {
    const work = await testWork({ actor: lan })
    await expect(saveManyFacts(work, { facts: [], reviews: [] })).rejects.toThrow(NotAllowed)
  })
})
