import { open, stat } from 'node:fs/promises'
import type { ReadSet } from '../../criteria/rules/set.ts'
import { type Problem, problem } from '../../exact/problem.ts'
import { pathText } from '../../exact/schema-problems.ts'
import { openCsv } from './csv-source.ts'
import {
  collectProblems,
  type Entry,
  type Found,
  type Head,
  type Problems,
  type SourceOpening,
} from './entries.ts'
import { openJson } from './json-source.ts'
import { openWorkbook, type ReadBytes } from './workbook-source.ts'
import { readInThread } from './workbook-thread.ts'

/** A dossiers file of any of the three formats. */
export interface DossiersFile extends Head {
  /** The dossiers one by one; what is wrong with the file goes to `problems`, and the reading goes on where it can. */
  readonly entries: AsyncIterable<Entry>
  /** To be looked at when the entries have been read: with a single problem, nothing of the file is to be used. */
  readonly problems: Problems
}

export type Opening =
  | { readonly ok: true; readonly file: DossiersFile }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Opens `.json`, `.csv` or `.xlsx`. A file that cannot be read at all is refused at once. */
export const openDossiers = async (
  path: string,
  set: ReadSet,
  readBytes: ReadBytes = readInThread,
): Promise<Opening> => {
  const format = FORMATS.find(({ ending }) => path.toLowerCase().endsWith(ending))
  const fault = await fileFault(path, format)
  if (fault !== null || format === undefined) return { ok: false, problems: fault === null ? [] : [fault] }
  const opening = await format.open(path, set, readBytes)
  if (!opening.ok) return opening
  const { head, found } = opening.source
  const problems = collectProblems()
  return { ok: true, file: { ...head, entries: checked(found, head, problems), problems } }
}

interface Format {
  readonly ending: string
  readonly content: Content
  readonly mostMegabytes: number
  readonly open: (path: string, set: ReadSet, readBytes: ReadBytes) => Promise<SourceOpening>
}

type Content = 'text' | 'workbook' | 'old workbook'

const FORMATS: readonly Format[] = [
  { ending: '.json', content: 'text', mostMegabytes: 2048, open: openJson },
  { ending: '.csv', content: 'text', mostMegabytes: 2048, open: openCsv },
  { ending: '.xlsx', content: 'workbook', mostMegabytes: 50, open: openWorkbook },
]

/** What keeps a file from being opened: told by its name, size and first bytes. */
const fileFault = async (path: string, format: Format | undefined): Promise<Problem | null> => {
  const wrong = (value: string, reason: string, remedy: string) => problem('', value, reason, remedy)
  if (format === undefined) {
    const endings = FORMATS.map(({ ending }) => ending).join(', ')
    return wrong(path, `only files that end in ${endings} are read`, 'save the file in one of these formats')
  }
  const file = await stat(path).catch(() => null)
  if (file === null) return wrong(path, 'there is no such file', 'check its name')
  if (!file.isFile()) return wrong(path, 'this is no file', 'name a file')
  if (file.size > format.mostMegabytes * MB) {
    const reason = `the file is larger than ${format.mostMegabytes} MB`
    return wrong(`${Math.ceil(file.size / MB)} MB`, reason, 'split it')
  }
  const content = await contentOf(path)
  return content === format.content ? null : wrong(path, ...MISFITS[content])
}

const MB = 1024 * 1024

const contentOf = async (path: string): Promise<Content> => {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    const start = buffer.toString('hex')
    return start === '504b0304' ? 'workbook' : start === 'd0cf11e0' ? 'old workbook' : 'text'
  } finally {
    await file.close()
  }
}

const MISFITS: Readonly<Record<Content, readonly [reason: string, remedy: string]>> = {
  text: ['this is no workbook, whatever its name says', 'name it .csv or .json, or save it as .xlsx'],
  workbook: ['this is a workbook, whatever its name says', 'name it .xlsx'],
  'old workbook': [
    'this is a workbook of an old format, or one with a password',
    'save it as .xlsx without a password',
  ],
}

const MOST_DOSSIERS = 1_000_000

/** What a dossier alone cannot show: an id given twice, a lot for no dossier. */
async function* checked(found: AsyncIterable<Found>, head: Head, problems: Problems): AsyncGenerator<Entry> {
  const seen = new Map<string, number>()
  for await (const each of found) {
    if ('problem' in each) {
      problems.add(each.problem)
      continue
    }
    const { entry } = each
    const { id } = entry.dossier
    const first = seen.get(id)
    if (first !== undefined) problems.add(sameId(entry, first))
    else if (seen.size === MOST_DOSSIERS) return problems.add(tooMany(entry))
    else seen.set(id, entry.line)
    yield entry
  }
  for (const id of head.lots.keys()) if (!seen.has(id)) problems.add(idleLot(id, head))
}

const sameId = ({ dossier, place, locate }: Entry, first: number): Problem =>
  problem(
    locate(`${place}.id`),
    dossier.id,
    `this id is given twice, first in line ${first}`,
    'give each dossier an id of its own',
  )

const tooMany = ({ place, locate }: Entry): Problem =>
  problem(locate(place), '', `there are more than ${MOST_DOSSIERS} dossiers`, 'split the file')

const idleLot = (id: string, head: Head): Problem =>
  problem(
    head.locate(pathText(['lots', id])),
    id,
    'no dossier has this id',
    'correct the id, or leave it out',
  )
