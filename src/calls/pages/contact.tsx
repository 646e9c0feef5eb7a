import { formatDay } from '../../design/dates.ts'
import { statusOf } from '../../design/form-page.tsx'
import {
  ErrorSummary,
  type Filling,
  prefilled,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { History, KnownList, RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { getContact, getEnterprise } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { inLanguage, roundAddress } from '../../selection/index.ts'
import { noteContact } from '../actions/contacts.ts'
import { contactAddress, outreachAddress } from '../addresses.ts'
import { type Contact, contactInput, contactOutcomes, ways } from '../model.ts'
import { loadOutreach, type Outreach } from '../outreach-loading.ts'
import type { Reached } from '../rules/outreach.ts'
import { texts as callTexts } from '../texts/call.ts'
import { contactOutcomeNames, texts, wayNames } from '../texts/outreach.ts'
import { bestWords, EligibilityTag, missingWords } from './outreach.tsx'

/** One enterprise that is to be reached: how it stands, whom to ask, what was said, what is next. */
export const get =
  (menu: Menu): PageOf =>
  async visit =>
    show(menu, visit, prefilled(visit.work.language, { contactedOn: visit.work.today }), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { round = '', enterprise = '' } = params
    const { language } = work
    const filled = readForm(await visit.form(), contactInput, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    const done = await attempt(language, () => noteContact(work, { round, enterprise, input: filled.value }))
    if (done.ok) return redirect(contactAddress({ id: round }, enterprise))
    return show(
      menu,
      visit,
      { typed: filled.typed, problems: done.problems, language },
      statusOf(done.problems),
    )
  }

interface ContactPage {
  readonly outreach: Outreach
  readonly reached: Reached
  /** Telephone, e-mail and the like, as the enterprise gives them. */
  readonly details: readonly (string | null)[]
  readonly filling: Filling
}

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number) => {
  const { work, params } = visit
  const outreach = await loadOutreach(work, params.round ?? '')
  const { id, nameVi } = await getEnterprise(work.db, enterpriseIdOf(params.enterprise ?? ''))
  const nobody = {
    enterprise: id,
    name: nameVi,
    candidate: null,
    owner: null,
    contacts: [],
    appliedAt: outreach.applied.get(id) ?? null,
  }
  const reached = outreach.rows.find(({ enterprise }) => enterprise === id) ?? nobody
  const contact = await getContact(work.db, id)
  const page = { outreach, reached, details: contact === undefined ? [] : Object.values(contact), filling }
  return html(<ContactView shell={shellOf(visit, menu)} page={page} />, status)
}

export const ContactView = ({ shell, page }: { readonly shell: Shell; readonly page: ContactPage }) => {
  const { language } = shell
  const { outreach, reached, filling } = page
  const { head, mayWrite } = outreach
  const title = texts.contactTitle(reached.name)[language]
  return (
    <Page
      shell={shell}
      title={title}
      path={[
        { href: '/rounds', label: callTexts.rounds[language] },
        { href: roundAddress(head), label: inLanguage(head.name, language) },
        { href: outreachAddress(head), label: texts.outreach[language] },
      ]}
    >
      <h1>{title}</h1>
      <ErrorSummary filling={filling} />
      <Known page={page} language={language} />
      <RecordSection id="contacts" title={texts.contacts[language]} count={reached.contacts.length}>
        {reached.contacts.length === 0 ? (
          <p class="quiet">{texts.noContacts[language]}</p>
        ) : (
          <History entries={reached.contacts.toReversed().map(each => entryOf(each, outreach, language))} />
        )}
      </RecordSection>
      {mayWrite ? <Form page={page} language={language} /> : <p class="quiet">{texts.closed[language]}</p>}
    </Page>
  )
}

interface PartProps {
  readonly page: ContactPage
  readonly language: Language
}

const Known = ({ page: { outreach, reached, details }, language }: PartProps) => (
  <KnownList
    facts={[
      {
        name: texts.stands[language],
        value: (
          <>
            <EligibilityTag reached={reached} language={language} /> {bestWords(outreach, reached, language)}
          </>
        ),
      },
      { name: texts.missing[language], value: missingWords(outreach, reached, language) },
      {
        name: texts.applied[language],
        value:
          reached.appliedAt === null
            ? texts.no[language]
            : texts.appliedOn(formatDay(reached.appliedAt, language))[language],
      },
      {
        name: texts.owner[language],
        value:
          reached.owner === null
            ? texts.nobody[language]
            : (outreach.office.get(reached.owner) ?? reached.owner),
      },
      { name: texts.contactDetails[language], value: details.filter(each => each !== null).join(' · ') },
      {
        name: texts.record[language],
        value: <a href={`/enterprises/${encodeURIComponent(reached.enterprise)}`}>{reached.name}</a>,
      },
    ].filter(({ value }) => value !== '')}
  />
)

const entryOf = (contact: Contact, { office }: Outreach, language: Language) => ({
  when: formatDay(contact.contactedOn, language),
  at: contact.contactedOn,
  words: [
    wayNames[contact.way][language],
    contact.withWhom,
    contactOutcomeNames[contact.outcome][language],
    contact.note,
  ]
    .filter(words => words !== null)
    .join(' · '),
  who: office.get(contact.notedBy.replace(/^person:/, '')) ?? contact.notedBy,
  ...(contact.nextStep === null
    ? {}
    : {
        reason: `${texts.nextStep[language]}: ${contact.nextStep}${contact.nextOn === null ? '' : ` (${formatDay(contact.nextOn, language)})`}`,
      }),
})

const Form = ({ page: { outreach, reached, filling }, language }: PartProps) => (
  <RecordSection id="note" title={texts.note[language]}>
    <form method="post" action={contactAddress(outreach.head, reached.enterprise)} class="form">
      <TextField
        filling={filling}
        name="contactedOn"
        type="date"
        width="middle"
        label={texts.contactedOn[language]}
      />
      <SelectField
        filling={filling}
        name="way"
        label={texts.way[language]}
        options={ways.map(value => ({ value, label: wayNames[value][language] }))}
      />
      <TextField filling={filling} name="withWhom" label={texts.withWhom[language]} isOptional />
      <SelectField
        filling={filling}
        name="outcome"
        label={texts.outcome[language]}
        options={contactOutcomes.map(value => ({ value, label: contactOutcomeNames[value][language] }))}
      />
      <TextArea filling={filling} name="note" label={texts.words[language]} isOptional />
      <TextField filling={filling} name="nextStep" label={texts.nextStep[language]} isOptional />
      <TextField
        filling={filling}
        name="nextOn"
        type="date"
        width="middle"
        label={texts.nextOn[language]}
        isOptional
      />
      <p class="form-end">
        <Submit>{texts.save[language]}</Submit>
      </p>
    </form>
  </RecordSection>
)
