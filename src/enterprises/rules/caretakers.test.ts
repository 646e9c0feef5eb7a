import { expect, test } from 'vitest'
import { type PersonId, personIdOf } from '../../access/model.ts'
import { enterpriseIdOf } from '../model.ts'
import { givingOf } from './caretakers.ts'

const [lan, huy] = [personIdOf('lan'), personIdOf('huy')]
const known = {
  registered: new Set(['a', 'b', 'c', 'd']),
  withdrawn: new Set(['d']),
  caretakers: new Map<string, PersonId | null>([
    ['a', lan],
    ['b', huy],
    ['c', null],
  ]),
}
const given = (ids: string, person: PersonId | null) => {
  const { change, skip } = givingOf(ids.split('').map(enterpriseIdOf), person, known)
  return [change.join(''), skip.map(({ id, why }) => `${id} ${why}`)]
}

test.each<[string, PersonId | null, string, readonly string[]]>([
  ['abc', lan, 'bc', ['a has-already']],
  ['abc', null, 'ab', ['c has-nobody']],
  ['adx', huy, 'a', ['d withdrawn', 'x not-there']],
  ['bbb', lan, 'b', []],
  ['', lan, '', []],
])('of %s given to %s change %s', (ids, person, change, skip) => {
  expect(given(ids, person)).toEqual([change, skip])
})
