import type { Article, BandRow, Cited, Decree, Footnote, Language, Line, Row } from './shape.ts'
import { WORDS } from './words.ts'

const WIDTH = 96

/** The decree as text for a terminal, at most 96 columns wide; an address longer than that stays whole. */
export const decreeText = (decree: Decree): string =>
  [titleBlock(decree), basisBlock(decree), ...articleBlocks(decree), footnoteBlock(decree)]
    .filter(block => block.length > 0)
    .map(block => block.join('\n'))
    .join('\n\n')
    .concat('\n')

const titleBlock = (decree: Decree): readonly string[] => [
  ...wrap(decree.title.toLocaleUpperCase('vi')),
  ...(decree.programme === null ? [] : wrap(decree.programme)),
  ...wrap(WORDS.version(decree.code, decree.version)[decree.language] + markText(decree)),
  ...(decree.remark === null ? [] : wrap(decree.remark)),
  ...decree.head.flatMap(line => lineBlock(line, 0)),
]

const basisBlock = ({ legalBasis, language }: Decree): readonly string[] => {
  if (legalBasis.length === 0) return []
  return [WORDS.basis[language], ...legalBasis.flatMap(line => itemBlock('-', line))]
}

const articleBlocks = ({ articles, language }: Decree): readonly (readonly string[])[] =>
  articles.map((article, at) => [`${at + 1}. ${article.heading}`, ...articleBody(article, language)])

const articleBody = (article: Article, language: Language): readonly string[] => {
  switch (article.kind) {
    case 'lines':
      return article.lines.flatMap(line => lineBlock(line, 2))
    case 'groups':
      return [
        ...wrap(article.intro, 2),
        ...article.groups.flatMap(group => [
          ...lineBlock(group.head, 2),
          ...group.lines.flatMap(line => lineBlock(line, 4)),
        ]),
      ]
    case 'table':
      return article.rows.flatMap(row => rowBlock(row, language))
  }
}

const footnoteBlock = ({ footnotes, language }: Decree): readonly string[] => {
  if (footnotes.length === 0) return []
  const texts = footnotes.flatMap((footnote, at) =>
    hanging(`[${at + 1}]`, [...remarkOf(footnote), ...sourceOf(footnotes, at, language)].join(' '), 0),
  )
  return [WORDS.footnotes[language], ...texts]
}

const remarkOf = ({ note }: Footnote): readonly string[] => {
  if (note === null) return []
  return [/[.!?…]$|:\/\/\S+$/.test(note) ? note : `${note}.`]
}

/** A long address stands once; after that, where it stood. */
const sourceOf = (footnotes: readonly Footnote[], at: number, language: Language): readonly string[] => {
  const source = footnotes[at]?.source ?? null
  if (source === null) return []
  const first = footnotes.findIndex(footnote => footnote.source === source)
  return [(first < at ? WORDS.sourceAs(`[${first + 1}]`) : WORDS.source(source))[language]]
}

/** A label longer than this stands behind its text. */
const LONGEST_LABEL = 12

const lineBlock = (line: Line, indent: number): readonly string[] => {
  const { label } = line
  if (label === null) return itemLines(wrap(line.text + tail(line), indent), line, indent + 2)
  if (label.length > LONGEST_LABEL)
    return itemLines(wrap(`${line.text} · ${label}${tail(line)}`, indent), line, indent + 2)
  return itemLines(hanging(label, line.text + tail(line), indent), line, indent + label.length + 2)
}

const itemBlock = (bullet: string, line: Line): readonly string[] =>
  itemLines(hanging(bullet, line.text + tail(line), 0), line, 3)

const itemLines = (first: readonly string[], line: Line, indent: number): readonly string[] => [
  ...first,
  ...(line.words === null ? [] : wrap(line.words, indent)),
  ...(line.formula === null ? [] : wrap(line.formula, indent)),
  ...line.details.flatMap(detail => wrap(detail, indent)),
]

const rowBlock = (row: Row, language: Language): readonly string[] => {
  const indent = 2 + row.depth * 2
  const inner = indent + 4
  const max = row.max === null ? '' : WORDS.mostPoints(row.max)[language]
  const scorer = row.scorer === null ? [] : wrap(WORDS.scorer(row.scorer)[language], inner)
  return [
    ...leading(`${row.label}. ${row.text}${tail(row)}`, max, indent),
    ...itemLines([], computedWords(row, language), inner),
    ...scorer,
    ...row.bandLists.flatMap(list => [
      ...listHead(row, list.applicant, language, inner),
      ...list.bands.flatMap(band => bandBlock(band, language, inner)),
    ]),
  ]
}

const computedWords = (row: Row, language: Language): Row =>
  row.words === null ? row : { ...row, words: WORDS.computedAs(row.words)[language] }

const listHead = (
  { bandLists }: Row,
  applicant: string | null,
  language: Language,
  indent: number,
): readonly string[] => {
  if (bandLists.length < 2) return []
  return wrap((applicant === null ? WORDS.forOthers : WORDS.forApplicant(applicant))[language], indent)
}

const bandBlock = (band: BandRow, language: Language, indent: number): readonly string[] => {
  const code = band.code === null ? '' : ` · ${band.code}`
  return leading(`- ${band.text}${code}${tail(band)}`, WORDS.points(band.points)[language], indent)
}

/** Clause, mark and footnote, behind the text they belong to. */
const tail = (cited: Cited): string => {
  const clause = cited.clause === null ? '' : ` – ${cited.clause}`
  return clause + markText(cited) + (cited.footnote === null ? '' : ` [${cited.footnote}]`)
}

const markText = ({ mark }: Pick<Cited, 'mark'>): string => (mark === null ? '' : ` (${mark.text})`)

/** Text at the left and a figure at the right end of its first line. */
const leading = (left: string, right: string, indent: number): readonly string[] => {
  const [first = '', ...rest] = wrap(left, indent, WIDTH - right.length - 2)
  const line = right === '' ? first : first.padEnd(WIDTH - right.length) + right
  return [line, ...rest.map(each => `  ${each}`)]
}

const hanging = (label: string, text: string, indent: number): readonly string[] => {
  const [first = '', ...rest] = wrap(text, indent + label.length + 2)
  return [`${' '.repeat(indent)}${label}  ${first.trimStart()}`, ...rest]
}

const wrap = (text: string, indent = 0, width = WIDTH): readonly string[] => {
  const pad = ' '.repeat(indent)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(pad + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, pad + line]
}
