import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { type Column, filterBy, WorkList } from '../../design/work-list.tsx'
import { dayIn } from '../../exact/day.ts'
import { foldedText } from '../../exact/text.ts'
import { askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type SearchKey, understood } from '../../platform/vocabulary.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { PROPOSALS, proposalAddress } from '../addresses.ts'
import { loadProposals, type ShownProposal } from '../loading.ts'
import { states } from '../model.ts'
import { StateTag } from '../parts/state-tag.tsx'
import { mayPropose } from '../permissions.ts'
import { turnOf } from '../rules.ts'
import { stateNames, texts, turnNames } from '../texts/words.ts'

/** The proposals that are there for the reader: all for office, leader and auditor, else one's own and those one is asked about. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const { language } = work
    const all = await loadProposals(work)
    const keys = keysOf(language)
    const search = understood(query, {
      keys,
      folded: each => foldedText(`${each.title} ${each.unitName ?? ''}`),
    })
    const asked = askedIn(query, ['due'])
    const shown = all.filter(search.isFound)
    const format = tableFormatIn(query)
    if (format !== null && search.problems.length === 0)
      return tableResponse(format, tableOf(shown, language))
    const number = (of: number) => formatNumber(String(of), language)
    const open = all.filter(({ state }) => turnOf(state) !== null).length
    return html(
      <Page shell={shellOf(visit, menu)} title={texts.proposals[language]}>
        <h1>{texts.title(number(open), number(all.length))[language]}</h1>
        <p class="lead">{texts.lead[language]}</p>
        {mayPropose(work.actor) && (
          <p class="ways">
            <a class="button" href={`${PROPOSALS}/new`}>
              {texts.new[language]}
            </a>
          </p>
        )}
        <WorkList
          language={language}
          path={PROPOSALS}
          query={query}
          asked={asked}
          caption={texts.proposals[language]}
          columns={columnsIn(language)}
          rows={shown.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)}
          total={shown.length}
          filters={keys.map(filterBy)}
          search={search}
          searchHint={texts.searchHint[language]}
          formats={['xlsx', 'csv', 'json']}
          empty={<p>{(all.length === 0 ? texts.empty : texts.nothingFound)[language]}</p>}
        />
      </Page>,
    )
  }

const keysOf = (language: Language): readonly SearchKey<ShownProposal>[] => [
  {
    name: 'state',
    aliases: ['status', 'tinhtrang'],
    label: texts.state[language],
    values: states.map(value => ({ value, label: stateNames[value][language] })),
    holds: { ofRow: ({ state }, value) => state === value },
  },
  {
    name: 'late',
    aliases: ['trehan'],
    label: texts.late[language],
    values: (['yes', 'no'] as const).map(value => ({ value, label: texts[value][language] })),
    holds: { ofRow: ({ late }, value) => late > 0 === (value === 'yes') },
  },
]

const columnsIn = (language: Language): readonly Column<ShownProposal>[] => [
  { heading: texts.proposal[language], cell: each => <a href={proposalAddress(each)}>{each.title}</a> },
  { heading: texts.unit[language], cell: each => each.unitName ?? texts.office[language] },
  { heading: texts.state[language], cell: each => <StateTag proposal={each} language={language} /> },
  { heading: texts.turn[language], cell: each => turnText(each, language) },
  { heading: texts.opinions[language], cell: each => opinionsText(each, language) },
  { heading: texts.proposedOn[language], isNumber: true, cell: each => proposedOn(each, language) },
]

const turnText = ({ state }: ShownProposal, language: Language): string => {
  const turn = turnOf(state)
  return turn === null ? '–' : turnNames[turn][language]
}

const opinionsText = ({ asked, given, late }: ShownProposal, language: Language): string => {
  const number = (of: number) => formatNumber(String(of), language)
  if (asked.length === 0) return '–'
  const count = texts.opinionsCount(number(given), number(asked.length))[language]
  return late === 0 ? count : `${count}, ${texts.lateCount(number(late))[language]}`
}

const proposedOn = ({ proposedAt }: ShownProposal, language: Language): string =>
  formatDay(dayIn(Date.parse(proposedAt)), language)

const tableOf = (rows: readonly ShownProposal[], language: Language) => ({
  name: texts.fileName[language],
  columns: (['proposal', 'unit', 'state', 'turn', 'opinions', 'proposedOn'] as const).map(code => ({
    code,
    heading: texts[code][language],
  })),
  rows: rows.map(each => [
    each.title,
    each.unitName ?? texts.office[language],
    stateNames[each.state][language],
    turnText(each, language),
    opinionsText(each, language),
    proposedOn(each, language),
  ]),
})
