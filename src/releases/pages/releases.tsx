import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { CHECK_TEXT, NEW_RELEASE, RECONCILE } from '../addresses.ts'
import { loadReleases, type ShownRelease } from '../loading.ts'
import { ReleaseTable } from '../parts/release-table.tsx'
import { mayRelease } from '../permissions.ts'
import { texts } from '../texts/pages.ts'

/** Everything that was given out: our own counts, and apart from them what public sources say. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const releases = await loadReleases(visit.work)
    const page = { releases, mayPrepare: mayRelease(visit.work.actor) }
    return html(<ReleasesView shell={{ ...shellOf(visit, menu), isSample: false }} page={page} />)
  }

interface ReleasesPage {
  readonly releases: readonly ShownRelease[]
  readonly mayPrepare: boolean
}

export const ReleasesView = ({ shell, page }: { readonly shell: Shell; readonly page: ReleasesPage }) => {
  const { language } = shell
  const own = page.releases.filter(({ kept }) => kept !== null)
  const shipped = page.releases.filter(({ kept }) => kept === null)
  return (
    <Page shell={shell} title={texts.title[language]} description={texts.lead[language]}>
      <h1>{texts.title[language]}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <p class="ways">
        <a href={RECONCILE}>{texts.reconcileWay[language]}</a>{' '}
        <a href={CHECK_TEXT}>{texts.checkWay[language]}</a>{' '}
        {page.mayPrepare && <a href={NEW_RELEASE}>{texts.prepareWay[language]}</a>}
      </p>
      <RecordSection id="own" title={texts.ownGroup[language]} count={own.length}>
        {own.length === 0 ? (
          <p class="empty">{texts.noneOwn[language]}</p>
        ) : (
          <ReleaseTable of={texts.ownGroup[language]} releases={own} language={language} />
        )}
      </RecordSection>
      <RecordSection id="shipped" title={texts.shippedGroup[language]} count={shipped.length}>
        <ReleaseTable of={texts.shippedGroup[language]} releases={shipped} language={language} />
      </RecordSection>
      <p class="ways">
        <a href="/how-we-count">{texts.howWeCount[language]}</a>{' '}
        <a href="/targets">{texts.targets[language]}</a>{' '}
        <a href="/api#listReleases">{texts.json[language]}</a>
      </p>
    </Page>
  )
}
