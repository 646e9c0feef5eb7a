import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { problem } from '../exact/problem.ts'
import { type Command, type Invocation, withWork } from '../platform/commands.ts'
import { Invalid } from '../platform/errors.ts'
import { columnNames } from './rules/series/table.ts'
import { applySeries, dropSeries, planOf, receiveSeries } from './series-actions.ts'
import { getImport } from './store/series.ts'

export const seriesImport: Command = {
  name: 'series import',
  summary: 'enter numbers of a statistics office, each with its source and day',
  usage: 'FILE',
  description:
    'Reads a CSV file or a workbook with the columns series, period, value, unit, base, growth, published_on, source and note. ' +
    'Every wrong or doubtful row is said; with a single one nothing is entered. A doubt stands where the row says why ' +
    'under note. Earlier vintages are kept beside the new one. Exit code 2: nothing was entered.',
  options: [],
  examples: ['chuluc series import iip-2025.csv', 'chuluc series import xuat-khau.xlsx'],
  run: importFile,
}

async function importFile({ args: [path], io }: Invocation): Promise<number> {
  if (path === undefined)
    throw new Invalid([problem('FILE', '', 'no file is named', 'name a CSV file or a workbook')])
  const bytes = await readFile(resolve(io.cwd, path)).catch(() => {
    throw new Invalid([problem(path, '', 'this file cannot be read', 'name a file that exists')])
  })
  const rows = await withWork(async work => {
    const id = await receiveSeries(work, { name: basename(path), bytes: new Uint8Array(bytes) })
    const { problems, rows } = await planOf(work, await getImport(work.db, id))
    if (problems.length > 0) {
      await dropSeries(work, id)
      throw new Invalid(
        problems.map(({ row, column, value, words }) => {
          const place = [
            path,
            ...(row === null ? [] : [`row ${row}`]),
            ...(column === null ? [] : [columnNames[column].en]),
          ]
          return problem(place.join(', '), value, words.en, 'mend it and import again')
        }),
      )
    }
    await applySeries(work, id)
    return rows
  })
  const of = (effect: (typeof rows)[number]['effect']) => rows.filter(row => row.effect === effect).length
  io.out(
    `${rows.length} numbers entered: ${of('new')} new, ${of('revised')} published again, ${of('same')} as before\n`,
  )
  return 0
}
