/**
 * Completes package-lock.json after `npm install`. Where a registry lacks the packages that tools bring for other
 * platforms, npm leaves them out of the lock and `npm ci` then refuses the lock as incomplete. They are optional:
 * listed with version and platform they are passed over here and fetched where they are needed.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Package {
  readonly version?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

type Packages = Record<string, Package>

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'arm']

const path = join(import.meta.dirname, '..', 'package-lock.json')
const lock: { readonly packages: Packages } = JSON.parse(readFileSync(path, 'utf8'))
const packages = { ...lock.packages }
const added = outermostFirst(packages).flatMap(place => addOptional(packages, place))
writeFileSync(path, `${JSON.stringify({ ...lock, packages: sorted(packages) }, null, 2)}\n`)
process.stdout.write(`${added.length} optional packages added to package-lock.json\n`)

function addOptional(packages: Packages, owner: string): readonly string[] {
  const { dev, optionalDependencies = {} } = packages[owner] ?? {}
  return Object.entries(optionalDependencies).flatMap(([name, version]) => {
    const found = placeSeenFrom(packages, owner, name)
    if (!/^\d+\.\d+\.\d+/.test(version) || (found !== null && packages[found]?.version === version)) return []
    const top = `node_modules/${name}`
    const place = packages[top] === undefined ? top : `${owner}/node_modules/${name}`
    packages[place] = { version, ...platformOf(name), ...(dev === true ? { dev } : {}), optional: true }
    return [place]
  })
}

/** Where Node would find the package from inside its owner. */
function placeSeenFrom(packages: Packages, owner: string, name: string): string | null {
  const place = `${owner === '' ? '' : `${owner}/`}node_modules/${name}`
  if (packages[place] !== undefined) return place
  const outer = owner.lastIndexOf('/node_modules/')
  return owner === '' ? null : placeSeenFrom(packages, outer < 0 ? '' : owner.slice(0, outer), name)
}

/** `@oxc-parser/binding-linux-x64-musl` → linux, x64, musl. */
function platformOf(name: string) {
  const parts = name.split(/[/-]/)
  const os = systems.find(system => parts.includes(system))
  const cpu = processors.find(processor => parts.includes(processor))
  const libc = parts.some(part => part.startsWith('musl')) ? 'musl' : 'glibc'
  return {
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(os === undefined ? {} : { os: [os] }),
    ...(os === 'linux' ? { libc: [libc] } : {}),
  }
}

/** So that what two owners share lands beside the outermost. */
function outermostFirst(packages: Packages): readonly string[] {
  const depth = (place: string) => place.split('node_modules/').length
  return Object.keys(packages).sort((a, b) => depth(a) - depth(b))
}

function sorted(packages: Packages): Packages {
  return Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
}
