import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { problem } from '../exact/problem.ts'
import { type Command, type Invocation, withWork } from '../platform/commands.ts'
import { Invalid } from '../platform/errors.ts'
import type { ImportedBorders } from './actions.ts'

const bordersImport: Command = {
  name: 'boundaries import',
  summary: 'import the borders of communes from a GeoJSON file',
  usage: 'FILE --source TEXT [--code-property NAME] [--dry-run]',
  description:
    'Reads a FeatureCollection of Polygons and MultiPolygons in WGS 84 (RFC 7946), one feature for each commune. ' +
    'The code of the commune stands in the property "code", or in the one that --code-property names, or it is the ' +
    'id of the feature; it must be in the list "communes" (chuluc codes import). Borders are kept thinned out, in ' +
    'steps of eleven metres, so that maps are light; neighbours still meet.\n\n' +
    'The file replaces what was drawn before; "chuluc boundaries undo" brings that back. When anything is wrong, ' +
    'every fault is printed with its place and remedy, and nothing is written.\n\n' +
    'Exit code 0: done. 2: the file is wrong.',
  options: [
    { flag: '--source', value: 'TEXT', help: 'whose borders these are; it stands under every map' },
    { flag: '--code-property', value: 'NAME', help: 'the property that holds the code; "code" without it' },
    { flag: '--dry-run', help: 'say what would be drawn, and change nothing' },
  ],
  examples: [
    'chuluc boundaries import communes.geojson --source "Sở Nông nghiệp và Môi trường, 2025"',
    'chuluc boundaries import data/samples/communes.geojson --source "dữ liệu minh họa" --dry-run',
  ],
  run: importFile,
}

const bordersUndo: Command = {
  name: 'boundaries undo',
  summary: 'take back the borders that are drawn; those before them are drawn again',
  usage: '--reason TEXT',
  description: 'Nothing is deleted: who took them back, when and why is kept and journalled.',
  options: [{ flag: '--reason', value: 'TEXT', help: 'why' }],
  examples: ['chuluc boundaries undo --reason "An outdated file"'],
  run: undo,
}

export const communeCommands: readonly Command[] = [bordersImport, bordersUndo]

/** Of a whole country in full detail; what is larger was given by mistake. */
const LARGEST = 60_000_000

async function importFile({ args, options, io }: Invocation): Promise<number> {
  const [file = ''] = args
  if (args.length !== 1) throw wrong('FILE', args.join(' '), 'One file is needed.', 'Name one GeoJSON file.')
  const given = {
    name: basename(file),
    source: textOf(options.source, '--source'),
    codeProperty: typeof options['code-property'] === 'string' ? options['code-property'] : 'code',
    text: await readText(resolve(io.cwd, file), file),
  }
  const isTrial = options['dry-run'] === true
  // Loaded only here: commands that need no database start without one.
  const { importBorders, previewBorders } = await import('./actions.ts')
  const imported = await withWork(work => {
    const english = { ...work, language: 'en' as const }
    return isTrial ? previewBorders(english, given) : importBorders(english, given)
  })
  io.out(reportOf(imported))
  io.err(isTrial ? 'Nothing was written.\n' : 'Imported.\n')
  return 0
}

async function undo({ options, io }: Invocation): Promise<number> {
  const reason = textOf(options.reason, '--reason')
  const { takeBackBorders } = await import('./actions.ts')
  const set = await withWork(work => takeBackBorders({ ...work, language: 'en' }, reason))
  io.out(`Taken back: ${set.fileName}, ${set.source}\n`)
  return 0
}

function textOf(given: string | true | undefined, flag: string): string {
  const text = typeof given === 'string' ? given.trim() : ''
  if (text === '') throw wrong(flag, '', 'This is missing.', `Write ${flag} "…".`)
  return text
}

async function readText(path: string, written: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  if (found === null) throw wrong('FILE', written, 'There is no such file.', 'Check the path.')
  if (found.isDirectory()) throw wrong('FILE', written, 'This is a folder.', 'Name the file in it.')
  if (found.size > LARGEST)
    throw wrong('FILE', written, 'This file is larger than 60 MB.', 'Export fewer digits, or fewer communes.')
  return readFile(path, 'utf8')
}

const wrong = (place: string, value: string, reason: string, remedy: string): Invalid =>
  new Invalid([problem(place, value, reason, remedy)])

function reportOf({ borders, pointsBefore, points, turned, left, replaces }: ImportedBorders): string {
  return [
    `${borders.length} communes, ${pointsBefore} points thinned to ${points}`,
    ...(turned > 0 ? [`${turned} rings ran the wrong way and were turned`] : []),
    ...(left.length > 0 ? [`${left.length} communes of today are not in the file: ${left.join(', ')}`] : []),
    ...(replaces === null ? [] : [`replaces ${replaces.fileName}, ${replaces.source}`]),
    '',
  ].join('\n')
}
