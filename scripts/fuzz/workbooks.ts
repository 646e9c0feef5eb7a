import { type WriteSheet, writeWorkbook } from '../../src/platform/workbook/spreadsheet.ts'
import { workbookParts, type ZipPart, zipOf } from '../../src/selection/files/testing.ts'
import { makeTable } from './dossiers.ts'
import { mutateBytes, mutateText } from './mutate.ts'
import type { Random } from './random.ts'

/** A workbook: well made with strange cells, of mutated parts, or of mutated bytes. */
export const makeWorkbook = async (random: Random): Promise<Uint8Array> => {
  switch (random.below(4)) {
    case 0:
      return written(random)
    case 1:
      return mutateBytes(random, random.oneIn(2) ? await written(random) : zipOf(makeParts(random)))
    default:
      return zipOf(makeParts(random).map(part => mutatePart(random, part)))
  }
}

const mutatePart = (random: Random, part: ZipPart): ZipPart => {
  const is = (name: string) => part.name.endsWith(name)
  const content =
    is('sheet1.xml') || random.oneIn(6) ? mutateText(random, String(part.content)) : part.content
  const name = random.oneIn(60) ? mutateText(random, part.name).slice(0, 200) : part.name
  return random.oneIn(60) ? { name, content, says: random.below(2 ** 31) } : { name, content }
}

const NAMES: readonly string[] = ['Hồ sơ', 'Hồ sơ', 'Hồ sơ', 'Sheet1', 'Hướng dẫn']

const written = (random: Random): Promise<Uint8Array> => {
  const rows = makeTable(random).map((row, at) => (at === 0 ? row : row.map(text => asStored(random, text))))
  const sheet: WriteSheet = {
    name: random.pick(NAMES),
    rows,
    ...(random.oneIn(5)
      ? { merges: [{ startRow: random.below(3), startCol: 0, endRow: 3, endCol: 1 }] }
      : {}),
    ...(random.oneIn(5)
      ? { cells: new Map([['2,1', { formula: 'A1', formulaResult: random.pick([1, 'x']) }]]) }
      : {}),
  }
  const guide = { name: 'Hướng dẫn', rows: [['period', random.pick<string | number>(['2025', 2025, 'x'])]] }
  return writeWorkbook(random.oneIn(2) && sheet.name !== guide.name ? [sheet, guide] : [sheet])
}

type Stored = string | number | boolean | Date | null

/** Mostly the text, or the number that it is. */
const asStored = (random: Random, text: string): Stored => {
  if (random.oneIn(40)) return random.pick(STRANGE)
  if (random.oneIn(60)) return new Date(Date.UTC(1890 + random.below(200), 1, 28, random.oneIn(9) ? 10 : 0))
  return text !== '' && Number.isSafeInteger(Number(text)) && random.oneIn(2) ? Number(text) : text
}
const STRANGE: readonly Stored[] = [null, 0.1 + 0.2, 1e21, 1e-9, true, '#N/A', 46347]

/** A workbook part by part. */
const makeParts = (random: Random): readonly ZipPart[] => {
  const table = makeTable(random)
  const rows = table.map(
    (row, at) => `<row r="${at + 1}">${row.map(text => cellXml(random, text)).join('')}</row>`,
  )
  const merge = random.oneIn(6) ? '<mergeCells><mergeCell ref="A1:B3"/></mergeCells>' : ''
  return workbookParts(`<worksheet><sheetData>${rows.join('')}</sheetData>${merge}</worksheet>`)
}

const cellXml = (random: Random, text: string): string => {
  const safe = text.replace(/[<&"]/g, '')
  if (text === '' || text.includes('"')) return '<c/>'
  if (random.oneIn(40)) return random.pick(STRANGE_CELLS)
  return random.oneIn(5)
    ? `<c t="str"><f>A1</f><v>${safe}</v></c>`
    : `<c t="inlineStr"><is><t>${safe}</t></is></c>`
}
const STRANGE_CELLS = [
  '<c><v>7</v></c>',
  '<c t="b"><v>1</v></c>',
  '<c t="s"><v>0</v></c>',
  '<c s="1"><v>46347</v></c>',
  '<c t="e"><v>#REF!</v></c>',
  '<c><f>SUM(A1)</f></c>',
]
