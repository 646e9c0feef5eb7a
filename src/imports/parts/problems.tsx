import { formatNumber } from '../../design/format.ts'
import type { Language } from '../../platform/texts.ts'
import type { Preview } from '../actions/batches.ts'
import { type CellProblem, type Counts, type SheetCode, sheetCodes } from '../model.ts'
import { columnLetters } from '../rules/cell-names.ts'
import { sheetNames } from '../rules/columns.ts'
import { texts } from '../texts/pages.ts'

interface CountsProps {
  readonly counts: Readonly<Record<SheetCode, Counts>>
  readonly language: Language
}

const KINDS = ['new', 'changed', 'same', 'wrong'] as const

/** What the rows of each sheet come to. */
export const CountsTable = ({ counts, language }: CountsProps) => (
  <section class="scroll record-part" aria-label={texts.rows[language]} tabindex={0}>
    <table class="narrow">
      <caption>{texts.rows[language]}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.sheet[language]}</th>
          {KINDS.map(kind => (
            <th scope="col" class="n">
              {texts[kind][language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheetCodes.map(sheet => (
          <tr>
            <th scope="row">{sheetNames[sheet].vi}</th>
            {KINDS.map(kind => (
              <td class={kind === 'wrong' && counts[sheet][kind] > 0 ? 'n is-wrong' : 'n'}>
                {formatNumber(String(counts[sheet][kind]), language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

/** Every wrong cell, where it stands, what it says and what is to be done. */
export const ProblemsTable = ({
  preview: { problems, problemCount },
  language,
}: {
  readonly preview: Preview
  readonly language: Language
}) => {
  const number = (count: number) => formatNumber(String(count), language)
  return (
    <section class="record-part scroll" aria-label={texts.problem[language]} tabindex={0}>
      <table>
        <caption class="unseen">{texts.problem[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.sheet[language]}</th>
            <th scope="col">{texts.cell[language]}</th>
            <th scope="col">{texts.value[language]}</th>
            <th scope="col">{texts.problem[language]}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(problem => (
            <tr>
              <td>{problem.sheet === null ? '' : sheetNames[problem.sheet].vi}</td>
              <td class="cell-name">{placeOf(problem, language)}</td>
              <td>{problem.value === '' ? '–' : problem.value}</td>
              <td>{problem.words[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problemCount > problems.length && (
        <p class="quiet">{texts.more(number(problems.length), number(problemCount))[language]}</p>
      )}
    </section>
  )
}

const placeOf = ({ sheet, row, column }: CellProblem, language: Language): string => {
  if (row === null) return (sheet === null ? texts.wholeFile : texts.wholeSheet)[language]
  return (column === null ? texts.rowOf(row) : texts.cellOf(`${columnLetters(column)}${row}`))[language]
}
