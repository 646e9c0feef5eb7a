import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { chartAddress } from '../addresses.ts'
import { loadCharts } from '../charts.ts'
import type { DashboardChart } from '../model.ts'
import { Drawn } from '../parts/drawn.tsx'
import { texts } from '../texts/pages.ts'

/** Figures of the programme and the city, for everyone. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const charts = await loadCharts(visit.work)
    return html(<DashboardsView shell={shellOf(visit, menu)} charts={charts} />)
  }

interface ViewProps {
  readonly shell: Shell
  readonly charts: readonly DashboardChart[]
}

export const DashboardsView = ({ shell, charts }: ViewProps) => {
  const { language, isSample } = shell
  return (
    <Page shell={shell} title={texts.dashboards[language]} description={texts.lead[language]}>
      <h1>{texts.dashboards[language]}</h1>
      <p class="lead">{texts.lead[language]}</p>
      {charts.length === 0 && <p class="empty">{texts.nothing[language]}</p>}
      <div class="dashboard">
        {charts.map(chart => (
          <div class="dashboard-chart">
            <Drawn chart={chart} isSample={isSample} language={language} />
            <p class="ways">
              <a
                href={chartAddress(chart.code)}
                aria-label={`${texts.alone[language]}: ${chart.title[language]}`}
              >
                {texts.alone[language]}
              </a>
            </p>
          </div>
        ))}
      </div>
      <p class="ways">
        <a href="/how-we-count">{texts.howWeCount[language]}</a>{' '}
        <a href="/targets">{texts.targets[language]}</a> <a href="/effects">{texts.effects[language]}</a>{' '}
        <a href="/releases">{texts.releases[language]}</a> <a href="/figures">{texts.figures[language]}</a>
      </p>
    </Page>
  )
}
