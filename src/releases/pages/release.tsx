import { formatDay } from '../../design/dates.ts'
import { statusOf } from '../../design/form-page.tsx'
import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, type Filling, prefilled } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type RecordPart, RecordParts } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented } from '../../design/tag.tsx'
import { NotAllowed } from '../../platform/errors.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, json, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { noteAppearance, publishRelease } from '../actions.ts'
import { RELEASES, releaseAddress } from '../addresses.ts'
import { appearanceInput, publishInput } from '../inputs.ts'
import { isPublic, loadReleases, releaseIn, type ShownRelease } from '../loading.ts'
import { AppearanceForm, PublishForm } from '../parts/release-forms.tsx'
import { Again, Appearances, Defined, Rows } from '../parts/release-parts.tsx'
import { StatusTag } from '../parts/release-table.tsx'
import { mayRelease } from '../permissions.ts'
import { fileOf } from '../rules/write.ts'
import { texts } from '../texts/pages.ts'
import { scopeText } from '../texts.ts'

/** One released figure with everything it follows from. */
export const get =
  (menu: Menu): PageOf =>
  async visit =>
    show(menu, visit, prefilled(visit.work.language), 200)

/** The figure with its rows, as `chuluc figures again --file` reads it. */
export const file: PageOf = async ({ work, params }) => {
  const release = releaseIn(await loadReleases(work), params.release ?? '')
  if (release.isClosed) throw new NotAllowed('read the rows of this figure')
  const response = json(fileOf(release))
  response.headers.set('content-disposition', `attachment; filename="${release.code}.json"`)
  return response
}

export const publish =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const code = params.release ?? ''
    const filled = readForm(await visit.form(), publishInput, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    const done = await attempt(language, () => publishRelease(work, code, filled.value.hash))
    if (done.ok) return redirect(releaseAddress(code))
    return show(menu, visit, { typed: {}, problems: done.problems, language }, statusOf(done.problems))
  }

export const appear =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const code = params.release ?? ''
    const filled = readForm(await visit.form(), appearanceInput, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    await noteAppearance(work, code, filled.value)
    return redirect(`${releaseAddress(code)}#appeared`)
  }

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const releases = await loadReleases(visit.work)
  const release = releaseIn(releases, visit.params.release ?? '')
  const page = {
    release,
    others: releases.filter(({ code }) => code !== release.code),
    mayRelease: mayRelease(visit.work.actor),
  }
  return html(
    <ReleaseView shell={{ ...shellOf(visit, menu), isSample: false }} page={page} filling={filling} />,
    status,
  )
}

export interface ReleasePage {
  readonly release: ShownRelease
  readonly others: readonly ShownRelease[]
  readonly mayRelease: boolean
}

interface ViewProps {
  readonly shell: Shell
  readonly page: ReleasePage
  readonly filling: Filling
}

export const ReleaseView = ({ shell, page, filling }: ViewProps) => {
  const { language } = shell
  const { release } = page
  const title = `${release.name[language]}: ${formatNumber(release.value, language)} ${release.unit[language]}`
  return (
    <Page shell={shell} title={title} path={[{ href: RELEASES, label: texts.title[language] }]}>
      <h1>
        {title} <StatusTag release={release} language={language} />
      </h1>
      <p class="lead">
        {texts.scope[language]} {scopeText(release)[language]}; {texts.asOf[language].toLowerCase()}{' '}
        {formatDay(release.asOf, language)}.{' '}
        {release.kept?.isSample === true && <Invented language={language} />}
      </p>
      <ErrorSummary filling={filling} />
      <RecordParts language={language} parts={partsOf(page, filling)} />
    </Page>
  )
}

const partsOf = (page: ReleasePage, filling: Filling): readonly RecordPart[] => {
  const { release } = page
  const { language } = filling
  const part = (
    id: string,
    title: { readonly vi: string; readonly en: string },
    body: RecordPart['body'],
  ): RecordPart => ({
    id,
    title: title[language],
    body,
  })
  return [
    ...(isPublic(release) || !page.mayRelease
      ? []
      : [part('publish', texts.publish, <PublishForm release={release} language={language} />)]),
    part('definition', texts.definition, <Defined page={page} language={language} />),
    part('rows', texts.rows, <Rows release={release} language={language} />),
    part('again', texts.again, <Again release={release} language={language} />),
    part(
      'appeared',
      texts.appeared,
      <>
        <Appearances release={release} language={language} />
        {page.mayRelease && <AppearanceForm release={release} filling={filling} />}
      </>,
    ),
  ]
}
