import { formatDay, formatMoment } from '../../design/dates.ts'
import { statusOf } from '../../design/form-page.tsx'
import {
  ChoiceField,
  ErrorSummary,
  FileField,
  type Filling,
  Hidden,
  prefilled,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { History, RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Assumed, Invented, Tag } from '../../design/tag.tsx'
import type { Day } from '../../exact/day.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { ensureMaySeeVersions, enterVersion, useVersion } from '../actions/versions.ts'
import { previewAddress, VERSIONS } from '../addresses.ts'
import { ACCEPTED } from '../file.ts'
import { type LogoVersion, type Turn, turnInput, versionInput } from '../model.ts'
import { doersAmong } from '../names.ts'
import { sortedForm } from '../parts/sorted-form.ts'
import { mayKeepLogo } from '../permissions.ts'
import { versionOn } from '../rules/versions.ts'
import { listTurns, listVersions } from '../store/versions.ts'
import { texts } from '../texts/versions.ts'

const FILE_FIELDS = ['file', 'file2', 'file3', 'file4'] as const

export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language), 200)

export const enter =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const form = await visit.form()
    const { words, uploads } = await sortedForm(form, FILE_FIELDS)
    const filled = readForm(words, versionInput, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const done = await attempt(language, () => enterVersion(work, filled.value, uploads))
    if (done.ok) return redirect(`${VERSIONS}#version-${done.value}`)
    return show(
      visit,
      menu,
      { typed: filled.typed, problems: done.problems, language },
      statusOf(done.problems),
    )
  }

export const use =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const filled = readForm(await visit.form(), turnInput, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const number = /^\d{1,6}$/.test(params.version ?? '') ? Number(params.version) : -1
    const done = await attempt(language, () => useVersion(work, number, filled.value))
    if (done.ok) return redirect(VERSIONS)
    return show(
      visit,
      menu,
      { typed: filled.typed, problems: done.problems, language },
      statusOf(done.problems),
    )
  }

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number): Promise<Response> => {
  const { work } = visit
  ensureMaySeeVersions(work)
  const turns = await listTurns(work.db)
  const versions = await listVersions(work.db)
  const page = {
    filling,
    turns,
    versions,
    doer: await doersAmong(work.db, [
      ...turns.map(({ byWhom }) => byWhom),
      ...versions.map(({ enteredBy }) => enteredBy),
    ]),
    used: versionOn(turns, work.today),
    today: work.today,
    mayKeep: mayKeepLogo(work.actor),
  }
  return html(<VersionsView shell={shellOf(visit, menu)} page={page} />, status)
}

interface VersionsPage {
  readonly filling: Filling
  readonly versions: readonly LogoVersion[]
  readonly turns: readonly Turn[]
  readonly used: number | null
  readonly today: Day
  readonly mayKeep: boolean
  readonly doer: (byWhom: string) => string
}

export const VersionsView = ({ shell, page }: { readonly shell: Shell; readonly page: VersionsPage }) => {
  const { language } = shell
  return (
    <Page shell={shell} title={texts.versions[language]}>
      <h1>{texts.versions[language]}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <ErrorSummary filling={page.filling} />
      {page.versions.length === 0 && <p class="quiet">{texts.none[language]}</p>}
      {page.versions.map(version => (
        <VersionPart version={version} page={page} language={language} />
      ))}
      <RecordSection id="history" title={texts.history[language]}>
        {page.turns.length === 0 ? (
          <p class="quiet">{texts.never[language]}</p>
        ) : (
          <History
            entries={page.turns.toReversed().map(({ at, version, validFrom, ground, byWhom }) => ({
              at,
              when: formatMoment(at, language),
              words: texts.turned(String(version), formatDay(validFrom, language))[language],
              who: page.doer(byWhom),
              reason: ground,
            }))}
          />
        )}
      </RecordSection>
      {page.mayKeep && <EnterForm filling={page.filling} />}
    </Page>
  )
}

/** A version that another one replaced was in force once; a turn of a day to come is told below. */
const stateOf = (
  { number }: LogoVersion,
  { used, turns, today }: VersionsPage,
  language: Shell['language'],
): string => {
  if (used === number) return texts.inForce[language]
  const wasUsed = turns.some(({ version, validFrom }) => version === number && validFrom <= today)
  return (wasUsed ? texts.formerly : texts.notUsed)[language]
}

interface PartProps {
  readonly version: LogoVersion
  readonly page: VersionsPage
  readonly language: Shell['language']
}

const VersionPart = ({ version, page, language }: PartProps) => {
  const { number, files, terms, source, isAssumed, isSample, enteredBy, enteredAt } = version
  const isUsed = page.used === number
  const shown = files.find(({ format }) => format !== 'pdf')
  return (
    <RecordSection id={`version-${number}`} title={texts.version(String(number))[language]}>
      <p>
        <Tag tone={isUsed ? 'done' : 'plain'}>{stateOf(version, page, language)}</Tag>{' '}
        {isSample && <Invented language={language} />} {isAssumed && <Assumed language={language} />}
      </p>
      {shown !== undefined && (
        <p>
          <img
            class="logo-preview"
            src={previewAddress(number, shown.position)}
            alt={texts.previewOf(String(number))[language]}
          />
        </p>
      )}
      <p>
        {files.map(({ position, fileName }) => (
          <>
            <a href={previewAddress(number, position)}>{fileName}</a>{' '}
          </>
        ))}
      </p>
      <details>
        <summary>{texts.terms[language]}</summary>
        <div class="said" lang="vi">
          {terms.vi}
        </div>
        <div class="said" lang="en">
          {terms.en}
        </div>
      </details>
      <p class="quiet">
        {source}. {texts.entered(page.doer(enteredBy), formatMoment(enteredAt, language))[language]}
      </p>
      {page.mayKeep && !isUsed && <UseForm number={number} page={page} />}
    </RecordSection>
  )
}

const UseForm = ({
  number,
  page: { filling, turns },
}: {
  readonly number: number
  readonly page: VersionsPage
}) => {
  const { language } = filling
  return (
    <form method="post" action={`${VERSIONS}/${number}/use`} class="form">
      <Hidden name="seen" value={String(turns.length)} />
      <TextField
        filling={filling}
        name="validFrom"
        type="date"
        width="short"
        label={texts.validFrom[language]}
      />
      <TextField filling={filling} name="reason" label={texts.reason[language]} />
      <p class="form-end">
        <Submit isQuiet>{texts.use[language]}</Submit>
      </p>
    </form>
  )
}

const EnterForm = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <RecordSection id="enter" title={texts.enter[language]}>
      <form method="post" action={VERSIONS} enctype="multipart/form-data" class="form">
        {FILE_FIELDS.map((name, index) => (
          <FileField
            filling={filling}
            name={name}
            label={texts.fileNumbered(String(index + 1))[language]}
            hint={index === 0 ? texts.fileHint[language] : undefined}
            isOptional={index > 0}
            accept={ACCEPTED}
          />
        ))}
        <TextArea filling={filling} name="termsVi" rows={6} label={texts.termsVi[language]} />
        <TextArea filling={filling} name="termsEn" rows={6} label={texts.termsEn[language]} />
        <TextField
          filling={filling}
          name="source"
          label={texts.source[language]}
          hint={texts.sourceHint[language]}
        />
        <ChoiceField
          filling={filling}
          name="isAssumed"
          label={texts.provenance[language]}
          isMultiple
          isOptional
          options={[{ value: 'yes', label: texts.isAssumed[language] }]}
        />
        <p class="form-end">
          <Submit>{texts.keep[language]}</Submit>
        </p>
      </form>
    </RecordSection>
  )
}
