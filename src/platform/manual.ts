import type { Command, CommandOption } from './commands.ts'

const WIDTH = 78

/** `chuluc --help`: what it is, every command on a line, where to go on. */
export function manualOfAll(commands: readonly Command[]): string {
  return [
    "chuluc - a city's programme for key industrial products: facts, criteria, selection, explained",
    '',
    'USAGE',
    '  chuluc COMMAND [ARGUMENTS] [OPTIONS]',
    '',
    'COMMANDS',
    ...listOf(commands),
    '',
    'MORE',
    '  chuluc help COMMAND    what a command does, its options, examples',
    '',
    'Results go to standard output, progress and complaints to standard error.',
    'Exit codes: 0 done; 1 refused or failed; 2 the command line or a file cannot be read.',
  ].join('\n')
}

/** `chuluc criteria`: the commands that begin with this word. */
export function manualOfGroup(word: string, commands: readonly Command[]): string {
  return [`chuluc ${word} - commands that begin with this word`, '', 'COMMANDS', ...listOf(commands)].join(
    '\n',
  )
}

/** `chuluc help criteria check`. */
export function manualOf(command: Command): string {
  const options = command.options.map(each => ({ left: nameOf(each), right: each.help }))
  return [
    `chuluc ${command.name} - ${command.summary}`,
    '',
    'USAGE',
    `  chuluc ${command.name} ${command.usage}`.trimEnd(),
    '',
    'DESCRIPTION',
    ...indented(command.description),
    ...(options.length === 0 ? [] : ['', 'OPTIONS', ...columns(options)]),
    '',
    'EXAMPLES',
    ...command.examples.map(example => `  ${example}`),
  ].join('\n')
}

function listOf(commands: readonly Command[]): readonly string[] {
  return columns(commands.map(command => ({ left: command.name, right: command.summary })))
}

/** `-o, --output FILE`. */
function nameOf(option: CommandOption): string {
  const short = option.short === undefined ? '' : `${option.short}, `
  return `${short}${option.flag}${option.value === undefined ? '' : ` ${option.value}`}`
}

interface Line {
  readonly left: string
  readonly right: string
}

function columns(lines: readonly Line[]): readonly string[] {
  const left = Math.max(...lines.map(line => line.left.length))
  return lines.flatMap(line => {
    const [first = '', ...rest] = wrapped(line.right, WIDTH - left - 6)
    const margin = ' '.repeat(left + 6)
    return [`  ${line.left.padEnd(left)}    ${first}`, ...rest.map(more => `${margin}${more}`)]
  })
}

/** Paragraphs are parted by an empty line; a line that begins with a space is kept as it is. */
function indented(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap(line => (line.startsWith(' ') ? [line] : wrapped(line, WIDTH - 2)))
    .map(line => `  ${line}`.trimEnd())
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (longer.length > width && current !== '') {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current]
}
