import { formatNumber } from '../../design/format.ts'
import { Hidden, idOf } from '../../design/forms.tsx'
import { Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { type Allowed, writtenAs } from '../rules/cells.ts'
import { isWithheld } from '../rules/publication.ts'
import { scoreTexts as texts } from '../texts/scores.ts'
import { NoteTags } from './cell-note.tsx'
import { bandNamed } from './explanation/bands.ts'
import { factsOf } from './explanation/facts.tsx'
import { Points } from './points.tsx'
import { cellKey, isOpen, type SheetCell, type SheetColumn, type SheetRow } from './sheet.ts'

interface CellProps {
  readonly cell: SheetCell
  readonly column: SheetColumn
  readonly row: Pick<SheetRow, 'product' | 'verifyHref'>
  readonly mayWrite: boolean
  readonly language: Language
}

/** One cell of the matrix: computed points, or a field with its note; empty, it is plain that it waits. */
export const ScoreCell = (props: CellProps) => {
  const { cell, language } = props
  if (!cell.isAsked) return <td class="score-cell quiet">{texts.notConcerned[language]}</td>
  if (cell.ballot !== undefined) return <Ballot {...props} ballot={cell.ballot} />
  if (cell.allowed === null) return <Computed {...props} />
  if (cell.isShut) return <Together {...props} />
  const state = cell.problem !== undefined ? 'wrong' : isOpen(cell) ? 'open-cell' : ''
  return (
    <td class={`score-cell ${state}`} data-cell={cellKey(cell)}>
      <ScoreField {...props} allowed={cell.allowed} />
      <More {...props} />
      <NoteTags cell={cell} />
    </td>
  )
}

const Ballot = ({
  cell,
  ballot,
  language,
}: CellProps & { readonly ballot: NonNullable<SheetCell['ballot']> }) => (
  <td class="score-cell computed-cell">
    <BallotOutcome ballot={ballot} language={language} />
    <NoteTags cell={cell} />
  </td>
)

/** What a secret ballot came to. */
export const BallotOutcome = ({
  ballot: { holds },
  language,
}: {
  readonly ballot: NonNullable<SheetCell['ballot']>
  readonly language: Language
}) => {
  if (holds === null) return <Tag tone="wait">{texts.notCounted[language]}</Tag>
  return <Tag tone={holds ? 'done' : 'no'}>{texts[holds ? 'yes' : 'no'][language]}</Tag>
}

/** Points that follow from facts: how far these were verified is the work that is left here. */
const Computed = ({ cell, row, language }: CellProps) => {
  const words = texts[FACTS[factsBehind(cell)]][language]
  return (
    <td class="score-cell computed-cell">
      {cell.criterion !== undefined && (
        <Points points={cell.criterion.points} range={cell.criterion.range} language={language} />
      )}
      <a
        class="small facts-link"
        href={row.verifyHref}
        aria-label={`${texts.verify[language]}: ${row.product} (${words})`}
      >
        {words}
      </a>
      <NoteTags cell={cell} />
    </td>
  )
}

/** Others judge it together: what it comes to, once it does. */
const Together = ({ cell, language }: CellProps) => (
  <td class="score-cell computed-cell">
    {cell.criterion !== undefined && (
      <Points points={cell.criterion.points} range={cell.criterion.range} language={language} />
    )}{' '}
    <span class="small quiet">{texts.together[language]}</span>
    <NoteTags cell={cell} />
  </td>
)

const FACTS = {
  missing: 'factsMissing',
  contested: 'factsContested',
  declared: 'factsDeclared',
  verified: 'factsVerified',
} as const

/** The weakest of the facts behind a computed cell. */
const factsBehind = ({ criterion }: SheetCell): keyof typeof FACTS => {
  const why = criterion?.why
  if (why === undefined || isWithheld(why) || why.by !== 'computed') return 'missing'
  const facts = factsOf(why.step)
  if (facts.some(({ status }) => status === 'contested')) return 'contested'
  if (facts.some(({ status, value }) => status === undefined || isUnknown(value))) return 'missing'
  return facts.some(({ status }) => status === 'declared') ? 'declared' : 'verified'
}

const isUnknown = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'unknown' in value

interface FieldProps extends CellProps {
  readonly allowed: Allowed
}

/** The field itself, named for those who do not see the headings. */
export const ScoreField = ({ cell, column, row, allowed, mayWrite, language }: FieldProps) => {
  const name = `given/${cellKey(cell)}`
  const value = cell.typed?.value ?? writtenAs(cell.now?.given ?? null)
  const wiring = {
    id: idOf(name),
    name,
    disabled: !mayWrite,
    'aria-label': texts.cellOf(`${column.code} ${column.name}`, row.product)[language],
    'aria-invalid': cell.problem === undefined ? undefined : ('true' as const),
    'aria-describedby': cell.problem === undefined ? undefined : `${idOf(name)}-problem`,
  }
  return (
    <>
      {allowed.kind === 'points' ? (
        <input
          {...wiring}
          class="input points-field"
          inputmode="decimal"
          autocomplete="off"
          value={cell.typed?.value ?? inWriting(value, language)}
        />
      ) : (
        <select {...wiring} class="input band-field">
          <option value="">{texts.choose[language]}</option>
          {optionsOf(allowed, column, language).map(option => (
            <option value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      <Hidden name={`version/${cellKey(cell)}`} value={cell.now?.version ?? ''} />
      {cell.problem !== undefined && (
        <p class="problem small" id={`${idOf(name)}-problem`}>
          {cell.problem.words}
        </p>
      )}
    </>
  )
}

const inWriting = (value: string, language: Language): string =>
  value === '' ? '' : formatNumber(value, language)

export const optionsOf = (
  allowed: Exclude<Allowed, { kind: 'points' }>,
  column: SheetColumn,
  language: Language,
): readonly { readonly value: string; readonly label: string }[] =>
  allowed.kind !== 'band'
    ? [
        { value: 'yes', label: texts.yes[language] },
        { value: 'no', label: texts.no[language] },
        ...(allowed.kind === 'vote' ? [{ value: 'abstain', label: texts.abstains[language] }] : []),
      ]
    : allowed.bands.map(({ code, points }) => {
        const band = column.bands.find(each => each.code === code)
        return { value: code, label: band === undefined ? points : bandNamed(band, language) }
      })

/** Note and, where something is corrected, the reason: folded until somebody needs them. */
const More = ({ cell, mayWrite, language }: CellProps) => {
  const key = cellKey(cell)
  const note = cell.typed?.note ?? cell.now?.note ?? ''
  const needsReason = cell.problem?.kind === 'reason' || cell.problem?.kind === 'stale'
  const isJudged = cell.now !== undefined && cell.now.given !== null
  return (
    <details class="cell-more" open={needsReason}>
      <summary class="small">{(note === '' ? texts.note : texts.noteGiven)[language]}</summary>
      <label class="small">
        {texts.note[language]}
        <textarea class="input" name={`note/${key}`} rows={2} maxlength={1000} disabled={!mayWrite}>
          {note}
        </textarea>
      </label>
      {isJudged && mayWrite && (
        <label class="small">
          {texts.reason[language]}
          <input class="input" name={`reason/${key}`} maxlength={1000} value={cell.typed?.reason ?? ''} />
        </label>
      )}
    </details>
  )
}

/** Of a heading: how much of the column is done. */
export const ColumnState = ({
  column,
  language,
}: {
  readonly column: SheetColumn
  readonly language: Language
}) => {
  if (column.allowed === null && column.ballot === undefined)
    return <span class="small quiet">{texts.computedColumn[language]}</span>
  const left = column.asked - column.given
  return left === 0 ? (
    <Tag tone="done">{texts.allGiven[language]}</Tag>
  ) : (
    <Tag tone="wait">{texts.left(formatNumber(String(left), language))[language]}</Tag>
  )
}
