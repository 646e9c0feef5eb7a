import { LineChart } from '../../design/charts.tsx'
import { formatNumber } from '../../design/format.ts'
import { Scroll } from '../../design/scroll.tsx'
import { Unknown } from '../../design/tag.tsx'
import { compare, divide, exactOf, formatExact, round } from '../../exact/number.ts'
import type { Language } from '../../platform/texts.ts'
import { rowsAddress } from '../cuts.ts'
import type { IndicatorDefinition } from '../model/definitions.ts'
import type { IndicatorValue, ValueCell } from '../model/indicators.ts'
import { multiples, texts, valueTexts as words } from '../texts/indicators.ts'

/** A value as it is written: with what it is taken for, or why there is none. */
export const Value = ({
  value,
  language,
}: {
  readonly value: IndicatorValue
  readonly language: Language
}) => {
  if (value.kind === 'unknown') return <Unknown>{texts.unknown[language]}</Unknown>
  if (value.kind === 'not-computable') return <Unknown>{words.notComputable[language]}</Unknown>
  const bound = value.bound === 'exact' ? '' : `${words[value.bound][language]} `
  return (
    <>
      {bound}
      <b>{shortNumber(value.text, language)}</b>
    </>
  )
}

/** At most two decimals: what is behind stays exact. */
export const shortNumber = (text: string, language: Language): string => {
  const [top = '0', bottom = '1'] = text.split('/')
  const value = divide(exactOf(top), exactOf(bottom))
  return value === null ? text : formatNumber(formatExact(round(value, 2, 'half-up')), language)
}

export interface Point {
  readonly label: string
  /** Exact decimal text or a fraction. */
  readonly value: string
}

/** The values of years drawn, with what they say as a title; one point is no line. */
export const YearChart = ({
  points,
  source,
  definition,
  language,
}: {
  readonly points: readonly Point[]
  readonly source: string
  readonly definition: IndicatorDefinition
  readonly language: Language
}) => {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  if (points.some(({ value }) => value.startsWith('-'))) return null
  const tens = definition.measure === 'money' ? tensOf(points) : 0
  const drawn = withGaps(points)
  const drawnUnit = multiples[tens][language] + definition.unit[language]
  return (
    <LineChart
      title={findingOf(first, last, { definition, tens, unit: drawnUnit }, language)}
      unit={drawnUnit}
      source={source}
      labels={drawn.map(({ label }) => label)}
      series={[
        {
          name: definition.name[language],
          kind: 'main',
          values: drawn.map(({ value }) => (value === null ? null : scaled(value, tens))),
        },
      ]}
      language={language}
    />
  )
}

/** So many tens are left out that the axis can be read. */
const tensOf = (points: readonly Point[]): 0 | 6 | 9 => {
  const most = Math.max(...points.map(({ value }) => value.split('/')[0]?.split('.')[0]?.length ?? 0))
  return most > 11 ? 9 : most > 8 ? 6 : 0
}

const scaled = (text: string, tens: number): string => {
  const value = divide(exactValue(text), exactOf(`1${'0'.repeat(tens)}`)) ?? exactValue(text)
  return formatExact(round(value, 2, 'half-up'))
}

/** Years that nobody knows stand between the others, so that no line is drawn over them. */
const withGaps = (points: readonly Point[]): readonly { label: string; value: string | null }[] => {
  const years = points.map(({ label }) => Number(label))
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined || points.some(({ label }) => !/^\d{4}$/.test(label)))
    return points
  const known = new Map(points.map(({ label, value }) => [label, value]))
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at)).map(label => ({
    label,
    value: known.get(label) ?? null,
  }))
}

interface Drawn {
  readonly definition: IndicatorDefinition
  readonly tens: 0 | 6 | 9
  readonly unit: string
}

/** Money as it is drawn: whole đồng of billions say nothing. */
const findingOf = (
  first: Point,
  last: Point,
  { definition, tens, unit }: Drawn,
  language: Language,
): string => {
  const { name, measure } = definition
  const written = ({ value }: Point) => shortNumber(tens === 0 ? value : scaled(value, tens), language)
  const [from, to] = [written(first), written(last)]
  const withUnit = measure === 'money' ? `${to} ${unit}` : to
  // As it is written: what differs behind the second decimal is no news.
  const change = from === to ? 0 : compare(exactValue(last.value), exactValue(first.value))
  const said =
    change === 0
      ? words.stayed(withUnit, first.label, last.label)
      : words[change > 0 ? 'rose' : 'fell'](from, first.label, withUnit, last.label)
  return `${name[language]}: ${said[language].charAt(0).toLowerCase()}${said[language].slice(1)}`
}

const exactValue = (text: string) => {
  const [top = '0', bottom = '1'] = text.split('/')
  return divide(exactOf(top), exactOf(bottom)) ?? exactOf(top)
}

interface ComputedProps {
  readonly definition: IndicatorDefinition
  readonly cells: readonly ValueCell[]
  /** Leads from a number to the rows behind it. */
  readonly mayLookBehind: boolean
  readonly language: Language
}

/** By year: value, of how many it is made, numerator and denominator. */
export const ComputedTable = ({ definition, cells, mayLookBehind, language }: ComputedProps) => {
  const isQuotient = cells.some(({ denominator }) => denominator !== null)
  const headings = [
    words.year,
    texts.value,
    ...(isQuotient ? [words.numerator, words.denominator] : []),
    words.coverage,
  ]
  return (
    <Scroll of={words.values[language]} language={language}>
      <table>
        <thead>
          <tr>
            {headings.map((heading, at) => (
              <th scope="col" class={at === 0 ? undefined : 'n'}>
                {heading === texts.value ? definition.unit[language] : heading[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.toReversed().map(cell => (
            <tr>
              <th scope="row">{cell.year}</th>
              <td class="n">
                {mayLookBehind ? (
                  <a href={rowsAddress(definition, cell.year, null)}>
                    <Value value={cell.value} language={language} />
                  </a>
                ) : (
                  <Value value={cell.value} language={language} />
                )}
              </td>
              {isQuotient && <Sides cell={cell} language={language} />}
              <td class="n">{coverageText(cell, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const Sides = ({
  cell: { numerator, denominator },
  language,
}: {
  readonly cell: ValueCell
  readonly language: Language
}) => (
  <>
    {[numerator, denominator].map(side => (
      <td class="n">{side === null ? '–' : <Value value={side} language={language} />}</td>
    ))}
  </>
)

const coverageText = ({ coverage }: ValueCell, language: Language): string =>
  coverage === null
    ? '–'
    : words.of(formatNumber(String(coverage.n), language), formatNumber(String(coverage.of), language))[
        language
      ]
