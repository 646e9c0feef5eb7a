import { describe, expect, test } from 'vitest'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { dayOf } from '../../exact/day.ts'
import type { Ruling, Transfer, TransferKind } from '../model.ts'
import { heldAsOn, holderOn, transferProblem } from './holders.ts'

const transfer = (kind: TransferKind, from: string, to: string, on: string): Transfer => ({
  kind,
  from: enterpriseIdOf(from),
  to: enterpriseIdOf(to),
  toName: `Công ty ${to}`,
  effectiveOn: dayOf(on),
  ground: 'Hợp đồng sáp nhập',
  document: '7/TB',
  person: null,
  recordedAt: `${on}T03:00:00.000Z`,
})
const granted = {
  enterprise: enterpriseIdOf('a'),
  decision: { number: '1', symbol: 'QĐ-UBND', issuer: 'UBND', decidedOn: dayOf('2021-11-20') },
  validFrom: dayOf('2021-11-26'),
  validTo: dayOf('2024-11-26'),
  rulings: [] as readonly Ruling[],
  transfers: [] as readonly Transfer[],
}
const merged = transfer('merged', 'a', 'b', '2022-03-01')
const split = transfer('split', 'b', 'c', '2023-03-01')

test.each([
  ['before the first transfer', '2022-02-28', 'a', null],
  ['the day of a merger', '2022-03-01', 'b', 'Công ty b'],
  ['between two', '2023-02-28', 'b', 'Công ty b'],
  ['the day of a split', '2023-03-01', 'c', 'Công ty c'],
])('who holds it %s', (_, day, holder, name) => {
  expect(holderOn(granted, [split, merged], dayOf(day))).toBe(holder)
  expect(heldAsOn([split, merged], dayOf(day))).toBe(name)
})

describe('which transfers can be made', () => {
  const revoked: Ruling = {
    kind: 'revoked',
    effectiveOn: dayOf('2022-06-01'),
    ground: 'Điều 9',
    document: '1/QĐ',
    person: null,
    recordedAt: '2022-06-01T03:00:00.000Z',
  }
  const held = { ...granted, transfers: [merged] }
  test.each<[string, typeof granted, TransferKind, string, string, object | null]>([
    ['a merger', granted, 'merged', 'b', '2022-03-01', null],
    ['the same enterprise under another name', granted, 'renamed', 'a', '2022-03-01', null],
    ['a split after a merger', held, 'split', 'c', '2022-04-01', null],
    ['back to whom it was granted', held, 'split', 'a', '2022-04-01', null],
    ['to who holds it', held, 'merged', 'b', '2022-04-01', { code: 'holds-already' }],
    [
      'another enterprise is no new name',
      granted,
      'renamed',
      'b',
      '2022-03-01',
      { code: 'renamed-is-the-same' },
    ],
    ['before it was granted', granted, 'merged', 'b', '2021-11-19', { code: 'transfer-before-grant' }],
    ['on the day of an earlier one', held, 'split', 'c', '2022-03-01', { after: '2022-03-01' }],
    ['after its end', granted, 'merged', 'b', '2024-11-26', { status: 'expired' }],
    [
      'after a revocation',
      { ...granted, rulings: [revoked] },
      'merged',
      'b',
      '2022-06-01',
      { status: 'revoked' },
    ],
  ])('%s', (_, recognition, kind, to, on, problem) => {
    const found = transferProblem(recognition, { kind, to: enterpriseIdOf(to), effectiveOn: dayOf(on) })
    if (problem === null) expect(found).toBeNull()
    else expect(found).toMatchObject(problem)
  })
})
