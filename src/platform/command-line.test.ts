import { describe, expect, test } from 'vitest'
import { runCommandLine } from './command-line.ts'
import type { Command, Invocation } from './commands.ts'
import { Invalid, NotFound, Refused } from './errors.ts'

describe('a command', () => {
  test('is found by its words and given its arguments and options', async () => {
    const { seen, code } = await call([
      'criteria',
      'check',
      'a.json',
      '--json',
      '--set',
      'X',
      '-o',
      'out',
      'b.json',
    ])
    expect(code).toBe(0)
    expect([seen?.args, seen?.options]).toEqual([
      ['a.json', 'b.json'],
      { json: true, set: 'X', output: 'out' },
    ])
  })

  test.each([
    ['a value after an equals sign', ['--set=-5'], { set: '-5' }],
    ['a lone dash as a value', ['--set', '-'], { set: '-' }],
    ['an option twice keeps the last', ['--set', 'a', '--set', 'b'], { set: 'b' }],
  ])('%s', async (_, words, options) => {
    expect((await call(['criteria', 'check', ...words])).seen?.options).toEqual(options)
  })

  test('after -- everything is an argument', async () => {
    expect((await call(['criteria', 'check', '--', '--json'])).seen?.args).toEqual(['--json'])
  })

  test.each([
    [['--jsn'], '"chuluc criteria check" has no option --jsn. Did you mean --json?'],
    [['--wholly-else'], '"chuluc criteria check" has no option --wholly-else.'],
    [['-x'], '"chuluc criteria check" has no option -x.'],
    [['--set'], '--set needs a value: CODE.'],
    [['--set', '--json'], '--set needs a value: CODE.'],
    [['--set='], '--set needs a value: CODE.'],
    [['--json=yes'], '--json takes no value, but "yes" was given.'],
  ])('a wrong option is answered in words with exit code 2: %s', async (words, complaint) => {
    const { code, err, out, seen } = await call(['criteria', 'check', ...words])
    expect([code, out, seen]).toEqual([2, '', undefined])
    expect(err.split('\n')).toContain(complaint)
    expect(err).toContain('Read: chuluc help criteria check')
  })
})

describe('an unknown command', () => {
  test.each([
    [['scor'], 'There is no command "scor". Did you mean "chuluc score"?'],
    [['criteria', 'chek'], 'There is no command "criteria chek". Did you mean "chuluc criteria check"?'],
    [['critera', 'check'], 'There is no command "critera". Did you mean "chuluc criteria check"?'],
    [['zzzzzzzz'], 'There is no command "zzzzzzzz".'],
  ])('%s is answered in words with exit code 2', async (words, complaint) => {
    const { code, err } = await call(words)
    expect([code, err.split('\n')[0]]).toEqual([2, complaint])
  })
})

describe('the manual', () => {
  test.each([[[]], [['--help']], [['-h']], [['help']]])('lists every command: %j', async words => {
    const { code, out } = await call(words)
    expect(code).toBe(0)
    for (const { name, summary } of commands) expect(out).toContain(`  ${name.padEnd(14)}    ${summary}`)
  })

  test.each([[['criteria']], [['criteria', '--help']], [['help', 'criteria']]])(
    'lists the commands of a group: %j',
    async words => {
      const { code, out } = await call(words)
      expect(code).toBe(0)
      expect(out).toContain('criteria check')
      expect(out).not.toContain('score')
    },
  )

  test.each([
    [['help', 'criteria', 'check']],
    [['criteria', 'check', '--help']],
    [['criteria', 'check', 'x', '-h']],
  ])('of one command says usage, description, options and examples: %j', async words => {
    const { code, out } = await call(words)
    expect(code).toBe(0)
    expect(out).toBe(`chuluc criteria check - say what is wrong with a set

USAGE
  chuluc criteria check FILE… [--json]

DESCRIPTION
  Reads each file and names every problem with its place, and this sentence
  goes on for so long that it must be wrapped.

    kept   as it is

OPTIONS
  --json               as JSON
  --set CODE           one set alone
  -o, --output FILE    where to write

EXAMPLES
  chuluc criteria check a.json
`)
  })
})

describe('what a command throws', () => {
  test.each([
    [
      'Invalid',
      new Invalid([{ place: 'line 4', value: 'x', reason: 'Bad.', remedy: 'Mend it.' }]),
      2,
      'line 4: "x": Bad. Mend it.\n',
    ],
    ['NotFound', new NotFound('round', '2026-9'), 1, 'There is no round 2026-9.\n'],
    ['Refused', new Refused('late', {}, { vi: 'Muộn.', en: 'Late.' }), 1, 'Late.\n'],
    ['a bug', new TypeError('x is not a function'), 1, 'x is not a function\n'],
  ])('%s', async (_, error, code, err) => {
    expect(await call(['score'], error)).toEqual({ code, out: '', err, seen: undefined })
  })
})

const check: Omit<Command, 'run'> = {
  name: 'criteria check',
  summary: 'say what is wrong with a set',
  usage: 'FILE… [--json]',
  description:
    'Reads each file and names every problem with its place, and this sentence goes on for so long that it must be wrapped.\n\n  kept   as it is',
  options: [
    { flag: '--json', help: 'as JSON' },
    { flag: '--set', value: 'CODE', help: 'one set alone' },
    { flag: '--output', short: '-o', value: 'FILE', help: 'where to write' },
  ],
  examples: ['chuluc criteria check a.json'],
}
const score = { ...check, name: 'score', summary: 'score dossiers' }
const commands = [check, score]

async function call(words: readonly string[], error?: Error) {
  const said: { readonly out: string[]; readonly err: string[] } = { out: [], err: [] }
  let seen: Invocation | undefined
  const run = async (invocation: Invocation) => {
    if (error !== undefined) throw error
    seen = invocation
    return 0
  }
  const code = await runCommandLine(
    commands.map(command => ({ ...command, run })),
    words,
    {
      out: text => said.out.push(text),
      err: text => said.err.push(text),
      cwd: '/',
    },
  )
  return { code, out: said.out.join(''), err: said.err.join(''), seen }
}
