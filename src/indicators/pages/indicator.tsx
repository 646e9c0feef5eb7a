import type { Child } from '../../design/jsx.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { KnownList } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag } from '../../design/tag.tsx'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { tableFormatIn } from '../../platform/workbook/table-file.ts'
import { type CutName, loadCutNames } from '../cuts.ts'
import { indicatorFile } from '../indicator-file.ts'
import { howOf, isOnceAYear, mixesOwnAndPrinted, namesInFormulas } from '../indicator-loading.ts'
import { loadIndicator, type OneIndicator } from '../one-indicator.ts'
import { CutTable } from '../parts/cut.tsx'
import { ImportedTable, PrintedTable } from '../parts/sources.tsx'
import { ComputedTable, YearChart } from '../parts/values.tsx'
import { isYear } from '../series-loading.ts'
import { formulaWords } from '../texts/formula.ts'
import { sourceText, texts, valueTexts as words } from '../texts/indicators.ts'

/** What a later room shows of an indicator, such as its targets; null: nothing. */
export type IndicatorPart = (work: Work, code: string) => Promise<Child>

/** What an indicator is, what it came to over the years, and everything that is known of it. */
export const get =
  (menu: Menu, targets: IndicatorPart): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const one = await loadIndicator(work, params.code ?? '', query.get('by'))
    const format = tableFormatIn(query)
    if (format !== null) return indicatorFile(format, one, work.language)
    const { from } = one.definition
    const formula =
      from.kind === 'formula' ? formulaWords(from.formula, await namesInFormulas(work), work.language) : null
    const page = {
      ...{ one, formula },
      nameOf: await loadCutNames(work),
      targets: await targets(work, one.definition.code),
    }
    return html(<IndicatorView shell={shellOf(visit, menu)} page={page} />)
  }

interface IndicatorPage {
  readonly one: OneIndicator
  readonly nameOf: CutName
  /** As it is read aloud; null: there is none. */
  readonly formula: string | null
  readonly targets: Child
}

interface ViewProps {
  readonly shell: Shell
  readonly page: IndicatorPage
}

export const IndicatorView = ({ shell, page }: ViewProps) => {
  const { language } = shell
  const { definition, theme } = page.one
  const name = definition.name[language]
  return (
    <Page
      shell={shell}
      title={name}
      description={definition.definition[language]}
      path={[
        { href: '/indicators', label: texts.title[language] },
        { href: `/indicators?theme=${definition.theme}`, label: theme[language] },
      ]}
    >
      <h1>{name}</h1>
      <p class="lead">{definition.definition[language]}</p>
      <What page={page} language={language} />
      <Computed page={page} shell={shell} />
      <Imported page={page} shell={shell} />
      <Printed page={page} shell={shell} />
      {page.targets}
    </Page>
  )
}

const What = ({
  page: { one, formula },
  language,
}: {
  readonly page: IndicatorPage
  readonly language: Language
}) => {
  const { definition } = one
  const { from, unit, scope, clause, source } = definition
  return (
    <KnownList
      facts={[
        { name: texts.unit[language], value: unit[language] },
        { name: texts.scope[language], value: scope[language] },
        { name: texts.how[language], value: <Tag tone="plain">{texts[howOf(definition)][language]}</Tag> },
        ...(from.kind === 'formula'
          ? [{ name: texts.formula[language], value: <Formula {...{ formula, from }} /> }]
          : []),
        ...(clause === null ? [] : [{ name: texts.clause[language], value: clause }]),
        { name: texts.source[language], value: sourceText(source, language) },
      ]}
    />
  )
}

const Formula = ({
  formula,
  from,
}: {
  readonly formula: string | null
  readonly from: { readonly text: string }
}) => (
  <>
    {formula}
    <br />
    <code class="quiet">{from.text}</code>
  </>
)

const Computed = ({ page: { one, nameOf }, shell: { language, isSample } }: ViewProps) => {
  const { definition, computed, isShown, mayLookBehind } = one
  if (definition.from.kind !== 'formula') return null
  const points = computed.flatMap(({ year, value }) =>
    value.kind === 'value' ? [{ label: String(year), value: value.text }] : [],
  )
  return (
    <section class="record-part" id="values">
      <h2>{words.values[language]}</h2>
      {isSample && computed.length > 0 && mixesOwnAndPrinted(definition.from.formula) && (
        <p class="notice wait">
          <Invented language={language} /> {words.mixed[language]}
        </p>
      )}
      {!isShown && <p class="quiet">{words.insideLead[language]}</p>}
      {isShown && !mayLookBehind && isOnceAYear(definition.from.formula) && (
        <p class="quiet">{words.givenOut[language]}</p>
      )}
      {isShown && computed.length === 0 && <p class="quiet">{words.nobody[language]}</p>}
      {computed.length > 0 && (
        <>
          <YearChart
            points={points}
            source={sourceText(definition.source, language)}
            definition={definition}
            language={language}
          />
          <ComputedTable {...{ definition, mayLookBehind, language }} cells={computed} />
          <Download code={definition.code} />
          {one.giveOut !== null && (
            <p class="ways">
              <a href={one.giveOut}>{words.giveOut[language]}</a>
            </p>
          )}
        </>
      )}
      {mayLookBehind && <CutTable one={one} nameOf={nameOf} language={language} />}
    </section>
  )
}

const Download = ({ code }: { readonly code: string }) => (
  <p class="formats">
    <a href={`/indicators/${code}?format=xlsx`}>Excel</a> <a href={`/indicators/${code}?format=csv`}>CSV</a>{' '}
    <a href={`/indicators/${code}?format=json`}>JSON</a>
  </p>
)

const Imported = ({ page: { one }, shell: { language } }: ViewProps) => {
  const { imported, definition } = one
  if (imported === null) return null
  const points = imported.values.flatMap(({ period, value }) =>
    isYear(period) ? [{ label: period, value }] : [],
  )
  return (
    <section class="record-part" id="imported">
      <h2>{words.importedValues[language]}</h2>
      <p class="quiet">
        {words.office[language]}: {imported.office[language]}
      </p>
      {imported.values.length === 0 ? (
        <p>{words.noOffice[language]}</p>
      ) : (
        <>
          <YearChart
            points={points}
            source={imported.office[language]}
            definition={definition}
            language={language}
          />
          <ImportedTable values={imported.values} language={language} />
          <Download code={definition.code} />
        </>
      )}
    </section>
  )
}

const Printed = ({ page: { one }, shell: { language } }: ViewProps) =>
  one.printed.length === 0 ? null : (
    <section class="record-part" id="printed">
      <h2>{words.printedValues[language]}</h2>
      <p class="quiet">{words.printedLead[language]}</p>
      <PrintedTable printed={one.printed} language={language} />
      {one.definition.from.kind === 'published' && <Download code={one.definition.code} />}
    </section>
  )
