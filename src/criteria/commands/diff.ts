import type { Command, Invocation } from '../../platform/commands.ts'
import { Invalid } from '../../platform/errors.ts'
import { criteriaPath, readCriteriaFile } from '../files.ts'
import { differences, differencesText } from '../rules/diff.ts'
import { langOption, languageOf } from './language.ts'

export const diffCommand: Command = {
  name: 'criteria diff',
  summary: 'say what differs between two criteria sets or versions',
  usage: 'A B [--lang vi|en] [--json]',
  description:
    'Compares by code: what was added, removed or changed, rules first, then sources and notes.\n\n' +
    'Exit code 0: nothing differs. 1: something does. 2: a set cannot be read.',
  options: [langOption, { flag: '--json', help: 'print the differences as JSON' }],
  examples: [
    'chuluc criteria diff hanoi-spcncl-2018 hanoi-spcncl-2023',
    'chuluc criteria diff old.json new.json --json',
  ],
  run: diff,
}

async function diff({ args, options, io }: Invocation): Promise<number> {
  const [a, b] = args
  if (a === undefined || b === undefined || args.length > 2)
    throw new Invalid([
      {
        place: 'A B',
        value: args.join(' '),
        reason: 'two criteria sets are wanted',
        remedy: 'name two files',
      },
    ])
  const before = await readCriteriaFile(await criteriaPath(io.cwd, a))
  const after = await readCriteriaFile(await criteriaPath(io.cwd, b))
  const found = differences(before.file, after.file)
  io.out(
    options.json === true
      ? `${JSON.stringify(found, null, 2)}\n`
      : `${differencesText(found, languageOf(options.lang)).trimEnd()}\n`,
  )
  return found.length === 0 ? 0 : 1
}
