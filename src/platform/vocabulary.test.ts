import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedText } from '../exact/text.ts'
import { understood, type Vocabulary } from './vocabulary.ts'

interface Tool {
  readonly name: string
  readonly colour: string
  readonly lacks: readonly { readonly what: string; readonly unit: string }[]
}

const tools: readonly Tool[] = [
  { name: 'Búa thép', colour: 'red', lacks: [{ what: 'fact', unit: 'a' }] },
  { name: 'Máy bơm', colour: 'dark-red', lacks: [] },
  {
    name: 'Máy tiện gỗ',
    colour: 'blue',
    lacks: [
      { what: 'fact', unit: 'b' },
      { what: 'score', unit: 'a' },
    ],
  },
]

const values = (...all: readonly (readonly [string, string])[]) =>
  all.map(([value, label]) => ({ value, label }))

const vocabulary: Vocabulary<Tool, Tool['lacks'][number]> = {
  keys: [
    {
      name: 'colour',
      aliases: ['mau'],
      label: 'Màu',
      values: values(['red', 'đỏ'], ['dark-red', 'đỏ sẫm'], ['blue', 'xanh']),
      holds: { ofRow: ({ colour }, value) => colour === value },
    },
    {
      name: 'missing',
      aliases: ['thieu'],
      label: 'Còn thiếu',
      values: values(['fact', 'số liệu'], ['score', 'điểm chấm']),
      holds: { ofPart: ({ what }, value) => what === value },
    },
    {
      name: 'unit',
      aliases: ['donvi'],
      label: 'Đơn vị',
      values: values(['a', 'Sở A'], ['b', 'Sở B']),
      holds: { ofPart: ({ unit }, value) => unit === value },
    },
  ],
  folded: ({ name }) => foldedText(name),
  parts: ({ lacks }) => lacks,
}

const asked = (query: string | Record<string, string>) => understood(new URLSearchParams(query), vocabulary)
const found = (query: Record<string, string>) => tools.filter(asked(query).isFound).map(({ name }) => name)

test.each([
  [{}, ['Búa thép', 'Máy bơm', 'Máy tiện gỗ']],
  [{ q: 'may' }, ['Máy bơm', 'Máy tiện gỗ']],
  [{ q: 'máy -go' }, ['Máy bơm']],
  [{ q: '"may tien"' }, ['Máy tiện gỗ']],
  [{ q: 'tien may' }, ['Máy tiện gỗ']],
  [{ q: 'colour:red' }, ['Búa thép']],
  [{ q: 'màu:ĐỎ-SẪM' }, ['Máy bơm']],
  [{ q: 'mau:xa' }, ['Máy tiện gỗ']],
  [{ q: 'colour:red,blue' }, ['Búa thép', 'Máy tiện gỗ']],
  [{ q: '-colour:red,blue' }, ['Máy bơm']],
  [{ colour: 'red' }, ['Búa thép']],
  [{ q: 'búa', colour: 'blue' }, []],
  [{ q: 'missing:fact' }, ['Búa thép', 'Máy tiện gỗ']],
  // What is asked of parts holds of one of them: no score and fact of two.
  [{ q: 'missing:fact unit:a' }, ['Búa thép']],
  [{ q: 'thiếu:"số liệu" đơn-vị:"Sở B"' }, ['Máy tiện gỗ']],
  [{ q: 'missing:fact -unit:a' }, []],
])('%o finds', (query, names) => {
  expect([asked(query).problems, found(query)]).toEqual([[], names])
})

test.each([
  [
    { q: 'bua color:red' },
    {
      kind: 'key',
      key: 'color',
      value: 'red',
      mends: [
        { label: 'colour:red', changes: { q: 'bua colour:red' } },
        { label: 'unit:red', changes: { q: 'bua unit:red' } },
        { label: 'missing:red', changes: { q: 'bua missing:red' } },
        { label: '"color:red"', changes: { q: 'bua "color:red"' } },
      ],
    },
  ],
  [
    { q: '-colour:blau,red bua' },
    {
      kind: 'value',
      key: 'colour',
      value: 'blau',
      mends: [
        { label: '-colour:blue,red', changes: { q: '-colour:blue,red bua' } },
        { label: '-colour:red,red', changes: { q: '-colour:red,red bua' } },
        { label: '-colour:dark-red,red', changes: { q: '-colour:dark-red,red bua' } },
      ],
    },
  ],
  [
    { q: 'unit:' },
    {
      kind: 'no-value',
      key: 'unit',
      value: '',
      mends: [
        { label: 'unit:a', changes: { q: 'unit:a' } },
        { label: 'unit:b', changes: { q: 'unit:b' } },
      ],
    },
  ],
  [
    { unit: 'c' },
    {
      kind: 'value',
      key: 'unit',
      value: 'c',
      mends: [
        { label: 'unit:a', changes: { unit: 'a' } },
        { label: 'unit:b', changes: { unit: 'b' } },
      ],
    },
  ],
])('%o is not understood, nothing is found, and what was meant is a link away', (query, problem) => {
  expect([asked(query).problems, found(query)]).toEqual([[problem], []])
})

test('each condition says how it was understood, and its link takes it away', () => {
  expect(asked({ q: 'mau:xa -"may bom"', unit: 'a' }).conditions).toEqual([
    { label: 'Màu: xanh', changes: { q: '-"may bom"' } },
    { label: '− “may bom”', changes: { q: 'mau:xa' } },
    { label: 'Đơn vị: Sở A', changes: { unit: null } },
  ])
})

test('the help adds a condition to what is asked', () => {
  const [colour] = asked({ q: 'bua' }).keys
  expect(colour?.values.map(({ mend }) => mend.changes)).toEqual([
    { q: 'bua colour:red' },
    { q: 'bua colour:dark-red' },
    { q: 'bua colour:blue' },
  ])
})

/** Of what means something to the grammar, and of what is no letter at all. */
const anything = fc.string({
  unit: fc.constantFrom(...'aĐ9:,-"\\ \t\ń😀_', '\ud800', 'track', 'unit:'),
  maxLength: 30,
})

test('any text is understood or answered, and every link mends what it names', () => {
  fc.assert(
    fc.property(anything, text => {
      const { problems } = asked({ q: text })
      for (const { mends } of problems)
        for (const { changes } of mends)
          expect(asked({ q: changes.q ?? '' }).problems.length).toBeLessThanOrEqual(problems.length)
      tools.filter(asked({ q: text }).isFound)
    }),
  )
})
