import { expect, test } from 'vitest'
import { assets } from './assets.ts'
import { contrast, isShowable } from './colour.ts'
import { elementNames } from './elements.ts'
import { stylesheet } from './stylesheet.ts'
import { type Colour, dark, inks, light, markPairs, surfaces, type Token, textPairs } from './tokens.ts'

const themes: readonly (readonly [string, Readonly<Record<Token, Colour>>])[] = [
  ['light', light],
  ['dark', dark],
]
const low = (
  theme: Readonly<Record<Token, Colour>>,
  pairs: readonly (readonly [Token, Token])[],
  least: number,
): readonly string[] =>
  pairs
    .filter(([text, ground]) => contrast(theme[text], theme[ground]) < least)
    .map(([text, ground]) => `${text} on ${ground}: ${contrast(theme[text], theme[ground]).toFixed(2)}`)

test('contrast agrees with the ratios that WCAG gives for black, white and grey', () => {
  const grey = (lightness: number): Colour => ({ lightness, chroma: 0, hue: 0 })
  expect(contrast(grey(0), grey(100))).toBeCloseTo(21, 5)
  expect(contrast(grey(100), grey(100))).toBe(1)
  // #767676, the lightest grey that WCAG AA allows on white, is 56.63 % light in oklch
  expect(contrast(grey(56.63), grey(100))).toBeCloseTo(4.54, 1)
})

test('the sketch’s light bar would be caught', () => {
  const sketch: Colour = { lightness: 72, chroma: 0.06, hue: 205 }
  expect(low({ ...light, 'accent-2': sketch }, markPairs, 3)).toEqual([
    'accent-2 on paper: 2.38',
    'accent-2 on sheet: 2.42',
    'accent-2 on tint: 2.29',
  ])
})

test.each(themes)(
  'every text of the %s theme has contrast 4.5 on every ground it may stand on',
  (_, theme) => {
    expect(low(theme, textPairs, 4.5)).toEqual([])
  },
)

test.each(themes)('every mark of the %s theme has contrast 3 on every ground', (_, theme) => {
  expect(low(theme, markPairs, 3)).toEqual([])
})

test.each(themes)('every colour of the %s theme can be shown by a screen of sRGB', (_, theme) => {
  expect(Object.entries(theme).filter(([, colour]) => !isShowable(colour))).toEqual([])
})

/** The pairs of one rule: its text on its own ground, or on every surface where it names no ground. */
const pairsOf = (rule: string): readonly string[] => {
  const text = /(?:^|[;{\s])color:\s*var\(--([\w-]+)\)/.exec(rule)?.[1]
  const ground = /background:\s*var\(--([\w-]+)\)/.exec(rule)?.[1]
  if (text === undefined) return ground === undefined ? [] : [`ink on ${ground}`]
  return ground === undefined ? surfaces.map(surface => `${text} on ${surface}`) : [`${text} on ${ground}`]
}
const rulesOf = (css: string): readonly string[] => css.match(/\{[^{}]*\}/g) ?? []
const unlisted = (css: string): readonly string[] => {
  const listed = new Set(textPairs.map(([text, ground]) => `${text} on ${ground}`))
  return rulesOf(css)
    .flatMap(pairsOf)
    .filter(pair => !listed.has(pair))
}
const css = stylesheet({ latin: '/l', vietnamese: '/v' })

test('the stylesheet writes no text on a ground whose contrast nobody computed', () => {
  expect(unlisted('.x { color: var(--done); background: var(--no-soft); }')).toEqual(['done on no-soft'])
  expect(unlisted(css)).toEqual([])
  expect(rulesOf(css).length).toBeGreaterThan(80)
})

test('the stylesheet names no colour of its own, and no token that does not exist', () => {
  const own = css.replace(/@media screen and \(prefers[^\n]*|^:root[^\n]*/gm, '')
  expect(own.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)\(/g)).toBeNull()
  const known = new Set([...Object.keys(light), 'radius', 'font'])
  const used = [...own.matchAll(/var\(--([\w-]+)\)/g)].map(match => match[1] ?? '')
  expect(used.filter(token => !known.has(token))).toEqual([])
  expect(inks.every(ink => used.includes(ink))).toBe(true)
})

test('the stylesheet, the fonts and the icon are served under the hash of their content', () => {
  expect([...assets.byPath.keys()].map(path => path.replace(/-[\w-]{10}\./, '-HASH.'))).toEqual([
    '/assets/style-HASH.css',
    '/assets/icon-HASH.svg',
    '/assets/source-sans-latin-HASH.woff2',
    '/assets/source-sans-vietnamese-HASH.woff2',
    ...elementNames.map(name => `/assets/${name}-HASH.js`),
  ])
  expect(new TextDecoder().decode(assets.byPath.get(assets.style)?.body)).toContain(assets.fonts.vietnamese)
})
