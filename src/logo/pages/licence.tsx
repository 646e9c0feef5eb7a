import { formatDay, formatMoment } from '../../design/dates.ts'
import { statusOf } from '../../design/form-page.tsx'
import { formatNumber } from '../../design/format.ts'
import { ChoiceField, ErrorSummary, type Filling, Hidden, prefilled, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { History, RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Assumed, Invented, Tag } from '../../design/tag.tsx'
import { Notice } from '../../design/tasks.tsx'
import { addDays } from '../../exact/day.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { acceptTerms } from '../actions/licence.ts'
import { LOGO } from '../addresses.ts'
import type { NamedLicence } from '../licences.ts'
import { acceptInput, type LogoFile } from '../model.ts'
import { type OwnLogo, ownLogo } from '../owning.ts'
import { YearlyReports } from '../parts/yearly-reports.tsx'
import { logoRules } from '../procedures.ts'
import { type NamedDuty, ownDuties } from '../reporting.ts'
import { isOver, mayUse } from '../rules/licence.ts'
import { licenceWords, tones } from '../texts/check.ts'
import { texts } from '../texts/licence.ts'

/** What an enterprise may do with the logo, the terms, and its files. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language), 200)

export const accept =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const filled = readForm(await visit.form(), acceptInput, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const done = await attempt(language, () => acceptTerms(visit.work, filled.value))
    if (done.ok) return redirect(`${LOGO}#files`)
    return show(
      visit,
      menu,
      { typed: filled.typed, problems: done.problems, language },
      statusOf(done.problems),
    )
  }

export const show = async (visit: Visit, menu: Menu, filling: Filling, status: number): Promise<Response> => {
  const page = { ...(await ownLogo(visit.work)), duties: await ownDuties(visit.work), filling }
  return html(<LicenceView shell={shellOf(visit, menu)} page={page} />, status)
}

interface LicencePage extends OwnLogo {
  readonly duties: readonly NamedDuty[]
  readonly filling: Filling
}

interface ViewProps {
  readonly shell: Shell
  readonly page: LicencePage
}

export const LicenceView = ({ shell, page }: ViewProps) => {
  const { language } = shell
  const title = titleOf(page, language)
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">
        {texts.lead[language]} <a href="/logo/check">{texts.byAddress[language]}</a>.
      </p>
      <ErrorSummary filling={page.filling} />
      <Products language={language} licences={page.licences} />
      {page.mayUse && <TermsPart language={language} page={page} />}
      {page.mayUse && <Files language={language} page={page} />}
      <YearlyReports language={language} duties={page.duties} />
      <Downloads language={language} page={page} />
    </Page>
  )
}

const titleOf = ({ licences }: OwnLogo, language: Shell['language']): string => {
  const count = licences.filter(mayUse).length
  if (count === 0) return texts.titleMayNot[language]
  return count === 1
    ? texts.titleMayOne[language]
    : texts.titleMay(formatNumber(String(count), language))[language]
}

interface PartProps {
  readonly language: Shell['language']
  readonly page: LicencePage
}

const Products = ({ language, licences }: Pick<PartProps, 'language'> & Pick<OwnLogo, 'licences'>) => (
  <RecordSection id="products" title={texts.products[language]}>
    <Rows
      language={language}
      caption={texts.products[language]}
      headings={[texts.product[language], texts.right[language]]}
      rows={licences}
      cells={licence => [
        <>
          {licence.productName[language]} {licence.isSample && <Invented language={language} />}
        </>,
        <>
          <Tag tone={tones[licence.standing]}>{licenceWords(licence)[language]}</Tag>{' '}
          <Stop licence={licence} language={language} />
        </>,
      ]}
      empty={texts.noProducts[language]}
    />
  </RecordSection>
)

/** After an end, by when use stops. */
const Stop = ({
  licence,
  language,
}: {
  readonly licence: NamedLicence
  readonly language: Shell['language']
}) => {
  if (!isOver(licence) || licence.since === null) return null
  const day = formatDay(addDays(licence.since, logoRules.stopDays), language)
  return (
    <>
      {texts.stopBy(day)[language]} {logoRules.isAssumed && <Assumed language={language} />}
    </>
  )
}

const TermsPart = ({ language, page: { version, accepted, filling, doer } }: PartProps) => {
  if (version === null) return <Notice tone="wait">{texts.noLogo[language]}</Notice>
  const { number, terms, termsDigest, source, isAssumed } = version
  return (
    <RecordSection id="terms" title={texts.terms[language]}>
      <div class="said" lang={language}>
        {terms[language]}
      </div>
      <p class="quiet">
        {texts.source(source)[language]} {isAssumed && <Assumed language={language} />}
      </p>
      {accepted === null ? (
        <form method="post" action={`${LOGO}/accept`} class="form">
          <Hidden name="version" value={String(number)} />
          <Hidden name="digest" value={termsDigest} />
          <ChoiceField
            filling={filling}
            name="accept"
            label={texts.acceptLabel[language]}
            isMultiple
            options={[{ value: 'yes', label: texts.accept[language] }]}
          />
          <p class="form-end">
            <Submit>{texts.acceptVerb[language]}</Submit>
          </p>
        </form>
      ) : (
        <p>
          {
            texts.accepted(
              doer(accepted.byWhom),
              formatMoment(accepted.at, language),
              String(accepted.version),
            )[language]
          }
        </p>
      )}
    </RecordSection>
  )
}

const Files = ({ language, page: { version, accepted } }: PartProps) =>
  version === null ? null : (
    <RecordSection id="files" title={texts.files[language]}>
      <p class="quiet">{(accepted === null ? texts.acceptFirst : texts.filesLead)[language]}</p>
      <Rows
        language={language}
        caption={texts.files[language]}
        headings={[texts.file[language], texts.size[language], '']}
        rows={version.files}
        cells={file => [
          file.fileName,
          sizeOf(file, language),
          accepted === null ? (
            '–'
          ) : (
            <form method="post" action={`${LOGO}/files/${file.position}`}>
              <Submit isQuiet>{texts.take(file.format.toUpperCase())[language]}</Submit>
            </form>
          ),
        ]}
      />
    </RecordSection>
  )

const sizeOf = ({ width, height }: LogoFile, language: Shell['language']): string =>
  width === null || height === null
    ? texts.anySize[language]
    : texts.pixels(String(width), String(height))[language]

const Downloads = ({ language, page: { downloads, version, doer } }: PartProps) => {
  const nameOf = (number: number, position: number) =>
    version?.number === number
      ? (version.files.find(file => file.position === position)?.fileName ?? '')
      : `${position}`
  return (
    <RecordSection id="downloads" title={texts.downloads[language]}>
      {downloads.length === 0 ? (
        <p class="quiet">{texts.noDownloads[language]}</p>
      ) : (
        <History
          entries={downloads.map(({ at, byWhom, version: number, position }) => ({
            at,
            when: formatMoment(at, language),
            words: texts.downloaded(nameOf(number, position), String(number))[language],
            who: doer(byWhom),
          }))}
        />
      )}
    </RecordSection>
  )
}
