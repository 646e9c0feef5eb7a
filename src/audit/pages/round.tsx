import { formatMoment } from '../../design/dates.ts'
import { statusOf } from '../../design/form-page.tsx'
import { ErrorSummary, type Filling, prefilled, SelectField, Submit, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { KnownList, RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { jobAddress, startJob } from '../../platform/jobs.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { getRound, roundAddress } from '../../selection/index.ts'
import { drawSample } from '../actions.ts'
import { auditedRoundAddress, drawAddress, journalOf } from '../addresses.ts'
import { rerunJob } from '../jobs.ts'
import { drawnList } from '../listed.ts'
import { loadRoundAudit, type RoundAudit } from '../loading.ts'
import { drawInput, groupings } from '../model.ts'
import { auditPath, Digest, RerunMark, whoWords } from '../parts/shown.tsx'
import { ensureMayOpen } from '../reading.ts'
import { texts } from '../texts/pages.ts'
import { groupingNames } from '../texts/words.ts'

/** One closed round: its frozen result and its re-run, the samples drawn of it, and a form for another. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, prefilled(visit.work.language, { size: '10', by: 'none' }), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const filled = readForm(await visit.form(), drawInput, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    const done = await attempt(language, () => drawSample(work, params.round ?? '', filled.value))
    if (done.ok) return redirect(drawAddress(done.value))
    return show(
      menu,
      visit,
      { typed: filled.typed, problems: done.problems, language },
      statusOf(done.problems),
    )
  }

export const rerun: PageOf = async ({ work, params }) => {
  const round = await getRound(work.db, params.round ?? '')
  ensureMayOpen(work, round)
  return redirect(jobAddress(await startJob(work, rerunJob, { round: round.id })))
}

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const page = await loadRoundAudit(visit.work, visit.params.round ?? '')
  return html(<RoundView shell={shellOf(visit, menu)} page={page} filling={filling} />, status)
}

interface RoundProps {
  readonly shell: Shell
  readonly page: RoundAudit
  readonly filling: Filling
}

export const RoundView = ({ shell, page, filling }: RoundProps) => {
  const { language } = shell
  const { round } = page
  const title = texts.roundTitle(round.name[language])[language]
  return (
    <Page shell={shell} title={title} path={auditPath(shell)}>
      <h1>{title}</h1>
      <ErrorSummary filling={filling} />
      <Frozen {...{ page, language }} />
      <RecordSection id="sources" title={texts.sources[language]}>
        <Sources {...{ page, language }} />
      </RecordSection>
      {page.mayAudit && (
        <>
          <RecordSection id="draws" title={texts.draws[language]}>
            <Draws {...{ page, language }} />
          </RecordSection>
          <RecordSection id="draw" title={texts.drawNew[language]}>
            <DrawForm {...{ page, filling, language }} />
          </RecordSection>
        </>
      )}
    </Page>
  )
}

interface Part {
  readonly page: RoundAudit
  readonly language: Language
}

const Frozen = ({ page, language }: Part) => {
  const { round, closedAt, frozen, rerun } = page
  return (
    <>
      <KnownList
        facts={[
          { name: texts.closedAt[language], value: formatMoment(closedAt, language) },
          { name: texts.frozenDigest[language], value: <Digest of={frozen} /> },
          { name: texts.lastRerun[language], value: <RerunMark {...{ rerun, frozen, language }} /> },
        ]}
      />
      <form method="post" action={`${auditedRoundAddress(round.id)}/rerun`} class="form-end">
        <Submit isQuiet>{texts.rerun[language]}</Submit>
      </form>
      <p class="small">
        {texts.rerunElsewhere[language]} <code>chuluc round rerun {round.id}.json</code>
      </p>
    </>
  )
}

const Sources = ({ page: { round, mayAudit }, language }: Part) => {
  const at = roundAddress(round)
  const links = [
    { href: at, label: texts.result[language] },
    ...(mayAudit
      ? [
          { href: `${at}/council`, label: texts.council[language] },
          { href: `${at}/decision`, label: texts.decision[language] },
        ]
      : []),
    { href: journalOf(`selection.round ${round.id}`), label: texts.roundJournal[language] },
  ]
  return (
    <ul class="ways">
      {links.map(({ href, label }) => (
        <li>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

const Draws = ({ page: { draws, nameOf }, language }: Part) => (
  <Rows
    language={language}
    caption={texts.draws[language]}
    empty={texts.noDraws[language]}
    headings={[
      texts.drawnAt[language],
      texts.drawnBy[language],
      texts.size[language],
      texts.groups[language],
      texts.seed[language],
    ]}
    rows={draws}
    cells={draw => [
      <a href={drawAddress(draw.id)}>{formatMoment(draw.at, language)}</a>,
      whoWords(nameOf, draw.byWhom, language),
      String(draw.size),
      groupingNames[drawnList(draw).by][language],
      <>
        <Digest of={draw.seed} />{' '}
        <span class="quiet">{(draw.isSeedMade ? texts.seedMade : texts.seedGiven)[language]}</span>
      </>,
    ]}
  />
)

const DrawForm = ({ page, filling, language }: Part & { readonly filling: Filling }) => (
  <form method="post" class="form">
    <p class="hint">{texts.drawHint[language]}</p>
    <TextField
      filling={filling}
      name="size"
      label={texts.sizeLabel(page.dossiers)[language]}
      inputmode="numeric"
      width="short"
    />
    <SelectField
      filling={filling}
      name="by"
      label={texts.groups[language]}
      options={groupings.map(value => ({ value, label: groupingNames[value][language] }))}
    />
    <TextField
      filling={filling}
      name="seed"
      label={texts.seedLabel[language]}
      hint={texts.seedHint[language]}
      isOptional
    />
    <p class="form-end">
      <Submit>{texts.draw[language]}</Submit>
    </p>
  </form>
)
