import { listPublishedClusters } from '../../clusters/index.ts'
import type { PublishedCluster } from '../../clusters/model.ts'
import { findBorderSet, listBorders } from '../../communes/index.ts'
import { geometryOf } from '../../communes/rules/geometry.ts'
import { type CommuneCount, CommuneMap, type DrawnBorder } from '../../design/map.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { listCodes } from '../../enterprises/index.ts'
import { askedAgain } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { clustersByCommune } from '../rules.ts'
import { countByCommune } from '../store/recognitions.ts'
import { texts } from '../texts.ts'
import { codeNamesOf } from './narrowing.ts'

/** Communes with what lies in each, each number leading to its list. */
interface CommunePage {
  readonly title: string
  readonly finding: string
  readonly lead: string
  readonly counted: string
  readonly list: { readonly href: string; readonly label: string }
  /** The same communes, counted otherwise. */
  readonly others?: readonly { readonly href: string; readonly label: string; readonly isCurrent: boolean }[]
  readonly communes: readonly CommuneCount[]
  readonly drawn: { readonly source: string; readonly borders: readonly DrawnBorder[] } | null
  readonly unplaced: { readonly count: number; readonly href: string }
}

/** Recognised products, or their makers, by the commune of the maker's head office. */
export const recognitions =
  (menu: Menu): PageOf =>
  async visit => {
    const what = visit.query.get('of') === 'enterprises' ? 'enterprises' : 'products'
    return html(<CommuneView shell={shellOf(visit, menu)} page={await recognitionPage(visit.work, what)} />)
  }

const recognitionPage = async (work: Work, what: 'products' | 'enterprises'): Promise<CommunePage> => {
  const { db, today, language } = work
  const [counts, codes, drawn] = await Promise.all([
    countByCommune(db, today),
    listCodes(db, 'communes'),
    drawnBorders(work),
  ])
  const list = what === 'products' ? '/recognitions' : '/recognised-enterprises'
  const href = (commune: string) => askedAgain(list, new URLSearchParams(), { commune, status: 'in-force' })
  const found = new Map(counts.map(each => [each.commune, each[what]]))
  const names = codeNamesOf(codes, today, language)
  const communes = names.communes.map(({ value, label }) => ({
    code: value,
    name: label,
    count: found.get(value) ?? 0,
    href: href(value),
  }))
  const some = communes.filter(({ count }) => count > 0).length
  const isProducts = what === 'products'
  return {
    title: (isProducts ? texts.recognitionMap : texts.enterpriseMap)[language],
    finding: (isProducts ? texts.recognitionMapFinding : texts.enterpriseMapFinding)(some, communes.length)[
      language
    ],
    lead: texts.seatOnDay[language],
    counted: (isProducts ? texts.countProducts : texts.countEnterprises)[language],
    list: { href: list, label: texts.asList[language] },
    others: [
      { href: '/recognitions/map', label: texts.countProducts[language], isCurrent: isProducts },
      {
        href: '/recognitions/map?of=enterprises',
        label: texts.countEnterprises[language],
        isCurrent: !isProducts,
      },
    ],
    communes,
    drawn,
    unplaced: { count: found.get(null) ?? 0, href: href('-') },
  }
}

/** Industrial clusters that public sources name, by the communes they name. */
export const clusters =
  (menu: Menu): PageOf =>
  async visit =>
    html(
      <CommuneView
        shell={{ ...shellOf(visit, menu), isSample: false }}
        page={await clusterPage(visit.work)}
      />,
    )

const clusterPage = async (work: Work): Promise<CommunePage> => {
  const { db, language } = work
  const [rows, codes, drawn] = await Promise.all([
    listPublishedClusters(db),
    listCodes(db, 'communes', 'districts'),
    drawnBorders(work),
  ])
  const href = (commune: string) => askedAgain('/clusters', new URLSearchParams(), { commune })
  const placed = clustersByCommune(rows, codes)
  return {
    title: texts.clusterMap[language],
    finding: texts.clusterMapFinding(placed.length)[language],
    lead: texts.clusterMapLead[language],
    counted: texts.clusters[language],
    list: { href: '/clusters', label: texts.asList[language] },
    communes: placed.map(({ code, commune, district, count }) => ({
      code,
      name: district === null ? commune : `${commune}, ${district}`,
      count,
      href: href(commune),
    })),
    drawn: isDrawn(drawn, placed) ? drawn : null,
    unplaced: { count: unplacedOf(rows), href: href('-') },
  }
}

const unplacedOf = (rows: readonly PublishedCluster[]): number =>
  new Set(rows.filter(({ commune }) => commune === null).map(({ nameVi }) => nameVi)).size

type Drawn = CommunePage['drawn']

/** Borders of today say nothing about communes that ended: only where every one named is drawn are they of use. */
const isDrawn = (drawn: Drawn, placed: readonly { readonly code: string }[]): boolean => {
  const codes = new Set(drawn?.borders.map(({ code }) => code))
  return placed.every(({ code }) => codes.has(code))
}

const drawnBorders = async ({ db }: Work): Promise<Drawn> => {
  const set = await findBorderSet(db)
  if (set === null) return null
  const borders = await listBorders(db, set.id)
  return {
    source: set.source,
    borders: borders.map(({ code, shape }) => ({ code, geometry: geometryOf(shape) })),
  }
}

export const CommuneView = ({ shell, page }: { readonly shell: Shell; readonly page: CommunePage }) => {
  const { language } = shell
  const { title, finding, lead, counted, list, others = [], communes, drawn, unplaced } = page
  return (
    <Page shell={shell} title={title} path={[list]}>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {others.length > 0 && <Others others={others} language={language} />}
      <CommuneMap
        language={language}
        title={finding}
        counted={counted}
        communes={communes}
        {...(drawn === null ? {} : { borders: drawn.borders, source: drawn.source })}
      />
      {unplaced.count > 0 && (
        <p>
          <a href={unplaced.href}>{texts.notPlaced(unplaced.count)[language]}</a>
        </p>
      )}
    </Page>
  )
}

interface OthersProps {
  readonly others: NonNullable<CommunePage['others']>
  readonly language: Language
}

const Others = ({ others, language }: OthersProps) => (
  <nav aria-label={texts.count[language]}>
    <ul class="views">
      {others.map(({ href, label, isCurrent }) => (
        <li>
          <a href={href} aria-current={isCurrent ? 'true' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
