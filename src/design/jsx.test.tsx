import * as fc from 'fast-check'
import { jsx as drawnByHono } from 'hono/jsx'
import { expect, test } from 'vitest'
import { type Child, jsx } from './jsx.ts'

const SPECIAL = `<b title="x">&'</b>`

test('every text is escaped, in an element and in an attribute, and only once', () => {
  const Said = ({ words }: { readonly words: string }) => <q title={words}>{words}</q>
  expect(
    String(
      <p>
        <Said words={SPECIAL} />
      </p>,
    ),
  ).toBe(
    '<p><q title="&lt;b title=&quot;x&quot;&gt;&amp;&#39;&lt;/b&gt;">&lt;b title=&quot;x&quot;&gt;&amp;&#39;&lt;/b&gt;</q></p>',
  )
})

test('what only looks drawn is text, and is no attribute', () => {
  const forged = { toString: () => SPECIAL, isEscaped: true } as unknown as string
  expect(() => String(<p>{forged}</p>)).toThrow()
  expect(() => String(<p title={forged} />)).toThrow('The attribute title is no text.')
})

test('nothing is drawn of null, undefined, true and false; of 0 is', () => {
  const Nothing = () => null
  expect(String(<p>{[null, undefined, true, false, 0, ['a', [<Nothing />, 'b']]]}</p>)).toBe('<p>0ab</p>')
})

test('switches are written without a value or left out; of other attributes true and false are values', () => {
  const box = (
    <input checked={true} disabled={false} aria-busy={true} aria-invalid={false} title={undefined} />
  )
  expect(String(box)).toBe('<input checked="" aria-busy="true" aria-invalid="false"/>')
})

test('it draws any tree as hono/jsx does', async () => {
  const name = fc.constantFrom('p', 'td', 'option', 'path', 'score-matrix')
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(undefined))
  const key = fc.constantFrom('class', 'title', 'value', 'selected', 'hidden', 'aria-current', 'data-label')
  const props = fc.dictionary(key, value)
  const empty = fc.record({ tag: fc.constantFrom('br', 'input'), props, children: fc.constant([]) })
  const { node } = fc.letrec<{ node: Tree }>(tie => ({
    node: fc.record({
      tag: name,
      props,
      children: fc.array(fc.oneof({ maxDepth: 4 }, value, empty, tie('node')), { maxLength: 4 }),
    }),
  }))
  await fc.assert(
    fc.property(node, tree => {
      expect(String(ours(tree))).toBe(String(honos(tree)))
    }),
  )
})

type Leaf = string | number | boolean | undefined
interface Tree {
  readonly tag: string
  readonly props: Readonly<Record<string, Leaf>>
  readonly children: readonly (Tree | Leaf)[]
}

const isTree = (part: Tree | Leaf): part is Tree => typeof part === 'object'

const ours = ({ tag, props, children }: Tree): Child =>
  jsx(tag, { ...props, children: children.map(each => (isTree(each) ? ours(each) : each)) })

const honos = ({ tag, props, children }: Tree): ReturnType<typeof drawnByHono> =>
  drawnByHono(tag, { ...props }, ...children.map(each => (isTree(each) ? honos(each) : each)))
