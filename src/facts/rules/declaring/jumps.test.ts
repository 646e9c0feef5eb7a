import { describe, expect, test } from 'vitest'
import type { Variable } from '../../model.ts'
import { jumpOf } from './jumps.ts'

type Words = Pick<Variable, 'type' | 'currency' | 'unit'>
const dong: Words = { type: 'money', currency: 'VND', unit: null }
const people: Words = { type: 'integer', currency: null, unit: 'người' }
const share: Words = { type: 'number', currency: null, unit: '%' }

describe('a figure beside that of the year before', () => {
  test.each<[string, Words, string, string | null, object | null]>([
    ['a good year', dong, '60000000000', '52000000000', null],
    ['nine times as much', dong, '90', '10', null],
    ['ten times as much', people, '100', '10', { jump: 'many-times', isLess: false }],
    ['a tenth', people, '10', '100', { jump: 'many-times', isLess: true }],
    ['in millions', dong, '52310', '52310000000', { jump: 'unit-slip', factor: 'million', isLess: true }],
    [
      'in thousands',
      dong,
      '50000000',
      '52310000000',
      { jump: 'unit-slip', factor: 'thousand', isLess: true },
    ],
    [
      'last year in millions',
      dong,
      '52310000000',
      '52310',
      { jump: 'unit-slip', factor: 'million', isLess: false },
    ],
    ['a loss after a profit', dong, '-5000000', '5000000', { jump: 'sign' }],
    ['a loss after a loss', dong, '-5000000', '-4000000', null],
    ['nothing after something', people, '0', '12', { jump: 'to-zero' }],
    ['something after nothing', people, '12', '0', null],
    ['nothing after nothing', people, '0', '0', null],
    ['little money with nothing beside it', dong, '52310', null, { jump: 'small-money' }],
    ['no money with nothing beside it', dong, '0', null, null],
    ['less than nothing with nothing beside it', people, '-3', null, { jump: 'negative' }],
    ['more than all', share, '100.5', '90', { jump: 'percent' }],
    ['all', share, '100', '90', null],
    ['no number', { type: 'text', currency: null, unit: null }, 'x', 'y', null],
  ])('%s', (_, variable, text, before, expected) => {
    expect(jumpOf(variable, text, before)).toEqual(expected)
  })
})
