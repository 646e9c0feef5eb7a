import { formatNumber } from '../../design/format.ts'
import type { Child } from '../../design/jsx.ts'
import type { Known } from '../../design/record.tsx'
import { Assumed, Unknown } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { activityNames } from '../../support/index.ts'
import { taskAddress } from '../addresses.ts'
import type { BeneficiaryRule } from '../model.ts'
import type { TaskTold } from '../telling-task.ts'
import { texts } from '../texts/pages.ts'
import { standingNames, words } from '../texts/words.ts'
import { periodName } from './names.ts'

/** What is said of a task; what nobody said is not known. */
export const factsOf = (told: TaskTold, language: Language): readonly Known[] => {
  const { task, nameOf, unit, budget } = told
  const { task: said, carriedFrom } = task
  const fact = (label: keyof typeof texts & FactName, value: Child | null): Known => ({
    name: texts[label][language],
    value: value ?? <Unknown>{words.unknown[language]}</Unknown>,
  })
  const named = (code: string | null) => (code === null ? null : nameOf(code))
  const units = said.coordinating.map(code => unit(code) ?? code)
  return [
    fact('lead', leadOf(told)),
    fact('coordinating', units.length === 0 ? '–' : units.join('; ')),
    fact('goal', named(said.goal)),
    fact('group', said.group === null ? null : <Group name={nameOf(said.group)} language={language} />),
    fact('beneficiaries', <Beneficiaries told={told} language={language} />),
    fact('purpose', said.purpose === null ? null : activityNames[said.purpose][language]),
    fact('period', said.period === null ? null : periodName(said.period, language)),
    fact('budget', budget),
    fact('product', said.product),
    fact('indicators', said.indicators.length === 0 ? '–' : said.indicators.map(nameOf).join('; ')),
    fact('evidence', said.evidence),
    fact('standing', [standingNames[said.standing][language], said.note].filter(Boolean).join(': ')),
    ...(carriedFrom === null
      ? []
      : [fact('startedFrom', <a href={taskAddress(carriedFrom)}>{texts.carried[language]}</a>)]),
  ]
}

type FactName =
  | 'lead'
  | 'coordinating'
  | 'goal'
  | 'group'
  | 'beneficiaries'
  | 'purpose'
  | 'period'
  | 'budget'
  | 'product'
  | 'indicators'
  | 'evidence'
  | 'standing'
  | 'startedFrom'

/** The unit by the name it had, and who carries its duty today. */
const leadOf = ({ task, unit }: TaskTold): string | null => {
  const { lead } = task.task
  const name = unit(lead)
  return name === null || task.leadNow === lead ? name : `${name} → ${unit(task.leadNow) ?? '?'}`
}

/** No source lists the groups word by word. */
const Group = ({ name, language }: { readonly name: string; readonly language: Language }) => (
  <>
    {name} <Assumed language={language} />
  </>
)

const Beneficiaries = ({ told, language }: { readonly told: TaskTold; readonly language: Language }) => {
  const { task, reach, nameOf } = told
  const who = task.task.beneficiaries
  if (who === null) return <Unknown>{words.unknown[language]}</Unknown>
  if (who.kind === 'prose') return <>{who.words}</>
  const count = (of: number) => formatNumber(String(of), language)
  return (
    <>
      {who.kind === 'rule' && <p>{ruleText(who.rule, nameOf, language)}</p>}
      {reach !== null && (
        <details>
          <summary>{texts.beneficiaryCount(count(reach.sure), count(reach.unknown))[language]}</summary>
          <ul>
            {reach.names.slice(0, MOST_NAMES).map(name => (
              <li>{name}</li>
            ))}
          </ul>
          {reach.sure > MOST_NAMES && (
            <p class="quiet">{texts.more(count(reach.sure - MOST_NAMES))[language]}</p>
          )}
        </details>
      )}
    </>
  )
}

const MOST_NAMES = 50

const ruleText = (
  { sectors, communes, sizes, isTitled, isSupporting }: BeneficiaryRule,
  nameOf: (code: string) => string,
  language: Language,
): string => {
  const listed = (codes: readonly string[] | null) => (codes === null ? [] : [codes.map(nameOf).join(' / ')])
  const parts = [
    ...listed(sectors),
    ...listed(communes),
    ...listed(sizes),
    ...(isTitled === true ? [texts.titled[language]] : []),
    ...(isSupporting === true ? [texts.supporting[language]] : []),
  ]
  return parts.length === 0 ? texts.anyEnterprise[language] : parts.join(' · ')
}
