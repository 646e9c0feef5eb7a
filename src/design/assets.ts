import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../platform/root.ts'
import { hexOf } from './colour.ts'
import { digestOf, type ElementName, elementScripts } from './elements.ts'
import { type FontPaths, stylesheet } from './stylesheet.ts'
import { light } from './tokens.ts'

/** A file whose name holds the hash of its content: browsers may keep it for ever. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
}

export interface Assets {
  readonly style: string
  readonly fonts: FontPaths
  readonly icon: string
  readonly elements: Readonly<Record<ElementName, string>>
  readonly byPath: ReadonlyMap<string, Asset>
}

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${hexOf(light.accent)}"/><path d="M21.5 12.2a7 7 0 1 0 0 7.6" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round"/></svg>`

/** Reads the fonts from their package and writes the stylesheet that names them. */
const prepare = (): Assets => {
  const latin = font('latin')
  const vietnamese = font('vietnamese')
  const fonts = { latin: latin.path, vietnamese: vietnamese.path }
  const style = named('style', 'css', 'text/css; charset=utf-8', bytes(stylesheet(fonts)))
  const icon = named('icon', 'svg', 'image/svg+xml', bytes(ICON))
  const scripts = Object.entries(elementScripts()).map(
    ([name, script]) => [name, named(name, 'js', 'text/javascript; charset=utf-8', bytes(script))] as const,
  )
  const elements = Object.fromEntries(scripts.map(([name, { path }]) => [name, path])) as Assets['elements']
  const files = [style, icon, latin, vietnamese, ...scripts.map(([, asset]) => asset)]
  const byPath = new Map(files.map(asset => [asset.path, asset]))
  return { style: style.path, fonts, icon: icon.path, elements, byPath }
}

const PACKAGE = join(projectRoot, 'node_modules/@fontsource-variable/source-sans-3')

const font = (letters: string): Asset => {
  const file = join(PACKAGE, `files/source-sans-3-${letters}-wght-normal.woff2`)
  return named(`source-sans-${letters}`, 'woff2', 'font/woff2', new Uint8Array(readFileSync(file)))
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

const named = (name: string, ending: string, type: string, body: Uint8Array<ArrayBuffer>): Asset => {
  return { path: `/assets/${name}-${digestOf(body)}.${ending}`, type, body }
}

export const assets = prepare()
