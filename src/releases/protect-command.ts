import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseCsv } from 'hucre/csv'
import { type Problem, problem } from '../exact/problem.ts'
import { VIETNAMESE } from '../exact/text.ts'
import type { Command, Invocation } from '../platform/commands.ts'
import { Invalid } from '../platform/errors.ts'
import type { GivenOut } from './rules/protection/protect.ts'
import { type PublicCell, publishable } from './rules/protection/publishable.ts'
import type { CellTable, Contribution } from './rules/protection/table.ts'

export const protectTable: Command = {
  name: 'figures protect',
  summary: 'withhold the cells of a table that would tell what one enterprise has',
  usage: 'FILE.csv [EARLIER.csv…] [--json]',
  description:
    'Each row adds something to a cell: a column for every dimension, then "enterprise" and "amount" (whole, not negative). ' +
    'Prints every cell and total as it may be given out; "-" is withheld: fewer than three enterprises or one above 75 %, and ' +
    'as few others as keep them from being computed, also by the difference from the earlier tables, the oldest first.\n\n' +
    'Exit code 0: protected; 1: too little changed since an earlier table to give out another one.',
  options: [{ flag: '--json', help: 'print the cells as JSON' }],
  examples: [
    'chuluc figures protect exports.csv',
    'chuluc figures protect exports-may.csv exports-april.csv',
  ],
  run: protectFile,
}

async function protectFile({ args, options, io }: Invocation): Promise<number> {
  const [file = '', ...earlierFiles] = args
  const read = await Promise.all([...earlierFiles, file].map(path => readTable(resolve(io.cwd, path))))
  const [last, ...rest] = sameDimensions(read).toReversed()
  if (last === undefined) throw new RangeError('a table was read')
  const earlier: GivenOut[] = []
  for (const table of rest.toReversed()) {
    const given = publishable(table, earlier)
    if (given.outcome === 'protected') earlier.push(given.givenOut)
  }
  const found = publishable(last, earlier)
  if (found.outcome === 'cannot') {
    io.out('Too little changed since an earlier table: this one cannot be given out.\n')
    return 1
  }
  io.out(
    options.json === true ? `${JSON.stringify(found.cells, null, 2)}\n` : found.cells.map(cellText).join(''),
  )
  return 0
}

const cellText = ({ at, value }: PublicCell): string =>
  `${[...at.map(each => each ?? '*'), value ?? '-'].join('\t')}\n`

const readTable = async (path: string): Promise<CellTable> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Invalid([problem(path, '', 'this file cannot be read', 'name a CSV file')])
  })
  const [heading = [], ...lines] = parseCsv(text, { delimiter: ',' }).map(cells => cells.map(String))
  if (heading.length < 3 || heading.at(-2) !== 'enterprise' || heading.at(-1) !== 'amount')
    throw new Invalid([
      problem(
        `${path}, row 1`,
        heading.join(),
        'this is no table of contributions',
        'end the heading with enterprise,amount',
      ),
    ])
  if (lines.length === 0)
    throw new Invalid([
      problem(`${path}, row 2`, '', 'there is no row below the heading', 'add the contributions'),
    ])
  const problems = lines.flatMap((cells, at) => faultsOf(cells, heading.length, `${path}, row ${at + 2}`))
  if (problems.length > 0) throw new Invalid(problems)
  const contributions = lines.map((cells): Contribution => {
    const [amount = '0', enterprise = ''] = cells.toReversed()
    return {
      at: cells.slice(0, -2).map(plain),
      enterprise: plain(enterprise).toLowerCase(),
      amount: BigInt(amount),
    }
  })
  return { dimensions: heading.slice(0, -2).map((_, at) => valuesAt(contributions, at)), contributions }
}

/** One enterprise that is written in two ways must not count as two. */
const plain = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ')

const faultsOf = (cells: readonly string[], width: number, place: string): readonly Problem[] => {
  if (cells.length !== width)
    return [problem(place, cells.join(), `this row has ${cells.length} cells`, `the heading has ${width}`)]
  if (plain(cells.at(-2) ?? '') === '')
    return [problem(`${place}, column enterprise`, '', 'this is empty', 'say whose amount it is')]
  return /^\d{1,30}$/.test(cells.at(-1) ?? '')
    ? []
    : [
        problem(
          `${place}, column amount`,
          cells.at(-1),
          'this is no amount',
          'write a whole number such as 1200',
        ),
      ]
}

const valuesAt = (contributions: readonly Contribution[], dimension: number): readonly string[] =>
  [...new Set(contributions.map(({ at }) => at[dimension] ?? ''))].toSorted(VIETNAMESE.compare)

/** With every value that occurs in one of them, so that their cells can be compared. */
const sameDimensions = (tables: readonly CellTable[]): readonly CellTable[] => {
  const count = Math.max(0, ...tables.map(({ dimensions }) => dimensions.length))
  const contributions = tables.flatMap(table => table.contributions)
  const dimensions = Array.from({ length: count }, (_, at) => valuesAt(contributions, at))
  const other = tables.find(table => table.dimensions.length !== count)
  if (other !== undefined)
    throw new Invalid([
      problem('', '', 'the tables have different dimensions', 'give tables of the same columns'),
    ])
  return tables.map(table => ({ ...table, dimensions }))
}
