import type { Colour } from './tokens.ts'

/** sRGB of an oklch colour, each channel 0…1 before clipping. Source: Björn Ottosson, Oklab (CSS Color 4, 10.2). */
const linearRgb = ({ lightness, chroma, hue }: Colour): readonly [number, number, number] => {
  const angle = (hue * Math.PI) / 180
  const [L, a, b] = [lightness / 100, chroma * Math.cos(angle), chroma * Math.sin(angle)]
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

const TOLERANCE = 0.0005

/** Whether screens of sRGB can show it: outside of it the browser would change the colour, and the contrast with it. */
export const isShowable = (colour: Colour): boolean =>
  linearRgb(colour).every(channel => channel >= -TOLERANCE && channel <= 1 + TOLERANCE)

const channelByte = (linear: number): number => {
  const clipped = Math.min(1, Math.max(0, linear))
  const encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055
  return Math.round(encoded * 255)
}

/** "#rrggbb" */
export const hexOf = (colour: Colour): string =>
  `#${linearRgb(colour)
    .map(channel => channelByte(channel).toString(16).padStart(2, '0'))
    .join('')}`

/** Relative luminance of what the screen gets, after rounding to bytes. Source: WCAG 2.2. */
const luminance = (colour: Colour): number => {
  const [r = 0, g = 0, b = 0] = linearRgb(colour).map(channel => {
    const encoded = channelByte(channel) / 255
    return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2.2 contrast ratio, 1…21. */
export const contrast = (one: Colour, other: Colour): number => {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05)
}
