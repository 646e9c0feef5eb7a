import type { Name } from '../../criteria/model.ts'
import { formatNumber } from '../../design/format.ts'
import { Scroll } from '../../design/scroll.tsx'
import { Tag, type Tone } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { DossierNames } from '../loading/names.ts'
import type { Recounted } from '../rules/what-if/model.ts'
import { type Change, changeOf, honourChanges, shownPoints } from '../rules/what-if/words.ts'
import { texts } from '../texts/aids.ts'
import { texts as dryRunTexts } from '../texts/dry-run.ts'
import { inLanguage } from './names.ts'

export interface WeighedShown {
  readonly id: string
  readonly name: Name
  /** Otherwise it could not be counted exactly, and nothing is shown. */
  readonly isExact: boolean
  /** The most points in all under the variant. */
  readonly most: { readonly points: number; readonly unit: number } | null
  readonly units: Units
  readonly rows: readonly WeighedRow[]
}

interface Units {
  readonly was: number
  readonly is: number
}

export interface WeighedRow extends DossierNames {
  readonly id: string
  readonly was: Recounted
  readonly is: Recounted
}

interface WeighedTableProps {
  readonly shown: WeighedShown
  readonly isOpen: boolean
  readonly language: Language
}

/** A round under a variant beside what it is; every row can be written anew by the element around it. */
export const WeighedTable = ({ shown, isOpen, language }: WeighedTableProps) => {
  const { id, name, rows, units, isExact } = shown
  return (
    <details class="weighed" data-round={id} open={isOpen}>
      <summary>
        <h2>{inLanguage(name, language)}</h2> <Counts shown={shown} language={language} />
      </summary>
      {!isExact && <p class="waiting">{texts.tooFine[language]}</p>}
      {isExact && rows.length === 0 && <p class="note">{texts.noDossiers[language]}</p>}
      {rows.length > 0 && (
        <Scroll of={inLanguage(name, language)} language={language}>
          <table>
            <Head language={language} />
            <tbody>
              {rows.map(row => (
                <Row row={row} units={units} language={language} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </details>
  )
}

const Counts = ({ shown: { rows, most }, language }: Omit<WeighedTableProps, 'isOpen'>) => {
  const having = (change: Change) => String(rows.filter(({ was, is }) => changeOf(was, is) === change).length)
  const passing = (side: 'was' | 'is') => String(rows.filter(row => row[side].outcome === 'pass').length)
  return (
    <span class="quiet">
      <b data-count="enters">{having('enters')}</b> {texts.enter[language]} ·{' '}
      <b data-count="leaves">{having('leaves')}</b> {texts.leave[language]} ·{' '}
      <b data-count="passes">{passing('is')}</b> {texts.passing(passing('was'))[language]} ·{' '}
      {texts.mostPoints[language]}{' '}
      <b data-count="most">{most && formatNumber(shownPoints(most.points, most.unit), language)}</b>
    </span>
  )
}

const Head = ({ language }: { readonly language: Language }) => (
  <thead>
    <tr>
      <th scope="col" rowspan={2}>
        {dryRunTexts.product[language]}
      </th>
      <th scope="colgroup" colspan={3}>
        {texts.nowHeading[language]}
      </th>
      <th scope="colgroup" colspan={3}>
        {texts.thenHeading[language]}
      </th>
      <th scope="col" rowspan={2}>
        {dryRunTexts.outcome[language]}
      </th>
    </tr>
    <tr>
      {[0, 1].flatMap(() => [
        <th scope="col" class="n">
          {dryRunTexts.rank[language]}
        </th>,
        <th scope="col" class="n">
          {dryRunTexts.points[language]}
        </th>,
        <th scope="col">{dryRunTexts.result[language]}</th>,
      ])}
    </tr>
  </thead>
)

const TONES: Readonly<Record<Change, Tone>> = {
  enters: 'done',
  leaves: 'no',
  opens: 'unknown',
  stays: 'plain',
}

interface RowProps {
  readonly row: WeighedRow
  readonly units: Units
  readonly language: Language
}

const Row = ({ row: { id, product, enterprise, was, is }, units, language }: RowProps) => {
  const change = changeOf(was, is)
  const moved = honourChanges(was, is).map(each => `${dryRunTexts[each.change][language]} ${each.code}`)
  return (
    <tr data-dossier={id} data-change={change}>
      <th scope="row">
        {product}
        <small class="quiet"> {enterprise}</small>
      </th>
      <td class="n">{rankWords(was)}</td>
      <td class="n">{pointsWords(was, units.was, language)}</td>
      <td>{outcomeWords(was, language)}</td>
      <td class="n now" data-rank="">
        {rankWords(is)}
      </td>
      <td class="n now" data-points="">
        {pointsWords(is, units.is, language)}
      </td>
      <td class="now" data-outcome="">
        {outcomeWords(is, language)}
      </td>
      <td data-moved="">
        {change !== 'stays' && <Tag tone={TONES[change]}>{dryRunTexts[change][language]}</Tag>}{' '}
        {moved.join(', ')}
      </td>
    </tr>
  )
}

export const rankWords = ({ rank, last }: Recounted): string =>
  rank === null ? '–' : rank === last ? String(rank) : `${rank}–${last}`

export const pointsWords = ({ low, high }: Recounted, unit: number, language: Language): string =>
  (low === high ? [low] : [low, high])
    .map(each => formatNumber(shownPoints(each, unit), language))
    .join(' – ')

export const outcomeWords = ({ outcome, honours }: Recounted, language: Language): string =>
  [dryRunTexts[outcome][language], ...honours].join(' · ')
