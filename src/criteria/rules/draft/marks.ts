import type { Json, JsonPath } from '../../../exact/json.ts'
import { isMembers, isSame, listOf, memberOf, textAt, valueAt, withAt } from './json.ts'
import type { Part } from './parts.ts'

const PROVENANCE = ['clause', 'status', 'source', 'note']
/** What a thing is called is no point and no threshold. */
const NAMES = ['name', 'code', 'title', 'text', 'about']

/**
 * What was changed by hand is assumed (giả định) until somebody says where it was read: a rule that changed while its
 * source stayed as it was speaks of something that this source did not say.
 */
export const withMarks = (old: Json | undefined, now: Json, part: Part): Json => {
  const holders: readonly JsonPath[] = [
    ...(part.kind === 'outcome' ? [['passMark'], ['seats'], ['term']] : []),
    ...(MARKED.includes(part.kind) ? [[]] : []),
  ]
  const fields = holders.reduce((value, path) => markedAt(value, valueAt(old, path), path), now)
  return part.kind === 'outcome'
    ? LISTS.reduce((value, list) => markedRows(old, value, list), fields)
    : fields
}

const MARKED: readonly string[] = ['gate', 'node', 'leaf']
const LISTS: readonly JsonPath[] = [['classes', 'list'], ['ties'], ['honours']]

const markedAt = (value: Json, old: Json | undefined, path: JsonPath): Json => {
  const now = valueAt(value, path)
  return isMembers(now) && isDoubtful(old, now) ? withAt(value, [...path, 'status'], 'assumed') : value
}

const isDoubtful = (old: Json | undefined, now: Json): boolean => {
  if (isSame(rulesOf(old), rulesOf(now))) return false
  const source = textAt(now, ['source'])
  const isTold = source !== '' && source !== textAt(old, ['source']) && textAt(now, ['status']) !== ''
  return !isTold
}

const rulesOf = (value: Json | undefined): Json =>
  Object.fromEntries(
    Object.entries(isMembers(value) ? value : {}).filter(
      ([key]) => !PROVENANCE.includes(key) && !NAMES.includes(key) && key !== 'criteria',
    ),
  )

/** Rows are the same by their code, or where they have none by their place. */
const markedRows = (old: Json | undefined, value: Json, list: JsonPath): Json => {
  const before = listOf(valueAt(old, list))
  return listOf(valueAt(value, list)).reduce<Json>((value, row, nth) => {
    const code = memberOf(row, 'code')
    const was = code === undefined ? before[nth] : before.find(each => memberOf(each, 'code') === code)
    return markedAt(value, was, [...list, nth])
  }, value)
}
