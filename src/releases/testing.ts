import type { Definition, ReleaseContent, Row } from './model.ts'

/** Invented rows and releases for tests. */

export const testRow = (row: Partial<Row> & Pick<Row, 'key'>): Row => ({
  variable: 'recognised',
  from: 2021,
  to: 2021,
  on: null,
  amount: '1',
  forecast: null,
  role: null,
  product: null,
  enterprise: null,
  holds: [],
  marks: {},
  status: 'recorded',
  label: { vi: row.key, en: row.key },
  source: null,
  ...row,
})

export const testDefinition = (measure: Definition['measure'], variable = 'recognised'): Definition => ({
  code: measure,
  name: { vi: measure, en: measure },
  text: { vi: measure, en: measure },
  formula: measure,
  counter: null,
  unit: { vi: 'sản phẩm', en: 'products' },
  measure,
  variable,
})

export const testContent = (content: Partial<ReleaseContent>): ReleaseContent => ({
  code: 'one',
  name: { vi: 'Một', en: 'One' },
  definition: testDefinition('sum'),
  scope: { from: 2021, to: null, filter: {} },
  asOf: '2023',
  query: 'one',
  value: '0',
  unit: { vi: 'sản phẩm', en: 'products' },
  status: 'outcome',
  printed: null,
  revises: null,
  note: null,
  salt: null,
  rows: [],
  ...content,
})
