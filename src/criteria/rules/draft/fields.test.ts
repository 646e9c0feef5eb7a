import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import canonicalize from 'canonicalize'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../exact/json.ts'
import { readCriteriaFile } from '../../files.ts'
import { filledIn, untouched } from './fields.ts'
import { valueAt, withAt } from './json.ts'
import { allParts, partAt } from './parts.ts'

const files = globSync('data/criteria/*.json')

const saved = (content: Json, place: string, change: Readonly<Record<string, string>> = {}): Json => {
  const part = partAt(content, place)
  if (part === null) throw new Error(`there is no part ${place}`)
  const value = valueAt(content, part.path)
  const typed = {
    ...untouched(value, part.form),
    ...Object.fromEntries(Object.entries(change).map(([k, v]) => [k, [v]])),
  }
  return withAt(content, part.path, filledIn(value, part.form, typed).value)
}

describe.each(files.map(file => [basename(file), file] as const))('%s', (_, file) => {
  it('comes out of its forms as it went in, every section saved unchanged', async () => {
    const set = await readCriteriaFile(file)
    for (const content of [
      JSON.parse(readFileSync(file, 'utf8')),
      JSON.parse(JSON.stringify(set.file)),
    ] as Json[]) {
      const parts = allParts(content)
      const again = parts.reduce((value, { place }) => saved(value, place), content)
      expect(canonicalize(again)).toBe(canonicalize(content))
      expect(parts.length).toBeGreaterThan(4)
    }
  })
})

const small: Json = {
  code: 'S',
  passMark: { points: 60, status: 'assumed', source: 'x' },
  effectiveFrom: { day: '2026-01-01', note: 'n' },
  units: [
    { code: 'U1', name: { vi: 'Một' }, secret: 7 },
    { code: 'U2', name: { vi: 'Hai' } },
  ],
  criteria: [{ code: 'A', name: { vi: 'A' }, max: '5.0', unheard: [1] }],
}

describe('what was typed', () => {
  it.each([
    ['outcome', { 'passMark.points': '62' }, { passMark: { points: 62, status: 'assumed', source: 'x' } }],
    [
      'outcome',
      { 'passMark.points': '62,5' },
      { passMark: { points: '62,5', status: 'assumed', source: 'x' } },
    ],
    ['outcome', { 'passMark.points': '' }, { passMark: undefined }],
    ['head', { 'effectiveFrom.day': '' }, { effectiveFrom: { day: null, note: 'n' } }],
    ['criteria[0]', { max: ' 5.0 ' }, {}],
    ['criteria[0]', { max: '6' }, { criteria: [{ code: 'A', name: { vi: 'A' }, max: '6', unheard: [1] }] }],
  ] as const)('%s %j', (place, change, expected) => {
    const wanted = Object.entries({ ...small, ...expected }).filter(([, value]) => value !== undefined)
    expect(saved(small, place, change)).toEqual(Object.fromEntries(wanted))
  })

  it('moves, drops and adds rows, and keeps of a row what the form does not show', () => {
    const change = {
      'units.0.order': '9',
      'units.1.drop': 'on',
      'units.2.was': '',
      'units.2.code': 'U3',
      'units.2.name.vi': 'Ba',
      'units.3.was': '',
    }
    expect(valueAt(saved(small, 'scorers', { ...change, 'units.2.order': '1' }), ['units'])).toEqual([
      { code: 'U3', name: { vi: 'Ba' } },
      { code: 'U1', name: { vi: 'Một' }, secret: 7 },
    ])
  })
})
