import { formatDay, formatPeriod } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { type Day, parseDay } from '../../exact/day.ts'
import { definitionIn, nameIn, unitOf } from '../../facts/index.ts'
import type { Fact, Variable } from '../../facts/model.ts'
import { mayDeclare } from '../../facts/permissions.ts'
import { endOf } from '../../facts/rules/validity.ts'
import type { FieldProblem, Typed } from '../../platform/forms.ts'
import { typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { AnswerForms } from './answer-forms.tsx'
import { answerAs } from './answering.ts'
import { Evidence } from './evidence.tsx'
import { type Looking, loadFigure, namesOf, type Told } from './loading.ts'
import { StatusTag, Thread, Value } from './parts.tsx'
import { texts } from './texts.ts'

/** One figure: what it is, what it means, everything that was said of it, and as it was known on any day. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const page = await load(visit)
    return html(<FactView shell={shellOf(visit, menu)} page={page} />)
  }

/** The enterprise answers a doubt: it explains, or it corrects. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const typed = typedIn(await visit.form())
    const page = await load(visit)
    const answered = await answerAs(visit.work, page, typed)
    if (answered.ok) return redirect(`/facts/${encodeURIComponent(answered.fact)}?answered=yes`)
    const again = { ...page, typed, problems: answered.problems }
    return html(<FactView shell={shellOf(visit, menu)} page={again} />, answered.isRefused ? 409 : 422)
  }

export interface FactPage {
  readonly told: Told
  readonly variable: Variable
  readonly looking: Looking
  readonly nameOf: (actor: string) => string | null
  /** Null: as known now. */
  readonly knownOn: Day | null
  readonly mayAnswer: boolean
  readonly isAnswered: boolean
  readonly typed: Typed
  readonly problems: readonly FieldProblem[]
}

const load = async (visit: Visit): Promise<FactPage> => {
  const { work, params, query } = visit
  const { told, variable, looking } = await loadFigure(work, params.fact ?? '')
  return {
    told,
    variable,
    looking,
    nameOf: await namesOf(work),
    knownOn: parseDay(query.get('knownOn') ?? ''),
    mayAnswer:
      told.status === 'contested' &&
      mayDeclare(work.actor, { belongs: looking.belongs }) &&
      query.get('answered') === null,
    isAnswered: query.get('answered') !== null,
    typed: {},
    problems: [],
  }
}

export const FactView = ({ shell, page }: { readonly shell: Shell; readonly page: FactPage }) => {
  const { language } = shell
  const { told, variable, looking, nameOf, knownOn, mayAnswer, isAnswered } = page
  const name = nameIn(variable, language)
  const figures = `/enterprises/${encodeURIComponent(looking.enterprise.id)}/figures`
  return (
    <Page
      shell={shell}
      title={texts.historyOf(name)[language]}
      path={[{ href: figures, label: texts.figuresOf(nameIn(looking.enterprise, language))[language] }]}
    >
      <h1>{name}</h1>
      <p class="lead">{whoseAndWhen(page, language)}</p>
      {isAnswered && (
        <p class="waiting" role="status">
          {texts.answerSent[language]}
        </p>
      )}
      <Latest page={page} language={language} />
      {mayAnswer && <AnswerForms page={page} shell={shell} />}
      <KnownOn page={page} language={language} />
      {knownOn === null && (
        <>
          <h2>{texts.history[language]}</h2>
          <Thread told={told} variable={variable} looking={looking} nameOf={nameOf} language={language} />
        </>
      )}
      <Meaning variable={variable} language={language} />
    </Page>
  )
}

interface PartProps {
  readonly page: FactPage
  readonly language: Shell['language']
}

const whoseAndWhen = ({ told: { latest }, looking }: FactPage, language: Shell['language']): string => {
  const whose =
    latest.subject.kind === 'enterprise' || latest.subject.kind === 'city'
      ? nameIn(looking.enterprise, language)
      : `${looking.names.get(latest.subject.id) ?? latest.subject.id}, ${nameIn(looking.enterprise, language)}`
  const when = latest.period === null ? texts.once[language] : formatPeriod(latest.period, language)
  return `${whose} · ${when}`
}

/** The figure as it stands, or as it stood on the day that was asked. */
const Latest = ({ page, language }: PartProps) => {
  const { told, variable, looking, knownOn } = page
  const fact = knownOn === null ? told.latest : versionOn(told.versions, knownOn)
  if (fact === undefined)
    return <p class="waiting">{texts.notYetKnown(formatDay(knownOn ?? '', language))[language]}</p>
  const status = knownOn === null ? told.status : statusOn(told, fact, knownOn)
  return (
    <p class="fact-value">
      <b>
        <Value variable={variable} value={fact.value} language={language} />
      </b>{' '}
      <StatusTag status={status} language={language} />
      <span class="fact-evidence">
        <Evidence looking={looking} fact={told.latest} of={fact} language={language} />
      </span>
      {knownOn === null && told.status === 'contested' && (
        <span class="quiet">
          {' '}
          {texts[told.isAnswered ? 'waitsForOfficial' : 'waitsForEnterprise'][language]}
        </span>
      )}
    </p>
  )
}

const versionOn = (versions: readonly Fact[], day: Day): Fact | undefined =>
  versions.findLast(({ recordedAt }) => recordedAt <= endOf(day))

const statusOn = ({ reviews }: Told, fact: Fact, day: Day) =>
  reviews.findLast(review => review.fact === fact.id && review.reviewedAt <= endOf(day))?.verdict ??
  'declared'

const KnownOn = ({ page: { knownOn, told }, language }: PartProps) => (
  <form class="asking" method="get" action={`/facts/${encodeURIComponent(told.latest.id)}`}>
    <label>
      <span>{texts.knownOn[language]}</span>
      <input class="input" type="date" name="knownOn" value={knownOn ?? ''} />
    </label>
    <button class="button quiet-button" type="submit">
      {texts.show[language]}
    </button>
    {knownOn !== null && (
      <a href={`/facts/${encodeURIComponent(told.latest.id)}`}>{texts.history[language]}</a>
    )}
  </form>
)

const Meaning = ({
  variable,
  language,
}: {
  readonly variable: Variable
  readonly language: Shell['language']
}) => (
  <dl class="receipt">
    {definitionIn(variable, language) !== null && (
      <>
        <dt>{texts.definition[language]}</dt>
        <dd lang={definitionIn(variable, language)?.lang}>
          {definitionIn(variable, language)?.words}
          {unitOf(variable, language) !== null && ` (${unitOf(variable, language)})`}
        </dd>
      </>
    )}
    {variable.clause !== null && (
      <>
        <dt>{texts.clause[language]}</dt>
        <dd>{variable.clause}</dd>
      </>
    )}
  </dl>
)
