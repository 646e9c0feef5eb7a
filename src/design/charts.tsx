import { type ScaleLinear, scaleBand, scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import type { Language } from '../platform/texts.ts'
import { Chart, type ChartProps, written } from './chart.tsx'
import { formatNumber } from './format.ts'
import type { Child } from './jsx.ts'

/** A picture of this size is still read on a telephone, where it is drawn three quarters as large. */
const SIZE = { width: 460, height: 220 }
const INNER = { left: 56, right: 448, top: 12, bottom: 192 }

/** Values over time, those of the year before beside them; what is not known is a gap, not a zero. */
export const LineChart = (props: ChartProps) => {
  const across = scalePoint([...props.labels], [INNER.left + 20, INNER.right - 20])
  const up = upwards(props)
  return (
    <Chart {...props}>
      <Picture {...props} up={up} at={label => across(label) ?? 0}>
        {props.series.map(({ kind, values }) => {
          const points = values.map((value, index) => ({
            x: across(props.labels[index] ?? '') ?? 0,
            y: value === null ? null : up(drawn(value)),
          }))
          return (
            <>
              <path
                class={`line ${kind}`}
                d={pathThrough(kind === 'forecast' ? points.filter(({ y }) => y !== null) : points)}
              />
              {points.map(({ x, y }) => y !== null && <circle class={`dot ${kind}`} cx={x} cy={y} r="3.5" />)}
            </>
          )
        })}
      </Picture>
    </Chart>
  )
}

/** Values side by side. */
export const ColumnChart = (props: ChartProps) => {
  const groups = scaleBand([...props.labels], [INNER.left, INNER.right]).padding(0.3)
  const names = props.series.map(({ name }) => name)
  const columns = scaleBand(names, [0, groups.bandwidth()]).padding(0.06)
  const up = upwards(props)
  const middle = (label: string) => (groups(label) ?? 0) + groups.bandwidth() / 2
  return (
    <Chart {...props}>
      <Picture {...props} up={up} at={middle}>
        {props.series.flatMap(({ name, kind, values }) =>
          values.map(
            (value, index) =>
              value !== null && (
                <rect
                  class={`column ${kind}`}
                  x={pixel((groups(props.labels[index] ?? '') ?? 0) + (columns(name) ?? 0))}
                  y={pixel(up(drawn(value)))}
                  width={pixel(columns.bandwidth())}
                  height={pixel(INNER.bottom - up(drawn(value)))}
                />
              ),
          ),
        )}
      </Picture>
    </Chart>
  )
}

const ROW = 40

/** Named groups under each other, each with its value at its end: names are longer than columns are wide. */
export const BarChart = (props: ChartProps) => {
  const { title, labels, series, gap, language } = props
  const [main] = series
  const along = scaleLinear([0, largestIn(series)], [0, SIZE.width - 70])
  return (
    <Chart {...props}>
      <svg class="picture" viewBox={`0 0 ${SIZE.width} ${labels.length * ROW}`} role="img" aria-label={title}>
        {labels.map((label, index) => {
          const value = main?.values[index] ?? null
          const width = value === null ? 0 : along(drawn(value))
          const top = index * ROW
          return (
            <>
              <text x="0" y={pixel(top + 14)}>
                {label}
              </text>
              <rect class="column main" x="0" y={pixel(top + 20)} width={pixel(width)} height="12" />
              <text x={pixel(width + 6)} y={pixel(top + 31)}>
                {written(value, language, gap)}
              </text>
            </>
          )
        })}
      </svg>
    </Chart>
  )
}

/** Only pictures pass through binary floats: a pixel is coarser than any of them. */
const drawn = (text: string): number => {
  const [top = '', bottom = '1'] = text.split('/')
  return Number(top) / Number(bottom)
}

const pixel = (at: number): string => String(Math.round(at * 100) / 100)

const upwards = ({ series }: ChartProps): ScaleLinear<number, number> =>
  scaleLinear([0, largestIn(series)], [INNER.bottom, INNER.top]).nice(4)

const largestIn = (series: ChartProps['series']): number =>
  Math.max(1e-9, ...series.flatMap(({ values }) => values.map(value => (value === null ? 0 : drawn(value)))))

interface Point {
  readonly x: number
  readonly y: number | null
}

const pathThrough = (points: readonly Point[]): string =>
  line<Point>(
    ({ x }) => x,
    ({ y }) => y ?? 0,
  )
    .defined(({ y }) => y !== null)
    .digits(2)([...points]) ?? ''

interface PictureProps extends Pick<ChartProps, 'title' | 'labels'> {
  readonly up: ScaleLinear<number, number>
  readonly at: (label: string) => number
  readonly language: Language
  readonly children?: Child
}

/** The axes; the numbers themselves stand in the table of the chart. */
const Picture = ({ title, labels, up, at, language, children }: PictureProps) => (
  <svg class="picture" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={title}>
    {up.ticks(4).map(tick => (
      <>
        <line class="grid" x1={INNER.left} x2={INNER.right} y1={pixel(up(tick))} y2={pixel(up(tick))} />
        <text x={INNER.left - 8} y={pixel(up(tick) + 5)} text-anchor="end">
          {formatNumber(String(tick), language)}
        </text>
      </>
    ))}
    {labels.map(label => (
      <text x={pixel(at(label))} y={INNER.bottom + 20} text-anchor="middle">
        {label}
      </text>
    ))}
    {children}
  </svg>
)
