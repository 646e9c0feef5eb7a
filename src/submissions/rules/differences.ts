import type { SentContent } from '../model.ts'
import { FIGURES_PART, PRODUCT_PART, paperItem, REPORT_PART, UNDERTAKINGS_PART } from './asking.ts'

type Name = SentContent['answers'][number]['name']

/** One thing that a dossier says; `text` null: it says nothing there. `name` null: it is called by its key. */
export interface Line {
  readonly item: string
  readonly key: string
  readonly name: Name | null
  readonly text: string | null
}

export interface LineDifference extends Omit<Line, 'text'> {
  readonly before: string | null
  readonly after: string | null
}

/** What a dossier says, line by line: what is compared between two versions, and shown in a receipt. */
export const linesOf = (content: SentContent): readonly Line[] => [
  line(PRODUCT_PART, 'track', null, content.track),
  line(PRODUCT_PART, 'applicant', null, content.applicant),
  ...Object.entries(content.contact).map(([key, text]) => line(PRODUCT_PART, key, null, text)),
  ...content.answers.map(({ code, name, text }) => line(REPORT_PART, code, name, text)),
  ...content.figures.map(figure => line(FIGURES_PART, figure.key, figure.name, figureText(figure))),
  ...content.undertakings.map(({ variable, name, given }) =>
    line(UNDERTAKINGS_PART, variable, name, given ? 'true' : 'false'),
  ),
  ...content.papers.flatMap(({ code, name, files }) =>
    files.map(file => line(paperItem(code), file.sha256, name, file.title)),
  ),
]

const line = (item: string, key: string, name: Name | null, text: string | null): Line => ({
  item,
  key,
  name,
  text,
})

const figureText = ({ kind, value, status }: SentContent['figures'][number]): string | null =>
  kind === 'missing' ? null : [value ?? kind, status].join(' ')

/** What the later version says otherwise, in the order of the later one; what was taken out comes last. */
export const differencesOf = (before: SentContent, after: SentContent): readonly LineDifference[] => {
  const keyOf = ({ item, key }: Line) => `${item} ${key}`
  const [was, is] = [linesOf(before), linesOf(after)]
  const wasBy = new Map(was.map(each => [keyOf(each), each.text]))
  const isBy = new Set(is.map(keyOf))
  return [
    ...is.map(({ text, ...rest }) => ({
      ...rest,
      before: wasBy.get(keyOf({ ...rest, text })) ?? null,
      after: text,
    })),
    ...was
      .filter(each => !isBy.has(keyOf(each)))
      .map(({ text, ...rest }) => ({ ...rest, before: text, after: null })),
  ].filter(each => each.before !== each.after)
}

/** The items that say the same in both versions: what was found of them still holds. */
export const unchangedItems = (
  before: SentContent,
  after: SentContent,
  items: readonly string[],
): readonly string[] => {
  const changed = new Set(differencesOf(before, after).map(({ item }) => item))
  return items.filter(each => !changed.has(each))
}
