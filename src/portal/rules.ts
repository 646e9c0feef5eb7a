import { foldedText } from '../exact/text.ts'
import type { Language, PublishedRow } from './model.ts'

const order = new Intl.Collator('vi', { numeric: true })

/** What is asked of a list of published rows; an empty sorting leaves the rows as they were loaded. */
interface Sought {
  readonly words: string
  /** By column: the Vietnamese text of a cell, or one of several that it joins; "-" where the source says nothing. */
  readonly chosen?: Readonly<Record<string, string>>
  readonly sorting: string
  readonly isDescending: boolean
}

/** The rows that hold every word, with or without marks, in the order that was asked for or as they were loaded. */
export const chosenRows = (
  rows: readonly PublishedRow[],
  { words, chosen = {}, sorting, isDescending }: Sought,
  language: Language,
): readonly PublishedRow[] => {
  const wanted = foldedText(words).split(/\s+/).filter(Boolean)
  const found = rows.filter(row => {
    if (!Object.entries(chosen).every(([code, value]) => partsOf(row, code).includes(value))) return false
    const text = ` ${foldedText(textOf(row, language)).replace(/[^\p{L}\p{N}%]+/gu, ' ')}`
    return wanted.every(word => text.includes(` ${word}`))
  })
  if (sorting === '') return found
  const sorted = found.toSorted((a, b) => compareCells(a, b, sorting, language))
  return isDescending ? sorted.reverse() : sorted
}

/** "xã Phú Thị và xã Dương Xá" is two communes. */
export const partsOf = ({ cells }: PublishedRow, code: string): readonly string[] =>
  cells[code]?.vi.split(' và ') ?? ['-']

interface Placed {
  readonly nameVi: string
  readonly commune: string | null
  readonly district: string | null
}

interface Coded {
  readonly list: string
  readonly code: string
  readonly nameVi: string
  readonly parent: string | null
}

/** How many clusters sources place in each commune, a cluster once however many report it; the most first. */
export const clustersByCommune = (rows: readonly Placed[], codes: readonly Coded[]) => {
  const districts = new Map(codes.filter(isDistrict).map(({ code, nameVi }) => [code, nameVi]))
  const codeOf = new Map(
    codes
      .filter(code => !isDistrict(code))
      .map(({ code, nameVi, parent }) => [placeOf(nameVi, districts.get(parent ?? '') ?? null), code]),
  )
  const placed = rows.flatMap(({ nameVi, commune, district }) =>
    (commune?.split(' và ') ?? []).map(each => ({ nameVi, commune: each, district })),
  )
  const byPlace = Map.groupBy(placed, ({ commune, district }) => placeOf(commune, district))
  return [...byPlace]
    .flatMap(([place, [first, ...others]]) => {
      if (first === undefined) return []
      const { commune, district } = first
      const count = new Set([first, ...others].map(({ nameVi }) => nameVi)).size
      return [{ code: codeOf.get(place) ?? place, commune, district, count }]
    })
    .toSorted((a, b) => b.count - a.count || order.compare(a.commune, b.commune))
}

const isDistrict = ({ list }: Coded): boolean => list === 'districts'
const placeOf = (commune: string, district: string | null): string => `${commune}, ${district ?? ''}`

const textOf = ({ cells, source, note }: PublishedRow, language: Language): string =>
  [...Object.values(cells).map(cell => cell?.[language] ?? ''), source, note ?? ''].join(' ')

/** What is not known comes last. */
const compareCells = (a: PublishedRow, b: PublishedRow, code: string, language: Language): number => {
  const [x, y] = [a.cells[code]?.[language], b.cells[code]?.[language]]
  if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined)
  return order.compare(x, y)
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'
/** Beyond it nobody types a word, and its neighbours are too many. */
const LONGEST_MISTYPED = 24

/** What somebody may have meant who left out, added, exchanged or swapped one letter; without marks. */
export const oneMistakeAway = (word: string): readonly string[] => {
  if (word.length < 2 || word.length > LONGEST_MISTYPED) return []
  const near = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    near.add(before + after.slice(1))
    near.add(before + after.charAt(1) + after.charAt(0) + after.slice(2))
    for (const letter of LETTERS) {
      near.add(before + letter + after)
      near.add(before + letter + after.slice(1))
    }
  }
  near.delete(word)
  return [...near].filter(each => each.length > 1)
}
