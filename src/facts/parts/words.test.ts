import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDictionary } from '../../criteria/rules/dictionary.ts'
import { projectRoot } from '../../platform/root.ts'
import { dictionaryInput } from '../model.ts'
import { definitionIn } from './words.ts'

test.each([
  ['vi', 'Doanh thu', 'Revenue', { words: 'Doanh thu', lang: undefined }],
  ['en', 'Doanh thu', 'Revenue', { words: 'Revenue', lang: undefined }],
  ['en', 'Doanh thu', null, { words: 'Doanh thu', lang: 'vi' }],
  ['en', null, null, null],
] as const)('a definition on a page in %s: %s, %s', (language, definition, definitionEn, shown) => {
  expect(definitionIn({ definition, definitionEn }, language)).toEqual(shown)
})

const shipped: unknown = JSON.parse(readFileSync(join(projectRoot, 'data/dictionaries/hanoi.json'), 'utf8'))

test('every definition that ships is there in English; sets that share the variables know nothing of it', () => {
  const { variables } = dictionaryInput.parse(shipped)
  expect(
    Object.entries(variables).filter(([, { definition, definitionEn }]) => !definition !== !definitionEn),
  ).toEqual([])
  const read = readDictionary(shipped)
  expect(read.ok && Object.values(read.variables).some(variable => 'definitionEn' in variable)).toBe(false)
})
