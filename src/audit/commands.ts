import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { problem } from '../exact/problem.ts'
import { type Command, type Invocation, withWork } from '../platform/commands.ts'
import { Invalid } from '../platform/errors.ts'
import { exportRound, frozenIn, rerunFrozen } from '../selection/index.ts'
import { MANIFEST } from './bundle/manifest.ts'
import { verifyBundle } from './bundle/verify.ts'
import { canonical, inGroups, listIn, sampleIn, sha256 } from './listed.ts'
import { type DrawInput, drawInput } from './model.ts'
import { drawFault } from './rules/draw.ts'
import { refusals } from './texts/refusals.ts'

const draw: Command = {
  name: 'audit draw',
  summary: 'draw the same sample of a closed round again, from its seed',
  usage: '--round ROUND|--file FILE --size N --seed SEED [--by outcome|track] [--json]',
  description:
    'Repeats a draw: of each dossier SHA-256 of the seed, a line feed and its code; those with the lowest are drawn, ' +
    'the lowest first. With --by each group gives at least one dossier, the rest in proportion. Nothing is recorded: ' +
    'a draw that counts is made by an auditor on the pages, which keep its seed.\n\n' +
    '--file takes a file of "round export" and needs no database; --round asks the store for the same.\n\n' +
    'Exit code 2: the file cannot be read, or so many cannot be drawn.',
  options: [
    { flag: '--round', value: 'ROUND', help: 'a closed round of the store' },
    { flag: '--file', value: 'FILE', help: 'a file of "round export"' },
    { flag: '--size', value: 'N', help: 'how many dossiers' },
    { flag: '--seed', value: 'SEED', help: 'the seed of the draw' },
    { flag: '--by', value: 'GROUPS', help: 'outcome or track: draw of each group' },
    { flag: '--json', help: 'print the list, its digest and the sample as JSON' },
  ],
  examples: [
    'chuluc audit draw --file mh-2025.json --size 10 --seed 20261020',
    'chuluc audit draw --round mh-2025 --size 10 --seed 20261020 --by outcome --json',
  ],
  run: async invocation => {
    const text = await frozenText(invocation)
    const input = inputIn(invocation)
    const frozen = rerunFrozen(text)
    if (!frozen.isWhole)
      throw new Invalid([problem('--file', '', 'the file was altered', 'export the round again')])
    writeSample(invocation, frozenIn(text), input)
    return 0
  },
}

const verify: Command = {
  name: 'audit verify',
  summary: 'check a bundle of evidence, from its file alone',
  usage: 'FILE [--manifest SHA256] [--json]',
  description:
    'Reads a bundle of evidence and checks that every file in it is the one that its manifest names, that none is missing ' +
    'or added, that no other byte was changed, that the frozen result is calculated again to the same bytes, that the seed ' +
    'draws the same sample, and that the journal is one unbroken chain. It needs no database and no network.\n\n' +
    'What was altered together with the manifest shows only beside the SHA-256 of the manifest that the page of the draw ' +
    'tells: give it with --manifest.\n\n' +
    'Exit code 0: all of it holds. 1: something does not, and is named. 2: the file cannot be read.',
  options: [
    { flag: '--manifest', value: 'SHA256', help: 'the SHA-256 that MANIFEST.json must have' },
    { flag: '--json', help: 'print what was found as JSON' },
  ],
  examples: ['chuluc audit verify kiem-toan-mh-2025-1-1.zip'],
  run: async ({ args, options, io }) => {
    const [file] = args
    const found =
      file === undefined || args.length > 1
        ? null
        : await verifyBundle(resolve(io.cwd, file)).catch(unreadable)
    if (found === null)
      throw new Invalid([
        problem('FILE', args.join(' '), 'this file cannot be read', 'name one bundle of evidence'),
      ])
    const { manifest, manifestSha256, files } = found
    const isOther = typeof options.manifest === 'string' && options.manifest !== manifestSha256
    const problems = [...found.problems, ...(isOther ? [`${MANIFEST}: its SHA-256 is another one`] : [])]
    if (options.json === true)
      io.out(`${JSON.stringify({ problems, files, manifestSha256, asOf: manifest?.asOf ?? null })}\n`)
    else for (const each of problems) io.out(`${each}\n`)
    if (problems.length === 0)
      io.err(`All ${files} files hold, as of ${manifest?.asOf}. SHA-256 of ${MANIFEST}: ${manifestSha256}\n`)
    return problems.length === 0 ? 0 : 1
  },
}

/** A file that is not there; anything else is a fault of ours. */
const unreadable = (error: unknown): null => {
  if (error instanceof Error && 'code' in error) return null
  throw error
}

export const auditCommands: readonly Command[] = [draw, verify]

const frozenText = async ({ options: { round, file }, io }: Invocation): Promise<string> => {
  if (typeof file === 'string') {
    const text = await readFile(resolve(io.cwd, file), 'utf8').catch(() => null)
    if (text !== null) return text
    throw new Invalid([problem('--file', file, 'this file cannot be read', 'name a file of "round export"')])
  }
  if (typeof round !== 'string')
    throw new Invalid([problem('--round', '', 'this is missing', 'add --round ROUND or --file FILE')])
  return withWork(work => exportRound(work, round))
}

const inputIn = ({ options: { size, seed, by } }: Invocation): DrawInput & { readonly seed: string } => {
  const read = drawInput.safeParse({ size, seed, by: by ?? 'none' })
  const [wrong] = read.error?.issues ?? []
  if (!read.success || wrong !== undefined)
    throw new Invalid([
      problem(`--${String(wrong?.path[0])}`, '', wrong?.message ?? '', 'see "chuluc help audit draw"'),
    ])
  if (read.data.seed === undefined)
    throw new Invalid([problem('--seed', '', 'this is missing', 'add --seed SEED')])
  return { ...read.data, seed: read.data.seed }
}

const writeSample = (
  { options, io }: Invocation,
  content: ReturnType<typeof frozenIn>,
  { size, seed, by }: DrawInput & { readonly seed: string },
): void => {
  const list = listIn(content, sha256(canonical(content)), by)
  const fault = drawFault(list.list, size)
  if (fault !== null) {
    const words =
      fault === 'too-many'
        ? refusals.tooMany(list.list.length)
        : refusals.fewerThanGroups(inGroups(list.list).size)
    throw new Invalid([problem('--size', String(size), words.en, 'choose another size')])
  }
  const text = canonical(list)
  const sample = sampleIn({ list: text, size, seed })
  if (options.json === true)
    io.out(`${JSON.stringify({ ...list, listSha256: sha256(text), seed, size, sample }, null, 2)}\n`)
  else for (const { dossier } of sample) io.out(`${dossier}\n`)
}
