import { create } from 'qrcode'

/** The light frame that a reader needs around the modules. */
const QUIET = 4

export interface QrModules {
  /** Modules along one side, without the frame. */
  readonly size: number
  /** Row by row, from the top left: whether it is dark. */
  readonly isDark: (row: number, column: number) => boolean
}

export const qrModules = (text: string): QrModules => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) !== 0 }
}

interface QrCodeProps {
  readonly text: string
  /** What it leads to, for who cannot see it; the same must stand beside it as text. */
  readonly label: string
}

/** Dark on light in the dark theme too: readers of telephones do not take it the other way round. */
export const QrCode = ({ text, label }: QrCodeProps) => {
  const { size, isDark } = qrModules(text)
  const whole = size + 2 * QUIET
  const side = whole * 4
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${whole} ${whole}`}
      width={side}
      height={side}
      shape-rendering="crispEdges"
    >
      <rect width={whole} height={whole} fill="#fff" />
      <path d={pathOf(size, isDark)} fill="#000" />
    </svg>
  )
}

/** Each run of dark modules in a row is one rectangle. */
const pathOf = (size: number, isDark: QrModules['isDark']): string => {
  const runs: string[] = []
  for (let row = 0; row < size; row++) {
    let column = 0
    while (column < size) {
      const start = column
      while (column < size && isDark(row, column)) column++
      if (column > start)
        runs.push(`M${start + QUIET} ${row + QUIET}h${column - start}v1h-${column - start}z`)
      column++
    }
  }
  return runs.join('')
}
