import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { roundAddress } from '../addresses.ts'
import { loadUnitPanels, type PanelCard, type UnitPanels } from '../loading/unit-panels.ts'
import { inLanguage } from '../parts/names.ts'
import { PanelPart } from '../parts/panel-card.tsx'
import { mayRunRounds } from '../permissions.ts'
import { texts as resultTexts } from '../texts/results.ts'
import { unitPanelTexts as texts } from '../texts/unit-panels.ts'

/** Who judges together in each department, and which dossiers wait for whom; the council is shown beside them. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const found = await loadUnitPanels(work, params.round ?? '')
    const mayWrite = found.head.course.state === 'open' && mayRunRounds(work.actor)
    return html(<UnitPanelsView shell={shellOf(visit, menu)} page={{ ...found, mayWrite }} />)
  }

export interface UnitPanelsPage extends UnitPanels {
  readonly mayWrite: boolean
}

export const UnitPanelsView = ({ shell, page }: { readonly shell: Shell; readonly page: UnitPanelsPage }) => {
  const { language } = shell
  const { head, panels, mayWrite } = page
  const ofUnits = panels.filter(({ isCouncil }) => !isCouncil)
  const title = titleOf(ofUnits, language)
  const path = [
    { href: '/rounds', label: resultTexts.rounds[language] },
    { href: roundAddress(head), label: inLanguage(head.name, language) },
  ]
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>{title}</h1>
      <p class="lead">{(ofUnits.length === 0 ? texts.noneLead : texts.lead)[language]}</p>
      {[...ofUnits, ...panels.filter(({ isCouncil }) => isCouncil)].map(panel => (
        <PanelPart panel={panel} head={head} mayWrite={mayWrite} language={language} />
      ))}
    </Page>
  )
}

const titleOf = (panels: readonly PanelCard[], language: Language): string => {
  const number = (count: number) => formatNumber(String(count), language)
  const unseated = panels.filter(({ members }) => members.length === 0).length
  const waiting = new Set(panels.flatMap(({ waiting }) => waiting.map(({ id }) => id))).size
  if (panels.length === 0) return texts.titleNone[language]
  if (unseated > 0) return texts.titleUnseated(number(unseated))[language]
  return (waiting > 0 ? texts.titleWaiting(number(waiting)) : texts.titleDone)[language]
}
