import { formatDay, formatMoment } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { History, KnownList, Receipt, RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag } from '../../design/tag.tsx'
import { Notice } from '../../design/tasks.tsx'
import { documentResponse, noteReadings } from '../../enterprises/index.ts'
import { NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { LOGO, REPORTS, reportAddress, reportFileAddress, reportingAddress } from '../addresses.ts'
import type { UseReport } from '../model/reports.ts'
import { doersAmong } from '../names.ts'
import { UseSaid } from '../parts/use-said.tsx'
import { mayOpenOwnLogo, mayReadLicences } from '../permissions.ts'
import { type NamedDuty, readReport } from '../reporting.ts'
import { texts as licenceTexts } from '../texts/licence.ts'
import { stateTones, stateWords, texts } from '../texts/reports.ts'
import { numberIn } from './file.tsx'

/** A report that was sent: the receipt of the enterprise, and what the office reads. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const read = await readReport(work, numberIn(params.number))
    const doer = await doersAmong(
      work.db,
      read.duty.reports.map(({ byWhom }) => byWhom),
    )
    const isOwn = mayOpenOwnLogo(work.actor) && !mayReadLicences(work.actor)
    return html(<ReportView shell={shellOf(visit, menu)} page={{ ...read, doer, isOwn }} />)
  }

/** A picture of the use, for whoever may read the report. */
export const file: PageOf = async ({ work, params }) => {
  const { report } = await readReport(work, numberIn(params.number))
  const found = report.files.find(({ position }) => position === numberIn(params.file))
  if (found === undefined) throw new NotFound('picture', params.file ?? '')
  await noteReadings(work, [report.enterprise], 'documents')
  return documentResponse(found, await work.files.get(found.file))
}

interface ReportPage {
  readonly duty: NamedDuty
  readonly report: UseReport
  readonly doer: (byWhom: string) => string
  /** The enterprise's own, who may send it again. */
  readonly isOwn: boolean
}

interface ViewProps {
  readonly shell: Shell
  readonly page: ReportPage
}

const ReportView = ({ shell, page }: ViewProps) => {
  const { language } = shell
  const { duty, report, isOwn } = page
  const year = String(duty.year)
  const title = (isOwn ? texts.received(year) : texts.of(duty.name[language], year))[language]
  const last = duty.reports.at(-1)
  const path = isOwn
    ? { href: LOGO, label: licenceTexts.logo[language] }
    : { href: REPORTS, label: texts.reports[language] }
  return (
    <Page shell={shell} title={title} path={[path]}>
      <h1>{title}</h1>
      {last !== undefined && last.number !== report.number && (
        <Notice tone="wait">
          <a href={reportAddress(last.number)}>{texts.replaced(String(last.number))[language]}</a>
        </Notice>
      )}
      <Received shell={shell} page={page} />
      <RecordSection
        id="said"
        title={texts.said[language]}
        action={isOwn ? { href: reportingAddress(duty.year), label: texts.sendAgain[language] } : null}
      >
        <UseSaid duty={duty} report={report} language={language} />
      </RecordSection>
      <Pictures shell={shell} page={page} />
      {duty.reports.length > 1 && <Sent shell={shell} page={page} />}
    </Page>
  )
}

const Received = ({ shell: { language }, page: { duty, report, doer, isOwn } }: ViewProps) => {
  const facts = [
    { name: texts.number[language], value: String(report.number) },
    { name: texts.receivedAt[language], value: formatMoment(report.at, language) },
    { name: texts.sender[language], value: doer(report.byWhom) },
    { name: texts.due[language], value: formatDay(duty.dueOn, language) },
    {
      name: texts.state[language],
      value: (
        <>
          <Tag tone={stateTones[duty.state]}>{stateWords[duty.state][language]}</Tag>{' '}
          {duty.isSample && <Invented language={language} />}
        </>
      ),
    },
  ]
  if (!isOwn) return <KnownList facts={facts} />
  return (
    <Receipt facts={facts}>
      <p>{texts.keepNumber[language]}</p>
    </Receipt>
  )
}

/** Of all that was sent for the year: a picture is not sent twice. */
const Pictures = ({ shell: { language }, page: { duty } }: ViewProps) => {
  const files = duty.reports.flatMap(({ number, files }) => files.map(each => ({ ...each, number })))
  return (
    <RecordSection id="pictures" title={texts.pictures[language]}>
      {files.length === 0 ? (
        <p class="quiet">{texts.noPictures[language]}</p>
      ) : (
        <ul>
          {files.map(({ number, position, fileName }) => (
            <li>
              <a href={reportFileAddress(number, position)}>{fileName}</a>
            </li>
          ))}
        </ul>
      )}
    </RecordSection>
  )
}

const Sent = ({ shell: { language }, page: { duty, doer } }: ViewProps) => (
  <RecordSection id="sent" title={texts.otherReports[language]}>
    <History
      entries={duty.reports.toReversed().map(({ number, at, byWhom }) => ({
        at,
        when: formatMoment(at, language),
        words: <a href={reportAddress(number)}>{texts.sentAs(String(number))[language]}</a>,
        who: doer(byWhom),
      }))}
    />
  </RecordSection>
)
