import { personIdOf } from '../../access/model.ts'
import { ownPlace } from '../../access/rules.ts'
import { ErrorSummary, type Filling, prefilled } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import type { Enterprise } from '../../enterprises/model.ts'
import { attempt } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { declareInterest } from '../actions.ts'
import { groundsOfOne } from '../grounds.ts'
import { type ConflictRule, interestInput } from '../model.ts'
import { type ShownInterest, shownInterests } from '../own-interests.ts'
import { InterestForm } from '../parts/interest-form.tsx'
import { InterestRows } from '../parts/interest-rows.tsx'
import { WhatCounts } from '../parts/what-counts.tsx'
import { maySeeInterests } from '../permissions.ts'
import { ruleOn } from '../rules.ts'
import { texts } from '../texts.ts'
import { readInterest } from './reading-form.ts'

/** A person's own interests: what they stated, what the registers say, and one more. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, { filling: prefilled(visit.work.language), among: [], next: null })

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const read = await readInterest(work, await visit.form(), interestInput)
    const { typed, next } = read
    if (!read.ok)
      return show(
        visit,
        menu,
        { filling: { typed, problems: read.problems, language }, among: read.among, next },
        422,
      )
    const done = await attempt(language, () => declareInterest(work, read.value))
    if (done.ok) return redirect(next === null ? '/interests' : ownPlace(next))
    return show(visit, menu, { filling: { typed, problems: done.problems, language }, among: [], next }, 409)
  }

export const interestAddress = ({ interest }: Pick<ShownInterest, 'interest'>): string =>
  `/interests/${encodeURIComponent(interest ?? '')}`

interface Asked {
  readonly filling: Filling
  readonly among: readonly Enterprise[]
  readonly next: string | null
}

interface InterestsPage extends Asked {
  readonly rows: readonly ShownInterest[]
  readonly rule: ConflictRule | undefined
  readonly mayReadAll: boolean
}

export const ownInterests = async ({ work }: Visit) => {
  const person = personIdOf(work.actor.kind === 'person' ? work.actor.id : '')
  const grounds = await groundsOfOne(work, person)
  return { rows: await shownInterests(work, grounds, [person]), rule: ruleOn(grounds.rules, work.today) }
}

const show = async (visit: Visit, menu: Menu, asked: Asked, status = 200): Promise<Response> => {
  const mayReadAll = maySeeInterests(visit.work.actor)
  const page = { ...asked, ...(await ownInterests(visit)), mayReadAll }
  return html(<InterestsView shell={shellOf(visit, menu)} page={page} />, status)
}

export const InterestsView = ({ shell, page }: { readonly shell: Shell; readonly page: InterestsPage }) => {
  const { language } = shell
  const { rows, rule, filling, among, next } = page
  const counting = rows.filter(({ standing }) => standing === 'counts' || standing === 'taken-back')
  const title = texts.mineTitle(new Set(counting.map(({ enterprise }) => enterprise)).size)[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{texts.mineLead[language]}</p>
      {page.mayReadAll && (
        <p>
          <a href="/interests/all">{texts.all[language]}</a>
        </p>
      )}
      <ErrorSummary filling={filling} />
      {rows.length > 0 && (
        <InterestRows
          rows={rows}
          language={language}
          actionOf={row => takingBack(row, language)}
          namesPeople={false}
        />
      )}
      <RecordSection id="add" title={texts.add[language]}>
        <WhatCounts rule={rule} language={language} />
        <InterestForm filling={filling} action="/interests" among={among} next={next} />
      </RecordSection>
    </Page>
  )
}

/** What a register says, or the office recorded, is not the person's to take back. */
export const takingBack = (row: ShownInterest, language: Shell['language']) =>
  row.source === 'declared' && row.standing === 'counts'
    ? { href: interestAddress(row), label: texts.takeBack[language] }
    : null
