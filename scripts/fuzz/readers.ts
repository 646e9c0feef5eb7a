import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCriteriaFile } from '../../src/criteria/files.ts'
import type { Problem } from '../../src/exact/problem.ts'
import { Invalid } from '../../src/platform/errors.ts'
import { openDossiers } from '../../src/selection/files/open.ts'
import { setOfEverything } from '../../src/selection/files/testing.ts'
import { readMessages } from '../../src/selection/files/workbook-messages.ts'
import { readInThread } from '../../src/selection/files/workbook-thread.ts'
import { dossierSchema } from '../../src/selection/model.ts'
import { readDossier } from '../../src/selection/rules/dossier.ts'
import { prepare } from '../../src/selection/rules/prepare.ts'
import { makeDossiers, makeTable } from './dossiers.ts'
import { mutateBytes, mutateJson, mutateText } from './mutate.ts'
import type { Random } from './random.ts'
import { makeWorkbook } from './workbooks.ts'

/** A reader of files, and what it is given to read. */
export interface Reader {
  readonly ending: string
  make(random: Random): Promise<Uint8Array>
  /** What the reader complains of; throws when it does anything but read or complain. */
  read(path: string, random: Random): Promise<readonly Problem[]>
}

const criteriaFolder = join(import.meta.dirname, '../../data/criteria')

const makeCriteria = (random: Random): string => {
  const files = readdirSync(criteriaFolder).filter(name => name.endsWith('.json'))
  const text = readFileSync(join(criteriaFolder, random.pick(files)), 'utf8')
  return random.oneIn(2) ? mutateText(random, text) : JSON.stringify(mutateJson(random, JSON.parse(text)))
}

const readCriteria = async (path: string): Promise<readonly Problem[]> => {
  try {
    await readCriteriaFile(path)
    return []
  } catch (error) {
    if (error instanceof Invalid) return error.problems
    throw error
  }
}

const makeJson = (random: Random): string => {
  const file = mutateJson(random, makeDossiers(random))
  const text = JSON.stringify(file, undefined, random.pick([0, 1, '\t']))
  return random.oneIn(3) ? text : mutateText(random, text)
}

const makeCsv = (random: Random): string => {
  const separator = random.pick([',', ';', '\t'])
  const quoted = (cell: string) => (/["\n;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const lines = makeTable(random).map(row => row.map(quoted).join(separator))
  const text = lines.join(random.pick(['\n', '\r\n', '\r']))
  return random.oneIn(3) ? text : mutateText(random, text)
}

const asBytes = (random: Random, text: string): Uint8Array => {
  const bytes = new TextEncoder().encode(text)
  return random.oneIn(10) ? mutateBytes(random, bytes) : bytes
}

const set = setOfEverything()

/** Reads to the end, and lets the rules read what was read. */
const readDossiers = async (path: string, random: Random): Promise<readonly Problem[]> => {
  // A thread takes longer to start than a small file to read: it is tried now and then.
  const opening = await openDossiers(path, set, random.oneIn(200) ? readInThread : readMessages)
  if (!opening.ok) return opening.problems
  const { file } = opening
  const prepared = prepare(set, { period: file.period ?? undefined })
  if (!prepared.ok) file.problems.add({ ...prepared.problem, place: file.locate(prepared.problem.place) })
  for await (const { dossier, place, locate } of file.entries) {
    dossierSchema.parse(dossier)
    const read = prepared.ok ? readDossier(prepared.prepared, dossier, place) : { ok: true as const }
    if (!read.ok) for (const each of read.problems) file.problems.add({ ...each, place: locate(each.place) })
  }
  return file.problems.list
}

export const READERS: Readonly<Record<string, Reader>> = {
  criteria: {
    ending: '.json',
    make: async random => asBytes(random, makeCriteria(random)),
    read: readCriteria,
  },
  json: { ending: '.json', make: async random => asBytes(random, makeJson(random)), read: readDossiers },
  csv: { ending: '.csv', make: async random => asBytes(random, makeCsv(random)), read: readDossiers },
  workbook: { ending: '.xlsx', make: makeWorkbook, read: readDossiers },
}
