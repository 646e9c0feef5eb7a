import { randomUUID } from 'node:crypto'
import { formatDay } from '../../design/dates.ts'
import { FormPage } from '../../design/form-page.tsx'
import { type Filling, Hidden, prefilled, SelectField, TextArea, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { oneOf } from '../../platform/forms.ts'
import { html, type Page as PageOf, SIGN_IN, type Visit } from '../../platform/pages.ts'
import type { RoundHead } from '../../selection/index.ts'
import { sendComment } from '../actions/comments.ts'
import { commentStatusAddress, commentsAddress, proposedAddress } from '../addresses.ts'
import { commentInput } from '../model.ts'
import { productOptions } from '../parts/about-product.ts'
import { pathTo } from '../parts/path.ts'
import { loadSnapshot, type Snapshot } from '../snapshot.ts'
import { currentList } from '../standing.ts'
import type { ListHead } from '../store/lists.ts'
import { texts } from '../texts/comments.ts'
import { texts as listTexts } from '../texts/lists.ts'
import { roundIn, type Show, taking } from './shared.ts'

/** Anyone comments: who signed in at once, others with an address that a mailed link verifies. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    visit.query.has('sent')
      ? checkMail(visit, menu)
      : show(
          visit,
          menu,
          prefilled(visit.work.language, { dossier: visit.query.get('product') ?? '', form: randomUUID() }),
          200,
        )

export const post = (menu: Menu): PageOf =>
  taking(menu, {
    schema: commentInput,
    act: ({ work, caller }, round, input) => sendComment(work, round.id, input, caller.address ?? 'unknown'),
    next: (head, sent) =>
      sent.way === 'email' ? `${commentsAddress(head)}/new?sent=1` : commentStatusAddress(head, sent.secret),
    show,
  })

const checkMail = async (visit: Visit, menu: Menu): Promise<Response> => {
  const { head } = await roundIn(visit)
  return html(<CheckMailView shell={shellOf(visit, menu)} head={head} />)
}

const show: Show = async (visit, menu, filling, status) => {
  const { work, account } = visit
  const { round, head } = await roundIn(visit)
  const list = await currentList(work, round)
  if (list === null || work.today > list.commentsUntil)
    return html(<ClosedView shell={shellOf(visit, menu)} head={head} />, status === 200 ? 200 : 409)
  const page = {
    head,
    filling,
    list,
    snapshot: await loadSnapshot(work, list),
    signedInAs: work.actor.kind === 'person' ? (account?.name ?? work.actor.name) : null,
  }
  return html(<CommentFormView shell={shellOf(visit, menu)} page={page} />, status)
}

interface CommentFormPage {
  readonly head: RoundHead
  readonly filling: Filling
  readonly list: ListHead
  readonly snapshot: Snapshot
  readonly signedInAs: string | null
}

export const CommentFormView = ({
  shell,
  page,
}: {
  readonly shell: Shell
  readonly page: CommentFormPage
}) => {
  const { language } = shell
  const { head, filling, list, snapshot, signedInAs } = page
  const back = { href: proposedAddress(head), label: listTexts.proposed[language] }
  return (
    <FormPage
      shell={shell}
      title={texts.send[language]}
      lead={texts.sendLead(formatDay(list.commentsUntil, language))[language]}
      path={pathTo(head, language, back)}
      filling={filling}
      submit={texts.send[language]}
      back={back.href}
    >
      <Hidden name="form" value={oneOf(filling.typed, 'form')} />
      <SelectField
        filling={filling}
        name="dossier"
        label={texts.whichProduct[language]}
        options={productOptions(snapshot, language)}
        empty={texts.wholeList[language]}
      />
      <TextArea
        filling={filling}
        name="body"
        rows={8}
        label={texts.body[language]}
        hint={texts.bodyHint[language]}
      />
      {signedInAs === null ? (
        <Contact filling={filling} shell={shell} />
      ) : (
        <p>{texts.signedInAs(signedInAs)[language]}</p>
      )}
    </FormPage>
  )
}

const Contact = ({ filling, shell }: { readonly filling: Filling; readonly shell: Shell }) => {
  const { language } = shell
  return (
    <>
      <TextField
        filling={filling}
        name="sender"
        width="middle"
        label={texts.name[language]}
        autocomplete="name"
        isOptional
      />
      <TextField
        filling={filling}
        name="email"
        type="email"
        width="middle"
        label={texts.email[language]}
        hint={texts.emailHint[language]}
        autocomplete="email"
      />
      <p>
        <a href={`${SIGN_IN}?next=${encodeURIComponent(shell.here)}`}>{texts.orSignIn[language]}</a>
      </p>
    </>
  )
}

const CheckMailView = ({ shell, head }: { readonly shell: Shell; readonly head: RoundHead }) => {
  const { language } = shell
  return (
    <Page shell={shell} title={texts.checkMail[language]} path={pathTo(head, language)}>
      <h1>{texts.checkMail[language]}</h1>
      <p class="lead">{texts.checkMailLead[language]}</p>
      <p>
        <a href={proposedAddress(head)}>{texts.backToList[language]}</a>
      </p>
    </Page>
  )
}

const ClosedView = ({ shell, head }: { readonly shell: Shell; readonly head: RoundHead }) => {
  const { language } = shell
  return (
    <Page shell={shell} title={texts.closed[language]} path={pathTo(head, language)}>
      <h1>{texts.closed[language]}</h1>
      <p class="lead">{texts.closedLead[language]}</p>
      <p>
        <a href={proposedAddress(head)}>{texts.backToList[language]}</a>
      </p>
    </Page>
  )
}
