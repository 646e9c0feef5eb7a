import { formatMoment } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag, type Tone } from '../../design/tag.tsx'
import { WorkList } from '../../design/work-list.tsx'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf, redirect } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { retryMessage } from '../actions.ts'
import { mailPlaceIn } from '../mailing.ts'
import { listMessages, type OutgoingMessage } from '../store/messages.ts'
import { texts } from '../texts.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const asked = askedIn(visit.query, ['newest'])
    const found = await listMessages(visit.work.db, { size: PAGE_SIZE, page: asked.page })
    const hasServer = mailPlaceIn(process.env, 0) !== null
    const page = { asked, query: visit.query, hasServer, ...found }
    return html(<OutboxView shell={shellOf(visit, menu)} page={page} />)
  }

export const retry: PageOf = async ({ work, params }) => {
  await retryMessage(work, params.message ?? '')
  return redirect('/outbox')
}

interface OutboxPage {
  readonly asked: Asked<string>
  readonly query: URLSearchParams
  readonly messages: readonly OutgoingMessage[]
  readonly total: number
  readonly hasServer: boolean
}

export const OutboxView = ({ shell, page }: { readonly shell: Shell; readonly page: OutboxPage }) => {
  const { language } = shell
  const { asked, query, messages, total, hasServer } = page
  return (
    <Page shell={shell} title={texts.outbox[language]}>
      <h1>{texts.outbox[language]}</h1>
      <p class="lead">{texts.outboxLead[language]}</p>
      {!hasServer && <p class="note">{texts.noServer[language]}</p>}
      <WorkList
        language={language}
        path="/outbox"
        query={query}
        asked={asked}
        caption={texts.outbox[language]}
        columns={columnsIn(language, hasServer)}
        rows={messages}
        total={total}
        empty={texts.emptyOutbox[language]}
      />
    </Page>
  )
}

/** A link in a mail may be a secret: where mail really goes out, only its reader follows it. */
const columnsIn = (language: Language, hasServer: boolean) => [
  { heading: texts.at[language], cell: ({ at }: OutgoingMessage) => formatMoment(at, language) },
  { heading: texts.to[language], cell: ({ address }: OutgoingMessage) => address },
  {
    heading: texts.says[language],
    cell: ({ says, href }: OutgoingMessage) =>
      hasServer ? says[language] : <a href={href}>{says[language]}</a>,
  },
  {
    heading: texts.state[language],
    cell: (message: OutgoingMessage) => <State message={message} language={language} />,
  },
]

const State = ({ message, language }: { readonly message: OutgoingMessage; readonly language: Language }) => {
  const { tone, words } = stateOf(message)
  return (
    <>
      <Tag tone={tone}>{words[language]}</Tag>
      {message.problem !== null && <p class="small quiet">{message.problem}</p>}
      {message.sentAt === null && message.nextTryAt === null && (
        <form method="post" action={`/outbox/${message.id}/retry`}>
          <button class="link" type="submit">
            {texts.again[language]}
          </button>
        </form>
      )}
    </>
  )
}

const stateOf = ({ sentAt, nextTryAt, tries, problem }: OutgoingMessage) => {
  if (sentAt !== null) return { tone: 'done' as Tone, words: texts.sent }
  if (nextTryAt === null) return { tone: 'no' as Tone, words: texts.givenUp }
  return { tone: 'wait' as Tone, words: problem === null ? texts.waits : texts.failing(tries) }
}
