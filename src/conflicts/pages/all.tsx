import { listPeople } from '../../access/index.ts'
import { ErrorSummary, type Filling, prefilled, SelectField, TextArea } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import type { Enterprise } from '../../enterprises/model.ts'
import { attempt } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { recordInterest } from '../actions.ts'
import { groundsOfAll } from '../grounds.ts'
import { recordedInput } from '../model.ts'
import { stateable } from '../officials.ts'
import { type ShownInterest, shownInterests } from '../own-interests.ts'
import { InterestForm } from '../parts/interest-form.tsx'
import { InterestRows } from '../parts/interest-rows.tsx'
import { mayRule } from '../permissions.ts'
import { texts } from '../texts.ts'
import { interestAddress } from './interests.tsx'
import { readInterest } from './reading-form.ts'

/** Every interest of every official, for the office and auditors; the office records and rules. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, { filling: prefilled(visit.work.language), among: [] })

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const read = await readInterest(work, await visit.form(), recordedInput)
    const { typed } = read
    if (!read.ok)
      return show(
        visit,
        menu,
        { filling: { typed, problems: read.problems, language }, among: read.among },
        422,
      )
    const done = await attempt(language, () => recordInterest(work, read.value))
    if (done.ok) return redirect('/interests/all')
    return show(visit, menu, { filling: { typed, problems: done.problems, language }, among: [] }, 409)
  }

interface Asked {
  readonly filling: Filling
  readonly among: readonly Enterprise[]
}

export interface AllPage extends Asked {
  readonly rows: readonly ShownInterest[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly mayRecord: boolean
  /** Nobody rules on their own. */
  readonly reader: string
}

export const allInterests = async ({ work }: Visit): Promise<Pick<AllPage, 'rows' | 'people'>> => {
  const people = await stateable(work)
  const known = await listPeople(work.db)
  return {
    rows: await shownInterests(work, await groundsOfAll(work, people), people),
    people: known.filter(({ id }) => people.includes(id)),
  }
}

const show = async (visit: Visit, menu: Menu, asked: Asked, status = 200): Promise<Response> => {
  const { actor } = visit.work
  const page: AllPage = {
    ...asked,
    ...(await allInterests(visit)),
    mayRecord: mayRule(actor, { isOwn: false }),
    reader: actor.kind === 'person' ? actor.id : '',
  }
  return html(<AllView shell={shellOf(visit, menu)} page={page} />, status)
}

export const AllView = ({ shell, page }: { readonly shell: Shell; readonly page: AllPage }) => {
  const { language } = shell
  const { rows, people, filling, among, mayRecord, reader } = page
  const waiting = rows.filter(({ standing }) => standing === 'taken-back').length
  const title = texts.allTitle(rows.length, waiting)[language]
  return (
    <Page shell={shell} title={title} path={[{ href: '/interests', label: texts.mine[language] }]}>
      <h1>{title}</h1>
      <p class="lead">{texts.allLead[language]}</p>
      <ErrorSummary filling={filling} />
      <InterestRows
        rows={rows}
        language={language}
        namesPeople
        actionOf={row =>
          mayRecord && row.interest !== null && row.person !== reader
            ? { href: interestAddress(row), label: texts.decide[language] }
            : null
        }
      />
      {mayRecord && (
        <RecordSection id="record" title={texts.recordTitle[language]}>
          <p>{texts.recordLead[language]}</p>
          <InterestForm
            filling={filling}
            action="/interests/all"
            among={among}
            next={null}
            about={
              <SelectField
                filling={filling}
                name="person"
                label={texts.person[language]}
                options={people
                  .filter(({ id }) => id !== reader)
                  .map(({ id, name }) => ({ value: id, label: name }))}
                empty={texts.choosePerson[language]}
              />
            }
            ground={<TextArea filling={filling} name="ground" label={texts.ground[language]} rows={2} />}
          />
        </RecordSection>
      )}
    </Page>
  )
}
