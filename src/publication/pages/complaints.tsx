import { formatDay } from '../../design/dates.ts'
import { Due } from '../../design/due.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { type Column, WorkList } from '../../design/work-list.tsx'
import { ownness } from '../../enterprises/index.ts'
import { foldedText } from '../../exact/text.ts'
import { askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { inLanguage, type Round, type RoundHead } from '../../selection/index.ts'
import { complaintsAddress } from '../addresses.ts'
import type { Complaint } from '../model.ts'
import { pathTo } from '../parts/path.ts'
import { mayComplain, mayKeepComplaints, mayReadComplaint } from '../permissions.ts'
import { procedures } from '../procedures.ts'
import { complaintState, dueOf } from '../rules/complaints.ts'
import { listComplaints } from '../store/complaints.ts'
import { texts } from '../texts/complaints.ts'
import { roundIn } from './shared.ts'

/** The register of a round for those who keep and audit it; to an enterprise, its own. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { round, head } = await roundIn(visit)
    const complaints = await readComplaints(visit.work, round)
    return html(<ComplaintsView shell={shellOf(visit, menu)} page={{ head, complaints, visit }} />)
  }

/** What of the register the actor may read. */
export const readComplaints = async (work: Work, round: Round): Promise<readonly Complaint[]> => {
  const isOwn = await ownness(work)
  return (await listComplaints(work.db)).filter(
    complaint =>
      complaint.round === round.id && mayReadComplaint(work.actor, { isOwn: isOwn(complaint.enterprise) }),
  )
}

interface ComplaintsPage {
  readonly head: RoundHead
  readonly complaints: readonly Complaint[]
  readonly visit: Visit
}

export const ComplaintsView = ({ shell, page }: { readonly shell: Shell; readonly page: ComplaintsPage }) => {
  const { language, today } = shell
  const { head, complaints, visit } = page
  const { path, query, work } = visit
  const title = texts.complaintsOf(inLanguage(head.name, language))[language]
  const asked = askedIn(query, ['number'])
  const running = complaints.filter(each => dueOf(each, procedures) !== null)
  const late = running.filter(each => today > (dueOf(each, procedures)?.until ?? today))
  const viewed = { running, late }[query.get('state') ?? ''] ?? complaints
  const wanted = foldedText(asked.words)
  const found = viewed.filter(({ number, sender, body }) =>
    foldedText(`${number} ${sender} ${body}`).includes(wanted),
  )
  return (
    <Page shell={shell} title={title} path={pathTo(head, language)}>
      <h1>{title}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <Ways head={head} work={work} />
      <WorkList
        language={language}
        path={path}
        query={query}
        asked={asked}
        caption={texts.complaints[language]}
        columns={columnsOf(page, shell)}
        rows={found.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)}
        total={found.length}
        searchHint={texts.sender[language]}
        views={[
          { label: texts.running[language], asks: { state: 'running' }, count: running.length },
          { label: texts.overdue[language], asks: { state: 'late' }, count: late.length },
          { label: texts.all[language], asks: {}, count: complaints.length },
        ]}
        empty={texts.none[language]}
      />
    </Page>
  )
}

const Ways = ({
  head,
  work: { actor, language },
}: {
  readonly head: RoundHead
  readonly work: Pick<Work, 'actor' | 'language'>
}) => (
  <>
    {mayComplain(actor) && (
      <p>
        <a class="button" href={`${complaintsAddress(head)}/new`}>
          {texts.lodgeTitle[language]}
        </a>
      </p>
    )}
    {mayKeepComplaints(actor) && (
      <p>
        <a href={`${complaintsAddress(head)}/paper`}>{texts.enterPaper[language]}</a>
      </p>
    )}
  </>
)

const columnsOf = ({ head }: ComplaintsPage, { language, today }: Shell): readonly Column<Complaint>[] => [
  {
    heading: texts.number[language],
    cell: ({ number }) => <a href={`${complaintsAddress(head)}/${number}`}>{number}</a>,
  },
  { heading: texts.sender[language], cell: ({ sender }) => sender },
  {
    heading: texts.stage[language],
    cell: ({ first }) =>
      first === null ? texts.firstStage[language] : texts.secondStage(String(first))[language],
  },
  { heading: texts.lodgedOn[language], cell: ({ lodgedOn }) => formatDay(lodgedOn, language) },
  {
    heading: texts.state[language],
    cell: each => (
      <Tag tone={dueOf(each, procedures) === null ? 'plain' : 'wait'}>
        {texts.states[complaintState(each)][language]}
      </Tag>
    ),
  },
  {
    heading: texts.due[language],
    cell: each => {
      const due = dueOf(each, procedures)
      return due === null ? '–' : <Due on={due.until} today={today} language={language} />
    },
  },
]
