import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Page } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag } from '../../design/tag.tsx'
import { type Column, WorkList } from '../../design/work-list.tsx'
import { askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { NEEDS, NEW_NEED, needAddress } from '../addresses.ts'
import { type Counted, countNeeds, isForBank, type NeedListed, needsFor } from '../needs-reading.ts'
import { mayBorrow, mayCountNeeds } from '../permissions.ts'
import { ageOn, answersNow, consentOf, isOverdue } from '../rules/needs.ts'
import { texts } from '../texts/needs.ts'

/** An enterprise sees its own needs, a bank those it is let see; the office how many there are and how long they wait. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    mayCountNeeds(visit.work.actor) ? counts(visit, menu) : list(visit, menu)

const list = async (visit: Visit, menu: Menu): Promise<Response> => {
  const { work, query } = visit
  const { language } = work
  const all = await needsFor(work)
  const asked = askedIn(query, ['age'])
  const title = titleOf(all, work)
  return html(
    <Page shell={shellOf(visit, menu)} title={title}>
      <h1>{title}</h1>
      <p class="lead">{texts.ownLead[language]}</p>
      {mayBorrow(work.actor) && (
        <ul class="ways">
          <li>
            <a href={NEW_NEED}>{texts.state[language]}</a>
          </li>
        </ul>
      )}
      <WorkList
        language={language}
        path={NEEDS}
        query={query}
        asked={asked}
        caption={texts.caption[language]}
        columns={columnsFor(work)}
        rows={all.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)}
        total={all.length}
        empty={<p>{(mayBorrow(work.actor) ? texts.none : texts.noneShown)[language]}</p>}
      />
    </Page>,
  )
}

const titleOf = (all: readonly NeedListed[], { actor, language }: Work): string => {
  const number = (of: number) => formatNumber(String(of), language)
  const open = all.filter(({ need }) => need.end === null)
  if (mayBorrow(actor)) return texts.ownTitle(number(open.length))[language]
  return texts.bankTitle(number(open.length), number(open.filter(isForBank).length))[language]
}

const columnsFor = ({ language, today }: Work): readonly Column<NeedListed>[] => [
  {
    heading: texts.need[language],
    cell: ({ need }) => (
      <>
        <a href={needAddress(need.id)}>{need.purposeWords}</a>{' '}
        {need.isSample && <Invented language={language} />}
      </>
    ),
  },
  { heading: texts.enterprise[language], cell: ({ enterpriseName }) => enterpriseName },
  {
    heading: texts.amount[language],
    isNumber: true,
    cell: ({ need }) => formatNumber(String(need.amountVnd), language),
  },
  { heading: texts.neededOn[language], cell: ({ need }) => formatDay(need.neededOn, language) },
  {
    heading: texts.age[language],
    isNumber: true,
    cell: ({ need }) => formatNumber(String(ageOn(need, today)), language),
  },
  {
    heading: texts.standing[language],
    cell: each => <Standing listed={each} work={{ language, today }} />,
  },
]

interface StandingProps {
  readonly listed: NeedListed
  readonly work: Pick<Work, 'language' | 'today'>
}

const Standing = ({ listed, work: { language, today } }: StandingProps) => {
  const { need, grounds } = listed
  if (need.end !== null) return <Tag tone="plain">{texts.isEnded[language]}</Tag>
  if (!grounds.isOwn)
    return isForBank(listed) ? (
      <Tag tone="wait">{texts.waitsForUs[language]}</Tag>
    ) : (
      <Tag tone="done">{texts.answeredByUs[language]}</Tag>
    )
  if (consentOf(need).scope === 'none') return <Tag tone="plain">{texts.isHidden[language]}</Tag>
  const answers = answersNow(need).size
  if (answers > 0)
    return <Tag tone="done">{texts.answersCount(formatNumber(String(answers), language))[language]}</Tag>
  return <Tag tone="wait">{(isOverdue(need, today) ? texts.tooLong : texts.noAnswer)[language]}</Tag>
}

const counts = async (visit: Visit, menu: Menu): Promise<Response> => {
  const { work } = visit
  const { language, today } = work
  const counted = await countNeeds(work)
  const number = (of: number) => formatNumber(String(of), language)
  const overdue = counted.waiting.filter(({ need }) => isOverdue(need, today)).length
  const title = texts.countTitle(number(counted.open), number(overdue))[language]
  return html(
    <Page shell={shellOf(visit, menu)} title={title}>
      <h1>{title}</h1>
      <p class="lead">{texts.countLead[language]}</p>
      <RecordSection id="waiting" title={texts.waitingNeeds[language]}>
        <Waiting counted={counted} work={work} />
      </RecordSection>
      <RecordSection id="banks" title={texts.byBank[language]}>
        <Rows
          language={language}
          caption={texts.byBank[language]}
          figures={[1, 2, 3]}
          headings={(['bank', 'shown', 'answered', 'oldest'] as const).map(each => texts[each][language])}
          rows={counted.banks}
          empty={texts.none[language]}
          cells={({ name, shown, answered, oldest }) => [
            name,
            number(shown),
            number(answered),
            oldest === null ? '–' : number(oldest),
          ]}
        />
      </RecordSection>
    </Page>,
  )
}

const Waiting = ({ counted, work }: { readonly counted: Counted; readonly work: Work }) => {
  const { language, today } = work
  return (
    <Rows
      language={language}
      caption={texts.waitingNeeds[language]}
      figures={[1]}
      headings={(['enterprise', 'age', 'standing'] as const).map(each => texts[each][language])}
      rows={counted.waiting}
      empty={texts.noneWaits[language]}
      cells={({ need, enterpriseName }) => [
        <>
          {enterpriseName} {need.isSample && <Invented language={language} />}
        </>,
        formatNumber(String(ageOn(need, today)), language),
        <Tag tone="wait">{(isOverdue(need, today) ? texts.tooLong : texts.noAnswer)[language]}</Tag>,
      ]}
    />
  )
}
