import { formatDay, formatPeriod } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { noteReadings } from '../../enterprises/index.ts'
import { type Enterprise, enterpriseIdOf } from '../../enterprises/model.ts'
import { maySeeRecord } from '../../enterprises/permissions.ts'
import { type Day, parseDay } from '../../exact/day.ts'
import {
  definitionIn,
  factsAsKnownOn,
  listThemes,
  listVariables,
  nameIn,
  statusTexts,
  unitOf,
} from '../../facts/index.ts'
import type { FactStatus, KnownFact, Subject, Variable } from '../../facts/model.ts'
import { mayDeclare } from '../../facts/permissions.ts'
import { endOf } from '../../facts/rules/validity.ts'
import { NotAllowed, NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type Looking, lookAt } from './loading.ts'
import { StatusTag, Value } from './parts.tsx'
import { texts } from './texts.ts'

/** All figures of an enterprise, years beside each other, as they are known now or were known on any day. */
export const get =
  (menu: Menu): PageOf =>
  async visit =>
    html(<FiguresView shell={shellOf(visit, menu)} page={await load(visit)} />)

export interface FiguresPage {
  readonly looking: Looking
  readonly facts: readonly KnownFact[]
  readonly variables: readonly Variable[]
  /** Null: as known now. */
  readonly knownOn: Day | null
  readonly status: FactStatus | null
  readonly mayDeclare: boolean
}

const load = async ({ work, params, query }: Visit): Promise<FiguresPage> => {
  const looking = await lookAt(work, enterpriseIdOf(params.enterprise ?? ''))
  if (!maySeeRecord(work.actor, looking)) throw NotAllowed.secret(`see figures of ${looking.enterprise.id}`)
  const variables = await ordered(work.db)
  const seen = new Set(variables.filter(looking.maySee).map(({ code }) => code))
  if (seen.size === 0) throw new NotFound('figures', looking.enterprise.id)
  await noteReadings(work, [looking.enterprise.id], 'figures')
  const knownOn = parseDay(query.get('knownOn') ?? '')
  const status =
    (['declared', 'verified', 'contested'] as const).find(each => each === query.get('status')) ?? null
  const facts = await factsAsKnownOn(work.db, looking.subjects, knownOn === null ? work.now : endOf(knownOn))
  return {
    looking,
    facts: facts.filter(fact => seen.has(fact.variable) && (status === null || fact.status === status)),
    variables,
    knownOn,
    status,
    mayDeclare: mayDeclare(work.actor, { belongs: looking.belongs }),
  }
}

/** In the order of the forms. */
const ordered = async (db: Visit['work']['db']): Promise<readonly Variable[]> => {
  const codes = (await listThemes(db)).flatMap(({ variables }) => variables)
  const at = new Map(codes.map((code, index) => [code, index]))
  const variables = await listVariables(db)
  return variables.toSorted((a, b) => (at.get(a.code) ?? codes.length) - (at.get(b.code) ?? codes.length))
}

export const FiguresView = ({ shell, page }: { readonly shell: Shell; readonly page: FiguresPage }) => {
  const { language } = shell
  const { looking, facts, knownOn } = page
  const { enterprise } = looking
  const groups = looking.subjects
    .map(subject => ({ subject, facts: facts.filter(fact => sameSubject(fact.subject, subject)) }))
    .filter(group => group.facts.length > 0)
  return (
    <Page
      shell={shell}
      title={texts.figuresOf(nameIn(enterprise, language))[language]}
      path={[
        { href: `/enterprises/${encodeURIComponent(enterprise.id)}`, label: nameIn(enterprise, language) },
      ]}
    >
      <h1>{texts.figures[language]}</h1>
      <p class="lead">
        <b>{nameIn(enterprise, language)}</b>.{' '}
        {knownOn === null
          ? texts.knownNow[language]
          : texts.knownThen(formatDay(knownOn, language))[language]}
        .
      </p>
      <Asking page={page} language={language} />
      {groups.length === 0 && <p class="waiting">{texts.noFigures[language]}</p>}
      {groups.map(group => (
        <Group group={group} page={page} language={language} />
      ))}
    </Page>
  )
}

const sameSubject = (a: Subject, b: Subject): boolean => JSON.stringify(a) === JSON.stringify(b)

const Asking = ({ page, language }: { readonly page: FiguresPage; readonly language: Language }) => {
  const { looking, knownOn, status } = page
  const here = `/enterprises/${encodeURIComponent(looking.enterprise.id)}/figures`
  return (
    <form class="asking" method="get" action={here}>
      <label>
        <span>{texts.knownOn[language]}</span>
        <input class="input" type="date" name="knownOn" value={knownOn ?? ''} />
      </label>
      <label>
        <span>{texts.status[language]}</span>
        <select class="input" name="status">
          <option value="">–</option>
          {(['declared', 'verified', 'contested'] as const).map(each => (
            <option value={each} selected={each === status}>
              {statusTexts[each][language]}
            </option>
          ))}
        </select>
      </label>
      <button class="button quiet-button" type="submit">
        {texts.show[language]}
      </button>
      {page.mayDeclare && (
        <a href={`/declarations/${encodeURIComponent(looking.enterprise.id)}/${String(lastYearOf(page))}`}>
          {texts.declareHere[language]}
        </a>
      )}
    </form>
  )
}

const lastYearOf = ({ facts }: FiguresPage): string =>
  facts
    .flatMap(({ period }) => period?.slice(0, 4) ?? [])
    .toSorted()
    .at(-1) ?? ''

interface GroupProps {
  readonly group: { readonly subject: Subject; readonly facts: readonly KnownFact[] }
  readonly page: FiguresPage
  readonly language: Language
}

const Group = ({ group: { subject, facts }, page, language }: GroupProps) => {
  const { looking, variables } = page
  const name = subjectName(looking, subject, looking.enterprise, language)
  const periods = [...new Set(facts.map(({ period }) => period ?? ''))].toSorted().toReversed()
  const asked = variables.filter(({ code }) => facts.some(({ variable }) => variable === code))
  return (
    <section class="checked">
      <h2>{name}</h2>
      <Scroll of={name} language={language}>
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">{texts.variable[language]}</th>
              {periods.map(period => (
                <th scope="col" class="n">
                  {period === '' ? texts.once[language] : formatPeriod(period, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asked.map(variable => (
              <tr>
                <th scope="row" title={definitionIn(variable, language)?.words}>
                  {nameIn(variable, language)}
                  {unitOf(variable, language) !== null && (
                    <span class="quiet"> ({unitOf(variable, language)})</span>
                  )}
                </th>
                {periods.map(period => (
                  <Cell
                    period={period === '' ? texts.once[language] : formatPeriod(period, language)}
                    fact={facts.find(
                      each => each.variable === variable.code && (each.period ?? '') === period,
                    )}
                    variable={variable}
                    page={page}
                    language={language}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

const subjectName = (
  { names }: Looking,
  subject: Subject,
  enterprise: Enterprise,
  language: Language,
): string =>
  subject.kind === 'city' || subject.id === enterprise.id
    ? nameIn(enterprise, language)
    : (names.get(subject.id) ?? subject.id)

interface CellProps {
  readonly period: string
  readonly fact: KnownFact | undefined
  readonly variable: Variable
  readonly page: FiguresPage
  readonly language: Language
}

const Cell = ({ period, fact, variable, page: { knownOn }, language }: CellProps) =>
  fact === undefined ? (
    <td class="n quiet" data-label={period}>
      –
    </td>
  ) : (
    <td class="n" data-label={period}>
      <a href={`/facts/${encodeURIComponent(fact.id)}${knownOn === null ? '' : `?knownOn=${knownOn}`}`}>
        <Value variable={bare(variable)} value={fact.value} language={language} />
      </a>
      {fact.status !== 'verified' && (
        <span class="cell-status">
          <StatusTag status={fact.status} language={language} />
        </span>
      )}
    </td>
  )

/** Its unit stands in the heading of the row. */
const bare = (variable: Variable): Variable =>
  variable.type === 'money' ? { ...variable, type: 'number', unit: null } : { ...variable, unit: null }
