import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '../platform/command-line.ts'
import { projectRoot } from '../platform/root.ts'
import { indicatorCommands } from './commands.ts'
import { shippedDefinitions } from './definitions.ts'
import { readPublished } from './files.ts'
import { readDefinitions } from './rules/definitions/read.ts'

const folder = mkdtempSync(join(tmpdir(), 'indicators-'))
afterAll(() => rmSync(folder, { recursive: true }))
const text = (...parts: readonly string[]) => readFileSync(join(projectRoot, ...parts), 'utf8')
const { indicators, leftOut, themes } = await shippedDefinitions()
const all = [...indicators.values()]

describe('what ships', () => {
  test('every published figure belongs to exactly one indicator, or is left out with a reason', async () => {
    const { figures } = await readPublished()
    const claimed = [...all.flatMap(({ figures }) => figures), ...leftOut.map(({ figure }) => figure)]
    expect(claimed.toSorted()).toEqual([...new Set(figures.map(({ figure }) => figure))].toSorted())
  })

  test('published figures are in the unit of their indicator', async () => {
    const { figures } = await readPublished()
    const known = new Map(all.flatMap(each => each.figures.map(figure => [figure, each] as const)))
    const units: Readonly<Record<string, readonly string[]>> = {
      products: ['product'],
      enterprises: ['enterprise'],
      people: ['person'],
      clusters: ['cluster'],
      projects: ['project'],
      deals: ['deal'],
      booths: ['booth'],
      countries: ['country'],
      facilities: ['facility'],
      villages: ['village'],
      jobs: ['job'],
      times: ['enterprise'],
      // Some sources say the exports of a cohort in đồng.
      USD: ['USD', 'VND'],
    }
    const odd = figures.flatMap(({ figure, unit }) => {
      const of = known.get(figure)
      if (of === undefined) return []
      return (units[of.unit.en] ?? [of.unit.en]).includes(unit) ? [] : [`${figure}: ${unit}, ${of.unit.en}`]
    })
    expect(odd).toEqual([])
  })

  test('IIP is imported, and no indicator derives it', () => {
    const iip = all.filter(({ code }) => code.startsWith('iip'))
    expect(iip.map(({ from }) => from.kind)).toEqual(['series', 'series', 'series'])
  })

  test('shares name numerator and denominator, or say that the scope is not known', () => {
    const shares = all.filter(({ measure, from }) => measure === 'share' && from.kind === 'formula')
    expect(shares.length).toBeGreaterThan(5)
    expect(shares.filter(({ from }) => from.kind !== 'formula' || !from.text.includes('/'))).toEqual([])
  })

  test('says what its JSON Schema says', () => {
    const ajv = new Ajv2020({ strict: false })
    const valid = ajv.compile(JSON.parse(text('docs/indicators.schema.json')))
    const files = readdirSync(join(projectRoot, 'data', 'indicators'))
    expect(files).toHaveLength(themes.size)
    for (const file of files)
      expect([file, valid(JSON.parse(text('data/indicators', file)))]).toEqual([file, true])
  })
})

const words = { variables: new Map(), activities: new Set<string>() }
const share = {
  name: { vi: 'a', en: 'a' },
  unit: { vi: '%', en: '%' },
  measure: 'share',
  definition: { vi: 'a', en: 'a' },
  scope: { vi: 'a', en: 'a' },
  source: 'a',
  publication: 'public',
}
const theme = (change: object, file: object = {}) => ({
  format: 'chuluc-indicators-1',
  code: 'thu',
  name: { vi: 'Thử', en: 'Try' },
  asOf: '2026-01',
  offices: { 'thong-ke': { vi: 'Thống kê', en: 'Statistics' } },
  indicators: { one: { ...share, ...change } },
  ...file,
})
const series = { office: 'thong-ke', kind: 'growth' }

test.each<[string, object, string]>([
  [
    'computed and imported',
    theme({ formula: '100 * count(all) / count(all)', series }),
    'indicators.one.series: it is computed and imported; an imported series is never derived: keep one of them',
  ],
  [
    'a share that is no percentage',
    theme({ unit: { vi: 'USD', en: 'USD' } }),
    'indicators.one.unit: a share is in per cent; write "%", or take another measure',
  ],
  [
    'an unknown office',
    theme({ series: { ...series, office: 'thong-ka' } }),
    'indicators.one.series.office: no office has this code; did you mean "thong-ke"?',
  ],
  [
    'a part nobody imports',
    theme({ series: { ...series, parts: ['two'] } }),
    'indicators.one.series.parts[0]: no series has this code; define the series first',
  ],
  [
    'a figure claimed twice',
    theme({ figures: ['a', 'a'] }),
    'indicators.one.figures[1]: indicators.one.figures[0] has this figure already; a figure belongs to one indicator: take it out here or there',
  ],
  [
    'a result that is not among its figures',
    theme({ published: { yearly: 'b' } }),
    'indicators.one.figures: this published figure is not among its figures; add it to "figures"',
  ],
  [
    'an unknown measure',
    theme({ measure: 'shares' }),
    'indicators.one.measure: this is none of the words allowed here; did you mean "share"? It is one of "flow", "stock", "share", "growth", "money", "index"',
  ],
  [
    'a circle',
    theme({ formula: 'indicator(one)' }),
    'indicators.one.formula: the indicator is made of itself: one → one (line 1, column 1); take out one link of the circle',
  ],
])('a definition with %s is refused, and nothing is read', (_, file, expected) => {
  const read = readDefinitions([{ path: 'thu.json', value: file }], words)
  const said = read.ok
    ? []
    : read.problems.map(({ place, reason, remedy }) => `${place}: ${reason}; ${remedy}`)
  expect(said).toEqual([expected])
})

const check = async (...args: readonly string[]) => {
  let [out, err] = ['', '']
  const io = { out: (part: string) => (out += part), err: (part: string) => (err += part), cwd: folder }
  const code = await runCommandLine(indicatorCommands, ['indicators', 'check', ...args], io)
  return { code, out, err: err.replaceAll(folder, '') }
}

describe('chuluc indicators check', () => {
  test('says where each value comes from', async () => {
    const { code, out } = await check()
    expect([code, out.split('\n')[0]]).toEqual([0, `${indicators.size} indicators in ${themes.size} themes`])
    expect(out).toContain('  products-recognised (products) = recognitions(events)\n')
    expect(out).toContain('  iip (%) imported from thong-ke, nobody has published it yet\n')
  })

  test('answers 2 with file, line and remedy', async () => {
    writeFileSync(join(folder, 'thu.json'), JSON.stringify(theme({ measure: 'shares' }), null, 1))
    expect(await check('thu.json')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^\/thu\.json, line \d+, indicators\.one\.measure/),
    })
  })
})
