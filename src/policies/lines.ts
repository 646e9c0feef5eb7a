import { formatDay } from '../design/dates.ts'
import type { Language } from '../platform/texts.ts'
import type { LegalBasis, ReadPolicy } from './model.ts'
import { activityNames, combinationNames, statusNames } from './texts/words.ts'
import { texts } from './texts.ts'
import { conditionIn, givenIn, rateIn, unknownIn, vndIn, wordIn } from './words.ts'

/** One part of a policy in words. */
export interface PolicyLine {
  readonly part: string
  readonly text: string | null
}

/** A policy line by line, so that two versions can stand beside each other. */
export const linesOf = (policy: ReadPolicy, language: Language): readonly PolicyLine[] => {
  const { benefit, facts } = policy
  const unknown = texts.unknown[language]
  return [
    { part: texts.policy[language], text: policy.name[language] },
    {
      part: texts.status[language],
      text: statusNames[policy.validity === 'historical' ? 'over' : policy.validity][language],
    },
    { part: texts.activity[language], text: activityNames[policy.activity ?? 'unknown'][language] },
    { part: texts.days[language], text: daysIn(policy, language) },
    { part: texts.given[language], text: givenIn(benefit, language) },
    ...benefit.tiers.map(({ when, rate, ceilingVnd }, at) => ({
      part: `${texts.tiers[language]} ${at + 1}`,
      text: [
        when === null ? texts.others[language] : conditionIn(when, facts, language),
        rate === null ? unknown : rateIn(rate, benefit, language),
        ceilingVnd === null ? unknown : vndIn(ceilingVnd, language),
      ].join(' · '),
    })),
    { part: texts.per[language], text: benefit.per === null ? null : wordIn(benefit.per, language) },
    { part: texts.formula[language], text: benefit.formula },
    {
      part: texts.who[language],
      text: conditionIn(policy.eligibility, facts, language) || texts.everyone[language],
    },
    { part: texts.costItems[language], text: costItemsIn(policy, language).join(', ') || unknown },
    { part: texts.exclusions[language], text: joined(policy.exclusions.map(({ words }) => words[language])) },
    {
      part: texts.combination[language],
      text: joined(
        policy.combination.map(
          ({ combination, words }) => `${combinationNames[combination][language]}: ${words[language]}`,
        ),
      ),
    },
    { part: texts.papers[language], text: joined(policy.papers.map(({ name }) => name)) },
    { part: texts.agency[language], text: policy.agency },
    { part: texts.desk[language], text: policy.desk ?? unknown },
    { part: texts.budget[language], text: policy.budgetSource ?? unknown },
    { part: texts.basis[language], text: joined(policy.legalBasis.map(basis => basisIn(basis, language))) },
    { part: texts.remarks[language], text: joined(policy.notes.map(note => note[language])) },
    { part: texts.open[language], text: joined(unknownIn(policy, language)) },
  ]
}

const joined = (parts: readonly string[]): string | null => (parts.length === 0 ? null : parts.join('; '))

/** The first and the last day, both included; what is not known says so. */
export const daysIn = ({ effectiveFrom, effectiveTo }: ReadPolicy, language: Language): string => {
  const from = effectiveFrom === null ? texts.fromUnknown : texts.from(formatDay(effectiveFrom, language))
  const to = effectiveTo === null ? texts.toUnknown : texts.to(formatDay(effectiveTo, language))
  return `${from[language]}, ${to[language]}`
}

export const basisIn = ({ words, clause, issuedOn }: LegalBasis, language: Language): string => {
  const named = clause === null || words.includes(clause) ? words : texts.article(clause, words)[language]
  return issuedOn === null ? named : `${named} (${texts.issuedOn(formatDay(issuedOn, language))[language]})`
}

/** Kinds of cost by name; the fact that names them may not be among those the policy asks. */
export const costItemsIn = ({ costItems, costNames }: ReadPolicy, language: Language): readonly string[] =>
  costItems.map(item => costNames.get(item)?.[language] ?? item)
