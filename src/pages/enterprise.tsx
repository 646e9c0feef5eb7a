import { Figures } from '../design/figures.tsx'
import { formatNumber } from '../design/format.ts'
import { Page, type Shell } from '../design/page.tsx'
import { type Menu, shellOf } from '../design/shell.ts'
import { Invented, Tag } from '../design/tag.tsx'
import { kindNames } from '../enterprises/index.ts'
import { mayBrowse } from '../enterprises/permissions.ts'
import { html, type Page as PageOf, redirect } from '../platform/pages.ts'
import { isTitle } from '../recognition/rules/status.ts'
import { FiguresSection } from './enterprise/figures.tsx'
import { DocumentsSection, HistorySection, PeopleSection, ReadingsSection } from './enterprise/inside.tsx'
import { type EnterpriseRecord, loadRecord } from './enterprise/loading.ts'
import {
  AboutSection,
  addressOf,
  DossiersSection,
  ProductsSection,
  RecognitionsSection,
  SitesSection,
} from './enterprise/sections.tsx'
import { texts } from './enterprise/texts.ts'

/** The record of an enterprise, put together from every room that holds something of it. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const asked = visit.params.enterprise ?? ''
    const record = await loadRecord(visit.work, asked)
    if (record.enterprise.id !== asked) return redirect(addressOf(record))
    return html(
      <EnterpriseView shell={shellOf(visit, menu)} record={record} mayBrowse={mayBrowse(visit.work.actor)} />,
    )
  }

interface EnterpriseViewProps {
  readonly shell: Shell
  readonly record: EnterpriseRecord
  readonly mayBrowse: boolean
}

export const EnterpriseView = ({ shell, record, mayBrowse }: EnterpriseViewProps) => {
  const { language, today } = shell
  const { enterprise, inside } = record
  const part = { record, language, today }
  return (
    <Page
      shell={shell}
      title={enterprise.nameVi}
      path={mayBrowse ? [{ href: '/enterprises', label: texts.enterprises[language] }] : []}
    >
      <h1>
        {enterprise.nameVi} {enterprise.isSample && <Invented language={language} />}
      </h1>
      <p class="lead">
        {kindNames[enterprise.kind][language]}
        {record.isWithdrawn && <Tag tone="no">{texts.withdrawn[language]}</Tag>}
        {record.ids.length > 1 && ` · ${texts.mergedHere(record.ids.length - 1)[language]}`}
      </p>
      <Counts record={record} shell={shell} />
      <Jumps record={record} shell={shell} />
      <AboutSection {...part} />
      <SitesSection {...part} />
      <ProductsSection {...part} />
      <FiguresSection {...part} />
      {inside !== null && <DossiersSection {...part} />}
      <RecognitionsSection {...part} />
      {inside !== null && (
        <>
          <DocumentsSection record={record} inside={inside} language={language} />
          <PeopleSection record={record} inside={inside} language={language} />
          <HistorySection record={record} inside={inside} language={language} />
          <ReadingsSection record={record} inside={inside} language={language} />
        </>
      )}
    </Page>
  )
}

type PartsProps = Pick<EnterpriseViewProps, 'shell' | 'record'>

const Counts = ({ record, shell: { language, today } }: PartsProps) => {
  const number = (count: number) => formatNumber(String(count), language)
  const titles = record.recognitions.filter(each => isTitle(each, each.rulings, today)).length
  return (
    <Figures
      figures={[
        { value: number(record.products.length), says: texts.productCount[language] },
        { value: number(titles), says: texts.titleCount[language] },
        ...(record.inside === null
          ? []
          : [{ value: number(record.dossiers.length), says: texts.dossierCount[language] }]),
      ]}
    />
  )
}

const Jumps = ({ record, shell: { language } }: PartsProps) => {
  const inside = record.inside === null ? [] : (['documents', 'people', 'history', 'readings'] as const)
  const dossiers = record.inside === null ? [] : (['dossiers'] as const)
  const parts = ['about', 'sites', 'products', 'figures', ...dossiers, 'recognitions', ...inside] as const
  return (
    <nav aria-label={texts.onThisPage[language]}>
      <ul class="ways">
        {parts.map(part => (
          <li>
            <a href={`#${part}`}>{texts[part][language]}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
