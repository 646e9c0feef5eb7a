import { z } from 'zod'
import { formatDay } from '../../design/dates.ts'
import { statusOf } from '../../design/form-page.tsx'
import { formatNumber } from '../../design/format.ts'
import {
  ErrorSummary,
  FileField,
  type Filling,
  Hidden,
  prefilled,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import { Page } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { uploadIn } from '../../enterprises/index.ts'
import { type Day, dayOf } from '../../exact/day.ts'
import { Invalid, type Problem } from '../../platform/errors.ts'
import { attempt, type FieldProblem, oneOf, readForm, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { adoptPolicy, ensureMayAdopt, type Preview, previewPolicy } from '../actions.ts'
import { POLICIES, policyAddress } from '../addresses.ts'
import { readPolicyText, readShippedFacts } from '../files.ts'
import { Changes } from '../parts/differences.tsx'
import { faultIn } from '../texts/faults.ts'
import { taking } from '../texts/taking.ts'
import { texts } from '../texts.ts'

/** A version of a policy from a file: what is wrong in it, or what it changes and a button that takes it in. */
export const get =
  (menu: Menu): PageOf =>
  visit => {
    ensureMayAdopt(visit.work)
    return show(menu, visit, { filling: prefilled(visit.work.language), looked: nothing }, 200)
  }

const adoption = z.object({
  ground: z.string().max(2000),
  from: z.iso.date().transform(dayOf).optional(),
})

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    ensureMayAdopt(work)
    const form = await visit.form()
    const isAdopting = form.get('do') === 'adopt'
    const sent = await textIn(form, language)
    const typed = { ...typedIn(form), text: [sent.text] }
    const said = readForm(form, adoption, language)
    const { from } = dayIn(form, language)
    const looked = sent.problems.length > 0 ? nothing : await lookAt(work, sent.text, from)
    const missing = said.ok ? [] : said.problems.filter(({ field }) => isAdopting || field !== 'ground')
    const problems = [...sent.problems, ...looked.problems, ...missing]
    const answer = (problems: readonly FieldProblem[], status: number) =>
      show(menu, visit, { filling: { typed, problems, language }, looked, from }, status)
    const { preview } = looked
    if (looked.faults.length > 0) return answer(problems, 422)
    if (problems.length > 0 || !said.ok || preview === null || !isAdopting)
      return answer(problems, problems.length > 0 ? statusOf(problems) : 200)
    if (oneOf(typed, 'seen') !== preview.sha256)
      return answer([{ field: 'text', words: taking.notSeen[language] }], 422)
    const { file } = preview
    const { ground } = said.value
    const adopting = { ground, ...(from === undefined ? {} : { validFrom: from }) }
    const done = await attempt(language, () => adoptPolicy(work, file, adopting))
    if (!done.ok) return answer(done.problems, statusOf(done.problems))
    return redirect(policyAddress(file.policy.code, file.policy.version))
  }

/** What was chosen as a file, else what was pasted. */
const textIn = async (
  form: FormData,
  language: Language,
): Promise<{ readonly text: string; readonly problems: readonly FieldProblem[] }> => {
  const { name, bytes } = await uploadIn(form)
  const pasted = oneOf(typedIn(form), 'text')
  const wrong = (words: { readonly [L in Language]: string }) => [{ field: 'file', words: words[language] }]
  if (name === '' && pasted.trim() === '') return { text: pasted, problems: wrong(taking.noText) }
  if (name === '') return { text: pasted, problems: [] }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] }
  } catch {
    return { text: pasted, problems: wrong(taking.notUtf8) }
  }
}

const dayIn = (form: FormData, language: Language): { readonly from: Day | undefined } => {
  const read = readForm(form, adoption.pick({ from: true }), language)
  return { from: read.ok ? read.value.from : undefined }
}

interface Looked {
  /** What is wrong in the file. */
  readonly faults: readonly Problem[]
  readonly problems: readonly FieldProblem[]
  readonly preview: Preview | null
}

const nothing: Looked = { faults: [], problems: [], preview: null }

const lookAt = async (work: Work, text: string, from: Day | undefined): Promise<Looked> => {
  const facts = await readShippedFacts()
  try {
    const file = readPolicyText(text, facts)
    const done = await attempt(work.language, () => previewPolicy(work, file, from))
    return done.ok ? { ...nothing, preview: done.value } : { ...nothing, problems: done.problems }
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return { ...nothing, faults: error.problems.map(each => faultIn(each, work.language)) }
  }
}

interface Taking {
  readonly filling: Filling
  readonly looked: Looked
  readonly from?: Day | undefined
}

const show = (menu: Menu, visit: Visit, { filling, looked, from }: Taking, status: number) => {
  const { language } = filling
  const { preview, faults } = looked
  const isSound = preview?.isNew === true
  return html(
    <Page
      shell={{ ...shellOf(visit, menu), isSample: false }}
      title={taking.title[language]}
      path={[{ href: POLICIES, label: texts.policies[language] }]}
    >
      <h1>{taking.title[language]}</h1>
      <p class="lead">{taking.lead[language]}</p>
      <ErrorSummary filling={filling} />
      {faults.length > 0 && <Faults faults={faults} language={language} />}
      {preview !== null && <Seen {...{ preview, language }} from={from ?? visit.work.today} />}
      <form method="post" enctype="multipart/form-data" class="form json-form after-lead" novalidate>
        {preview !== null && <Hidden name="seen" value={preview.sha256} />}
        <Fields filling={filling} />
        <p class="form-end">
          {isSound && (
            <Submit name="do" value="adopt">
              {taking.adopt[language]}
            </Submit>
          )}{' '}
          <Submit name="do" value="look" isQuiet={isSound}>
            {taking.look[language]}
          </Submit>{' '}
          <a href={POLICIES}>{texts.policies[language]}</a>
        </p>
      </form>
    </Page>,
    status,
  )
}

const Fields = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <>
      <FileField
        filling={filling}
        name="file"
        accept=".json,application/json"
        label={taking.file[language]}
        hint={taking.fileHint[language]}
      />
      <TextArea filling={filling} name="text" label={taking.text[language]} rows={16} />
      <TextField
        filling={filling}
        name="ground"
        label={taking.ground[language]}
        hint={taking.groundHint[language]}
      />
      <TextField
        filling={filling}
        name="from"
        type="date"
        label={taking.from[language]}
        hint={taking.fromHint[language]}
        width="middle"
        isOptional
      />
    </>
  )
}

const Faults = ({
  faults,
  language,
}: {
  readonly faults: readonly Problem[]
  readonly language: Language
}) => {
  const title = taking.faults(formatNumber(String(faults.length), language))[language]
  return (
    <RecordSection id="faults" title={title}>
      <Rows
        language={language}
        caption={title}
        headings={[taking.place, taking.written, taking.reason, taking.remedy].map(each => each[language])}
        rows={faults}
        cells={({ place, value, reason, remedy }) => [place, value, reason, remedy]}
      />
    </RecordSection>
  )
}

const Seen = ({
  preview,
  from,
  language,
}: {
  readonly preview: Preview
  readonly from: Day
  readonly language: Language
}) => {
  const { file, isNew, before } = preview
  const { code, version, name } = file.policy
  return (
    <RecordSection id="preview" title={`${name[language]} · ${code} ${version}`}>
      {isNew ? (
        <>
          <p>
            {before === null
              ? taking.isFirst[language]
              : taking.replaces(before.policy.version, formatDay(from, language))[language]}
          </p>
          <Changes before={before?.policy ?? null} policy={file.policy} language={language} />
        </>
      ) : (
        <p class="notice wait">
          {taking.there[language]} <a href={policyAddress(code, version)}>{texts.policy[language]}</a>
        </p>
      )}
    </RecordSection>
  )
}
