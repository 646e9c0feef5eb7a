import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Order } from './place.ts'
import { filesBelow, type Source } from './source.ts'

const code = /\.[cm]?[jt]sx?$/
const versioned = /(?:^|[-_.])(?:v\d+|new|old|legacy)(?:[-_.]|$)/i

/** Folders of `src` that no list names, and names in the lists without a folder. */
export function strayFolders(root: string, order: Order): string[] {
  const listed = [...order.floor, ...order.rooms]
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
  return [
    ...folders.filter(name => !listed.includes(name)).map(name => `folder: src/${name} is in no list`),
    ...listed.filter(name => !folders.includes(name)).map(name => `folder: src/${name} is not there`),
  ].sort()
}

/** The folders that bring tables, which are the schemas a migrated database must have. */
export function foldersWithMigrations(root: string, order: Order): string[] {
  return [...order.floor, ...order.rooms]
    .filter(name => filesBelow(root, `src/${name}/migrations`).some(path => path.endsWith('.sql')))
    .sort()
}

/** Files with code on disk that were not read, or not understood. */
export function unread(root: string, sources: readonly Source[]): string[] {
  const read = new Set(sources.filter(source => source.errors.length === 0).map(source => source.path))
  return filesBelow(root, 'src')
    .filter(path => code.test(path) && !read.has(path))
    .map(path => `unread: ${path}`)
}

/** Rooms with more than tables say in at most 25 lines what they are. */
export function readmes(root: string, order: Order): string[] {
  return order.rooms.flatMap(room => {
    const files = filesBelow(root, `src/${room}`)
    if (!files.some(path => code.test(path) && !/\.test\.tsx?$/.test(path))) return []
    const readme = join(root, 'src', room, 'README.md')
    const text = existsSync(readme) ? readFileSync(readme, 'utf8').trim() : ''
    if (text === '') return [`readme: src/${room} says nothing`]
    const lines = text.split('\n').length
    return lines > 25 ? [`readme: src/${room} has ${lines} lines`] : []
  })
}

/** A second version of a thing under another name: `round-v2.ts`, `legacy.ts`. */
export function versionsInNames(root: string, folders: readonly string[]): string[] {
  return folders
    .flatMap(folder => filesBelow(root, folder))
    .filter(path => versioned.test(basename(path)))
    .map(path => `version: ${path}`)
}

/** Pages that `routes.ts` names but that are not there. */
export function missingPages(sources: readonly Source[]): string[] {
  const routes = sources.find(source => source.path === 'src/routes.ts')
  if (!routes) return ['page: src/routes.ts is missing']
  return routes.imports
    .filter(({ target }) => target === null)
    .map(({ written, line }) => `page: src/routes.ts:${line} points to ${written}`)
}
