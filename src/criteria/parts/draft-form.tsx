import { type Filling, Hidden, Submit } from '../../design/forms.tsx'
import { oneOf } from '../../platform/forms.ts'
import type { Language } from '../../platform/texts.ts'
import { type Field, nameOf, type Rows, type ShownRow } from '../rules/draft/fields.ts'
import type { Part } from '../rules/draft/parts.ts'
import { texts } from '../texts/drafts.ts'
import { groupLabel } from '../texts/fields.ts'
import { DraftField, isOrigin, Origins } from './draft-fields.tsx'
import { DraftRows } from './draft-rows.tsx'

export interface DraftFormProps {
  readonly part: Part
  readonly filling: Filling
  readonly rows: ReadonlyMap<Rows, readonly ShownRow[]>
  readonly revision: number
  /** What ended is shown and not saved. */
  readonly isOpen: boolean
  /** Expressions of this part in words, by field. */
  readonly readings: Readonly<Record<string, string>>
  readonly applicants: Readonly<Record<string, string>>
  readonly codes: readonly { readonly code: string; readonly name: string }[]
}

/** The form of one part: its fields in groups, its lists, and one strong button. */
export const DraftForm = (props: DraftFormProps) => {
  const { part, filling, rows, revision, isOpen, applicants, codes } = props
  const { language } = filling
  const hasProblems = filling.problems.length > 0
  const groups = groupsOf(part)
  const isLeaf = part.kind === 'leaf'
  const others = groups
    .filter(([group]) => group !== '')
    .map(([group, fields]) => <Group group={group} fields={fields} {...props} />)
  return (
    <form method="post" class="draft-form">
      <Hidden name="revision" value={String(revision)} />
      <Hidden name="place" value={part.place} />
      {groups
        .filter(([group]) => group === '')
        .map(([group, fields]) => (
          <Group group={group} fields={fields} {...props} />
        ))}
      {!isLeaf && others}
      {hasExpression(part) && <Codes codes={codes} language={language} />}
      {part.form.rows.map(each => (
        <DraftRows
          rows={each}
          shown={rows.get(each) ?? []}
          filling={filling}
          of={each.at[0] === 'bandsFor' ? applicants[String(each.at[1])] : undefined}
        />
      ))}
      {isLeaf && others}
      <Origins
        fields={part.form.fields.filter(field => isOrigin(field) && field.at.length === 1)}
        filling={filling}
      />
      {isOpen && (
        <p class="buttons">
          <Submit>{texts.save[language]}</Submit>{' '}
          {hasProblems && (
            <Submit name="anyway" value="yes" isQuiet>
              {texts.saveAnyway[language]}
            </Submit>
          )}
        </p>
      )}
    </form>
  )
}

const hasExpression = ({ form }: Part): boolean =>
  [...form.fields, ...form.rows.flatMap(rows => rows.fields)].some(({ kind }) => kind === 'expression')

const GROUPED = [
  'effectiveFrom',
  'effectiveTo',
  'passMark',
  'classes',
  'seats',
  'term',
  'publicVote',
  'domain',
]

/** What most criteria do without. */
const LIMITS = ['min', 'step', 'minimum', 'rounding', 'scoredBy', 'publication', 'domain', 'overflow']

/** Fields of one thing stand together; the thing itself comes first. */
const groupsOf = ({ kind, form }: Part): readonly (readonly [string, readonly Field[]])[] => {
  const isLimited = kind === 'leaf' || kind === 'node' || kind === 'gate'
  const own = form.fields.filter(field => !isOrigin(field) || field.at.length > 1)
  return [
    ...Map.groupBy(own, ({ at }) => {
      const first = String(at[0])
      if (isLimited && LIMITS.includes(first)) return 'limits'
      return at.length > 1 && GROUPED.includes(first) ? first : ''
    }),
  ]
}

interface GroupProps extends DraftFormProps {
  readonly group: string
  readonly fields: readonly Field[]
}

const Group = (props: GroupProps) => {
  const { group, fields, filling } = props
  if (group === '') return <Fields {...props} />
  if (group === 'limits') {
    const isFilled = fields.some(field => oneOf(filling.typed, nameOf(field)) !== '')
    return (
      <details class="origins" open={isFilled}>
        <summary>{texts.limits[filling.language]}</summary>
        <div class="short-fields">
          <Fields {...props} />
        </div>
      </details>
    )
  }
  return (
    <fieldset class="group">
      <legend>{groupLabel(group)[filling.language]}</legend>
      <Fields {...props} />
    </fieldset>
  )
}

const Fields = ({ fields, filling, readings }: GroupProps) => (
  <>
    {fields
      .filter(field => !isOrigin(field))
      .map(field => (
        <DraftField field={field} filling={filling} reading={readings[nameOf(field)]} />
      ))}
    <Origins fields={fields.filter(isOrigin)} filling={filling} />
  </>
)

const Codes = ({ codes, language }: Pick<DraftFormProps, 'codes'> & { readonly language: Language }) => (
  <details class="origins">
    <summary>{texts.usableCodes[language]}</summary>
    <ul class="codes">
      {codes.map(({ code, name }) => (
        <li>
          <code>{code}</code> {name}
        </li>
      ))}
    </ul>
  </details>
)
