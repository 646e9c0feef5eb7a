import type { ReadSet } from '../../criteria/rules/set.ts'
import { formatDay, formatMoment } from '../../design/dates.ts'
import { FileField, prefilled, Submit, TextField } from '../../design/forms.tsx'
import { type Link, Page, type Shell } from '../../design/page.tsx'
import { CheckAnswers, Receipt } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { Notice } from '../../design/tasks.tsx'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { NotFound } from '../../platform/errors.ts'
import { oneOf, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Language, Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { getRound, loadSet } from '../../selection/index.ts'
import { receiptAddress, roundAddress, submissionAddress } from '../addresses.ts'
import { type Asked, contentSchema, type Sending, type SentContent } from '../model.ts'
import { answersIn } from '../parts/said.tsx'
import { itemName } from '../parts/words.ts'
import { type Agreement, agreementOf } from '../rules/verifying.ts'
import { askedIn, ensureMaySee } from '../standing.ts'
import { findSending } from '../store/sendings.ts'
import { sha256 } from '../submission.ts'
import { texts } from '../texts/making.ts'
import { peopleIn } from './loading.ts'

/** What was sent, when, by whom, with digests by which it can be checked later; `?format=json` is what the digest covers. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { sending, content } = await seenSending(visit.work, visit.params.receipt ?? '')
    if (visit.query.get('format') === 'json') return contentFile(sending)
    return show(menu, visit, { sending, content }, null)
  }

/** Compares a file, or a digest that somebody wrote down, with what was sent; nothing is kept of it. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const seen = await seenSending(visit.work, visit.params.receipt ?? '')
    const form = await visit.form()
    const file = form.get('file')
    const bytes = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null
    const digest = bytes === null ? oneOf(typedIn(form), 'digest').trim().toLowerCase() : sha256(bytes)
    return show(menu, visit, seen, agreementOf(digest, seen.sending.digest, seen.content))
  }

interface Seen {
  readonly sending: Sending
  readonly content: SentContent
}

/** To all but the enterprise, the office and auditors, a receipt does not exist. */
export const seenSending = async (work: Work, receipt: string): Promise<Seen> => {
  const sending = await findSending(work.db, receipt)
  if (sending === undefined) throw new NotFound('receipt', receipt)
  const content = contentSchema.parse(JSON.parse(sending.content))
  await ensureMaySee(work, { round: sending.round, enterprise: enterpriseIdOf(content.enterprise.id) })
  return { sending, content }
}

const contentFile = ({ receipt, content }: Sending): Response =>
  new Response(content, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${receipt}.json"`,
    },
  })

const show = async (menu: Menu, visit: Visit, seen: Seen, agreement: Agreement | null) => {
  const { work } = visit
  const round = await getRound(work.db, seen.sending.round)
  const page: ReceiptPage = {
    ...seen,
    agreement,
    sender: (await peopleIn(work))(seen.sending.sentBy),
    isWhole: sha256(seen.sending.content) === seen.sending.digest,
    set: await loadSet(work, round),
    asked: await askedIn(work, round),
    path: [
      { href: roundAddress(round.id), label: round.name[work.language] },
      {
        href: submissionAddress({ id: seen.sending.submission, round: round.id }),
        label: seen.content.product.name,
      },
    ],
  }
  return html(<ReceiptView shell={shellOf(visit, menu)} page={page} />)
}

export interface ReceiptPage extends Seen {
  readonly agreement: Agreement | null
  readonly sender: string
  readonly isWhole: boolean
  readonly set: ReadSet
  readonly asked: Asked
  readonly path: readonly Link[]
}

export const ReceiptView = ({ shell, page }: { readonly shell: Shell; readonly page: ReceiptPage }) => {
  const { language } = shell
  const { sending, content, agreement } = page
  const title = texts.receiptTitle(sending.receipt)[language]
  return (
    <Page shell={shell} title={title} path={page.path}>
      <h1>
        {title} {sending.isLate && <Tag tone="no">{texts.nameLate[language]}</Tag>}
      </h1>
      <p class="lead">{texts.receiptLead(content.enterprise.name, content.product.name)[language]}</p>
      {agreement !== null && (
        <Notice tone={agreement.is === 'nothing' ? 'no' : 'done'}>
          {agreementWords(agreement)[language]}
        </Notice>
      )}
      <Facts page={page} language={language} />
      {sending.items.map(item => (
        <section class="checked">
          <h2>{itemName(page, item)[language]}</h2>
          <CheckAnswers answers={answersIn(content, item, page.set, language)} language={language} />
        </section>
      ))}
      <VerifyForm receipt={sending.receipt} language={language} />
    </Page>
  )
}

const agreementWords = (agreement: Agreement): Localized => {
  if (agreement.is === 'content') return texts.verifiedContent
  return agreement.is === 'file' ? texts.verifiedFile(agreement.title) : texts.verifiedNothing
}

const Facts = ({ page, language }: { readonly page: ReceiptPage; readonly language: Language }) => {
  const { sending, content, sender, isWhole } = page
  const { onPaper } = content
  const day = (text: string) => formatDay(text, language)
  return (
    <Receipt
      facts={[
        {
          name: texts.receivedAt[language],
          value: <span class="number">{formatMoment(sending.sentAt, language)}</span>,
        },
        { name: texts.countsOn[language], value: day(sending.countsOn) },
        ...(onPaper === null
          ? []
          : [
              {
                name: texts.dossier[language],
                value: texts.fromPaper(onPaper.number, day(onPaper.postmarkedOn ?? onPaper.receivedOn))[
                  language
                ],
              },
            ]),
        { name: texts.sender[language], value: sender },
        { name: texts.receipts[language], value: texts.version(String(sending.version))[language] },
        ...(sending.lacking.length === 0
          ? []
          : [
              {
                name: texts.lackedThen[language],
                value: sending.lacking.map(item => itemName(page, item)[language]).join('; '),
              },
            ]),
        {
          name: texts.contentDigest[language],
          value: (
            <>
              <code class="digest">{sending.digest}</code>{' '}
              <Tag tone={isWhole ? 'done' : 'no'}>
                {(isWhole ? texts.digestHolds : texts.digestBroken)[language]}
              </Tag>{' '}
              <a href={`${receiptAddress(sending.receipt)}?format=json`}>{texts.download[language]}</a>
            </>
          ),
        },
      ]}
    />
  )
}

const VerifyForm = ({ receipt, language }: { readonly receipt: string; readonly language: Language }) => {
  const filling = prefilled(language)
  return (
    <section id="verify">
      <h2>{texts.verifyTitle[language]}</h2>
      <form method="post" enctype="multipart/form-data" action={receiptAddress(receipt)} class="form">
        <FileField
          filling={filling}
          name="file"
          label={texts.file[language]}
          hint={texts.verifyHint[language]}
          accept="*"
          isOptional
        />
        <TextField filling={filling} name="digest" label={texts.verifyDigest[language]} isOptional />
        <p class="form-end">
          <Submit isQuiet>{texts.verify[language]}</Submit>
        </p>
      </form>
    </section>
  )
}
