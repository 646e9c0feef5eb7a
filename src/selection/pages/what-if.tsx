import { within } from '../../access/permissions.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import type { Problem } from '../../exact/problem.ts'
import { html, json, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { roundAddress } from '../addresses.ts'
import { loadNames, type NamesOf } from '../loading/names.ts'
import { loadAllWeighed, type WeighedRound } from '../loading/weighed.ts'
import type { BandsAsked } from '../parts/band-form.tsx'
import { hasAssumed, inLanguage } from '../parts/names.ts'
import { Recused } from '../parts/recused.tsx'
import { type WeighedShown, WeighedTable } from '../parts/weighed-table.tsx'
import { type Weight, WeightForm } from '../parts/weight-form.tsx'
import { mayReadDossiers, maySeeSheets } from '../permissions.ts'
import { keptFrom } from '../recusal.ts'
import { type BandChanges, rebanded } from '../rules/what-if/bands.ts'
import type { Variant } from '../rules/what-if/model.ts'
import { roundPoints } from '../rules/what-if/points.ts'
import { recount } from '../rules/what-if/recount.ts'
import { texts } from '../texts/aids.ts'
import { texts as dryRunTexts } from '../texts/dry-run.ts'
import { texts as resultTexts } from '../texts/results.ts'
import { type BandGrounds, bandsAsked, refusalWords, weightsAsked } from './what-if-asked.ts'

/** Who would enter or leave under other maxima, other bands and another pass mark. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const { rounds, others } = await loadAllWeighed(work, params.round ?? '')
    const [first] = rounds
    if (first === undefined) throw new Error('the round that was asked for is among them')
    const weights = weightsAsked(visit, first.set)
    const bands = bandsAsked(visit, first.set, groundsOf(work, first.round))
    const again = withBands(rounds, bands.changes)
    const refused = [...bands.problems, ...refusalWords(first.set, again.problems, work.language)]
    if (query.get('part') === 'points')
      return refused.length > 0 ? json(refused, 422) : json(again.rounds.map(pointsIn))
    const names = await loadNames(work)
    const page: WhatIfPage = {
      round: { id: first.round.id, name: first.round.name },
      weights: weights.weights,
      bands: bands.lists,
      problems: [...weights.problems, ...refused],
      isAssumed: hasAssumed(first.set.file),
      isRecused: (await keptFrom(work, first.round)).isAny,
      shown: rounds.map((each, at) =>
        shownOf({ was: each, is: again.rounds[at] ?? each }, weights.variant, names),
      ),
      others: others.map(({ name }) => inLanguage(name, work.language)),
    }
    return html(<WhatIfView shell={shellOf(visit, menu)} page={page} />)
  }

const groundsOf = (work: Work, { programme }: WeighedRound['round']): BandGrounds => {
  const { actor } = within(work, programme)
  return { readsFigures: mayReadDossiers(actor), readsSheets: maySeeSheets(actor) }
}

interface Rebanded {
  readonly rounds: readonly WeighedRound[]
  /** Why there are no such bands; then the rounds are as they are. */
  readonly problems: readonly Problem[]
}

const withBands = (rounds: readonly WeighedRound[], changes: BandChanges): Rebanded => {
  const read: WeighedRound[] = []
  for (const round of rounds) {
    const reading = rebanded(round.set, changes)
    if (!reading.ok) return { rounds, problems: reading.problems }
    read.push({ ...round, set: reading.set })
  }
  return { rounds: read, problems: [] }
}

const pointsIn = ({ round, set, dossiers, lots }: WeighedRound) => ({
  id: round.id,
  points: roundPoints(set, dossiers, lots),
})

interface BeforeAndAfter {
  readonly was: WeighedRound
  readonly is: WeighedRound
}

const shownOf = ({ was, is }: BeforeAndAfter, variant: Variant, names: NamesOf): WeighedShown => {
  const { round, content } = was
  const { points } = pointsIn(was)
  const other = was.set === is.set ? points : pointsIn(is).points
  const before = points && recount(points, { maxima: {} })
  const after = other && recount(other, variant)
  const listed = new Map(content.results.results.map(({ id }, at) => [id, at]))
  const rows = content.dossiers.flatMap(dossier => {
    const at = points?.dossiers.findIndex(({ id }) => id === dossier.id) ?? -1
    const [was, is] = [before?.dossiers[at], after?.dossiers[at]]
    return was === undefined || is === undefined ? [] : [{ id: dossier.id, ...names(dossier), was, is }]
  })
  return {
    id: round.id,
    name: round.name,
    isExact: before !== null && after !== null,
    most: after && { points: after.max, unit: after.unit },
    units: { was: before?.unit ?? 1, is: after?.unit ?? 1 },
    rows: rows.toSorted((a, b) => (listed.get(a.id) ?? 0) - (listed.get(b.id) ?? 0)),
  }
}

export interface WhatIfPage {
  readonly round: Pick<WeighedRound['round'], 'id' | 'name'>
  readonly weights: readonly Weight[]
  readonly bands: readonly BandsAsked[]
  readonly problems: readonly string[]
  readonly isAssumed: boolean
  readonly isRecused: boolean
  readonly shown: readonly WeighedShown[]
  readonly others: readonly string[]
}

export const WhatIfView = ({ shell, page }: { readonly shell: Shell; readonly page: WhatIfPage }) => {
  const { language } = shell
  const { round, weights, bands, problems, isAssumed, isRecused, shown, others } = page
  const title = texts.whatIf[language]
  const address = `${roundAddress(round)}/what-if`
  const path = [
    { href: '/rounds', label: resultTexts.rounds[language] },
    { href: roundAddress(round), label: inLanguage(round.name, language) },
  ]
  return (
    <Page shell={shell} title={title} path={path} elements={['what-if']}>
      <h1>{title}</h1>
      <p class="lead">{texts.whatIfLead[language]}</p>
      <p class="remark">
        {texts.changesNothing[language]} {isAssumed && resultTexts.assumedPoints[language]}
      </p>
      {isRecused && <Recused language={language} />}
      <what-if data-points={`${address}?part=points`} {...wordsOf(language)}>
        <div data-problems="" role="alert">
          {problems.map(words => (
            <p class="waiting">{words}</p>
          ))}
        </div>
        <WeightForm weights={weights} bands={bands} address={address} language={language} />
        {shown.map((each, at) => (
          <WeighedTable shown={each} isOpen={at === 0} language={language} />
        ))}
      </what-if>
      {others.length > 0 && <p class="note">{texts.otherSet(others.join('; '))[language]}</p>}
    </Page>
  )
}

/** What the element writes into rows. */
const wordsOf = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (['pass', 'fail', 'unknown', 'enters', 'leaves', 'opens'] as const).map(word => [
      `data-${word}`,
      dryRunTexts[word][language],
    ]),
  )
