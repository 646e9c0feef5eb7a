import { formatMoney } from '../../design/format.ts'
import { type Filling, Submit, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { KnownList, RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { formatExact } from '../../exact/number.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Amount } from '../../policies/rules/judge/amount.ts'
import { applicationAddress, ENTITLEMENTS, entitlementAddress } from '../addresses.ts'
import { type OnePolicy, onePolicy } from '../own.ts'
import { Conditions } from '../parts/conditions.tsx'
import { AskedList, ChangeWays, PolicyAmount, PolicyContact, PolicyPlace } from '../parts/policy.tsx'
import { groupTones } from '../parts/tones.ts'
import { texts } from '../texts/one.ts'
import { groupNames, texts as ownTexts } from '../texts/own.ts'

/** One policy for the enterprise, explained down to the figure and its source. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const one = await onePolicy(visit.work, visit.params.policy ?? '', visit.query)
    return html(<EntitlementView shell={shellOf(visit, menu)} one={one} />)
  }

interface ViewProps {
  readonly shell: Shell
  readonly one: OnePolicy
}

export const EntitlementView = ({ shell, one }: ViewProps) => {
  const { language } = shell
  const { policy } = one
  const name = policy.policy.name[language]
  const isOpen = policy.group === 'yes' || policy.group === 'case'
  return (
    <Page
      shell={shell}
      title={`${groupNames[policy.group][language]}: ${name}`}
      path={[{ href: ENTITLEMENTS, label: ownTexts.entitlements[language] }]}
    >
      <h1>{name}</h1>
      <p class="verdict-line">
        <Tag tone={groupTones[policy.group]}>{groupNames[policy.group][language]}</Tag>
        <span>{policy.judged.why[language]}</span>
      </p>
      {isOpen && (
        <p>
          <a class="button" href={applicationAddress(policy.policy.code)}>
            {ownTexts.apply[language]}
          </a>
        </p>
      )}
      <KnownList facts={headOf(one, language)} />
      <Lacking one={one} language={language} />
      <RecordSection id="conditions" title={texts.conditions[language]}>
        <Conditions
          of={conditionsOf(one)}
          policy={policy}
          holdings={one.known.holdings}
          language={language}
        />
      </RecordSection>
      <Supposing one={one} language={language} />
      <Papers one={one} language={language} />
      <Basis one={one} language={language} />
    </Page>
  )
}

const conditionsOf = ({ policy: { policy } }: OnePolicy) =>
  policy.eligibility.kind === 'all' ? policy.eligibility.of : [policy.eligibility]

interface PartProps {
  readonly one: OnePolicy
  readonly language: Language
}

const headOf = ({ policy, known, facts }: OnePolicy, language: Language) => {
  const props = { policy, records: known.records, facts, language }
  return [
    { name: texts.amount[language], value: <PolicyAmount {...props} /> },
    { name: ownTexts.contact[language], value: <PolicyContact {...props} /> },
    ...(policy.alternative.plant === null && policy.alternative.product === null
      ? []
      : [{ name: ownTexts.forWhat[language], value: <PolicyPlace {...props} /> }]),
  ]
}

/** What is missing for an open answer; the least that would have to change for a no. */
const Lacking = ({ one: { policy, known, facts }, language }: PartProps) => {
  if (policy.group !== 'no' && policy.group !== 'unknown' && policy.group !== 'case') return null
  return (
    <RecordSection
      id="missing"
      title={(policy.group === 'case' ? ownTexts.caseAsked : texts.lacking)[language]}
    >
      {policy.asked.length > 0 && <AskedList asked={policy.asked} language={language} />}
      {policy.group === 'no' && (
        <>
          <ChangeWays policy={policy} records={known.records} facts={facts} language={language} />
          <p class="quiet">{ownTexts.changesNote[language]}</p>
        </>
      )}
    </RecordSection>
  )
}

/** An amount for a cost that the reader supposes: in the address alone, nothing of it is kept. */
const Supposing = ({ one: { policy, supposing }, language }: PartProps) =>
  supposing.facts.length === 0 ? null : (
    <RecordSection id="suppose" title={texts.suppose[language]}>
      <form method="get" action={`${entitlementAddress(policy.policy.code)}#suppose`} class="form">
        {supposing.facts.map(fact => (
          <TextField
            filling={fillingOf(supposing, language)}
            name={fact.code}
            label={fact.question[language]}
            width="middle"
            inputmode="numeric"
            unit="đồng"
          />
        ))}
        <Submit isQuiet>{texts.reckon[language]}</Submit>
      </form>
      {supposing.amount !== null && <p>{reckoned(supposing.amount, language)}</p>}
      <p class="quiet">{texts.rounding[language]}</p>
    </RecordSection>
  )

const fillingOf = ({ typed, unreadable }: OnePolicy['supposing'], language: Language): Filling => ({
  typed: Object.fromEntries(Object.entries(typed).map(([code, text]) => [code, [text]])),
  problems: unreadable.map(field => ({ field, words: texts.unreadable[language] })),
  language,
})

const reckoned = ({ vnd }: Amount, language: Language): string =>
  vnd === null
    ? texts.notReckoned[language]
    : `${texts.supposed(formatMoney(formatExact(vnd), 'VND', language))[language]}.`

const Papers = ({ one: { policy }, language }: PartProps) => (
  <RecordSection id="papers" title={texts.papers[language]}>
    {policy.policy.papers.length === 0 ? (
      <p class="quiet">{texts.papersUnknown[language]}</p>
    ) : (
      <ul class="lines">
        {policy.policy.papers.map(({ name, heldBy }) => (
          <li>
            <span lang="vi">{name}</span>{' '}
            <span class="quiet">
              ({heldBy === null ? texts.fromYou[language] : texts.heldBy(heldBy)[language]})
            </span>
          </li>
        ))}
      </ul>
    )}
  </RecordSection>
)

const Basis = ({ one: { policy }, language }: PartProps) => (
  <RecordSection id="basis" title={texts.basis[language]}>
    <ul class="lines" lang="vi">
      {policy.policy.legalBasis.map(({ words, clause }) => (
        <li>{clause === null || words.includes(clause) ? words : `${words}, ${clause}`}</li>
      ))}
    </ul>
    <p>
      <a href={`/policies/${encodeURIComponent(policy.policy.code)}`}>{texts.inFull[language]}</a>
    </p>
  </RecordSection>
)
