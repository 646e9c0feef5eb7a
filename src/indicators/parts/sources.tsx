import { formatDay } from '../../design/dates.ts'
import { formatNumber, formatRange } from '../../design/format.ts'
import { Scroll } from '../../design/scroll.tsx'
import type { Language } from '../../platform/texts.ts'
import { sourceName } from '../figure-names.ts'
import type { Printed } from '../rules/printed.ts'
import type { InForce } from '../rules/series/vintages.ts'
import { texts, valueTexts as words } from '../texts/indicators.ts'
import { periodText, seriesPeriodText } from '../texts/periods.ts'

/** Where a number was read; an article without an address by its name. */
const SourceOf = ({ source, language }: { readonly source: string; readonly language: Language }) =>
  URL.parse(source) === null ? (
    sourceName(source, language)
  ) : (
    <a href={source}>{URL.parse(source)?.hostname.replace(/^www\./, '')}</a>
  )

/** Numbers of an office by period, the latest first, with what was published of the same period before. */
export const ImportedTable = ({
  values,
  language,
}: {
  readonly values: readonly InForce[]
  readonly language: Language
}) => (
  <Scroll of={words.importedValues[language]} language={language}>
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{texts.period[language]}</th>
          <th scope="col" class="n">
            {words.sheetValues[language]}
          </th>
          <th scope="col">{words.publishedOn[language]}</th>
          <th scope="col">{texts.source[language]}</th>
          <th scope="col">{words.note[language]}</th>
        </tr>
      </thead>
      <tbody>
        {values.toReversed().map(({ period, value, vintage, before, note, base }) => (
          <tr>
            <th scope="row">{seriesPeriodText(period, language)}</th>
            <td class="n" data-label={words.sheetValues[language]}>
              <b>{formatNumber(value, language)}</b>
              {base !== null && <small> {base} = 100</small>}
            </td>
            <td data-label={words.publishedOn[language]}>
              {vintage.publishedOn === null ? '–' : formatDay(vintage.publishedOn, language)}
            </td>
            <td data-label={texts.source[language]}>
              <SourceOf source={vintage.source} language={language} />
            </td>
            <td data-label={note === null && before.length === 0 ? undefined : words.note[language]}>
              {note}
              {before.map(earlier => (
                <small>
                  {words.earlier[language]}: {formatNumber(earlier.value, language)}
                </small>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

const KINDS = { outcome: words.outcome, claim: words.claim, actual: words.actual } as const

/** What sources print, one row each: they contradict each other, and none is corrected. */
export const PrintedTable = ({
  printed,
  language,
}: {
  readonly printed: readonly Printed[]
  readonly language: Language
}) => (
  <Scroll of={words.printedValues[language]} language={language}>
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.period[language]}</th>
          <th scope="col" class="n">
            {words.sheetValues[language]}
          </th>
          <th scope="col">{words.kind[language]}</th>
          <th scope="col">{words.note[language]}</th>
          <th scope="col">{texts.source[language]}</th>
        </tr>
      </thead>
      <tbody>
        {printed.map(({ readAs, value, valueMax, kind, note, source, unit }) => (
          <tr>
            <th scope="row">{periodText(readAs, language)}</th>
            <td class="n">
              <b>{formatRange([value, valueMax ?? value], language)}</b>
              {(unit === 'USD' || unit === 'VND') && <small> {unit}</small>}
            </td>
            <td>{kind === 'target' || kind === 'criterion' ? kind : KINDS[kind][language]}</td>
            <td>{note}</td>
            <td>
              <SourceOf source={source} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
