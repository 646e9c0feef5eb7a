import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDictionary } from './dictionary-file.ts'
import { variableProblems, variablesOf } from './rules/dictionary.ts'

describe('the dictionaries that ship', () => {
  const folder = new URL('../../data/dictionaries/', import.meta.url)
  const files = readdirSync(folder).filter(name => name.endsWith('.json') && name !== 'policy-facts.json')

  test('are there', () => {
    expect(files).toContain('hanoi.json')
  })

  test.each(files)('%s is sound', name => {
    const variables = variablesOf(readDictionary(readFileSync(new URL(name, folder), 'utf8')))
    expect(variableProblems(variables, [], new Set())).toEqual([])
  })
})

test.each<[string, string, object[]]>([
  ['broken JSON', '{"format": ', [{ place: 'line 1, column 12' }]],
  ['no dictionary', '[]', [{ place: '' }]],
  [
    'a type that is none, and a word unknown',
    JSON.stringify({
      format: 'chuluc-dictionary-1',
      code: 'd',
      name: { vi: 'D' },
      variables: { v: { name: { vi: 'V' }, type: 'nunber', periodicity: 'year', sorce: 'x' } },
    }),
    [{ place: 'variables.v.type', value: 'nunber' }, { place: 'variables.v.sorce' }],
  ],
])('%s is said with its place', (_, text, problems) => {
  let said: unknown
  try {
    readDictionary(text)
  } catch (error) {
    said = error
  }
  expect(said).toMatchObject({ name: 'Invalid', problems })
})
