import { resolve } from 'node:path'
import { type Command, type Invocation, withWork } from '../platform/commands.ts'
import { type LoadedPublished, loadPublished } from './actions.ts'
import { indicatorsCheck } from './definition-commands.ts'
import { publishedFolder, readPublished, readSums } from './files.ts'
import type { Reconciled } from './model.ts'
import { type Contradiction, contradictionsIn } from './rules/contradictions.ts'
import { reconcile } from './rules/sums.ts'
import { seriesImport } from './series-commands.ts'
import { listPublishedFigures } from './store.ts'

const load: Command = {
  name: 'published load',
  summary: 'load what public sources say about the programme',
  usage: '[FOLDER]',
  description:
    'Reads recognised-products.csv, events.csv, clusters.csv, programme-figures.csv and indicators.csv of the folder ' +
    '(data/published without one) and makes the published rows what these files say. Every row names its source.\n\n' +
    'All is loaded or nothing. The same files again change nothing. Rows that contradict each other are kept as they are ' +
    'printed, and named.',
  options: [],
  examples: ['chuluc published load', 'chuluc published load my-rows'],
  run: loadFolder,
}

const check: Command = {
  name: 'published check',
  summary: 'add up the published figures and compare them with their published totals',
  usage: '[--json]',
  description:
    'Takes the sums of data/published/sums.json and the figures that are loaded. A gap is shown as unexplained; ' +
    'a figure that no source gives, or on which sources differ, leaves its sum unknown.',
  options: [{ flag: '--json', help: 'print the findings as JSON' }],
  examples: ['chuluc published check', 'chuluc published check --json'],
  run: checkSums,
}

export const indicatorCommands: readonly Command[] = [load, check, indicatorsCheck, seriesImport]

async function loadFolder({ args, io }: Invocation): Promise<number> {
  const published = await readPublished(args[0] === undefined ? publishedFolder : resolve(io.cwd, args[0]))
  const loaded = await withWork(work => loadPublished(work, published))
  const reconciled = reconcile(published.figures, await readSums())
  const contradictions = contradictionsIn({ ...published, reconciled })
  io.out(loadedText(loaded) + contradictionsText(contradictions))
  return 0
}

async function checkSums({ options, io }: Invocation): Promise<number> {
  const sums = await readSums()
  const found = reconcile(await withWork(work => listPublishedFigures(work.db)), sums)
  io.out(options.json === true ? `${JSON.stringify(found, null, 2)}\n` : found.map(lineOf).join(''))
  return 0
}

const loadedText = (loaded: LoadedPublished): string =>
  Object.entries(loaded)
    .map(([what, { added, removed }]) => `${what}: ${added} added, ${removed} taken out\n`)
    .join('')

const contradictionsText = (found: readonly Contradiction[]): string =>
  found.length === 0
    ? 'Nothing in the files contradicts itself.\n'
    : `Kept as printed, though not all of it can be right:\n${found.map(contradictionLine).join('')}`

const contradictionLine = (found: Contradiction): string => {
  switch (found.kind) {
    case 'figures': {
      const { period, figure, kind } = found.key
      const values = found.values.map(({ value, sources }) => `${value} (${sources.join(', ')})`)
      return `- ${figure} ${period}, ${kind}: ${values.join(' or ')}\n`
    }
    case 'enterprises':
      return `- ${found.product}, ${found.year}: named under ${found.enterprises.join(' and under ')}\n`
    case 'sum':
      return `- ${lineOf(found.found)}`
  }
}

const lineOf = (found: Reconciled): string => {
  const name = `${found.sum.nameEn} (${found.sum.counts}): `
  switch (found.outcome) {
    case 'adds-up':
      return `${name}${found.parts.join(' + ')} = ${found.whole}, as published\n`
    case 'unexplained':
      return `${name}${found.parts.join(' + ')} = ${found.total}, published ${found.whole}: ${found.gap} unexplained\n`
    case 'unknown':
      return `${name}unknown, for want of ${found.missing.map(key => `"${key.figure}" ${key.period}`).join(', ')}\n`
  }
}
