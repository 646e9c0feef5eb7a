import { askedList } from '../../design/asked-list.tsx'
import { formatDay, formatMoment } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Page } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag } from '../../design/tag.tsx'
import type { Column } from '../../design/work-list.tsx'
import { foldedText } from '../../exact/text.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { SearchKey } from '../../platform/vocabulary.ts'
import type { Work } from '../../platform/work.ts'
import { APPLY, applicationAddress, BUDGETS, PROGRAMMES, SUPPORT } from '../addresses.ts'
import { isMine, isOpenOn, type Listed, listedFor, type Offered, programmesFor } from '../loading.ts'
import { states } from '../model.ts'
import { nameIn } from '../names.ts'
import { mayApply, maySeeMoney } from '../permissions.ts'
import { turnOf, turns } from '../rules/state.ts'
import { texts } from '../texts/pages.ts'
import { stateNames, stateTones, turnNames } from '../texts/words.ts'

/** Applications that the reader may see: what waits for them is asked for by one link. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const { language } = work
    const all = await listedFor(work)
    const list = askedList({ query, language }, all, {
      path: SUPPORT,
      caption: texts.caption[language],
      columns: columnsIn(language),
      keys: keysIn(all, work),
      folded,
      sortings: ['number'],
      table: rows => tableOf(rows, language),
      searchHint: texts.searchHint[language],
      empty: texts.nothing[language],
    })
    if (list.file !== null) return list.file
    const title = titleOf(all, work)
    return html(
      <Page shell={shellOf(visit, menu)} title={title}>
        <h1>{title}</h1>
        <p class="lead">{texts.lead[language]}</p>
        {maySeeMoney(work.actor) && <Ways language={language} />}
        {mayApply(work.actor) && <Open offered={await programmesFor(work)} work={work} />}
        {all.length > 0 ? list.view : <NothingYet work={work} />}
      </Page>,
    )
  }

const titleOf = (all: readonly Listed[], { language, actor }: Work): string => {
  const number = (of: number) => formatNumber(String(of), language)
  if (!maySeeMoney(actor)) return texts.ownTitle(number(all.length))[language]
  return texts.title(number(all.length), number(all.filter(each => isMine(each, actor)).length))[language]
}

const Ways = ({ language }: { readonly language: Language }) => (
  <ul class="ways">
    <li>
      <a href={PROGRAMMES}>{texts.programmes[language]}</a>
    </li>
    <li>
      <a href={BUDGETS}>{texts.budgets[language]}</a>
    </li>
  </ul>
)

const Open = ({ offered, work }: { readonly offered: readonly Offered[]; readonly work: Work }) => {
  const { language, today } = work
  const open = offered.flatMap(({ programme, cycles }) =>
    cycles.flatMap(cycle => (isOpenOn(cycle, today) ? [{ programme, cycle }] : [])),
  )
  return (
    <RecordSection id="open" title={texts.open[language]}>
      {open.length === 0 && <p class="quiet">{texts.noneOpen[language]}</p>}
      <ul class="found">
        {open.map(({ programme, cycle }) => (
          <li>
            <a href={`${APPLY}?cycle=${encodeURIComponent(cycle.id)}`}>
              {nameIn(programme, language)}: {nameIn(cycle, language)}
            </a>{' '}
            <span class="quiet">{texts.until(formatDay(cycle.closesOn, language))[language]}</span>
          </li>
        ))}
      </ul>
    </RecordSection>
  )
}

/** Nothing to look for: who may apply learns how. */
const NothingYet = ({ work: { actor, language } }: { readonly work: Work }) => (
  <p>{(mayApply(actor) ? texts.nothingOwn : texts.nothing)[language]}</p>
)

const folded = ({ enterpriseName, story, cycle }: Listed): string =>
  foldedText(`${story.id} ${enterpriseName} ${story.purpose} ${cycle.nameVi}`)

const keysIn = (all: readonly Listed[], { language, actor }: Work): readonly SearchKey<Listed>[] => [
  {
    name: 'mine',
    aliases: ['toi'],
    label: texts.mine[language],
    values: (['yes', 'no'] as const).map(value => ({ value, label: texts[value][language] })),
    holds: { ofRow: (each, value) => isMine(each, actor) === (value === 'yes') },
  },
  {
    name: 'state',
    aliases: ['trangthai'],
    label: texts.state[language],
    values: states.map(value => ({ value, label: stateNames[value][language] })),
    holds: { ofRow: ({ state }, value) => state === value },
  },
  {
    name: 'turn',
    aliases: ['luot'],
    label: texts.turn[language],
    values: turns.map(value => ({ value, label: turnNames[value][language] })),
    holds: { ofRow: ({ state }, value) => turnOf(state) === value },
  },
  {
    name: 'unit',
    aliases: ['donvi'],
    label: texts.unit[language],
    values: [...new Map(all.map(each => [each.programme.unit, each.unitName]))].map(([value, label]) => ({
      value,
      label,
    })),
    holds: { ofRow: ({ programme }, value) => programme.unit === value },
  },
]

const columnsIn = (language: Language): readonly Column<Listed>[] => [
  {
    heading: texts.number[language],
    cell: ({ story }) => <a href={applicationAddress(story.id)}>{String(story.id)}</a>,
  },
  {
    heading: texts.enterprise[language],
    cell: ({ enterpriseName, story }) => (
      <>
        <a href={applicationAddress(story.id)}>{enterpriseName}</a>{' '}
        {story.isSample && <Invented language={language} />}
      </>
    ),
  },
  {
    heading: texts.cycle[language],
    cell: ({ programme, cycle }) => cycleName(programme, cycle, language),
  },
  { heading: texts.unit[language], cell: ({ unitName }) => unitName },
  {
    heading: texts.requestedUnit[language],
    isNumber: true,
    cell: ({ requestedVnd }) => formatNumber(String(requestedVnd), language),
  },
  {
    heading: texts.state[language],
    cell: ({ state }) => <Tag tone={stateTones[state]}>{stateNames[state][language]}</Tag>,
  },
  { heading: texts.place[language], isNumber: true, cell: ({ place }) => place ?? '' },
  { heading: texts.sent[language], cell: ({ sentAt }) => formatMoment(sentAt, language) },
]

const cycleName = (programme: Listed['programme'], cycle: Listed['cycle'], language: Language): string =>
  `${nameIn(programme, language)}: ${nameIn(cycle, language)}`

const tableOf = (rows: readonly Listed[], language: Language) => ({
  name: 'ho-so-ho-tro',
  columns: (
    ['number', 'enterprise', 'cycle', 'unit', 'requestedUnit', 'state', 'turn', 'place', 'sent'] as const
  ).map(code => ({ code, heading: texts[code][language] })),
  rows: rows.map(
    ({ story, enterpriseName, programme, cycle, unitName, requestedVnd, state, place, sentAt }) => [
      String(story.id),
      enterpriseName,
      cycleName(programme, cycle, language),
      unitName,
      // Whole and below 2^53: a number, so that a workbook adds up.
      Number(requestedVnd),
      stateNames[state][language],
      turnNames[turnOf(state)][language],
      place,
      formatMoment(sentAt, language),
    ],
  ),
})
