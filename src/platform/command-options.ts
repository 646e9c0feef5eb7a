import { parseArgs } from 'node:util'
import { nearest } from '../exact/problem.ts'
import type { Command, CommandOption, Invocation, Io } from './commands.ts'

interface Given {
  readonly name: string
  /** As it was written: `--criteria`, `-o`. */
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

/** The invocation, or in words what is wrong with the line. */
export function readInvocation(command: Command, words: readonly string[], io: Io): Invocation | string {
  const kinds = Object.fromEntries(command.options.map(option => [nameOf(option), kindOf(option)]))
  const { tokens } = parseArgs({ args: [...words], options: kinds, strict: false, tokens: true })
  const args: string[] = []
  const options: Record<string, string | true> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') args.push(token.value)
    if (token.kind !== 'option') continue
    const fault = faultOf(command, token)
    if (fault !== null) return fault
    options[token.name] = token.value ?? true
  }
  return { args, options, io }
}

function kindOf(option: CommandOption): { type: 'string' | 'boolean'; short?: string } {
  const type = option.value === undefined ? 'boolean' : 'string'
  const short = option.short?.slice(1) ?? nameOf(option)
  return short.length === 1 ? { type, short } : { type }
}

function faultOf(command: Command, given: Given): string | null {
  const option = command.options.find(each => nameOf(each) === given.name)
  if (option === undefined) return unknownOption(command, given.rawName)
  const value = given.value
  if (option.value === undefined) {
    return value === undefined ? null : `${given.rawName} takes no value, but "${value}" was given.`
  }
  const eaten = value?.startsWith('-') === true && value.length > 1 && given.inlineValue !== true
  return value === undefined || value === '' || eaten
    ? `${given.rawName} needs a value: ${option.value}.`
    : null
}

function unknownOption(command: Command, rawName: string): string {
  const flags = command.options.map(option => option.flag)
  const guess = rawName.startsWith('--') ? nearest(rawName, flags) : null
  const hint = guess === null ? '' : ` Did you mean ${guess}?`
  return `"chuluc ${command.name}" has no option ${rawName}.${hint}`
}

function nameOf(option: CommandOption): string {
  return option.flag.replace(/^-+/, '')
}
