import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Node, type Program, parseSync, Visitor } from 'oxc-parser'

/** The budget of the house, in lines; comments as a share of all lines. */
const budget = {
  functions: { median: 8, nineInTen: 25 },
  views: { longest: 60 },
  files: { median: 80, nineInTen: 250 },
  comments: { least: 0.03, most: 0.06 },
}

export interface MeasuredFunction {
  readonly name: string
  readonly place: string
  readonly lines: number
  /** It draws a page or a part of one. */
  readonly view: boolean
}

interface MeasuredFile {
  readonly room: string
  readonly lines: number
  readonly commentLines: number
  readonly functions: readonly MeasuredFunction[]
}

interface Spread {
  readonly count: number
  readonly median: number
  readonly nineInTen: number
  readonly longest: number
}

export interface RoomMeasure {
  readonly room: string
  readonly files: Spread
  readonly functions: Spread
  readonly views: Spread
  readonly comments: number
}

export interface Measure {
  readonly rooms: readonly RoomMeasure[]
  readonly all: RoomMeasure
  readonly longest: readonly MeasuredFunction[]
  readonly overBudget: readonly string[]
}

/** Measures what the house is made of below `root`: `src`, `scripts` and `bench`, without the tests. */
export function measure(root: string): Measure {
  const files = globSync('{src,scripts,bench}/**/*.{ts,tsx}', { cwd: root })
    .filter(path => !/\.test\.tsx?$/.test(path))
    .sort()
    .map(path => measureFile(path, readFileSync(join(root, path), 'utf8')))
  const names = [...new Set(files.map(file => file.room))]
  const all = measureRoom('all', files)
  return {
    rooms: names.map(name =>
      measureRoom(
        name,
        files.filter(file => file.room === name),
      ),
    ),
    all,
    longest: files
      .flatMap(file => file.functions)
      .sort((a, b) => b.lines - a.lines)
      .slice(0, 10),
    overBudget: overBudget(all),
  }
}

function measureFile(path: string, text: string): MeasuredFile {
  const parsed = parseSync(path, text)
  if (parsed.errors.length > 0) throw new Error(`${path} cannot be parsed: ${parsed.errors[0]?.message}`)
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const linesOf = ({ start, end }: { start: number; end: number }) => lineOf(end) - lineOf(start) + 1
  const [room = '', below] = path.replace(/^src\//, '').split('/')
  return {
    room: below === undefined ? 'top' : room,
    lines: text.trimEnd().split('\n').length,
    commentLines: parsed.comments.reduce((sum, comment) => sum + linesOf(comment), 0),
    functions: namedFunctions(parsed.program).map(found => ({
      name: found.name,
      place: `${path}:${lineOf(found.start)}`,
      lines: linesOf(found),
      view: found.view,
    })),
  }
}

interface Found {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly view: boolean
}

/** Functions with a name of their own; a callback counts as part of the function around it. */
function namedFunctions(program: Program): Found[] {
  const functions: { name: string; node: Node }[] = []
  const drawn: number[] = []
  new Visitor({
    FunctionDeclaration: node => node.body && functions.push({ name: node.id?.name ?? 'default', node }),
    MethodDefinition: node => node.value.body && functions.push({ name: nameOf(node.key), node }),
    VariableDeclarator: node =>
      node.init && isFunction(node.init) && functions.push({ name: nameOf(node.id), node }),
    JSXElement: node => drawn.push(node.start),
    JSXFragment: node => drawn.push(node.start),
  }).visit(program)
  return functions.map(({ name, node: { start, end } }) => ({
    name,
    start,
    end,
    view: drawn.some(at => start <= at && at < end),
  }))
}

function isFunction(node: Node): boolean {
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression'
}

function nameOf(node: Node): string {
  return node.type === 'Identifier' || node.type === 'PrivateIdentifier' ? node.name : '…'
}

function measureRoom(room: string, files: readonly MeasuredFile[]): RoomMeasure {
  const functions = files.flatMap(file => file.functions)
  const lines = files.reduce((sum, file) => sum + file.lines, 0)
  return {
    room,
    files: spread(files.map(file => file.lines)),
    functions: spread(functions.filter(({ view }) => !view).map(found => found.lines)),
    views: spread(functions.filter(({ view }) => view).map(found => found.lines)),
    comments: lines === 0 ? 0 : files.reduce((sum, file) => sum + file.commentLines, 0) / lines,
  }
}

function spread(lengths: readonly number[]): Spread {
  const sorted = lengths.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { count: sorted.length, median: at(0.5), nineInTen: at(0.9), longest: at(1) }
}

function overBudget({ functions, views, files, comments }: RoomMeasure): string[] {
  const limits: readonly [string, number, number][] = [
    ['median of the functions', functions.median, budget.functions.median],
    ['nine in ten functions', functions.nineInTen, budget.functions.nineInTen],
    ['longest view', views.longest, budget.views.longest],
    ['median of the files', files.median, budget.files.median],
    ['nine in ten files', files.nineInTen, budget.files.nineInTen],
  ]
  const long = limits
    .filter(([, length, limit]) => length > limit)
    .map(([what, length, limit]) => `${what}: ${length} lines, the budget is ${limit}`)
  const { least, most } = budget.comments
  return comments < least || comments > most
    ? [
        ...long,
        `comments: ${percent(comments)} of the lines, the budget is ${percent(least)} to ${percent(most)}`,
      ]
    : long
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function report({ rooms, all, longest, overBudget: over }: Measure): string {
  const heads = [
    '',
    'files',
    'median',
    '9 in 10',
    'functions',
    'median',
    '9 in 10',
    'views',
    'longest',
    'comments',
  ]
  return [
    ...[heads, ...[...rooms, all].map(cellsOf)].map(row => row.map(aligned).join('')),
    '',
    'Longest functions',
    ...longest.map(({ lines, name, place }) => `${String(lines).padStart(5)}  ${name}  ${place}`),
    '',
    ...(over.length > 0 ? over.map(line => `Over budget: ${line}`) : ['Within the budget.']),
  ].join('\n')
}

function cellsOf({ room, files, functions, views, comments }: RoomMeasure): string[] {
  const lengths = [
    ...[files.count, files.median, files.nineInTen],
    ...[functions.count, functions.median, functions.nineInTen],
    ...[views.count, views.longest],
  ]
  return [room, ...lengths.map(String), percent(comments)]
}

function aligned(cell: string, column: number): string {
  return column === 0 ? cell.padEnd(13) : cell.padStart(10)
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
  const measured = measure(join(import.meta.dirname, '..'))
  console.log(values.json ? JSON.stringify(measured, null, 2) : report(measured))
  process.exitCode = measured.overBudget.length > 0 ? 1 : 0
}
