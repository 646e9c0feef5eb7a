import { nearest } from '../exact/problem.ts'
import { readInvocation } from './command-options.ts'
import type { Command, Invocation, Io } from './commands.ts'
import { Invalid, isKnownError, problemLine } from './errors.ts'
import { manualOf, manualOfAll, manualOfGroup } from './manual.ts'

/** Finds the command, reads its options, runs it; answers the exit code and throws nothing. */
export async function runCommandLine(
  commands: readonly Command[],
  words: readonly string[],
  io: Io,
): Promise<number> {
  if (words.length === 0 || isHelp(words[0])) return showHelp(commands, words.slice(1), io)
  const command = findCommand(commands, words)
  if (command === undefined) return showGroup(commands, words, io)
  const rest = words.slice(command.name.split(' ').length)
  if (rest.some(word => word === '--help' || word === '-h')) return show(manualOf(command), io)
  const invocation = readInvocation(command, rest, io)
  if (typeof invocation === 'string') return complain(invocation, `chuluc help ${command.name}`, io)
  return runSafely(command, invocation)
}

function findCommand(commands: readonly Command[], words: readonly string[]): Command | undefined {
  return commands
    .filter(command => command.name.split(' ').every((word, index) => word === words[index]))
    .sort((a, b) => b.name.length - a.name.length)[0]
}

function showHelp(commands: readonly Command[], words: readonly string[], io: Io): number {
  if (words.length === 0) return show(manualOfAll(commands), io)
  const command = findCommand(commands, words)
  return command === undefined ? showGroup(commands, words, io) : show(manualOf(command), io)
}

/** The first word may name a group (`criteria`); with nothing more, or `--help`, its commands are listed. */
function showGroup(commands: readonly Command[], words: readonly string[], io: Io): number {
  const [first = '', second] = words
  const group = commands.filter(command => command.name.startsWith(`${first} `))
  if (group.length > 0 && (second === undefined || isHelp(second)))
    return show(manualOfGroup(first, group), io)
  const asked = group.length > 0 ? `${first} ${second}` : first
  const guess = guessCommand(commands, words)
  const hint = guess === null ? '' : ` Did you mean "chuluc ${guess}"?`
  return complain(
    `There is no command "${asked}".${hint}`,
    group.length > 0 ? `chuluc ${first}` : 'chuluc --help',
    io,
  )
}

function guessCommand(commands: readonly Command[], words: readonly string[]): string | null {
  const names = commands.map(command => command.name)
  const groups = names.map(name => name.split(' ')[0] ?? name)
  const pair = words.filter(word => !word.startsWith('-')).slice(0, 2)
  return nearest(pair.join(' '), names) ?? nearest(pair[0] ?? '', [...names, ...groups])
}

async function runSafely(command: Command, invocation: Invocation): Promise<number> {
  const { io } = invocation
  try {
    return await command.run(invocation)
  } catch (error) {
    if (error instanceof Invalid) {
      for (const problem of error.problems) io.err(`${problemLine(problem)}\n`)
      return 2
    }
    io.err(isKnownError(error) ? `${error.message}\n` : bugReport(error))
    return 1
  }
}

function isHelp(word: string | undefined): boolean {
  return word === 'help' || word === '--help' || word === '-h'
}

function show(manual: string, io: Io): number {
  io.out(`${manual}\n`)
  return 0
}

function complain(fault: string, manual: string, io: Io): number {
  io.err(`${fault}\nRead: ${manual}\n`)
  return 2
}

/** What is none of the four kinds is a fault of the program or of the machine: words first, then where. */
function bugReport(error: unknown): string {
  const known = error instanceof Error
  const trace = process.env.CHULUC_TRACE === undefined || !known ? '' : `${error.stack}\n`
  return `${known ? error.message : String(error)}\n${trace}`
}
