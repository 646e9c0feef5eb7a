import type { Language } from '../../platform/texts.ts'
import type { Decree } from '../rules/show.ts'
import { texts } from '../texts.ts'
import { Tail } from './line.tsx'

type Row = Extract<Decree['articles'][number], { kind: 'table' }>['rows'][number]
type BandList = Row['bandLists'][number]

interface CriteriaTableProps {
  readonly rows: readonly Row[]
  readonly language: Language
}

/** Criteria in reading order, the bands of each below it, points at the right. */
export const CriteriaTable = ({ rows, language }: CriteriaTableProps) => (
  <table class="criteria">
    <thead>
      <tr>
        <th scope="col">{texts.criterion[language]}</th>
        <th scope="col" class="n">
          {texts.points[language]}
        </th>
      </tr>
    </thead>
    {rows.map(row => (
      <tbody class={`depth-${Math.min(row.depth, DEEPEST)}`}>
        <CriterionRow row={row} language={language} />
        {row.bandLists.map(list => (
          <BandRows list={list} isOnly={row.bandLists.length === 1} language={language} />
        ))}
      </tbody>
    ))}
  </table>
)

/** The stylesheet indents so many levels. */
const DEEPEST = 3

const CriterionRow = ({ row, language }: { readonly row: Row; readonly language: Language }) => (
  <tr class={row.kind} id={row.label === null ? undefined : `criterion-${row.label}`}>
    <th scope="row">
      <span class="code">{row.label}</span> {row.text}
      <Tail cited={row} language={language} />
      {row.words !== null && <p class="detail">{texts.computedAs(row.words)[language]}</p>}
      {row.words === null && row.formula !== null && (
        <p class="detail">
          <code>{row.formula}</code>
        </p>
      )}
      {row.details.map(detail => (
        <p class="detail">{detail}</p>
      ))}
      {row.scorer !== null && <p class="detail">{texts.scoredBy(row.scorer)[language]}</p>}
    </th>
    <td class="n">{row.max === null ? texts.notKnown[language] : texts.most(row.max)[language]}</td>
  </tr>
)

interface BandRowsProps {
  readonly list: BandList
  readonly isOnly: boolean
  readonly language: Language
}

const BandRows = ({ list, isOnly, language }: BandRowsProps) => (
  <>
    {!isOnly && (
      <tr class="band-head">
        <td colspan={2}>
          {(list.applicant === null ? texts.forOthers : texts.forApplicant(list.applicant))[language]}
        </td>
      </tr>
    )}
    {list.bands.map(band => (
      <tr class="band">
        <td>
          {band.text}
          {band.ends !== null && band.ends !== band.text && <span class="origin"> · {band.ends}</span>}
          <Tail cited={band} language={language} />
        </td>
        <td class="n">{band.points}</td>
      </tr>
    ))}
  </>
)
