import { isTest, type Order, type Place, placeOf } from './place.ts'
import type { Import, Source } from './source.ts'

const pureParts = ['model', 'rules', 'permissions']
const pureFloor = ['exact', 'reasoning', 'solvers']
/** What shows things, to people and to programs: the rest of a room does not know how it is shown. */
const showing = ['pages', 'parts', 'api', 'operations']
const doorsForTheTop = ['index', 'pages', 'api', 'commands', 'permissions']

/** What breaks laws 1 to 4, or leans on pages, one line each: the law, the file and line, what it imports. Tests may import anything. */
export function brokenImports(sources: readonly Source[], order: Order): string[] {
  return sources
    .filter(source => !isTest(source.path))
    .flatMap(source =>
      source.imports.flatMap(found =>
        brokenLaws(placeOf(source.path, order), found, order).map(
          law => `${law}: ${source.path}:${found.line} imports ${found.written}`,
        ),
      ),
    )
    .sort()
}

function brokenLaws(from: Place, found: Import, order: Order): string[] {
  const { target } = found
  if (target === null) return mayLoadByName(from) ? [] : ['readable']
  if ('package' in target) return isPure(from) && !mayBePure(from, target.package) ? ['purity'] : []
  const to = placeOf(target.file, order)
  const law = brokenByPlace(from, to)
  if (law) return [law]
  return isPureRoomFile(from) && !isPure(to) ? ['purity'] : []
}

function brokenByPlace(from: Place, to: Place): string | null {
  if (from.kind === 'stray' || to.kind === 'stray') return 'order'
  if (to.kind !== 'top' && to.part === 'test') return 'door'
  if (to.kind === 'top') return from.kind === 'top' || to.name === 'rooms.ts' ? null : 'order'
  if (to.kind === 'floor') return from.kind !== 'floor' || to.rank <= from.rank ? null : 'order'
  if (from.kind === 'floor') return 'order'
  if (from.kind === 'top') return doorsForTheTop.includes(to.part) || to.name === 'pages' ? null : 'door'
  return to.rank === from.rank ? brokenWithinRoom(from, to) : brokenBetweenRooms(from.rank, to)
}

function brokenWithinRoom(from: Place & { kind: 'room' }, to: Place & { kind: 'room' }): string | null {
  return to.part === 'pages' && !showing.includes(from.part) ? 'direction' : null
}

function brokenBetweenRooms(rank: number, to: Place & { kind: 'room' }): string | null {
  const isPublished = pureParts.includes(to.part)
  // What a room publishes, it publishes to later rooms only.
  if (to.rank > rank) return isPublished ? 'published law' : 'order'
  return to.part === 'index' || isPublished ? null : 'door'
}

/** The server and the platform load what was bundled or migrated by a name known at run time; nobody else may. */
function mayLoadByName(place: Place): boolean {
  return place.kind === 'top' || (place.kind === 'floor' && !pureFloor.includes(place.name))
}

function isPure(place: Place): boolean {
  return isPureRoomFile(place) || (place.kind === 'floor' && pureFloor.includes(place.name))
}

function isPureRoomFile(place: Place): boolean {
  return place.kind === 'room' && pureParts.includes(place.part)
}

/** The pure floor chooses its packages, but none of the machine; pure files of a room have zod alone. */
function mayBePure(from: Place, name: string): boolean {
  return from.kind === 'floor' ? !name.startsWith('node:') : name === 'zod'
}
