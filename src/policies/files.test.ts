import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../platform/command-line.ts'
import { Invalid } from '../platform/errors.ts'
import { projectRoot } from '../platform/root.ts'
import { policyCommands } from './commands.ts'
import { readPolicies, readPolicyFile, readShippedFacts, shippedPolicies } from './files.ts'
import { policyOf } from './testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'policies-'))
afterAll(() => rmSync(folder, { recursive: true }))
const written = (name: string, content: unknown) => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return path
}
const text = (...parts: readonly string[]) => readFileSync(join(projectRoot, ...parts), 'utf8')
const [example = ''] = /(?<=```json\n)[\s\S]*?(?=```)/.exec(text('docs/guides/write-a-policy.md')) ?? []

const check = async (...files: readonly string[]) => {
  let out = ''
  const io = { out: (part: string) => (out += part), err: () => undefined, cwd: folder }
  const code = await runCommandLine(policyCommands, ['policy', 'check', ...files], io)
  return { code, out: out.replaceAll(folder, '') }
}

describe('what ships', () => {
  const files = readdirSync(shippedPolicies)
  const ajv = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } })
  const schema = (name: string) => ajv.compile(JSON.parse(text('docs', `${name}.schema.json`)))
  const [ofPolicies, ofFacts] = [schema('policy'), schema('policy-facts')]
  const faults = (check: typeof ofPolicies, value: unknown) => (check(value) ? [] : check.errors)

  it('is 25 policies, each under its own code', async () => {
    const read = await readPolicies(shippedPolicies, await readShippedFacts())
    expect(read.map(({ policy }) => `${policy.code.toLowerCase()}.json`)).toEqual(files.toSorted())
    expect(files).toHaveLength(25)
  })

  it.each(files)('says what its JSON Schema says: %s', name => {
    expect(faults(ofPolicies, JSON.parse(text('data/policies', name)))).toEqual([])
  })

  it('has a dictionary of facts that says what its JSON Schema says', () => {
    expect(faults(ofFacts, JSON.parse(text('data/dictionaries/policy-facts.json')))).toEqual([])
  })

  it('has a guide whose policy is well formed', async () => {
    expect(faults(ofPolicies, JSON.parse(example))).toEqual([])
    expect(await check(written('example.json', example))).toEqual({
      code: 0,
      out: '/example.json: VD-TIET-KIEM-DIEN 2026-03: well formed, 5 facts\n',
    })
  })
})

describe('a file that cannot be read', () => {
  let facts: Awaited<ReturnType<typeof readShippedFacts>>
  beforeAll(async () => {
    facts = await readShippedFacts()
  })
  const problemOf = async (path: string) => {
    const said = await readPolicyFile(path, facts).catch((error: unknown) => error)
    if (!(said instanceof Invalid)) throw said
    return said.problems.map(({ place, reason }) => `${basename(place)}: ${reason}`)
  }

  it('is not there', async () => {
    expect(await problemOf(join(folder, 'none.json'))).toEqual(['none.json: there is no such file'])
    expect(await problemOf(folder)).toEqual([`${basename(folder)}: there is no such file`])
  })

  it.each([
    ['broken', '{"code": ', 'line 1, column 10'],
    ['empty', '', 'line 1, column 1'],
    ['too deep', '['.repeat(100), 'line 1, column 65'],
    ['twice of one key', '{"code": 1, "code": 2}', 'line 1, column 13'],
    ['with a number too long', '{"rate": 0.1234567890123456789}', 'line 1, column 10'],
  ])('is %s', async (name, content, place) => {
    const [found = ''] = await problemOf(written(`${name}.json`, content))
    expect(found.slice(0, found.indexOf(':'))).toBe(`${name}.json, ${place}`)
  })

  it('is too large', async () => {
    expect(await problemOf(written('large.json', ' '.repeat(10_000_001)))).toEqual([
      'large.json: this file is too large',
    ])
  })

  it('says the line of each fault', async () => {
    const path = written('faults.json', policyOf({ effectiveTo: '2021-01-01' }, { rate: 2 }))
    const lines = readFileSync(path, 'utf8').split('\n')
    const lineOf = (key: string) => lines.findIndex(line => line.includes(`"${key}"`)) + 1
    expect(await problemOf(path)).toEqual([
      `faults.json, line ${lineOf('rate')}, benefit.rate: a rate over 100 %`,
      `faults.json, line ${lineOf('effectiveTo')}, effectiveTo: it ends before it begins on 2021-10-15`,
    ])
  })
})

describe('policy check', () => {
  it('says what is wrong of each, and ends with 2', async () => {
    written('good.json', policyOf())
    written('bad.json', policyOf({ code: 'B' }, { rate: 2 }))
    expect(await check('good.json', 'bad.json')).toEqual({
      code: 2,
      out: expect.stringMatching(
        /^good\.json: A 2026-02: well formed, 2 facts\nbad\.json: 1 problem\(s\)\n {2}\/bad\.json, line \d+, benefit\.rate: /,
      ),
    })
  })

  it('says of two files that they have one code', async () => {
    written('one.json', policyOf())
    written('two.json', policyOf())
    const { code, out } = await check('one.json', 'two.json', '--json')
    expect([code, JSON.parse(out).map((each: { wellFormed: boolean }) => each.wellFormed)]).toEqual([
      2,
      [true, false],
    ])
  })

  it('wants a file', async () => {
    expect((await check()).code).toBe(2)
  })
})

it('a folder of policies says the faults of all its files', async () => {
  const own = mkdtempSync(join(folder, 'some-'))
  const facts = await readShippedFacts()
  const put = (name: string, policy: unknown) => writeFileSync(join(own, name), JSON.stringify(policy))
  const said = async () => {
    const error = await readPolicies(own, facts).catch((error: unknown) => error)
    return error instanceof Invalid ? error.problems.map(({ reason }) => reason) : error
  }
  put('a.json', policyOf())
  put('b.json', policyOf())
  expect(await said()).toEqual([`${join(own, 'a.json')} has this code`])
  put('b.json', policyOf({ code: 'B' }, { rate: 2 }))
  put('c.json', policyOf({ code: 'C' }, { ceilingVnd: -1 }))
  expect(await said()).toEqual(['a rate over 100 %', 'a ceiling below zero'])
  rmSync(join(own, 'b.json'))
  put('c.json', policyOf({ code: 'C' }))
  expect(await said()).toMatchObject([{ policy: { code: 'A' } }, { policy: { code: 'C' } }])
})
