import { formatMoment } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { WorkList } from '../../design/work-list.tsx'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { signInMethods } from '../model.ts'
import { type ListedSignIn, listSignIns, signInOutcomes } from '../store/sign-ins.ts'
import { outcomeNames, reasonNames, shortMethods, texts } from '../texts/sign-ins.ts'

const SORTINGS = ['newest', 'at'] as const

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { query, work } = visit
    const asked = askedIn(query, SORTINGS)
    const rows = await listSignIns(work.db, {
      outcome: query.get('outcome') || null,
      method: query.get('method') || null,
      words: asked.words,
      isOldestFirst: asked.sorting === 'at' && !asked.isDescending,
      size: PAGE_SIZE,
      page: asked.page,
    })
    return html(<SignInsView shell={shellOf(visit, menu)} page={{ asked, query, rows }} />)
  }

interface SignInsPage {
  readonly asked: Asked<string>
  readonly query: URLSearchParams
  readonly rows: readonly ListedSignIn[]
}

export const SignInsView = ({ shell, page }: { readonly shell: Shell; readonly page: SignInsPage }) => {
  const { language } = shell
  const { asked, query, rows } = page
  return (
    <Page shell={shell} title={texts.signIns[language]}>
      <h1>{texts.signIns[language]}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <WorkList
        language={language}
        path="/sign-ins"
        query={query}
        asked={asked}
        caption={texts.signIns[language]}
        filters={[
          {
            name: 'outcome',
            label: texts.outcome[language],
            options: signInOutcomes.map(each => ({ value: each, label: outcomeNames[each][language] })),
          },
          {
            name: 'method',
            label: texts.method[language],
            options: signInMethods.map(each => ({ value: each, label: shortMethods[each][language] })),
          },
        ]}
        columns={columnsIn(language)}
        rows={rows}
        total={rows[0]?.total ?? 0}
        searchHint={texts.searchHint[language]}
        empty={texts.none[language]}
      />
    </Page>
  )
}

const TONES = { success: 'done', failure: 'wait', locked: 'no' } as const

const columnsIn = (language: Language) => [
  {
    sorting: 'at',
    heading: texts.at[language],
    cell: ({ at }: ListedSignIn) => formatMoment(at, language),
  },
  { heading: texts.who[language], cell: ({ name }: ListedSignIn) => name ?? texts.unknown[language] },
  {
    heading: texts.outcome[language],
    cell: ({ outcome }: ListedSignIn) => <Tag tone={TONES[outcome]}>{outcomeNames[outcome][language]}</Tag>,
  },
  { heading: texts.method[language], cell: ({ method }: ListedSignIn) => shortMethods[method][language] },
  {
    heading: texts.reason[language],
    cell: ({ reason }: ListedSignIn) => (reason === null ? '–' : reasonNames[reason][language]),
  },
  { heading: texts.address[language], cell: ({ address }: ListedSignIn) => address ?? '–' },
]
