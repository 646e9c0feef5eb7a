/**
 * The colours, light and dark, as oklch: lightness in percent, chroma, hue. Browsers get sRGB (`stylesheet.ts`), so that
 * an old phone sees the same page. `tokens.test.ts` computes the contrast of every pair below.
 */
export interface Colour {
  readonly lightness: number
  readonly chroma: number
  readonly hue: number
}

const colour = (lightness: number, chroma: number, hue: number): Colour => ({ lightness, chroma, hue })

export const light = {
  ink: colour(24, 0.025, 250),
  'ink-2': colour(43, 0.02, 250),
  'ink-3': colour(50, 0.018, 250),
  paper: colour(99.4, 0.002, 95),
  sheet: colour(100, 0, 0),
  tint: colour(98, 0.008, 205),
  line: colour(89, 0.008, 250),
  'line-2': colour(94.5, 0.005, 250),
  edge: colour(60, 0.015, 250),
  accent: colour(44, 0.073, 205),
  'accent-2': colour(64, 0.075, 205),
  'accent-mid': colour(85, 0.045, 205),
  'accent-soft': colour(95.5, 0.02, 205),
  'on-accent': colour(100, 0, 0),
  wait: colour(47, 0.1, 65),
  'wait-soft': colour(96.5, 0.035, 85),
  done: colour(45, 0.1, 150),
  'done-soft': colour(96, 0.03, 150),
  no: colour(47, 0.16, 27),
  'no-soft': colour(96, 0.018, 27),
  unknown: colour(47, 0.11, 300),
  'unknown-soft': colour(96, 0.022, 300),
} as const satisfies Record<string, Colour>

export type Token = keyof typeof light

export const dark: Readonly<Record<Token, Colour>> = {
  ink: colour(93, 0.01, 250),
  'ink-2': colour(78, 0.015, 250),
  'ink-3': colour(71, 0.015, 250),
  paper: colour(18, 0.015, 250),
  sheet: colour(21.5, 0.017, 250),
  tint: colour(24.5, 0.022, 215),
  line: colour(36, 0.018, 250),
  'line-2': colour(28, 0.017, 250),
  edge: colour(60, 0.015, 250),
  accent: colour(80, 0.09, 200),
  'accent-2': colour(58, 0.07, 205),
  'accent-mid': colour(43, 0.055, 208),
  'accent-soft': colour(29, 0.035, 210),
  'on-accent': colour(20, 0.03, 210),
  wait: colour(83, 0.1, 80),
  'wait-soft': colour(29, 0.045, 75),
  done: colour(82, 0.11, 152),
  'done-soft': colour(28.5, 0.04, 155),
  no: colour(80, 0.1, 25),
  'no-soft': colour(29, 0.055, 25),
  unknown: colour(81, 0.09, 300),
  'unknown-soft': colour(29.5, 0.05, 300),
}

/** What may be written on what. A stylesheet that writes anything else fails its test. */
export const surfaces = ['paper', 'sheet', 'tint'] as const
export const inks = ['ink', 'ink-2', 'ink-3', 'accent', 'wait', 'done', 'no', 'unknown'] as const
const ownSurface: readonly (readonly [Token, Token])[] = [
  ['ink', 'accent-mid'],
  ['ink', 'accent-soft'],
  ['ink-2', 'accent-soft'],
  ['accent', 'accent-soft'],
  ['on-accent', 'accent'],
  ['ink', 'line-2'],
  ['ink-2', 'line-2'],
  ['ink', 'wait-soft'],
  ['wait', 'wait-soft'],
  ['done', 'done-soft'],
  ['no', 'no-soft'],
  ['ink', 'unknown-soft'],
  ['ink-2', 'unknown-soft'],
  ['unknown', 'unknown-soft'],
]
export const textPairs: readonly (readonly [Token, Token])[] = [
  ...inks.flatMap(ink => surfaces.map(surface => [ink, surface] as const)),
  ...ownSurface,
]

/** Marks that carry meaning without letters: bars, the edge of a box that is pressed or waits, the focus ring. */
export const markPairs: readonly (readonly [Token, Token])[] = (
  ['accent', 'accent-2', 'unknown', 'edge', 'ink'] as const
).flatMap(mark => surfaces.map(surface => [mark, surface] as const))
