import { formatDay } from '../../design/dates.ts'
import { ErrorSummary, type Filling, Hidden, prefilled, Submit, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { listEnterpriseNames, listEnterprisesByTaxCode } from '../../enterprises/index.ts'
import { type EnterpriseId, enterpriseIdOf } from '../../enterprises/model.ts'
import { VIETNAMESE } from '../../exact/text.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, type FieldProblem, oneOf, type Typed, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { markGuests } from '../actions/sessions.ts'
import { contactAddress, sessionAddress, sessionsAddress } from '../addresses.ts'
import type { Guest, Session } from '../model.ts'
import { loadOutreach, type Outreach } from '../outreach-loading.ts'
import { listGuests, listSessions } from '../store/sessions.ts'
import { refusals } from '../texts/refusals.ts'
import { sessionTexts as texts } from '../texts/sessions.ts'
import { pathTo } from './sessions.tsx'

/** One guidance session: who was invited and who came. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, prefilled(visit.work.language), 200)

/** Who came, of those on the list; or one more, by its tax code. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { round = '', session = '' } = params
    const typed = typedIn(await visit.form())
    const again = (problems: readonly FieldProblem[]) =>
      show(menu, visit, { typed, problems, language: work.language }, 422)
    const taxCode = oneOf(typed, 'taxCode').trim()
    const came = taxCode === '' ? null : await withTaxCode(work, taxCode)
    if (came !== null && came.length === 0)
      return again([{ field: 'taxCode', words: refusals.noEnterprise[work.language] }])
    const done = await attempt(work.language, () => noteCame(work, { round, session, came, typed }))
    return done.ok ? redirect(sessionAddress({ id: round }, session)) : again(done.problems)
  }

const withTaxCode = async ({ db }: Work, taxCode: string): Promise<readonly EnterpriseId[]> =>
  (await listEnterprisesByTaxCode(db, [taxCode.slice(0, 40)])).map(({ id }) => id)

interface Came {
  readonly round: string
  readonly session: string
  /** Those that came beside the list; null: the list was sent. */
  readonly came: readonly EnterpriseId[] | null
  readonly typed: Typed
}

/** Of the list as it was shown, the ticked ones came and the others did not. */
const noteCame = async (work: Work, { round, session, came, typed }: Came): Promise<void> => {
  const ticked = came ?? (typed.came ?? []).map(enterpriseIdOf)
  await markGuests(work, { round, session, enterprises: ticked, mark: 'attended' })
  if (came !== null) return
  const absent = (typed.shown ?? []).map(enterpriseIdOf).filter(each => !ticked.includes(each))
  await markGuests(work, { round, session, enterprises: absent, mark: 'absent' })
}

interface SessionPage {
  readonly outreach: Outreach
  readonly session: Session
  readonly guests: readonly (Guest & { readonly name: string })[]
  readonly filling: Filling
}

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number) => {
  const { work, params } = visit
  const outreach = await loadOutreach(work, params.round ?? '')
  const { id: round } = outreach.round
  const session = (await listSessions(work.db, round)).find(({ id }) => id === params.session)
  if (session === undefined) throw new NotFound('session', params.session ?? '')
  const guests = (await listGuests(work.db, round)).filter(guest => guest.session === session.id)
  const ids = guests.map(({ enterprise }) => enterprise)
  const names = new Map((await listEnterpriseNames(work.db, ids)).map(({ id, nameVi }) => [id, nameVi]))
  const named = guests.map(guest => ({ ...guest, name: names.get(guest.enterprise) ?? guest.enterprise }))
  const page = {
    outreach,
    session,
    filling,
    guests: named.sort((a, b) => VIETNAMESE.compare(a.name, b.name)),
  }
  return html(<SessionView shell={shellOf(visit, menu)} page={page} />, status)
}

export const SessionView = ({ shell, page }: { readonly shell: Shell; readonly page: SessionPage }) => {
  const { language } = shell
  const { outreach, session, guests, filling } = page
  const { round, mayWrite } = outreach
  const title = texts.sessionOn(formatDay(session.heldOn, language), session.place)[language]
  return (
    <Page
      shell={shell}
      title={title}
      path={[...pathTo(round, language), { href: sessionsAddress(round), label: texts.sessions[language] }]}
    >
      <h1>{title}</h1>
      {session.topic !== null && <p class="lead">{session.topic}</p>}
      <ErrorSummary filling={filling} />
      <RecordSection id="guests" title={texts.guests[language]} count={guests.length}>
        {guests.length === 0 ? (
          <p class="quiet">{texts.nobody[language]}</p>
        ) : (
          <form method="post" action={sessionAddress(round, session.id)}>
            <Guests page={page} language={language} />
            {mayWrite && (
              <p class="form-end">
                <Submit>{texts.noteCame[language]}</Submit>
              </p>
            )}
          </form>
        )}
      </RecordSection>
      {mayWrite && (
        <form method="post" action={sessionAddress(round, session.id)} class="form">
          <TextField
            filling={filling}
            name="taxCode"
            width="middle"
            inputmode="numeric"
            label={texts.walkIn[language]}
          />
          <p class="form-end">
            <Submit isQuiet>{texts.noteWalkIn[language]}</Submit>
          </p>
        </form>
      )}
    </Page>
  )
}

const Guests = ({ page, language }: { readonly page: SessionPage; readonly language: Language }) => {
  const { outreach, guests } = page
  return (
    <Rows
      language={language}
      caption={texts.guests[language]}
      headings={[texts.enterprise, texts.invited, texts.attended, texts.applied].map(each => each[language])}
      rows={guests}
      cells={guest => [
        <a href={contactAddress(outreach.round, guest.enterprise)}>{guest.name}</a>,
        (guest.isInvited ? texts.yes : texts.no)[language],
        <Tick guest={guest} mayWrite={outreach.mayWrite} language={language} />,
        (outreach.applied.has(guest.enterprise) ? texts.yes : texts.no)[language],
      ]}
    />
  )
}

interface TickProps {
  readonly guest: SessionPage['guests'][number]
  readonly mayWrite: boolean
  readonly language: Language
}

const Tick = ({ guest, mayWrite, language }: TickProps) =>
  mayWrite ? (
    <label class="choose">
      <Hidden name="shown" value={guest.enterprise} />
      <input
        type="checkbox"
        name="came"
        value={guest.enterprise}
        checked={guest.attended === true}
        aria-label={`${texts.attended[language]}: ${guest.name}`}
      />{' '}
      {guest.attended === null && <span class="quiet small">{texts.notNoted[language]}</span>}
    </label>
  ) : (
    <span>
      {(guest.attended === null ? texts.notNoted : guest.attended ? texts.yes : texts.no)[language]}
    </span>
  )
