import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Command, type Invocation, type Io, withWork } from '../platform/commands.ts'
import { Invalid, type Problem } from '../platform/errors.ts'
import type { CodeChanges } from './rules/codes.ts'

const codesImport: Command = {
  name: 'codes import',
  summary: 'import code lists (sectors, VSIC, communes …) from a CSV file',
  usage: 'FILE [--dry-run]',
  description:
    'Reads CSV (UTF-8, RFC 4180) with the heading\n' +
    'list,code,name_vi,name_en,parent,valid_from,valid_to,source\n\n' +
    'A code holds while valid_from ≤ day < valid_to; an empty day is open. A row replaces the stored row of the ' +
    'same list, code and first day; codes that the file does not name stay. When any row is wrong, every fault is ' +
    'printed with its line, column, value and remedy, and nothing is written.\n\n' +
    'Exit code 0: done. 2: the file is wrong.',
  options: [{ flag: '--dry-run', help: 'say what would change, and change nothing' }],
  examples: [
    'chuluc codes import data/codes/sector-groups.csv',
    'chuluc codes import communes.csv --dry-run',
  ],
  run: importFile,
}

export const enterpriseCommands: readonly Command[] = [codesImport]

async function importFile({ args, options, io }: Invocation): Promise<number> {
  const [file] = args
  if (file === undefined || args.length > 1) throw new Invalid([oneFile(args)])
  const bytes = await readBytes(resolve(io.cwd, file), file)
  const isTrial = options['dry-run'] === true
  // Loaded only here: commands that need no database start without one.
  const { importCodes, previewCodes } = await import('./actions/codes.ts')
  const changes = await withWork(work => {
    const english = { ...work, language: 'en' as const }
    return isTrial ? previewCodes(english, bytes) : importCodes(english, bytes)
  })
  report(changes, io)
  io.err(isTrial ? 'Nothing was written.\n' : 'Imported.\n')
  return 0
}

/** No list of codes comes near this; what does is another file, given by mistake. */
const LARGEST = 50_000_000

async function readBytes(path: string, given: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) throw new Invalid([noFile(given)])
  if (found.size > LARGEST) throw new Invalid([tooLarge(given)])
  return readFile(path)
}

function report({ added, changed, unchanged }: CodeChanges, io: Io): void {
  const named = [...added, ...changed.map(change => change.after)]
  for (const [list, codes] of Map.groupBy(named, code => code.list)) {
    const fresh = added.filter(code => code.list === list).length
    io.out(`${list}: ${fresh} new, ${codes.length - fresh} changed\n`)
  }
  io.out(`In all: ${added.length} new, ${changed.length} changed, ${unchanged} as they were\n`)
}

function oneFile(args: readonly string[]): Problem {
  return {
    place: 'FILE',
    value: args.join(' '),
    reason: args.length === 0 ? 'No file is named.' : 'More than one file is named.',
    remedy: 'Name one CSV file.',
  }
}

function tooLarge(value: string): Problem {
  return { place: 'FILE', value, reason: 'This file is larger than 50 MB.', remedy: 'Split it by list.' }
}

function noFile(value: string): Problem {
  return { place: 'FILE', value, reason: 'There is no such file.', remedy: 'Check the path.' }
}
