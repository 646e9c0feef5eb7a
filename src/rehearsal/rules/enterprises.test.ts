import { expect, test } from 'vitest'
import { randomFrom } from '../../exact/random.ts'
import { inventEnterprises } from './enterprises.ts'

test.each([1, 2026, 77])('seed %i: no enterprise has two products of one name', seed => {
  const enterprises = inventEnterprises(randomFrom(seed), 120, ['xã A'])
  const twice = enterprises.filter(
    ({ products }) => new Set(products.map(({ nameVi }) => nameVi)).size < products.length,
  )
  expect([enterprises.length, twice]).toEqual([120, []])
})
