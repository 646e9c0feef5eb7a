import { statusOf } from '../../design/form-page.tsx'
import { formatNumber } from '../../design/format.ts'
import {
  ErrorSummary,
  type Filling,
  Hidden,
  prefilled,
  SelectField,
  Submit,
  TextField,
} from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { listCodes } from '../../enterprises/index.ts'
import type { Day } from '../../exact/day.ts'
import { attempt, type Filled, oneOf, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { prepareRelease, previewRelease } from '../actions.ts'
import { NEW_RELEASE, RELEASES, releaseAddress } from '../addresses.ts'
import { indicatorsToRelease } from '../indicator-rows.ts'
import { countInput, indicatorInput, type ReleaseInput } from '../inputs.ts'
import { loadReleases, type ShownRelease } from '../loading.ts'
import { counters, type Release } from '../model.ts'
import { counterNames } from '../texts/counters.ts'
import { texts } from '../texts/pages.ts'

/** What a count would be; with something asked in the address its value and rows, and nothing is kept. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const { language } = work
    if (query.get('counter') === null && query.get('indicator') === null)
      return show(menu, visit, prefilled(language, beginning(query.get('of'), work.today)))
    const asked = new FormData()
    for (const [name, value] of query) asked.append(name, value)
    const filled = readAsked(asked, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, null, 422)
    const seen = await attempt(language, () => previewRelease(work, filled.value))
    const filling = { typed: filled.typed, problems: seen.ok ? [] : seen.problems, language }
    return show(menu, visit, filling, seen.ok ? seen.value : null, seen.ok ? 200 : statusOf(seen.problems))
  }

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const filled = readAsked(await visit.form(), language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, null, 422)
    const done = await attempt(language, () => prepareRelease(work, filled.value, visit))
    if (done.ok) return redirect(releaseAddress(done.value))
    const filling = { typed: filled.typed, problems: done.problems, language }
    const seen = await attempt(language, () => previewRelease(work, filled.value))
    return show(menu, visit, filling, seen.ok ? seen.value : null, statusOf(done.problems))
  }

const OF_INDICATOR = 'indicator'

/** What stands in the fields at first: those of an indicator, or of a count of the register. */
const beginning = (of: string | null, today: Day): Readonly<Record<string, string>> =>
  of === OF_INDICATOR
    ? { indicator: '', year: String(Number(today.slice(0, 4)) - 1), asOf: today }
    : { from: '2018', asOf: today, counter: 'valid-titles' }

/** An indicator of a year, or else a count of the register. */
const readAsked = (form: FormData, language: Language): Filled<ReleaseInput> =>
  form.has('indicator')
    ? readForm<ReleaseInput>(form, indicatorInput, language)
    : readForm<ReleaseInput>(form, countInput, language)

const show = async (
  menu: Menu,
  visit: Visit,
  filling: Filling,
  preview: Release | null = null,
  status = 200,
): Promise<Response> => {
  const { work } = visit
  const sectors = (await listCodes(work.db, 'sector-groups')).map(({ code, nameVi, nameEn }) => ({
    value: code,
    label: work.language === 'en' ? (nameEn ?? nameVi) : nameVi,
  }))
  const page = {
    preview,
    sectors,
    indicators: await indicatorsToRelease(work),
    releases: await loadReleases(work),
    filling,
  }
  return html(<NewView shell={shellOf(visit, menu)} page={page} />, status)
}

interface NewPage {
  readonly preview: Release | null
  readonly sectors: readonly { readonly value: string; readonly label: string }[]
  readonly indicators: readonly { readonly value: string; readonly label: string }[]
  readonly releases: readonly ShownRelease[]
  readonly filling: Filling
}

export const NewView = ({ shell, page }: { readonly shell: Shell; readonly page: NewPage }) => {
  const { language } = shell
  return (
    <Page
      shell={shell}
      title={texts.newTitle[language]}
      path={[{ href: RELEASES, label: texts.title[language] }]}
    >
      <h1>{texts.newTitle[language]}</h1>
      <p class="lead">{texts.newLead[language]}</p>
      <ErrorSummary filling={page.filling} />
      {page.preview !== null && <Preview preview={page.preview} filling={page.filling} />}
      <Asking page={page} />
    </Page>
  )
}

const fields = ['indicator', 'year', 'counter', 'from', 'to', 'sector', 'asOf', 'revises', 'reason']

const Preview = ({ preview, filling }: { readonly preview: Release; readonly filling: Filling }) => {
  const { language } = filling
  const count = (value: string) => formatNumber(value, language)
  const words = texts.previewed(
    count(preview.value),
    preview.unit[language],
    count(String(preview.rows.length)),
  )
  return (
    <RecordSection id="preview" title={texts.preview[language]}>
      <p>{words[language]}</p>
      <p>
        <code class="digest">{preview.rowsHash}</code>
      </p>
      <form method="post" action={NEW_RELEASE}>
        {fields
          .filter(name => oneOf(filling.typed, name) !== '')
          .map(name => (
            <Hidden name={name} value={oneOf(filling.typed, name)} />
          ))}
        <Submit>{texts.prepare[language]}</Submit>
      </form>
    </RecordSection>
  )
}

const Asking = ({ page }: { readonly page: NewPage }) => {
  const { releases, filling } = page
  const { language } = filling
  const isOfIndicator = filling.typed.indicator !== undefined
  const earlier = releases.map(({ code, name }) => ({ value: code, label: name[language] }))
  return (
    <>
      <p class="ways">
        {isOfIndicator ? (
          <a href={NEW_RELEASE}>{texts.ofRegister[language]}</a>
        ) : (
          <a href={`${NEW_RELEASE}?of=${OF_INDICATOR}`}>{texts.ofIndicator[language]}</a>
        )}
      </p>
      <form method="get" action={NEW_RELEASE} class="form">
        {isOfIndicator ? <IndicatorFields page={page} /> : <CountFields page={page} />}
        <TextField filling={filling} name="asOf" label={texts.asOf[language]} type="date" width="middle" />
        <SelectField
          filling={filling}
          name="revises"
          label={texts.revisesField[language]}
          options={earlier}
          empty={texts.nothingRevised[language]}
        />
        <TextField filling={filling} name="reason" label={texts.reason[language]} isOptional />
        <p class="form-end">
          <Submit isQuiet>{texts.preview[language]}</Submit> <a href={RELEASES}>{texts.title[language]}</a>
        </p>
      </form>
    </>
  )
}

const IndicatorFields = ({ page: { indicators, filling } }: { readonly page: NewPage }) => {
  const { language } = filling
  return (
    <>
      <SelectField
        filling={filling}
        name="indicator"
        label={texts.indicatorField[language]}
        hint={texts.indicatorHint[language]}
        options={indicators}
        empty="–"
      />
      <TextField
        filling={filling}
        name="year"
        label={texts.ofYear[language]}
        width="short"
        inputmode="numeric"
      />
    </>
  )
}

const CountFields = ({ page: { sectors, filling } }: { readonly page: NewPage }) => {
  const { language } = filling
  const options = counters.map(counter => ({ value: counter, label: counterNames[counter][language] }))
  return (
    <>
      <SelectField filling={filling} name="counter" label={texts.counter[language]} options={options} />
      <TextField
        filling={filling}
        name="from"
        label={texts.from[language]}
        width="short"
        inputmode="numeric"
      />
      <TextField
        filling={filling}
        name="to"
        label={texts.to[language]}
        hint={texts.toHint[language]}
        width="short"
        inputmode="numeric"
        isOptional
      />
      <SelectField
        filling={filling}
        name="sector"
        label={texts.sector[language]}
        options={sectors}
        empty={texts.allSectors[language]}
      />
    </>
  )
}
