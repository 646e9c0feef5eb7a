import { formatNumber, readExact } from '../../design/format.ts'
import { type RankedColumn, RankedHead } from '../../design/ranked-head.tsx'
import { compare, exactOf } from '../../exact/number.ts'
import type { Language } from '../../platform/texts.ts'
import type { PublicResult } from '../rules/publication.ts'
import { texts } from '../texts/results.ts'
import type { Told } from './explanation/told.tsx'
import { Tree } from './explanation/tree.tsx'
import { MakeupBar } from './makeup.tsx'
import type { Terms } from './names.ts'
import { OutcomeTag, reasonOf } from './outcome.tsx'
import { Points } from './points.tsx'

/** One product of the list. */
export interface RankedRow {
  readonly result: PublicResult
  readonly product: string
  readonly enterprise: string
  readonly sector: string | null
  /** Where its explanation stands. */
  readonly href: string
  /** Where the list is with this row unfolded, or folded again where it is. */
  readonly unfoldHref?: string
  /** What is unfolded under the row. */
  readonly told?: Told
}

interface RankedTableProps {
  readonly rows: readonly RankedRow[]
  readonly terms: Terms
  /** The most points in all, exact text. */
  readonly max: string
  readonly audience: 'public' | 'office'
}

export const RankedTable = ({ rows, terms, max, audience }: RankedTableProps) => {
  const { language } = terms
  const mark = passMarkOf(terms)
  const line = mark === null ? null : lineIndex(rows, mark)
  return (
    <table class="ranked">
      <RankedHead caption={texts.rankedList[language]} columns={columnsOf(max, language)} />
      <tbody>
        {rows.map((row, index) => (
          <>
            {index === line && <PassLine mark={mark ?? ''} audience={audience} terms={terms} />}
            <Ranked row={row} terms={terms} max={max} mark={mark} />
          </>
        ))}
        {line === rows.length && <PassLine mark={mark ?? ''} audience={audience} terms={terms} />}
      </tbody>
    </table>
  )
}

const columnsOf = (max: string, language: Language): readonly RankedColumn[] => [
  ...(['rank', 'product', 'enterprise', 'sector', 'makeup'] as const).map(name => ({
    name,
    label: texts[name][language],
  })),
  { name: 'points', label: texts.pointsOf(formatNumber(max, language))[language] },
  { name: 'outcome', label: texts.outcome[language] },
]

const BAR_WIDTH = 120
const COLUMNS = 7

interface RankedProps {
  readonly row: RankedRow
  readonly terms: Terms
  readonly max: string
  readonly mark: string | null
}

const Ranked = ({ row, terms, max, mark }: RankedProps) => {
  const { result, product, enterprise, sector, href } = row
  const { language } = terms
  const reason = reasonOf(result, terms)
  return (
    <>
      <tr id={result.id} class={reason === null ? undefined : 'explained'}>
        <td class="rank cell">{rankText(result) ?? <Unranked terms={terms} />}</td>
        <th scope="row" class="product cell">
          <Unfold row={row} language={language} />
          <a href={href}>{product}</a>
        </th>
        <td class="enterprise cell">{enterprise}</td>
        <td class="sector cell">{sector}</td>
        <td class="makeup cell">
          <MakeupBar result={result} max={max} passMark={mark} language={language} width={BAR_WIDTH} />
        </td>
        <td class="points cell n">
          <Points points={result.total} range={result.totalRange} language={language} />
        </td>
        <td class="outcome cell">
          <OutcomeTag result={result} terms={terms} />
        </td>
      </tr>
      {reason !== null && (
        <tr class="reason">
          <td colspan={COLUMNS}>{reason}</td>
        </tr>
      )}
      {row.told !== undefined && (
        <tr class="unfolded">
          <td colspan={COLUMNS}>
            <div class="tree">
              <Tree result={result} told={row.told} />
            </div>
          </td>
        </tr>
      )}
    </>
  )
}

const Unfold = ({ row, language }: { readonly row: RankedRow; readonly language: Language }) =>
  row.unfoldHref === undefined ? null : (
    <a
      class="unfold"
      href={row.unfoldHref}
      data-tree={row.href}
      aria-expanded={row.told === undefined ? 'false' : 'true'}
      title={texts.unfold[language]}
    >
      <span class="unseen">{`${texts.unfold[language]}: ${row.product}`}</span>
    </a>
  )

const Unranked = ({ terms }: { readonly terms: Terms }) => (
  <>
    <span aria-hidden="true">–</span>
    <span class="unseen">{texts.noRank[terms.language]}</span>
  </>
)

export const rankText = ({ rank, rankRange }: PublicResult): string | null => {
  if (rank !== null) return String(rank)
  return rankRange === null ? null : `${rankRange[0]}–${rankRange[1]}`
}

interface PassLineProps {
  readonly mark: string
  readonly audience: 'public' | 'office'
  readonly terms: Terms
}

/** The pass mark is a line with words, not a colour. */
const PassLine = ({ mark, audience, terms: { language } }: PassLineProps) => (
  <tr class="pass-line">
    <td colspan={COLUMNS}>
      <b>{texts.passMarkOf(formatNumber(mark, language))[language]}</b>
      {audience === 'public' && <span class="quiet"> · {texts.belowIsPrivate[language]}</span>}
    </td>
  </tr>
)

const passMarkOf = ({ set }: Terms): string | null =>
  set.passMark === undefined ? null : String(set.passMark.points)

/** Above which row the line runs: the first that is surely below the mark, or under all; null where totals are withheld. */
const lineIndex = (rows: readonly RankedRow[], mark: string): number | null => {
  const ends = rows.map(({ result }) => (Array.isArray(result.totalRange) ? result.totalRange[1] : null))
  if (rows.length === 0 || ends.includes(null)) return null
  const below = ends.findIndex(end => end !== null && compare(readExact(end), exactOf(mark)) < 0)
  return below < 0 ? rows.length : below
}
