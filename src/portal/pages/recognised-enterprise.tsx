import { formatDay } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag } from '../../design/tag.tsx'
import { kindNames, listCodes } from '../../enterprises/index.ts'
import { NotFound } from '../../platform/errors.ts'
import { askedAgain } from '../../platform/listing.ts'
import { html, type Page as PageOf, redirect } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { writtenNumber } from '../../recognition/rules/decisions.ts'
import type { RecognisedEnterprise, RecognitionRow } from '../model.ts'
import { enterpriseIn, formerlyWords, productIn, statusTones } from '../names.ts'
import { findRecognisedEnterprise } from '../store/recognitions.ts'
import { statusNames, texts } from '../texts.ts'
import { type CodeNames, codeNamesOf } from './narrowing.ts'

/** The public record of an enterprise: only of one with a recognition; any other does not exist here. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const id = params.enterprise ?? ''
    const [found, codes] = await Promise.all([
      findRecognisedEnterprise(work.db, id, work.today),
      listCodes(work.db, 'sector-groups', 'communes'),
    ])
    if (found === undefined) throw new NotFound('enterprise', id)
    const { enterprise, recognitions } = found
    if (enterprise.id !== id) return redirect(`/recognised-enterprises/${encodeURIComponent(enterprise.id)}`)
    const names = codeNamesOf(codes, work.today, work.language)
    const shell = { ...shellOf(visit, menu), isSample: enterprise.isSample }
    return html(<EnterpriseView shell={shell} page={{ enterprise, recognitions, names }} />)
  }

interface EnterprisePage {
  readonly enterprise: RecognisedEnterprise
  readonly recognitions: readonly RecognitionRow[]
  readonly names: CodeNames
}

export const EnterpriseView = ({ shell, page }: { readonly shell: Shell; readonly page: EnterprisePage }) => {
  const { language } = shell
  const { enterprise, recognitions, names } = page
  const name = productIn(enterprise, language)
  const byProduct = [...Map.groupBy(recognitions, ({ product }) => product).values()]
  return (
    <Page
      shell={shell}
      title={name}
      path={[{ href: '/recognised-enterprises', label: texts.recognisedEnterprises[language] }]}
    >
      <h1>
        {name} {enterprise.isSample && <Invented language={language} />}
      </h1>
      <p class="verdict-line">
        {enterprise.inForce > 0 && <Tag tone="done">{statusNames['in-force'][language]}</Tag>}
        <span>{texts.summary(enterprise.products, enterprise.inForce)[language]}</span>
        <span class="quiet">{texts.standsOn(formatDay(shell.today, language))[language]}</span>
      </p>
      <About enterprise={enterprise} names={names} language={language} />
      <section aria-labelledby="recognitions">
        <h2 id="recognitions">{texts.itsRecognitions[language]}</h2>
        <ul class="recognitions">
          {byProduct.map(rows => (
            <Product holder={enterprise.id} rows={rows} names={names} language={language} />
          ))}
        </ul>
      </section>
      <ul class="lines">
        {enterprise.sectorGroups.map(code => (
          <li>
            <a href={askedAgain('/products', new URLSearchParams(), { group: code, status: 'in-force' })}>
              {texts.sameSector(names.sector(code))[language]}
            </a>
          </li>
        ))}
      </ul>
      <p class="note">{texts.whatIsShown[language]}</p>
    </Page>
  )
}

interface AboutProps {
  readonly enterprise: RecognisedEnterprise
  readonly names: CodeNames
  readonly language: Language
}

const About = ({ enterprise, names, language }: AboutProps) => (
  <dl class="about-product">
    <dt>{texts.legalForm[language]}</dt>
    <dd>{kindNames[enterprise.kind][language]}</dd>
    <dt>{texts.seat[language]}</dt>
    <dd>
      {enterprise.commune === null ? (
        texts.unknown[language]
      ) : (
        <a
          href={askedAgain('/recognised-enterprises', new URLSearchParams(), { commune: enterprise.commune })}
        >
          {names.commune(enterprise.commune)}
        </a>
      )}
    </dd>
    <dt>{texts.sectorGroup[language]}</dt>
    <dd>{enterprise.sectorGroups.map(names.sector).join('; ') || texts.unknown[language]}</dd>
  </dl>
)

interface ProductProps {
  /** Whose page this is: what passed on stands here as such. */
  readonly holder: string
  readonly rows: readonly RecognitionRow[]
  readonly names: CodeNames
  readonly language: Language
}

const Product = ({ holder, rows, names, language }: ProductProps) => {
  const [latest] = rows
  if (latest === undefined) return null
  const name = productIn({ nameVi: latest.productVi, nameEn: latest.productEn }, language)
  return (
    <li>
      <a href={`/products/${encodeURIComponent(latest.product)}`}>{name}</a>{' '}
      {latest.enterprise === holder ? (
        <Tag tone={statusTones[latest.status]}>{statusNames[latest.status][language]}</Tag>
      ) : (
        <Tag tone="plain">{texts.passedOn[language]}</Tag>
      )}
      <span class="quiet">{names.sector(latest.sectorGroup)}</span>
      {rows.map(({ decision, validFrom, validTo, ...row }) => (
        <span class="quiet">
          {texts.decision[language]} {texts.decisionOf(writtenNumber(decision), decision.issuer)[language]},{' '}
          {formatDay(decision.decidedOn, language)} · {texts.from[language].toLowerCase()}{' '}
          {formatDay(validFrom, language)} · {texts.before[language].toLowerCase()}{' '}
          {formatDay(validTo, language)}
          {row.formerly !== null && <> · {passedWords(row, holder, language)}</>}
        </span>
      ))}
    </li>
  )
}

const passedWords = (
  { formerly, ...row }: Pick<RecognitionRow, 'formerly' | 'enterprise' | 'enterpriseVi' | 'enterpriseEn'>,
  holder: string,
  language: Language,
): string => {
  if (row.enterprise !== holder) return texts.passedTo(enterpriseIn(row, language))[language]
  return formerly === null ? '' : formerlyWords(formerly, language)
}
