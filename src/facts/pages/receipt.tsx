import { listPeople } from '../../access/index.ts'
import { recusalOf } from '../../conflicts/index.ts'
import { formatMoment } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { getEnterprise, groundsFor, listProducts, noteReadings } from '../../enterprises/index.ts'
import type { EnterpriseId } from '../../enterprises/model.ts'
import { NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { sha256 } from '../declaration.ts'
import type { Variable } from '../model.ts'
import { evidenceWords, nameIn, valueWords } from '../parts/words.ts'
import { maySeeFigure } from '../permissions.ts'
import type { SentFigure } from '../rules/declaring/sending.ts'
import { findReceipt, type Receipt } from '../store/declarations.ts'
import { listVariables } from '../store/variables.ts'
import { changeTexts, texts } from '../texts/declaring.ts'
import { addressOf } from './addresses.ts'

/** What was sent, when, by whom, with the digest by which anyone can check it later; `?format=json` is what it digests. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const receipt = await seenReceipt(visit.work, visit.params.receipt ?? '')
    if (visit.query.get('format') === 'json') return contentOf(receipt)
    return html(<ReceiptView shell={shellOf(visit, menu)} page={await receiptPage(visit.work, receipt)} />)
  }

/** To all but the enterprise, the office and auditors, a receipt does not exist. */
export const seenReceipt = async (work: Work, number: string): Promise<Receipt> => {
  const receipt = await findReceipt(work.db, number)
  if (receipt === undefined) throw new NotFound('receipt', number)
  const isKept = (await recusalOf(work)).isFrom(receipt.enterprise)
  if (isKept || !maySeeFigure(work.actor, 'private', await groundsFor(work, receipt.enterprise)))
    throw new NotFound('receipt', number)
  await noteReadings(work, [receipt.enterprise], 'declaration')
  return receipt
}

const contentOf = ({ receipt, content }: Receipt): Response =>
  new Response(content, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${receipt}.json"`,
    },
  })

export interface ReceiptPage {
  readonly receipt: Receipt
  readonly enterprise: { readonly id: EnterpriseId; readonly nameVi: string; readonly nameEn: string | null }
  readonly sender: string
  readonly isWhole: boolean
  readonly figures: readonly (SentFigure & { readonly words: Variable; readonly whose: string | null })[]
}

export const receiptPage = async (work: Work, receipt: Receipt): Promise<ReceiptPage> => {
  const variables = new Map((await listVariables(work.db)).map(variable => [variable.code, variable]))
  const products = new Map<string, string>(
    (await listProducts(work.db, [receipt.enterprise])).map(product => [
      product.id,
      nameIn(product, work.language),
    ]),
  )
  const people = await listPeople(work.db)
  const { figures }: { figures: readonly SentFigure[] } = JSON.parse(receipt.content)
  return {
    receipt,
    enterprise: await getEnterprise(work.db, receipt.enterprise),
    sender: people.find(({ id }) => `person:${id}` === receipt.sentBy)?.name ?? receipt.sentBy,
    isWhole: sha256(receipt.content) === receipt.digest,
    figures: figures.flatMap(figure => {
      const words = variables.get(figure.variable)
      const whose = 'id' in figure.subject ? (products.get(figure.subject.id) ?? null) : null
      return words === undefined ? [] : [{ ...figure, words, whose }]
    }),
  }
}

export const ReceiptView = ({ shell, page }: { readonly shell: Shell; readonly page: ReceiptPage }) => {
  const { language } = shell
  const { receipt, enterprise, sender, isWhole, figures } = page
  const address = addressOf({ declarer: { enterprise }, year: receipt.year })
  return (
    <Page
      shell={shell}
      title={texts.receiptTitle(receipt.receipt)[language]}
      path={[
        { href: '/declarations', label: texts.declarations[language] },
        { href: address, label: texts.declareYear(receipt.year)[language] },
      ]}
    >
      <h1>{texts.receiptTitle(receipt.receipt)[language]}</h1>
      <p class="lead">{texts.receiptLead(nameIn(enterprise, language), receipt.year)[language]}</p>
      <dl class="receipt">
        <dt>{texts.receivedAt[language]}</dt>
        <dd class="number">{formatMoment(receipt.sentAt, language)}</dd>
        <dt>{texts.sender[language]}</dt>
        <dd>{sender}</dd>
        <dt>{texts.digest[language]}</dt>
        <dd>
          <code class="digest">{receipt.digest}</code>{' '}
          <Tag tone={isWhole ? 'done' : 'no'}>
            {texts[isWhole ? 'digestHolds' : 'digestBroken'][language]}
          </Tag>
          <p class="hint">
            {texts.digestHow[language]}{' '}
            <a href={`/declarations/receipts/${receipt.receipt}?format=json`}>
              {texts.downloadContent[language]}
            </a>
          </p>
        </dd>
      </dl>
      <h2>{texts.contents(figures.length)[language]}</h2>
      <Contents figures={figures} language={language} />
    </Page>
  )
}

const Contents = ({
  figures,
  language,
}: {
  readonly figures: ReceiptPage['figures']
  readonly language: Language
}) => (
  <section class="scroll" aria-label={texts.contents(figures.length)[language]} tabindex={0}>
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{texts.figure[language]}</th>
          <th scope="col">{texts.ofWhom[language]}</th>
          <th scope="col" class="n">
            {texts.value[language]}
          </th>
          <th scope="col">{texts.evidence[language]}</th>
          <th scope="col">{texts.change[language]}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(figure => (
          <tr>
            <th scope="row">{nameIn(figure.words, language)}</th>
            <td data-label={texts.ofWhom[language]}>{figure.whose ?? texts.enterprise[language]}</td>
            <td
              class={figure.value.kind === 'value' ? 'n' : 'n unknown-mark'}
              data-label={texts.value[language]}
            >
              {valueWords(figure.words, figure.value, language)}
            </td>
            <td data-label={texts.evidence[language]}>{evidenceWords(figure, language)}</td>
            <td data-label={texts.change[language]}>
              {changeTexts[figure.change][language]}
              {figure.reason !== null && figure.change === 'corrected' && (
                <span class="quiet"> {figure.reason}</span>
              )}
              {figure.because !== null && (
                <span class="quiet"> {texts.explained(figure.because)[language]}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
