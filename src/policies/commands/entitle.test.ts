import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../platform/command-line.ts'
import { policyCommands } from '../commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'chuluc-entitle-'))
afterAll(() => rmSync(folder, { recursive: true }))

const written = (name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return path
}

const entitle = async (facts: unknown, ...more: readonly string[]) => {
  let [out, err] = ['', '']
  const io = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    cwd: folder,
  }
  written('facts.json', facts)
  const words = ['entitle', '--facts', 'facts.json', '--on', '2026-10-20', ...more]
  const code = await runCommandLine(policyCommands, words, io)
  return { code, out, err: err.replaceAll(`${folder}/`, '') }
}

const answersFor = async (facts: unknown): Promise<readonly Record<string, unknown>[]> =>
  JSON.parse((await entitle(facts, '--json')).out)

const answerTo = async (code: string, facts: unknown) =>
  (await answersFor(facts)).find(each => each.code === code)

describe('chuluc entitle', () => {
  it('gives every shipped policy an answer, amount, reason, what is missing and what is needed', async () => {
    const answers = await answersFor({})
    expect(answers.length).toBe(25)
    for (const answer of answers)
      expect(Object.keys(answer)).toEqual(
        expect.arrayContaining(['code', 'answer', 'amount', 'why', 'missing', 'changes']),
      )
  })

  it('a small enterprise has half of its consulting paid, up to 100 million', async () => {
    expect(
      await answerTo('DNNVV-SHTT', { 'enterprise.sizeClass': 'nho', contractVnd: 180_000_001 }),
    ).toMatchObject({
      answer: 'yes',
      amount: { vnd: '90000000', rate: '0.5', ceilingVnd: '100000000' },
      missing: [],
      changes: [],
    })
  })

  it('an unknown ceiling is no amount, and no ceiling', async () => {
    expect(
      await answerTo('DNNVV-DAO-TAO-KSKD', {
        facts: { 'enterprise.sizeClass': 'vua', courseCostVnd: 5_000_000 },
      }),
    ).toMatchObject({ answer: 'yes', amount: { vnd: null, ceilingVnd: null, unknown: ['ceilingVnd'] } })
  })

  it('a fair abroad that is too small can grow, or be another kind of fair', async () => {
    const facts = {
      'event.location': 'abroad',
      'event.type': 'multi-sector',
      'event.vietnameseBooths': 8,
      'event.vietnameseUnits': 12,
    }
    expect(await answerTo('XTTM-QG-HC-NUOC-NGOAI', facts)).toMatchObject({
      answer: 'no',
      missing: [],
      changes: [
        [{ fact: 'event.type', op: 'eq', value: 'specialised', reach: 'now' }],
        [{ fact: 'event.vietnameseBooths', op: 'gte', value: 12, reach: 'later' }],
      ],
      withinReach: 2,
    })
  })

  it('what waits for its decree is never promised, another city is never offered', async () => {
    const answers = await answersFor({
      'enterprise.province': 'TP.HCM',
      'enterprise.capital': '100pct-domestic',
      'project.sector': 'co-khi',
    })
    const byCode = new Map(answers.map(each => [each.code, each.answer]))
    expect([byCode.get('NQ198-LAI-SUAT-XANH-2'), byCode.get('SO-SANH-HCM-LAI-SUAT')]).toEqual([
      'unknown',
      'no',
    ])
  })

  it('says the same to people, what is given first', async () => {
    const facts = { 'enterprise.sizeClass': 'nho', contractVnd: 400_000_000 }
    const { out } = await entitle(facts, '--lang', 'en')
    expect(out.split('\n').filter(line => /^[A-Z]/.test(line))[0]).toMatch(/^YES {2}DNNVV-/)
    expect(out).toMatch(/amount: \D*100,000,000/)
    const { out: vi } = await entitle(facts)
    expect(vi.split('\n').find(line => /^\p{Lu}/u.test(line))).toMatch(/^CÓ {2}DNNVV-\S+ DNNVV: /)
    expect(vi).toMatch(/mức hỗ trợ: 100\.000\.000/)
    expect(vi).toContain('còn thiếu: ')
  })

  it.each([
    [
      'an undeclared fact',
      { 'enterprise.sizClass': 'nho' },
      'facts.json, line 2, enterprise.sizClass: "enterprise.sizClass": No policy asks this fact, and no dictionary declares it. Did you mean "enterprise.sizeClass"?',
    ],
    [
      'none of the choices',
      { 'enterprise.sizeClass': 'nhỏ' },
      'facts.json, line 2, enterprise.sizeClass: "nhỏ": This is none of the choices of the fact. Did you mean "nho"?',
    ],
    [
      'a text for a truth',
      { a: 1, isTechnologyLine: 'có' },
      'facts.json, line 3, isTechnologyLine: "có": This fact is a yes or a no. Write true or false.',
    ],
    [
      'money below zero',
      { contractVnd: -1 },
      'facts.json, line 2, contractVnd: "-1": This is below zero. Write zero or more.',
    ],
    [
      'another currency',
      { contractVnd: '5000 USD' },
      'facts.json, line 2, contractVnd: "5000 USD": This is in USD, the fact is in VND. Write it in VND.',
    ],
    [
      'null',
      { contractVnd: null },
      'facts.json, line 2, contractVnd: "null": Null says nothing. Leave the fact out, or write { "unknown": true }.',
    ],
    [
      'two values in one',
      { contractVnd: { value: 1, unknown: true } },
      'facts.json, line 2, contractVnd: "{\\"value\\":1,\\"unknown\\":true}": This is no value. Write { "value": … }, { "unknown": true } or { "notApplicable": true }.',
    ],
    [
      'one fact by two names',
      { sizeClass: 'nho', 'enterprise.sizeClass': 'vua' },
      'facts.json, line 3, enterprise.sizeClass: "enterprise.sizeClass": This fact is given twice. Give it once.',
    ],
    [
      'facts in groups',
      { enterprise: { sizeClass: 'nho' } },
      'facts.json, line 2, enterprise: "{\\"sizeClass\\":\\"nho\\"}": Facts are not put in groups. Write "enterprise.…" for each: { "enterprise.sizeClass": "nho", … }.',
    ],
    [
      'a list of facts',
      [],
      'facts.json, line 1, whole file: These are no facts. Write { "enterprise.sizeClass": "nho", … }.',
    ],
    ['no JSON', '{ "a": ', 'facts.json, line 1, column 8: The text ends where a value is expected.'],
  ])('%s is refused with place and remedy, and nothing is printed', async (_, facts, complaint) => {
    const { code, out, err } = await entitle(facts)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(complaint)
  })

  it('a contested fact counts as unknown, one that does not apply as neither yes nor no', async () => {
    const contested = { 'enterprise.sizeClass': { value: 'nho', status: 'contested' } }
    expect(await answerTo('DNNVV-SHTT', contested)).toMatchObject({
      answer: 'unknown',
      missing: ['enterprise.sizeClass'],
    })
    const apart = { 'enterprise.sizeClass': { notApplicable: true } }
    expect(await answerTo('DNNVV-SHTT', apart)).toMatchObject({ answer: 'unknown', missing: [] })
  })

  it.each([
    ['no day', ['--on', '2026-02-30'], '--on: "2026-02-30": This is no day. Write one such as 2026-12-31.\n'],
    [
      'a language nobody wrote',
      ['--lang', 'fr'],
      '--lang: "fr": There is no such language. Write vi or en.\n',
    ],
    [
      'no folder',
      ['--policies', 'nowhere'],
      'nowhere: There is no such folder. Name a folder of policies.\n',
    ],
  ])('%s is refused', async (_, more, complaint) => {
    expect(await entitle({}, ...more)).toEqual({ code: 2, out: '', err: complaint })
  })

  it('judges policies of a folder that nobody has shown it', async () => {
    const shared = { status: 'sourced', source: 'https://example.org' }
    const own = mkdtempSync(join(folder, 'own-'))
    writeFileSync(
      join(own, 'x.json'),
      JSON.stringify({
        code: 'X-1',
        validity: 'in_force',
        asOf: '2026-02',
        nameVi: 'Thử',
        nameEn: 'Trial',
        legalBasis: ['Điều 3 Quyết định 1/2026/QĐ-UBND'],
        agency: 'Sở Công Thương',
        budgetSource: null,
        effectiveFrom: '2026-01-01',
        effectiveTo: null,
        eligibility: [
          {
            anyOf: [
              { fact: 'enterprise.isHighTech', op: 'eq', value: true, ...shared },
              { fact: 'enterprise.revenuePriorYearVnd', op: 'gte', value: 1_000_000_000, ...shared },
            ],
          },
        ],
        benefit: {
          kind: 'cost-share',
          rate: 0.3,
          ceilingVnd: 9_000_000,
          formula: 'min(0.3 * costVnd, 9000000)',
          ...shared,
        },
        exclusions: [],
        documents: [],
        provenance: {},
        sources: ['https://example.org'],
        notes: [],
        unknown: ['budgetSource', 'documents'],
      }),
    )
    const facts = {
      'enterprise.isHighTech': false,
      'enterprise.revenuePriorYearVnd': 999_999_999,
      costVnd: 1_000_001,
    }
    const { out, err } = await entitle(facts, '--policies', own, '--json')
    expect(err).toBe('')
    expect(JSON.parse(out)).toMatchObject([
      {
        code: 'X-1',
        answer: 'no',
        amount: { vnd: null },
        article: 'Điều 3 Quyết định 1/2026/QĐ-UBND',
        changes: [
          [{ fact: 'enterprise.isHighTech', op: 'eq', value: true }],
          [{ fact: 'enterprise.revenuePriorYearVnd', op: 'gte', value: 1_000_000_000 }],
        ],
      },
    ])
  })
})
