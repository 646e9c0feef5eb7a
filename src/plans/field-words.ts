import { join } from 'node:path'
import { pathOf } from '../criteria/rules/draft/json.ts'
import { placesIn } from '../exact/json.ts'
import { Invalid } from '../platform/errors.ts'
import { readJsonFile } from '../platform/json-file.ts'
import { projectRoot } from '../platform/root.ts'
import { type FieldWords, readFieldWords } from './rules/overlap/words.ts'

const shippedWords = join(projectRoot, 'data', 'plans', 'overlap-words.json')

/** The words by which prose tasks are read; throws `Invalid` with file, line and place of every problem. */
export const readShippedFieldWords = async (path = shippedWords): Promise<FieldWords> => {
  const { text, value } = await readJsonFile(path)
  const read = readFieldWords(value)
  if (read.ok) return read.words
  throw new Invalid(
    read.problems.map(each => {
      const { line } = placesIn(text)(pathOf(value, each.place))
      return { ...each, place: `${path}, line ${line}, ${each.place || 'whole file'}` }
    }),
  )
}
