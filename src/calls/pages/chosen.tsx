import { personIdOf } from '../../access/model.ts'
import { BulkDone } from '../../design/bulk-done.tsx'
import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, Hidden, SelectField, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { assignCaretaker, previewCaretaker, skipWords } from '../../enterprises/index.ts'
import type { EnterpriseId } from '../../enterprises/model.ts'
import { attempt, type FieldProblem, oneOf, type Typed, typedIn } from '../../platform/forms.ts'
import { askedAgain } from '../../platform/listing.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { inLanguage, roundAddress } from '../../selection/index.ts'
import { markGuests } from '../actions/sessions.ts'
import { addSessionAddress, chosenAddress, outreachAddress } from '../addresses.ts'
import type { Session } from '../model.ts'
import { listed, loadOutreach, type Outreach, outreachQuery } from '../outreach-loading.ts'
import type { Reached } from '../rules/outreach.ts'
import { listGuests, listSessions } from '../store/sessions.ts'
import { texts as callTexts } from '../texts/call.ts'
import { texts } from '../texts/outreach.ts'
import { sessionTexts } from '../texts/sessions.ts'

/** What was ticked in the outreach list: given to a person, or invited; what would happen is shown first. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const typed = typedIn(await visit.form())
    const chosen = await loadChosen(visit, typed)
    if (chosen.rows.length === 0)
      return show(menu, visit, chosen, [{ field: '', words: texts.nothingChosen[work.language] }])
    if (oneOf(typed, 'confirm') !== '1' || chosen.to === '') return show(menu, visit, chosen, [])
    const done = await attempt(work.language, () => carryOut(work, chosen))
    if (!done.ok) return show(menu, visit, chosen, done.problems)
    if (chosen.skipped.size > 0) return show(menu, visit, { ...chosen, done: done.value }, [])
    return redirect(
      askedAgain(outreachAddress(chosen.outreach.head), askedIn(typed), { done: String(done.value) }),
    )
  }

interface Chosen {
  readonly outreach: Outreach
  readonly typed: Typed
  readonly rows: readonly Reached[]
  readonly verb: 'give' | 'invite'
  /** A person of the office, `-` for nobody, or a session; empty while none is chosen. */
  readonly to: string
  /** Sessions to come. */
  readonly sessions: readonly Session[]
  /** Why some would be left as they are. */
  readonly skipped: ReadonlyMap<EnterpriseId, string>
  /** With how many it was done. */
  readonly done?: number
}

const NOBODY = '-'

const askedIn = (typed: Typed): URLSearchParams => new URLSearchParams(oneOf(typed, 'asked').slice(0, 2000))

const loadChosen = async ({ work, params }: Visit, typed: Typed): Promise<Chosen> => {
  const outreach = await loadOutreach(work, params.round ?? '')
  const ids = new Set(typed.id ?? [])
  const rows =
    oneOf(typed, 'all') === '1'
      ? listed(outreach, work, outreachQuery(work, askedIn(typed)))
      : outreach.rows.filter(({ enterprise }) => ids.has(enterprise))
  const verb = oneOf(typed, 'verb') === 'invite' ? 'invite' : 'give'
  const sessions = (await listSessions(work.db, outreach.round.id)).filter(
    ({ heldOn }) => heldOn >= work.today,
  )
  const to = oneOf(typed, 'to')
  return {
    outreach,
    typed,
    rows,
    verb,
    to,
    sessions,
    skipped: await skippedOf(work, { outreach, rows, verb, to }),
  }
}

const skippedOf = async (
  work: Work,
  { outreach, rows, verb, to }: Pick<Chosen, 'outreach' | 'rows' | 'verb' | 'to'>,
): Promise<Chosen['skipped']> => {
  if (to === '') return new Map()
  if (verb === 'give') {
    const { skip } = await previewCaretaker(work, assignmentOf({ rows, to }))
    return new Map(skip.map(({ id, why }) => [id, skipWords[why][work.language]]))
  }
  const guests = await listGuests(work.db, outreach.round.id)
  return new Map(
    guests
      .filter(({ session, isInvited }) => isInvited && session === to)
      .map(({ enterprise }) => [enterprise, texts.alreadyInvited[work.language]]),
  )
}

const assignmentOf = ({ rows, to }: Pick<Chosen, 'rows' | 'to'>) => ({
  enterprises: rows.map(({ enterprise }) => enterprise),
  person: to === NOBODY ? null : personIdOf(to),
})

const carryOut = async (work: Work, chosen: Chosen): Promise<number> => {
  const { outreach, rows, verb, to } = chosen
  if (verb === 'give') return (await assignCaretaker(work, assignmentOf(chosen))).change.length
  const enterprises = rows.map(({ enterprise }) => enterprise)
  return markGuests(work, { round: outreach.round.id, session: to, enterprises, mark: 'invited' })
}

const show = (menu: Menu, visit: Visit, chosen: Chosen, problems: readonly FieldProblem[]) =>
  html(
    <ChosenView shell={shellOf(visit, menu)} chosen={chosen} problems={problems} />,
    problems.length === 0 ? 200 : 422,
  )

interface ChosenProps {
  readonly shell: Shell
  readonly chosen: Chosen
  readonly problems: readonly FieldProblem[]
}

export const ChosenView = ({ shell, chosen, problems }: ChosenProps) => {
  const { language } = shell
  const { outreach, rows, to, done } = chosen
  const { head } = outreach
  const title = texts.chosenTitle(formatNumber(String(rows.length), language))[language]
  return (
    <Page
      shell={shell}
      title={title}
      path={[
        { href: '/rounds', label: callTexts.rounds[language] },
        { href: roundAddress(head), label: inLanguage(head.name, language) },
        { href: outreachAddress(head), label: texts.outreach[language] },
      ]}
    >
      <h1>{title}</h1>
      <ErrorSummary filling={{ typed: chosen.typed, problems, language }} />
      {done !== undefined && <Done chosen={chosen} done={done} language={language} />}
      {done === undefined && rows.length > 0 && <Choose chosen={chosen} language={language} />}
      {done === undefined && rows.length > 0 && to !== '' && <Preview chosen={chosen} language={language} />}
      <p class="form-end">
        <a href={askedAgain(outreachAddress(head), askedIn(chosen.typed), {})}>{texts.back[language]}</a>
      </p>
    </Page>
  )
}

interface PartProps {
  readonly chosen: Chosen
  readonly language: Language
}

const Done = ({ chosen, done, language }: PartProps & { readonly done: number }) => (
  <BulkDone
    language={language}
    what={texts.name[language]}
    done={done === 0 ? null : texts.changed(formatNumber(String(done), language))[language]}
    left={chosen.rows.flatMap(({ enterprise, name }) => {
      const why = chosen.skipped.get(enterprise)
      return why === undefined ? [] : [{ name, why }]
    })}
  />
)

const sessionName = ({ heldOn, place }: Session, language: Language): string =>
  sessionTexts.sessionOn(formatDay(heldOn, language), place)[language]

const optionsOf = ({ verb, sessions, outreach }: Chosen, language: Language) =>
  verb === 'invite'
    ? sessions.map(session => ({ value: session.id, label: sessionName(session, language) }))
    : [
        ...[...outreach.office].map(([value, label]) => ({ value, label })),
        { value: NOBODY, label: texts.nobody[language] },
      ]

const Choose = ({ chosen, language }: PartProps) => {
  const options = optionsOf(chosen, language)
  const { head } = chosen.outreach
  if (options.length === 0)
    return (
      <p class="waiting">
        {texts.noSession[language]} <a href={addSessionAddress(head)}>{sessionTexts.add[language]}</a>
      </p>
    )
  return (
    <form method="post" action={chosenAddress(head)} class="form">
      <Carried chosen={chosen} />
      <SelectField
        filling={{ typed: chosen.typed, problems: [], language }}
        name="to"
        label={(chosen.verb === 'invite' ? texts.chosenSession : texts.chosenOwner)[language]}
        options={options}
      />
      <p class="form-end">
        <Submit isQuiet={chosen.to !== ''}>{texts.preview[language]}</Submit>
      </p>
    </form>
  )
}

/** What was chosen goes along by itself, so that nothing else than what is shown here is changed. */
const Carried = ({ chosen: { typed, rows, verb } }: Pick<PartProps, 'chosen'>) => (
  <>
    <Hidden name="asked" value={oneOf(typed, 'asked')} />
    <Hidden name="verb" value={verb} />
    {rows.map(({ enterprise }) => (
      <Hidden name="id" value={enterprise} />
    ))}
  </>
)

const Preview = ({ chosen, language }: PartProps) => {
  const { rows, to, verb, skipped, outreach } = chosen
  const skip = rows.filter(({ enterprise }) => skipped.has(enterprise)).length
  const [change, left] = [rows.length - skip, skip].map(each => formatNumber(String(each), language))
  const target = optionsOf(chosen, language).find(({ value }) => value === to)?.label ?? ''
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{texts.preview[language]}</h2>
      <p>{(verb === 'invite' ? texts.wouldInvite : texts.wouldChange)(change ?? '', left ?? '')[language]}</p>
      {skip < rows.length && (
        <form method="post" action={chosenAddress(outreach.head)}>
          <Carried chosen={chosen} />
          <Hidden name="to" value={to} />
          <Hidden name="confirm" value="1" />
          <p class="form-end">
            <Submit>{texts.doIt(change ?? '')[language]}</Submit>
          </p>
        </form>
      )}
      <Rows
        language={language}
        caption={texts.preview[language]}
        headings={[texts.name[language], texts.would[language]]}
        rows={rows}
        cells={({ enterprise, name }) => [
          name,
          skipped.has(enterprise) ? (
            <span class="quiet">
              {texts.skipped[language]}: {skipped.get(enterprise)}
            </span>
          ) : (
            target
          ),
        ]}
      />
    </section>
  )
}
