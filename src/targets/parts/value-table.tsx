import { formatNumber } from '../../design/format.ts'
import { Scroll } from '../../design/scroll.tsx'
import { Unknown } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { DrawnYear } from '../rules/progress/drawn.ts'
import { progressTexts as words } from '../texts/progress.ts'
import { sourceText, texts } from '../texts.ts'

/** Year by year: what was reached, what should be, and where it was read. */
export const ValueTable = ({
  years,
  isSum,
  unit,
  language,
}: {
  readonly years: readonly DrawnYear[]
  readonly isSum: boolean
  readonly unit: string
  readonly language: Language
}) => (
  <Scroll of={words.values[language]} language={language}>
    <table>
      <thead>
        <tr>
          <th scope="col">{words.year[language]}</th>
          <th scope="col" class="n">
            {words.value[language]}, {unit}
            {isSum && `, ${words.sum[language]}`}
          </th>
          <th scope="col" class="n">
            {words.pathLow[language]}
          </th>
          <th scope="col" class="n">
            {words.pathHigh[language]}
          </th>
          <th scope="col">{texts.source[language]}</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, value, low, high, sources }) => (
          <tr>
            <th scope="row">{year}</th>
            <td class="n">
              {value === null ? <Unknown>{texts.unknown[language]}</Unknown> : formatNumber(value, language)}
            </td>
            <td class="n">{low === null ? '' : formatNumber(low, language)}</td>
            <td class="n">{high === null ? '' : formatNumber(high, language)}</td>
            <td>
              {sources.map(source =>
                URL.parse(source) === null ? (
                  <span>{sourceText(source, language)} </span>
                ) : (
                  <a href={source}>{sourceText(source, language)} </a>
                ),
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
