import { type Filling, SelectField, TextArea, TextField } from '../../design/forms.tsx'
import { oneOf } from '../../platform/forms.ts'
import type { Localized } from '../../platform/texts.ts'
import { type Field, nameOf } from '../rules/draft/fields.ts'
import { texts } from '../texts/drafts.ts'
import { fieldLabel, optionLabel } from '../texts/fields.ts'

interface DraftFieldProps {
  readonly field: Field
  readonly filling: Filling
  /** Of the row it stands in: `units.0.`. */
  readonly prefix?: string
  /** What an expression says in words. */
  readonly reading?: string | undefined
}

/** One field of a draft, by its kind. */
export const DraftField = ({ field, filling, prefix = '', reading }: DraftFieldProps) => {
  const { language } = filling
  const path = [...prefix.split('.').filter(part => !/^\d*$/.test(part)), ...field.at.map(String)]
  const common = { filling, name: prefix + nameOf(field), label: fieldLabel(path)[language] }
  switch (field.kind) {
    case 'choice':
    case 'truth':
      return (
        <SelectField
          {...common}
          empty={texts.notChosen[language]}
          options={optionsOf(field, filling, common.name)}
        />
      )
    case 'codes':
      if (field.options !== undefined)
        return (
          <SelectField
            {...common}
            empty={texts.notChosen[language]}
            options={optionsOf(field, filling, common.name)}
          />
        )
      return <TextField {...common} hint={texts.codesHint[language]} />
    case 'long':
      return <TextArea {...common} rows={3} />
    case 'expression':
      return <TextArea {...common} rows={2} hint={reading && texts.readAs(reading)[language]} />
    case 'decimal':
    case 'whole':
      return <TextField {...common} width="short" inputmode="decimal" />
    case 'day':
      return <TextField {...common} width="short" hint={texts.dayHint[language]} />
    case 'text':
      return <TextField {...common} width={SHORT.has(nameOf(field)) ? 'short' : 'long'} />
  }
}

const SHORT = new Set([
  'code',
  'period',
  'currency',
  'converts.from',
  'converts.to',
  'points',
  'unit',
  'level',
  'date',
])

/** What stands in the set is always among the choices, also where it is none of them: nothing is lost by saving. */
const optionsOf = (field: Field, { typed, language }: Filling, name: string) => {
  const now = oneOf(typed, name)
  const known = field.options ?? []
  const all = now === '' || known.includes(now) ? known : [...known, now]
  return all.map(value => ({ value, label: wordsOf(field, value)[language] }))
}

const wordsOf = (field: Field, value: string): Localized =>
  field.kind === 'codes' && value === 'declared' ? texts.declaredOnly : optionLabel(value)

const PROVENANCE = new Set(['status', 'clause', 'source', 'note'])

export const isOrigin = ({ at }: Field): boolean => PROVENANCE.has(String(at.at(-1)))

interface OriginsProps extends Omit<DraftFieldProps, 'field' | 'reading'> {
  readonly fields: readonly Field[]
}

/** Where a thing was read, folded: it is there when it is wanted. */
export const Origins = ({ fields, filling, prefix = '' }: OriginsProps) => {
  const { language, typed } = filling
  const known = typed[`${prefix}${nameOf(fields[0] ?? { at: [] })}`]?.[0] ?? ''
  const said: Localized | null = known === '' ? null : optionLabel(known)
  return fields.length === 0 ? null : (
    <details class="origins">
      <summary>
        {texts.provenance[language]}
        {said !== null && <span class="quiet">: {said[language]}</span>}
      </summary>
      {fields.map(field => (
        <DraftField field={field} filling={filling} prefix={prefix} />
      ))}
    </details>
  )
}
