import { resolve } from 'node:path'
import { parseDay } from '../exact/day.ts'
import { problem } from '../exact/problem.ts'
import { type Command, type Invocation, withWork } from '../platform/commands.ts'
import { Invalid } from '../platform/errors.ts'
import { checkTargets } from './loading.ts'
import type { Finding, Target } from './model.ts'
import { loadAllProgress, type TargetProgress } from './progress.ts'
import { distanceText, likelihoodText } from './texts/progress.ts'
import { amountText, findingText, findingWords } from './texts.ts'

const targetsCheck: Command = {
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

const targetsProgress: Command = {
  name: 'targets progress',
  summary: 'say where the targets stand whose time is not over, and how likely each is',
  usage: '[--on DAY] [--json]',
  description:
    'Takes the targets that ship and the figures that are loaded. How likelihood is found: /targets/method. With --on: as on ' +
    'that day, with the figures that were known then.\n\n' +
    'Too little data is an answer; so are reached, no longer to be reached and not comparable. Exit code 0 whatever is found.',
  options: [
    { flag: '--on', value: 'DAY', help: 'the day, such as 2026-06-30; today without it' },
    { flag: '--json', help: 'print as JSON' },
  ],
  examples: ['chuluc targets progress', 'chuluc targets progress --on 2024-06-30 --json'],
  run: progress,
}

export const targetCommands: readonly Command[] = [targetsCheck, targetsProgress]

async function progress({ options, io }: Invocation): Promise<number> {
  const day = typeof options.on === 'string' ? parseDay(options.on) : undefined
  if (day === null)
    throw new Invalid([problem('--on', options.on, 'this is not a day', 'write it as 2026-06-30')])
  const found = await withWork(work =>
    loadAllProgress(day === undefined ? work : { ...work, today: day, now: `${day}T16:59:59.999Z` }),
  )
  io.out(
    options.json === true
      ? `${JSON.stringify(found.map(progressJson), null, 2)}\n`
      : found.map(progressLine).join(''),
  )
  return 0
}

const progressJson = ({ shown, path, history, distance, likelihood, backTest }: TargetProgress) => ({
  ...{ code: shown.target.code, isSample: shown.isSample, path, values: history.values },
  ...{ distance, likelihood, backTest },
})

const progressLine = ({ shown: { target }, distance, likelihood }: TargetProgress): string => {
  const reached =
    distance === null
      ? ''
      : `; ${distance.year}: ${distance.value}, ${distanceText(distance, target.indicator.unit.en, 'en')}`
  return `${target.code} (${amountText(target, 'en')}): ${likelihoodText(likelihood, 'en')}${reached}\n`
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
