import { Rows } from '../../design/rows.tsx'
import { Assumed, Tag, Unknown } from '../../design/tag.tsx'
import type { Exact } from '../../exact/number.ts'
import type { Language } from '../../platform/texts.ts'
import type { PolicyFact } from '../../policies/model.ts'
import type { Truth } from '../../policies/rules/judge/prepare.ts'
import { type SizeTest, sizeFacts } from '../../policies/rules/judge/size.ts'
import { valueWords } from '../../policies/rules/judge/words.ts'
import type { OwnEntitlements } from '../own.ts'
import { texts } from '../texts/size.ts'

interface SizeProps {
  readonly own: OwnEntitlements
  readonly language: Language
}

/** The size class by which most policies go, and behind it why: each class held against the figures. */
export const Size = ({ own, language }: SizeProps) => {
  const { size, facts } = own
  const unsettled = (size.isNone ? texts.sizeNone : texts.sizeUnknown)[language]
  return (
    <div id="size">
      <p>
        {texts.sizeIs[language]}: <b>{nameOf(size.class, facts, language) ?? unsettled}</b>{' '}
        <span class="quiet">{size.article[language]}</span>{' '}
        {size.isAssumed && <Assumed language={language} />}
      </p>
      {!size.isNone && (
        <details class="size-why">
          <summary>{texts.why[language]}</summary>
          <p class="quiet">{texts.rule[language]}</p>
          <Tests own={own} language={language} />
        </details>
      )}
    </div>
  )
}

const nameOf = (
  code: string | null,
  facts: ReadonlyMap<string, PolicyFact>,
  language: Language,
): string | undefined => {
  const type = facts.get(sizeFacts.class)?.type
  return type !== undefined && 'choices' in type ? type.choices.get(code ?? '')?.[language] : undefined
}

const MEASURES = ['employees', 'revenue', 'capital'] as const

/** What the enterprise has, then each class with its limits. */
const Tests = ({ own: { size, facts, known }, language }: SizeProps) => {
  const wordsOf = (measure: (typeof MEASURES)[number]) => {
    const held = known.holdings.facts.get(sizeFacts[measure])?.value
    const fact = facts.get(sizeFacts[measure])
    return typeof held === 'object' && fact !== undefined ? (
      <b>{valueWords(fact, held.value)[language]}</b>
    ) : (
      <Unknown>{texts.open[language]}</Unknown>
    )
  }
  const limit = (measure: (typeof MEASURES)[number], most: Exact) => {
    const fact = facts.get(sizeFacts[measure])
    return fact === undefined ? '' : texts.atMost(valueWords(fact, most)[language])[language]
  }
  const rows: readonly (SizeTest | null)[] = [null, ...size.tests]
  return (
    <Rows
      language={language}
      caption={texts.why[language]}
      headings={[
        texts.class[language],
        ...MEASURES.map(measure => texts[measure][language]),
        texts.fits[language],
      ]}
      rows={rows}
      cells={test =>
        test === null
          ? [texts.held[language], ...MEASURES.map(wordsOf), '']
          : [
              nameOf(test.step.class, facts, language),
              ...MEASURES.map(measure => limit(measure, test.step[mostOf[measure]])),
              <Fits truth={test.fits} language={language} />,
            ]
      }
    />
  )
}

const mostOf = { employees: 'maxEmployees', revenue: 'maxRevenueVnd', capital: 'maxCapitalVnd' } as const

const Fits = ({ truth, language }: { readonly truth: Truth; readonly language: Language }) => (
  <Tag tone={truth === null ? 'unknown' : truth ? 'done' : 'no'}>
    {texts[truth === null ? 'open' : truth ? 'yes' : 'no'][language]}
  </Tag>
)
