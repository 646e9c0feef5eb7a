import { randomUUID } from 'node:crypto'
import { formatDay, formatMoment } from '../../design/dates.ts'
import { FormPage, statusOf } from '../../design/form-page.tsx'
import { type Filling, Hidden, prefilled, TextArea, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { KnownList, Receipt } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, oneOf, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { openMisuse, reportMisuse } from '../actions/misuse.ts'
import { MISUSE_REPORT } from '../addresses.ts'
import { type Misuse, misuseInput } from '../model.ts'
import { stepWords, texts } from '../texts/misuse.ts'

/** Anyone reports, without an account. */
export const get =
  (menu: Menu): PageOf =>
  visit => {
    const firm = (visit.query.get('firm') ?? '').slice(0, 300)
    const filling = prefilled(visit.work.language, { form: randomUUID(), firm })
    return html(<FormView shell={shellOf(visit, menu)} filling={filling} />)
  }

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, caller } = visit
    const { language } = work
    const show = (filling: Filling, status: number) =>
      html(<FormView shell={shellOf(visit, menu)} filling={filling} />, status)
    const filled = readForm(await visit.form(), misuseInput, language)
    if (!filled.ok) return show({ ...filled, language }, 422)
    const done = await attempt(language, () => reportMisuse(work, filled.value, caller.address ?? 'unknown'))
    if (done.ok) return redirect(`${MISUSE_REPORT}/${done.value}`)
    return show({ typed: filled.typed, problems: done.problems, language }, statusOf(done.problems))
  }

const FormView = ({ shell, filling }: { readonly shell: Shell; readonly filling: Filling }) => {
  const { language } = shell
  return (
    <FormPage
      shell={shell}
      title={texts.report[language]}
      lead={texts.lead[language]}
      path={[{ href: '/logo/check', label: texts.askFirst[language] }]}
      filling={filling}
      submit={texts.send[language]}
      back="/logo/check"
    >
      <Hidden name="form" value={oneOf(filling.typed, 'form') || randomUUID()} />
      <TextField filling={filling} name="firm" label={texts.firm[language]} />
      <TextField
        filling={filling}
        name="place"
        label={texts.place[language]}
        hint={texts.placeHint[language]}
      />
      <TextArea filling={filling} name="body" rows={6} label={texts.body[language]} />
      <TextField
        filling={filling}
        name="sender"
        label={texts.sender[language]}
        autocomplete="name"
        isOptional
      />
      <TextField
        filling={filling}
        name="contact"
        label={texts.contact[language]}
        hint={texts.contactHint[language]}
        isOptional
      />
    </FormPage>
  )
}

/** The receipt, and later what became of it, for whoever has its address. */
export const receipt =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params, caller } = visit
    const misuse = await openMisuse(work, params.secret ?? '', caller.address ?? 'unknown')
    return html(<ReceiptView shell={shellOf(visit, menu)} misuse={misuse} />)
  }

const ReceiptView = ({ shell, misuse }: { readonly shell: Shell; readonly misuse: Misuse }) => {
  const { language } = shell
  const title = texts.receipt(String(misuse.number))[language]
  return (
    <Page shell={shell} title={title} path={[{ href: '/logo/check', label: texts.askFirst[language] }]}>
      <h1>{title}</h1>
      <Receipt
        facts={[
          { name: texts.number[language], value: String(misuse.number) },
          { name: texts.receivedAt[language], value: formatMoment(misuse.receivedAt, language) },
          { name: texts.state[language], value: stateWords(misuse, language) },
        ]}
      >
        <p>{texts.keepLink[language]}</p>
      </Receipt>
      <Steps misuse={misuse} language={language} />
      <Written misuse={misuse} language={language} />
    </Page>
  )
}

export const stateWords = ({ steps }: Misuse, language: Language): string => {
  const last = steps.at(-1)
  return (last === undefined ? texts.received : stepWords[last.kind])[language]
}

interface PartProps {
  readonly misuse: Misuse
  readonly language: Language
}

export const Steps = ({ misuse: { steps }, language }: PartProps) => (
  <section aria-labelledby="steps">
    <h2 id="steps">{texts.state[language]}</h2>
    {steps.length === 0 && <p class="quiet">{texts.noSteps[language]}</p>}
    {steps.map(({ kind, words, onDay }) => (
      <>
        <p>
          {formatDay(onDay, language)}: {stepWords[kind][language]}
        </p>
        <blockquote class="said">{words}</blockquote>
      </>
    ))}
  </section>
)

export const Written = ({ misuse, language }: PartProps) => (
  <section aria-labelledby="written">
    <h2 id="written">{texts.written[language]}</h2>
    <KnownList
      facts={[
        { name: texts.firm[language], value: misuse.firm },
        { name: texts.place[language], value: misuse.place },
      ]}
    />
    <blockquote class="said">{misuse.body}</blockquote>
  </section>
)
