import { type Day, parseDay } from '../exact/day.ts'
import { problem } from '../exact/problem.ts'
import { type Command, type Invocation, withWork } from '../platform/commands.ts'
import { Invalid } from '../platform/errors.ts'
import { countRegister, countYearEnds } from './register.ts'
import { type CountedGroup, type CountQuestion, type Grouping, groupings } from './rules/counting.ts'

const registerCount: Command = {
  name: 'register count',
  summary: 'count the register: recognitions, products, enterprises, titles on a day',
  usage: '[--by year,sector,commune] [--as-of DAY] [--known-on DAY] [--year-ends] [--json]',
  description:
    'Prints the four counters, which never mix, and the years of enterprises added up, which are neither recognitions nor ' +
    'enterprises: recognitions decided until the day; products and enterprises with at least one of them; recognitions in ' +
    'force on the day, a product renewed early once. Products and enterprises of several groups do not add up.\n\n' +
    'A year is that of the decision; sector group and commune are those on record when it was granted. ' +
    '--known-on leaves out what was recorded after that day.',
  options: [
    { flag: '--by', value: 'WORDS', help: 'by year, sector, commune or several of them: year,sector' },
    { flag: '--as-of', value: 'DAY', help: 'the day that is counted for; today without it' },
    { flag: '--known-on', value: 'DAY', help: 'as it was known at the end of that day' },
    { flag: '--year-ends', help: 'the whole register at the end of each year' },
    { flag: '--json', help: 'print the counts as JSON, with what was asked' },
  ],
  examples: [
    'chuluc register count --by year,sector --as-of 2025-12-31 --json',
    'chuluc register count --year-ends --known-on 2026-06-30',
  ],
  run: count,
}

export const recognitionCommands: readonly Command[] = [registerCount]

async function count({ options, io }: Invocation): Promise<number> {
  const [by, asOf, knownOn] = [
    groupingsIn(options.by),
    dayIn('--as-of', options['as-of']),
    dayIn('--known-on', options['known-on']),
  ]
  const answer = await withWork(async work => {
    const question: CountQuestion = { by, asOf: asOf ?? work.today, knownOn }
    const groups =
      options['year-ends'] === true
        ? await countYearEnds(work, question)
        : await countRegister(work, question)
    return { ...question, groups }
  })
  io.out(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : tableOf(answer.groups))
  return 0
}

const groupingsIn = (given: string | true | undefined): readonly Grouping[] => {
  if (given === undefined) return []
  const words = String(given)
    .split(',')
    .map(word => word.trim())
  return words.map(word => {
    const known = groupings.find(each => each === word)
    if (known === undefined)
      throw new Invalid([
        problem('--by', word, 'this is nothing to count by', `write ${groupings.join(', ')}`),
      ])
    return known
  })
}

const dayIn = (flag: string, given: string | true | undefined): Day | null => {
  if (given === undefined) return null
  const day = parseDay(String(given))
  if (day === null)
    throw new Invalid([problem(flag, String(given), 'this is no day', 'write one such as 2025-12-31')])
  return day
}

const counters = ['events', 'products', 'enterprises', 'enterpriseYears', 'titles'] as const
const headings = ['recognitions', 'products', 'enterprises', 'enterprise-years', 'titles'] as const

const tableOf = (groups: readonly CountedGroup[]): string => {
  const rows = groups.map(group => [nameOf(group), ...counters.map(counter => String(group[counter]))])
  const table = [['', ...headings], ...rows]
  const widths = ['', ...headings].map((_, at) => Math.max(...table.map(row => (row[at] ?? '').length)))
  return table
    .map(row =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))),
    )
    .map(row => `${row.join('  ').trimEnd()}\n`)
    .join('')
}

const nameOf = ({ year, sector, commune }: CountedGroup): string =>
  [year, sector, commune]
    .filter(part => part !== undefined)
    .map(part => part ?? 'not known')
    .join(' ')
