import { resolve } from 'node:path'
import type { Command, Invocation } from '../platform/commands.ts'
import type { Finding, Target } from './model/targets.ts'
import { checkTargets } from './targets.ts'
import { findingText, findingWords } from './texts.ts'

export const targetsCheck: Command = {
  name: 'targets check',
  summary: 'say what targets contradict, repeat, lower or cannot add up to, with their sources',
  usage: '[FILE…] [--json]',
  description:
    'Without a file: everything that is found among the targets that ship (data/targets). With files: each is read, and ' +
    'what its targets say against each other and against those that ship. A file with the code of one that ships stands in its place.\n\n' +
    'Nothing is corrected or averaged. Exit code 0: read, whatever was found. 2: a file cannot be read.',
  options: [{ flag: '--json', help: 'print the findings as JSON' }],
  examples: ['chuluc targets check', 'chuluc targets check my-plan.json', 'chuluc targets check --json'],
  run: check,
}

async function check({ args, options, io }: Invocation): Promise<number> {
  const { files, found } = await checkTargets(args.map(path => resolve(io.cwd, path)))
  if (options.json === true) {
    io.out(`${JSON.stringify(found.map(asJson), null, 2)}\n`)
    return 0
  }
  const targets = files.flatMap(file => file.targets).length
  io.out(
    `${files.length} file(s), ${targets} targets: ${found.length} finding(s)\n${found.map(asText).join('')}`,
  )
  return 0
}

const asJson = (finding: Finding) => ({
  ...finding,
  text: { vi: findingText(finding, 'vi'), en: findingText(finding, 'en') },
  targets: finding.targets.map(({ code, range, period, base, document, clause, statements }) => ({
    ...{ code, range, period, base, document, clause },
    sources: statements,
  })),
})

const asText = (finding: Finding): string =>
  `\n${findingWords[finding.kind].en}, ${nameOf(finding)}: ${findingText(finding, 'en')}\n${finding.targets.map(sourcesOf).join('')}`

const sourcesOf = ({ code, statements }: Target): string =>
  statements
    .map(({ source, saidOn }) => `  ${code}: ${source}${saidOn === null ? '' : `, ${saidOn}`}\n`)
    .join('')

const nameOf = ({ targets: [first] }: Finding): string => first?.indicator.name.en ?? ''
