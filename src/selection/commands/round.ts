import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { problem } from '../../exact/problem.ts'
import { type Command, type Invocation, withWork } from '../../platform/commands.ts'
import { Invalid } from '../../platform/errors.ts'
import { exportRound } from '../actions/content.ts'
import { rerunFrozen } from '../freeze.ts'
import { outputOption, withOutput } from './output.ts'

export const roundExport: Command = {
  name: 'round export',
  summary: 'write a closed round as one file that anyone can run again',
  usage: 'ROUND [-o FILE]',
  description:
    'Writes what closing the round froze: the whole criteria set, the facts by version, the judgements, the ' +
    'calendar, the lots and the result, as canonical JSON (RFC 8785) with its SHA-256.\n\n' +
    'Exit code 1: there is no such round, or it is not closed.',
  options: [outputOption],
  examples: ['chuluc round export mh-2025 -o mh-2025.json'],
  run: async invocation => {
    const id = onlyArgument(invocation, 'ROUND', 'the code of a round')
    const text = await withWork(work => exportRound(work, id))
    await withOutput(invocation, write => write(`${text}\n`))
    return 0
  },
}

export const roundRerun: Command = {
  name: 'round rerun',
  summary: 'calculate an exported round again, from its file alone',
  usage: 'FILE [-o FILE]',
  description:
    'Reads a file of "round export" and calculates its result again; it needs no database and nothing else. What ' +
    'comes out is printed: the same bytes, if the file is whole and the calculation the same.\n\n' +
    'Exit code 0: the same bytes. 1: another result, or an altered file. 2: the file cannot be read.',
  options: [outputOption],
  examples: ['chuluc round rerun mh-2025.json > again.json && cmp mh-2025.json again.json'],
  run: rerun,
}

async function rerun(invocation: Invocation): Promise<number> {
  const file = onlyArgument(invocation, 'FILE', 'a file of "round export"')
  const text = await readFile(resolve(invocation.io.cwd, file), 'utf8').catch(() => null)
  if (text === null)
    throw new Invalid([problem(file, '', 'this file cannot be read', 'name a file of "round export"')])
  const again = rerunFrozen(text)
  await withOutput(invocation, write => write(`${again.text}\n`))
  if (!again.isWhole) invocation.io.err('The file was altered: its SHA-256 is not that of its content.\n')
  invocation.io.err(
    again.isSame
      ? `The same bytes. SHA-256 of the content: ${again.sha256}\n`
      : 'Another result: the bytes differ.\n',
  )
  return again.isSame && again.isWhole ? 0 : 1
}

const onlyArgument = ({ args }: Invocation, name: string, what: string): string => {
  const [only] = args
  if (only === undefined || args.length > 1)
    throw new Invalid([problem(name, args.join(' '), `one ${name} is wanted`, `name ${what}`)])
  return only
}
