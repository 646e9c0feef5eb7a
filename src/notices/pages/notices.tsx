import { personIdOf } from '../../access/model.ts'
import { formatDay, formatMoment } from '../../design/dates.ts'
import { Due } from '../../design/due.tsx'
import { ChoiceField, type Filling, Hidden, prefilled, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { oneOf, readForm, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { chooseMail, readNotices } from '../actions.ts'
import { wishes, wishInput } from '../model.ts'
import { listNotices, type Told } from '../store/notices.ts'
import { listWishes } from '../store/wishes.ts'
import { texts, wishNames } from '../texts.ts'

const MOST = 200

export const get =
  (menu: Menu): PageOf =>
  visit =>
    shown(visit, menu, visit.query.has('saved'))

/** Everything up to the newest that was shown counts as read. */
export const read: PageOf = async visit => {
  await readNotices(visit.work, oneOf(typedIn(await visit.form()), 'upTo'))
  return redirect('/notices')
}

export const choose =
  (menu: Menu): PageOf =>
  async visit => {
    const filled = readForm(await visit.form(), wishInput, visit.work.language)
    if (!filled.ok) return shown(visit, menu, false, { ...filled, language: visit.work.language })
    await chooseMail(visit.work, filled.value.wants)
    return redirect('/notices?saved=1')
  }

const shown = async (
  visit: Visit,
  menu: Menu,
  isSaved: boolean,
  filling: Filling | null = null,
): Promise<Response> => {
  const { db, actor, language } = visit.work
  const person = personIdOf(actor.kind === 'person' ? actor.id : '')
  const [told, wanted] = await Promise.all([listNotices(db, person, MOST), listWishes(db, [person])])
  const page = {
    told,
    isSaved,
    filling: filling ?? prefilled(language, { wants: wanted.get(person) ?? 'everything' }),
  }
  return html(<NoticesView shell={shellOf(visit, menu)} page={page} />, filling === null ? 200 : 422)
}

interface NoticesPage {
  readonly told: readonly Told[]
  readonly isSaved: boolean
  readonly filling: Filling
}

export const NoticesView = ({ shell, page }: { readonly shell: Shell; readonly page: NoticesPage }) => {
  const { language } = shell
  const { told, isSaved, filling } = page
  const title = texts.notices[language]
  const [newest] = told
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{texts.lead[language]}</p>
      {newest === undefined ? (
        <p class="empty">{texts.none[language]}</p>
      ) : (
        <ul class="todo">
          {told.map(each => (
            <NoticeItem told={each} shell={shell} />
          ))}
        </ul>
      )}
      {newest !== undefined && told.some(({ readAt }) => readAt === null) && (
        <form method="post" action="/notices/read">
          <Hidden name="upTo" value={newest.id} />
          <Submit isQuiet>{texts.markRead[language]}</Submit>
        </form>
      )}
      <h2>{texts.byMail[language]}</h2>
      {isSaved && <p role="status">{texts.saved[language]}</p>}
      <form method="post" action="/notices/mail" novalidate>
        <ChoiceField
          filling={filling}
          name="wants"
          label={texts.wish[language]}
          hint={texts.wishHint[language]}
          options={wishes.map(value => ({ value, label: wishNames[value][language] }))}
        />
        <Submit isQuiet>{texts.save[language]}</Submit>
      </form>
    </Page>
  )
}

const NoticeItem = ({
  told: { says, href, at, dueOn, readAt },
  shell: { language, today },
}: {
  readonly told: Told
  readonly shell: Shell
}) => (
  <li>
    <div>
      <a href={href}>{says[language]}</a> {readAt === null && <Tag tone="wait">{texts.isNew[language]}</Tag>}
      <p class="small quiet">{formatMoment(at, language)}</p>
    </div>
    {dueOn !== null &&
      (dueOn < today ? (
        <span class="due">{texts.wasDue(formatDay(dueOn, language))[language]}</span>
      ) : (
        <Due on={dueOn} today={today} language={language} />
      ))}
  </li>
)
