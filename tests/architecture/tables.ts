import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTest, type Order, placeOf } from './place.ts'
import { filesBelow, type Source } from './source.ts'

/** A table, view or function by its schema. */
export interface Named {
  readonly schema: string
  readonly name: string
}

/** One thing in the database that leans on another. */
export interface Leaning {
  readonly from: Named
  readonly to: Named
}

/** What the database itself says about who leans on whom. */
export interface Catalogue {
  readonly relations: readonly Named[]
  readonly foreignKeys: readonly Leaning[]
  readonly reads: readonly Leaning[]
  readonly triggers: readonly Leaning[]
  readonly functions: readonly (Named & { readonly body: string })[]
}

/** What breaks law 5 in the database: tables outside a room, and anything that leans on a later room or a private table. */
export function brokenTables(catalogue: Catalogue, order: Order): string[] {
  const rank = ranks(order)
  const strays = catalogue.relations.filter(({ schema }) => !rank.has(schema))
  const keys = catalogue.foreignKeys.filter(({ from, to }) => isLater(from.schema, to.schema, rank))
  const triggers = catalogue.triggers.filter(({ from, to }) => isLater(from.schema, to.schema, rank))
  const spoken = catalogue.functions.flatMap(from => namesIn(from.body, order).map(to => ({ from, to })))
  const reads = [...catalogue.reads, ...spoken].filter(({ from, to }) => !mayRead(from.schema, to, rank))
  return [
    ...strays.map(stray => `own tables: ${shown(stray)} is in no room`),
    ...keys.map(({ from, to }) => `own tables: ${shown(from)} refers to ${shown(to)}`),
    ...triggers.map(({ from, to }) => `own tables: ${shown(from)} triggers ${shown(to)}`),
    ...reads.map(({ from, to }) => `own tables: ${shown(from)} reads ${shown(to)}`),
  ].sort()
}

/** What breaks law 5 in the text of stores: another room's table that is not a published view of an earlier room. */
export function brokenStores(sources: readonly Source[], order: Order): string[] {
  const rank = ranks(order)
  return sources
    .flatMap(source => {
      const place = placeOf(source.path, order)
      if (isTest(source.path) || place.kind !== 'room' || place.part !== 'store') return []
      const addresses = new Set(source.imports.map(({ written }) => written))
      const names = source.texts
        .filter(({ text }) => !addresses.has(text))
        .flatMap(({ text, line }) => namesIn(text, order).map(to => ({ to, line })))
      const hidden = source.uses.filter(({ name }) => name.endsWith('.withSchema'))
      return [
        ...names
          .filter(({ to }) => !mayRead(place.name, to, rank))
          .map(({ to, line }) => `own tables: ${source.path}:${line} names ${shown(to)}`),
        ...hidden.map(({ line }) => `own tables: ${source.path}:${line} hides its schema`),
      ]
    })
    .sort()
}

/** What breaks law 5 in migrations: a room makes, changes and fills its own schema alone, and refers to earlier ones. */
export function brokenMigrations(root: string, order: Order): string[] {
  const rank = ranks(order)
  return order.rooms.flatMap(room =>
    filesBelow(root, `src/${room}/migrations`)
      .filter(path => path.endsWith('.sql'))
      .flatMap(path =>
        namesIn(withoutReferences(readFileSync(join(root, path), 'utf8')), order)
          .filter(to => !mayRead(room, to, rank))
          .map(to => `own tables: ${path} names ${shown(to)}`),
      ),
  )
}

function ranks(order: Order): ReadonlyMap<string, number> {
  return new Map([...order.floor, ...order.rooms].map((name, rank) => [name, rank]))
}

function isLater(from: string, to: string, rank: ReadonlyMap<string, number>): boolean {
  return (rank.get(to) ?? Number.POSITIVE_INFINITY) > (rank.get(from) ?? -1)
}

function mayRead(from: string, to: Named, rank: ReadonlyMap<string, number>): boolean {
  return to.schema === from || (to.name.startsWith('public_') && !isLater(from, to.schema, rank))
}

/** Schema-qualified names in a statement; the quotes around them and its comments are dropped first. */
function namesIn(text: string, order: Order): Named[] {
  const known = ranks(order)
  const plain = text.replace(/--.*$|\/\*[\s\S]*?\*\//gm, '').replaceAll('"', '')
  return [...plain.matchAll(/(?<![\w.])([a-z_]\w*)\.([a-z_]\w*)/gi)].flatMap(([, schema = '', name = '']) =>
    known.has(schema.toLowerCase()) ? [{ schema: schema.toLowerCase(), name: name.toLowerCase() }] : [],
  )
}

/** Foreign keys and triggers are judged in the database, where they are what they are. */
function withoutReferences(text: string): string {
  return text.replace(/\b(?:references|execute\s+function)\s+"?\w+"?\."?\w+"?/gi, '')
}

function shown({ schema, name }: Named): string {
  return `${schema}.${name}`
}
