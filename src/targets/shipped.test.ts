import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, test } from 'vitest'
import { readPublished } from '../indicators/index.ts'
import { runCommandLine } from '../platform/command-line.ts'
import { projectRoot } from '../platform/root.ts'
import { targetCommands } from './commands.ts'
import { readShippedTargetWords, readTargetFiles, shippedTargetPaths } from './files.ts'
import { checkTargets } from './loading.ts'
import type { Finding } from './model.ts'
import { achievement, resultsFor } from './rules/achievement.ts'
import { readTargets } from './rules/read.ts'
import { achievementText } from './texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'targets-'))
afterAll(() => rmSync(folder, { recursive: true }))
const written = (name: string, content: unknown) => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return path
}
const text = (...parts: readonly string[]) => readFileSync(join(projectRoot, ...parts), 'utf8')
const [example = ''] = /(?<=```json\n)[\s\S]*?(?=```)/.exec(text('docs/guides/write-a-target.md')) ?? []

const check = async (...files: readonly string[]) => {
  let [out, err] = ['', '']
  const io = { out: (part: string) => (out += part), err: (part: string) => (err += part), cwd: folder }
  const code = await runCommandLine(targetCommands, ['targets', 'check', ...files], io)
  return { code, out: out.replaceAll(folder, ''), err: err.replaceAll(folder, '') }
}

const dictionary = await readShippedTargetWords()
const files = await readTargetFiles(await shippedTargetPaths(), dictionary)
const { figures } = await readPublished()
const all = files.flatMap(({ targets }) => targets)

describe('what ships', () => {
  test('has every published row of the kind target as a target, or a reason why not', () => {
    const key = (source: string, period: string, figure: string) => `${source}: ${figure} ${period}`
    const stated = [
      ...all.flatMap(({ statements }) =>
        statements.flatMap(({ source, row }) => (row === null ? [] : [key(source, row.period, row.figure)])),
      ),
      ...files.flatMap(({ leftOut }) =>
        leftOut.map(({ source, row }) => key(source, row.period, row.figure)),
      ),
    ]
    const rows = figures
      .filter(({ kind }) => kind === 'target')
      .map(row => key(row.source, row.period, row.figure))
    expect(stated.toSorted()).toEqual(rows.toSorted())
  })

  test('says the numbers of its rows', () => {
    const wrong = all.flatMap(({ code, range, printed, statements }) =>
      statements.flatMap(({ row, source }) => {
        const found = figures.find(
          each => each.source === source && each.period === row?.period && each.figure === row.figure,
        )
        if (found === undefined) return []
        const isSame =
          found.value === range.from && (found.valueMax ?? range.from) === (range.to ?? range.from)
        // A row of indicators.csv has no column for an upper end: it stands in the note.
        const isNoted = found.note?.endsWith(`${range.from}-${range.to}`) === true
        return isSame || isNoted || printed !== null ? [] : [code]
      }),
    )
    expect(wrong).toEqual([])
  })

  test('says what its JSON Schema says', () => {
    const ajv = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } })
    const targets = ajv.compile(JSON.parse(text('docs', 'targets.schema.json')))
    const of = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
    expect(targets(JSON.parse(example))).toBe(true)
    return shippedTargetPaths().then(paths => expect(paths.filter(path => !targets(of(path)))).toEqual([]))
  })
})

/** "496: 45–50 …": documents and ranges of what was found, as the worked examples name them. */
const named = ({ targets, ...finding }: Finding): string =>
  `${finding.kind}: ${targets.map(({ file, range }) => `${file} ${range.from}–${range.to ?? '…'}`).join(' | ')}`

test('the product finds the worked examples among the shipped targets', async () => {
  const { found } = await checkTargets([])
  const of = (...kinds: readonly Finding['kind'][]) =>
    found.filter(({ kind }) => kinds.includes(kind)).map(named)
  expect(of('conflict', 'two-targets')).toEqual([
    'conflict: 496-qd-ubnd-2018 45–50 | ke-hoach-2021-2025 40–50 | so-cong-thuong-2021-2025 40–50',
    'conflict: 496-qd-ubnd-2018 12–14 | ke-hoach-2020 15–15',
    'conflict: ke-hoach-2021-2025 20–25 | so-cong-thuong-2021-2025 20–22 | vov-2021-2025 25–25',
    'two-targets: 60-kh-ubnd-2021 35–40 | so-cong-thuong-2021-2025 40–50',
    'two-targets: 60-kh-ubnd-2021 15–15 | so-cong-thuong-2021-2025 20–22',
  ])
  expect(of('lowered')).toEqual([
    'lowered: 49-kh-ubnd-2021 300–300 | 94-kh-ubnd-2020 400–400',
    'lowered: 49-kh-ubnd-2021 16–16 | 94-kh-ubnd-2020 18–18',
    'lowered: 49-kh-ubnd-2021 11–11 | 94-kh-ubnd-2020 12–…',
    'lowered: ke-hoach-2023-cum 10–20 | bao-chi-2021-cum 43–43',
  ])
  expect(of('reused')).toContain('reused: bao-chi-2026 1000–… | bao-chi-2024-cnht 1000–…')
  expect(of('reused')).toContain('reused: 49-kh-ubnd-2021 900–900 | 94-kh-ubnd-2020 900–900')
  expect(of('quoted-late', 'stale-base')).toEqual([
    'quoted-late: bkto-2024 100–100 | 267-kh-ubnd-2022 100–100',
    'quoted-late: bkto-2024 10–12 | 60-kh-ubnd-2021 10–12',
    'quoted-late: bkto-2024 35–40 | 60-kh-ubnd-2021 35–40',
    'quoted-late: bkto-2024 15–15 | 60-kh-ubnd-2021 15–15',
    'stale-base: bkto-2024 10–12',
  ])
  expect(of('nesting', 'magnitude')).toEqual([
    'nesting: 60-kh-ubnd-2021 25–30 | so-cong-thuong-2021-2025 150–180',
    'nesting: bao-chi-2026 30–40 | bao-chi-2026 180–200',
    'magnitude: 496-qd-ubnd-2018 80–80',
  ])
})

test.each<[string, number | undefined, readonly string[]]>([
  [
    'so-cong-thuong-2021-2025:products-recognised:2021-2025',
    2024,
    ['148 not yet reached, 2 to go', '172 not', '289 another period: not comparable'],
  ],
  [
    'so-cong-thuong-2021-2025:products-recognised:2021-2025',
    undefined,
    ['183 exceeded by 3', '207 exceeded by 27'],
  ],
  ['ke-hoach-2020:products-recognised:2018-2020', undefined, ['117 reached, inside the range']],
  ['60-kh-ubnd-2021:enterprises-recognised:2021', undefined, ['30 exceeded by 5']],
  ['267-kh-ubnd-2022:enterprises-recognised:2022', undefined, ['25 reached, inside the range']],
  ['267-kh-ubnd-2022:products-recognised-first:2022', undefined, ['15 reached, inside the range']],
  [
    'so-cong-thuong-2021-2025:enterprises-recognised:2021-2025',
    2024,
    ['104 reached, inside the range', '114 reached, inside the range'],
  ],
])('published figures against %s until %s', (code, until, expected) => {
  const target = all.find(each => each.code === code)
  if (target === undefined) throw new Error(code)
  const said = resultsFor(target, figures, until).map(
    result => `${result.value} ${achievementText(achievement(target, result), 'en')}`,
  )
  expect(said).toEqual(expect.arrayContaining(expected.filter(each => !each.endsWith(' not'))))
})

const plan = (change: object = {}, file: object = {}) => ({
  format: 'chuluc-targets-1',
  code: 'thu',
  asOf: '2026-01',
  document: null,
  source: 'https://example.test/',
  saidOn: null,
  targets: [
    {
      indicator: 'share-exports',
      scope: 'programme',
      period: '2025',
      range: { from: 20, to: 25 },
      status: 'sourced',
      ...change,
    },
  ],
  ...file,
})

describe('a file that cannot be read', () => {
  test.each<[string, object, string]>([
    [
      'an unknown indicator',
      { indicator: 'share-export' },
      'targets[0].indicator: no indicator has this code; did you mean "share-exports"?',
    ],
    [
      'an unknown scope',
      { scope: 'province' },
      'targets[0].scope: no scope has this code; put it into data/indicators first',
    ],
    [
      'ends the wrong way round',
      { range: { from: 25, to: 20 } },
      'targets[0].range: its upper end is below its lower end; write the smaller number in "from"',
    ],
    [
      'more than all',
      { range: { exactly: 120 } },
      'targets[0].range: a share is at most 100 %; look at the number again',
    ],
    [
      'a number below nothing',
      { range: { from: -5, to: 20 } },
      'targets[0].range: it asks for less than nothing; look at the number again',
    ],
    [
      'a dot between thousands',
      { indicator: 'si-enterprises', range: { exactly: '1.200' } },
      'targets[0].range: enterprises are counted whole; write 1200 without a dot for thousands',
    ],
    [
      'a day that no calendar has',
      { saidOn: '2024-02-30' },
      'targets[0].saidOn: this cannot be read; write a day of the calendar, such as "2026-03-31"',
    ],
    [
      'a day of the thirteenth month',
      { validFrom: '2024-13-01' },
      'targets[0].validFrom: this is no day of the calendar; write a day such as "2026-03-31"',
    ],
    [
      'a decimal comma',
      { range: { exactly: '7,1' } },
      'targets[0].range.exactly: this cannot be read; write a decimal such as "0.5"',
    ],
    [
      'a period that ends before it begins',
      { period: '2025-2021' },
      'targets[0].period: it ends before it begins; change the years',
    ],
    [
      'a base in its own period',
      { base: { year: 2025, value: null } },
      'targets[0].base.year: it is measured from a year of its own period; name a year before it',
    ],
    [
      'another unit',
      { unit: 'tỷ đồng' },
      'targets[0].unit: the indicator is counted in %; convert it, or leave the unit out',
    ],
    [
      'days that end before they begin',
      { validFrom: '2025-06-01', validTo: '2025-01-01' },
      'targets[0].validTo: it ends before it begins on 2025-06-01; change the days',
    ],
    [
      'a reading nobody is told of',
      { status: 'inferred' },
      'targets[0].note: it is a reading of ours, and nobody is told which; say in a note what was read into the source',
    ],
    [
      'two bases',
      { base: [{ year: 2020 }, { year: 2021 }] },
      'targets[0].base: Invalid input: expected object, received array; write an object { … }',
    ],
  ])('has %s', (_, change, expected) => {
    const read = readTargets(plan(change), dictionary)
    expect(
      read.ok ? [] : read.problems.map(({ place, reason, remedy }) => `${place}: ${reason}; ${remedy}`),
    ).toEqual([expected])
  })

  test('asks twice of one indicator in one period', () => {
    const [target] = plan().targets
    const read = readTargets(plan({}, { targets: [target, target] }), dictionary)
    expect(read.ok ? [] : read.problems.map(({ place }) => place)).toEqual(['targets[1]'])
    const again = readTargets(plan({}, { targets: [target, { ...target, period: '2025-2025' }] }), dictionary)
    expect(again.ok ? [] : again.problems.map(({ place }) => place)).toEqual(['targets[1]'])
  })

  test('asks it of two scopes, and of what is expected: each has a code of its own', () => {
    const [target] = plan().targets
    const others = [
      { ...target, scope: 'city' },
      { ...target, nature: 'expectation' },
    ]
    const read = readTargets(plan({}, { targets: [target, ...others] }), dictionary)
    expect(read.ok ? read.value.targets.map(({ code }) => code) : read.problems).toEqual([
      'thu:share-exports:2025',
      'thu:share-exports:2025:city',
      'thu:share-exports:2025:programme:expectation',
    ])
  })
})

describe('chuluc targets check', () => {
  test('finds what a new plan says against those that ship', async () => {
    const { code, out } = await check(written('plan.json', plan({ range: { exactly: 18 } })))
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toBe('1 file(s), 1 targets: 1 finding(s)')
    expect(out).toContain('contradiction, Share of city exports: 5 sources differ for one period')
    expect(out).toContain('  thu:share-exports:2025: https://example.test/\n')
  })

  test('prints JSON', async () => {
    const { out } = await check(written('plan.json', plan({ range: { exactly: 18 } })), '--json')
    expect(JSON.parse(out)).toMatchObject([{ kind: 'conflict', targets: { length: 5 } }])
  })

  test('without a file speaks of what ships', async () => {
    const { code, out } = await check()
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      `${files.length} file(s), ${all.length} targets: 26 finding(s)`,
    ])
  })

  test('answers 2 with file, line, place, reason and remedy; nothing is half read', async () => {
    const bad = written('bad.json', plan({ scope: 'province' }))
    expect(await check(bad, written('good.json', plan({}, { code: 'khac' })))).toEqual({
      code: 2,
      out: '',
      err: '/bad.json, line 11, targets[0].scope: "province": No scope has this code. Put it into data/indicators first.\n',
    })
    expect(await check('nowhere.json')).toMatchObject({ code: 2 })
    expect(await check(written('broken.json', '{'))).toMatchObject({ code: 2, out: '' })
    const twice = [written('a.json', plan()), written('b.json', plan())]
    expect(await check(...twice)).toMatchObject({
      code: 2,
      err: expect.stringContaining('/b.json, code: "thu"'),
    })
  })

  test('reads the example of the guide', async () => {
    expect(await check(written('example.json', example))).toMatchObject({ code: 0 })
  })
})
