import { FONT, writeWorkbook } from './spreadsheet.ts'

export const tableFormats = ['xlsx', 'csv', 'json'] as const
export type TableFormat = (typeof tableFormats)[number]

/** A list as it is shown, to be taken away. */
export interface TableFile {
  /** Of the file, without its ending; plain letters. */
  readonly name: string
  /** What stands above a column for people, and its name for programs. */
  readonly columns: readonly { readonly code: string; readonly heading: string }[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export function tableFormatIn(query: URLSearchParams): TableFormat | null {
  return tableFormats.find(format => format === query.get('format')) ?? null
}

export async function tableResponse(format: TableFormat, table: TableFile): Promise<Response> {
  return fileResponse(await bytesOf(format, table), TYPES[format], `${table.name}.${format}`)
}

/** Bytes to be saved by the browser, for nobody else to keep. */
export function fileResponse(bytes: Uint8Array, type: string, name: string): Response {
  const plain = name.normalize('NFD').replace(/[^\w.() -]/g, '_')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    },
  })
}

const TYPES: Readonly<Record<TableFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

async function bytesOf(format: TableFormat, table: TableFile): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return workbookOf(table)
    case 'csv':
      return Buffer.from(csvOf(table))
    case 'json':
      return Buffer.from(JSON.stringify(objectsOf(table), null, 2))
  }
}

const HEADING = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E3EAF1' } },
  alignment: { wrapText: true, vertical: 'center' },
} as const

function workbookOf({ columns, rows }: TableFile): Promise<Uint8Array> {
  const headings = columns.map(({ heading }) => heading)
  const widths = columns.map((_, at) => widthOf([headings[at] ?? '', ...rows.map(row => row[at] ?? '')]))
  return writeWorkbook([
    {
      name: 'Danh sách',
      rows: [headings, ...rows.map(row => [...row])],
      columns: widths.map(width => ({ width })),
      cells: new Map(headings.map((_, at) => [`0,${at}`, { style: HEADING }])),
      freezePane: { rows: 1 },
    },
  ])
}

const widthOf = (cells: readonly (string | number)[]): number =>
  Math.min(60, Math.max(10, ...cells.slice(0, 200).map(cell => String(cell).length + 2)))

function csvOf({ columns, rows }: TableFile): string {
  const lines = [columns.map(({ heading }) => heading), ...rows]
  return `${UTF8_MARK}${lines.map(csvLine).join('')}`
}

/** By which Excel knows UTF-8. */
export const UTF8_MARK = '\ufeff'

export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(csvCell).join(',')}\r\n`

/** A text that begins like a formula would be run by the program that opens it. */
function csvCell(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function objectsOf({
  columns,
  rows,
}: TableFile): readonly Readonly<Record<string, string | number | null>>[] {
  return rows.map(row => Object.fromEntries(columns.map(({ code }, at) => [code, row[at] ?? null])))
}
