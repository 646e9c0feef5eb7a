import { listAllGrants, listPeople, listUnits } from '../../access/index.ts'
import { within } from '../../access/permissions.ts'
import { statusOf } from '../../design/form-page.tsx'
import {
  ChoiceField,
  ErrorSummary,
  type Filling,
  Hidden,
  idOf,
  type Option,
  prefilled,
  SelectField,
  Submit,
  TextField,
} from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotAllowed } from '../../platform/errors.ts'
import { attempt, oneOf, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { getRound, type Round } from '../../selection/index.ts'
import { composeCouncil } from '../actions/compose.ts'
import { councilAddress } from '../addresses.ts'
import { ballots, majorities, parts } from '../model.ts'
import { mayCompose } from '../permissions.ts'
import { councilTexts, formTexts as texts } from '../texts/council.ts'
import { partNames } from '../texts/notices.ts'
import { linesIn, readCompose } from './compose-form.ts'
import { pathInCouncil } from './path.ts'

/** The office composes the council by a decision. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language, begun), 200)

/** What the form starts from: common in such councils, not known for Hà Nội, and so marked as assumed. */
const begun = {
  symbol: 'QĐ-UBND',
  quorumKind: 'share',
  quorumValue: '2/3',
  needs: 'more-than-half',
  of: 'members',
  ballot: 'open',
  tie: 'chair',
  noticeDays: '5',
  basis: 'assumed',
  'part-1': 'chair',
  'part-2': 'secretary',
}

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const form = await visit.form()
    if (form.get('more') === '1') return show(visit, menu, withMoreLines(form, language), 200)
    const filled = readCompose(form, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const round = visit.params.round ?? ''
    const done = await attempt(language, () => composeCouncil(visit.work, round, filled.value))
    if (done.ok) return redirect(councilAddress(round))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(visit, menu, filling, statusOf(done.problems))
  }

const withMoreLines = (form: FormData, language: Language): Filling => {
  const typed = typedIn(form)
  const lines = String(Math.min(linesIn(typed) + 6, 40))
  return { typed: { ...typed, lines: [lines] }, problems: [], language }
}

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number) => {
  const round = await getRound(visit.work.db, visit.params.round ?? '')
  if (!mayCompose(within(visit.work, round.programme).actor)) throw new NotAllowed('compose a council')
  const page = { round, filling, ...(await loadChoices(visit.work)) }
  return html(<ComposeView shell={shellOf(visit, menu)} page={page} />, status)
}

interface Choices {
  readonly people: readonly Option[]
  readonly units: readonly Option[]
}

/** Officials alone: an enterprise's people sit in no council. */
export const loadChoices = async ({ db, language, today }: Work): Promise<Choices> => {
  const [people, grants, units] = await Promise.all([listPeople(db), listAllGrants(db), listUnits(db)])
  const officials = new Set(grants.map(({ person }) => person))
  const sorted = new Intl.Collator('vi').compare
  return {
    people: people
      .filter(({ id }) => officials.has(id))
      .map(({ id, name }) => ({ value: id, label: name }))
      .toSorted((a, b) => sorted(a.label, b.label)),
    units: units
      .filter(({ kind, validTo }) => kind !== 'commune' && (validTo === null || validTo > today))
      .map(({ code, nameVi, nameEn }) => ({
        value: code,
        label: language === 'en' ? (nameEn ?? nameVi) : nameVi,
      }))
      .toSorted((a, b) => sorted(a.label, b.label)),
  }
}

interface ComposePage extends Choices {
  readonly round: Round
  readonly filling: Filling
}

export const ComposeView = ({ shell, page }: { readonly shell: Shell; readonly page: ComposePage }) => {
  const { language } = shell
  const { round, filling } = page
  const title = councilTexts.compose[language]
  return (
    <Page shell={shell} title={title} path={pathInCouncil(round, language)}>
      <h1>{title}</h1>
      <p class="lead">{texts.composeLead[language]}</p>
      <ErrorSummary filling={filling} />
      <form method="post" class="form">
        <RecordSection id="decree" title={texts.decreeOf[language]}>
          <DecreeFields filling={filling} />
          <TextField filling={filling} name="from" label={texts.from[language]} type="date" width="short" />
          <TextField
            filling={filling}
            name="to"
            label={texts.to[language]}
            hint={texts.toHint[language]}
            type="date"
            width="short"
            isOptional
          />
        </RecordSection>
        <RecordSection id="members" title={councilTexts.members[language]}>
          <p class="hint">{texts.membersLead[language]}</p>
          <MemberLines page={page} language={language} />
        </RecordSection>
        <RecordSection id="rules" title={councilTexts.rules[language]}>
          <RuleFields filling={filling} />
        </RecordSection>
        <p class="form-end">
          <Submit>{title}</Submit> <a href={councilAddress(round.id)}>{councilTexts.council[language]}</a>
        </p>
      </form>
    </Page>
  )
}

/** Number, symbol, issuer and day. */
export const DecreeFields = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <>
      <TextField filling={filling} name="number" label={texts.number[language]} width="short" />
      <TextField
        filling={filling}
        name="symbol"
        label={texts.symbol[language]}
        hint={texts.symbolHint[language]}
        width="short"
      />
      <TextField filling={filling} name="issuer" label={texts.issuer[language]} />
      <TextField
        filling={filling}
        name="issuedOn"
        label={texts.issuedOn[language]}
        type="date"
        width="short"
      />
    </>
  )
}

const MemberLines = ({ page, language }: { readonly page: ComposePage; readonly language: Language }) => {
  const lines = linesIn(page.filling.typed)
  const headings = [texts.person, councilTexts.part, councilTexts.unit, councilTexts.vote, texts.standsInFor]
  return (
    <>
      <Hidden name="lines" value={String(lines)} />
      <Scroll of={councilTexts.members[language]} language={language}>
        <table class="stacked council-lines">
          <thead>
            <tr>
              {headings.map(heading => (
                <th scope="col">{heading[language]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: lines }, (_, at) => (
              <MemberLine at={at + 1} page={page} language={language} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {lines < 40 && (
        <Submit name="more" value="1" isQuiet>
          {texts.more[language]}
        </Submit>
      )}
    </>
  )
}

interface LineProps {
  readonly at: number
  readonly page: ComposePage
  readonly language: Language
}

const MemberLine = ({ at, page, language }: LineProps) => {
  const { filling, people, units } = page
  const named = (part: string) => `${part}, ${texts.line(at)[language]}`
  const partOptions = parts.map(part => ({ value: part, label: partNames[part][language] }))
  const yesNo = [
    { value: 'yes', label: councilTexts.votes[language] },
    { value: 'no', label: councilTexts.votesNot[language] },
  ]
  const cell = (name: string, heading: string, options: readonly Option[], start: string | null) => (
    <td data-label={heading}>
      <select class="input" id={idOf(`${name}-${at}`)} name={`${name}-${at}`} aria-label={named(heading)}>
        {start !== null && <option value="">{start}</option>}
        {options.map(({ value, label }) => (
          <option value={value} selected={value === chosen(filling, `${name}-${at}`)}>
            {label}
          </option>
        ))}
      </select>
    </td>
  )
  return (
    <tr>
      {cell('person', texts.person[language], people, texts.nobody[language])}
      {cell('part', councilTexts.part[language], partOptions, null)}
      {cell('unit', councilTexts.unit[language], units, texts.noUnit[language])}
      {cell('votes', councilTexts.vote[language], yesNo, null)}
      {cell('for', texts.standsInFor[language], people, texts.nobody[language])}
    </tr>
  )
}

/** Most lines are for members. */
const chosen = ({ typed }: Filling, field: string): string =>
  oneOf(typed, field) || (field.startsWith('part-') ? 'member' : '')

const RuleFields = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  const option = (value: string, label: string): Option => ({ value, label })
  return (
    <>
      <SelectField
        filling={filling}
        name="quorumKind"
        label={texts.quorumKind[language]}
        options={[
          option('share', texts.quorumAtLeast[language]),
          option('moreThan', texts.quorumMore[language]),
          option('members', texts.quorumMembers[language]),
        ]}
      />
      <TextField
        filling={filling}
        name="quorumValue"
        label={texts.quorumValue[language]}
        hint={texts.quorumValueHint[language]}
        width="short"
      />
      <SelectField
        filling={filling}
        name="needs"
        label={texts.needs[language]}
        options={majorities.map(each => option(each, councilTexts[each][language]))}
      />
      <SelectField
        filling={filling}
        name="of"
        label={texts.of[language]}
        options={[
          option('present', councilTexts.present[language]),
          option('members', councilTexts.ofMembers[language]),
        ]}
      />
      <SelectField
        filling={filling}
        name="ballot"
        label={councilTexts.ballot[language]}
        options={ballots.map(each => option(each, councilTexts[each][language]))}
      />
      <SelectField
        filling={filling}
        name="tie"
        label={texts.tieQuestion[language]}
        options={[option('chair', texts.chairBreaksTie[language]), option('no', texts.tieNot[language])]}
      />
      <TextField
        filling={filling}
        name="noticeDays"
        label={texts.noticeDays[language]}
        inputmode="numeric"
        width="short"
      />
      <ChoiceField
        filling={filling}
        name="basis"
        label={texts.source[language]}
        options={[option('assumed', texts.isAssumed[language]), option('decree', texts.isOfficial[language])]}
      />
    </>
  )
}
