import { formatMoney, formatNumber, formatPercent } from '../../design/format.ts'
import { KnownList } from '../../design/record.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { Unknown } from '../../design/tag.tsx'
import type { Json } from '../../exact/json.ts'
import type { Exact } from '../../exact/number.ts'
import type { Language } from '../../platform/texts.ts'
import type { Benefit, ReadPolicy } from '../model.ts'
import { benefitNames } from '../texts/words.ts'
import { texts } from '../texts.ts'
import { conditionIn, rateIn, vndIn, wordIn } from '../words.ts'
import { Known } from './marks.tsx'

interface GivenProps {
  readonly policy: ReadPolicy
  readonly sources: readonly string[]
  readonly language: Language
}

/** What is given: rate and ceiling, by case where there are several, of what, how long, by which formula. */
export const Given = ({ policy, sources, language }: GivenProps) => {
  const { benefit } = policy
  const said = benefit.tiers.length === 0 ? amountsIn({ policy, sources, language }) : []
  const further = [
    { name: texts.per[language], value: benefit.per === null ? null : wordIn(benefit.per, language) },
    {
      name: texts.term[language],
      value: benefit.termMonths === null ? null : texts.months(String(benefit.termMonths))[language],
    },
    ...Object.entries(benefit.further).flatMap(([key, value]) => furtherIn(key, value, language)),
    {
      name: texts.formula[language],
      value: benefit.formula === null ? null : <code>{benefit.formula}</code>,
    },
  ]
  return (
    <>
      {benefit.tiers.length > 0 && <Tiers {...{ policy, sources, language }} />}
      <KnownList facts={[...said, ...further.filter(({ value }) => value !== null)]} />
    </>
  )
}

/** Of a benefit without tiers, with its source at the first. */
const amountsIn = ({ policy: { benefit }, sources, language }: GivenProps) => {
  const mark = <Known ground={benefit.ground} sources={sources} language={language} />
  if (benefit.kind === 'certificate' || benefit.kind === 'in-kind')
    return [
      {
        name: texts.given[language],
        value: (
          <>
            {benefitNames[benefit.kind][language]}
            {mark}
          </>
        ),
      },
    ]
  const rate = (
    <>
      <Rate rate={benefit.rate} benefit={benefit} language={language} />
      {mark}
    </>
  )
  return [
    { name: texts.rate[language], value: rate },
    { name: texts.ceiling[language], value: <Ceiling ceiling={benefit.ceilingVnd} language={language} /> },
  ]
}

interface AmountProps {
  readonly benefit: Benefit
  readonly language: Language
}

const Rate = ({ rate, benefit, language }: AmountProps & { readonly rate: Exact | null }) =>
  rate === null ? <Unknown>{texts.unknown[language]}</Unknown> : rateIn(rate, benefit, language)

const Ceiling = ({ ceiling, language }: { readonly ceiling: Exact | null; readonly language: Language }) =>
  ceiling === null ? <Unknown>{texts.unknown[language]}</Unknown> : vndIn(ceiling, language)

const Tiers = ({ policy: { benefit, facts }, sources, language }: GivenProps) => (
  <Scroll of={texts.tiers[language]} language={language}>
    <table>
      <caption class="unseen">{texts.tiers[language]}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.when[language]}</th>
          <th scope="col">{texts.rate[language]}</th>
          <th scope="col" class="n">
            {texts.ceiling[language]}
          </th>
        </tr>
      </thead>
      <tbody>
        {benefit.tiers.map(({ when, rate, ceilingVnd, ground }) => (
          <tr>
            <th scope="row">
              {when === null ? texts.others[language] : conditionIn(when, facts, language)}
              <Known ground={ground} sources={sources} language={language} />
            </th>
            <td>
              <Rate rate={rate ?? benefit.rate} benefit={benefit} language={language} />
            </td>
            <td class="n">
              <Ceiling ceiling={ceilingVnd ?? benefit.ceilingVnd} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

const HOW = new Set(['status', 'source', 'note', 'formulaProvenance'])

/** Figures of the source that are not calculated with: money by its name, a share as such, the rest as it stands. */
const furtherIn = (
  key: string,
  value: Json,
  language: Language,
): readonly { name: string; value: string }[] => {
  if (HOW.has(key)) return []
  const name = wordIn(key, language)
  if (Array.isArray(value))
    return [{ name, value: value.map(each => figureIn(key, each, language)).join(' – ') }]
  if (typeof value !== 'object' || value === null) return [{ name, value: figureIn(key, value, language) }]
  const parts = Object.entries(value).filter(([inner]) => !HOW.has(inner))
  return [
    {
      name,
      value: parts
        .map(([inner, each]) => `${wordIn(inner, language)}: ${figureIn(inner, each, language)}`)
        .join('; '),
    },
  ]
}

const figureIn = (key: string, value: Json, language: Language): string => {
  if (typeof value !== 'number') return typeof value === 'string' ? value : JSON.stringify(value)
  if (key.includes('Vnd')) return formatMoney(String(value), 'VND', language)
  return (value > 0 && value <= 1 && !Number.isInteger(value)) || key === 'rateRange'
    ? formatPercent(String(value), language)
    : formatNumber(String(value), language)
}
