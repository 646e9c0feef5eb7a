import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Node, parseSync } from 'oxc-parser'
import { filesBelow } from './source.ts'

/**
 * What breaks "ensure, load, decide, save, record": an action that a page, a command, a job or another room can reach and
 * that writes before it has asked who may. Followed through the functions of its room's actions.
 */
export function unasked(root: string): string[] {
  const files = filesBelow(root, 'src').filter(path => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  const actions = new Map(files.filter(isAction).map(path => [path, readActions(root, path)]))
  const reached = reachedFrom(root, files)
  return [...actions]
    .flatMap(([path, { functions }]) =>
      [...functions.values()]
        .filter(({ name, isExported }) => isExported && isReached(reached, path, name))
        .flatMap(({ name }) => faultIn(actions, path, name)),
    )
    .sort()
}

/** How many reachable actions write at all: a guard that sees none guards nothing. */
export function askedActions(root: string): number {
  const files = filesBelow(root, 'src').filter(path => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  const actions = new Map(files.filter(isAction).map(path => [path, readActions(root, path)]))
  const reached = reachedFrom(root, files)
  return [...actions].flatMap(([path, { functions }]) =>
    [...functions.values()].filter(
      ({ name, isExported }) =>
        isExported &&
        isReached(reached, path, name) &&
        eventsOf(actions, path, name, new Set()).some(({ kind }) => kind === 'write'),
    ),
  ).length
}

interface Call {
  readonly kind: 'ask' | 'write' | 'call'
  readonly name: string
  /** The `store` of `store.saveThing()`, where that is a whole file imported under a name. */
  readonly of: string | null
}

interface ActionFunction {
  readonly name: string
  readonly isExported: boolean
  readonly calls: readonly Call[]
}

interface ActionFile {
  readonly functions: ReadonlyMap<string, ActionFunction>
  /** Names from other files of the same room's actions: where they stand, and how they are called there. */
  readonly imported: ReadonlyMap<string, { readonly path: string; readonly name: string }>
  /** Names from other rooms' doors: their actions ask for themselves. */
  readonly doors: ReadonlySet<string>
}

type Actions = ReadonlyMap<string, ActionFile>

const isAction = (path: string): boolean => /^src\/\w+\/actions(?:\.ts$|\/.*\.ts$)/.test(path)

function faultIn(actions: Actions, path: string, name: string): string[] {
  for (const event of eventsOf(actions, path, name, new Set())) {
    if (event.kind === 'ask') return []
    if (event.kind === 'write') return [`asks first: ${path} ${name} reaches ${event.name} unasked`]
  }
  return []
}

/** What happens in a function, in the order of its lines, the room's own functions unfolded. */
function eventsOf(actions: Actions, path: string, name: string, seen: Set<string>): Call[] {
  const file = actions.get(path)
  const found = file?.functions.get(name)
  if (file === undefined || found === undefined || seen.has(`${path} ${name}`)) return []
  const inside = new Set([...seen, `${path} ${name}`])
  return found.calls.flatMap(call => {
    const { kind, name, of } = call
    const elsewhere = file.imported.get(of ?? name)
    if (file.doors.has(of ?? name)) return []
    const isOwn = of === null && file.functions.has(name)
    if (kind === 'ask' || (elsewhere === undefined && !isOwn)) return [call]
    return elsewhere === undefined
      ? eventsOf(actions, path, name, inside)
      : eventsOf(actions, elsewhere.path, of === null ? elsewhere.name : name, inside)
  })
}

function readActions(root: string, path: string): ActionFile {
  const { program } = parseSync(path, readFileSync(join(root, path), 'utf8'))
  const imports = program.body.flatMap(statement => importsIn(statement, path))
  const wholes = new Set(imports.filter(({ name }) => name === '*').map(({ local }) => local))
  const functions = program.body.flatMap(statement => functionsIn(statement, wholes))
  const imported = imports.filter(found => isAction(found.path))
  const doors = imports.filter(found => /^src\/\w+\/index\.ts$/.test(found.path))
  return {
    functions: new Map(functions.map(each => [each.name, each])),
    imported: new Map(imported.map(({ local, path, name }) => [local, { path, name }])),
    doors: new Set(doors.map(({ local }) => local)),
  }
}

function functionsIn(statement: Node, wholes: ReadonlySet<string>): ActionFunction[] {
  if (statement.type === 'ExportNamedDeclaration')
    return statement.declaration
      ? functionsIn(statement.declaration, wholes).map(each => ({ ...each, isExported: true }))
      : []
  if (statement.type === 'FunctionDeclaration' && statement.id)
    return [{ name: statement.id.name, isExported: false, calls: callsIn(statement.body, wholes) }]
  if (statement.type !== 'VariableDeclaration') return []
  return statement.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && init
      ? [{ name: id.name, isExported: false, calls: callsIn(init, wholes) }]
      : [],
  )
}

const WRITES =
  /^(?:record|(?:save|delete|remove|insert|replace|clear|update|withdraw|mark|forget|renew)[A-Z]\w*)$/

/** In the order of the lines; what is asked for as an argument comes before the call it is given to. */
function callsIn(node: unknown, wholes: ReadonlySet<string>): Call[] {
  if (Array.isArray(node)) return node.flatMap(each => callsIn(each, wholes))
  if (typeof node !== 'object' || node === null || !('type' in node)) return []
  const here = node as Node
  if (here.type === 'IfStatement' && refuses(here.consequent) && namesIn(here.test).some(isQuestion))
    return [{ kind: 'ask', name: 'if', of: null }, ...callsIn(here.alternate, wholes)]
  const inside = Object.entries(here)
    .filter(([key]) => key !== 'type')
    .flatMap(([, value]) => callsIn(value, wholes))
  return here.type === 'CallExpression' ? [...inside, callOf(here.callee, wholes)] : inside
}

function callOf(callee: Node, wholes: ReadonlySet<string>): Call {
  const name = calledName(callee)
  if (callee.type !== 'MemberExpression') return { kind: kindOf(name), name, of: null }
  const of = callee.object.type === 'Identifier' && wholes.has(callee.object.name) ? callee.object.name : null
  return { kind: of === null ? kindOfMember(name) : kindOf(name), name, of }
}

function kindOf(name: string): Call['kind'] {
  if (/^ensure(?:May|Person|Session)/.test(name)) return 'ask'
  return WRITES.test(name) ? 'write' : 'call'
}

/** Of files and maps; a text is replaced, a list cleared, and nothing is written. */
const kindOfMember = (name: string): Call['kind'] => (/^(?:save|remove|put)$/.test(name) ? 'write' : 'call')

/** `if (!mayDo(work.actor)) throw new NotAllowed(…)` is an ensure written out. */
const refuses = (node: Node): boolean => {
  if (node.type === 'BlockStatement') return node.body.some(refuses)
  return node.type === 'ThrowStatement' && namesIn(node.argument).includes('NotAllowed')
}

const isQuestion = (name: string): boolean => /^may[A-Z]/.test(name)

function namesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesIn)
  if (typeof node !== 'object' || node === null) return []
  const own = 'type' in node && node.type === 'Identifier' && 'name' in node ? [String(node.name)] : []
  return [...own, ...Object.values(node).flatMap(namesIn)]
}

function calledName(callee: Node): string {
  if (callee.type === 'Identifier') return callee.name
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : ''
}

interface Imported {
  readonly local: string
  readonly path: string
  readonly name: string
}

function importsIn(statement: Node, path: string): Imported[] {
  const isImport = statement.type === 'ImportDeclaration' || statement.type === 'ExportNamedDeclaration'
  if (!isImport || !statement.source?.value.startsWith('.')) return []
  const target = posix.join(posix.dirname(path), statement.source.value)
  return statement.specifiers.flatMap(found => {
    if (found.type === 'ImportSpecifier')
      return [{ local: found.local.name, path: target, name: textOf(found.imported) }]
    if (found.type === 'ImportNamespaceSpecifier')
      return [{ local: found.local.name, path: target, name: '*' }]
    return found.type === 'ExportSpecifier'
      ? [{ local: textOf(found.exported), path: target, name: textOf(found.local) }]
      : []
  })
}

const textOf = (node: Node): string =>
  node.type === 'Identifier' ? node.name : node.type === 'Literal' ? String(node.value) : ''

const isReached = (reached: ReadonlySet<string>, path: string, name: string): boolean =>
  reached.has(`${path} ${name}`) || reached.has(`${path} *`)

/** What files outside a room's actions import from them: the doors, pages, commands, jobs. */
function reachedFrom(root: string, files: readonly string[]): ReadonlySet<string> {
  return new Set(
    files
      .filter(path => !isAction(path))
      .flatMap(path => {
        const { program } = parseSync(path, readFileSync(join(root, path), 'utf8'))
        return program.body.flatMap(statement => importsIn(statement, path))
      })
      .filter(({ path }) => isAction(path))
      .map(({ path, name }) => `${path} ${name}`),
  )
}
