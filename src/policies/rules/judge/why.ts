import type { Name, ReadPolicy } from '../../model.ts'
import { type Knowledge, type Node, type Prepared, type State, type Truth, truthOf } from './prepare.ts'
import { articleOf, requirementWords, valueWords } from './words.ts'

export interface Reasons {
  readonly policy: ReadPolicy
  readonly prepared: Prepared
  readonly state: State
  readonly knowledge: Knowledge
  readonly missing: readonly string[]
  readonly isAwaiting: boolean
}

/** One sentence for the answer that the conditions give, with the text it stands on and what is not sure of it. */
export const whyOf = (reasons: Reasons, truth: Truth): Name => {
  const { policy } = reasons
  const article = articleOf(policy)
  const said = truth === false ? failing(reasons) : truth === true ? holding(reasons) : open(reasons)
  const doubts = doubtsOf(reasons, truth)
  const ended = (words: string, more: readonly string[]) =>
    `${[words, ...more].join('; ')}${article === null ? '' : ` (${article})`}.`
  return {
    vi: ended(
      said.vi,
      doubts.map(({ vi }) => vi),
    ),
    en: ended(
      said.en,
      doubts.map(({ en }) => en),
    ),
  }
}

const holding = ({ isAwaiting }: Reasons): Name =>
  isAwaiting
    ? { vi: 'Điều kiện đã nêu đều đạt', en: 'Every condition stated is met' }
    : { vi: 'Đạt mọi điều kiện', en: 'Every condition is met' }

const doubtsOf = ({ policy, isAwaiting }: Reasons, truth: Truth): readonly Name[] => [
  ...(isAwaiting && truth !== false
    ? [{ vi: 'chính sách chờ nghị định hướng dẫn', en: 'the policy waits for its decree' }]
    : []),
  ...(policy.validity === 'to-verify'
    ? [{ vi: 'số liệu cần đối chiếu văn bản', en: 'a number or day is to be checked against the text' }]
    : []),
  ...(policy.effectiveFrom === null
    ? [{ vi: 'chưa rõ ngày có hiệu lực', en: 'its first day is not known' }]
    : []),
]

const MOST_NAMED = 3

const failing = (reasons: Reasons): Name => {
  const found = failures(reasons, reasons.prepared.root)
  return {
    vi: `Chưa đạt: ${shortList(
      found.map(({ vi }) => vi),
      more => `và ${more} điều kiện khác`,
    )}`,
    en: `Not met: ${shortList(
      found.map(({ en }) => en),
      more => `and ${more} other ${more === 1 ? 'condition' : 'conditions'}`,
    )}`,
  }
}

const shortList = (items: readonly string[], more: (count: number) => string): string =>
  [
    ...items.slice(0, MOST_NAMED),
    ...(items.length > MOST_NAMED ? [more(items.length - MOST_NAMED)] : []),
  ].join('; ')

/** What fails of "all"; of "any" every way fails, said as one. */
const failures = (reasons: Reasons, node: Node): readonly Name[] => {
  if (truthOf(node, reasons.state) !== false) return []
  if (node.kind === 'leaf') return [failure(reasons, node)]
  const parts = node.of.map(part => failures(reasons, part))
  if (node.kind === 'all' || parts.length === 1) return parts.flat()
  const firsts = parts.flatMap(([first]) => first ?? [])
  const [vi, en] = [firsts.map(each => each.vi).join(' – hoặc '), firsts.map(each => each.en).join(' – or ')]
  return [firsts.length === 0 ? NO_WAY : { vi, en }]
}

const NO_WAY = { vi: 'không có cách nào được áp dụng', en: 'no way is open' }

const failure = ({ prepared, knowledge }: Reasons, { at, leaf }: Extract<Node, { kind: 'leaf' }>): Name => {
  const fact = prepared.asked[at]?.fact
  if (fact === undefined) return NO_WAY
  const wanted = requirementWords(fact, leaf)
  const held = knowledge.get(fact.code)
  if (fact.type.kind === 'boolean' || typeof held !== 'object' || !('value' in held)) return wanted
  const now = valueWords(fact, held.value)
  return { vi: `${wanted.vi} (hiện: ${now.vi || 'trống'})`, en: `${wanted.en} (now: ${now.en || 'empty'})` }
}

const open = ({ prepared, missing }: Reasons): Name => {
  const names = missing.flatMap(
    code => prepared.asked.find(({ fact }) => fact.code === code)?.fact.name ?? [],
  )
  if (names.length === 0)
    return { vi: 'Có điều kiện không áp dụng được', en: 'A condition is not applicable' }
  return {
    vi: `Còn thiếu: ${shortList(
      names.map(({ vi }) => vi),
      more => `và ${more} thông tin khác`,
    )}`,
    en: `Still missing: ${shortList(
      names.map(({ en }) => en),
      more => `and ${more} other ${more === 1 ? 'fact' : 'facts'}`,
    )}`,
  }
}
