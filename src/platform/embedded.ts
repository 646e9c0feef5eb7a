import { readFile, rename, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'

const extensions = { btree_gist, pg_trgm, unaccent }

/** PGlite in memory, empty or filled from an image. */
export async function openInMemory(image?: Blob): Promise<PGlite> {
  return PGlite.create(image === undefined ? { extensions } : { extensions, loadDataDir: image })
}

export async function openOnDisk(dataDir: string): Promise<PGlite> {
  return PGlite.create({ dataDir, extensions })
}

/** Fills a directory that does not exist yet. */
export async function unpackOnDisk(dataDir: string, image: Blob): Promise<void> {
  const pglite = await PGlite.create({ dataDir, extensions, loadDataDir: image })
  await pglite.close()
}

/** The whole database as one tar: what templates, dumps and the tests are made of. The caller holds the connection. */
export async function imageOf(pglite: PGlite): Promise<Buffer> {
  const image = await pglite.dumpDataDir('none')
  return Buffer.from(await image.arrayBuffer())
}

export async function saveImage(path: string, image: Buffer): Promise<void> {
  const bytes = path.endsWith('.gz') ? await promisify(gzip)(image, { level: 1 }) : image
  const temporary = `${path}.${process.pid}.part`
  await writeFile(temporary, bytes, { flush: true })
  await rename(temporary, path)
}

export async function loadImage(path: string): Promise<Blob> {
  const bytes = await readFile(path)
  return new Blob([path.endsWith('.gz') ? await promisify(gunzip)(bytes) : new Uint8Array(bytes)])
}
