import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { measure } from './measure.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'measured-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const body = (lines: number) => Array.from({ length: lines }, (_, line) => `  use(${line})`).join('\n')
const functionOf = (name: string, lines: number) => `function ${name}() {\n${body(lines - 2)}\n}\n`
/** A hundred lines with four of comment: a share in the middle of the budget. */
const sound = `${'// why\n'.repeat(4)}${Array.from({ length: 19 }, (_, n) => functionOf(`short${n}`, 4)).join('')}${'use(0)\n'.repeat(20)}`

describe('the measure', () => {
  test('is satisfied with short functions, short files and a few comments', () => {
    write('src/selection/rules.ts', sound)
    write('src/selection/rules.test.ts', functionOf('longTest', 900))
    expect(measure(root).overBudget).toEqual(['median of the files: 100 lines, the budget is 80'])
    write('src/exact/day.ts', '// why\n'.repeat(2) + functionOf('day', 8).repeat(5))
    expect(measure(root).overBudget).toEqual([])
  })

  test('names a planted long function with its place, and says what is over budget', () => {
    write('src/exact/day.ts', `// why\n${functionOf('endless', 30)}`)
    expect(measure(root)).toMatchObject({
      longest: [{ name: 'endless', place: 'src/exact/day.ts:2', lines: 30, view: false }],
      overBudget: [
        'median of the functions: 30 lines, the budget is 8',
        'nine in ten functions: 30 lines, the budget is 25',
      ],
    })
  })

  test('finds long functions however they are written, and counts callbacks as part of them', () => {
    write(
      'src/exact/day.ts',
      `const arrow = () => {\n${body(28)}\n}\nclass Pool {\n  drain() {\n${body(38)}\n  }\n}\nlist.map(() => {\n${body(90)}\n})\n`,
    )
    expect(measure(root).longest).toEqual([
      { name: 'drain', place: 'src/exact/day.ts:32', lines: 40, view: false },
      { name: 'arrow', place: 'src/exact/day.ts:1', lines: 30, view: false },
    ])
  })

  test('grants a view 60 lines and no more', () => {
    const view = (lines: number) =>
      `// why\n${'// why\n'}function page() {\n${body(lines - 3)}\n  return <p>x</p>\n}\n`
    write('src/pages/home.tsx', view(60))
    expect(measure(root)).toMatchObject({
      all: { views: { count: 1, longest: 60 }, functions: { count: 0 } },
      overBudget: [],
    })
    write('src/pages/home.tsx', view(61))
    expect(measure(root).overBudget).toEqual(['longest view: 61 lines, the budget is 60'])
  })

  test('asks for some comments and refuses many', () => {
    write('src/exact/day.ts', functionOf('day', 8))
    expect(measure(root).overBudget).toEqual(['comments: 0.0 % of the lines, the budget is 3.0 % to 6.0 %'])
    write('src/exact/day.ts', `/*\n the day\n*/\n${functionOf('day', 8)}`)
    expect(measure(root).overBudget).toEqual(['comments: 27.3 % of the lines, the budget is 3.0 % to 6.0 %'])
  })

  test('will not measure a file that it cannot read', () => {
    write('src/exact/day.ts', 'const = 1')
    expect(() => measure(root)).toThrow('src/exact/day.ts cannot be parsed')
  })
})
