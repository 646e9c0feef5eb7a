import { mkdir, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { dbOver } from './database.ts'
import { imageOf, loadImage, openInMemory, saveImage } from './embedded.ts'
import { absent } from './files.ts'
import { digestOf, listMigrations, migrate } from './migrations.ts'
import { embeddedPool } from './pool.ts'
import { prepareQueue, queueTables } from './queue.ts'
import { projectRoot } from './root.ts'

const templates = join(projectRoot, 'var', 'templates')

/**
 * An empty database with every migration applied, made once per state of the migrations: making it takes seconds,
 * unpacking it a fraction of one.
 */
export async function templateImage(): Promise<Blob> {
  const path = join(templates, `${digestOf(listMigrations(), queueTables())}.tar`)
  return (await loadImage(path).catch(absent)) ?? makeTemplate(path)
}

async function makeTemplate(path: string): Promise<Blob> {
  await mkdir(templates, { recursive: true })
  const outdated = (await readdir(templates)).filter(file => file.endsWith('.tar'))
  const pglite = await openInMemory()
  const db = dbOver(embeddedPool(pglite))
  await migrate(db)
  await prepareQueue(db)
  await db.destroy()
  await pglite.exec('checkpoint')
  await saveImage(path, await imageOf(pglite))
  await pglite.close()
  for (const file of outdated) await unlink(join(templates, file)).catch(absent)
  return loadImage(path)
}
