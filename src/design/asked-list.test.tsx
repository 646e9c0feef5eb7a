import { expect, test } from 'vitest'
import { askedList } from './asked-list.tsx'
import { wordsOf } from './testing.ts'

interface Row {
  readonly name: string
  readonly kind: 'odd' | 'even'
}
const rows: readonly Row[] = Array.from({ length: 120 }, (_, at) => ({
  name: `Dòng ${at + 1}`,
  kind: at % 2 === 0 ? 'odd' : 'even',
}))

const asked = (query: string) =>
  askedList({ query: new URLSearchParams(query), language: 'vi' }, rows, {
    path: '/rows',
    caption: 'Dòng',
    columns: [{ heading: 'Tên', cell: ({ name }) => name }],
    keys: [
      {
        name: 'kind',
        aliases: [],
        label: 'Loại',
        values: [
          { value: 'odd', label: 'lẻ' },
          { value: 'even', label: 'chẵn' },
        ],
        holds: { ofRow: ({ kind }, value) => kind === value },
      },
    ],
    folded: ({ name }) => name.toLowerCase(),
    sortings: ['name'],
    sorted: (found, { isDescending }) => (isDescending ? found.toReversed() : found),
    table: shown => ({
      name: 'dong',
      columns: [{ code: 'name', heading: 'Tên' }],
      rows: shown.map(({ name }) => [name]),
    }),
    searchHint: 'Tên',
    empty: 'Không có dòng nào.',
  })

const names = (query: string): readonly string[] =>
  [...String(asked(query).view).matchAll(/<td[^>]*>(Dòng \d+)</g)].map(([, name = '']) => name)

test('a page of what was asked for is shown, in the order that was asked', () => {
  expect([names('').length, names('')[0], names('page=3').length]).toEqual([50, 'Dòng 1', 20])
  expect([names('kind=even')[0], names('kind=even&sort=-name')[0], asked('kind=even').shown.length]).toEqual([
    'Dòng 2',
    'Dòng 120',
    60,
  ])
  expect(wordsOf(String(asked('q=nothing').view))).toContain('Không có dòng nào.')
})

test('taken away it is whole and as it is filtered; what was not understood is not taken for all', async () => {
  const file = await asked('kind=odd&format=json&page=2').file
  expect(await file?.json()).toEqual(rows.filter(({ kind }) => kind === 'odd').map(({ name }) => ({ name })))
  expect([asked('').file, asked('q=colour:red&format=json').file]).toEqual([null, null])
})
