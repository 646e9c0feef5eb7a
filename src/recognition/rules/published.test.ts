import { describe, expect, test } from 'vitest'
import { changesBetween } from './published.ts'

describe('what a file of cited rows changes', () => {
  const said = (figure: string, value: string | null) => ({ figure, value })

  test('a row said again, in another order of its columns, is no change', () => {
    expect(changesBetween([{ id: 1n, value: '61', figure: '2018' }], [said('2018', '61')])).toEqual({
      added: [],
      removed: [],
    })
  })

  test('a corrected row replaces the one it corrects', () => {
    const kept = [
      { id: 1n, ...said('2018', '61') },
      { id: 2n, ...said('2019', '0') },
    ]
    expect(changesBetween(kept, [said('2018', '61'), said('2019', null)])).toEqual({
      added: [said('2019', null)],
      removed: [kept[1]],
    })
  })

  test('a row said twice is kept once', () => {
    expect(changesBetween([], [said('2018', '61'), said('2018', '61')]).added).toEqual([said('2018', '61')])
  })
})
