import { statusOf } from '../../design/form-page.tsx'
import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, FileField, type Filling, Hidden, prefilled, Submit } from '../../design/forms.tsx'
import { Page } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { uploadIn } from '../../enterprises/index.ts'
import { Invalid, type Problem } from '../../platform/errors.ts'
import { attempt, oneOf, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { loadPlan } from '../actions/plans.ts'
import { PLANS, planAddress } from '../addresses.ts'
import { planIn } from '../brought.ts'
import type { BroughtPlan } from '../rules/file/read.ts'
import { faultIn } from '../texts/faults.ts'
import { texts } from '../texts/pages.ts'
import { inLanguage } from '../texts/words.ts'

/** A plan from a file: everything that is wrong in it, or what it holds and a button that loads it. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, { filling: prefilled(visit.work.language), read: null }, 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const form = await visit.form()
    const agreed = oneOf(typedIn(form), 'text')
    const text = agreed === '' ? new TextDecoder().decode((await uploadIn(form)).bytes) : agreed
    if (text === '') {
      const problems = [{ field: 'file', words: texts.noFile[language] }]
      return show(menu, visit, { filling: { typed: {}, problems, language }, read: null }, 422)
    }
    const read = await readIn(work, text)
    if (read.plan === null || agreed === '')
      return show(menu, visit, { filling: prefilled(language), read }, read.plan === null ? 422 : 200)
    const { plan } = read
    const done = await attempt(language, async () => loadPlan(work, plan))
    if (done.ok) return redirect(planAddress(plan.code))
    const filling = { typed: {}, problems: done.problems, language }
    return show(menu, visit, { filling, read }, statusOf(done.problems))
  }

interface Read {
  readonly text: string
  readonly plan: BroughtPlan | null
  readonly faults: readonly Problem[]
}

const readIn = async (work: Work, text: string): Promise<Read> => {
  try {
    return { text, plan: await planIn(work, text), faults: [] }
  } catch (error) {
    if (error instanceof Invalid)
      return { text, plan: null, faults: error.problems.map(each => faultIn(each, work.language)) }
    throw error
  }
}

interface Loading {
  readonly filling: Filling
  readonly read: Read | null
}

const show = (menu: Menu, visit: Visit, { filling, read }: Loading, status: number): Promise<Response> => {
  const { language } = filling
  const isSound = read?.plan != null
  return html(
    <Page
      shell={shellOf(visit, menu)}
      title={texts.loadPlan[language]}
      path={[{ href: PLANS, label: texts.plans[language] }]}
    >
      <h1>{texts.loadPlan[language]}</h1>
      <ErrorSummary filling={filling} />
      {read !== null && <Outcome read={read} language={language} />}
      <form method="post" enctype="multipart/form-data" class="form" novalidate>
        <FileField
          filling={filling}
          name="file"
          accept=".json"
          label={texts.file[language]}
          hint={texts.fileHint[language]}
        />
        <p class="form-end">
          <Submit isQuiet={isSound}>{texts.look[language]}</Submit>{' '}
          <a href={PLANS}>{texts.plans[language]}</a>
        </p>
      </form>
    </Page>,
    status,
  )
}

const Outcome = ({ read, language }: { readonly read: Read; readonly language: Language }) => {
  const { plan, faults, text } = read
  const count = (of: number) => formatNumber(String(of), language)
  if (plan === null)
    return (
      <RecordSection id="faults" title={texts.faults(count(faults.length))[language]}>
        <Rows
          language={language}
          caption={texts.faults(count(faults.length))[language]}
          headings={[texts.place, texts.written, texts.wrong, texts.remedy].map(each => each[language])}
          rows={faults}
          cells={({ place, value, reason, remedy }) => [place, value, reason, remedy]}
        />
      </RecordSection>
    )
  const title = texts.sound(inLanguage(plan.name, language), count(plan.tasks.length))[language]
  return (
    <RecordSection id="sound" title={title}>
      <ol>
        {plan.tasks.map(({ code, title }) => (
          <li>
            {code}. {inLanguage(title, language)}
          </li>
        ))}
      </ol>
      <form method="post" class="form">
        <Hidden name="text" value={text} />
        <p class="form-end">
          <Submit>{texts.confirm[language]}</Submit>
        </p>
      </form>
    </RecordSection>
  )
}
