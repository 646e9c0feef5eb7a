import {
  AlignmentType,
  Document,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Day } from '../../exact/day.ts'
import { unpack, zipEntries } from '../../platform/workbook/zip.ts'
import {
  beside,
  bodyOf,
  FONT,
  lengthOf,
  lineOf,
  mm,
  PAGE,
  pt,
  ruledCell,
  ruleOf,
  run,
  TEXT_WIDTH,
} from './parts.ts'
import type { AdministrativeText, Annex, Article } from './text.ts'

/** A document in the layout of Decree 30/2020/NĐ-CP, Annex I, as a Word file: decisions after specimen 1.2 of Annex III. */
export const administrativeFile = async (text: AdministrativeText): Promise<Uint8Array> => {
  const document = new Document({
    title: `${text.type}: ${text.about}`,
    styles: { default: { document: { run: { font: FONT, size: 28 } } } },
    sections: [sectionOf(main(text), text), ...text.annexes.map((_, at) => annexSection(text, at))],
  })
  const made = await Packer.toBuffer(document)
  const data = withoutEmptyPages(bodyOfFile(made))
  return Packer.toBuffer(document, undefined, [{ path: BODY, data }])
}

const BODY = 'word/document.xml'

const bodyOfFile = (file: Uint8Array): string => {
  const entries = zipEntries(file)
  const entry = 'reason' in entries ? undefined : entries.find(({ name }) => name === BODY)
  const bytes = entry === undefined ? null : unpack(file, entry)
  if (bytes === null) throw new Error('The library made no whole Word file.')
  return bytes.toString('utf8')
}

/** The library ends each section with an empty paragraph: as high as a line of text, it would make a page of its own. */
const withoutEmptyPages = (xml: string): string =>
  xml.replaceAll(
    '<w:p><w:pPr><w:sectPr',
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:sectPr',
  )

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const MOTTO = 'Độc lập - Tự do - Hạnh phúc'
const SAMPLE = 'DỮ LIỆU MINH HỌA - KHÔNG CÓ GIÁ TRỊ PHÁP LÝ'
const HEAD: readonly [number, number] = [Math.round(TEXT_WIDTH * 0.43), Math.round(TEXT_WIDTH * 0.57)]

/** Pages are counted from 1 in each section; the number stands in the top margin, not on the first page. */
const sectionOf = (
  children: ISectionOptions['children'],
  { isSample }: AdministrativeText,
): ISectionOptions => ({
  properties: { titlePage: true, page: { ...PAGE, pageNumbers: { start: 1 } } },
  headers: {
    first: new Header({ children: isSample ? [sampleLine()] : [new Paragraph({})] }),
    default: new Header({ children: [pageNumber(), ...(isSample ? [sampleLine()] : [])] }),
  },
  children,
})

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ font: FONT, size: 28, children: [PageNumber.CURRENT] })],
  })

const sampleLine = (): Paragraph => lineOf(SAMPLE, { size: 10, bold: true })

const main = (text: AdministrativeText): (Paragraph | Table)[] => [
  head(text),
  ...title(text),
  lineOf(
    text.authority,
    { size: 14, bold: true },
    { spacing: { before: pt(12), after: pt(10), line: 240, lineRule: 'auto' } },
  ),
  ...text.grounds.map((ground, at) =>
    bodyOf([run(`${ground}${at === text.grounds.length - 1 ? '.' : ';'}`, { size: 14, italics: true })]),
  ),
  lineOf(
    text.resolves,
    { size: 14, bold: true },
    { spacing: { before: pt(8), after: pt(8), line: 240, lineRule: 'auto' } },
  ),
  ...text.articles.flatMap((article, at) => articleOf(article, at + 1, at === text.articles.length - 1)),
  new Paragraph({ spacing: { before: 0, after: pt(6), line: 240, lineRule: 'auto' }, children: [] }),
  signature(text),
]

const head = ({ issuer, number, symbol, place, issuedOn }: AdministrativeText): Table => {
  const [left, right] = HEAD
  const issuerStyle = { size: 12, bold: true }
  const motto = { size: 13, bold: true }
  const above = issuer.above === null ? [] : [lineOf(issuer.above.toUpperCase(), { size: 12 })]
  const name = issuer.name.toUpperCase()
  const nameLength = Math.min(lengthOf(name, issuerStyle), left)
  return beside(
    [
      [
        ...above,
        lineOf(name, issuerStyle),
        ruleOf(nameLength * 0.4, left),
        lineOf(`Số: ${number ?? '        '}/${symbol}`, { size: 13 }),
      ],
      [
        lineOf(NATION, { size: 12, bold: true }),
        lineOf(MOTTO, motto),
        ruleOf(lengthOf(MOTTO, motto), right),
        lineOf(placeAndDay(place, issuedOn), { size: 13, italics: true }),
      ],
    ],
    HEAD,
  )
}

/** "ngày 05 tháng 01 năm 2020": a zero before days below 10, before months 1 and 2 alone. */
const placeAndDay = (place: string | null, on: Day | null): string => {
  const [year, month = '', day] = on?.split('-') ?? ['20  ', '   ', '   ']
  const shown = month === '01' || month === '02' || on === null ? month : String(Number(month))
  return `${place ?? '……………'}, ngày ${day} tháng ${shown} năm ${year}`
}

const title = ({ type, about }: AdministrativeText): readonly Paragraph[] => {
  const style = { size: 14, bold: true }
  return [
    lineOf(type, style, { spacing: { before: pt(18), after: 0, line: 240, lineRule: 'auto' } }),
    lineOf(about, style),
    ruleOf(Math.min(lengthOf(about, style), TEXT_WIDTH) * 0.4, TEXT_WIDTH),
  ]
}

/** The specimens end the last article with "./.". */
const articleOf = ({ paragraphs }: Article, number: number, isLast: boolean): readonly Paragraph[] =>
  paragraphs.map((words, at) => {
    const said = isLast && at === paragraphs.length - 1 ? `${words.replace(/\.$/, '')}./.` : words
    const label = at === 0 ? [run(`Điều ${number}. `, { size: 14, bold: true })] : []
    return bodyOf([...label, run(said, { size: 14 })])
  })

const signature = ({ recipients, signature, signer }: AdministrativeText): Table => {
  const left = { alignment: AlignmentType.LEFT }
  const space: IParagraphOptions = { spacing: { before: pt(70), after: 0, line: 240, lineRule: 'auto' } }
  return beside(
    [
      [
        lineOf('Nơi nhận:', { size: 12, bold: true, italics: true }, left),
        ...recipients.map((each, at) =>
          lineOf(`- ${each}${at === recipients.length - 1 ? '.' : ';'}`, { size: 11 }, left),
        ),
      ],
      [
        ...signature.map(words => lineOf(words.toUpperCase(), { size: 14, bold: true })),
        lineOf(signer ?? '', { size: 14, bold: true }, space),
      ],
    ],
    HEAD,
  )
}

const annexSection = (text: AdministrativeText, at: number): ISectionOptions => {
  const annex = text.annexes[at]
  const number = text.annexes.length > 1 ? ` ${ROMAN[at] ?? at + 1}` : ''
  return sectionOf(annex === undefined ? [] : annexOf(annex, number), text)
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

const annexOf = ({ title, reference, columns, rows }: Annex, number: string): (Paragraph | Table)[] => {
  const widths = columns.map(({ width }) => Math.round((TEXT_WIDTH * width) / 100))
  const cells = (texts: readonly string[], isHead: boolean) =>
    columns.map(({ heading, isCentred = false }, at) =>
      ruledCell(isHead ? heading : (texts[at] ?? ''), {
        size: 12,
        bold: isHead,
        isCentred: isHead || isCentred,
        width: widths[at] ?? 0,
      }),
    )
  return [
    lineOf(`Phụ lục${number}`, { size: 14, bold: true }),
    lineOf(title.toUpperCase(), { size: 14, bold: true }),
    lineOf(
      reference,
      { size: 14, italics: true },
      { spacing: { before: 0, after: pt(10), line: 240, lineRule: 'auto' } },
    ),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: cells([], true) }),
        ...rows.map(row => new TableRow({ cantSplit: true, children: cells(row, false) })),
      ],
    }),
    new Paragraph({ spacing: { before: 0, after: 0, line: mm(1) }, children: [] }),
  ]
}
