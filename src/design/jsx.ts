/**
 * What `<p class="…">…</p>` in a .tsx file becomes: its text, at once, with no tree in between. Every string in it is escaped on
 * its way in, and nothing outside this file makes a `Drawn`, so no text can pass for markup.
 */
class Drawn {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

export type Child = Drawn | string | number | boolean | null | undefined | readonly Child[]
export type PropsWithChildren<Props = unknown> = Props & { readonly children?: Child }

type Props = Readonly<Record<string, Child>>

export function jsx(tag: string | ((props: Props) => Child), props: Props): Drawn {
  if (typeof tag === 'string') return element(tag, props)
  const drawn = tag(props)
  return drawn instanceof Drawn ? drawn : new Drawn(textOf(drawn))
}

export { jsx as jsxDEV, jsx as jsxs }

export const Fragment = ({ children }: { readonly children?: Child }): Drawn => new Drawn(textOf(children))

const element = (tag: string, props: Props): Drawn => {
  let start = `<${tag}`
  for (const name in props) if (name !== 'children') start += attribute(name, props[name])
  const inner = textOf(props.children)
  return new Drawn(inner === '' && VOID.has(tag) ? `${start}/>` : `${start}>${inner}</${tag}>`)
}

/** Names stand in the .tsx file, never in data. */
const attribute = (name: string, value: Child): string => {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean' && SWITCHES.has(name)) return value ? ` ${name}=""` : ''
  if (typeof value === 'object') throw new TypeError(`The attribute ${name} is no text.`)
  return ` ${name}="${escaped(String(value))}"`
}

const textOf = (child: Child): string => {
  if (typeof child === 'string') return escaped(child)
  if (child instanceof Drawn) return child.toString()
  if (typeof child === 'number') return String(child)
  if (child === undefined || child === null || typeof child === 'boolean') return ''
  let text = ''
  for (const each of child) text += textOf(each)
  return text
}

const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replaceAll(EVERY_SPECIAL, sign => ENTITIES[sign] ?? '') : text

const SPECIAL = /[&<>"']/
const EVERY_SPECIAL = /[&<>"']/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const VOID = words('area base br col embed hr img input link meta source track wbr')

/** True writes them without a value, false leaves them out; of any other attribute both are values. */
const SWITCHES = words(
  'async autofocus checked controls defer disabled download hidden inert loop multiple muted novalidate open readonly required reversed selected',
)

/** Read by the compiler: what may stand in a .tsx file. */
export declare namespace JSX {
  type Element = Drawn
  type ElementType = string | ((props: never) => Child)
  interface ElementChildrenAttribute {
    readonly children: Child
  }
  interface IntrinsicElements {
    readonly [tag: string]: Readonly<Record<string, Child>>
  }
}
