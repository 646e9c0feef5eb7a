import { BulkDone } from '../../design/bulk-done.tsx'
import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, Hidden, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { oneOf, type Typed, typedIn } from '../../platform/forms.ts'
import { askedAgain } from '../../platform/listing.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { understood } from '../../platform/vocabulary.ts'
import { getRound, type Round } from '../../selection/index.ts'
import { type BulkResult, doWithChosen } from '../actions/bulk.ts'
import { ensureMayCheck } from '../actions/checking.ts'
import { checksAddress, roundAddress } from '../addresses.ts'
import { type ListedSubmission, listOf } from '../listing.ts'
import { type BulkVerb, bulkVerbs, whyNot } from '../rules/bulk.ts'
import { submissionVocabulary } from '../search.ts'
import { askedIn } from '../standing.ts'
import { bulkTexts as texts } from '../texts/bulk.ts'
import { texts as checkTexts } from '../texts/checking.ts'

/** What was ticked in the list: first what would happen to each, then, confirmed, what did. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const typed = typedIn(await visit.form())
    const chosen = await loadChosen(visit, typed)
    if (chosen.rows.length === 0 || oneOf(typed, 'confirm') !== '1') return show(menu, visit, chosen, null)
    const receipts = new Map(
      (typed.receipt ?? []).map(each => [each.split('|')[0] ?? '', each.split('|')[1] ?? '']),
    )
    const rows = chosen.rows.map(({ id }) => ({ id, receipt: receipts.get(id) ?? '' }))
    const results = await doWithChosen(work, chosen.round.id, { verb: chosen.verb, rows })
    if (results.some(({ why }) => why !== null)) return show(menu, visit, chosen, results)
    return redirect(listAddress(chosen, String(results.length)))
  }

interface Chosen {
  readonly round: Round
  readonly verb: BulkVerb
  readonly rows: readonly ListedSubmission[]
  readonly asked: URLSearchParams
}

const loadChosen = async ({ work, params }: Visit, typed: Typed): Promise<Chosen> => {
  const round = await getRound(work.db, params.round ?? '')
  await ensureMayCheck(work, round.id)
  const all = await listOf(work, { round: round.id })
  const asked = new URLSearchParams(oneOf(typed, 'asked').slice(0, 2000))
  const ids = new Set(typed.id ?? [])
  const { isFound } = understood(asked, submissionVocabulary(await askedIn(work, round), all, work.language))
  return {
    round,
    verb: bulkVerbs.find(each => each === oneOf(typed, 'verb')) ?? 'remind',
    rows: oneOf(typed, 'all') === '1' ? all.filter(isFound) : all.filter(({ id }) => ids.has(id)),
    asked,
  }
}

const listAddress = ({ round, asked }: Chosen, done: string | null = null): string =>
  askedAgain(checksAddress(round.id), asked, { done })

const show = (menu: Menu, visit: Visit, chosen: Chosen, results: BulkResult | null): Promise<Response> => {
  const isRefused = results?.every(({ why }) => why !== null) === true
  const status = chosen.rows.length === 0 ? 422 : isRefused ? 409 : 200
  return html(<ChosenView shell={shellOf(visit, menu)} chosen={chosen} results={results} />, status)
}

interface ChosenProps {
  readonly shell: Shell
  readonly chosen: Chosen
  /** Null: nothing was done yet. */
  readonly results: BulkResult | null
}

export const ChosenView = ({ shell, chosen, results }: ChosenProps) => {
  const { language } = shell
  const { rows, round, verb } = chosen
  const title = texts.title(formatNumber(String(rows.length), language))[language]
  const problems = rows.length === 0 ? [{ field: '', words: texts.nothingChosen[language] }] : []
  return (
    <Page
      shell={shell}
      title={title}
      path={[
        { href: roundAddress(round.id), label: round.name[language] },
        { href: checksAddress(round.id), label: checkTexts.checks[language] },
      ]}
    >
      <h1>{title}</h1>
      <ErrorSummary filling={{ typed: {}, problems, language }} />
      {results === null && rows.length > 0 && (
        <>
          <p class="lead">
            <b>{texts[verb][language]}.</b> {texts.lead[language]}
          </p>
          <Preview chosen={chosen} language={language} />
        </>
      )}
      {results !== null && <Done rows={rows} results={results} language={language} />}
      <p class="form-end">
        <a href={listAddress(chosen)}>{texts.back[language]}</a>
      </p>
    </Page>
  )
}

const Preview = ({ chosen, language }: { readonly chosen: Chosen; readonly language: Language }) => {
  const { rows, verb, round } = chosen
  const change = rows.filter(({ listed }) => whyNot(verb, listed) === null)
  const [count, left] = [change.length, rows.length - change.length].map(each =>
    formatNumber(String(each), language),
  )
  return (
    <>
      <p>{texts.counted(count ?? '', left ?? '')[language]}</p>
      <Rows
        language={language}
        caption={texts.would[language]}
        headings={[checkTexts.product[language], checkTexts.enterprise[language], texts.would[language]]}
        rows={rows}
        cells={row => [row.names.product, row.names.enterprise, wouldBe(row, verb, language)]}
      />
      {change.length > 0 && (
        <form method="post" action={`${checksAddress(round.id)}/chosen`}>
          <Hidden name="asked" value={chosen.asked.toString()} />
          <Hidden name="verb" value={verb} />
          <Hidden name="confirm" value="1" />
          {rows.map(({ id, last }) => (
            <>
              <Hidden name="id" value={id} />
              <Hidden name="receipt" value={`${id}|${last?.receipt ?? ''}`} />
            </>
          ))}
          <p class="form-end">
            <Submit>{texts.doIt(texts[verb][language], count ?? '')[language]}</Submit>
          </p>
        </form>
      )}
    </>
  )
}

const wouldBe = ({ listed, supplement, checked }: ListedSubmission, verb: BulkVerb, language: Language) => {
  const why = whyNot(verb, listed)
  if (why !== null)
    return (
      <span class="quiet">
        {texts.nothing[language]}: {texts[why][language]}
      </span>
    )
  if (verb === 'complete')
    return texts.wouldComplete(formatNumber(String(checked.of - checked.done), language))[language]
  return supplement === null ? '' : texts.wouldRemind(formatDay(supplement.dueOn, language))[language]
}

interface DoneProps {
  readonly rows: readonly ListedSubmission[]
  readonly results: BulkResult
  readonly language: Language
}

const Done = ({ rows, results, language }: DoneProps) => {
  const names = new Map(rows.map(({ id, names }) => [id as string, names.product]))
  const left = results.flatMap(({ id, why }) =>
    why === null ? [] : [{ name: names.get(id) ?? id, why: why[language] }],
  )
  const done = results.length - left.length
  return (
    <BulkDone
      language={language}
      what={checkTexts.product[language]}
      done={done === 0 ? null : texts.done(formatNumber(String(done), language))[language]}
      left={left}
    />
  )
}
