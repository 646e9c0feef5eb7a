import type { Variable } from '../../../criteria/model.ts'
import type { Measure } from '../../../criteria/rules/show/amounts.ts'
import { Tag } from '../../../design/tag.tsx'
import type { Language } from '../../../platform/texts.ts'
import { isWithheld, type PublicFact, type PublicStep } from '../../rules/publication.ts'
import { texts } from '../../texts/results.ts'
import { factName, type Terms } from '../names.ts'
import { Value } from './value.tsx'

/** The facts of a step, each once, in the order in which the rule names them. */
export const factsOf = (step: PublicStep): readonly PublicFact[] => {
  const found = new Map<string, PublicFact>()
  const visit = (part: PublicStep): void => {
    if ('fact' in part) found.set(part.fact, found.get(part.fact) ?? part)
    if ('op' in part) part.of.forEach(visit)
  }
  visit(step)
  return [...found.values()]
}

/** Each fact with its value, status, document and page; those that are not published in one line. */
export const Facts = ({ step, terms }: { readonly step: PublicStep; readonly terms: Terms }) => {
  const facts = factsOf(step)
  const withheld = facts.filter(({ value }) => isWithheld(value))
  return (
    <ul class="facts">
      {facts
        .filter(fact => !withheld.includes(fact))
        .map(fact => (
          <FactLine fact={fact} terms={terms} />
        ))}
      {withheld.length > 0 && (
        <li class="quiet">
          {
            texts.figuresWithheld(withheld.map(({ fact }) => factName(fact, terms)).join('; '))[
              terms.language
            ]
          }
        </li>
      )}
    </ul>
  )
}

export const FactLine = ({ fact, terms }: { readonly fact: PublicFact; readonly terms: Terms }) => {
  const { set, language } = terms
  const variable = set.variables[fact.fact.split('@')[0] ?? '']
  return (
    <li>
      {factName(fact.fact, terms)}:{' '}
      <Value value={fact.value} measure={factMeasure(variable)} variable={variable} language={language} />{' '}
      <Status fact={fact} language={language} /> <Origin fact={fact} language={language} />
    </li>
  )
}

export const factMeasure = (variable: Variable | undefined): Measure => {
  if (variable?.currency !== undefined) return { kind: 'money', unit: variable.currency, per: null }
  return variable?.unit === undefined ? { kind: 'plain' } : { kind: 'unit', unit: variable.unit, per: null }
}

const TONES = { declared: 'plain', verified: 'done', contested: 'unknown' } as const

const Status = ({
  fact: { status },
  language,
}: {
  readonly fact: PublicFact
  readonly language: Language
}) => (status === undefined ? null : <Tag tone={TONES[status]}>{texts[status][language]}</Tag>)

/** "Báo cáo tài chính kiểm toán, trang 8 · Sở Tài chính" */
const Origin = ({ fact, language }: { readonly fact: PublicFact; readonly language: Language }) => {
  const page = fact.page === undefined ? [] : [texts.page(String(fact.page))[language]]
  const place = [...(fact.document === undefined ? [] : [fact.document]), ...page].join(', ')
  const origin = [place, fact.source ?? ''].filter(part => part !== '').join(' · ')
  return origin === '' ? null : <span class="origin">{origin}</span>
}
