import { create } from 'qrcode'

/** The light frame that a reader needs around the modules. */
export const QUIET = 4

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

/** Each run of dark modules in a row is one rectangle. */
export const pathOf = ({ size, isDark }: QrModules): string => {
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
