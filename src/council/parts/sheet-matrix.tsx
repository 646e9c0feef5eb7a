import { formatNumber } from '../../design/format.ts'
import { Hidden, idOf, Submit } from '../../design/forms.tsx'
import { Tag } from '../../design/tag.tsx'
import { oneOf, type Typed } from '../../platform/forms.ts'
import type { Language } from '../../platform/texts.ts'
import { type Allowed, writtenAs } from '../../selection/rules/cells.ts'
import { keyOf, type Sheet, type SheetCell, type SheetRow } from '../sheet.ts'
import { roomTexts } from '../texts/room.ts'
import { sheetTexts as texts } from '../texts/sheets.ts'

interface MatrixProps {
  readonly sheet: Sheet
  readonly typed: Typed
  readonly language: Language
}

export const SheetMatrix = ({ sheet, typed, language }: MatrixProps) => (
  <section class="scroll score-scroll" aria-label={texts.dossier[language]} tabindex={0}>
    <table class="score-grid">
      <thead>
        <tr>
          <th scope="col" class="score-dossier">
            {texts.dossier[language]}
          </th>
          {sheet.columns.map(({ code, name }) => (
            <th scope="col" class="judged-head">
              <span class="code">{code}</span> {name}
            </th>
          ))}
          <th scope="col">{texts.state[language]}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map(row => (
          <tr id={`item-${row.item.id}`}>
            <th scope="row" class="score-dossier">
              {row.item.words}
              <span class="small quiet">{row.item.enterprise}</span>
            </th>
            {row.cells.map((cell, at) => (
              <td
                class={`score-cell ${cell.allowed !== null && cell.now?.given == null ? 'open-cell' : ''}`}
                data-cell={keyOf(cell)}
              >
                <Field cell={cell} column={sheet.columns[at]} row={row} typed={typed} language={language} />
              </td>
            ))}
            <td>
              <State row={row} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const State = ({ row, language }: { readonly row: SheetRow; readonly language: Language }) => {
  if (row.isSigned) return <Tag tone="done">{texts.signed[language]}</Tag>
  if (row.isOver) return <Tag tone="plain">{texts.over[language]}</Tag>
  return (
    <Submit name="sign" value={row.item.id} isQuiet>
      {texts.sign[language]}
      <span class="unseen">: {row.item.words}</span>
    </Submit>
  )
}

interface FieldProps {
  readonly cell: SheetCell
  readonly column: Sheet['columns'][number] | undefined
  readonly row: SheetRow
  readonly typed: Typed
  readonly language: Language
}

const Field = ({ cell, column, row, typed, language }: FieldProps) => {
  const { allowed, now } = cell
  if (allowed === null || column === undefined) return <span class="quiet">–</span>
  const key = keyOf(cell)
  const name = `given/${key}`
  const held = typed[name] === undefined ? writtenAs(now?.given ?? null) : oneOf(typed, name)
  const wiring = {
    id: idOf(name),
    name,
    disabled: row.isSigned || row.isOver,
    'aria-label': texts.cell(`${column.code} ${column.name}`, row.item.words)[language],
  }
  return (
    <>
      {allowed.kind === 'points' ? (
        <>
          <input
            {...wiring}
            class="input points-field"
            inputmode="decimal"
            autocomplete="off"
            value={typed[name] === undefined && held !== '' ? formatNumber(held, language) : held}
          />
          <span class="small quiet">
            {
              texts.points(formatNumber(allowed.low, language), formatNumber(allowed.high, language))[
                language
              ]
            }
          </span>
        </>
      ) : (
        <select {...wiring} class="input band-field">
          <option value="">{texts.choose[language]}</option>
          {optionsOf(allowed, language).map(({ value, label }) => (
            <option value={value} selected={value === held}>
              {label}
            </option>
          ))}
        </select>
      )}
      <Hidden name={`version/${key}`} value={now?.version ?? ''} />
      <Note cell={cell} row={row} typed={typed} language={language} />
    </>
  )
}

const Note = ({ cell, row, typed, language }: Omit<FieldProps, 'column'>) => {
  const name = `note/${keyOf(cell)}`
  const note = typed[name] === undefined ? (cell.now?.note ?? '') : oneOf(typed, name)
  return (
    <details class="cell-more" open={note !== ''}>
      <summary class="small">{texts.note[language]}</summary>
      <textarea
        class="input"
        name={name}
        rows={2}
        maxlength={1000}
        disabled={row.isSigned || row.isOver}
        aria-label={texts.note[language]}
      >
        {note}
      </textarea>
    </details>
  )
}

const optionsOf = (allowed: Exclude<Allowed, { kind: 'points' }>, language: Language) => {
  if (allowed.kind === 'band')
    return allowed.bands.map(({ code, points }) => ({
      value: code,
      label: `${code}: ${formatNumber(points, language)}`,
    }))
  return [
    { value: 'yes', label: roomTexts.for[language] },
    { value: 'no', label: roomTexts.against[language] },
    ...(allowed.kind === 'vote' ? [{ value: 'abstain', label: roomTexts.abstain[language] }] : []),
  ]
}
