import { scaleBand, scaleLinear } from 'd3-scale'
import { formatNumber } from '../../design/format.ts'
import type { Language } from '../../platform/texts.ts'
import type { Reconciliation } from '../model.ts'
import { readFraction } from '../rules/value.ts'
import { texts } from '../texts/pages.ts'
import { partNames, signed } from '../texts.ts'

type Reconciled = Extract<Reconciliation, { outcome: 'reconciled' }>

const SIZE = { width: 460, height: 250 }
const INNER = { left: 12, right: 452, top: 28, bottom: 196 }

interface Step {
  readonly label: string
  readonly says: string
  readonly from: number
  readonly to: number
  readonly kind: 'main' | 'beside'
}

/** From the first figure to the second, each part beginning where the one before it ended. */
export const Waterfall = ({
  found,
  unit,
  title,
  language,
}: {
  readonly found: Reconciled
  readonly unit: string
  readonly title: string
  readonly language: Language
}) => {
  const steps = stepsOf(found, language)
  const across = scaleBand(
    steps.map((_, at) => String(at)),
    [INNER.left, INNER.right],
  ).padding(0.25)
  const ends = steps.flatMap(({ from, to }) => [from, to])
  const up = scaleLinear([Math.min(0, ...ends), Math.max(1e-9, ...ends)], [INNER.bottom, INNER.top])
  return (
    <figure class="chart">
      <figcaption>
        <b>{title}</b>
        <span class="quiet">{unit}</span>
      </figcaption>
      <svg class="picture" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={title}>
        <line class="grid" x1={INNER.left} x2={INNER.right} y1={pixel(up(0))} y2={pixel(up(0))} />
        {steps.map(({ label, says, from, to, kind }, at) => {
          const [left, top] = [across(String(at)) ?? 0, Math.min(up(from), up(to))]
          const middle = pixel(left + across.bandwidth() / 2)
          return (
            <>
              <rect
                class={`column ${kind}`}
                x={pixel(left)}
                y={pixel(top)}
                width={pixel(across.bandwidth())}
                height={pixel(Math.max(1.5, Math.abs(up(from) - up(to))))}
              />
              <text x={middle} y={pixel(top - 7)} text-anchor="middle">
                {says}
              </text>
              {linesOf(label).map((line, row) => (
                <text x={middle} y={INNER.bottom + 20 + row * 17} text-anchor="middle">
                  {line}
                </text>
              ))}
            </>
          )
        })}
      </svg>
    </figure>
  )
}

const stepsOf = ({ from, to, parts }: Reconciled, language: Language): readonly Step[] => {
  let end = drawn(from)
  const moved = parts
    .filter(({ amount }) => amount !== '0')
    .map(({ kind, amount }): Step => {
      const [begun, says] = [end, signed(amount, language)]
      end += drawn(amount)
      return { label: partNames[kind][language], says, from: begun, to: end, kind: 'beside' }
    })
  const whole = (label: string, value: string): Step => ({
    label,
    says: formatNumber(value, language),
    from: 0,
    to: drawn(value),
    kind: 'main',
  })
  return [whole(texts.first[language], from), ...moved, whole(texts.second[language], to)]
}

/** Only the picture passes through binary floats: a pixel is coarser than any of them. */
const drawn = (value: string): number => {
  const { n, d } = readFraction(value)
  return Number(n) / Number(d)
}

const pixel = (at: number): string => String(Math.round(at * 100) / 100)

/** A label of several words in lines that fit below a column. */
const linesOf = (label: string): readonly string[] => {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 14) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
