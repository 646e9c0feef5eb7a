import { randomUUID } from 'node:crypto'
import { FormPage } from '../../design/form-page.tsx'
import { type Filling, Hidden, prefilled, SelectField, TextArea, TextField } from '../../design/forms.tsx'
import type { Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { oneOf } from '../../platform/forms.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { RoundHead } from '../../selection/index.ts'
import { enterPaperComment } from '../actions/comments.ts'
import { commentsAddress } from '../addresses.ts'
import { paperCommentInput } from '../model.ts'
import { productOptions } from '../parts/about-product.ts'
import { pathTo } from '../parts/path.ts'
import { loadSnapshot, type Snapshot } from '../snapshot.ts'
import { listsOf } from '../standing.ts'
import { texts } from '../texts/comments.ts'
import { roundIn, type Show, taking } from './shared.ts'

/** The office enters what came by post or by hand; the day that counts is that of the postmark. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language, { form: randomUUID() }), 200)

export const post = (menu: Menu): PageOf =>
  taking(menu, {
    schema: paperCommentInput,
    act: ({ work }, round, { dossier = null, postal = null, paperNumber = null, ...paper }) =>
      enterPaperComment(work, round.id, { ...paper, dossier, postal, paperNumber }),
    next: (head, number) => `${commentsAddress(head)}/${number}?saved=1`,
    show,
  })

const show: Show = async (visit, menu, filling, status) => {
  const { work } = visit
  const { round, head } = await roundIn(visit)
  const list = (await listsOf(work, round)).at(-1)
  if (list === undefined) throw new NotFound('proposed list', round.id)
  const page = { head, filling, snapshot: await loadSnapshot(work, list) }
  return html(<PaperCommentView shell={shellOf(visit, menu)} page={page} />, status)
}

interface PaperCommentPage {
  readonly head: RoundHead
  readonly filling: Filling
  readonly snapshot: Snapshot
}

export const PaperCommentView = ({
  shell,
  page,
}: {
  readonly shell: Shell
  readonly page: PaperCommentPage
}) => {
  const { language } = shell
  const { head, filling, snapshot } = page
  const back = { href: commentsAddress(head), label: texts.comments[language] }
  return (
    <FormPage
      shell={shell}
      title={texts.enterPaper[language]}
      lead={texts.paperLead[language]}
      path={pathTo(head, language, back)}
      filling={filling}
      submit={texts.save[language]}
      back={back.href}
    >
      <Hidden name="form" value={oneOf(filling.typed, 'form')} />
      <TextField filling={filling} name="sender" width="middle" label={texts.sender[language]} />
      <TextField filling={filling} name="postal" label={texts.postal[language]} isOptional />
      <TextField filling={filling} name="sentOn" type="date" width="short" label={texts.postmark[language]} />
      <TextField
        filling={filling}
        name="paperNumber"
        width="short"
        label={texts.paperNumber[language]}
        isOptional
      />
      <SelectField
        filling={filling}
        name="dossier"
        label={texts.whichProduct[language]}
        options={productOptions(snapshot, language)}
        empty={texts.wholeList[language]}
      />
      <TextArea filling={filling} name="body" rows={8} label={texts.body[language]} />
    </FormPage>
  )
}
