import { resolve } from 'node:path'
import { criteriaPath, readCriteriaFile } from '../../criteria/index.ts'
import { problem } from '../../exact/problem.ts'
import type { Command, Invocation } from '../../platform/commands.ts'
import { Invalid } from '../../platform/errors.ts'
import { prepare } from '../rules/prepare.ts'
import { templateWorkbook } from '../template/workbook.ts'
import { writeWhole } from './output.ts'

export const templateDossiers: Command = {
  name: 'template dossiers',
  summary: 'write a workbook to fill in, which score reads back',
  usage: '--criteria FILE -o FILE.xlsx [--period PERIOD]',
  description:
    'One row a dossier, one column for every figure and judgement that the set asks for, with names, units, ' +
    'drop-downs and a sheet of guidance in Vietnamese and English.\n\n' +
    'An empty cell is not known; "không áp dụng" or "n/a" is not applicable: neither is zero.',
  options: [
    { flag: '--criteria', value: 'FILE', help: 'the criteria set: a file, or the name of a shipped set' },
    { flag: '--output', short: '-o', value: 'FILE', help: 'the workbook to write, ending in .xlsx' },
    { flag: '--period', value: 'PERIOD', help: 'the reference period, such as 2025; else that of the set' },
  ],
  examples: ['chuluc template dossiers --criteria hanoi-spcncl-working -o dossiers.xlsx'],
  run,
}

async function run({ options, io }: Invocation): Promise<number> {
  const { criteria, output, period } = options
  if (typeof criteria !== 'string') throw new Invalid([missing('--criteria')])
  if (typeof output !== 'string') throw new Invalid([missing('--output')])
  if (!output.toLowerCase().endsWith('.xlsx'))
    throw new Invalid([problem('--output', output, 'a workbook ends in .xlsx', 'name it so')])
  const set = await readCriteriaFile(await criteriaPath(io.cwd, criteria))
  const prepared = prepare(set, { period: typeof period === 'string' ? period : undefined })
  if (!prepared.ok) throw new Invalid([prepared.problem])
  writeWhole(resolve(io.cwd, output), await templateWorkbook(prepared.prepared))
  io.err(`Written: ${output}\n`)
  return 0
}

const missing = (flag: string) => problem(flag, '', 'this is missing', `add ${flag} FILE`)
