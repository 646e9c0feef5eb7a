import type { Random } from './random.ts'

/** Cells and facts as people write them, right and wrong, for the set of everything. */
const TEXTS: readonly string[] = [
  ...[
    '5',
    '1200000000',
    '12.5',
    '-3',
    '0.1',
    'n/a',
    '?',
    '',
    'có',
    'không',
    'TRUE',
    'A, "1"',
    '2',
    '2026-11-21',
  ],
  ...[
    'Máy bơm',
    '1.234.567',
    '12,5',
    '1e5',
    '21/11/2026',
    'fine',
    'plain',
    'NEW',
    'household',
    'verified',
    ' ',
    '12 tỷ',
  ],
]

/** What may rightly stand in a column. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ['?'],
  '#tên': ['Máy bơm', ''],
  enterprise: ['E1', 'E2', ''],
  applicant: ['household', '?', ''],
  track: ['NEW', ''],
  lot: ['1', '2', ''],
  revenue: ['1200000000', 'n/a', '?', ''],
  'revenue@2024': ['5', '123456789012345678', ''],
  'revenue#status': ['verified', 'contested', ''],
  'revenue#page': ['12', '12–14'],
  'product.exports': ['12.5', ''],
  'product.exports#currency': ['USD', ''],
  ratio: ['0.1', '-3', 'không áp dụng'],
  workers: ['25', ''],
  clean: ['có', 'FALSE', ''],
  grade: ['A, "1"', '2'],
  founded: ['2020-02-29', ''],
  brand: ['Máy bơm', ''],
  'fact:C': ['7'],
  'judged:C': ['7.5', '?'],
  'fact:lot': ['6', ''],
  B: ['fine', 'plain', ''],
  G2: ['có', 'không', ''],
}
const STRANGE_COLUMNS = ['nope', '', 'C', 'id', 'revenue@24', 'revenue#x']

/** A row of column names and rows of cells under them, mostly as they should be. */
export const makeTable = (random: Random): string[][] => {
  const header = Object.keys(COLUMNS).filter(name => (name === 'id' ? !random.oneIn(40) : random.oneIn(2)))
  if (random.oneIn(12)) header.push(random.pick(STRANGE_COLUMNS))
  const rows = Array.from({ length: random.below(6) }, (_, row) =>
    header.map(name => {
      if (random.oneIn(60)) return random.pick(TEXTS)
      return name === 'id' ? `D${row}` : random.pick(COLUMNS[name] ?? TEXTS)
    }),
  )
  return [header, ...rows]
}

/** A dossiers file, often a valid one. */
export const makeDossiers = (random: Random): unknown => {
  const ids = Array.from({ length: random.below(5) }, (_, at) => `D${at}`)
  return {
    ...(random.oneIn(2) ? { period: random.pick(['2025', '2025', '2025-Q3', '25']) } : {}),
    ...(random.oneIn(3) ? { lots: Object.fromEntries(ids.map((id, at) => [id, at])) } : {}),
    dossiers: ids.map(id => makeDossier(random, id)),
  }
}

const FACTS: Readonly<Record<string, readonly unknown[]>> = {
  revenue: [5, '1200000000', 1e15],
  'revenue@2024': [0, '7'],
  ratio: [12.5, '0.1', -3],
  clean: [true, false],
  founded: ['2020-02-29'],
  'product.exports': [0.125],
}

const makeDossier = (random: Random, id: string): unknown => ({
  id,
  enterprise: random.pick([null, 'E1', 'E2']),
  track: random.pick([null, 'NEW']),
  facts: Object.fromEntries(
    Object.entries(FACTS)
      .filter(() => random.oneIn(2))
      .map(([code, values]) => [
        code,
        makeFact(random, random.oneIn(40) ? random.pick(TEXTS) : random.pick(values)),
      ]),
  ),
  judged: random.oneIn(2) ? { B: { band: random.pick(['fine', 'plain']) }, C: '7.5', G2: true } : {},
})

const makeFact = (random: Random, scalar: unknown): unknown =>
  random.pick<unknown>([
    scalar,
    scalar,
    { value: scalar, status: 'verified', document: 'BCTC', page: 3 },
    { unknown: true },
    { notApplicable: true, source: 'web' },
  ])
