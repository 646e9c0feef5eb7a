import { recusalOf } from '../../conflicts/index.ts'
import { formatMoment } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { fileResponse } from '../../platform/workbook/table-file.ts'
import { frozenIn } from '../actions/content.ts'
import { roundAddress } from '../addresses.ts'
import { type DossierNames, loadNameOf, loadNames } from '../loading/names.ts'
import { loadRound, type RoundHead } from '../loading/round.ts'
import type { Result } from '../model.ts'
import { inLanguage, type Terms } from '../parts/names.ts'
import { OutcomeTag } from '../parts/outcome.tsx'
import { Points } from '../parts/points.tsx'
import { rankText } from '../parts/ranked-table.tsx'
import { noteDossiers } from '../reading.ts'
import {
  type BothResults,
  findRecalculation,
  listVoidings,
  type ShownVoiding,
} from '../store/recalculations.ts'
import { getRound, type Round } from '../store/rounds.ts'
import { conflictTexts as texts } from '../texts/conflicts.ts'
import { texts as resultTexts } from '../texts/results.ts'

/** The result of a round before and after a conflict of interest became known, whole and side by side. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const round = await getRound(work.db, params.round ?? '')
    const both = await seenResults(visit, round)
    const file = query.get('file')
    if (file === 'before' || file === 'after')
      return fileResponse(
        Buffer.from(both[file].content),
        'application/json; charset=utf-8',
        `${round.id}-${file}.json`,
      )
    const { head, set } = await loadRound(work, round)
    const terms: Terms = { set: set.file, period: round.period, language: work.language }
    const names = await loadNames(work)
    const page: BothPage = {
      head,
      both,
      terms,
      changes: changesIn(both).map(change => ({ ...change, ...names(change.dossier) })),
      voidings: (await listVoidings(work.db, round.id)).filter(
        ({ recalculation }) => recalculation === both.id,
      ),
      nameOf: await loadNameOf(work),
    }
    return html(<BothView shell={shellOf(visit, menu)} page={page} />)
  }

/** Both tell of every dossier: whoever must not know of some finds neither. */
export const seenResults = async ({ work, params }: Visit, round: Round): Promise<BothResults> => {
  const id = params.recalculation ?? ''
  const both = (await recusalOf(work)).isAny ? undefined : await findRecalculation(work.db, round.id, id)
  if (both === undefined) throw new NotFound('recalculation', id)
  await noteDossiers(work, frozenIn(both.after.content).dossiers, 'dossier')
  return both
}

interface Change {
  readonly dossier: ReturnType<typeof frozenIn>['dossiers'][number]
  readonly before: Result
  readonly after: Result
}

/** Dossiers whose points, place or outcome differ, in the order of the later result. */
export const changesIn = ({ before, after }: Pick<BothResults, 'before' | 'after'>): readonly Change[] => {
  const [was, is] = [frozenIn(before.content), frozenIn(after.content)]
  const earlier = new Map(was.results.results.map(result => [result.id, result]))
  const dossiers = new Map(is.dossiers.map(dossier => [dossier.id, dossier]))
  return is.results.results.flatMap(result => {
    const [before, dossier] = [earlier.get(result.id), dossiers.get(result.id)]
    if (before === undefined || dossier === undefined || isSame(before, result)) return []
    return [{ dossier, before, after: result }]
  })
}

const isSame = (a: Result, b: Result): boolean => shownOf(a) === shownOf(b)
const shownOf = ({ totalRange, rankRange, outcome }: Result): string =>
  JSON.stringify([totalRange, rankRange, outcome])

export interface BothPage {
  readonly head: RoundHead
  readonly both: BothResults
  readonly terms: Terms
  readonly changes: readonly (Change & DossierNames)[]
  readonly voidings: readonly ShownVoiding[]
  readonly nameOf: (person: string) => string
}

export const BothView = ({ shell, page }: { readonly shell: Shell; readonly page: BothPage }) => {
  const { language } = shell
  const { head, both, changes, nameOf } = page
  const title = texts.changed(changes.length)[language]
  const path = [
    { href: roundAddress(head), label: inLanguage(head.name, language) },
    { href: `${roundAddress(head)}/conflicts`, label: texts.conflicts[language] },
  ]
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>{title}</h1>
      <p class="lead">{texts.bothLead(formatMoment(both.at, language), nameOf(both.byWhom))[language]}</p>
      <Judgements page={page} language={language} />
      <Changes page={page} language={language} />
      <Kept page={page} language={language} />
    </Page>
  )
}

interface SectionProps {
  readonly page: BothPage
  readonly language: Language
}

const Judgements = ({ page, language }: SectionProps) => {
  const { voidings, nameOf } = page
  return (
    <RecordSection id="judgements" title={texts.judgements[language]}>
      <Rows
        language={language}
        caption={texts.judgements[language]}
        headings={[
          texts.judge[language],
          texts.dossier[language],
          texts.criterion[language],
          texts.force[language],
          texts.because[language],
        ]}
        rows={voidings}
        cells={({ judge, dossier, code, turn, ground }) => [
          nameOf(judge),
          dossier,
          code,
          texts[turn][language],
          ground[language],
        ]}
      />
    </RecordSection>
  )
}

const Changes = ({ page, language }: SectionProps) => {
  const { changes, terms } = page
  return (
    <RecordSection id="changes" title={texts.whatChanged[language]}>
      <Rows
        language={language}
        caption={texts.whatChanged[language]}
        headings={[texts.product[language], texts.before[language], texts.after[language]]}
        rows={changes}
        cells={({ product, enterprise, before, after }) => [
          <>
            {product} <span class="small quiet">{enterprise}</span>
          </>,
          <Standing result={before} terms={terms} />,
          <Standing result={after} terms={terms} />,
        ]}
        empty={texts.nothingChanged[language]}
      />
    </RecordSection>
  )
}

const Kept = ({ page, language }: SectionProps) => {
  const { head, both } = page
  return (
    <RecordSection id="kept" title={texts.keptResults[language]}>
      <dl class="digests">
        {(['before', 'after'] as const).map(side => (
          <>
            <dt>
              <a href={`${roundAddress(head)}/conflicts/results/${both.id}?file=${side}`}>
                {texts[side][language]} (JSON)
              </a>
            </dt>
            <dd>
              <code class="long">{both[side].sha256}</code>
            </dd>
          </>
        ))}
      </dl>
      <p class="note">{texts.keptNote[language]}</p>
    </RecordSection>
  )
}

const Standing = ({ result, terms }: { readonly result: Result; readonly terms: Terms }) => (
  <>
    <Points points={result.total} range={result.totalRange} language={terms.language} />{' '}
    <OutcomeTag result={result} terms={terms} />{' '}
    <span class="small quiet">
      {resultTexts.rank[terms.language]} {rankText(result)}
    </span>
  </>
)
