import { resolve } from 'node:path'
import { parseDay } from '../../exact/day.ts'
import { problem } from '../../exact/problem.ts'
import { type Command, type Invocation, withWork } from '../../platform/commands.ts'
import { Invalid } from '../../platform/errors.ts'
import { adoptPolicies } from '../actions.ts'
import { duplicates, readPolicyFile, readShippedFacts } from '../files.ts'

export const loadCommand: Command = {
  name: 'policy load',
  summary: 'take versions of support policies in: all of them, or none',
  usage: 'FILE… --ground TEXT [--from DAY]',
  description:
    'What `policy check` refuses is refused here. A version is never changed: one that is there already with other words, ' +
    'or is not later than the last, is refused. A first version counts from its own days, a later one from the day that is ' +
    'named. What opens and lapses for enterprises by it is told on the next run of the reminders.',
  options: [
    { flag: '--ground', value: 'TEXT', help: 'why, such as the document: it is kept with the version' },
    { flag: '--from', value: 'DAY', help: 'from when a later version counts; today without it' },
  ],
  examples: ['chuluc policy load my-policy.json --ground "12/2026/NQ-HĐND" --from 2027-01-01'],
  run: load,
}

async function load({ args, options, io }: Invocation): Promise<number> {
  if (args.length === 0)
    throw new Invalid([problem('FILE', '', 'no policy is named', 'name one or more files')])
  const ground = String(options.ground ?? '').trim()
  if (ground === '')
    throw new Invalid([problem('--ground', '', 'no ground is given', 'name the document or the reason')])
  const from = options.from === undefined ? null : parseDay(String(options.from))
  if (options.from !== undefined && from === null)
    throw new Invalid([
      problem('--from', String(options.from), 'this is no day', 'write one such as 2026-12-31'),
    ])
  const facts = await readShippedFacts()
  const files = await Promise.all(args.map(path => readPolicyFile(resolve(io.cwd, path), facts)))
  const twice = duplicates(files.map(({ policy }, at) => ({ code: policy.code, path: args[at] ?? '' })))
  if (twice.length > 0) throw new Invalid(twice)
  const areNew = await withWork(work =>
    adoptPolicies(work, files, { ground, ...(from === null ? {} : { validFrom: from }) }),
  )
  io.out(
    files
      .map(
        ({ policy: { code, version } }, at) =>
          `${code} ${version}: ${areNew[at] ? 'taken in' : 'there already'}\n`,
      )
      .join(''),
  )
  return 0
}
