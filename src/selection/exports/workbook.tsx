import type { Criterion } from '../../criteria/model.ts'
import { formatRange } from '../../design/format.ts'
import { type CellStyle, FONT, writeWorkbook } from '../../platform/workbook/spreadsheet.ts'
import { Reason } from '../parts/explanation/reason.tsx'
import type { Told } from '../parts/explanation/told.tsx'
import { inLanguage, type Terms } from '../parts/names.ts'
import { outcomeWords, reasonOf } from '../parts/outcome.tsx'
import { type RankedRow, rankText } from '../parts/ranked-table.tsx'
import { isWithheld, type PublicCriterion, type Withheld } from '../rules/publication.ts'
import { texts } from '../texts/results.ts'
import { roundTexts } from '../texts/rounds.ts'

/** Three sheets: the result, the points by criterion, and why, in words. What is withheld on the page is withheld here. */
export const resultWorkbook = async (rows: readonly RankedRow[], terms: Terms): Promise<Uint8Array> =>
  writeWorkbook([
    sheetOf(texts.sheetResult[terms.language], resultRows(rows, terms), [8, 36, 40, 28, 12, 12, 20, 60]),
    sheetOf(texts.sheetPoints[terms.language], pointRows(rows, terms), [8, 36]),
    sheetOf(texts.sheetWhy[terms.language], await whyRows(rows, terms), [36, 10, 44, 16, 110]),
  ])

type Cell = string | number | null

const HEADING: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E3EAF1' } },
  alignment: { wrapText: true, vertical: 'center' },
}

const sheetOf = (name: string, rows: readonly (readonly Cell[])[], widths: readonly number[]) => ({
  name,
  rows: rows.map(row => [...row]),
  columns: (rows[0] ?? []).map((_, at) => ({ width: widths[at] ?? 12 })),
  cells: new Map((rows[0] ?? []).map((_, at) => [`0,${at}`, { style: HEADING }])),
  freezePane: { rows: 1, columns: 2 },
})

const resultRows = (rows: readonly RankedRow[], terms: Terms): readonly (readonly Cell[])[] => {
  const { language } = terms
  const heads = [
    texts.rank,
    texts.product,
    texts.enterprise,
    texts.sector,
    roundTexts.lowest,
    roundTexts.highest,
    texts.outcome,
    texts.whyShort,
  ]
  return [
    heads.map(head => head[language]),
    ...rows.map(({ result, product, enterprise, sector }) => [
      rankText(result),
      product,
      enterprise,
      sector,
      endOf(result.totalRange, 0, terms),
      endOf(result.totalRange, 1, terms),
      outcomeWords(result, terms),
      reasonOf(result, terms),
    ]),
  ]
}

const pointRows = (rows: readonly RankedRow[], terms: Terms): readonly (readonly Cell[])[] => {
  const criteria = flat(terms.set.criteria)
  const head = [texts.rank[terms.language], texts.product[terms.language]]
  return [
    [...head, ...criteria.map(({ code, name }) => `${code} ${inLanguage(name, terms.language)}`)],
    ...rows.map(({ result, product }) => {
      const byCode = new Map(result.criteria.map(found => [found.code, found]))
      return [rankText(result), product, ...criteria.map(({ code }) => pointsOf(byCode.get(code), terms))]
    }),
  ]
}

const whyRows = async (rows: readonly RankedRow[], terms: Terms): Promise<readonly (readonly Cell[])[]> => {
  const { language } = terms
  const heads = [texts.product, roundTexts.criterion, roundTexts.criterion, roundTexts.points, texts.whyShort]
  const found = await Promise.all(rows.map(row => whyOf(row, terms)))
  return [heads.map(head => head[language]), ...found.flat()]
}

const whyOf = ({ product, result }: RankedRow, terms: Terms): Promise<readonly (readonly Cell[])[]> => {
  const told: Told = {
    terms,
    byCode: new Map(result.criteria.map(found => [found.code, found])),
    advice: [],
  }
  return Promise.all(
    flat(terms.set.criteria).map(async criterion => {
      const found = told.byCode.get(criterion.code)
      const reason =
        found === undefined ? '' : await wordsOf(<Reason criterion={criterion} found={found} told={told} />)
      return [
        product,
        criterion.code,
        inLanguage(criterion.name, terms.language),
        pointsOf(found, terms),
        reason,
      ]
    }),
  )
}

const flat = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.flatMap(criterion => [criterion, ...flat(criterion.criteria ?? [])])

const pointsOf = (found: PublicCriterion | undefined, terms: Terms): Cell => {
  if (found === undefined) return null
  if (isWithheld(found.points) || isWithheld(found.range)) return texts.withheld[terms.language]
  return found.points === null ? formatRange(found.range, terms.language) : numberOf(found.points)
}

const endOf = (range: readonly [string, string] | Withheld, end: 0 | 1, { language }: Terms): Cell =>
  isWithheld(range) ? texts.withheld[language] : numberOf(range[end])

const MOST_DIGITS = 15

/** A sheet counts with numbers of fifteen digits: what has more, or is a fraction, stays as it is written. */
const numberOf = (text: string): Cell =>
  /^-?\d+(\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= MOST_DIGITS ? Number(text) : text

interface Renders {
  toString(): string | Promise<string>
}

/** The words of the explanation as the page has them. */
const wordsOf = async (view: Renders): Promise<string> =>
  (await view.toString())
    .replace(/<\/(?:p|li|h3|summary)>/g, '. ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ?\. (?:\. )+/g, '. ')
    .trim()

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
