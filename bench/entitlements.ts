import { type Day, dayOf } from '../src/exact/day.ts'
import { wholeNumber } from '../src/exact/number.ts'
import { readPolicies, readShippedFacts, shippedPolicies } from '../src/policies/files.ts'
import type { Condition, Facts, FactValue, HeldValue, PolicyFact, ReadPolicy } from '../src/policies/model.ts'
import { holds } from '../src/policies/rules/holds.ts'
import { changesOf } from '../src/policies/rules/judge/changes.ts'
import { compilePolicies } from '../src/policies/rules/judge/compile.ts'
import { type Answer, judgeOf } from '../src/policies/rules/judge/judge.ts'
import { leafHolds } from '../src/policies/rules/judge/leaf.ts'
import {
  leavesIn,
  type Prepared,
  prepare,
  type State,
  stateOf,
  truthOf,
} from '../src/policies/rules/judge/prepare.ts'
import { standingOn } from '../src/policies/rules/judge/standing.ts'
import { shippedSizes } from '../src/policies/sizes.ts'
import {
  between,
  type Draw,
  drawBySeed,
  oneOf,
  several,
  someOf,
} from '../src/selection/rules/testing/draw.ts'
import { contender, median, takeTurns, timesAsLong } from './measure.ts'
import type { BenchRow } from './row.ts'

const ENTERPRISES = 10_000
const POLICIES = 100
const DAY = dayOf('2026-10-20')
const GOAL_SECONDS = 5
const GOAL_AGAIN_MS = 20
const GOAL_CHANGES_MS = 50
/** Brute force is asked of rules that give it so many ways to try. */
const BRUTE = { least: 100_000, most: 1_000_000, rules: 4 }

/** What 10,000 enterprises are entitled to under 100 policies, one changed fact, and every minimal set of changes. */
export async function run(): Promise<readonly BenchRow[]> {
  const shipped = (await readPolicies(shippedPolicies, await readShippedFacts())).map(({ policy }) => policy)
  const draw = drawBySeed(6)
  const policies = [...shipped, ...several(POLICIES - shipped.length, at => mixed(draw, shipped, at))]
  const asked = new Map(policies.flatMap(({ facts }) => [...facts]))
  const enterprises = several(ENTERPRISES, () => drawFacts(draw, [...asked.values()]))
  return [...(await answering(draw, policies, enterprises)), ...(await changing(policies, enterprises))]
}

/** A policy made of the conditions of two or three others: some for everybody, then two or three ways to go on. */
const mixed = (draw: Draw, shipped: readonly ReadPolicy[], at: number): ReadPolicy => {
  const sources = several(between(draw, 2, 3), () => oneOf(draw, shipped))
  const all = sources.flatMap(({ eligibility }) => leavesIn(eligibility))
  const leaves = all.filter((leaf, index) => all.findIndex(({ fact }) => fact === leaf.fact) === index)
  const common = someOf(draw, leaves, 40)
  const rest = leaves.filter(leaf => !common.includes(leaf))
  const ways: readonly Condition[] = several(between(draw, 2, 3), () => ({
    kind: 'all',
    of: someOf(draw, rest, 60),
  }))
  const eligibility: Condition = { kind: 'all', of: [...common, { kind: 'any', of: ways }] }
  const facts = new Map(sources.flatMap(source => [...source.facts]))
  return {
    ...(sources[0] as ReadPolicy),
    code: `MADE-${at}`,
    validity: 'in-force',
    effectiveTo: null,
    eligibility,
    facts,
  }
}

const drawFacts = (draw: Draw, facts: readonly PolicyFact[]): Facts =>
  new Map(
    facts.flatMap((fact): [string, HeldValue][] =>
      fact.code === 'enterprise.sizeClass' || draw(4) === 0
        ? []
        : [[fact.code, { value: drawValue(draw, fact) }]],
    ),
  )

const drawValue = (draw: Draw, { type }: PolicyFact): FactValue => {
  switch (type.kind) {
    case 'boolean':
      return draw(2) === 1
    case 'choice':
      return oneOf(draw, [...type.choices.keys()])
    case 'choices':
      return someOf(draw, [...type.choices.keys()], 60)
    case 'number':
      return wholeNumber(draw(400))
    case 'money':
      return wholeNumber(draw(300) * 1_000_000_000)
    case 'day':
      return `202${draw(7)}-06-01`
    case 'text':
      return String(draw(9))
  }
}

const answering = async (
  draw: Draw,
  policies: readonly ReadPolicy[],
  enterprises: readonly Facts[],
): Promise<readonly BenchRow[]> => {
  const judge = compilePolicies(policies, DAY, shippedSizes)
  const before = enterprises.map(judge.judgeAll)
  const codes = [...new Set(policies.flatMap(({ facts }) => [...facts.keys()]))]
  const moves = several(1000, at => moveOf(draw, { policies, codes, facts: enterprises[at] ?? new Map() }))
  compareAnswers(policies, enterprises.slice(0, 200))
  moves.forEach(({ facts, changed }, at) => {
    const again = judge.judgeAgain(before[at] ?? [], facts, changed)
    if (again.join() !== judge.judgeAll(facts).join())
      throw new Error(`judged again differs after ${changed}`)
  })
  const full = contender(1, () => enterprises.map(judge.judgeAll).length)
  const again = contender(moves.length, () =>
    moves.map(({ facts, changed }, at) => judge.judgeAgain(before[at] ?? [], facts, changed)),
  )
  await takeTurns([full, again])
  const [seconds, milliseconds] = [median(full.seconds), median(again.seconds) * 1000]
  return [
    {
      name: `Entitlements: ${ENTERPRISES} enterprises × ${POLICIES} policies, of ${GOAL_SECONDS} s`,
      ratio: seconds / GOAL_SECONDS,
      goal: { atMost: 1 },
      detail: `${seconds.toFixed(2)} s CPU; answers of 200 enterprises compared with a plain evaluation`,
    },
    {
      name: `Entitlements: one changed fact, of ${GOAL_AGAIN_MS} ms`,
      ratio: milliseconds / GOAL_AGAIN_MS,
      goal: { atMost: 1 },
      detail: `${milliseconds.toFixed(3)} ms CPU, 1,000 changes, each compared with a full run first`,
    },
  ]
}

interface Around {
  readonly policies: readonly ReadPolicy[]
  readonly codes: readonly string[]
  readonly facts: Facts
}

const moveOf = (draw: Draw, { policies, codes, facts }: Around) => {
  const changed = oneOf(draw, codes)
  const fact = policies.flatMap(policy => policy.facts.get(changed) ?? [])[0]
  const value: HeldValue = fact === undefined ? 'unknown' : { value: drawValue(draw, fact) }
  return { changed, facts: new Map([...facts, [changed, value]]) }
}

/** The plain evaluation knows no size class that follows from figures: those facts are left out for it. */
const compareAnswers = (policies: readonly ReadPolicy[], enterprises: readonly Facts[]): void => {
  const judge = compilePolicies(policies, DAY, shippedSizes)
  for (const facts of enterprises) {
    const stated = new Map([...facts, ['enterprise.sizeClass', { value: 'nho' } as const]])
    const plain = policies.map(policy => plainAnswer(policy, stated, DAY))
    if (plain.join() !== judge.judgeAll(stated).join())
      throw new Error('an answer differs from the plain evaluation')
  }
}

const plainAnswer = (policy: ReadPolicy, facts: Facts, day: Day): Answer => {
  const { kind } = standingOn(policy, day)
  if (kind === 'closed') return 'no'
  const held = holds(policy.eligibility, code => {
    const known = facts.get(code)
    return typeof known === 'object' ? known.value : undefined
  })
  return held === null || (held && kind === 'awaiting') ? 'unknown' : held ? 'yes' : 'no'
}

const changing = async (
  policies: readonly ReadPolicy[],
  enterprises: readonly Facts[],
): Promise<readonly BenchRow[]> => {
  const cases = policies.map((policy, at) => ({
    policy,
    facts: enterprises[at] ?? new Map<string, HeldValue>(),
  }))
  const sizes = { rule: shippedSizes, facts: await readShippedFacts() }
  const slowest = Math.max(
    ...cases.map(({ policy, facts }) => millisecondsOf(() => judgeOf(policy, sizes)(facts, DAY))),
  )
  const large = cases.map(questionOf).filter(isLarge).slice(0, BRUTE.rules)
  for (const one of large) compareChanges(one)
  const ours = contender(large.length, () =>
    large.map(({ prepared, state }) => changesOf(prepared, state).sets.length),
  )
  const brute = contender(large.length, () => large.map(one => triedOneByOne(one).size))
  await takeTurns([ours, brute])
  return [
    {
      name: `What is needed: the slowest of ${cases.length} whole judgements, of ${GOAL_CHANGES_MS} ms`,
      ratio: slowest / GOAL_CHANGES_MS,
      goal: { atMost: 1 },
      detail: `${slowest.toFixed(1)} ms CPU, the best of five: reading the rule, answer, amount, reason, what is missing, all minimal changes`,
    },
    {
      name: 'Minimal changes, against trying every cell of every fact',
      ratio: timesAsLong(brute, ours),
      goal: { atLeast: 1000 },
      detail: `${large.length} rules of up to ${Math.max(...large.map(({ prepared }) => prepared.asked.length))} facts, ${BRUTE.least} to ${BRUTE.most} ways to try, equal sets first; ours ${(median(ours.seconds) * 1000).toFixed(3)} ms each`,
    },
  ]
}

interface Question {
  readonly prepared: Prepared
  readonly state: State
}

const questionOf = ({ policy, facts }: { readonly policy: ReadPolicy; readonly facts: Facts }): Question => {
  const prepared = prepare(policy.eligibility, policy.facts)
  return { prepared, state: stateOf(prepared, facts) }
}

const cellsIn = ({ prepared }: Question, at: number): number => prepared.asked[at]?.cells.samples.length ?? 0

const isLarge = (one: Question): boolean => {
  const ways = one.state.reduce((product, _, at) => product * (cellsIn(one, at) + 1), 1)
  return truthOf(one.prepared.root, one.state) !== true && ways >= BRUTE.least && ways <= BRUTE.most
}

/** Every fact left as it is or put into each of its cells; kept are those that hold and no part of which does. */
const triedOneByOne = (one: Question): ReadonlySet<string> => {
  const holding = new Set<string>()
  const attempt = (at: number, state: State, chosen: string): void => {
    if (at === state.length) {
      if (truthOf(one.prepared.root, state) === true) holding.add(chosen)
      return
    }
    attempt(at + 1, state, `${chosen}-`)
    for (let cell = 0; cell < cellsIn(one, at); cell++)
      attempt(at + 1, state.with(at, 1n << BigInt(cell)), chosen + letterOf(cell))
  }
  attempt(0, one.state, '')
  return new Set([...holding].filter(chosen => !hasPart(holding, chosen, 0)))
}

const letterOf = (cell: number): string => String.fromCharCode(65 + cell)

/** Whether some smaller choice holds already. */
const hasPart = (holding: ReadonlySet<string>, chosen: string, from: number): boolean => {
  for (let at = from; at < chosen.length; at++) {
    if (chosen[at] === '-') continue
    const part = `${chosen.slice(0, at)}-${chosen.slice(at + 1)}`
    if (holding.has(part) || hasPart(holding, part, at + 1)) return true
  }
  return false
}

const compareChanges = (one: Question): void => {
  const places = new Map(one.prepared.asked.map(({ fact }, at) => [fact.code, at]))
  const found = changesOf(one.prepared, one.state).sets.flatMap(({ changes }) =>
    changes.reduce<readonly string[]>(
      (choices, change) => {
        const at = places.get(change.fact) ?? 0
        const fits = leafHolds(change)
        const cells = (one.prepared.asked[at]?.cells.samples ?? []).flatMap((sample, cell) =>
          fits(sample) ? [cell] : [],
        )
        return choices.flatMap(choice =>
          cells.map(cell => choice.slice(0, at) + letterOf(cell) + choice.slice(at + 1)),
        )
      },
      ['-'.repeat(one.state.length)],
    ),
  )
  const [ours, brute] = [[...new Set(found)].toSorted(), [...triedOneByOne(one)].toSorted()]
  if (ours.join() !== brute.join()) throw new Error(`the changes differ: ${ours.length} and ${brute.length}`)
}

/** The best of five: what else the machine does only ever adds. */
const millisecondsOf = (work: () => unknown): number =>
  Math.min(
    ...several(5, () => {
      const start = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    }),
  )
