import { formatDay } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { KnownList, type RecordPart, RecordParts } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Unknown } from '../../design/tag.tsx'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language, Localized } from '../../platform/texts.ts'
import { compareAddress, POLICIES, policyAddress } from '../addresses.ts'
import { basisIn, costItemsIn, daysIn } from '../lines.ts'
import { type PolicyShown, policyAsked } from '../loading.ts'
import type { ReadPolicy } from '../model.ts'
import { Conditions } from '../parts/condition.tsx'
import { Given } from '../parts/given.tsx'
import { Known, SourceList, StatusTag, sourcesOf } from '../parts/marks.tsx'
import { Limits, Papers } from '../parts/terms.tsx'
import type { PolicyVersion } from '../store.ts'
import { activityNames, statusSays } from '../texts/words.ts'
import { texts } from '../texts.ts'
import { givenIn, unknownIn } from '../words.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const page = await policyAsked(work, params.policy ?? '', query.get('version'))
    if (query.get('format') === 'json') return fileOf(page.shown)
    return html(<PolicyView shell={{ ...shellOf(visit, menu), isSample: false }} page={page} />)
  }

/** The canonical text, byte for byte: whoever has it can compute its digest and compare. */
const fileOf = ({ policy, content, sha256 }: PolicyVersion): Response =>
  new Response(content, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${policy.code}-${policy.version}.json`)}`,
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      etag: `"${sha256}"`,
    },
  })

const PolicyView = ({ shell, page }: { readonly shell: Shell; readonly page: PolicyShown }) => {
  const { language } = shell
  const { policy, status } = page.shown
  const says = statusSays[status][language]
  return (
    <Page
      shell={shell}
      title={policy.name[language]}
      path={[{ href: POLICIES, label: texts.policies[language] }]}
    >
      <h1>{policy.name[language]}</h1>
      <p class="lead">
        <StatusTag status={status} language={language} /> {givenIn(policy.benefit, language)}
      </p>
      {says !== '' && (
        <p class={status === 'over' || status === 'other-city' ? 'notice no' : 'notice wait'}>{says}</p>
      )}
      {!page.isCurrent && (
        <p class="notice wait">
          {texts.earlier[language]} <a href={policyAddress(policy.code)}>{texts.policy[language]}</a>
        </p>
      )}
      <RecordParts parts={partsOf(page, language)} language={language} />
    </Page>
  )
}

const partsOf = ({ shown, versions }: PolicyShown, language: Language): readonly RecordPart[] => {
  const { policy } = shown
  const sources = sourcesOf(policy)
  const part = (
    id: string,
    title: { readonly vi: string; readonly en: string },
    body: RecordPart['body'],
  ) => ({
    id,
    title: title[language],
    body,
  })
  const listed = (id: string, title: Localized, lines: readonly string[]) =>
    lines.length === 0 ? [] : [part(id, title, <Lines lines={lines} />)]
  return [
    part('given', texts.given, <Given {...{ policy, sources, language }} />),
    part(
      'who',
      texts.who,
      <div>
        <Conditions condition={policy.eligibility} facts={policy.facts} {...{ sources, language }} />
      </div>,
    ),
    part('costs', texts.costItems, <Costs {...{ policy, sources, language }} />),
    part('limits', texts.limits, <Limits {...{ policy, sources, language }} />),
    part('papers', texts.papers, <Papers {...{ policy, sources, language }} />),
    part('handling', texts.handling, <Handling {...{ policy, sources, language }} />),
    part('basis', texts.basis, <Basis policy={policy} language={language} />),
    ...listed('open', texts.open, unknownIn(policy, language)),
    ...listed(
      'remarks',
      texts.remarks,
      policy.notes.map(note => note[language]),
    ),
    part('sources', texts.sources, <SourceList sources={sources} />),
    part('versions', texts.versions, <Versions versions={versions} language={language} />),
  ]
}

interface PartProps {
  readonly policy: ReadPolicy
  readonly sources: readonly string[]
  readonly language: Language
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul class="lines">
    {lines.map(line => (
      <li>{line}</li>
    ))}
  </ul>
)

const Costs = ({ policy, sources, language }: PartProps) =>
  policy.costItems.length === 0 ? (
    <p>
      <Unknown>{texts.noCosts[language]}</Unknown>
    </p>
  ) : (
    <p>
      {costItemsIn(policy, language).join(', ')}
      <Known ground={policy.provenance.get('costItems')} sources={sources} language={language} />
    </p>
  )

const Handling = ({ policy, sources, language }: PartProps) => {
  const said = (value: string | null, key: string) => (
    <>
      {value ?? <Unknown>{texts.unknown[language]}</Unknown>}
      <Known ground={policy.provenance.get(key)} sources={sources} language={language} />
    </>
  )
  return (
    <KnownList
      facts={[
        { name: texts.agency[language], value: said(policy.agency, 'agency') },
        { name: texts.desk[language], value: said(policy.desk, 'desk') },
        { name: texts.budget[language], value: said(policy.budgetSource, 'budgetSource') },
        {
          name: texts.activity[language],
          value: said(activityNames[policy.activity ?? 'unknown'][language], 'activity'),
        },
        { name: texts.days[language], value: said(daysIn(policy, language), 'effectiveFrom') },
        { name: texts.code[language], value: policy.code },
      ]}
    />
  )
}

const Basis = ({ policy, language }: Omit<PartProps, 'sources'>) => (
  <ul class="lines">
    {policy.legalBasis.map(basis => (
      <li lang="vi">
        {basisIn(basis, language)}
        {basis.issuer !== null && <span class="quiet"> {basis.issuer}</span>}
      </li>
    ))}
  </ul>
)

const Versions = ({
  versions,
  language,
}: {
  readonly versions: readonly PolicyVersion[]
  readonly language: Language
}) => (
  <>
    <ul class="lines">
      {versions.map(({ policy: { code, version }, validFrom, sha256 }) => (
        <li>
          <a href={policyAddress(code, version)}>{texts.version(version)[language]}</a>
          {validFrom !== null && `, ${texts.countsFrom(formatDay(validFrom, language))[language]}`} ·{' '}
          <a href={`${policyAddress(code, version)}&format=json`}>{texts.file[language]}</a>
          <small class="quiet digest"> {texts.digest(sha256)[language]}</small>
        </li>
      ))}
    </ul>
    <p class="note">
      <a href={compareAddress(versions[0]?.policy.code ?? '')}>{texts.compare[language]}</a>
    </p>
  </>
)
