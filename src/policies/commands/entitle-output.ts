import { type Exact, formatExact } from '../../exact/number.ts'
import type { ReadPolicy } from '../model.ts'
import type { PolicyFacts } from '../rules/facts.ts'
import type { Amount } from '../rules/judge/amount.ts'
import type { Change } from '../rules/judge/changes.ts'
import type { Judged } from '../rules/judge/judge.ts'
import { grouped, requirementWords } from '../rules/judge/words.ts'

/** One object a policy, on one line each. */
export const asJson = (judged: readonly Judged[]): string =>
  `[\n${judged.map(each => JSON.stringify(jsonOf(each))).join(',\n')}\n]\n`

const jsonOf = (judged: Judged) => ({
  code: judged.code,
  version: judged.version,
  answer: judged.answer,
  amount: amountJson(judged.amount),
  why: judged.why.en,
  whyVi: judged.why.vi,
  article: judged.article,
  missing: judged.missing,
  ...(judged.missingOfSize.length === 0 ? {} : { missingOfSize: judged.missingOfSize }),
  changes: judged.changes.map(({ changes }) => changes.map(changeJson)),
  /** So many of the changes, the first ones, need nothing that cannot be changed. */
  withinReach: judged.changes.filter(({ reach }) => reach !== 'never').length,
  changesComplete: judged.areChangesComplete,
})

const amountJson = (amount: Amount) => ({
  ...amount,
  vnd: exactText(amount.vnd),
  rate: exactText(amount.rate),
  ceilingVnd: exactText(amount.ceilingVnd),
})

const exactText = (value: Exact | null): string | null => (value === null ? null : formatExact(value))

type JsonChange = Readonly<Record<string, unknown>>

const changeJson = ({ fact, op, value, reach, isToConfirm, through }: Change): JsonChange => ({
  fact,
  op,
  value: valueJson(value),
  reach,
  ...(isToConfirm ? { toConfirm: true } : {}),
  ...(through === undefined ? {} : { through: through.map(set => set.map(changeJson)) }),
})

/** As policies write it: a number where JSON holds it exactly, else its text. */
const valueJson = (value: Change['value']): unknown => {
  if (Array.isArray(value)) return value.map(valueJson)
  if (typeof value !== 'object') return value
  const text = 'n' in value ? formatExact(value) : ''
  return String(Number(text)) === text ? Number(text) : text
}

const MOST_SETS = 3

/** For people: what is given first, then what can still be, then what cannot. */
export const asText = (
  policies: readonly ReadPolicy[],
  judged: readonly Judged[],
  facts: PolicyFacts,
): string =>
  (['yes', 'unknown', 'no'] as const)
    .flatMap(answer =>
      judged.flatMap((each, at) => {
        const policy = policies[at]
        return each.answer === answer && policy !== undefined ? [blockOf(policy, each, facts)] : []
      }),
    )
    .join('\n')

const blockOf = (policy: ReadPolicy, judged: Judged, facts: PolicyFacts): string =>
  [
    `${judged.answer.toUpperCase()}  ${judged.code}: ${policy.name.en}`,
    `  ${judged.why.en}`,
    ...amountLine(judged.amount),
    ...(judged.missing.length === 0 ? [] : [`  missing: ${judged.missing.join(', ')}`]),
    ...(judged.missingOfSize.length === 0
      ? []
      : [`  for the size class: ${judged.missingOfSize.join(', ')}`]),
    ...setLines(judged, facts),
    '',
  ].join('\n')

const amountLine = ({ vnd, rate, ceilingVnd, per, missing, unknown }: Amount): readonly string[] => {
  const parts = [
    ...(vnd === null ? [] : [`${grouped(vnd, ',', '.')} đồng`]),
    ...(rate === null ? [] : [`rate ${formatExact(rate)}`]),
    ...(ceilingVnd === null ? [] : [`at most ${grouped(ceilingVnd, ',', '.')} đồng`]),
    ...(per === null || (vnd === null && rate === null && ceilingVnd === null) ? [] : [`per ${per}`]),
    ...(unknown.length === 0 ? [] : [`not known: ${unknown.join(', ')}`]),
    ...(missing.length === 0 ? [] : [`to calculate it: ${missing.join(', ')}`]),
  ]
  return parts.length === 0 ? [] : [`  amount: ${parts.join('; ')}`]
}

const setLines = ({ changes }: Judged, facts: PolicyFacts): readonly string[] => {
  const near = changes.filter(({ reach }) => reach !== 'never')
  const far = changes.length - near.length
  return [
    ...near
      .slice(0, MOST_SETS)
      .map((set, at) => `  ${at === 0 ? 'needed' : 'or'}: ${setText(set.changes, facts)}`),
    ...(near.length > MOST_SETS ? [`  and ${near.length - MOST_SETS} other ways`] : []),
    ...(far > 0 ? [`  out of reach: ${far} way(s) that need what cannot change`] : []),
  ]
}

/** What must become otherwise, then what is only to be confirmed. */
const setText = (changes: readonly Change[], facts: PolicyFacts): string => {
  const textOf = (own: readonly Change[]) => own.map(change => changeText(change, facts)).join('; ')
  const toChange = textOf(changes.filter(({ isToConfirm }) => !isToConfirm))
  const toConfirm = textOf(changes.filter(({ isToConfirm }) => isToConfirm))
  return [toChange, toConfirm === '' ? '' : `to confirm: ${toConfirm}`].filter(Boolean).join('; ')
}

const changeText = (change: Change, facts: PolicyFacts): string => {
  const fact = facts.get(change.fact)
  const words = `${fact === undefined ? change.fact : requirementWords(fact, change).en} [${change.fact}]`
  const made = (change.through ?? []).slice(0, MOST_SETS).map(set => setText(set, facts))
  return `${words}${made.length === 0 ? '' : ` (that is: ${made.join(' – or ')})`}`
}
