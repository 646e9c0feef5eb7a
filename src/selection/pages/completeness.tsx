import { listUnits } from '../../access/index.ts'
import { Bar } from '../../design/bar.tsx'
import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { roundAddress } from '../addresses.ts'
import { loadContent } from '../loading/content.ts'
import { loadRound, type RoundHead } from '../loading/round.ts'
import { unitName } from '../loading/sheet.ts'
import { criterionOf, gatesOf, inLanguage } from '../parts/names.ts'
import { mayOpenScores } from '../permissions.ts'
import { codeOf, isGiven, ownersOn } from '../rules/owners.ts'
import { signedCodes, signedIn, signOffOf } from '../rules/sign-off.ts'
import { byUnit, judgementsLeft, type Tally, talliesOf } from '../rules/tally.ts'
import { getRound } from '../store/rounds.ts'
import { listSignOffs } from '../store/sign-offs.ts'
import { texts as resultTexts } from '../texts/results.ts'
import { roundTexts as texts } from '../texts/rounds.ts'

/** Unit × criterion: how many of how many are given; what nobody owns is a fault. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const page = await loadCompleteness(visit.work, visit.params.round ?? '')
    return html(<CompletenessView shell={shellOf(visit, menu)} page={page} />)
  }

export const loadCompleteness = async (work: Work, id: string): Promise<CompletenessPage> => {
  const round = await getRound(work.db, id)
  const { head, set } = await loadRound(work, round)
  const { content } = await loadContent(work, round)
  const units = await listUnits(work.db)
  const signed = signedIn(await listSignOffs(work.db, round.id))
  const tallies = talliesOf(ownersOn(set, units, head.course.closedOn ?? work.today), content)
  return {
    head,
    left: judgementsLeft(tallies),
    groups: byUnit(tallies).map(([code, found]) => ({
      code,
      name: code === null ? null : unitName(units, set.file, code, work.language),
      isSigned: signOffOf(signed, signedCodes(found)) !== null,
      rows: found.map(tally => rowOf(tally, set.file, work)),
    })),
    mayOpenSheets: mayOpenScores(work.actor),
  }
}

interface TallyRow {
  readonly code: string
  readonly name: string
  readonly kind: 'computed' | 'judged' | 'gate'
  readonly given: number
  readonly asked: number
}

const rowOf = (tally: Tally, set: Parameters<typeof gatesOf>[0], { language }: Work): TallyRow => {
  const code = codeOf(tally.scored)
  const named = criterionOf(set.criteria, code) ?? gatesOf(set).find(gate => gate.code === code)
  return {
    code,
    name: named === undefined ? code : inLanguage(named.name, language),
    kind: 'gate' in tally.scored ? 'gate' : isGiven(tally.scored) ? 'judged' : 'computed',
    given: tally.given,
    asked: tally.asked,
  }
}

export interface CompletenessPage {
  readonly head: RoundHead
  readonly left: number
  readonly groups: readonly {
    readonly code: string | null
    readonly name: string | null
    /** Whether the unit said that its scores are final. */
    readonly isSigned: boolean
    readonly rows: readonly TallyRow[]
  }[]
  readonly mayOpenSheets: boolean
}

export const CompletenessView = ({
  shell,
  page,
}: {
  readonly shell: Shell
  readonly page: CompletenessPage
}) => {
  const { language } = shell
  const { head, left, groups } = page
  const title =
    left === 0 ? texts.completenessDone : texts.completenessTitle(formatNumber(String(left), language))
  const unowned = groups
    .filter(({ code }) => code === null)
    .flatMap(({ rows }) => rows.map(({ code }) => code))
  const path = [
    { href: '/rounds', label: resultTexts.rounds[language] },
    { href: roundAddress(head), label: inLanguage(head.name, language) },
  ]
  return (
    <Page shell={shell} title={title[language]} path={path}>
      <h1>{title[language]}</h1>
      <p class="lead">{texts.completenessLead[language]}</p>
      {unowned.length > 0 && (
        <p class="problem" role="alert">
          {texts.nobodyOwns(unowned.join(', '))[language]}
        </p>
      )}
      <section class="scroll" aria-label={texts.completeness[language]} tabindex={0}>
        <table class="tally stacked">
          <caption class="unseen">{texts.completeness[language]}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.criterion[language]}</th>
              <th scope="col">{texts.kind[language]}</th>
              <th scope="col">{texts.given[language]}</th>
              <th scope="col" class="n">
                {texts.left[language]}
              </th>
            </tr>
          </thead>
          {groups.map(group => (
            <Group group={group} page={page} language={language} />
          ))}
        </table>
      </section>
    </Page>
  )
}

interface GroupProps {
  readonly group: CompletenessPage['groups'][number]
  readonly page: CompletenessPage
  readonly language: Language
}

const Group = ({ group: { code, name, isSigned, rows }, page, language }: GroupProps) => (
  <tbody>
    <tr class="tally-unit">
      <th scope="rowgroup" colspan={4}>
        {name ?? <Tag tone="no">{texts.nobody[language]}</Tag>}{' '}
        {isSigned && <Tag tone="done">{texts.signed[language]}</Tag>}{' '}
        {code !== null && page.mayOpenSheets && (
          <a class="small" href={`${roundAddress(page.head)}/scores?${new URLSearchParams({ unit: code })}`}>
            {texts.openSheet[language]}
          </a>
        )}
      </th>
    </tr>
    {rows.map(row => (
      <Row row={row} language={language} />
    ))}
  </tbody>
)

const WIDTH = 140

const Row = ({ row, language }: { readonly row: TallyRow; readonly language: Language }) => {
  const { code, name, kind, given, asked } = row
  const number = (count: number) => formatNumber(String(count), language)
  const words = texts.ofAll(number(given), number(asked))[language]
  return (
    <tr>
      <th scope="row">
        <span class="code">{code}</span> {name}
      </th>
      <td class="quiet" data-label={texts.kind[language]}>
        {texts[kind][language]}
      </td>
      <td data-label={texts.given[language]}>
        <span class="tally-bar">
          <Bar
            label={words}
            parts={[{ kind: kind === 'computed' ? 'computed' : 'judged', size: String(given) }]}
            max={String(Math.max(asked, 1))}
            width={WIDTH}
          />
          <span class="number">{words}</span>
        </span>
      </td>
      <td class="n" data-label={texts.left[language]}>
        {asked === given ? (
          <span class="quiet">{texts.nothingLeft[language]}</span>
        ) : (
          <b class="unknown-mark">{number(asked - given)}</b>
        )}
      </td>
    </tr>
  )
}
