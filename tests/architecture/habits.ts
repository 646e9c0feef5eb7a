import { isTest, type Order, type Place, placeOf } from './place.ts'
import type { Import, Source, Use } from './source.ts'

const statement =
  /^\s*(?:(?:select|SELECT)\s[\s\S]*\b(?:from|FROM)\s|(?:with|WITH)\s+\w+\s+(?:as|AS)\s*\(|(?:insert|INSERT)\s+(?:into|INTO)\s|(?:update|UPDATE)\s+\S+\s+(?:set|SET)\s|(?:delete|DELETE)\s+(?:from|FROM)\s|(?:create|CREATE|alter|ALTER|drop|DROP|truncate|TRUNCATE)\s+(?:or|OR|table|TABLE|view|VIEW|schema|SCHEMA|index|INDEX|unique|UNIQUE|function|FUNCTION|trigger|TRIGGER)\s)/
const builder = /\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto)$/
const clock = /(?:^|\.)(?:Date\.now|performance\.now|Temporal\.Now\.\w+)$/
const enginesParser = '@marcbachmann/cel-js'

/** What breaks the rules beside the five laws: SQL outside stores, clock reads, a checker that borrows. */
export function brokenHabits(sources: readonly Source[], order: Order): string[] {
  return sources
    .filter(source => !isTest(source.path))
    .flatMap(source => {
      const place = placeOf(source.path, order)
      return [...sqlOutsideStores(source, place), ...clockReads(source, place), ...borrowed(source)]
    })
    .sort()
}

function sqlOutsideStores(source: Source, place: Place): string[] {
  if ((place.kind === 'room' && place.part === 'store') || stands(place, 'platform')) return []
  return [
    ...source.texts
      .filter(({ text }) => statement.test(text))
      .map(({ line }) => ({ line, what: 'writes SQL' })),
    ...source.uses.filter(({ name }) => builder.test(name)).map(({ line }) => ({ line, what: 'builds SQL' })),
    ...source.imports.filter(isKysely).map(({ line }) => ({ line, what: 'imports kysely' })),
  ].map(({ line, what }) => `sql: ${source.path}:${line} ${what}`)
}

function isKysely({ target }: Import): boolean {
  return target !== null && 'package' in target && /^kysely(?:\/|$)/.test(target.package)
}

/** The day comes with `work`. The platform makes it, the sample city pins it, and the server starts with it. */
function clockReads(source: Source, place: Place): string[] {
  if (place.kind === 'top' || stands(place, 'platform') || stands(place, 'rehearsal')) return []
  return source.uses
    .filter(use => readsClock(use, place))
    .map(use => `clock: ${source.path}:${use.line} uses ${use.name}`)
}

/** On the floor a date may be computed from numbers it was given; a room leaves that to `exact`. */
function readsClock(use: Use, place: Place): boolean {
  if (clock.test(use.name) || use.name === 'Date()') return true
  return /^new (?:\w+\.)?Date$/.test(use.name) && (place.kind === 'room' || use.given === 0)
}

/** The checker proves something only while it shares no code with what it checks. */
function borrowed(source: Source): string[] {
  if (!/^src\/reasoning\/checker(?:\/|\.ts$)/.test(source.path)) return []
  return source.imports
    .filter(found => !found.typeOnly && isBorrowed(found))
    .map(found => `checker: ${source.path}:${found.line} imports ${found.written}`)
}

function isBorrowed({ target }: Import): boolean {
  if (target === null) return true
  if ('package' in target) return target.package === enginesParser
  return !/^src\/reasoning\/checker(?:\/|\.ts$)/.test(target.file)
}

function stands(place: Place, name: string): boolean {
  return (place.kind === 'floor' || place.kind === 'room') && place.name === name
}
