import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { z } from 'zod'
import { headerHash, payloadHash } from '../../platform/journal.ts'
import { rerunFrozen } from '../../selection/index.ts'
import { sampleIn, sha256 } from '../listed.ts'
import { MANIFEST, type Manifest, manifestSchema } from './manifest.ts'
import { bytesAt, chunksOf, partsIn, type ZipPart } from './unzip.ts'
import { zipOf } from './zip.ts'

/** What a check of a bundle came to; nothing but the file was asked. */
export interface Verified {
  /** What does not hold, each with the file it is about; empty: all does. */
  readonly problems: readonly string[]
  readonly files: number
  readonly manifest: Manifest | null
  readonly manifestSha256: string | null
}

export const verifyBundle = async (path: string): Promise<Verified> => {
  const file = await open(path)
  try {
    return await verified(file)
  } finally {
    await file.close()
  }
}

const verified = async (file: FileHandle): Promise<Verified> => {
  const parts = await partsIn(file)
  const listed = parts?.find(each => each.path === MANIFEST)
  if (parts === null || listed === undefined || listed.size > MOST_IN_MEMORY)
    return { ...NOTHING, problems: ['the file is no whole bundle of evidence'] }
  const text = (await bytesAt(file, listed.from, listed.size)).toString('utf8')
  const manifest = manifestIn(text)
  if (manifest === null)
    return { ...NOTHING, files: parts.length, problems: [`${MANIFEST}: it cannot be read`] }
  const problems = [...(await fileProblems(file, parts, manifest)), ...(await formProblems(file, parts))]
  const inside = problems.length > 0 ? [] : await insideProblems(file, parts, manifest)
  return { problems: [...problems, ...inside], files: parts.length, manifest, manifestSha256: sha256(text) }
}

const MOST_IN_MEMORY = 256 * 1024 * 1024
const NOTHING = { files: 0, manifest: null, manifestSha256: null } as const

const manifestIn = (text: string): Manifest | null => {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Missing, added, twice there, or not what the manifest says. */
const fileProblems = async (
  file: FileHandle,
  parts: readonly ZipPart[],
  { files }: Manifest,
): Promise<readonly string[]> => {
  const wanted = new Map(files.map(each => [each.path, each]))
  const found = new Set<string>([MANIFEST])
  const problems: string[] = []
  for (const part of parts) {
    if (part.path === MANIFEST) continue
    const listed = wanted.get(part.path)
    if (listed === undefined || found.has(part.path))
      problems.push(`${part.path}: added, the manifest does not name it`)
    else if (listed.size !== part.size || (await digestOf(file, part)) !== listed.sha256)
      problems.push(`${part.path}: altered, its SHA-256 is another one`)
    found.add(part.path)
  }
  const missing = files.filter(({ path }) => !found.has(path))
  return [...problems, ...missing.map(({ path }) => `${path}: missing`)]
}

const digestOf = async (file: FileHandle, part: ZipPart): Promise<string> => {
  const digest = createHash('sha256')
  for await (const chunk of chunksOf(file, part)) digest.update(chunk)
  return digest.digest('hex')
}

/** A bundle is the one ZIP that its files make: whatever else stands in it was not written by us. */
const formProblems = async (file: FileHandle, parts: readonly ZipPart[]): Promise<readonly string[]> => {
  const again = zipOf(parts.map(part => ({ path: part.path, chunks: chunksOf(file, part) })))
  let at = 0
  for await (const chunk of again) {
    if (!(await bytesAt(file, at, chunk.length)).equals(chunk)) return [`the ZIP was altered near byte ${at}`]
    at += chunk.length
  }
  return at === (await file.stat()).size ? [] : ['the ZIP was altered: something follows its end']
}

/** What its files say of each other: the result, the sample and the chain follow from what stands beside them. */
const insideProblems = async (
  file: FileHandle,
  parts: readonly ZipPart[],
  manifest: Manifest,
): Promise<readonly string[]> => {
  const linesIn = (path: string) => linesOf(file, parts, path)
  const textIn = async (path: string): Promise<string> => {
    const lines: string[] = []
    for await (const line of linesIn(path)) lines.push(line)
    return lines.join('\n')
  }
  const round = rerunFrozen(await textIn('round/round.json'))
  const draw = drawSchema.parse(JSON.parse(await textIn('draw/draw.json')))
  const again = sampleIn({ list: JSON.stringify(draw.list), size: draw.size, seed: draw.seed })
  return [
    ...(round.isWhole && round.isSame && round.sha256 === manifest.frozen
      ? []
      : ['round/round.json: calculated again, the result is another one']),
    ...(JSON.stringify(again.map(({ dossier }) => dossier)) === JSON.stringify(manifest.dossiers) &&
    draw.list.frozen === manifest.frozen
      ? []
      : ['draw/draw.json: the seed draws another sample']),
    ...(await chainProblems(linesIn, manifest)),
  ]
}

const drawSchema = z.object({
  size: z.int(),
  seed: z.string(),
  list: z.looseObject({ frozen: z.string() }),
})

async function* linesOf(file: FileHandle, parts: readonly ZipPart[], path: string): AsyncGenerator<string> {
  const part = parts.find(each => each.path === path)
  if (part === undefined) return
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunksOf(file, part)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

const headerSchema = z.strictObject({
  sequence: z.string(),
  actor: z.string(),
  at: z.string(),
  action: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string() }),
  payloadHash: z.string(),
  previousHash: z.string(),
})
const linkSchema = z.strictObject({ header: headerSchema, hash: z.string() })
const entrySchema = z.object({
  header: headerSchema,
  hash: z.string(),
  salt: z.string().nullable(),
  payload: z.string().nullable(),
})

type Lines = (path: string) => AsyncIterable<string>

const chainProblems = async (linesIn: Lines, { journal }: Manifest): Promise<readonly string[]> => {
  const about = new Map<string, string>()
  for await (const line of linesIn('journal/entries.jsonl')) {
    const { header, hash, salt, payload } = entrySchema.parse(JSON.parse(line))
    about.set(header.sequence, hash)
    if (payload !== null && payloadHash(salt ?? '', payload) !== header.payloadHash)
      return [`journal/entries.jsonl: what entry ${header.sequence} holds is not what was recorded`]
  }
  let [previous, next, last] = [null as string | null, BigInt(journal.from), '']
  for await (const line of linesIn('journal/chain.jsonl')) {
    const { header, hash } = linkSchema.parse(JSON.parse(line))
    const follows =
      header.sequence === String(next) && (previous ?? header.previousHash) === header.previousHash
    if (!follows || headerHash(header) !== hash)
      return [`journal/chain.jsonl: the chain is broken at entry ${header.sequence}`]
    if (about.get(header.sequence) === hash) about.delete(header.sequence)
    previous = hash
    last = header.sequence
    next++
  }
  if (previous !== journal.head || last !== journal.to)
    return ['journal/chain.jsonl: it does not end at its head']
  return about.size === 0 ? [] : ['journal/entries.jsonl: an entry is not in the chain']
}
