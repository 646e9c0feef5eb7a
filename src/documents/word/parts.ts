import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'

/** Measures of Decree 30/2020/NĐ-CP, Annex I: Word counts type in half points, space in twentieths of a point. */
export const FONT = 'Times New Roman'
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
export const pt = (points: number): number => points * 20

export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) },
}
export const TEXT_WIDTH = mm(210 - 30 - 15)
/** "Khoảng cách giữa các đoạn văn tối thiểu là 6pt", one line apart, indented by 1.27 cm. */
const BODY: IParagraphOptions = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: mm(12.7) },
  spacing: { before: 0, after: pt(6), line: 240, lineRule: 'auto' },
}

export interface Style {
  readonly size: number
  readonly bold?: boolean
  readonly italics?: boolean
}

export const run = (text: string, { size, ...style }: Style): TextRun =>
  new TextRun({ text, font: FONT, size: size * 2, color: '000000', ...style })

/** A line of its own, centred unless said, without space around it. */
export const lineOf = (text: string, style: Style, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
    ...more,
    children: [run(text, style)],
  })

export const bodyOf = (children: readonly TextRun[], more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...BODY, ...more, children })

/** The rule below a line: as long as said, in the middle of the space it has. */
export const ruleOf = (length: number, space: number): Paragraph => {
  const beside = Math.max(0, Math.round((space - length) / 2))
  return new Paragraph({
    indent: { left: beside, right: beside },
    spacing: { before: 0, after: pt(4), line: pt(3), lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  })
}

/** How long a line of type is, from the widths of Times: near enough for a rule below it. */
export const lengthOf = (text: string, { size, bold = false }: Style): number => {
  const em = [...text.normalize('NFC')].reduce((sum, letter) => sum + widthOf(letter), 0)
  return Math.round(pt(size) * em * (bold ? 1.06 : 1))
}

const widthOf = (letter: string): number => {
  if (/[\s.,:;\-/()IÍÌĨỊIiíìĩịljt']/.test(letter)) return 0.3
  if (/[mwMWƯỨỪỬỮỰ]/.test(letter)) return 0.85
  return letter === letter.toUpperCase() && letter !== letter.toLowerCase() ? 0.7 : 0.47
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const bare = { top: none, bottom: none, left: none, right: none }

/** Two boxes side by side without lines, as of the head and of the signature. */
export const beside = (
  [left, right]: readonly [readonly Paragraph[], readonly Paragraph[]],
  [leftWidth, rightWidth]: readonly [number, number],
): Table =>
  new Table({
    width: { size: leftWidth + rightWidth, type: WidthType.DXA },
    columnWidths: [leftWidth, rightWidth],
    borders: { ...bare, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [cell(left, leftWidth), cell(right, rightWidth)],
      }),
    ],
  })

const cell = (children: readonly Paragraph[], width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: bare,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    children,
  })

/** A cell of a table of figures or names, with its lines. */
export const ruledCell = (
  text: string,
  style: Style & { readonly isCentred?: boolean; readonly width: number },
  more: Partial<ITableCellOptions> = {},
): TableCell =>
  new TableCell({
    width: { size: style.width, type: WidthType.DXA },
    margins: { left: mm(1.2), right: mm(1.2), top: pt(2), bottom: pt(2) },
    verticalAlign: VerticalAlign.CENTER,
    ...more,
    children: [
      lineOf(
        text,
        { size: style.size, bold: style.bold ?? false },
        { alignment: style.isCentred ? AlignmentType.CENTER : AlignmentType.LEFT },
      ),
    ],
  })
