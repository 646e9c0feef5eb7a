import { Bar } from '../../design/bar.tsx'
import { type Figure, Figures } from '../../design/figures.tsx'
import { formatNumber, formatRange } from '../../design/format.ts'
import { Scroll } from '../../design/scroll.tsx'
import { Tag, type Tone } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { DossierNames } from '../loading/names.ts'
import type { Result } from '../model.ts'
import { type DryRow, type DryRun, spreadOf } from '../rules/dry-run.ts'
import { texts } from '../texts/dry-run.ts'
import { missingName, type Terms } from './names.ts'

export interface DryRunShown {
  readonly run: DryRun
  /** The most points in all under the draft, exact text. */
  readonly max: string
  /** Of the draft: what is missing is named in its words. */
  readonly terms: Terms
  readonly names: ReadonlyMap<string, DossierNames>
  /** Otherwise in numbers alone: who writes criteria need not know whose dossiers fail. */
  readonly namesDossiers: boolean
}

/** What would change: counts, what is not known, the spread of totals, then every dossier. */
export const DryRunBody = ({ shown }: { readonly shown: DryRunShown }) => {
  const { run, terms, names, namesDossiers } = shown
  const { language } = terms
  const unread = namesDossiers
    ? run.unread.map(({ id }) => ({ name: names.get(id)?.product ?? id, note: texts.outside[language] }))
    : unnamed(run.unread.length, language)
  const counted = (list: DryRun['needed']) =>
    list.map(({ code, dossiers }) => ({
      name: missingName(code, terms),
      note: texts.inDossiers(number(dossiers, language))[language],
    }))
  return (
    <div class="dry-run">
      <Figures figures={figuresOf(run, language)} />
      <Listed
        heading={texts.needed[language]}
        note={texts.neededNote[language]}
        items={counted(run.needed)}
      />
      <Listed heading={texts.lost[language]} items={counted(run.lost)} />
      <Listed heading={texts.unread[language]} items={unread} />
      <Spread shown={shown} />
      {namesDossiers ? <Rows shown={shown} /> : <p class="note">{texts.inNumbers[language]}</p>}
    </div>
  )
}

const unnamed = (count: number, language: Language): ListedProps['items'] =>
  count === 0
    ? []
    : [{ name: texts.inDossiers(number(count, language))[language], note: texts.outside[language] }]

const number = (count: number, language: Language): string => formatNumber(String(count), language)

const figuresOf = ({ rows }: DryRun, language: Language): readonly Figure[] => {
  const having = (change: DryRow['change']) => rows.filter(row => row.change === change).length
  const passing = (side: 'before' | 'after') => rows.filter(row => row[side].outcome === 'pass').length
  const opens = having('opens')
  return [
    { value: number(having('enters'), language), says: texts.entering[language] },
    { value: number(having('leaves'), language), says: texts.leaving[language] },
    {
      value: number(passing('after'), language),
      says: texts.passing(number(passing('before'), language))[language],
    },
    ...(opens > 0
      ? [{ value: number(opens, language), says: texts.opening[language], isUnknown: true }]
      : []),
  ]
}

interface ListedProps {
  readonly heading: string
  readonly note?: string
  readonly items: readonly { readonly name: string; readonly note: string }[]
}

const Listed = ({ heading, note, items }: ListedProps) =>
  items.length === 0 ? null : (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      {note !== undefined && <p class="note">{note}</p>}
      <ul class="lines">
        {items.map(item => (
          <li>
            {item.name} <span class="quiet">· {item.note}</span>
          </li>
        ))}
      </ul>
    </section>
  )

const BAR_WIDTH = 160

const Spread = ({ shown: { run, max, terms } }: { readonly shown: DryRunShown }) => {
  const { language } = terms
  const steps = spreadOf(run.rows, max)
  const open = run.rows.filter(row => row.after.total === null).length
  const most = String(Math.max(1, ...steps.flatMap(({ before, after }) => [before, after])))
  const bar = (count: number, kind: 'sum' | 'judged') => (
    <span class="spread-bar">
      <Bar
        label={texts.count(number(count, language))[language]}
        parts={[{ kind, size: String(count) }]}
        max={most}
        width={BAR_WIDTH}
      />
      <span class="number">{number(count, language)}</span>
    </span>
  )
  return (
    <div>
      <h2>{texts.spread[language]}</h2>
      {open > 0 && <p class="note">{texts.withoutTotal(number(open, language))[language]}</p>}
      <Scroll of={texts.spread[language]} language={language}>
        <table class="spread">
          <thead>
            <tr>
              {[texts.total, texts.real, texts.draft].map(each => (
                <th scope="col">{each[language]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map(({ from, below, before, after }) => (
              <tr>
                <th scope="row">
                  {texts.between(formatNumber(from, language), formatNumber(below, language))[language]}
                </th>
                <td>{bar(before, 'judged')}</td>
                <td>{bar(after, 'sum')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  )
}

const Rows = ({ shown: { run, terms, names } }: { readonly shown: DryRunShown }) => {
  const { language } = terms
  const changed = run.rows.some(({ change }) => change !== 'stays')
  return (
    <div>
      <h2>{texts.list[language]}</h2>
      {!changed && <p class="note">{texts.noneChanges[language]}</p>}
      <Scroll of={texts.list[language]} language={language}>
        <table>
          <thead>
            <tr>
              <th scope="col" rowspan={2}>
                {texts.product[language]}
              </th>
              <th scope="colgroup" colspan={3}>
                {texts.real[language]}
              </th>
              <th scope="colgroup" colspan={3}>
                {texts.draft[language]}
              </th>
              <th scope="col" rowspan={2} class="n">
                {texts.change[language]}
              </th>
              <th scope="col" rowspan={2}>
                {texts.outcome[language]}
              </th>
            </tr>
            <tr>
              {[0, 1].flatMap(() => [
                <th scope="col" class="n">
                  {texts.rank[language]}
                </th>,
                <th scope="col" class="n">
                  {texts.points[language]}
                </th>,
                <th scope="col">{texts.result[language]}</th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {run.rows.map(row => (
              <DossierRow row={row} name={names.get(row.id)} language={language} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  )
}

const TONES: Readonly<Record<DryRow['change'], Tone>> = {
  enters: 'done',
  leaves: 'no',
  opens: 'unknown',
  stays: 'plain',
}

interface DossierRowProps {
  readonly row: DryRow
  readonly name: DossierNames | undefined
  readonly language: Language
}

const DossierRow = ({ row, name, language }: DossierRowProps) => {
  const { before, after, change, climbs, gains } = row
  const moves = [signed(gains, language), climbs === null || climbs === 0 ? '' : arrow(climbs)].filter(
    Boolean,
  )
  return (
    <tr>
      <th scope="row">
        {name?.product ?? row.id}
        <small class="quiet"> {name?.enterprise}</small>
      </th>
      <Side result={before} language={language} />
      <Side result={after} language={language} />
      <td class="n">{moves.join(' ') || '–'}</td>
      <td>{change !== 'stays' && <Tag tone={TONES[change]}>{texts[change][language]}</Tag>}</td>
    </tr>
  )
}

const Side = ({ result, language }: { readonly result: Result; readonly language: Language }) => {
  const { rank, rankRange, total, totalRange, outcome } = result
  const place = rankRange === null ? rank : `${rankRange[0]}–${rankRange[1]}`
  return (
    <>
      <td class="n">{place ?? '–'}</td>
      <td class="n">{total === null ? formatRange(totalRange, language) : formatNumber(total, language)}</td>
      <td>{texts[outcome ?? 'none'][language]}</td>
    </>
  )
}

const signed = (gains: string | null, language: Language): string => {
  if (gains === null || gains === '0') return ''
  return gains.startsWith('-') ? formatNumber(gains, language) : `+${formatNumber(gains, language)}`
}

/** Places up or down, with the number: an arrow alone says too little. */
const arrow = (climbs: number): string => (climbs > 0 ? `↑${climbs}` : `↓${-climbs}`)
