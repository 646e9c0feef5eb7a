import type { Command, Invocation } from '../../platform/commands.ts'
import { Invalid } from '../../platform/errors.ts'
import { criteriaPath, readCriteriaFile } from '../files.ts'
import { decree, decreeText } from '../rules/show.ts'
import { langOption, languageOf } from './language.ts'

export const showCommand: Command = {
  name: 'criteria show',
  summary: 'show a criteria set as a person would read it in a decree',
  usage: 'FILE [--lang vi|en] [--json]',
  description:
    'Prints the set in words: who may be considered, what gives points and how many, what the points lead to, with ' +
    'the clause and the source of each. What is assumed is marked "giả định".',
  options: [
    langOption,
    { flag: '--json', help: 'print the whole set as JSON, with the variables of its dictionary' },
  ],
  examples: ['chuluc criteria show hanoi-spcncl-working', 'chuluc criteria show my-set.json --lang en'],
  run: show,
}

async function show({ args, options, io }: Invocation): Promise<number> {
  const [file] = args
  if (file === undefined || args.length > 1)
    throw new Invalid([
      { place: 'FILE', value: args.join(' '), reason: 'one criteria set is wanted', remedy: 'name one file' },
    ])
  const { file: set } = await readCriteriaFile(await criteriaPath(io.cwd, file))
  io.out(
    options.json === true
      ? `${JSON.stringify(set, null, 2)}\n`
      : `${decreeText(decree(set, languageOf(options.lang))).trimEnd()}\n`,
  )
  return 0
}
