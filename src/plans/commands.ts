import { resolve } from 'node:path'
import { type Command, type Invocation, withWork } from '../platform/commands.ts'
import { loadPlanFiles } from './actions/shipped.ts'
import { readPlanFiles, shippedPlanPaths } from './files.ts'
import type { BroughtPlan } from './rules/file/read.ts'
import { planWords } from './words.ts'

const plansCheck: Command = {
  name: 'plans check',
  summary: 'say everything that is wrong in files of plans, and load nothing',
  usage: '[FILE…] [--json]',
  description:
    'Without a file: the plans that ship (data/plans). Units, indicators, targets, enterprises and budget lines that a plan ' +
    'names must be there in this city.\n\n' +
    'Exit code 0: sound. 2: a file cannot be taken; place, reason and remedy are said.',
  options: [{ flag: '--json', help: 'print what was read as JSON' }],
  examples: ['chuluc plans check', 'chuluc plans check my-plan.json', 'chuluc plans check --json'],
  run: check,
}

const plansLoad: Command = {
  name: 'plans load',
  summary: 'load plans from files: all of them, or none',
  usage: '[FILE…]',
  description:
    'Without a file: the plans that ship (data/plans), each as its source says it. A plan whose code is there already stays ' +
    'as it is. Nothing half loaded: a fault in one file refuses all of them.',
  options: [],
  examples: ['chuluc plans load', 'chuluc plans load my-plan.json'],
  run: load,
}

export const planCommands: readonly Command[] = [plansCheck, plansLoad]

async function check({ args, options, io }: Invocation): Promise<number> {
  const paths = args.length === 0 ? await shippedPlanPaths() : args.map(path => resolve(io.cwd, path))
  const plans = await withWork(async work => readPlanFiles(paths, await planWords(work)))
  io.out(
    options.json === true ? `${JSON.stringify(plans.map(asJson), null, 2)}\n` : plans.map(lineOf).join(''),
  )
  return 0
}

async function load({ args, io }: Invocation): Promise<number> {
  const paths = args.length === 0 ? null : args.map(path => resolve(io.cwd, path))
  const { loaded, there } = await withWork(work => loadPlanFiles(work, paths))
  io.out(`${loaded} plan(s) loaded, ${there} there already\n`)
  return 0
}

const asJson = ({ targets: _, ...plan }: BroughtPlan) => plan

const lineOf = ({ code, goals, tasks, document }: BroughtPlan): string =>
  `${code}: ${goals.length} goal(s), ${tasks.length} task(s)${document === null ? ', not adopted' : ''}\n`
