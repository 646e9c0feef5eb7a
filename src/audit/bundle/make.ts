import { createHash } from 'node:crypto'
import { actorName, type JournalHead, journalHead, record } from '../../platform/journal.ts'
import { firstAbout } from '../../platform/journal-reading.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { listRecognitions } from '../../recognition/index.ts'
import { getRound } from '../../selection/index.ts'
import { canonical, sha256 } from '../listed.ts'
import { type LoadedDraw, loadDraw } from '../loading.ts'
import { ensureMayAudit } from '../reading.ts'
import { getDraw, saveBundle } from '../store.ts'
import { bundleTexts as texts } from '../texts/bundle.ts'
import { readme } from '../texts/readme.ts'
import { evidenceOf, type LeftOut } from './evidence.ts'
import { journalPartsOf } from './journal-parts.ts'
import { MANIFEST, type Manifest, SUMS } from './manifest.ts'
import { type Part, textPart } from './part.ts'
import { roundPartsOf } from './round-parts.ts'
import { type Packed, zipOf } from './zip.ts'

type Tell = (done: number, total: number) => Promise<void>

export interface MadeBundle {
  readonly id: string
  readonly files: number
  readonly size: number
}

/** Writes everything that shows how the dossiers of a sample came to their result into one file, part by part. */
export const makeBundle = async (work: Work, id: string, tell: Tell): Promise<MadeBundle> => {
  ensureMayAudit(work, await getRound(work.db, (await getDraw(work.db, id)).round))
  const loaded = await loadDraw(work, id)
  const span = await spanOf(work, loaded)
  const writing = startWriting(loaded, span, work.now)
  const parts = writing.listed(partsOf(work, loaded, span, writing.leftOut), done =>
    tell(Math.min(done, loaded.sample.length), loaded.sample.length + 1),
  )
  const stored = await work.files.putStream(zipOf(parts))
  const { manifestSha256, files } = writing.written()
  const made = { draw: loaded.draw.id, file: stored.hash, size: stored.size, manifestSha256, files }
  const bundle = await inTransaction(work, async work => {
    const id = await saveBundle(work.db, {
      ...made,
      asOf: work.now,
      at: work.now,
      byWhom: actorName(work.actor),
    })
    record(work, { action: 'make bundle', subject: { kind: 'audit.draw', id: loaded.draw.id }, after: made })
    return id
  })
  return { id: bundle, files, size: stored.size }
}

interface Span {
  readonly from: bigint
  readonly head: JournalHead
  readonly subjects: ReadonlySet<string>
}

const spanOf = async (work: Work, { draw, round, sample }: LoadedDraw): Promise<Span> => {
  const recognitions = await listRecognitions(work.db, { round: round.id })
  const subjects = [
    `selection.round ${round.id}`,
    `audit.draw ${draw.id}`,
    ...sample.flatMap(({ dossier }) => [`selection.dossier ${dossier}`, `submissions.submission ${dossier}`]),
    ...sample.flatMap(({ frozen }) => Object.values(frozen.versions).map(fact => `facts.fact ${fact}`)),
    ...recognitions.map(({ id }) => `recognition.recognition ${id}`),
  ]
  const head = await journalHead(work.db)
  return { from: (await firstAbout(work.db, subjects)) ?? head.sequence, head, subjects: new Set(subjects) }
}

async function* partsOf(work: Work, loaded: LoadedDraw, span: Span, leftOut: LeftOut): AsyncGenerator<Part> {
  yield textPart('README.txt', texts.readme, readme(loaded.round.id))
  yield* roundPartsOf(work, loaded)
  yield* evidenceOf(work, loaded, leftOut)
  yield* journalPartsOf(work.db, span)
}

/** Counts and digests every file on its way into the ZIP; the sums and the manifest come last. */
const startWriting = ({ draw, sample }: LoadedDraw, { from, head }: Span, asOf: string) => {
  const files: Manifest['files'] = []
  const leftOut: LeftOut = []
  let manifestSha256 = ''
  const manifestText = (): string => {
    const manifest: Manifest = {
      format: 'chuluc-evidence-1',
      asOf,
      round: draw.round,
      frozen: draw.frozen,
      draw: draw.id,
      seed: draw.seed,
      dossiers: sample.map(({ dossier }) => dossier),
      journal: { from: String(from), to: String(head.sequence), head: head.hash },
      files,
      leftOut: [...leftOut],
    }
    return canonical(manifest)
  }
  async function* listed(
    parts: AsyncIterable<Part>,
    tell: (done: number) => Promise<void>,
  ): AsyncGenerator<Packed> {
    const seen = new Set<string>()
    for await (const part of parts) {
      yield counted(part, files)
      seen.add(/^dossiers\/([^/]+)/.exec(part.path)?.[1] ?? '')
      await tell(seen.size - 1)
    }
    const sums = files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
    yield counted(textPart(SUMS, texts.sums, sums), files)
    const text = manifestText()
    manifestSha256 = sha256(text)
    yield textPart(MANIFEST, texts.manifest, text)
  }
  return { leftOut, listed, written: () => ({ manifestSha256, files: files.length + 1 }) }
}

const counted = ({ path, what, chunks }: Part, files: Manifest['files']): Packed => ({
  path,
  chunks: countedChunks(chunks, (size, digest) =>
    files.push({ path, size, sha256: digest, what: { ...what } }),
  ),
})

async function* countedChunks(
  chunks: Part['chunks'],
  end: (size: number, digest: string) => void,
): AsyncGenerator<Uint8Array> {
  const digest = createHash('sha256')
  let size = 0
  for await (const chunk of chunks) {
    digest.update(chunk)
    size += chunk.byteLength
    yield chunk
  }
  end(size, digest.digest('hex'))
}
