import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../platform/root.ts'
import { hexOf } from './colour.ts'
import { type Colour, dark, light, type Token } from './tokens.ts'

/** Where the two files of the font are served. */
export interface FontPaths {
  readonly latin: string
  readonly vietnamese: string
}

const SHEETS = [
  'base',
  'shell',
  'parts',
  'steps',
  'table',
  'tree',
  'ranked',
  'rounds',
  'decree',
  'criteria',
  'forms',
  'lists',
  'record',
  'charts',
  'home',
  'portal',
  'enterprises',
  'scores',
  'council',
  'declare',
  'submissions',
  'programs',
  'publication',
  'recognition',
  'calls',
  'certificates',
  'logo',
  'entitlements',
  'support',
  'aids',
  'dashboards',
  'targets',
  'plans',
  'sectors',
  'releases',
  'print',
] as const

/** The one stylesheet of every page. */
export const stylesheet = (fonts: FontPaths): string =>
  [fontFaces(fonts), colours(), ...SHEETS.map(sheetOf)].join('\n')

const sheetOf = (name: (typeof SHEETS)[number]): string =>
  readFileSync(join(projectRoot, 'src/design/css', `${name}.css`), 'utf8')

/** The letters of each file, as the font's package gives them. */
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB'

const fontFaces = ({ latin, vietnamese }: FontPaths): string =>
  fontFace(latin, LATIN) + fontFace(vietnamese, VIETNAMESE)

const fontFace = (path: string, letters: string): string =>
  `@font-face{font-family:"Source Sans 3";src:url(${path}) format("woff2");font-weight:200 900;font-display:swap;unicode-range:${letters}}\n`

const SIZES = '--radius:6px;--font:"Source Sans 3",system-ui,"Segoe UI",Roboto,sans-serif'

/** Paper is white: a page set dark on the screen is printed light. */
const colours = (): string =>
  `:root{${SIZES};${declarations(light)}}\n@media screen and (prefers-color-scheme:dark){:root{${declarations(dark)}}}\n`

const declarations = (tokens: Readonly<Record<Token, Colour>>): string =>
  Object.entries(tokens)
    .map(([token, colour]) => `--${token}:${hexOf(colour)}`)
    .join(';')
