import { describe, expect, it } from 'vitest'
import { parseExpression } from './parse.ts'

const says = (text: string): string => {
  const read = parseExpression(text)
  return read.ok ? 'read' : `${read.problem.column}: ${read.problem.says}`
}

const nameIn = (text: string): unknown => {
  const read = parseExpression(text)
  return read.ok && read.written.kind === 'name' ? read.written.name : says(text)
}

describe('the grammar', () => {
  it.each([
    ['revenue', { code: 'revenue', period: null }],
    ['product.revenue', { code: 'product.revenue', period: null }],
    ['revenue@-1', { code: 'revenue', period: { earlier: 1 } }],
    ['product.revenue@-12', { code: 'product.revenue', period: { earlier: 12 } }],
    ['revenue@2024', { code: 'revenue', period: { at: '2024' } }],
    ['revenue@2024-H2', { code: 'revenue', period: { at: '2024-H2' } }],
    ['revenue@2024-Q4', { code: 'revenue', period: { at: '2024-Q4' } }],
    ['revenue@2024-09', { code: 'revenue', period: { at: '2024-09' } }],
  ])('%s is a name of its period', (text, name) => {
    expect(nameIn(text)).toEqual(name)
  })

  it.each([
    ['x +', '4: this is not an expression: Unexpected token: the end'],
    ['x @-1', "3: this is not an expression: Unexpected character: '1'"],
    ['x // the rest', '3: comments are not part of the rule language; use "note"'],
    ['x % 2', '1: "x % 2" is not part of the rule language'],
    ['x.size()', '1: "x.size()" is not part of the rule language'],
    ['[1].all(v, v > 0)', '1: "[1].all(v, v > 0)" is not part of the rule language'],
    ['{"a": 1}', '1: "{"a": 1}" is not part of the rule language'],
    ['y + size(x)', '5: there is no function "size"; there are min, max, abs, round and has'],
    ['1e3', '1: write a decimal such as 12.5, a text such as "abc", true or false instead of 1e3'],
    ['0x10', '1: write a decimal such as 12.5, a text such as "abc", true or false instead of 0x10'],
    ['7u', '1: write a decimal such as 12.5, a text such as "abc", true or false instead of 7u'],
    ['null', '1: write a decimal such as 12.5, a text such as "abc", true or false instead of null'],
    ['r"a"', '1: write a decimal such as 12.5, a text such as "abc", true or false instead of r"a"'],
  ])('%s is refused with its column and reason', (text, reason) => {
    expect(says(text)).toBe(reason)
  })

  it('knows no "@" or "//" inside a text', () => {
    expect(says('t == "a@-1 // b"')).toBe('read')
  })

  it('ends at 2,000 characters', () => {
    const long = (characters: number) => `"${'a'.repeat(characters - 2)}"`
    expect(says(long(2000))).toBe('read')
    expect(says(long(2001))).toBe(
      '1: an expression has at most 2000 characters; split it into several criteria',
    )
  })

  it('ends at 200 parts', () => {
    const parts = (count: number) =>
      `x in [${Array(count - 3)
        .fill('1')
        .join(',')}]`
    expect(says(parts(200))).toBe('read')
    expect(says(parts(201))).toBe('401: an expression has at most 200 parts; split it')
  })

  it('ends at 64 levels, and no depth breaks the reader', () => {
    const deep = (levels: number) => `${'-('.repeat(levels - 1)}x${')'.repeat(levels - 1)}`
    expect(says(deep(64))).toBe('read')
    expect(says(deep(65))).toBe(
      '129: an expression is at most 64 levels deep; split it into several criteria',
    )
    expect(says(`${'('.repeat(900)}x${')'.repeat(900)}`)).not.toBe('read')
  })
})
