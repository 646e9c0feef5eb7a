import { formatDays } from '../../design/dates.ts'
import { type Filling, Hidden, prefilled, SelectField, Submit, TextField } from '../../design/forms.tsx'
import type { Shell } from '../../design/page.tsx'
import { oneOf } from '../../platform/forms.ts'
import type { Language, Localized } from '../../platform/texts.ts'
import { DAYS_OF_INVITATION } from '../actions/invitations.ts'
import { personAddress } from '../addresses.ts'
import { type Person, type RoleGrant, roles, type Unit } from '../model.ts'
import { texts } from '../texts/invitations.ts'
import { roleNames } from '../texts/people.ts'

export interface ProgrammeOption {
  readonly code: string
  readonly name: Localized
}

export interface Asked {
  readonly filling: Filling
  /** Made just now. */
  readonly link: string | null
}

export interface PersonPage extends Asked {
  readonly person: Person
  readonly grants: readonly (RoleGrant & { readonly ground: string })[]
  readonly units: readonly Unit[]
  readonly programmes: readonly ProgrammeOption[]
  readonly hasLogin: boolean
}

export interface Props {
  readonly shell: Shell
  readonly page: PersonPage
}

export const Grants = ({ shell: { language }, page: { grants, units, programmes } }: Props) => (
  <section aria-labelledby="roles">
    <h2 id="roles">{texts.rolesOf[language]}</h2>
    {grants.length === 0 ? (
      <p>{texts.noRole[language]}</p>
    ) : (
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.role[language]}</th>
            <th scope="col">{texts.unit[language]}</th>
            <th scope="col">{texts.programme[language]}</th>
            <th scope="col">{texts.time[language]}</th>
            <th scope="col">{texts.ground[language]}</th>
          </tr>
        </thead>
        <tbody>
          {grants.map(({ role, unit, programme, validFrom, validTo, ground }) => (
            <tr>
              <th scope="row">{roleNames[role][language]}</th>
              <td>{units.find(({ code }) => code === unit)?.nameVi ?? '–'}</td>
              <td>{programmeIn(programmes, programme, language)}</td>
              <td>{formatDays(validFrom, validTo, language)}</td>
              <td>{ground}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)

const programmeIn = (
  programmes: readonly ProgrammeOption[],
  programme: string | null,
  language: Language,
): string =>
  programme === null
    ? texts.everyProgramme[language]
    : (programmes.find(({ code }) => code === programme)?.name[language] ?? programme)

const isGranting = ({ typed }: Filling): boolean => oneOf(typed, 'grant') === ''

export const GrantForm = ({ shell: { language, today }, page }: Props) => {
  const { person, units, programmes, filling } = page
  const own =
    isGranting(filling) && filling.problems.length > 0 ? filling : prefilled(language, { validFrom: today })
  const living = units.filter(({ validTo }) => validTo === null || validTo > today)
  return (
    <section aria-labelledby="grant">
      <h2 id="grant">{texts.grant[language]}</h2>
      <form method="post" action={personAddress(person.id)}>
        <Hidden name="act" value="grant" />
        <SelectField
          filling={own}
          name="role"
          label={texts.role[language]}
          empty="–"
          options={roles.map(role => ({ value: role, label: roleNames[role][language] }))}
        />
        <SelectField
          filling={own}
          name="unit"
          label={texts.unit[language]}
          empty={texts.noUnit[language]}
          options={living.map(({ code, nameVi }) => ({ value: code, label: nameVi }))}
          isOptional
        />
        <SelectField
          filling={own}
          name="programme"
          label={texts.programme[language]}
          hint={texts.programmeHint[language]}
          empty={texts.everyProgramme[language]}
          options={programmes.map(({ code, name }) => ({ value: code, label: name[language] }))}
          isOptional
        />
        <TextField filling={own} name="validFrom" type="date" label={texts.from[language]} width="short" />
        <TextField
          filling={own}
          name="validTo"
          type="date"
          label={texts.until[language]}
          width="short"
          isOptional
        />
        <TextField
          filling={own}
          name="ground"
          label={texts.ground[language]}
          hint={texts.groundHint[language]}
        />
        <Submit isQuiet>{texts.grant[language]}</Submit>
      </form>
    </section>
  )
}

export const EndForm = ({ shell: { language, today }, page }: Props) => {
  const { person, grants, programmes, filling } = page
  const own = isGranting(filling) ? prefilled(language, { endOn: today }) : filling
  const open = grants.filter(({ validTo }) => validTo === null || validTo > today)
  return (
    <section aria-labelledby="end">
      <h2 id="end">{texts.end[language]}</h2>
      <form method="post" action={personAddress(person.id)}>
        <Hidden name="act" value="end" />
        <SelectField
          filling={own}
          name="grant"
          label={texts.whichRole[language]}
          options={open.map(({ id, role, programme, validFrom }) => ({
            value: id,
            label: [
              roleNames[role][language],
              ...(programme === null ? [] : [programmeIn(programmes, programme, language)]),
              formatDays(validFrom, null, language),
            ].join(', '),
          }))}
        />
        <TextField filling={own} name="endOn" type="date" label={texts.endFrom[language]} width="short" />
        <TextField
          filling={own}
          name="endGround"
          label={texts.ground[language]}
          hint={texts.groundHint[language]}
        />
        <Submit isQuiet>{texts.end[language]}</Submit>
      </form>
    </section>
  )
}

export const Inviting = ({ shell: { language }, page: { person, hasLogin, link } }: Props) => (
  <section aria-labelledby="invite">
    <h2 id="invite">{texts.inviteTitle[language]}</h2>
    {link !== null && (
      <section class="receipt-frame" role="status">
        <p>{texts.handOver[language]}</p>
        <p>
          <code class="long">{link}</code>
        </p>
      </section>
    )}
    {hasLogin ? (
      <p>{texts.hasLogin[language]}</p>
    ) : (
      <form method="post" action={personAddress(person.id)}>
        <p>{texts.inviteLead(DAYS_OF_INVITATION)[language]}</p>
        <button class="button quiet-button" type="submit" name="act" value="invite">
          {texts.makeLink[language]}
        </button>
      </form>
    )}
  </section>
)
