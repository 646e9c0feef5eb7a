import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { compare, exactOf } from '../../exact/number.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { dossierAddress, roundAddress } from '../addresses.ts'
import { type DossierNames, loadNames } from '../loading/names.ts'
import { loadWeighed, type WeighedRound } from '../loading/weighed.ts'
import { inLanguage, scoredName } from '../parts/names.ts'
import { Recused } from '../parts/recused.tsx'
import { maySeeSheets } from '../permissions.ts'
import { keptFrom } from '../recusal.ts'
import {
  type Firmness,
  firmnessOf,
  type MaximumTurn,
  type ScoreTurn,
  type Turn,
} from '../rules/what-if/firmness.ts'
import { texts } from '../texts/aids.ts'
import { texts as dryRunTexts } from '../texts/dry-run.ts'
import { texts as resultTexts } from '../texts/results.ts'

/** The smallest change that turns each result. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const weighed = await loadWeighed(work, params.round ?? '')
    const page = await pageOf(work, weighed)
    return html(<FirmnessView shell={shellOf(visit, menu)} page={page} />)
  }

const pageOf = async (work: Work, weighed: WeighedRound): Promise<FirmnessPage> => {
  const { round, set, content, dossiers, lots } = weighed
  const found = firmnessOf(set, dossiers, lots)
  const names = await loadNames(work)
  const decided = (found ?? []).filter(({ now }) => now.outcome !== 'unknown')
  const mayReadSheets = maySeeSheets(work.actor)
  const rows = decided
    .flatMap(firmness => {
      const dossier = content.dossiers.find(({ id }) => id === firmness.id)
      if (dossier === undefined) return []
      return firmness.turns.map(turn => ({
        href: dossierAddress(round, dossier.id),
        ...names(dossier),
        now: firmness.now,
        turn: mayReadSheets ? turn : withoutSheets(turn),
      }))
    })
    .toSorted(leastFirmFirst)
  const turning = rows.filter(({ turn }) => nearest(turn) !== null)
  return {
    round: { id: round.id, name: round.name },
    nameOf: code => scoredName(set.file, code, work.language),
    isExact: found !== null,
    isRecused: (await keptFrom(work, round)).isAny,
    undecided: (found ?? []).length - decided.length,
    rows: turning,
    firm: rows.length - turning.length,
  }
}

/** How far one sheet is from turning a result would tell what is on it. */
const withoutSheets = (turn: Turn): Turn => (turn.score?.who == null ? turn : { ...turn, score: null })

const leastFirmFirst = (a: FirmnessRow, b: FirmnessRow): number => {
  const [x, y] = [nearest(a.turn), nearest(b.turn)]
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
  return compare(exactOf(x), exactOf(y))
}

const nearest = ({ maximum, score }: Turn): string | null => {
  if (maximum === null || score === null) return maximum?.by ?? score?.by ?? null
  return compare(exactOf(maximum.by), exactOf(score.by)) <= 0 ? maximum.by : score.by
}

export interface FirmnessPage {
  readonly round: Pick<WeighedRound['round'], 'id' | 'name'>
  readonly nameOf: (code: string) => string
  /** Otherwise it could not be counted exactly, and nothing is shown. */
  readonly isExact: boolean
  readonly isRecused: boolean
  readonly undecided: number
  /** How many results nothing of it turns. */
  readonly firm: number
  readonly rows: readonly FirmnessRow[]
}

export interface FirmnessRow extends DossierNames {
  readonly href: string
  readonly now: Firmness['now']
  readonly turn: Turn
}

export const FirmnessView = ({ shell, page }: { readonly shell: Shell; readonly page: FirmnessPage }) => {
  const { language } = shell
  const { round, rows, undecided, firm, isExact, isRecused } = page
  const title = texts.firmness[language]
  const path = [
    { href: '/rounds', label: resultTexts.rounds[language] },
    { href: roundAddress(round), label: inLanguage(round.name, language) },
  ]
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>{title}</h1>
      <p class="lead">{texts.firmnessLead[language]}</p>
      <p class="remark">{texts.changesNothing[language]}</p>
      {isRecused && <Recused language={language} />}
      <p class="note">{texts.steps[language]}</p>
      {!isExact && <p class="waiting">{texts.notExact[language]}</p>}
      {undecided > 0 && <p class="note">{texts.undecided(String(undecided))[language]}</p>}
      {isExact && rows.length + firm === 0 && <p class="note">{texts.noDossiers[language]}</p>}
      {rows.length > 0 && (
        <Scroll of={title} language={language}>
          <table>
            <thead>
              <tr>
                {[dryRunTexts.product, texts.place, texts.ofMaximum, texts.ofScore].map(each => (
                  <th scope="col">{each[language]}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <Row row={row} nameOf={page.nameOf} language={language} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {firm > 0 && <p class="note">{texts.firm(String(firm))[language]}</p>}
    </Page>
  )
}

interface RowProps {
  readonly row: FirmnessRow
  readonly nameOf: FirmnessPage['nameOf']
  readonly language: Language
}

const Row = ({ row: { href, product, enterprise, now, turn }, nameOf, language }: RowProps) => (
  <tr>
    <th scope="row">
      <a href={href}>{product}</a>
      <small class="quiet"> {enterprise}</small>
    </th>
    <td>
      {turn.of === 'outcome' ? dryRunTexts[now.outcome][language] : listWords(turn.of, now.honours)[language]}
    </td>
    <td>
      <TurnWords turn={turn.maximum} nameOf={nameOf} language={language} />
    </td>
    <td>
      <TurnWords turn={turn.score} nameOf={nameOf} language={language} />
    </td>
  </tr>
)

const listWords = (code: string, honours: readonly string[]) =>
  honours.includes(code) ? texts.onList(code) : texts.offList(code)

interface TurnWordsProps {
  readonly turn: MaximumTurn | ScoreTurn | null
  readonly nameOf: FirmnessPage['nameOf']
  readonly language: Language
}

const TurnWords = ({ turn, nameOf, language }: TurnWordsProps) => {
  if (turn === null) return <span class="quiet">{texts.holdsFirm[language]}</span>
  const number = (text: string) => formatNumber(text, language)
  const isSheet = 'who' in turn && turn.who !== null
  return (
    <>
      <b>{turn.code}</b> {texts.turn(number(turn.from), number(turn.to))[language]}
      <small class="quiet">
        {' '}
        {texts.turnBy(number(turn.by))[language]} · {nameOf(turn.code)}
        {isSheet && ` · ${texts.oneSheet[language]}`}
      </small>
    </>
  )
}
