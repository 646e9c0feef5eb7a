import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { formatExact } from '../../exact/number.ts'
import { html, json, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { roundAddress } from '../addresses.ts'
import { loadNames, type NamesOf } from '../loading/names.ts'
import { loadAllWeighed, type WeighedRound } from '../loading/weighed.ts'
import { hasAssumed, inLanguage, scoredName } from '../parts/names.ts'
import { Recused } from '../parts/recused.tsx'
import { type WeighedShown, WeighedTable } from '../parts/weighed-table.tsx'
import { type Weight, WeightForm } from '../parts/weight-form.tsx'
import { keptFrom } from '../recusal.ts'
import type { Variant } from '../rules/what-if/model.ts'
import { roundPoints } from '../rules/what-if/points.ts'
import { recount } from '../rules/what-if/recount.ts'
import { decimalIn } from '../rules/what-if/words.ts'
import { texts } from '../texts/aids.ts'
import { texts as dryRunTexts } from '../texts/dry-run.ts'
import { texts as resultTexts } from '../texts/results.ts'

/** Who would enter or leave under other maxima and another pass mark. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const { rounds, others } = await loadAllWeighed(work, params.round ?? '')
    const [first] = rounds
    if (first === undefined) throw new Error('the round that was asked for is among them')
    if (query.get('part') === 'points') return json(rounds.map(pointsIn))
    const asked = askedOf(visit, first)
    const names = await loadNames(work)
    const page: WhatIfPage = {
      round: { id: first.round.id, name: first.round.name },
      weights: asked.weights,
      problems: asked.problems,
      isAssumed: hasAssumed(first.set.file),
      isRecused: (await keptFrom(work, first.round)).isAny,
      shown: rounds.map(each => shownOf(each, asked.variant, names)),
      others: others.map(({ name }) => inLanguage(name, work.language)),
    }
    return html(<WhatIfView shell={shellOf(visit, menu)} page={page} />)
  }

const pointsIn = ({ round, set, dossiers, lots }: WeighedRound) => ({
  id: round.id,
  points: roundPoints(set, dossiers, lots),
})

interface Asked {
  readonly weights: readonly Weight[]
  readonly variant: Variant
  readonly problems: readonly string[]
}

/** What was typed stays in its field; what is no number counts as not typed, and is named. */
const askedOf = ({ query, work: { language } }: Visit, { set }: WeighedRound): Asked => {
  const leaves = set.criteria.filter(({ kind, max }) => kind !== 'node' && max.n > 0)
  const weights: Weight[] = leaves.map(({ code, max }) => ({
    field: `max.${code}`,
    code,
    name: scoredName(set.file, code, language),
    really: formatExact(max),
    typed: (query.get(`max.${code}`) ?? '').trim(),
  }))
  if (set.passMark !== null)
    weights.push({
      field: 'pass',
      code: '',
      name: texts.passMark[language],
      really: formatExact(set.passMark),
      typed: (query.get('pass') ?? '').trim(),
    })
  const read = weights.map(weight => ({ ...weight, value: decimalIn(weight.typed) }))
  const maxima = read.flatMap(({ code, value }) => (code === '' || value === null ? [] : [[code, value]]))
  const passMark = read.find(({ field }) => field === 'pass')?.value ?? undefined
  return {
    weights,
    variant: { maxima: Object.fromEntries(maxima), ...(passMark === undefined ? {} : { passMark }) },
    problems: read.flatMap(({ name, typed, value }) =>
      typed !== '' && value === null ? [texts.notNumber(name)[language]] : [],
    ),
  }
}

const shownOf = (weighed: WeighedRound, variant: Variant, names: NamesOf): WeighedShown => {
  const { round, content } = weighed
  const { points } = pointsIn(weighed)
  const before = points && recount(points, { maxima: {} })
  const after = points && recount(points, variant)
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
  readonly problems: readonly string[]
  readonly isAssumed: boolean
  readonly isRecused: boolean
  readonly shown: readonly WeighedShown[]
  readonly others: readonly string[]
}

export const WhatIfView = ({ shell, page }: { readonly shell: Shell; readonly page: WhatIfPage }) => {
  const { language } = shell
  const { round, weights, problems, isAssumed, isRecused, shown, others } = page
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
      {problems.map(words => (
        <p class="waiting" role="alert">
          {words}
        </p>
      ))}
      <what-if data-points={`${address}?part=points`} {...wordsOf(language)}>
        <WeightForm weights={weights} address={address} language={language} />
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
