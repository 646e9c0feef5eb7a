import { z } from 'zod'
import { within } from '../../access/permissions.ts'
import { listVersions, type Version } from '../../criteria/index.ts'
import { ErrorSummary, type Filling, prefilled, SelectField, Submit, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { parsePeriod } from '../../exact/period.ts'
import { attempt, type FieldProblem, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language, Localized } from '../../platform/texts.ts'
import { openRound } from '../actions/rounds.ts'
import { roundAddress } from '../addresses.ts'
import { type CalendarDay, calendarDays, type RoundInput, roundInput } from '../model.ts'
import { mayRunRounds } from '../permissions.ts'
import { misplacedDays } from '../rules/round.ts'
import { texts as resultTexts } from '../texts/results.ts'
import { roundTexts as texts } from '../texts/rounds.ts'

/** The office opens a round: set and version, period, calendar. */
export const get =
  (menu: Menu): PageOf =>
  async visit =>
    html(
      <OpenRoundView
        shell={shellOf(visit, menu)}
        page={await pageOf(visit, prefilled(visit.work.language))}
      />,
    )

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const filled = readForm(await visit.form(), openRoundForm, language)
    const again = async (problems: readonly FieldProblem[], status: number) => {
      const filling = { typed: filled.typed, problems, language }
      return html(<OpenRoundView shell={shellOf(visit, menu)} page={await pageOf(visit, filling)} />, status)
    }
    if (!filled.ok) return again(filled.problems, 422)
    const input = inputOf(filled.value, visit)
    const misplaced = misplacedDays(input.calendar).map(field => ({
      field,
      words: texts.daysInOrder[language],
    }))
    if (misplaced.length > 0) return again(misplaced, 422)
    const done = await attempt(language, () => openRound(work, input))
    return done.ok ? redirect(roundAddress({ id: done.value })) : again(done.problems, 409)
  }

const told = ({ vi, en }: Localized) => ({ params: { vi, en } })
const day = z.iso.date().optional()

const openRoundForm = z.object({
  code: z
    .string()
    .max(80)
    .refine(code => roundInput.shape.id.safeParse(code).success, told(texts.wrongCode)),
  nameVi: z.string().max(300),
  nameEn: z.string().max(300),
  set: z.string().refine(text => text.includes(' '), told(texts.wrongSet)),
  period: z.string().refine(text => parsePeriod(text) !== null, told(texts.wrongPeriod)),
  legalDocument: z.string().max(300).optional(),
  opens: day,
  closes: day,
  verification: day,
  sitting: day,
  publication: day,
  'comments-until': day,
})

const inputOf = (form: z.infer<typeof openRoundForm>, { isSample }: Visit): RoundInput => {
  const [code = '', ...version] = form.set.split(' ')
  return {
    id: form.code,
    name: { vi: form.nameVi, en: form.nameEn },
    criteriaSet: { code, version: version.join(' ') },
    period: form.period,
    legalDocument: form.legalDocument ?? null,
    isSample,
    calendar: Object.fromEntries(
      calendarDays.flatMap(kind => (form[kind] === undefined ? [] : [[kind, form[kind]]])),
    ),
  }
}

const pageOf = async ({ work }: Visit, filling: Filling): Promise<OpenRoundPage> => ({
  filling,
  versions: (await listVersions(work.db)).filter(
    ({ isSkeleton, programme }) => !isSkeleton && mayRunRounds(within(work, programme).actor),
  ),
})

interface OpenRoundPage {
  readonly filling: Filling
  readonly versions: readonly Version[]
}

export const OpenRoundView = ({ shell, page }: { readonly shell: Shell; readonly page: OpenRoundPage }) => {
  const { language } = shell
  const { filling } = page
  const field = (name: 'nameVi' | 'nameEn' | 'legalDocument', isOptional = false) => (
    <TextField filling={filling} name={name} label={texts[name][language]} isOptional={isOptional} />
  )
  return (
    <Page
      shell={shell}
      title={texts.openRound[language]}
      path={[{ href: '/rounds', label: resultTexts.rounds[language] }]}
    >
      <h1>{texts.openRound[language]}</h1>
      <p class="lead">{texts.openRoundLead[language]}</p>
      <ErrorSummary filling={filling} />
      <form method="post" action="/rounds/new">
        <TextField
          filling={filling}
          name="code"
          label={texts.roundCode[language]}
          hint={texts.roundCodeHint[language]}
          width="middle"
        />
        {field('nameVi')}
        {field('nameEn')}
        <SelectField
          filling={filling}
          name="set"
          label={texts.set[language]}
          empty={texts.chooseSet[language]}
          options={page.versions.map(version => optionOf(version, language))}
        />
        <TextField
          filling={filling}
          name="period"
          label={texts.period[language]}
          hint={texts.periodHint[language]}
          width="short"
        />
        {field('legalDocument', true)}
        {calendarDays.map(kind => (
          <DayField kind={kind} filling={filling} language={language} />
        ))}
        <Submit>{texts.openRound[language]}</Submit>
      </form>
    </Page>
  )
}

const optionOf = ({ code, version, nameVi, nameEn }: Version, language: Language) => ({
  value: `${code} ${version}`,
  label: `${language === 'en' ? (nameEn ?? nameVi) : nameVi} (${version})`,
})

interface DayFieldProps {
  readonly kind: CalendarDay
  readonly filling: Filling
  readonly language: Language
}

const DayField = ({ kind, filling, language }: DayFieldProps) => (
  <TextField
    filling={filling}
    name={kind}
    label={texts[kind][language]}
    type="date"
    width="middle"
    isOptional
  />
)
