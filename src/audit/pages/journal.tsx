import { listPeople } from '../../access/index.ts'
import { formatMoment } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { WorkList } from '../../design/work-list.tsx'
import { addDays, parseDay } from '../../exact/day.ts'
import type { EntryTable } from '../../platform/journal.ts'
import { COUNTED, type JournalAsked, listEntries } from '../../platform/journal-reading.ts'
import { askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { entryAddress, JOURNAL, journalOf } from '../addresses.ts'
import { type NameOf, namesOf } from '../loading.ts'
import { auditPath, whoWords } from '../parts/shown.tsx'
import { ensureFree } from '../reading.ts'
import { doingsNamed, doingWords } from '../texts/doings.ts'
import { texts } from '../texts/pages.ts'

/** The journal, the latest entry first, asked by subject, doing, person and days. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const page = { query, nameOf: await namesOf(work), ...(await readJournal(work, query)) }
    return html(<JournalView shell={shellOf(visit, menu)} page={page} />)
  }

/** That something was done about an enterprise tells of it: who has an interest in any reads none of it. */
export const readJournal = async (work: Work, query: URLSearchParams) => {
  await ensureFree(work)
  const { page } = askedIn(query, ['sequence'])
  const { rows, total } = await listEntries(work.db, await askedOf(work, query), { size: PAGE_SIZE, page })
  return { rows, total: Math.min(total, COUNTED), isMore: total > COUNTED }
}

/** What makes no sense counts as not asked. */
const askedOf = async (work: Work, query: URLSearchParams): Promise<JournalAsked> => {
  const word = (name: string) => (query.get(name) ?? '').trim().slice(0, 200) || undefined
  const [from, to] = [parseDay(word('from') ?? ''), parseDay(word('to') ?? '')]
  const [action, who] = [word('action'), word('who')]
  return {
    subject: word('subject'),
    actions: action === undefined ? action : doingsNamed(action),
    actors: who === undefined ? who : await actorsNamed(work, who),
    from: from === null ? undefined : beginOf(from),
    before: to === null ? undefined : beginOf(addDays(to, 1)),
  }
}

const beginOf = (day: string): string => `${day}T00:00:00+07:00`

/** People whose names hold it, whatever the case; or what the journal itself has. */
const actorsNamed = async ({ db }: Work, words: string): Promise<readonly string[]> => {
  const sought = words.toLocaleLowerCase('vi')
  const named = (await listPeople(db)).filter(({ name }) => name.toLocaleLowerCase('vi').includes(sought))
  return [...named.map(({ id }) => `person:${id}`), `person:${words}`, words]
}

interface JournalPage {
  readonly query: URLSearchParams
  readonly rows: readonly EntryTable[]
  readonly total: number
  readonly isMore: boolean
  readonly nameOf: NameOf
}

export const JournalView = ({ shell, page }: { readonly shell: Shell; readonly page: JournalPage }) => {
  const { language } = shell
  const { query, rows, total, isMore } = page
  return (
    <Page shell={shell} title={texts.journal[language]} path={auditPath(shell)}>
      <h1>{texts.journalTitle[language]}</h1>
      <p class="lead">{texts.journalLead[language]}</p>
      <Asking query={query} language={language} />
      <WorkList
        language={language}
        path={JOURNAL}
        query={query}
        asked={askedIn(query, ['sequence'])}
        caption={texts.journal[language]}
        columns={columnsIn(language, page.nameOf)}
        rows={rows}
        total={total}
        isMore={isMore}
        empty={texts.noEntries[language]}
      />
    </Page>
  )
}

const ASKED = ['subject', 'action', 'who', 'from', 'to'] as const

const Asking = ({ query, language }: { readonly query: URLSearchParams; readonly language: Language }) => {
  const labels = {
    subject: texts.subject,
    action: texts.what,
    who: texts.who,
    from: texts.from,
    to: texts.to,
  }
  return (
    <search>
      <form class="asking" method="get" action={JOURNAL}>
        {ASKED.map(name => (
          <label>
            <span>{labels[name][language]}</span>
            <input
              class="input"
              name={name}
              type={name === 'from' || name === 'to' ? 'date' : 'search'}
              value={query.get(name) ?? ''}
              maxlength={200}
            />
          </label>
        ))}
        <button class="button quiet-button" type="submit">
          {texts.show[language]}
        </button>
        {ASKED.some(name => query.get(name)) && <a href={JOURNAL}>{texts.clear[language]}</a>}
      </form>
    </search>
  )
}

const columnsIn = (language: Language, nameOf: NameOf) => [
  {
    heading: texts.sequence[language],
    isNumber: true,
    cell: ({ sequence }: EntryTable) => <a href={entryAddress(sequence)}>{String(sequence)}</a>,
  },
  { heading: texts.at[language], cell: ({ at }: EntryTable) => formatMoment(at, language) },
  { heading: texts.who[language], cell: ({ actor }: EntryTable) => whoWords(nameOf, actor, language) },
  { heading: texts.what[language], cell: ({ action }: EntryTable) => <Doing {...{ action, language }} /> },
  {
    heading: texts.subject[language],
    cell: ({ subject_kind: kind, subject_id: id }: EntryTable) => (
      <a href={journalOf(`${kind} ${id}`)}>
        <code>
          {kind} {id}
        </code>
      </a>
    ),
  },
]

export const Doing = ({ action, language }: { readonly action: string; readonly language: Language }) => {
  const words = doingWords(action)
  return words === null ? <code>{action}</code> : words[language]
}
