import type { Language } from '../platform/texts.ts'
import { formatNumber } from './format.ts'
import type { PropsWithChildren } from './jsx.ts'
import { Scroll } from './scroll.tsx'
import { texts } from './texts.ts'

/** What every chart says in words: its finding, its unit, its source, and the numbers behind it. */
export interface ChartProps {
  /** The finding, not the subject: "Xuất khẩu tăng ba năm liền". */
  readonly title: string
  readonly unit: string
  readonly source: string
  /** What stands below: years, sectors. */
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  /** What is written in the place of null; unsaid: that nobody knows. */
  readonly gap?: string
  readonly language: Language
}

export interface Series {
  readonly name: string
  /** What it is compared with is drawn more quietly; a forecast reaches over years of which nothing is known. */
  readonly kind: 'main' | 'beside' | 'forecast'
  /** Exact text for each label; null where nothing is known, which leaves a gap. */
  readonly values: readonly (string | null)[]
}

/** The frame of a chart: the finding above, unit and names beside the picture, source and table below. */
export const Chart = (props: PropsWithChildren<ChartProps>) => {
  const { title, unit, source, series, language, children } = props
  return (
    <figure class="chart">
      <figcaption>
        <b>{title}</b>
        <span class="quiet">
          {texts.unit[language]}: {unit}
        </span>
      </figcaption>
      <ul class="legend">
        {series.map(({ name, kind }) => (
          <li class="legend-item">
            <svg width="22" height="10" aria-hidden="true">
              <rect class={`column ${kind}`} width="22" height="10" rx="1" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      {children}
      <p class="quiet">
        {texts.source[language]}: {source}
      </p>
      <details>
        <summary>{texts.numbers[language]}</summary>
        <Numbers {...props} />
      </details>
    </figure>
  )
}

const Numbers = ({ title, unit, labels, series, gap, language }: ChartProps) => (
  <Scroll of={title} language={language}>
    <table>
      <caption>
        {title} ({unit})
      </caption>
      <thead>
        <tr>
          <td />
          {series.map(({ name }) => (
            <th scope="col" class="n">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((label, index) => (
          <tr>
            <th scope="row">{label}</th>
            {series.map(({ values }) => (
              <td class="n">{written(values[index] ?? null, language, gap)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

export const written = (
  value: string | null,
  language: Language,
  gap: string = texts.notKnown[language],
): string => (value === null ? gap : formatNumber(value, language))
