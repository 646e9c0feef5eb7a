import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { formatNumber } from '../design/format.ts'
import { nearest } from '../exact/problem.ts'
import { systemClock } from '../platform/clock.ts'
import { type Command, type Invocation, withWork } from '../platform/commands.ts'
import { Invalid } from '../platform/errors.ts'
import { checkDraft } from './checking.ts'
import { readReleaseFiles, shippedReleases } from './files.ts'
import { madeAgain } from './hash.ts'
import { loadReleases } from './loading.ts'
import type { Part, Reconciliation, Release } from './model.ts'
import { protectTable } from './protect-command.ts'
import type { Checked } from './rules/checking/check.ts'
import { reconcile } from './rules/reconcile.ts'
import { verdictNames } from './texts/checking.ts'
import { partNames, partSays, refusalText, rowText, scopeText, signed } from './texts.ts'

const fileOption = {
  flag: '--file',
  value: 'FILE',
  help: 'read the releases of this file beside those that ship',
}
const storeOption = {
  flag: '--store',
  help: 'also the figures that were prepared and published in the store',
}
const jsonOption = { flag: '--json', help: 'print JSON' }

const list: Command = {
  name: 'figures list',
  summary: 'list the figures that were given out, with scope, value and hash',
  usage: '[--file FILE] [--store] [--json]',
  description: 'The releases of data/releases. Each can be made again from its rows (figures again CODE).',
  options: [fileOption, storeOption, jsonOption],
  examples: ['chuluc figures list'],
  run: listReleases,
}

const again: Command = {
  name: 'figures again',
  summary: 'make a released figure again from its rows',
  usage: 'CODE [--file FILE] [--store] [--json]',
  description:
    'Computes the value from the rows that were kept with the release, and both hashes (SHA-256 of canonical JSON). ' +
    'Of a claim it says by how much the rows miss it.\n\nExit code 0: the same; 1: another value or hash, or a claim.',
  options: [fileOption, storeOption, jsonOption],
  examples: ['chuluc figures again products-2018-2022'],
  run: makeAgain,
}

const reconcileTwo: Command = {
  name: 'figures reconcile',
  summary: 'say what makes the difference between two released figures',
  usage: 'A B [--file FILE] [--store] [--json]',
  description:
    'Splits the difference into new facts, corrected facts, changed definition and changed scope, each with its rows; ' +
    'the parts add up exactly. What a source claims beyond its rows is named unexplained.\n\n' +
    'Exit code 0: reconciled; 1: the two cannot be compared.',
  options: [fileOption, storeOption, jsonOption],
  examples: ['chuluc figures reconcile products-2018-2022 products-2018-2023'],
  run: reconcileFigures,
}

const check: Command = {
  name: 'figures check',
  summary: 'mark every number of a draft that matches no released figure, published row or target',
  usage: 'FILE [--file FILE] [--store] [--json]',
  description:
    'Reads a draft in Vietnamese or English as plain text. Each number is a figure that matches, a claim, a target, an ' +
    'expired target, a figure of other years ("289 in 2024"), or matches nothing; then the nearest are named. Dates, ' +
    'numbers of documents and clauses, and telephone numbers are no figures. Nothing of the draft is kept.\n\n' +
    'Exit code 0: everything matches; 1: something is to be looked at.',
  options: [fileOption, storeOption, jsonOption],
  examples: ['chuluc figures check my-report.txt'],
  run: checkFile,
}

export const releaseCommands: readonly Command[] = [list, again, reconcileTwo, check, protectTable]

async function releasesOf({ options, io }: Invocation): Promise<readonly Release[]> {
  const { file, store } = options
  const own = typeof file === 'string' ? await readReleaseFiles([resolve(io.cwd, file)]) : []
  const others = store === true ? await withWork(loadReleases) : await shippedReleases()
  const codes = new Set(own.map(({ code }) => code))
  return [...own, ...others.filter(({ code }) => !codes.has(code))]
}

async function listReleases(invocation: Invocation): Promise<number> {
  const releases = await releasesOf(invocation)
  const { options, io } = invocation
  io.out(
    options.json === true
      ? printed(releases.map(({ rows: _, ...release }) => release))
      : releases.map(release => `${release.code}: ${headOf(release)}\n`).join(''),
  )
  return 0
}

const headOf = (release: Release): string =>
  `${formatNumber(release.value, 'en')} ${release.unit.en}, ${scopeText(release).en}, as of ${release.asOf}, ` +
  `${release.definition?.counter ?? 'not stated'}, ${release.status}`

async function makeAgain(invocation: Invocation): Promise<number> {
  const { args, options, io } = invocation
  const release = findIn(await releasesOf(invocation), args[0])
  const made = madeAgain(release)
  io.out(options.json === true ? printed({ code: release.code, ...made }) : againText(release, made))
  return made.isSame ? 0 : 1
}

const againText = (
  release: Release,
  { value, hash, rowsHash, isSame }: ReturnType<typeof madeAgain>,
): string => {
  const rows = release.rows.map(row => `  ${row.label.en}: ${row.amount}\n`).join('')
  const verdict = isSame ? 'the same' : `not the same: released ${release.value}`
  return `${release.code}: ${headOf(release)}\n${rows}made again: ${value ?? 'no value'} (${verdict})\nhash ${hash}\nrows ${rowsHash}\n`
}

async function reconcileFigures(invocation: Invocation): Promise<number> {
  const { args, options, io } = invocation
  const releases = await releasesOf(invocation)
  const [a, b] = [findIn(releases, args[0]), findIn(releases, args[1])]
  const found = reconcile(a, b)
  io.out(
    options.json === true
      ? printed(found)
      : `${a.code}: ${headOf(a)}\n${b.code}: ${headOf(b)}\n${foundText(found)}`,
  )
  return found.outcome === 'reconciled' ? 0 : 1
}

const foundText = (found: Reconciliation): string => {
  if (found.outcome === 'refused') return `${refusalText(found).en}\n`
  return `${found.from} → ${found.to}: ${signed(found.difference, 'en')}\n${found.parts.map(partText).join('')}`
}

const partText = (part: Part): string =>
  `  ${partNames[part.kind].en}: ${signed(part.amount, 'en')}\n${
    part.amount === '0' ? '' : `    ${partSays(part).en}\n`
  }${part.rows.map(row => `    - ${rowText(row, 'en')}\n`).join('')}`

async function checkFile(invocation: Invocation): Promise<number> {
  const { args, options, io } = invocation
  const draft = (await textOf(resolve(io.cwd, args[0] ?? ''))).normalize('NFC')
  const found = await checkDraft(draft, await releasesOf(invocation), systemClock.today())
  const wrong = found.filter(({ verdict }) => verdict !== 'matches' && verdict !== 'target')
  const placed = found.map(each => ({ ...placeOf(draft, each.start), ...each }))
  const told = placed.length === 0 ? 'no figure is in it\n' : placed.map(checkedText).join('')
  io.out(options.json === true ? printed(placed.map(asJson)) : told)
  return wrong.length === 0 ? 0 : 1
}

const textOf = async (path: string): Promise<string> => {
  const refused = (reason: string, remedy: string) =>
    new Invalid([{ place: path, value: '', reason, remedy }])
  const bytes = await readFile(path).catch(() => {
    throw refused('this file cannot be read', 'name a text file')
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refused('this is no text in UTF-8', 'save the draft as plain text, UTF-8')
  }
}

/** In the draft with its letters composed. */
const placeOf = (draft: string, start: number) => {
  const before = draft.slice(0, start).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
type Placed = Checked & ReturnType<typeof placeOf>

const asJson = ({ figure, instead, ...found }: Placed) => ({
  ...found,
  figure: figure?.code ?? null,
  instead: instead.map(({ code }) => code),
})

const checkedText = ({ line, column, text, verdict, figure, instead }: Placed): string => {
  const named = [...(figure === null ? [] : [figure]), ...instead].map(({ name }) => `    ${name.en}\n`)
  return `line ${line}, column ${column}, ${text}: ${verdictNames[verdict].en}\n${named.join('')}`
}

const findIn = (releases: readonly Release[], code = ''): Release => {
  const found = releases.find(release => release.code === code)
  if (found !== undefined) return found
  const meant = nearest(
    code,
    releases.map(release => release.code),
  )
  const remedy = meant === null ? 'see chuluc figures list' : `did you mean "${meant}"?`
  throw new Invalid([{ place: 'release', value: code, reason: 'no release has this code', remedy }])
}

const printed = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
