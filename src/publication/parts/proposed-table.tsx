import { formatNumber } from '../../design/format.ts'
import { type RankedColumn, RankedHead } from '../../design/ranked-head.tsx'
import type { Language } from '../../platform/texts.ts'
import { isWithheld } from '../../selection/rules/publication.ts'
import type { SnapshotProduct } from '../snapshot.ts'
import { texts } from '../texts/lists.ts'

interface ProposedTableProps {
  readonly caption: string
  readonly products: readonly SnapshotProduct[]
  readonly max: string
  readonly language: Language
  /** Where the explanation of a product stands; null where it has none. */
  readonly hrefOf: (dossier: string) => string | null
}

/** The proposed products in their order, each leading to the explanation of its points. */
export const ProposedTable = ({ caption, products, max, language, hrefOf }: ProposedTableProps) => (
  <table class="ranked">
    <RankedHead caption={caption} columns={columnsOf(max, language)} />
    <tbody>
      {products.map(product => (
        <Row product={product} language={language} href={hrefOf(product.dossier)} />
      ))}
    </tbody>
  </table>
)

const columnsOf = (max: string, language: Language): readonly RankedColumn[] => [
  ...(['rank', 'product', 'enterprise', 'sector'] as const).map(name => ({
    name,
    label: texts[name][language],
  })),
  { name: 'points', label: texts.pointsOf(formatNumber(max, language))[language] },
  { name: 'outcome', label: texts.honours[language] },
]

interface RowProps {
  readonly product: SnapshotProduct
  readonly language: Language
  readonly href: string | null
}

const Row = ({ product: { dossier, product, enterprise, sector, result }, language, href }: RowProps) => (
  <tr id={dossier}>
    <td class="rank cell">{result.rank ?? result.rankRange?.join('–') ?? '–'}</td>
    <th scope="row" class="product cell">
      {href === null ? product[language] : <a href={href}>{product[language]}</a>}
    </th>
    <td class="enterprise cell">{enterprise[language]}</td>
    <td class="sector cell">{sector?.[language]}</td>
    <td class="points cell n">
      {isWithheld(result.total) || result.total === null
        ? texts.withheld[language]
        : formatNumber(result.total, language)}
    </td>
    <td class="outcome cell">{result.honours.join(' · ')}</td>
  </tr>
)
