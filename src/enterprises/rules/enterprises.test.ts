import { describe, expect, test } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import type { Code, CodeList, Industry } from '../model.ts'
import { type Codes, enterpriseProblems, productProblems } from './enterprises.ts'

const list = (code: string, isComplete: boolean): CodeList => ({
  code,
  nameVi: code,
  nameEn: code,
  isComplete,
  parentList: code,
})
const code = (of: string, text: string, days: Partial<Code> = {}): Code => ({
  list: of,
  code: text,
  nameVi: text,
  nameEn: null,
  parent: null,
  validFrom: null,
  validTo: null,
  source: 'test',
  ...days,
})
const today = dayOf('2026-11-21')
const codes: Codes = {
  lists: [list('vsic-2018', false), list('vsic-2025', true)],
  codes: [
    code('vsic-2018', '2732'),
    code('vsic-2025', '2732'),
    code('sector-groups', 'dien'),
    code('sector-groups', 'cu', { validTo: today }),
    code('supporting-industry-areas', 'phan-mem'),
  ],
}
const industry = (of: Industry['list'], text: string, isMain = false) => ({ list: of, code: text, isMain })

describe('an enterprise', () => {
  const problems = (...industries: ReturnType<typeof industry>[]) =>
    enterpriseProblems({ kind: 'company', taxCode: null, industries }, codes)

  test('may have no known tax code, and both classifications side by side, each with its main code', () => {
    expect(problems(industry('vsic-2018', '2732', true), industry('vsic-2025', '2732', true))).toEqual([])
  })

  test('a right tax code is no problem', () => {
    expect(enterpriseProblems({ kind: 'company', taxCode: '0100109106', industries: [] }, codes)).toEqual([])
  })

  test('a wrong tax code is said with the reason', () => {
    expect(enterpriseProblems({ kind: 'company', taxCode: '0100109107', industries: [] }, codes)).toEqual([
      { problem: 'tax-code', value: '0100109107', why: { problem: 'check-digit', expected: '6' } },
    ])
  })

  test.each<[string, ReturnType<typeof industry>[], object[]]>([
    [
      'a code of letters',
      [industry('vsic-2018', 'C27')],
      [{ problem: 'industry-shape', at: 0, value: 'C27' }],
    ],
    ['a code that a partial list lacks', [industry('vsic-2018', '9999')], []],
    [
      'a code that a complete list lacks',
      [industry('vsic-2025', '9999')],
      [{ problem: 'industry-unknown', at: 0, value: '9999', list: 'vsic-2025' }],
    ],
    [
      'the same code twice',
      [industry('vsic-2025', '2732'), industry('vsic-2025', '2732')],
      [{ problem: 'industry-twice', at: 1, value: '2732' }],
    ],
    [
      'two main codes of one classification',
      [industry('vsic-2018', '2732', true), industry('vsic-2018', '2733', true)],
      [{ problem: 'main-industry-twice', at: 1, value: '2733' }],
    ],
  ])('%s', (_, industries, expected) => {
    expect(problems(...industries)).toEqual(expected)
  })
})

describe('a product', () => {
  test.each<[string, string | null, string[], object[]]>([
    ['its group and areas may be unknown', null, [], []],
    ['a group and an area of the lists', 'dien', ['phan-mem'], []],
    ['no such group', 'x', [], [{ problem: 'sector-group', value: 'x', known: ['dien', 'cu'] }]],
    [
      'a group no longer in force',
      'cu',
      [],
      [{ problem: 'sector-group', value: 'cu', known: ['dien', 'cu'] }],
    ],
    ['no such area', null, ['phan-mem', 'y'], [{ problem: 'supporting-area', at: 1, value: 'y' }]],
  ])('%s', (_, sectorGroup, supportingAreas, expected) => {
    expect(productProblems({ sectorGroup, supportingAreas }, codes, today)).toEqual(expected)
  })
})
