import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Argument, type Node, type Program, parseSync, Visitor } from 'oxc-parser'

/** Where an import leads: a file below the root, a package, or null when the text does not tell. */
export type Target = { readonly file: string } | { readonly package: string } | null

export interface Import {
  readonly written: string
  readonly target: Target
  readonly typeOnly: boolean
  readonly line: number
}

/** A string of the source, or a template with its holes written as `?`. */
export interface Text {
  readonly text: string
  readonly line: number
}

/** A name that is used: `Date.now`, `fetch()`, `new Date` with the number of its arguments. */
export interface Use {
  readonly name: string
  readonly given: number
  readonly line: number
}

export interface Source {
  readonly path: string
  readonly imports: readonly Import[]
  readonly texts: readonly Text[]
  readonly uses: readonly Use[]
  readonly errors: readonly string[]
}

/** Every TypeScript file of `src`, read and parsed. Paths have forward slashes and start with `src/`. */
export function readSources(root: string): Source[] {
  return filesBelow(root, 'src')
    .filter(path => /\.tsx?$/.test(path))
    .map(path => readSource(root, path))
}

/** Every file below `folder`, as paths from `root`, in order. */
export function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => posix.relative(root, posix.join(entry.parentPath, entry.name)))
    .sort()
}

function readSource(root: string, path: string): Source {
  const source = readFileSync(join(root, path), 'utf8')
  const parsed = parseSync(path, source)
  const imports: Import[] = []
  const texts: Text[] = []
  const uses: Use[] = []
  for (const node of nodesOf(parsed.program)) {
    const line = source.slice(0, node.start).split('\n').length
    imports.push(
      ...importOf(node).map(found => ({ ...found, target: targetOf(root, path, found.written), line })),
    )
    texts.push(...textOf(node).map(text => ({ text, line })))
    uses.push(...useOf(node).map(use => ({ ...use, line })))
  }
  return { path, imports, texts, uses, errors: parsed.errors.map(error => error.message) }
}

function nodesOf(program: Program): Node[] {
  const nodes: Node[] = []
  const keep = (node: Node) => void nodes.push(node)
  new Visitor({
    ImportDeclaration: keep,
    ExportAllDeclaration: keep,
    ExportNamedDeclaration: keep,
    ImportExpression: keep,
    TSImportType: keep,
    TSExternalModuleReference: keep,
    NewExpression: keep,
    CallExpression: keep,
    MemberExpression: keep,
    Literal: keep,
    TemplateLiteral: keep,
  }).visit(program)
  return nodes
}

function importOf(node: Node): { written: string; typeOnly: boolean }[] {
  switch (node.type) {
    case 'ImportDeclaration':
      return [{ written: node.source.value, typeOnly: node.importKind === 'type' }]
    case 'ExportAllDeclaration':
      return [{ written: node.source.value, typeOnly: node.exportKind === 'type' }]
    case 'ExportNamedDeclaration':
      return node.source ? [{ written: node.source.value, typeOnly: node.exportKind === 'type' }] : []
    case 'ImportExpression':
      return [{ written: literalText(node.source), typeOnly: false }]
    case 'TSImportType':
      return [{ written: node.source.value, typeOnly: true }]
    case 'TSExternalModuleReference':
      return [{ written: node.expression.value, typeOnly: false }]
    case 'NewExpression':
      return moduleAddress(node.callee, node.arguments)
    default:
      return []
  }
}

/** A worker or an element is reached by `new URL('./its.ts', …)`: the same dependence as an import. */
function moduleAddress(callee: Node, given: readonly Argument[]): { written: string; typeOnly: boolean }[] {
  const [address, base] = given
  if (nameOf(callee) !== 'URL' || !address || !base) return []
  const written = literalText(address)
  return /^\.{1,2}\/.*\.tsx?$/.test(written) ? [{ written, typeOnly: false }] : []
}

function textOf(node: Node): string[] {
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value]
  return node.type === 'TemplateLiteral' ? [node.quasis.map(part => part.value.cooked).join('?')] : []
}

function useOf(node: Node): { name: string; given: number }[] {
  if (node.type === 'NewExpression')
    return [{ name: `new ${nameOf(node.callee)}`, given: node.arguments.length }]
  if (node.type === 'MemberExpression') return [{ name: nameOf(node), given: 0 }]
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return []
  return [{ name: `${node.callee.name}()`, given: node.arguments.length }]
}

function targetOf(root: string, path: string, written: string): Target {
  if (/^[@a-z][^:]*$|^node:/.test(written)) return { package: written }
  const file = posix.join(posix.dirname(path), written.replace(/\?.*$/, ''))
  return /^\.{1,2}\/.*\.\w+$/.test(written) && existsSync(join(root, file)) ? { file } : null
}

/** The text of a literal; anything that is only known at run time is an ellipsis, which no target has. */
function literalText(node: Node): string {
  const [text, more] = textOf(node)
  return text !== undefined && more === undefined && !text.includes('?') ? text : '…'
}

function nameOf(node: Node): string {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression' || node.computed) return ''
  return `${nameOf(node.object)}.${nameOf(node.property)}`
}
