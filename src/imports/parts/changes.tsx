import { formatNumber } from '../../design/format.ts'
import { kindNames } from '../../enterprises/index.ts'
import type { FactValue, Variable } from '../../facts/model.ts'
import type { Language } from '../../platform/texts.ts'
import type { Preview } from '../actions/batches.ts'
import type { Change, EnterpriseParts, ProductParts } from '../model.ts'
import { columnLetters } from '../rules/cell-names.ts'
import { sheetNames } from '../rules/columns.ts'
import { texts } from '../texts/pages.ts'

interface ChangesProps {
  readonly preview: Preview
  readonly variables: ReadonlyMap<string, Variable>
  readonly language: Language
}

/** What the import would do, or did: each thing with its cell, what stands now and what it will be. */
export const ChangesTable = ({ preview: { changes, changeCount }, variables, language }: ChangesProps) => {
  const number = (count: number) => formatNumber(String(count), language)
  if (changes.length === 0) return null
  return (
    <section class="record-part">
      <h2>{texts.changes[language]}</h2>
      <section class="scroll" aria-label={texts.changes[language]} tabindex={0}>
        <table>
          <caption class="unseen">{texts.changes[language]}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.cell[language]}</th>
              <th scope="col">{texts.what[language]}</th>
              <th scope="col">{texts.before[language]}</th>
              <th scope="col">{texts.after[language]}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(change => (
              <ChangeRow change={change} variables={variables} language={language} />
            ))}
          </tbody>
        </table>
      </section>
      {changeCount > changes.length && (
        <p class="quiet">{texts.more(number(changes.length), number(changeCount))[language]}</p>
      )}
    </section>
  )
}

interface RowProps {
  readonly change: Change
  readonly variables: ReadonlyMap<string, Variable>
  readonly language: Language
}

const ChangeRow = ({ change, variables, language }: RowProps) => {
  const { sheet, row, column } = change.at
  const { what, before, after } = wordsOf(change, variables, language)
  return (
    <tr>
      <td class="cell-name">
        {sheetNames[sheet].vi}, {texts.cellOf(`${columnLetters(column)}${row}`)[language]}
      </td>
      <td>{what}</td>
      <td>{before}</td>
      <td>{after}</td>
    </tr>
  )
}

const wordsOf = (change: Change, variables: RowProps['variables'], language: Language) => {
  switch (change.does) {
    case 'enter enterprise':
      return {
        what: texts.enterEnterprise[language],
        before: '–',
        after: `${change.taxCode} ${partsOf(change.parts, language)}`,
      }
    case 'change enterprise':
      return {
        what: texts.changeEnterprise[language],
        before: partsOf(change.before, language),
        after: partsOf(change.after, language),
      }
    case 'enter product':
      return {
        what: texts.enterProduct[language],
        before: '–',
        after: `${change.taxCode} ${productOf(change.parts)}`,
      }
    case 'change product':
      return {
        what: texts.changeProduct[language],
        before: productOf(change.before),
        after: productOf(change.after),
      }
    case 'state figure': {
      const variable = variables.get(change.variable)
      const name = (language === 'en' ? variable?.nameEn : null) ?? variable?.nameVi ?? change.variable
      return {
        what: `${change.name}: ${name}, ${change.period}`,
        before:
          change.corrects === null ? texts.nothing[language] : shownValue(change.corrects.value, language),
        after: shownValue(change.value, language),
      }
    }
  }
}

const partsOf = ({ kind, nameVi, nameEn, industries }: EnterpriseParts, language: Language): string =>
  [nameVi, nameEn, kindNames[kind][language], industries.map(({ code }) => code).join(', ')]
    .filter(Boolean)
    .join('; ')

const productOf = ({ nameVi, nameEn, sectorGroup, supportingAreas }: ProductParts): string =>
  [nameVi, nameEn, sectorGroup, ...supportingAreas].filter(Boolean).join('; ')

const shownValue = (value: FactValue, language: Language): string => {
  if (value.kind === 'unknown') return texts.unknown[language]
  if (value.kind === 'not-applicable') return texts.notApplicable[language]
  if (value.text === 'true') return texts.yes[language]
  if (value.text === 'false') return texts.no[language]
  return /^-?\d+(\.\d+)?$/.test(value.text) ? formatNumber(value.text, language) : value.text
}
