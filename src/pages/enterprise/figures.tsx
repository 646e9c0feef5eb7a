import { formatDay, formatPeriod } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { RecordSection } from '../../design/record.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { Tag, Unknown } from '../../design/tag.tsx'
import { unitIn } from '../../exact/unit.ts'
import type { KnownFact, Variable } from '../../facts/model.ts'
import type { Language } from '../../platform/texts.ts'
import type { EnterpriseRecord } from './loading.ts'
import { texts } from './texts.ts'

interface FiguresProps {
  readonly record: EnterpriseRecord
  readonly language: Language
}

/** What was declared, as known now: of the enterprise, then of each product, years beside each other. */
export const FiguresSection = ({ record, language }: FiguresProps) => {
  const groups = groupsOf(record, language)
  return (
    <RecordSection id="figures" title={texts.figures[language]}>
      {groups.length === 0 ? (
        <p class="quiet">{texts.noFigures[language]}</p>
      ) : (
        <>
          <p class="quiet">{texts.figuresLead[language]}</p>
          {groups.map(group => (
            <Group group={group} variables={record.variables} language={language} />
          ))}
          <p class="quiet">{texts.legend[language]}</p>
        </>
      )}
    </RecordSection>
  )
}

interface FactGroup {
  readonly name: string
  readonly facts: readonly KnownFact[]
}

const groupsOf = ({ facts, products }: EnterpriseRecord, language: Language): readonly FactGroup[] =>
  [
    {
      name: texts.ofEnterprise[language],
      facts: facts.filter(({ subject }) => subject.kind === 'enterprise'),
    },
    ...products.map(({ id, nameVi }) => ({
      name: nameVi,
      facts: facts.filter(({ subject }) => subject.kind === 'product' && subject.id === id),
    })),
  ].filter(group => group.facts.length > 0)

interface GroupProps {
  readonly group: FactGroup
  readonly variables: ReadonlyMap<string, Variable>
  readonly language: Language
}

const MOST_PERIODS = 5

const Group = ({ group: { name, facts }, variables, language }: GroupProps) => {
  const periods = periodsOf(facts)
  const codes = [...variables.keys()].filter(code => facts.some(({ variable }) => variable === code))
  return (
    <details class="figures-of" open={name === texts.ofEnterprise[language]}>
      <summary>{name}</summary>
      <Scroll of={name} language={language}>
        <table>
          <caption class="unseen">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.variable[language]}</th>
              {periods.map(period => (
                <th scope="col" class="n">
                  {period === '' ? texts.once[language] : formatPeriod(period, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {codes.map(code => (
              <tr>
                <th scope="row">{labelOf(variables.get(code), code, language)}</th>
                {periods.map(period => (
                  <td class="n">
                    <Cell
                      fact={facts.find(each => each.variable === code && (each.period ?? '') === period)}
                      language={language}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}

/** The latest first; what is stated once stands last. */
const periodsOf = (facts: readonly KnownFact[]): readonly string[] => {
  const all = [...new Set(facts.map(({ period }) => period ?? ''))]
  const dated = all.filter(period => period !== '').sort()
  return [...dated.reverse().slice(0, MOST_PERIODS), ...all.filter(period => period === '')]
}

const labelOf = (variable: Variable | undefined, code: string, language: Language): string => {
  const name = (language === 'en' ? variable?.nameEn : null) ?? variable?.nameVi ?? code
  const unit = variable?.currency === 'VND' ? 'đồng' : (variable?.currency ?? variable?.unit)
  return unit === null || unit === undefined ? name : `${name} (${unitIn(unit, language)})`
}

const Cell = ({ fact, language }: { readonly fact: KnownFact | undefined; readonly language: Language }) => {
  if (fact === undefined) return <span class="quiet">–</span>
  return (
    <>
      <Value fact={fact} language={language} />
      {fact.status === 'verified' && (
        <span class="verified" title={texts.verified[language]}>
          {' '}
          ✓
        </span>
      )}
      {fact.status === 'contested' && (
        <>
          {' '}
          <Tag tone="wait">{texts.contested[language]}</Tag>
        </>
      )}
    </>
  )
}

const Value = ({ fact: { value }, language }: { readonly fact: KnownFact; readonly language: Language }) => {
  if (value.kind === 'unknown') return <Unknown>{texts.unknown[language]}</Unknown>
  if (value.kind === 'not-applicable') return <span class="quiet">{texts.notApplicable[language]}</span>
  return <>{writtenOf(value.text, language)}</>
}

const writtenOf = (text: string, language: Language): string => {
  if (text === 'true') return texts.yes[language]
  if (text === 'false') return texts.no[language]
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(text, language)
  return /^-?\d+(\.\d+)?$/.test(text) ? formatNumber(text, language) : text
}
