import { formatDay } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag } from '../../design/tag.tsx'
import { listCodes } from '../../enterprises/index.ts'
import type { Code } from '../../enterprises/model.ts'
import { NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { writtenNumber } from '../../recognition/rules/decisions.ts'
import type { ProductQuery, PublicRecognition, RecognisedProduct } from '../model.ts'
import { enterpriseIn, productIn, sectorIn, statusTones } from '../names.ts'
import { listPublicRecognitions, listRecognisedProducts } from '../store/products.ts'
import { statusNames, texts } from '../texts.ts'

const MOST_SIBLINGS = 50

/** The public record of a product: only of one that was recognised; any other does not exist here. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const asked = params.product ?? ''
    const query: ProductQuery = {
      words: '',
      sorting: 'name',
      isDescending: false,
      sectorGroup: null,
      year: null,
      status: null,
      enterprise: null,
      day: work.today,
      limit: MOST_SIBLINGS,
      offset: 0,
    }
    const [known, recognitions, sectors] = await Promise.all([
      listRecognisedProducts(work.db, { ...query, product: asked }),
      listPublicRecognitions(work.db, asked),
      listCodes(work.db, 'sector-groups'),
    ])
    const product = known.rows[0]
    if (product === undefined) throw new NotFound('product', asked)
    const siblings = await listRecognisedProducts(work.db, { ...query, enterprise: product.enterprise })
    const others = siblings.rows.filter(({ id }) => id !== product.id)
    const page = { product, recognitions, sectors, others }
    return html(<ProductView shell={{ ...shellOf(visit, menu), isSample: product.isSample }} page={page} />)
  }

interface ProductPage {
  readonly product: RecognisedProduct
  readonly recognitions: readonly PublicRecognition[]
  readonly sectors: readonly Code[]
  readonly others: readonly RecognisedProduct[]
}

export const ProductView = ({ shell, page }: { readonly shell: Shell; readonly page: ProductPage }) => {
  const { language, today } = shell
  const { product, recognitions, sectors, others } = page
  const name = productIn(product, language)
  return (
    <Page shell={shell} title={name} path={[{ href: '/products', label: texts.products[language] }]}>
      <h1>
        {name} {product.isSample && <Invented language={language} />}
      </h1>
      <p class="verdict-line">
        <Tag tone={statusTones[product.status]}>{statusNames[product.status][language]}</Tag>
        <span class="quiet">{texts.standsOn(formatDay(today, language))[language]}</span>
      </p>
      <dl class="about-product">
        <dt>{texts.enterprise[language]}</dt>
        <dd>
          <a href={`/recognised-enterprises/${encodeURIComponent(product.enterprise)}`}>
            {enterpriseIn(product, language)}
          </a>
        </dd>
        <dt>{texts.sectorGroup[language]}</dt>
        <dd>{sectorIn(product, sectors, language)}</dd>
        {language === 'vi' && product.nameEn !== null && (
          <>
            <dt>{texts.productEn[language]}</dt>
            <dd lang="en">{product.nameEn}</dd>
          </>
        )}
      </dl>
      <section aria-labelledby="recognitions">
        <h2 id="recognitions">{texts.recognitions[language]}</h2>
        <ol class="recognitions">
          {recognitions.map(recognition => (
            <Recognition recognition={recognition} language={language} />
          ))}
        </ol>
      </section>
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{texts.otherProducts[language]}</h2>
          <ul class="lines">
            {others.map(other => (
              <li>
                <a href={`/products/${encodeURIComponent(other.id)}`}>{productIn(other, language)}</a>{' '}
                <span class="quiet">{statusNames[other.status][language]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

const Recognition = ({
  recognition: { decision, validFrom, validTo, rulings },
  language,
}: {
  readonly recognition: PublicRecognition
  readonly language: Language
}) => (
  <li>
    <b>
      {texts.decision[language]} {texts.decisionOf(writtenNumber(decision), decision.issuer)[language]}
    </b>
    , {formatDay(decision.decidedOn, language)}
    <span class="quiet">
      {texts.from[language]} {formatDay(validFrom, language)} · {texts.before[language].toLowerCase()}{' '}
      {formatDay(validTo, language)}
    </span>
    {rulings.map(({ kind, effectiveOn }) => (
      <span class="quiet">{texts.rulingSince(kind, formatDay(effectiveOn, language))[language]}</span>
    ))}
  </li>
)
