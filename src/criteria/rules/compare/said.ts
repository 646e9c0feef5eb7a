import type { Article, Cited, Decree, Line, Row } from '../show/shape.ts'
import { WORDS } from '../show/words.ts'

/** One thing that a decree says, ready to be held against what another says of it. */
export interface Said {
  readonly heading: string
  /** By which the same thing is found in the other set. */
  readonly key: string
  readonly label: string | null
  readonly title: string
  /** Everything it rules, a sentence each. */
  readonly words: readonly string[]
  /** Where it was read, how it is known, what is remarked. */
  readonly origins: readonly string[]
}

export const saidIn = (decree: Decree): readonly Said[] => {
  const { language } = decree
  const line = lineReader(decree)
  return numbered([
    ...decree.head.map(each => line(WORDS.validity[language], each)),
    ...decree.legalBasis.map(each => line(WORDS.basis[language], each)),
    ...decree.articles.flatMap(article => articleSaid(decree, article)),
  ])
}

/** Two things of one key stand apart by a number. */
const numbered = (all: readonly Said[]): readonly Said[] => {
  const times = new Map<string, number>()
  return all.map(said => {
    const nth = (times.get(said.key) ?? 0) + 1
    times.set(said.key, nth)
    return nth === 1 ? said : { ...said, key: `${said.key} #${nth}` }
  })
}

const articleSaid = (decree: Decree, article: Article): readonly Said[] => {
  const line = lineReader(decree)
  switch (article.kind) {
    case 'lines':
      return article.lines.map(each => line(article.heading, each))
    case 'groups':
      return [
        {
          ...unmarked(article.heading),
          key: article.heading,
          title: article.heading,
          words: [article.intro],
        },
        ...article.groups.flatMap(({ head, lines }) => [
          line(article.heading, head),
          ...lines.map(each => line(article.heading, each)),
        ]),
      ]
    case 'table':
      return article.rows.map((row, at) => rowSaid(decree, article.heading, row, above(article.rows, at)))
  }
}

const unmarked = (heading: string) => ({ heading, label: null, origins: [] })

const lineReader =
  (decree: Decree) =>
  (heading: string, line: Line): Said => ({
    heading,
    key: `${heading} ${line.label ?? line.text}`,
    label: line.label,
    title: line.text,
    words: [line.text, ...wordsOf(line, decree.language)],
    origins: originsOf(decree, line),
  })

const wordsOf = ({ words, formula, details }: Line, language: Decree['language']): readonly string[] => [
  ...(words === null ? [] : [WORDS.computedAs(words)[language]]),
  ...(words === null && formula !== null ? [formula] : []),
  ...details,
]

/** The code of the node that sums a row. */
const above = (rows: readonly Row[], at: number): string | null =>
  rows.slice(0, at).findLast(({ depth }) => depth < (rows[at]?.depth ?? 0))?.label ?? null

const rowSaid = (decree: Decree, heading: string, row: Row, parent: string | null): Said => {
  const { language } = decree
  const said = lineReader(decree)(heading, row)
  return {
    ...said,
    words: [
      ...said.words,
      ...(parent === null ? [] : [WORDS.under(parent)[language]]),
      ...(row.max === null ? [] : [WORDS.mostPoints(row.max)[language]]),
      ...(row.scorer === null ? [] : [WORDS.scorer(row.scorer)[language]]),
      ...row.bandLists.flatMap(({ applicant, bands }) =>
        bands.map(({ text, ends, points }) => {
          const shown = ends === null || ends === text ? text : `${text} (${ends})`
          const given = `${shown}: ${WORDS.points(points)[language]}`
          return applicant === null ? given : `${applicant}, ${given}`
        }),
      ),
    ],
    origins: [
      ...said.origins,
      ...row.bandLists.flatMap(({ bands }) =>
        bands.flatMap(band => originsOf(decree, band).map(origin => `${band.text}: ${origin}`)),
      ),
    ],
  }
}

const originsOf = ({ footnotes, language }: Decree, { clause, mark, footnote }: Cited): readonly string[] => {
  const remark = footnote === null ? undefined : footnotes[footnote - 1]
  return [
    ...(clause === null ? [] : [clause]),
    ...(mark === null ? [] : [mark.text]),
    ...(remark?.note ? [remark.note] : []),
    ...(remark?.source ? [WORDS.source(remark.source)[language]] : []),
  ]
}
