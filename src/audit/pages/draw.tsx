import { formatMoment } from '../../design/dates.ts'
import { statusOf } from '../../design/form-page.tsx'
import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, type Filling, prefilled, SelectField, Submit, TextArea } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { KnownList, RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Notice } from '../../design/tasks.tsx'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type TableFile, tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { noteFinding } from '../actions.ts'
import { auditedRoundAddress, drawAddress } from '../addresses.ts'
import { type DrawAudit, loadDrawAudit } from '../loading.ts'
import { type Draw, findingInput } from '../model.ts'
import { Bundles } from '../parts/bundles.tsx'
import { Findings, Sample } from '../parts/sample.tsx'
import { auditPath, Digest, whoWords } from '../parts/shown.tsx'
import { severities } from '../severities.ts'
import { texts } from '../texts/pages.ts'
import { groupingNames, groupWords, outcomeWords } from '../texts/words.ts'

/** A sample: how it was drawn, its dossiers, what was found in them. `?format=xlsx`: the findings to be taken away. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const format = tableFormatIn(query)
    if (format !== null)
      return tableResponse(format, findingsFile(await loadDrawAudit(work, params.draw ?? ''), work.language))
    return show(menu, visit, prefilled(work.language), 200)
  }

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const draw = params.draw ?? ''
    const filled = readForm(await visit.form(), findingInput, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    const done = await attempt(language, () => noteFinding(work, draw, filled.value))
    if (done.ok) return redirect(`${drawAddress(draw)}#findings`)
    return show(
      menu,
      visit,
      { typed: filled.typed, problems: done.problems, language },
      statusOf(done.problems),
    )
  }

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const page = await loadDrawAudit(visit.work, visit.params.draw ?? '')
  return html(<DrawView shell={shellOf(visit, menu)} page={page} filling={filling} />, status)
}

interface DrawProps {
  readonly shell: Shell
  readonly page: DrawAudit
  readonly filling: Filling
}

export const DrawView = ({ shell, page, filling }: DrawProps) => {
  const { language } = shell
  const { round, list, sample, findings } = page
  const title = texts.drawTitle(sample.length)[language]
  const path = [
    ...auditPath(shell),
    { href: auditedRoundAddress(round.id), label: texts.roundTitle(round.name[language])[language] },
  ]
  const all = formatNumber(String(list.list.length), language)
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>{title}</h1>
      <p class="lead">{texts.drawOf(round.name[language], all)[language]}</p>
      <ErrorSummary filling={filling} />
      {page.isOld && <Notice tone="wait">{texts.isOld[language]}</Notice>}
      <Sample {...{ page, language }} />
      <RecordSection id="how" title={texts.how[language]}>
        <How {...{ page, language }} />
      </RecordSection>
      <RecordSection id="bundle" title={texts.bundle[language]}>
        <Bundles {...{ page, language }} />
      </RecordSection>
      <RecordSection id="findings" title={texts.findings[language]} count={findings.length}>
        <Findings {...{ page, language }} />
        <FindingForm {...{ page, filling, language }} />
      </RecordSection>
    </Page>
  )
}

interface Part {
  readonly page: DrawAudit
  readonly language: Language
}

const How = ({ page: { draw, list, nameOf }, language }: Part) => (
  <>
    <KnownList
      facts={[
        { name: texts.drawnAt[language], value: formatMoment(draw.at, language) },
        { name: texts.drawnBy[language], value: whoWords(nameOf, draw.byWhom, language) },
        { name: texts.groups[language], value: groupingNames[list.by][language] },
        {
          name: texts.seed[language],
          value: (
            <>
              <Digest of={draw.seed} />{' '}
              <span class="quiet">{(draw.isSeedMade ? texts.seedMade : texts.seedGiven)[language]}</span>
            </>
          ),
        },
        { name: texts.listDigest[language], value: <Digest of={draw.listSha256} /> },
        { name: texts.frozenDigest[language], value: <Digest of={draw.frozen} /> },
      ]}
    />
    <p class="small">{texts.rule[language]}</p>
    <p class="small">
      {texts.repeat[language]} <code>{commandOf(draw, list.by)}</code>
    </p>
  </>
)

const commandOf = ({ round, size, seed }: Draw, by: string): string =>
  `chuluc audit draw --file ${round}.json --size ${size} --seed '${seed.replaceAll("'", `'\\''`)}'${by === 'none' ? '' : ` --by ${by}`} --json`

const FindingForm = ({ page, filling, language }: Part & { readonly filling: Filling }) => (
  <form method="post" class="form">
    <p class="hint">{texts.findingHint[language]}</p>
    <SelectField
      filling={filling}
      name="dossier"
      label={texts.dossier[language]}
      empty={texts.chooseDossier[language]}
      options={page.sample.map(({ dossier, product }) => ({
        value: dossier,
        label: `${dossier} · ${product}`,
      }))}
    />
    <SelectField
      filling={filling}
      name="severity"
      label={texts.severity[language]}
      options={severities.map(({ code, name }) => ({ value: code, label: name[language] }))}
    />
    <TextArea filling={filling} name="words" label={texts.words[language]} rows={4} />
    <p class="form-end">
      <Submit>{texts.noteFinding[language]}</Submit>
    </p>
  </form>
)

/** Every dossier of the sample, each finding a row; a dossier without one has a row of its own. */
const findingsFile = (page: DrawAudit, language: Language): TableFile => {
  const { draw, list, sample, findings, nameOf } = page
  const column = (code: string, heading: string) => ({ code, heading })
  return {
    name: `kiem-toan-${draw.round}-${draw.id}`,
    columns: [
      column('position', texts.position[language]),
      column('dossier', texts.dossier[language]),
      column('product', texts.product[language]),
      column('group', texts.groups[language]),
      column('outcome', texts.outcome[language]),
      column('severity', texts.severity[language]),
      column('words', texts.words[language]),
      column('at', texts.notedAt[language]),
      column('by', texts.notedBy[language]),
    ],
    rows: sample.flatMap(each => {
      const head = [
        each.position,
        each.dossier,
        `${each.product}, ${each.enterprise}`,
        groupWords(list.by, each.group)[language],
        outcomeWords(each.result.outcome)[language],
      ]
      const own = findings.filter(({ dossier }) => dossier === each.dossier)
      if (own.length === 0) return [[...head, null, null, null, null]]
      return own.map(({ severity, words, at, byWhom }) => [
        ...head,
        severities.find(({ code }) => code === severity)?.name[language] ?? severity,
        words,
        at,
        whoWords(nameOf, byWhom, language),
      ])
    }),
  }
}
