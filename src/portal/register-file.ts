import { createHash, type Hash } from 'node:crypto'
import { createWriteStream, rmSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import canonicalize from 'canonicalize'
import { cityAddress, signWords } from '../certificates/index.ts'
import type { Day } from '../exact/day.ts'
import { changesOf } from '../platform/changes.ts'
import type { Db } from '../platform/database.ts'
import { streamWorkbook } from '../platform/workbook/spreadsheet.ts'
import { csvLine, UTF8_MARK } from '../platform/workbook/table-file.ts'
import {
  cellsOf,
  type FileOfRegister,
  fileNameOf,
  headings,
  type Manifest,
  type Register,
  type RegisterFormat,
  registerFormats,
} from './rules/register-file.ts'
import { listRegisterPart, type RegisterRow, registerRevision } from './store/held.ts'

export interface RegisterAsked {
  readonly on: Day
  readonly known: Day
  readonly today: Day
}

export interface BuiltRegister {
  readonly manifest: Manifest
  /** A JWS around the manifest; null: this city has no key that signs. */
  readonly signature: string | null
  readonly directory: string
}

interface Kept {
  readonly changes: number | null
  readonly built: Map<string, Promise<BuiltRegister>>
}

const keptBy = new WeakMap<Db, Kept>()
const MOST_KEPT = 6
const directories = new Set<string>()
process.once('exit', () => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true })
})

/** The files of the register for a day, made once until something changes; one after the other, so that many days are no burden. */
export const registerFiles = async (db: Db, asked: RegisterAsked): Promise<BuiltRegister> => {
  const changes = changesOf(db)
  const before = keptBy.get(db)
  const kept: Kept = before?.changes === changes ? before : { changes, built: new Map() }
  if (kept !== before) forget(before)
  keptBy.set(db, kept)
  const key = [asked.on, asked.known, asked.today].join(' ')
  const known = changes === null ? undefined : kept.built.get(key)
  if (known !== undefined) return known
  const made = build(db, asked, [...kept.built.values()].at(-1))
  keep(kept, key, made)
  return made
}

const keep = ({ built }: Kept, key: string, made: Promise<BuiltRegister>): void => {
  const [oldest] = built.keys()
  for (const old of [key, ...(built.size < MOST_KEPT || oldest === undefined ? [] : [oldest])]) {
    dropFiles(built.get(old))
    built.delete(old)
  }
  built.set(key, made)
  made.catch(() => built.delete(key))
}

const forget = (kept: Kept | undefined): void => {
  for (const made of kept?.built.values() ?? []) dropFiles(made)
}

/** Not at once: somebody may be about to read one. */
const PATIENCE_MS = 60_000

const dropFiles = (made: Promise<BuiltRegister> | undefined): void => {
  const drop = async () => {
    const directory = (await made?.catch(() => null))?.directory ?? ''
    if (directories.delete(directory)) await rm(directory, { recursive: true, force: true })
  }
  setTimeout(() => void drop(), PATIENCE_MS).unref()
}

const build = async (
  db: Db,
  asked: RegisterAsked,
  before?: Promise<BuiltRegister>,
): Promise<BuiltRegister> => {
  await before?.catch(() => null)
  const directory = await mkdtemp(join(tmpdir(), 'chuluc-register-'))
  directories.add(directory)
  const revision = await registerRevision(db)
  const register = await writeFiles(db, asked, { directory, revision })
  if ((await registerRevision(db)) !== revision) {
    await rm(directory, { recursive: true, force: true })
    return build(db, asked)
  }
  const files = await Promise.all(registerFormats.map(format => describe(directory, format, register)))
  const manifest = { ...register.said, files }
  return { manifest, signature: await signWords(db, canonical(manifest)), directory }
}

interface Written {
  readonly said: Register
  readonly digests: Readonly<Record<RegisterFormat, string>>
}

const PART = 2_000

/** One reading of the register writes all three files. */
const writeFiles = async (
  db: Db,
  asked: RegisterAsked,
  { directory, revision }: { readonly directory: string; readonly revision: string },
): Promise<Written> => {
  const [json, csv] = [output(join(directory, 'json')), output(join(directory, 'csv'))]
  let [count, isSample] = [0, false]
  const rows = async function* (): AsyncGenerator<(string | null)[]> {
    await json.write('{"recognitions":[')
    await csv.write(UTF8_MARK + csvLine(headings))
    yield [...headings]
    for await (const part of partsOf(db, asked)) {
      await json.write((count === 0 ? '' : ',') + part.map(canonical).join(','))
      await csv.write(part.map(row => csvLine(cellsOf(row))).join(''))
      count += part.length
      isSample ||= part.some(row => row.isSample)
      for (const row of part) yield [...cellsOf(row)]
    }
  }
  const workbook = createHash('sha256')
  await pipeline(
    streamWorkbook(rows(), 'Sổ công nhận'),
    hashing(workbook),
    createWriteStream(join(directory, 'xlsx')),
  )
  const { on, known } = asked
  const said = { city: cityAddress(), on, known, revision, recognitions: count, isSample }
  const about = canonical(said)
  await json.write(`],"register":${about}`)
  const digest = json.digestWith('}')
  const signature = await signWords(db, canonical({ register: said, sha256: digest }))
  await json.write(`,"signature":${JSON.stringify(signature)}}`)
  await Promise.all([json.end(), csv.end()])
  return {
    said,
    digests: { json: json.digestWith(''), csv: csv.digestWith(''), xlsx: workbook.digest('hex') },
  }
}

async function* partsOf(db: Db, { on, known, today }: RegisterAsked): AsyncGenerator<readonly RegisterRow[]> {
  let after = ''
  for (;;) {
    // What is recorded from today on is known today, whatever clock the city keeps.
    const part = await listRegisterPart(db, { on, known: known < today ? known : null, after, limit: PART })
    const last = part.at(-1)
    if (last === undefined) return
    yield part
    after = last.id
  }
}

const describe = async (
  directory: string,
  format: RegisterFormat,
  { said, digests }: Written,
): Promise<FileOfRegister> => ({
  name: fileNameOf(said, format),
  sha256: digests[format],
  size: (await stat(join(directory, format))).size,
})

/** A file that is written in pieces while its digest is taken. */
const output = (path: string) => {
  const stream = createWriteStream(path)
  const hash = createHash('sha256')
  return {
    write: (text: string): Promise<void> => {
      hash.update(text)
      return written(stream, text)
    },
    /** Of what was written, were this to follow. */
    digestWith: (text: string): string => hash.copy().update(text).digest('hex'),
    end: (): Promise<void> =>
      new Promise((resolve, reject) => {
        stream.once('error', reject)
        stream.end(resolve)
      }),
  }
}

const written = (stream: Writable, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, error => (error ? reject(error) : resolve()))
  })

const hashing = (hash: Hash): Transform =>
  new Transform({
    transform: (piece, _, done) => {
      hash.update(piece)
      done(null, piece)
    },
  })

/** RFC 8785. */
export const canonical = (value: unknown): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('there is nothing to write')
  return text
}
