import { type Filling, Hidden, idOf } from '../../design/forms.tsx'
import { oneOf } from '../../platform/forms.ts'
import { type Field, nameOf, type Rows, rowName, type ShownRow } from '../rules/draft/fields.ts'
import { texts } from '../texts/drafts.ts'
import { fieldLabel, groupLabel } from '../texts/fields.ts'
import { DraftField, isOrigin, Origins } from './draft-fields.tsx'

interface DraftRowsProps {
  readonly rows: Rows
  readonly shown: readonly ShownRow[]
  readonly filling: Filling
  /** For a list of one kind of applicant: its name. */
  readonly of?: string | undefined
}

/** So many rows stand ready for something new. */
const SPARE = 2

/** Lists of a part: bands as a table, longer things as blocks; every row can be renumbered and taken out. */
export const DraftRows = (props: DraftRowsProps) => {
  const { rows, shown, filling, of } = props
  const { language } = filling
  const key = rows.at.map(String).join('.')
  const isBands = key.startsWith('bands')
  const all = [...shown, ...Array.from({ length: SPARE }, (): ShownRow => ({ was: null, value: {} }))]
  const label = groupLabel(isBands ? 'bands' : key)[language]
  return (
    <section class="rows" aria-labelledby={`rows-${idOf(key)}`} id={idOf(key)}>
      <h2 id={`rows-${idOf(key)}`}>{of === undefined ? label : `${label}: ${of}`}</h2>
      <p class="hint">{isBands ? texts.bandsHint[language] : texts.rowsHint[language]}</p>
      {filling.problems
        .filter(({ field }) => field === key)
        .map(({ words }) => (
          <p class="problem">{words}</p>
        ))}
      {isBands ? <RowTable {...props} shown={all} /> : <RowBlocks {...props} shown={all} />}
    </section>
  )
}

const RowBlocks = ({ rows, shown, filling }: DraftRowsProps) => (
  <>
    {shown.map((row, nth) => {
      const prefix = rowName(rows, nth, '')
      const title = row.was === null ? texts.newRow : texts.row(nth + 1)
      const told = titleOf(rows, prefix, filling)
      const isWrong = filling.problems.some(({ field }) => `${field}.`.startsWith(prefix))
      return (
        <details class="block" open={isWrong || (shown.length <= FEW && told !== '')}>
          <summary>
            {title[filling.language]}
            {told !== '' && <span class="quiet"> · {told}</span>}
          </summary>
          <RowProblems prefix={prefix} filling={filling} />
          <RowKeys prefix={prefix} row={row} nth={nth} filling={filling} />
          {rows.fields
            .filter(field => !isOrigin(field))
            .map(field => (
              <DraftField field={field} filling={filling} prefix={prefix} />
            ))}
          <Origins fields={rows.fields.filter(isOrigin)} filling={filling} prefix={prefix} />
        </details>
      )
    })}
  </>
)

/** So many rows stand unfolded. */
const FEW = 5

/** What a row is about: its first words. */
const titleOf = (rows: Rows, prefix: string, { typed }: Filling): string =>
  rows.fields
    .filter(field => !isOrigin(field))
    .map(field => oneOf(typed, prefix + nameOf(field)))
    .filter(text => text !== '')
    .slice(0, 2)
    .join(' · ')

interface RowProps {
  readonly prefix: string
  readonly row: ShownRow
  readonly nth: number
  readonly filling: Filling
}

const RowKeys = ({ prefix, row, nth, filling: { language } }: RowProps) => (
  <p class="row-keys">
    <Hidden name={`${prefix}was`} value={row.was === null ? '' : String(row.was)} />
    <label>
      {texts.order[language]}{' '}
      <input
        class="input tiny"
        name={`${prefix}order`}
        value={row.was === null ? '' : String(nth + 1)}
        inputmode="numeric"
      />
    </label>
    {row.was !== null && (
      <label class="choice">
        <input type="checkbox" name={`${prefix}drop`} value="on" /> {texts.drop[language]}
      </label>
    )}
  </p>
)

/** What is wrong with a row as a whole; a field of it says its own. */
const RowProblems = ({ prefix, filling }: Pick<RowProps, 'prefix' | 'filling'>) => (
  <>
    {filling.problems
      .filter(({ field }) => `${field}.` === prefix)
      .map(({ field, words }) => (
        <p class="problem" id={idOf(field)}>
          {words}
        </p>
      ))}
  </>
)

const RowTable = ({ rows, shown, filling }: DraftRowsProps) => {
  const { language } = filling
  const columns = rows.fields.filter(field => IN_TABLE.includes(nameOf(field)))
  return (
    <div class="scroll">
      <table class="band-form">
        <thead>
          <tr>
            <th scope="col">{texts.order[language]}</th>
            {columns.map(field => (
              <th scope="col">{fieldLabel(field.at.map(String))[language]}</th>
            ))}
            <th scope="col">{texts.drop[language]}</th>
          </tr>
        </thead>
        {shown.map((row, nth) => (
          <BandRow rows={rows} columns={columns} row={row} nth={nth} filling={filling} />
        ))}
      </table>
    </div>
  )
}

const IN_TABLE = ['code', 'name.vi', 'from', 'above', 'upTo', 'below', 'points']

interface BandRowProps {
  readonly rows: Rows
  readonly columns: readonly Field[]
  readonly row: ShownRow
  readonly nth: number
  readonly filling: Filling
}

const BandRow = ({ rows, columns, row, nth, filling }: BandRowProps) => {
  const { language } = filling
  const prefix = rowName(rows, nth, '')
  const wrong = filling.problems.filter(({ field }) => `${field}.`.startsWith(prefix))
  const others = rows.fields.filter(field => !columns.includes(field))
  const named = (label: string) => `${label}, ${texts.row(nth + 1)[language]}`
  return (
    <tbody class={wrong.length === 0 ? undefined : 'wrong'}>
      <tr>
        <td>
          <Hidden name={`${prefix}was`} value={row.was === null ? '' : String(row.was)} />
          <input
            class="input tiny"
            name={`${prefix}order`}
            value={row.was === null ? '' : String(nth + 1)}
            inputmode="numeric"
            aria-label={named(texts.order[language])}
          />
        </td>
        {columns.map(field => (
          <td>
            <input
              class={nameOf(field) === 'name.vi' ? 'input' : 'input narrow'}
              id={idOf(prefix + nameOf(field))}
              name={prefix + nameOf(field)}
              value={oneOf(filling.typed, prefix + nameOf(field))}
              inputmode={field.kind === 'decimal' ? 'decimal' : undefined}
              aria-label={named(fieldLabel(field.at.map(String))[language])}
              aria-invalid={wrong.length > 0 ? 'true' : undefined}
              aria-describedby={wrong.length > 0 ? `${idOf(prefix)}problem` : undefined}
            />
          </td>
        ))}
        <td>
          {row.was !== null && (
            <input
              type="checkbox"
              name={`${prefix}drop`}
              value="on"
              aria-label={named(texts.drop[language])}
            />
          )}
        </td>
      </tr>
      <tr class="band-more">
        <td />
        <td colspan={columns.length + 1}>
          <div id={`${idOf(prefix)}problem`}>
            {wrong.map(({ field, words }) => (
              <p class="problem" id={`${field}.` === prefix ? idOf(field) : undefined}>
                {words}
              </p>
            ))}
          </div>
          {row.was !== null && <Origins fields={ordered(others)} filling={filling} prefix={prefix} />}
        </td>
      </tr>
    </tbody>
  )
}

/** How a thing is known comes first. */
const ordered = (fields: readonly Field[]): readonly Field[] =>
  fields.toSorted((a, b) => Number(isOrigin(b)) - Number(isOrigin(a)))
