import { describe, expect, it } from 'vitest'
import { readFigure } from './figures.ts'
import { placeRule, type Shelf, workOut } from './rule.ts'
import { readRule, type Syntax } from './syntax.ts'
import { NOT_APPLICABLE, shownOf, UNKNOWN, type Value } from './values.ts'

/** A rule with every operation in brackets. */
const bracketed = (syntax: Syntax): string => {
  if (syntax.is === 'literal') return JSON.stringify(shownOf(syntax.value))
  if (syntax.is === 'name') return syntax.period === null ? syntax.code : `${syntax.code}@${syntax.period}`
  return `(${[syntax.op, ...syntax.of.map(bracketed)].join(' ')})`
}

describe('a rule is read as CEL binds it', () => {
  it.each([
    ['a && b && c || d', '(|| (&& (&& a b) c) d)'],
    ['a - b - c', '(- (- a b) c)'],
    ['a + b * c / d', '(+ a (/ (* b c) d))'],
    ['-a * b', '(* (neg a) b)'],
    ['a - -1', '(- a (neg "1"))'],
    ['!a == b', '(== (! a) b)'],
    ['a ? b : c ? d : e', '(?: a b (?: c d e))'],
    ['a < b && c in ["x", 1, true, -2]', '(&& (< a b) (in c "x" "1" true "-2"))'],
    ['round((a), 2)', '(round a "2")'],
    ['max(a, min(b, c))', '(max a (min b c))'],
    ['product.revenue@-1-1', '(- product.revenue@-1 "1")'],
    ['a@2024-b@2025-H1', '(- a@2024 b@2025-H1)'],
    ['a@2024-09-a@2024-13', '(- (- a@2024-09 a@2024) "13")'],
    ['a@2025-Q3', 'a@2025-Q3'],
    ['a // what follows is not read\n+ 0.150', '(+ a "0.15")'],
    ["'it''s'", null],
    ['"\\u1ed9\\n\\"" == r"\\n"', '(== "ộ\\n\\"" "\\\\n")'],
    ['a == (b < c)', '(== a (< b c))'],
    ['a < b == c', '(== (< a b) c)'],
    ['a == b < c', null],
    ['a % b', null],
    ['a &', null],
    ['size(a)', null],
    ['a[0]', null],
    ['a in b', null],
    ['1e3', null],
    ['a b', null],
    ['(a', null],
    ['null', null],
    ['a@', null],
    ['', null],
  ])('%s', (source, expected) => {
    if (expected === null) expect(() => readRule(source)).toThrow()
    else expect(bracketed(readRule(source))).toBe(expected)
  })
})

const facts: Readonly<Record<string, Value>> = {
  u: UNKNOWN,
  na: NOT_APPLICABLE,
  t: true,
  f: false,
  one: readFigure(1) ?? UNKNOWN,
  zero: readFigure(0) ?? UNKNOWN,
  day: '2026-11-21',
}

const outcome = (source: string): unknown => {
  const shelf: Shelf = { isVariable: code => code in facts, references: [], parts: 0 }
  const rule = placeRule(shelf, source, 'here')
  return shownOf(
    workOut(
      rule,
      shelf.references.map(({ code }) => ({ value: facts[code] ?? UNKNOWN })),
      [],
    ),
  )
}

const unknown = { unknown: true }
const notApplicable = { notApplicable: true }

describe('three-valued logic, with what does not apply', () => {
  it.each([
    ['t || u', true],
    ['u || t', true],
    ['f && u', false],
    ['u && f', false],
    ['t && u', unknown],
    ['f || u', unknown],
    ['!u', unknown],
    ['!na', notApplicable],
    ['f && na', false],
    ['t || na', true],
    ['t && na', notApplicable],
    ['f || na', notApplicable],
    ['u && na', unknown],
    ['na || u', unknown],
    ['u > 1 || u <= 1', unknown],
    ['u + 1', unknown],
    ['na + 1', notApplicable],
    ['na + u', unknown],
    ['u == na', unknown],
    ['na < 1', notApplicable],
    ['one / zero', notApplicable],
    ['u / zero', unknown],
    ['zero / one', '0'],
    ['u ? 1 : 2', unknown],
    ['u ? 1 : 1', unknown],
    ['na ? 1 : 2', notApplicable],
    ['t ? 1 : u', '1'],
    ['f ? u : 2', '2'],
    ['has(one)', true],
    ['has(na)', false],
    ['has(u)', unknown],
    ['u in [1]', unknown],
    ['na in [1]', notApplicable],
    ['one in [2, 1.0]', true],
    ['zero in [2]', false],
    ['zero in []', false],
    ['min(na, one, u)', unknown],
    ['max(na, one)', notApplicable],
    ['max(one, 2, -3)', '2'],
    ['abs(-one)', '1'],
    ['round(-2.5)', '-3'],
    ['round(1.005, 2)', '1.01'],
    ['round(u, 2)', unknown],
    ['7 / 2', '3.5'],
    ['one / 3', '1/3'],
    ['0.1 + 0.2 == 0.3', true],
    ['day < "2026-11-22"', true],
    ['day != "2026-11-21"', false],
    ['9007199254740993 - 9007199254740992', '1'],
  ])('%s', (source, expected) => {
    expect(outcome(source)).toEqual(expected)
  })
})

it.each(['min()', 'abs(1, 2)', 'has(1)', 'round(1, 2, 3)', 'stranger > 1', 'neg(1)'])(
  '%s is refused with its place',
  source => {
    expect(() => outcome(source)).toThrow('here: the checker cannot read the rule')
  },
)
