import { formatPercent } from '../../design/format.ts'
import { type Exact, formatExact } from '../../exact/number.ts'
import type { Language } from '../../platform/texts.ts'
import type { ReadPolicy } from '../model.ts'
import type { PolicyFacts } from '../rules/facts.ts'
import type { Amount } from '../rules/judge/amount.ts'
import type { Change } from '../rules/judge/changes.ts'
import type { Judged } from '../rules/judge/judge.ts'
import { requirementWords } from '../rules/judge/words.ts'
import { says } from '../texts/entitle.ts'
import { vndIn, wordIn } from '../words.ts'

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

interface Words {
  readonly facts: PolicyFacts
  readonly language: Language
}

/** For people: what is given first, then what can still be, then what cannot. */
export const asText = (policies: readonly ReadPolicy[], judged: readonly Judged[], words: Words): string =>
  (['yes', 'unknown', 'no'] as const)
    .flatMap(answer =>
      judged.flatMap((each, at) => {
        const policy = policies[at]
        return each.answer === answer && policy !== undefined ? [blockOf(policy, each, words)] : []
      }),
    )
    .join('\n')

const blockOf = (policy: ReadPolicy, judged: Judged, words: Words): string => {
  const { language } = words
  const named = (codes: readonly string[]) => codes.map(code => factNamed(code, words)).join(', ')
  return [
    `${says[judged.answer][language]}  ${judged.code}: ${policy.name[language]}`,
    `  ${judged.why[language]}`,
    ...amountLine(judged.amount, words),
    ...(judged.missing.length === 0 ? [] : [`  ${says.missing[language]}: ${named(judged.missing)}`]),
    ...(judged.missingOfSize.length === 0
      ? []
      : [`  ${says.forSize[language]}: ${named(judged.missingOfSize)}`]),
    ...setLines(judged, words),
    '',
  ].join('\n')
}

/** People read its name; who writes the file needs its code. */
const factNamed = (code: string, { facts, language }: Words): string => {
  const fact = facts.get(code)
  return fact === undefined ? code : `${fact.name[language]} [${code}]`
}

const amountLine = (
  { vnd, rate, ceilingVnd, per, missing, unknown }: Amount,
  words: Words,
): readonly string[] => {
  const { language } = words
  const parts = [
    ...(vnd === null ? [] : [vndIn(vnd, language)]),
    ...(rate === null ? [] : [says.rate(formatPercent(formatExact(rate), language))[language]]),
    ...(ceilingVnd === null ? [] : [says.most(vndIn(ceilingVnd, language))[language]]),
    ...(per === null || (vnd === null && rate === null && ceilingVnd === null)
      ? []
      : [says.per(wordIn(per, language))[language]]),
    ...(unknown.length === 0
      ? []
      : [`${says.unknownHere[language]}: ${unknown.map(each => wordIn(each, language)).join(', ')}`]),
    ...(missing.length === 0
      ? []
      : [`${says.toCompute[language]}: ${missing.map(each => factNamed(each, words)).join(', ')}`]),
  ]
  return parts.length === 0 ? [] : [`  ${says.amount[language]}: ${parts.join('; ')}`]
}

const setLines = ({ changes }: Judged, words: Words): readonly string[] => {
  const { language } = words
  const near = changes.filter(({ reach }) => reach !== 'never')
  const far = changes.length - near.length
  return [
    ...near
      .slice(0, MOST_SETS)
      .map((set, at) => `  ${says[at === 0 ? 'needed' : 'or'][language]}: ${setText(set.changes, words)}`),
    ...(near.length > MOST_SETS ? [`  ${says.others(near.length - MOST_SETS)[language]}`] : []),
    ...(far > 0 ? [`  ${says.far(far)[language]}`] : []),
  ]
}

/** What must become otherwise, then what is only to be confirmed. */
const setText = (changes: readonly Change[], words: Words): string => {
  const textOf = (own: readonly Change[]) => own.map(change => changeText(change, words)).join('; ')
  const toChange = textOf(changes.filter(({ isToConfirm }) => !isToConfirm))
  const toConfirm = textOf(changes.filter(({ isToConfirm }) => isToConfirm))
  const confirming = `${says.toConfirm[words.language]}: ${toConfirm}`
  return [toChange, toConfirm === '' ? '' : confirming].filter(Boolean).join('; ')
}

const changeText = (change: Change, words: Words): string => {
  const { facts, language } = words
  const fact = facts.get(change.fact)
  const said = fact === undefined ? change.fact : requirementWords(fact, change)[language]
  const made = (change.through ?? []).slice(0, MOST_SETS).map(set => setText(set, words))
  const through = says.thatIs(made.join(` – ${says.or[language]} `))[language]
  return `${said} [${change.fact}]${made.length === 0 ? '' : ` (${through})`}`
}
