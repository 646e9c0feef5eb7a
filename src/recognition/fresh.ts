import { parsePeriod } from '../exact/period.ts'
import { factsAsKnownOn, listVariables, valueWords } from '../facts/index.ts'
import type { FactValue, Variable } from '../facts/model.ts'
import type { Work } from '../platform/work.ts'
import type { Name } from '../reasoning/expression.ts'
import { factName, getRound, loadSet, roundContent, type Terms } from '../selection/index.ts'
import type { FactInput } from '../selection/model.ts'
import { factKey, takeOver } from '../selection/rules/takeover.ts'
import type { RuledRecognition } from './model.ts'
import { formTexts as texts } from './texts/register.ts'

/** A figure of the dossier that was recognised, and what is known of the same one for the last year. */
export interface FigureThenAndNow {
  readonly name: string
  readonly before: string | null
  readonly now: string | null
}

export interface FreshFigures {
  readonly was: string
  readonly is: string
  readonly figures: readonly FigureThenAndNow[]
}

/** Null: it came from no dossier here. */
export const freshFigures = async (
  work: Work,
  { round: id, dossier: of, enterprise, product }: RuledRecognition,
): Promise<FreshFigures | null> => {
  if (id === null || of === null) return null
  const round = await getRound(work.db, id)
  const [content, set] = await Promise.all([roundContent(work, round), loadSet(work, round)])
  const facts = content.dossiers.find(dossier => dossier.id === of)?.facts
  const was = parsePeriod(round.period)
  const is = parsePeriod(String(Number(work.today.slice(0, 4)) - 1))
  if (facts === undefined || was === null || is === null) return null
  const known = await factsAsKnownOn(
    work.db,
    [{ kind: 'enterprise', id: enterprise }, { kind: 'product', id: product }, { kind: 'city' }],
    work.now,
  )
  const variables = new Map((await listVariables(work.db)).map(variable => [variable.code, variable]))
  const taken = new Map(takeOver(set.slots, is, known).map(({ key, given }) => [key, given]))
  const terms: Terms = { set: set.file, period: is, language: work.language }
  const figures = set.slots.map(slot => {
    const variable = variables.get(slot.code)
    const key = factKey(slot, is)
    return {
      name: slotName(slot, terms),
      before: wordsOf(variable, facts[factKey(slot, was)], work),
      now: wordsOf(variable, taken.get(key), work),
    }
  })
  const byName = new Map(figures.map(figure => [figure.name, figure]))
  return {
    was: round.period,
    is,
    figures: [...byName.values()].filter(({ before, now }) => before !== null || now !== null),
  }
}

/** The years stand above the columns; of a figure of a year before that is said here. */
const slotName = ({ code, period }: Name, terms: Terms): string => {
  const name = factName(code, { ...terms, period: null })
  return period === null ? name : `${name} (${texts.yearBefore[terms.language]})`
}

const wordsOf = (
  variable: Variable | undefined,
  given: FactInput | undefined,
  { language }: Work,
): string | null => {
  if (given === undefined) return null
  const value = factValue(given)
  if (variable !== undefined) return valueWords(variable, value, language)
  return value.kind === 'value' ? value.text : value.kind
}

const factValue = (given: FactInput): FactValue => {
  if (typeof given !== 'object') return { kind: 'value', text: String(given) }
  if ('unknown' in given) return { kind: 'unknown' }
  if ('notApplicable' in given) return { kind: 'not-applicable' }
  return { kind: 'value', text: String(given.value) }
}
