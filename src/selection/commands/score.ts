import { resolve } from 'node:path'
import { criteriaPath } from '../../criteria/index.ts'
import { problem } from '../../exact/problem.ts'
import type { Command, Invocation } from '../../platform/commands.ts'
import { Invalid } from '../../platform/errors.ts'
import type { Result } from '../model.ts'
import { adviceLines, explanationLines, outcomeWords } from '../rules/lines.ts'
import { resultsHead } from '../rules/result.ts'
import { type ScoredFile, scoreFile } from '../score-file.ts'
import { outputOption, withOutput } from './output.ts'

export const scoreCommand: Command = {
  name: 'score',
  summary: 'score dossiers under a criteria set and explain every point',
  usage: '--criteria FILE --dossiers FILE(.json|.csv|.xlsx) [--json] [--explain ID] [-o FILE]',
  description:
    'Reads the set and the dossiers, scores and ranks them. The table shows what is decided, and the range of what is ' +
    'not; --json gives the whole result with the explanation of every point down to the fact, its document and the ' +
    'clause; --explain shows one dossier in words.\n\n' +
    'The reference period, of which plain codes speak, is that of --period, else of the dossiers file, else of the set.\n\n' +
    'Exit code 0: scored, whatever the outcomes. 2: the set or the dossiers cannot be read; nothing is written.',
  options: [
    { flag: '--criteria', value: 'FILE', help: 'the criteria set: a file, or the name of a shipped set' },
    { flag: '--dossiers', value: 'FILE', help: 'the dossiers: .json, .csv or .xlsx' },
    { flag: '--json', help: 'print the result as JSON' },
    { flag: '--explain', value: 'ID', help: 'explain the points of this dossier, and what would give more' },
    { flag: '--period', value: 'PERIOD', help: 'the reference period, such as 2025' },
    { flag: '--preview', help: 'count declared facts even where the set counts verified ones only' },
    outputOption,
  ],
  examples: [
    'chuluc score --criteria hanoi-spcncl-working --dossiers data/samples/hanoi-spcncl-working.dossiers.json',
    'chuluc score --criteria my-set.json --dossiers filled-in.xlsx --json -o result.json',
    'chuluc score --criteria my-set.json --dossiers dossiers.csv --explain D1',
  ],
  run,
}

async function run(invocation: Invocation): Promise<number> {
  const { options, io } = invocation
  const scored = await scoreFile({
    criteria: await criteriaPath(io.cwd, wanted(invocation, 'criteria')),
    dossiers: resolve(io.cwd, wanted(invocation, 'dossiers')),
    period: typeof options.period === 'string' ? options.period : undefined,
    preview: options.preview === true,
  })
  await withOutput(invocation, write => {
    if (typeof options.explain === 'string') return writeExplanation(scored, options.explain, write)
    return options.json === true ? writeJson(scored, write) : writeTable(scored, write)
  })
  return 0
}

const wanted = ({ options }: Invocation, name: string): string => {
  const value = options[name]
  if (typeof value === 'string') return value
  throw new Invalid([problem(`--${name}`, '', 'this is missing', `add --${name} FILE`)])
}

type Write = (text: string) => void

const writeJson = (scored: ScoredFile, write: Write): void => {
  const head = JSON.stringify(resultsHead(scored.prepared))
  write(`${head.slice(0, -1)},"results":[`)
  let separator = '\n'
  for (const result of scored.results()) {
    write(separator + JSON.stringify(result))
    separator = ',\n'
  }
  write('\n]}\n')
}

const writeExplanation = (scored: ScoredFile, id: string, write: Write): void => {
  for (const result of scored.results()) {
    if (result.id !== id) continue
    write(`${explanationLines(scored.prepared.set.file, result, 'en').join('\n')}\n`)
    const advice = adviceLines(scored.advice(id))
    if (advice.length > 0)
      write(
        `What one change would give, all other facts held fixed:\n${advice.map(line => `  ${line}\n`).join('')}`,
      )
    return
  }
  throw new Invalid([problem('--explain', id, 'no dossier has this id', 'name one that is in the file')])
}

const writeTable = (scored: ScoredFile, write: Write): void => {
  const rows = [['rank', 'dossier', 'points', 'outcome', 'class', 'honours', 'missing']]
  for (const result of scored.results()) rows.push(rowOf(result))
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0))) ?? []
  for (const row of rows)
    write(
      `${row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    )
}

const rowOf = (result: Result): string[] => [
  result.rank === null ? (result.rankRange === null ? '-' : result.rankRange.join('-')) : String(result.rank),
  result.id,
  result.total ?? result.totalRange.join(' to '),
  outcomeWords(result, 'en'),
  result.class ?? '-',
  result.honours.join(' ') || '-',
  result.missing.join(' ') || '-',
]
