import { formatDay } from '../../design/dates.ts'
import { FormPage, statusOf } from '../../design/form-page.tsx'
import { formatNumber } from '../../design/format.ts'
import { type Filling, prefilled, SelectField, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { listCodes } from '../../enterprises/index.ts'
import { isWithin } from '../../exact/day.ts'
import { VIETNAMESE } from '../../exact/text.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { getRound, inLanguage, type Round, roundAddress } from '../../selection/index.ts'
import { planSession } from '../actions/sessions.ts'
import { addSessionAddress, outreachAddress, sessionAddress, sessionsAddress } from '../addresses.ts'
import { type Guest, type Session, sessionInput } from '../model.ts'
import { loadOutreach, type Outreach } from '../outreach-loading.ts'
import { listGuests, listSessions } from '../store/sessions.ts'
import { texts as callTexts } from '../texts/call.ts'
import { texts as outreachTexts } from '../texts/outreach.ts'
import { sessionTexts as texts } from '../texts/sessions.ts'

/** The guidance sessions of a round: who was invited, who came, how many of them applied. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const outreach = await loadOutreach(work, params.round ?? '')
    const page = {
      outreach,
      sessions: await listSessions(work.db, outreach.round.id),
      guests: await listGuests(work.db, outreach.round.id),
    }
    return html(<SessionsView shell={shellOf(visit, menu)} page={page} />)
  }

interface SessionsPage {
  readonly outreach: Outreach
  readonly sessions: readonly Session[]
  readonly guests: readonly Guest[]
}

export const pathTo = (round: Pick<Round, 'id' | 'name'>, language: Language) => [
  { href: '/rounds', label: callTexts.rounds[language] },
  { href: roundAddress(round), label: inLanguage(round.name, language) },
  { href: outreachAddress(round), label: outreachTexts.outreach[language] },
]

export const SessionsView = ({ shell, page }: { readonly shell: Shell; readonly page: SessionsPage }) => {
  const { language } = shell
  const { round, mayWrite, applied } = page.outreach
  const count = (session: Session, counts: (guest: Guest) => boolean) => (
    <span class="number">
      {formatNumber(
        String(page.guests.filter(guest => guest.session === session.id && counts(guest)).length),
        language,
      )}
    </span>
  )
  return (
    <Page shell={shell} title={texts.sessions[language]} path={pathTo(round, language)}>
      <h1>{texts.sessions[language]}</h1>
      <p class="lead">{texts.lead[language]}</p>
      {mayWrite && (
        <p>
          <a class="button" href={addSessionAddress(round)}>
            {texts.add[language]}
          </a>
        </p>
      )}
      <Rows
        language={language}
        caption={texts.sessions[language]}
        headings={[texts.heldOn, texts.place, texts.invited, texts.attended, texts.applied].map(
          each => each[language],
        )}
        rows={page.sessions}
        cells={session => [
          formatDay(session.heldOn, language),
          <a href={sessionAddress(round, session.id)}>{session.place}</a>,
          count(session, ({ isInvited }) => isInvited),
          count(session, ({ attended }) => attended === true),
          count(session, ({ attended, enterprise }) => attended === true && applied.has(enterprise)),
        ]}
        empty={texts.none[language]}
      />
    </Page>
  )
}

export const getAdd =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, prefilled(visit.work.language), 200)

export const postAdd =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const { id } = await getRound(work.db, params.round ?? '')
    const filled = readForm(await visit.form(), sessionInput, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    const done = await attempt(language, () => planSession(work, id, filled.value))
    if (done.ok) return redirect(sessionAddress({ id }, done.value))
    return show(
      menu,
      visit,
      { typed: filled.typed, problems: done.problems, language },
      statusOf(done.problems),
    )
  }

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number) => {
  const { work, params } = visit
  const { language } = work
  const round = await getRound(work.db, params.round ?? '')
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.add[language]}
      path={[...pathTo(round, language), { href: sessionsAddress(round), label: texts.sessions[language] }]}
      filling={filling}
      submit={texts.save[language]}
      back={sessionsAddress(round)}
    >
      <TextField filling={filling} name="heldOn" type="date" width="middle" label={texts.heldOn[language]} />
      <TextField
        filling={filling}
        name="place"
        label={texts.place[language]}
        hint={texts.placeHint[language]}
      />
      <SelectField
        filling={filling}
        name="commune"
        label={texts.commune[language]}
        isOptional
        empty="–"
        options={await communesIn(work)}
      />
      <TextField filling={filling} name="topic" label={texts.topic[language]} isOptional />
    </FormPage>,
    status,
  )
}

const communesIn = async ({ db, today, language }: Work) =>
  (await listCodes(db, 'communes'))
    .filter(({ validFrom, validTo }) => isWithin(today, validFrom, validTo))
    .map(({ code, nameVi, nameEn }) => ({
      value: code,
      label: language === 'en' ? (nameEn ?? nameVi) : nameVi,
    }))
    .sort((a, b) => VIETNAMESE.compare(a.label, b.label))
