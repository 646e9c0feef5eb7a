import { formatMoment } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Hidden, idOf } from '../../design/forms.tsx'
import { Assumed, Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { writtenAs } from '../rules/cells.ts'
import type { Judgement } from '../store/judgements.ts'
import { scoreTexts as texts } from '../texts/scores.ts'
import { Notes } from './cell-note.tsx'
import { Reason } from './explanation/reason.tsx'
import type { Told } from './explanation/told.tsx'
import { Points } from './points.tsx'
import { BallotOutcome, optionsOf, ScoreField } from './score-cell.tsx'
import { BallotWay, rangeWords } from './score-matrix.tsx'
import { givenWords } from './score-words.ts'
import { cellKey, isOpen, type Sheet, type SheetCell, type SheetColumn, type SheetRow } from './sheet.ts'

interface SectionProps {
  readonly cell: SheetCell
  readonly column: SheetColumn
  readonly row: SheetRow
  readonly sheet: Sheet
  readonly history: readonly Judgement[]
  readonly nameOf: (person: string) => string
  readonly language: Language
}

/** One criterion of one dossier: what it follows from, or the field in which it is judged. */
export const ScoreSection = (props: SectionProps) => {
  const { cell, column, language } = props
  if (!cell.isAsked) return null
  return (
    <section class="score-section" aria-label={`${column.code} ${column.name}`}>
      <h2>
        <span class="code">{column.code}</span> {column.name}{' '}
        {column.criterion?.status === 'assumed' && <Assumed language={language} />}{' '}
        {isOpen(cell) && <Tag tone="wait">{texts.choose[language]}</Tag>}
      </h2>
      {cell.ballot !== undefined ? (
        <p>
          <BallotOutcome ballot={cell.ballot} language={language} />{' '}
          {column.ballot !== undefined && <BallotWay ballot={column.ballot} language={language} />}
        </p>
      ) : cell.allowed === null ? (
        <Follows {...props} />
      ) : cell.isShut ? (
        <Together {...props} />
      ) : (
        <Judged {...props} />
      )}
      <Notes cell={cell} />
    </section>
  )
}

/** Computed: the rule, the value, each fact with its document, and where the facts are verified. */
const Follows = ({ cell, column, row, sheet, language }: SectionProps) => {
  const { criterion: found } = cell
  if (found === undefined || column.criterion === undefined) return null
  const told: Told = { terms: { ...sheet.terms, language }, byCode: new Map(), advice: [] }
  return (
    <>
      <p>
        <Points points={found.points} range={found.range} language={language} />{' '}
        <span class="quiet">/ {formatNumber(found.max, language)}</span>
      </p>
      <Reason criterion={column.criterion} found={found} told={told} />
      <p>
        <a href={row.verifyHref}>{texts.verify[language]}</a>
      </p>
    </>
  )
}

/** Others judge it together: what it comes to, once it does. */
const Together = ({ cell: { criterion }, language }: SectionProps) => (
  <p>
    {criterion !== undefined && (
      <Points points={criterion.points} range={criterion.range} language={language} />
    )}{' '}
    <span class="quiet">{texts.together[language]}</span>
  </p>
)

const Judged = (props: SectionProps) => {
  const { cell, sheet, history, nameOf, column, language } = props
  const key = cellKey(cell)
  const { now } = cell
  return (
    <>
      <JudgedField {...props} />
      <div class="field">
        <label for={idOf(`note/${key}`)}>{texts.note[language]}</label>
        <textarea
          class="input"
          id={idOf(`note/${key}`)}
          name={`note/${key}`}
          rows={2}
          disabled={!sheet.mayWrite}
        >
          {cell.typed?.note ?? now?.note ?? ''}
        </textarea>
      </div>
      {now !== undefined && now.given !== null && sheet.mayWrite && (
        <div class="field">
          <label for={idOf(`reason/${key}`)}>{texts.reason[language]}</label>
          <input
            class="input"
            id={idOf(`reason/${key}`)}
            name={`reason/${key}`}
            value={cell.typed?.reason ?? ''}
          />
        </div>
      )}
      {history.length > 0 && (
        <details class="small">
          <summary>{texts.history[language]}</summary>
          <ul>
            {history.map(each => (
              <li>
                {givenWords(each.given, column, language)} · {nameOf(each.byWhom)} ·{' '}
                {formatMoment(each.at, language)}
                {each.reason !== null && ` · ${each.reason}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** Bands with all their words, one below the other; points in a field with its range. */
const JudgedField = ({ cell, column, row, sheet, language }: SectionProps) => {
  const { allowed } = cell
  if (allowed === null) return null
  if (allowed.kind === 'points')
    return (
      <div class="field">
        <p class="hint">{rangeWords(allowed, language)}</p>
        <ScoreField
          cell={cell}
          column={column}
          row={row}
          allowed={allowed}
          mayWrite={sheet.mayWrite}
          language={language}
        />
      </div>
    )
  const name = `given/${cellKey(cell)}`
  const chosen = cell.typed?.value ?? writtenAs(cell.now?.given ?? null)
  return (
    <fieldset class={cell.problem === undefined ? 'field' : 'field wrong'} id={idOf(name)}>
      <legend class="unseen">{column.name}</legend>
      {cell.problem !== undefined && <p class="problem">{cell.problem.words}</p>}
      {[...optionsOf(allowed, column, language), { value: '', label: texts.choose[language] }].map(option => (
        <label class="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === chosen}
            disabled={!sheet.mayWrite}
          />
          <span>{option.label}</span>
        </label>
      ))}
      <Hidden name={`version/${cellKey(cell)}`} value={cell.now?.version ?? ''} />
    </fieldset>
  )
}
