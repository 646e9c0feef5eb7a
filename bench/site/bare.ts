import { Hono } from 'hono'
import { jsx } from 'hono/jsx'

export const withoutNonce = (html: string): string => html.replaceAll(/ nonce="[^"]*"/g, '')

interface Node {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | true>>
  readonly children: readonly (Node | string)[]
}

/** The same HTML from Hono alone, its data in memory. */
export const bareSite = (html: string): Hono => {
  const [tree] = treeOf(html.replace('<!doctype html>', ''))
  if (tree === undefined || typeof tree === 'string') throw new Error('This is no page.')
  return new Hono().get('/', context => context.html(`<!doctype html>${drawn(tree)}`))
}

const drawn = (node: Node | string): unknown =>
  typeof node === 'string'
    ? node
    : jsx(node.tag, { ...node.attributes }, ...(node.children.map(drawn) as never[]))

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/** Our own pages are well formed: every tag is closed, every value quoted. */
const treeOf = (html: string): readonly (Node | string)[] => {
  const open: { tag: string; attributes: Node['attributes']; children: (Node | string)[] }[] = [
    { tag: '', attributes: {}, children: [] },
  ]
  const inner = () => open.at(-1)?.children ?? []
  for (const [part, closing, tag = '', written = '', ends] of html.matchAll(
    /<(\/?)([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|[^<]+/g,
  )) {
    if (tag === '') inner().push(plain(part))
    else if (closing === '/') {
      const closed = open.pop()
      if (closed !== undefined) inner().push(closed)
    } else {
      const node = { tag, attributes: attributesOf(written), children: [] }
      if (ends === '/' || VOID.test(tag)) inner().push(node)
      else open.push(node)
    }
  }
  return open[0]?.children ?? []
}

const attributesOf = (written: string): Node['attributes'] =>
  Object.fromEntries(
    [...written.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value]) => [
      name,
      value === undefined ? true : plain(value),
    ]),
  )

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
