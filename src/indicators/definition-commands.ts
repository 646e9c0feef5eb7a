import { resolve } from 'node:path'
import type { Command, Invocation } from '../platform/commands.ts'
import { readDefinitionFiles } from './definitions.ts'
import type { Definitions, IndicatorDefinition } from './model/definitions.ts'

export const indicatorsCheck: Command = {
  name: 'indicators check',
  summary: 'say whether definitions of indicators can be read, and where each value comes from',
  usage: '[FILE…] [--json]',
  description:
    'Without a file: the indicators that ship (data/indicators). With files: these among those that ship, for indicators name ' +
    'each other; a file with the theme of one that ships stands in its place.\n\n' +
    'Circles, names nobody knows, missing or unlike units, two base years, figures claimed twice and series of unknown ' +
    'offices are said with line, reason and remedy, and nothing is read. Exit code 0: read. 2: a file cannot be read.',
  options: [{ flag: '--json', help: 'print the definitions as JSON' }],
  examples: [
    'chuluc indicators check',
    'chuluc indicators check my-indicators.json',
    'chuluc indicators check --json',
  ],
  run: check,
}

async function check({ args, options, io }: Invocation): Promise<number> {
  const read = await readDefinitionFiles(args.map(path => resolve(io.cwd, path)))
  io.out(options.json === true ? `${JSON.stringify([...read.indicators.values()], null, 2)}\n` : asText(read))
  return 0
}

const asText = ({ themes, indicators }: Definitions): string => {
  const groups = Map.groupBy(indicators.values(), ({ theme }) => theme)
  const lines = [...groups].map(
    ([theme, all]) => `\n${themes.get(theme)?.en ?? theme}\n${all.map(lineOf).join('')}`,
  )
  return `${indicators.size} indicators in ${themes.size} themes\n${lines.join('')}`
}

const lineOf = ({ code, unit, from, series }: IndicatorDefinition): string => {
  switch (from.kind) {
    case 'formula':
      return `  ${code} (${unit.en}) = ${from.text}\n`
    case 'series':
      return `  ${code} (${unit.en}) imported from ${from.office}${series?.rows.length === 0 ? ', nobody has published it yet' : ''}\n`
    case 'published':
      return `  ${code} (${unit.en}) as public sources print it\n`
  }
}
