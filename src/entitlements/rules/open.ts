import {
  leafTruth,
  type Node,
  type Prepared,
  type State,
  truthOf,
} from '../../policies/rules/judge/prepare.ts'

/**
 * Whether an open condition can be met by a case alone (a project, a loan, a fair): of what is open nothing else is
 * needed. Then the enterprise itself lacks nothing.
 */
export const isOpenByCase = (prepared: Prepared, state: State): boolean =>
  truthOf(prepared.root, state) === null && needsCaseAlone(prepared, prepared.root, state)

const needsCaseAlone = (prepared: Prepared, node: Node, state: State): boolean => {
  if (node.kind === 'leaf') {
    const truth = leafTruth(state[node.at] ?? null, node.mask)
    return truth ?? prepared.asked[node.at]?.fact.subject === 'case'
  }
  const meets = (part: Node) => needsCaseAlone(prepared, part, state)
  return node.kind === 'all' ? node.of.every(meets) : node.of.some(meets)
}
