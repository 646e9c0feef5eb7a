import { listPeople } from '../../access/index.ts'
import { formatMoment } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type Declaration, declarableYears, loadDeclaration } from '../declaration.ts'
import { nameIn, sectionName, timeWords } from '../parts/words.ts'
import type { SectionState } from '../rules/declaring/answers.ts'
import type { Section } from '../rules/declaring/form.ts'
import { standingOf } from '../rules/declaring/standing.ts'
import { texts } from '../texts/declaring.ts'
import { addressOf, receiptAddress } from './addresses.ts'

/** A year's declaration as a list of tasks: what is done, what is left, what was sent. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const declaration = await loadDeclaration(
      work,
      enterpriseIdOf(params.enterprise ?? ''),
      params.year ?? '',
    )
    const people = new Map((await listPeople(work.db)).map(({ id, name }) => [`person:${id}`, name]))
    const isOnBehalf =
      work.actor.kind !== 'person' || work.actor.enterprise !== declaration.declarer.enterprise.id
    return html(
      <DeclarationView
        shell={shellOf(visit, menu)}
        page={{ declaration, people, isOnBehalf, years: declarableYears(work) }}
      />,
    )
  }

export interface DeclarationPage {
  readonly declaration: Declaration
  /** Names of persons as the journal names them. */
  readonly people: ReadonlyMap<string, string>
  readonly isOnBehalf: boolean
  readonly years: readonly string[]
}

export const DeclarationView = ({
  shell,
  page,
}: {
  readonly shell: Shell
  readonly page: DeclarationPage
}) => {
  const { language } = shell
  const { declaration, isOnBehalf, years } = page
  const { declarer, year, sections } = declaration
  const { answered, figures } = standingOf(sections)
  const title = texts.declareYear(year)[language]
  return (
    <Page shell={shell} title={title} path={[{ href: '/declarations', label: texts.declarations[language] }]}>
      <h1>{title}</h1>
      <p class="lead">
        <b>{nameIn(declarer.enterprise, language)}</b>. {texts.taskLead[language]}
      </p>
      {isOnBehalf && <p class="note">{texts.onBehalf(nameIn(declarer.enterprise, language))[language]}</p>}
      <p class="task-sum">
        <b>{texts.answeredOf(answered, figures)[language]}</b>
        <progress value={answered} max={figures} aria-label={texts.answeredOf(answered, figures)[language]} />
      </p>
      {(['enterprise', 'product', 'site'] as const).map(kind => (
        <Tasks page={page} kind={kind} language={language} />
      ))}
      <p class="form-foot">
        <a class="button" href={addressOf(declaration, 'check')}>
          {texts.checkAndSend[language]}
        </a>
        <a href={`/enterprises/${declarer.enterprise.id}/figures`}>{texts.figures[language]}</a>
      </p>
      <Receipts page={page} language={language} />
      <p class="note">
        {texts.otherYears[language]}{' '}
        {years
          .filter(each => each !== year)
          .map(each => (
            <a class="other-year" href={addressOf({ declarer, year: each })}>
              {each}
            </a>
          ))}
      </p>
    </Page>
  )
}

const TITLES = { enterprise: texts.ofEnterprise, product: texts.ofProducts, site: texts.ofSites } as const

interface TasksProps {
  readonly page: DeclarationPage
  readonly kind: Section['kind']
  readonly language: Language
}

const Tasks = ({ page, kind, language }: TasksProps) => {
  const sections = page.declaration.sections.filter(({ section }) => section.kind === kind)
  return sections.length === 0 ? null : (
    <section>
      <h2>{TITLES[kind][language]}</h2>
      <ol class="tasks">
        {sections.map(state => (
          <Task page={page} state={state} language={language} />
        ))}
      </ol>
    </section>
  )
}

const Task = ({
  page: { declaration, people },
  state,
  language,
}: {
  readonly page: DeclarationPage
  readonly state: SectionState
  readonly language: Language
}) => {
  const { section } = state
  const { answered, figures } = standingOf([state])
  const draft = declaration.drafts.find(each => each.section === section.id)
  return (
    <li class="task">
      <a class="task-name" href={addressOf(declaration, section.id)}>
        {sectionName(section, language)}
      </a>
      <span class="task-saved">
        {draft !== undefined &&
          `${texts.savedAt[language]} ${timeWords(draft.savedAt, language)}, ${people.get(draft.savedBy) ?? ''}`}
      </span>
      <span class="task-count number">{texts.answeredOf(answered, figures)[language]}</span>
      <span class="task-state">
        <TaskState state={state} language={language} />
      </span>
    </li>
  )
}

const TaskState = ({ state, language }: { readonly state: SectionState; readonly language: Language }) => {
  const { answered, missing, wrong, unconfirmed } = standingOf([state])
  if (wrong > 0) return <Tag tone="no">{texts.toMend(wrong)[language]}</Tag>
  if (unconfirmed > 0) return <Tag tone="wait">{texts.toConfirm(unconfirmed)[language]}</Tag>
  if (missing === 0) return <Tag tone="done">{texts.done[language]}</Tag>
  return (
    <Tag tone={answered === 0 ? 'plain' : 'now'}>
      {texts[answered === 0 ? 'untouched' : 'begun'][language]}
    </Tag>
  )
}

const Receipts = ({
  page: { declaration, people },
  language,
}: {
  readonly page: DeclarationPage
  readonly language: Language
}) =>
  declaration.receipts.length === 0 ? null : (
    <section>
      <h2>{texts.receipts[language]}</h2>
      <ul class="plain-list">
        {declaration.receipts.map(({ receipt, sentAt, sentBy }) => (
          <li>
            <a href={receiptAddress(receipt)}>
              {texts.sentBy(receipt, formatMoment(sentAt, language), people.get(sentBy) ?? sentBy)[language]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
