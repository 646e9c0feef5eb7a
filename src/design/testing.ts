import jsqr from 'jsqr'
import { dayOf } from '../exact/day.ts'
import type { Language } from '../platform/texts.ts'
import type { Shell } from './page.tsx'

export { wordsOf } from './testing-words.ts'

/** A shell for the tests of pages: nothing pinned, nothing invented. */
export const plainShell = (language: Language): Shell => ({
  language,
  addresses: { vi: '/x?lang=vi', en: '/x?lang=en' },
  home: '/',
  menu: [],
  today: dayOf('2026-12-01'),
  isTrialStore: false,
  isPinned: false,
  isSample: false,
  here: '/x',
  account: null,
})

const PIXELS_A_MODULE = 4

/** What a telephone reads of a QR code in the markup: its dark rectangles are drawn on white and looked at. */
export const readQr = (svg: string): string | undefined => {
  const whole = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const side = whole * PIXELS_A_MODULE
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let row = 0; row < PIXELS_A_MODULE; row++)
      for (let column = 0; column < Number(width) * PIXELS_A_MODULE; column++) {
        const at = (Number(y) * PIXELS_A_MODULE + row) * side + Number(x) * PIXELS_A_MODULE + column
        pixels.fill(0, at * 4, at * 4 + 3)
      }
  return jsqr.default(pixels, side, side)?.data
}
