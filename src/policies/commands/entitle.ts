import { resolve } from 'node:path'
import { langOption, languageOf } from '../../criteria/index.ts'
import { type Day, parseDay } from '../../exact/day.ts'
import { placesIn } from '../../exact/json.ts'
import { problem } from '../../exact/problem.ts'
import { systemClock } from '../../platform/clock.ts'
import type { Command, Invocation } from '../../platform/commands.ts'
import { Invalid } from '../../platform/errors.ts'
import { readJsonFile } from '../../platform/json-file.ts'
import { readPolicies, readShippedFacts, shippedPolicies } from '../files.ts'
import type { Facts, ReadPolicy } from '../model.ts'
import type { PolicyFacts } from '../rules/facts.ts'
import { readFacts } from '../rules/judge/facts-file.ts'
import { judgeOf } from '../rules/judge/judge.ts'
import { shippedSizes } from '../sizes.ts'
import { asJson, asText } from './entitle-output.ts'

export const entitleCommand: Command = {
  name: 'entitle',
  summary: 'say what an enterprise is entitled to, how much, and what is missing',
  usage: '--facts FILE [--policies DIR] [--on DAY] [--lang LANG] [--json]',
  description:
    'Judges every policy by the facts of one file: yes, no or unknown, with the amount and the reason. For "unknown" it ' +
    'names the facts that can still change the answer, for what is not "yes" every minimal set of changes that would ' +
    'make it so. A fact that is left out is unknown, which is not no.\n\n' +
    'Exit code 0: judged, whatever the answers. 2: the facts or a policy cannot be read; nothing is printed.',
  options: [
    { flag: '--facts', value: 'FILE', help: 'the facts: { "enterprise.sizeClass": "nho", … }' },
    { flag: '--policies', value: 'DIR', help: 'a folder of policies; those that ship without it' },
    { flag: '--on', value: 'DAY', help: 'the day that is judged for; today without it' },
    langOption,
    { flag: '--json', help: 'print the answers as JSON, which holds both languages' },
  ],
  examples: [
    'chuluc entitle --facts data/samples/entitlement.facts.json',
    'chuluc entitle --facts my-facts.json --lang en',
    'chuluc entitle --facts my-facts.json --policies my-policies --on 2026-12-31 --json',
  ],
  run: entitle,
}

async function entitle({ options, io }: Invocation): Promise<number> {
  const on = dayOf(options.on)
  const language = languageOf(options.lang)
  const shared = await readShippedFacts()
  const folder = options.policies === undefined ? shippedPolicies : resolve(io.cwd, String(options.policies))
  const policies = (await readPolicies(folder, shared)).map(({ policy }) => policy)
  const declared = declaredBy(policies, shared)
  const facts = await factsOf(resolve(io.cwd, factsFile(options.facts)), declared)
  const sizes = { rule: shippedSizes, facts: shared }
  const judged = policies.map(policy => judgeOf(policy, sizes)(facts, on))
  io.out(options.json === true ? asJson(judged) : asText(policies, judged, { facts: declared, language }))
  return 0
}

const dayOf = (given: string | true | undefined): Day => {
  const day = given === undefined ? systemClock.today() : parseDay(String(given))
  if (day !== null) return day
  throw new Invalid([problem('--on', String(given), 'this is no day', 'write one such as 2026-12-31')])
}

const factsFile = (given: string | true | undefined): string => {
  if (typeof given === 'string') return given
  throw new Invalid([problem('--facts', '', 'this is missing', 'add --facts FILE')])
}

/** The facts of the dictionary, and those that single policies declare for themselves. */
const declaredBy = (policies: readonly ReadPolicy[], shared: PolicyFacts): PolicyFacts =>
  new Map([...policies.flatMap(({ facts }) => [...facts]), ...shared])

const factsOf = async (path: string, declared: PolicyFacts): Promise<Facts> => {
  const file = await readJsonFile(path)
  const read = readFacts(file.value, declared)
  if (read.ok) return read.facts
  const placeOf = placesIn(file.text)
  throw new Invalid(
    read.problems.map(found => ({
      ...found.problem,
      place: `${path}, line ${placeOf(found.path).line}, ${found.problem.place || 'whole file'}`,
    })),
  )
}
