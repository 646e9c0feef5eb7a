import {
  contactWords,
  DAYS_OF_INVITATION,
  type Invitation,
  invitationTexts,
  listPeople,
} from '../../access/index.ts'
import { contactKinds } from '../../access/model.ts'
import { formatDay, formatMoment } from '../../design/dates.ts'
import {
  ChoiceField,
  ErrorSummary,
  type Filling,
  Hidden,
  prefilled,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, oneOf, readForm, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import {
  actingFor,
  endMember,
  inviteMember,
  mayKeepPeopleOf,
  openInvitations,
  withdrawMemberInvitation,
} from '../actions/members.ts'
import { endMemberInput, invitedInput } from '../model/inputs.ts'
import { type Duty, duties, type Enterprise, type Member } from '../model.ts'
import { dutyNames, texts } from '../texts/people.ts'
import { loadForEditing, pathTo, recordAddress, statusOf } from './form-page.tsx'

export const peopleAddress = (id: string): string => `${recordAddress(id)}/people`

export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, { filling: prefilled(visit.work.language), link: null })

/** One address for what is done about people: `act` says which. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const { id } = await loadForEditing(work, visit.params.enterprise ?? '')
    const form = await visit.form()
    const typed = typedIn(form)
    const act = oneOf(typed, 'act')
    form.delete('act')
    const again = (problems: Filling['problems'], status: number) =>
      show(menu, visit, { filling: { typed, problems, language }, link: null }, status)
    if (act === 'withdraw') {
      const done = await attempt(language, () =>
        withdrawMemberInvitation(work, id, oneOf(typed, 'invitation')),
      )
      return done.ok ? redirect(peopleAddress(id)) : again(done.problems, 409)
    }
    if (act === 'end') {
      const read = readForm(form, endMemberInput, language)
      const done = read.ok ? await attempt(language, () => endMember(work, id, read.value)) : read
      if (done.ok) return redirect(peopleAddress(id))
      return again(done.problems, read.ok ? statusOf(done.problems) : 422)
    }
    const read = readForm(form, invitedInput, language)
    const done = read.ok ? await attempt(language, () => inviteMember(work, id, read.value)) : read
    if (!done.ok) return again(done.problems, read.ok ? statusOf(done.problems) : 422)
    const secret = 'typed' in done ? '' : done.value
    const link = `${visit.caller.origin}/invitations/${secret}`
    return show(menu, visit, { filling: prefilled(language), link })
  }

interface Asked {
  readonly filling: Filling
  /** Made just now. */
  readonly link: string | null
}

interface PeoplePage extends Asked {
  readonly enterprise: Enterprise
  readonly members: readonly (Member & { readonly name: string })[]
  readonly invitations: readonly (Invitation & { readonly duty: Duty })[]
  readonly mayKeep: boolean
  readonly path: ReturnType<typeof pathTo>
}

const show = async (menu: Menu, visit: Visit, asked: Asked, status = 200): Promise<Response> => {
  const { work } = visit
  const { id, enterprise } = await loadForEditing(work, visit.params.enterprise ?? '')
  const names = new Map((await listPeople(work.db)).map(person => [person.id, person.name]))
  const page: PeoplePage = {
    ...asked,
    enterprise,
    members: (await actingFor(work, id)).map(member => ({
      ...member,
      name: names.get(member.person) ?? member.person,
    })),
    invitations: await openInvitations(work, id),
    mayKeep: await mayKeepPeopleOf(work, id),
    path: pathTo(visit, enterprise),
  }
  return html(<PeopleView shell={shellOf(visit, menu)} page={page} />, status)
}

interface Props {
  readonly shell: Shell
  readonly page: PeoplePage
}

export const PeopleView = ({ shell, page }: Props) => {
  const { language } = shell
  const title = texts.title(page.enterprise.nameVi)[language]
  return (
    <Page shell={shell} title={title} path={page.path}>
      <h1>{title}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <ErrorSummary filling={page.filling} />
      {page.link !== null && (
        <section class="receipt-frame" role="status">
          <p>{invitationTexts.handOver[language]}</p>
          <p>
            <code class="long">{page.link}</code>
          </p>
        </section>
      )}
      <Members shell={shell} page={page} />
      <Open shell={shell} page={page} />
      {page.mayKeep ? (
        <>
          <InviteForm shell={shell} page={page} />
          {page.members.length > 0 && <EndForm shell={shell} page={page} />}
        </>
      ) : (
        <p class="quiet">{texts.onlyRepresentatives[language]}</p>
      )}
    </Page>
  )
}

const Members = ({ shell: { language }, page: { members } }: Props) => (
  <section aria-labelledby="acting">
    <h2 id="acting">{texts.acting[language]}</h2>
    {members.length === 0 ? (
      <p>{texts.nobody[language]}</p>
    ) : (
      <Scroll of={texts.acting[language]} language={language}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.person[language]}</th>
              <th scope="col">{texts.duty[language]}</th>
              <th scope="col">{texts.since[language]}</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ name, duty, validFrom }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{dutyNames[duty][language]}</td>
                <td>{formatDay(validFrom, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    )}
  </section>
)

const Open = ({ shell: { language }, page: { enterprise, invitations, mayKeep } }: Props) => (
  <section aria-labelledby="open-invitations">
    <h2 id="open-invitations">{invitationTexts.openInvitations[language]}</h2>
    {invitations.length === 0 ? (
      <p>{invitationTexts.noInvitations[language]}</p>
    ) : (
      <form method="post" action={peopleAddress(enterprise.id)}>
        <Hidden name="act" value="withdraw" />
        <ul class="lines">
          {invitations.map(({ id, name, contactKind, contact, duty, validUntil }) => (
            <li>
              <b>{name}</b>, {dutyNames[duty][language]}
              {contactKind !== null && `, ${contactWords[contactKind][language]}: ${contact}`},{' '}
              {invitationTexts.validUntil[language]} {formatMoment(validUntil, language)}{' '}
              {mayKeep && (
                <button
                  class="link"
                  type="submit"
                  name="invitation"
                  value={id}
                  aria-label={`${invitationTexts.withdraw[language]}: ${name}`}
                >
                  {invitationTexts.withdraw[language]}
                </button>
              )}
            </li>
          ))}
        </ul>
      </form>
    )}
  </section>
)

const isEnding = ({ typed }: Filling): boolean => oneOf(typed, 'act') === 'end'

const InviteForm = ({ shell: { language }, page: { enterprise, filling } }: Props) => {
  const own = isEnding(filling) ? prefilled(language) : filling
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{texts.invite[language]}</h2>
      <p>{invitationTexts.inviteLead(DAYS_OF_INVITATION)[language]}</p>
      <form method="post" action={peopleAddress(enterprise.id)} class="form">
        <Hidden name="act" value="invite" />
        <TextField filling={own} name="name" label={texts.person[language]} width="middle" />
        <SelectField
          filling={own}
          name="contactKind"
          label={texts.contactKind[language]}
          options={contactKinds.map(kind => ({ value: kind, label: contactWords[kind][language] }))}
        />
        <TextField
          filling={own}
          name="contact"
          label={texts.contact[language]}
          hint={texts.contactHint[language]}
          width="middle"
        />
        <ChoiceField
          filling={own}
          name="duty"
          label={texts.duty[language]}
          options={duties.map(duty => ({ value: duty, label: dutyNames[duty][language] }))}
        />
        <p class="form-end">
          <Submit>{texts.makeLink[language]}</Submit>
        </p>
      </form>
    </section>
  )
}

const EndForm = ({ shell: { language }, page: { enterprise, members, filling } }: Props) => {
  const own = isEnding(filling) ? filling : prefilled(language)
  return (
    <section aria-labelledby="end">
      <h2 id="end">{texts.endTitle[language]}</h2>
      <p>{texts.endLead[language]}</p>
      <form method="post" action={peopleAddress(enterprise.id)} class="form">
        <Hidden name="act" value="end" />
        <SelectField
          filling={own}
          name="person"
          label={texts.who[language]}
          options={members.map(({ person, name }) => ({ value: person, label: name }))}
        />
        <TextArea filling={own} name="reason" label={texts.reason[language]} rows={2} />
        <Submit isQuiet>{texts.end[language]}</Submit>
      </form>
    </section>
  )
}
