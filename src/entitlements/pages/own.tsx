import { formatDay, formatMoment } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { History, type RecordPart, RecordParts } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { applicationAddress, entitlementAddress } from '../addresses.ts'
import { type OwnEntitlements, type OwnPolicy, ownEntitlements } from '../own.ts'
import {
  AskedList,
  ChangeWays,
  PolicyAmount,
  PolicyContact,
  PolicyName,
  SayingLinks,
} from '../parts/policy.tsx'
import { Size } from '../parts/size.tsx'
import { type Group, groups } from '../rules/looking.ts'
import { causeNames, changeNames } from '../texts/changes.ts'
import { groupNames, groupNotes, texts } from '../texts/own.ts'

/** What every policy means for the enterprise: yes, no, what is missing. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const own = await ownEntitlements(visit.work)
    return html(<OwnView shell={shellOf(visit, menu)} own={own} />)
  }

interface ViewProps {
  readonly shell: Shell
  readonly own: OwnEntitlements
}

export const OwnView = ({ shell, own }: ViewProps) => {
  const { language } = shell
  const of = (group: Group) => own.policies.filter(each => each.group === group)
  const title = texts.title(of('yes').length, of('case').length)[language]
  const parts = groups.flatMap(group => partOf(group, of(group), own, language))
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <Size own={own} language={language} />
      <First own={own} language={language} />
      <RecordParts language={language} parts={[...parts, historyPart(own, language)]} />
    </Page>
  )
}

interface OwnProps {
  readonly own: OwnEntitlements
  readonly language: Language
}

/** What to say first, where it settles most. */
const First = ({ own: { first }, language }: OwnProps) =>
  first.length === 0 ? null : (
    <section class="say-first" aria-labelledby="say-first">
      <h2 id="say-first">{texts.first[language]}</h2>
      <p class="quiet">{texts.firstLead[language]}</p>
      <ol>
        {first.map(({ fact, places, opens }) => (
          <li>
            <b>{fact.question[language]}</b> <span class="quiet">{texts.settles(opens)[language]}</span>{' '}
            <SayingLinks places={places} language={language} />
          </li>
        ))}
      </ol>
    </section>
  )

const partOf = (
  group: Group,
  policies: readonly OwnPolicy[],
  own: OwnEntitlements,
  language: Language,
): readonly RecordPart[] => {
  if (policies.length === 0 && group !== 'yes') return []
  return [
    {
      id: group,
      title: groupNames[group][language],
      count: policies.length,
      body: (
        <>
          {policies.length > 0 && <p class="quiet">{groupNotes[group][language]}</p>}
          {group === 'yes' || group === 'case' ? (
            <Open policies={policies} own={own} language={language} />
          ) : (
            <Others policies={policies} own={own} language={language} />
          )}
        </>
      ),
    },
  ]
}

type ListProps = OwnProps & { readonly policies: readonly OwnPolicy[] }

const Open = ({ policies, own, language }: ListProps) => (
  <Rows
    language={language}
    caption={texts.policy[language]}
    headings={[texts.policy[language], texts.amount[language], texts.contact[language], '']}
    rows={policies}
    empty={texts.nothingHere[language]}
    cells={policy => {
      const props = { policy, records: own.known.records, facts: own.facts, language }
      return [
        <PolicyName {...props} />,
        <PolicyAmount {...props} />,
        <PolicyContact {...props} />,
        <a
          class="button quiet-button"
          href={applicationAddress(policy.policy.code)}
          aria-label={texts.applyFor(policy.policy.name[language])[language]}
        >
          {texts.apply[language]}
        </a>,
      ]
    }}
  />
)

const Others = ({ policies, own, language }: ListProps) => (
  <ul class="policies-others">
    {policies.map(policy => (
      <li>
        <a class="policy-name" href={entitlementAddress(policy.policy.code)}>
          {policy.policy.name[language]}
        </a>
        <Lacking policy={policy} own={own} language={language} />
      </li>
    ))}
  </ul>
)

const Lacking = ({ policy, own, language }: OwnProps & { readonly policy: OwnPolicy }) => {
  switch (policy.group) {
    case 'unknown':
      return <AskedList asked={policy.asked} language={language} />
    case 'no':
      return (
        <>
          <p>{policy.judged.why[language]}</p>
          <ChangeWays policy={policy} records={own.known.records} facts={own.facts} language={language} />
        </>
      )
    case 'awaiting':
      return <p>{texts.waitsForDecree[language]}</p>
    default:
      return <p class="quiet">{policy.judged.why[language]}</p>
  }
}

const historyPart = ({ changes, policies }: OwnEntitlements, language: Language): RecordPart => {
  const names = new Map(policies.map(({ policy }) => [policy.code, policy.name[language]]))
  return {
    id: 'changes',
    title: texts.changes[language],
    body:
      changes.length === 0 ? (
        <p class="quiet">{texts.noChanges[language]}</p>
      ) : (
        <History
          entries={changes.map(({ at, kind, policy, cause, endsOn, why }) => ({
            at,
            when: formatMoment(at, language),
            words: (
              <>
                <Tag tone={kind === 'lost' ? 'no' : kind === 'lapsing' ? 'wait' : 'done'}>
                  {changeNames[kind][language]}
                </Tag>{' '}
                <a href={entitlementAddress(policy)}>{names.get(policy) ?? policy}</a>
                {endsOn !== null && `, ${texts.untilDay(formatDay(endsOn, language))[language]}`}
              </>
            ),
            who: causeNames[cause][language],
            ...(kind === 'lost' ? { reason: why[language] } : {}),
          }))}
        />
      ),
  }
}
