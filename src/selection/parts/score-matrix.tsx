import { formatNumber } from '../../design/format.ts'
import type { Language } from '../../platform/texts.ts'
import { countTexts } from '../texts/counts.ts'
import { scoreTexts as texts } from '../texts/scores.ts'
import { bandNamed } from './explanation/bands.ts'
import { ColumnState, ScoreCell } from './score-cell.tsx'
import type { Sheet, SheetColumn } from './sheet.ts'

interface MatrixProps {
  readonly sheet: Sheet
  readonly language: Language
}

/** Dossier × criterion, the unit's own criteria alone. */
export const ScoreMatrix = ({ sheet, language }: MatrixProps) => (
  <section class="scroll score-scroll" aria-label={texts.scores[language]} tabindex={0}>
    <table class="score-grid">
      <caption class="unseen">{`${texts.scores[language]}: ${sheet.unit.name}`}</caption>
      <thead>
        <tr>
          <th scope="col" class="score-dossier">
            {texts.dossier[language]}
          </th>
          {sheet.columns.map(column => (
            <th scope="col" class={column.allowed === null ? 'computed-head' : 'judged-head'}>
              <ColumnHead column={column} language={language} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map(row => (
          <tr>
            <th scope="row" class="score-dossier">
              <a href={`${row.href}?unit=${encodeURIComponent(sheet.unit.code)}`}>{row.product}</a>
              <span class="small quiet">{row.enterprise}</span>
            </th>
            {row.cells.map((cell, at) => {
              const column = sheet.columns[at]
              return column === undefined ? null : (
                <ScoreCell
                  cell={cell}
                  column={column}
                  row={row}
                  mayWrite={sheet.mayWrite}
                  language={language}
                />
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const ColumnHead = ({ column, language }: { readonly column: SheetColumn; readonly language: Language }) => (
  <>
    <span class="code">{column.code}</span> {column.name}{' '}
    {column.max !== null && <span class="quiet">/ {formatNumber(column.max, language)}</span>}
    <span class="head-state">
      <ColumnState column={column} language={language} />
    </span>
    <Allowed column={column} language={language} />
    {column.ballot !== undefined && <BallotWay ballot={column.ballot} language={language} />}
  </>
)

/** That a secret ballot decides, and where its counts are entered. */
export const BallotWay = ({
  ballot: { href },
  language,
}: {
  readonly ballot: NonNullable<SheetColumn['ballot']>
  readonly language: Language
}) => (
  <span class="small quiet">
    {texts.ballot[language]} {href !== null && <a href={href}>{countTexts.homeVerb[language]}</a>}
  </span>
)

/** What may be given here: the range of points, or the words of the bands. */
export const Allowed = ({
  column,
  language,
}: {
  readonly column: SheetColumn
  readonly language: Language
}) => {
  const { allowed, bands } = column
  if (allowed?.kind === 'points') return <span class="small quiet">{rangeWords(allowed, language)}</span>
  if (allowed?.kind !== 'band') return null
  return (
    <details class="small">
      <summary>{texts.bands[language]}</summary>
      <ul>
        {bands.map(band => (
          <li>{bandNamed(band, language)}</li>
        ))}
      </ul>
    </details>
  )
}

export const rangeWords = (
  { low, high, step }: { readonly low: string; readonly high: string; readonly step: string | null },
  language: Language,
): string => {
  const number = (text: string) => formatNumber(text, language)
  return texts.pointsFrom(number(low), number(high), step === null ? null : number(step))[language]
}
