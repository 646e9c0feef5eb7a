import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NotFound } from '../platform/errors.ts'
import { projectRoot } from '../platform/root.ts'
import type { Work } from '../platform/work.ts'
import type { Template, TemplateKind, Turn } from './model.ts'
import { findSource, listSent, listTurns } from './store.ts'

/** Every version of a kind, the latest first and the one of the program last; and which is used. */
export interface Versions {
  readonly templates: readonly Template[]
  readonly turns: readonly Turn[]
  readonly used: number
}

export const versionsOf = async ({ db }: Work, { code }: TemplateKind): Promise<Versions> => {
  const turns = await listTurns(db, code)
  const shipped = {
    kind: code,
    number: 0,
    note: null,
    sentAt: null,
    sentBy: null,
    sha256: digestOf(await shippedSource(code)),
  }
  return { templates: [...(await listSent(db, code)), shipped], turns, used: turns[0]?.number ?? 0 }
}

/** The template of a kind that is used now, with the name that a drawn paper keeps: `certificate 3`. */
export const templateInUse = async (
  { db }: Work,
  kind: string,
): Promise<{ readonly source: string; readonly name: string }> => {
  const number = (await listTurns(db, kind))[0]?.number ?? 0
  const source = await sourceOf(db, kind, number)
  const name = `${kind} ${number} ${digestOf(source).slice(0, 12)}`
  return { source, name }
}

export const sourceOf = async (db: Work['db'], kind: string, number: number): Promise<string> => {
  const source = number === 0 ? await shippedSource(kind) : await findSource(db, kind, number)
  if (source === undefined) throw new NotFound('template', `${kind} ${number}`)
  return source
}

export const digestOf = (source: string): string => createHash('sha256').update(source).digest('hex')

const shippedSource = (kind: string): Promise<string> =>
  readFile(join(projectRoot, 'data/templates', `${kind}.typ`), 'utf8')
