import { DoneNotice } from '../../design/bulk-done.tsx'
import { formatDay } from '../../design/dates.ts'
import { Due } from '../../design/due.tsx'
import { formatNumber } from '../../design/format.ts'
import { Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag, type Tone } from '../../design/tag.tsx'
import { type Choosing, type Column, type Filter, type View, WorkList } from '../../design/work-list.tsx'
import type { Day } from '../../exact/day.ts'
import { jobAddress, startJob } from '../../platform/jobs.ts'
import { PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf, redirect } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { getRound, inLanguage, missingName, roundAddress } from '../../selection/index.ts'
import { chosenAddress, contactAddress, outreachAddress, sessionsAddress } from '../addresses.ts'
import { surveyJob } from '../jobs.ts'
import { leftIn, listed, loadOutreach, type Outreach, outreachQuery } from '../outreach-loading.ts'
import { Effects } from '../parts/effects.tsx'
import { type Effect, effectsOf, nextOf, type Reached } from '../rules/outreach.ts'
import { listGuests, listSessions } from '../store/sessions.ts'
import { texts as callTexts } from '../texts/call.ts'
import { contactOutcomeNames, eligibilityNames, texts, wayNames } from '../texts/outreach.ts'
import { sessionTexts } from '../texts/sessions.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query, params } = visit
    const outreach = await loadOutreach(work, params.round ?? '')
    const asked = outreachQuery(work, query)
    const rows = listed(outreach, work, asked)
    const format = tableFormatIn(query)
    if (format !== null) return tableResponse(format, tableOf(outreach, rows, work.language))
    const page = {
      outreach,
      ...asked,
      query,
      total: rows.length,
      left: leftIn(outreach, work),
      rows: rows.slice((asked.asked.page - 1) * PAGE_SIZE, asked.asked.page * PAGE_SIZE),
      effects: await effectsIn(work, outreach),
    }
    return html(<OutreachView shell={shellOf(visit, menu)} page={page} />)
  }

/** Makes the list anew, beside the pages. */
export const post: PageOf = async ({ work, params }) => {
  const { id, name } = await getRound(work.db, params.round ?? '')
  return redirect(
    jobAddress(await startJob(work, surveyJob, { round: id, vi: name.vi, en: name.en ?? name.vi })),
  )
}

const effectsIn = async ({ db }: Work, { round, rows, applied }: Outreach): Promise<readonly Effect[]> => {
  const sessions = new Map((await listSessions(db, round.id)).map(({ id, heldOn }) => [id, heldOn]))
  return effectsOf({ rows, guests: await listGuests(db, round.id), sessions, applied })
}

interface OutreachPage extends ReturnType<typeof outreachQuery> {
  readonly outreach: Outreach
  readonly query: URLSearchParams
  /** Of this page alone. */
  readonly rows: readonly Reached[]
  readonly total: number
  readonly left: number
  readonly effects: readonly Effect[]
}

export const OutreachView = ({ shell, page }: { readonly shell: Shell; readonly page: OutreachPage }) => {
  const { language, today } = shell
  const { outreach, asked, rows, total, left, effects } = page
  const { head, survey, mayWrite } = outreach
  const title =
    survey === null ? texts.outreach[language] : texts.title(formatNumber(String(left), language))[language]
  const { query } = page
  return (
    <Page
      shell={shell}
      title={title}
      path={[
        { href: '/rounds', label: callTexts.rounds[language] },
        { href: roundAddress(head), label: inLanguage(head.name, language) },
      ]}
    >
      <h1>{title}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <DoneNotice
        query={query}
        says={count => texts.changed(formatNumber(String(count), language))[language]}
      />
      <Made outreach={outreach} language={language} />
      <WorkList
        language={language}
        path={outreachAddress(head)}
        query={query}
        asked={asked}
        caption={texts.outreach[language]}
        columns={columnsOf(outreach, today, language)}
        rows={rows}
        total={total}
        filters={filtersOf(outreach, language)}
        views={viewsIn(language)}
        choosing={mayWrite ? choosingIn(outreach, language) : null}
        searchHint={texts.searchHint[language]}
        formats={['xlsx', 'csv', 'json']}
        empty={<p>{(survey === null ? texts.never : texts.nothing)[language]}</p>}
      />
      <Effects effects={effects} language={language} />
      <p>
        <a href={sessionsAddress(head)}>{sessionTexts.sessions[language]}</a>
      </p>
    </Page>
  )
}

const Made = ({ outreach, language }: { readonly outreach: Outreach; readonly language: Language }) => (
  <form method="post" action={outreachAddress(outreach.head)} class="form-end">
    <span>
      {outreach.survey === null
        ? texts.never[language]
        : texts.madeOn(formatDay(outreach.survey.on, language))[language]}
    </span>
    {outreach.mayWrite && (
      <Submit isQuiet={outreach.survey !== null}>
        {(outreach.survey === null ? texts.make : texts.makeAgain)[language]}
      </Submit>
    )}
  </form>
)

const TONES: Readonly<Record<keyof typeof eligibilityNames, Tone>> = {
  eligible: 'done',
  possible: 'unknown',
  judged: 'unknown',
  not: 'plain',
}

export const EligibilityTag = ({
  reached,
  language,
}: {
  readonly reached: Reached
  readonly language: Language
}) => {
  const eligibility = reached.candidate?.eligibility ?? 'not'
  return <Tag tone={TONES[eligibility]}>{eligibilityNames[eligibility][language]}</Tag>
}

/** The product and the track by which it stands best. */
export const bestWords = (
  { terms, productNames }: Outreach,
  { candidate }: Reached,
  language: Language,
): string => {
  const track = terms.set.tracks?.list.find(({ code }) => code === candidate?.track)
  const product = candidate?.product == null ? null : (productNames.get(candidate.product) ?? null)
  return [product, track === undefined ? null : inLanguage(track.name, language)]
    .filter(words => words !== null)
    .join(' · ')
}

export const missingWords = ({ terms }: Outreach, { candidate }: Reached, language: Language): string =>
  (candidate?.missing ?? []).map(key => missingName(key, { ...terms, language })).join('; ')

const lastWords = ({ contacts }: Reached, language: Language): string => {
  const last = contacts.at(-1)
  return last === undefined
    ? ''
    : `${formatDay(last.contactedOn, language)}, ${wayNames[last.way][language]}: ${contactOutcomeNames[last.outcome][language]}`
}

const ownerName = ({ office }: Outreach, { owner }: Reached): string =>
  owner === null ? '–' : (office.get(owner) ?? owner)

const columnsOf = (outreach: Outreach, today: Day, language: Language): readonly Column<Reached>[] => [
  {
    sorting: 'name',
    heading: texts.name[language],
    cell: ({ enterprise, name }) => <a href={contactAddress(outreach.head, enterprise)}>{name}</a>,
  },
  {
    heading: texts.eligibility[language],
    cell: reached => <EligibilityTag reached={reached} language={language} />,
  },
  { heading: texts.best[language], cell: reached => bestWords(outreach, reached, language) },
  {
    heading: texts.missing[language],
    cell: reached => <MissingCell words={missingWords(outreach, reached, language)} />,
  },
  { heading: texts.owner[language], cell: reached => ownerName(outreach, reached) },
  { sorting: 'last', heading: texts.last[language], cell: reached => lastWords(reached, language) || '–' },
  {
    sorting: 'next',
    heading: texts.next[language],
    cell: reached => <NextCell reached={reached} today={today} language={language} />,
  },
]

const MOST_WORDS = 90

const MissingCell = ({ words }: { readonly words: string }) =>
  words.length <= MOST_WORDS ? (
    <span class="small">{words}</span>
  ) : (
    <span class="small" title={words}>
      {words.slice(0, words.lastIndexOf(';', MOST_WORDS) + 1 || MOST_WORDS)} …
    </span>
  )

interface NextProps {
  readonly reached: Reached
  readonly today: Day
  readonly language: Language
}

const NextCell = ({ reached, today, language }: NextProps) => {
  const next = nextOf(reached)
  if (next === null) return <span>–</span>
  return (
    <span>
      {next.nextStep} {next.nextOn !== null && <Due on={next.nextOn} today={today} language={language} />}
    </span>
  )
}

const viewsIn = (language: Language): readonly View[] => [
  { label: texts.everyone[language], asks: {} },
  { label: texts.due[language], asks: { due: 'yes' } },
  { label: texts.notContacted[language], asks: { contacted: 'no' } },
  { label: texts.mine[language], asks: { owner: 'me' } },
  { label: texts.withoutOwner[language], asks: { owner: '-' } },
  { label: texts.whoApplied[language], asks: { applied: 'yes' } },
]

const filtersOf = ({ office }: Outreach, language: Language): readonly Filter[] => [
  {
    name: 'eligibility',
    label: texts.eligibility[language],
    options: Object.entries(eligibilityNames).map(([value, label]) => ({ value, label: label[language] })),
  },
  {
    name: 'owner',
    label: texts.owner[language],
    options: [
      { value: 'me', label: texts.me[language] },
      { value: '-', label: texts.nobody[language] },
      ...[...office].map(([value, label]) => ({ value, label })),
    ],
  },
  {
    name: 'contacted',
    label: texts.contacted[language],
    options: [
      { value: 'yes', label: texts.yes[language] },
      { value: 'no', label: texts.no[language] },
    ],
  },
]

const choosingIn = ({ head }: Outreach, language: Language): Choosing<Reached> => ({
  action: chosenAddress(head),
  idOf: ({ enterprise }) => enterprise,
  nameOf: ({ name }) => name,
  verbs: [
    { value: 'give', label: texts.giveChosen[language] },
    { value: 'invite', label: texts.inviteChosen[language] },
  ],
})

const tableOf = (outreach: Outreach, rows: readonly Reached[], language: Language) => ({
  name: texts.fileName[language],
  columns: [
    { code: 'enterprise', heading: texts.name[language] },
    { code: 'eligibility', heading: texts.eligibility[language] },
    { code: 'best', heading: texts.best[language] },
    { code: 'missing', heading: texts.missing[language] },
    { code: 'owner', heading: texts.owner[language] },
    { code: 'last', heading: texts.last[language] },
    { code: 'next', heading: texts.next[language] },
    { code: 'nextOn', heading: texts.dueOn[language] },
    { code: 'applied', heading: texts.applied[language] },
  ],
  rows: rows.map(row => [
    row.name,
    eligibilityNames[row.candidate?.eligibility ?? 'not'][language],
    bestWords(outreach, row, language),
    missingWords(outreach, row, language),
    row.owner === null ? null : ownerName(outreach, row),
    lastWords(row, language) || null,
    nextOf(row)?.nextStep ?? null,
    nextOf(row)?.nextOn ?? null,
    row.appliedAt === null ? null : formatDay(row.appliedAt, language),
  ]),
})
