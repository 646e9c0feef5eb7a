import { foldedText } from '../exact/text.ts'
import type { Language, PublishedRow } from './model.ts'

/** What is asked of a list of published rows; an empty sorting leaves the rows as they were loaded. */
interface Sought {
  readonly words: string
  readonly sorting: string
  readonly isDescending: boolean
}

/** The rows that hold every word, with or without marks, in the order that was asked for or as they were loaded. */
export const chosenRows = (
  rows: readonly PublishedRow[],
  { words, sorting, isDescending }: Sought,
  language: Language,
): readonly PublishedRow[] => {
  const wanted = foldedText(words).split(/\s+/).filter(Boolean)
  const found = rows.filter(row => {
    const text = ` ${foldedText(textOf(row, language)).replace(/[^\p{L}\p{N}%]+/gu, ' ')}`
    return wanted.every(word => text.includes(` ${word}`))
  })
  if (sorting === '') return found
  const sorted = found.toSorted((a, b) => compareCells(a, b, sorting, language))
  return isDescending ? sorted.reverse() : sorted
}

const textOf = ({ cells, source, note }: PublishedRow, language: Language): string =>
  [...Object.values(cells).map(cell => cell?.[language] ?? ''), source, note ?? ''].join(' ')

const order = new Intl.Collator('vi', { numeric: true })

/** What is not known comes last. */
const compareCells = (a: PublishedRow, b: PublishedRow, code: string, language: Language): number => {
  const [x, y] = [a.cells[code]?.[language], b.cells[code]?.[language]]
  if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined)
  return order.compare(x, y)
}
