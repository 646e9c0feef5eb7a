import { ChoiceField, ErrorSummary, type Filling, prefilled, Submit, TextArea } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { KnownList } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, type Filled, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { ruleOnInterest, takeBackInterest } from '../actions.ts'
import { groundsOfAll } from '../grounds.ts'
import { interestIdOf, rulingInput, takeBackInput } from '../model.ts'
import { type ShownInterest, shownInterests } from '../own-interests.ts'
import { mayRule } from '../permissions.ts'
import { findInterest } from '../store.ts'
import { kindNames, periodWords, sourceNames, texts } from '../texts.ts'
import { interestAddress } from './interests.tsx'

/** One interest: its person says that it was named by mistake, or the office rules on it. */
export const get =
  (menu: Menu): PageOf =>
  async visit =>
    show(visit, menu, await loadInterest(visit), prefilled(visit.work.language))

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const found = await loadInterest(visit)
    const form = await visit.form()
    form.set('interest', found.row.interest ?? '')
    const { typed, ...read } = found.isOwn
      ? reading(readForm(form, takeBackInput, language), value => takeBackInterest(work, value))
      : reading(readForm(form, rulingInput, language), value => ruleOnInterest(work, value))
    if (!read.ok) return show(visit, menu, found, { typed, problems: read.problems, language }, 422)
    const done = await attempt(language, read.act)
    if (done.ok) return redirect(found.isOwn ? '/interests' : '/interests/all')
    return show(visit, menu, found, { typed, problems: done.problems, language }, 409)
  }

/** What was read, and what is then done with it. */
const reading = <T,>(read: Filled<T>, act: (value: T) => Promise<void>) =>
  read.ok ? { ok: true as const, typed: read.typed, act: () => act(read.value) } : read

interface Found {
  readonly row: ShownInterest
  readonly isOwn: boolean
}

/** To anybody but its person and the office it does not exist. */
const loadInterest = async ({ work, params }: Visit): Promise<Found> => {
  const { actor } = work
  const id = interestIdOf(params.interest ?? '')
  const interest = await findInterest(work.db, id)
  const isOwn = actor.kind === 'person' && interest?.person === actor.id
  if (interest === undefined || !(isOwn || mayRule(actor, { isOwn }))) throw new NotFound('interest', id)
  const grounds = await groundsOfAll(work, [])
  const shown = await shownInterests(work, { ...grounds, interests: [interest] }, [interest.person])
  const [row] = shown
  if (row === undefined) throw new NotFound('interest', id)
  return { row, isOwn }
}

const show = (visit: Visit, menu: Menu, found: Found, filling: Filling, status = 200) =>
  html(<InterestView shell={shellOf(visit, menu)} page={{ ...found, filling }} />, status)

interface InterestPage extends Found {
  readonly filling: Filling
}

export const InterestView = ({ shell, page }: { readonly shell: Shell; readonly page: InterestPage }) => {
  const { language } = shell
  const { row, isOwn, filling } = page
  const title = (isOwn ? texts.takeBackTitle : texts.rulingTitle)(row.enterpriseName)[language]
  return (
    <Page
      shell={shell}
      title={title}
      path={[
        isOwn
          ? { href: '/interests', label: texts.mine[language] }
          : { href: '/interests/all', label: texts.all[language] },
      ]}
    >
      <h1>{title}</h1>
      <p class="lead">{(isOwn ? texts.takeBackLead : texts.rulingLead)[language]}</p>
      <ErrorSummary filling={filling} />
      <KnownList
        facts={[
          ...(isOwn ? [] : [{ name: texts.person[language], value: row.personName }]),
          { name: texts.kind[language], value: kindNames[row.kind][language] },
          { name: texts.when[language], value: periodWords(row, language) || '–' },
          { name: texts.source[language], value: sourceNames[row.source][language] },
          ...(row.note === null ? [] : [{ name: texts.note[language], value: row.note }]),
          { name: texts.standing[language], value: texts[row.standing][language] },
        ]}
      />
      <form method="post" action={interestAddress(row)} class="form">
        {!isOwn && (
          <ChoiceField
            filling={filling}
            name="ruling"
            label={texts.decision[language]}
            options={(['confirmed', 'dismissed'] as const).map(value => ({
              value,
              label: texts[value === 'confirmed' ? 'itCounts' : 'itDoesNot'][language],
            }))}
          />
        )}
        <TextArea filling={filling} name="ground" label={texts.ground[language]} rows={2} />
        <p class="form-end">
          <Submit>{(isOwn ? texts.takeBack : texts.decide)[language]}</Submit>
        </p>
      </form>
    </Page>
  )
}
