import { FormPage, type SavedByOthers, statusOf } from '../../design/form-page.tsx'
import { type Filling, Hidden, prefilled, TextArea, TextField } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, oneOf, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { getRound, inLanguage, type Round, roundAddress } from '../../selection/index.ts'
import { saveCall } from '../actions/calls.ts'
import { callAddress } from '../addresses.ts'
import { type CallVersion, callInput } from '../model.ts'
import { spanWords } from '../parts/call.tsx'
import { listCallsOf } from '../store/calls.ts'
import { texts } from '../texts/call.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { round, last, isAnnounced } = await load(visit)
    return show(
      menu,
      visit,
      { round, isAnnounced, filling: prefilled(visit.work.language, typedOf(last)) },
      200,
    )
  }

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const { round, last, isAnnounced } = await load(visit)
    const filled = readForm(await visit.form(), callInput, language)
    if (!filled.ok) return show(menu, visit, { round, isAnnounced, filling: { ...filled, language } }, 422)
    const done = await attempt(language, () => saveCall(work, round.id, filled.value))
    if (done.ok) return redirect(callAddress(round))
    const isStale = last !== undefined && last.number !== filled.value.version
    const typed = { ...filled.typed, version: [String(last?.number ?? 0)] }
    const filling = { typed, problems: done.problems, language }
    const saved = isStale ? savedOf(last, language) : null
    return show(menu, visit, { round, isAnnounced, filling, saved }, statusOf(done.problems))
  }

const load = async ({ work, params }: Visit) => {
  const round = await getRound(work.db, params.round ?? '')
  const versions = await listCallsOf(work.db, round.id)
  return {
    round,
    last: versions.at(-1),
    isAnnounced: versions.some(({ announcedOn }) => announcedOn !== null),
  }
}

const typedOf = (last: CallVersion | undefined): Readonly<Record<string, string>> => ({
  version: String(last?.number ?? 0),
  textVi: last?.text.vi ?? '',
  textEn: last?.text.en ?? '',
  productsFrom: numberText(last?.products?.from),
  productsTo: numberText(last?.products?.to),
  enterprisesFrom: numberText(last?.enterprises?.from),
  enterprisesTo: numberText(last?.enterprises?.to),
  targetSource: last?.targetSource ?? '',
  procedureCode: last?.procedureCode ?? '',
  desk: last?.desk ?? '',
  graceDays: numberText(last?.graceDays),
  graceSource: last?.graceSource ?? '',
})

const numberText = (number: number | null | undefined): string => (number == null ? '' : String(number))

const savedOf = (last: CallVersion, language: Language): SavedByOthers => [
  { label: texts.textVi[language], value: last.text.vi },
  { label: texts.textEn[language], value: last.text.en },
  {
    label: texts.target[language],
    value: [last.products, last.enterprises]
      .flatMap(span => (span === null ? [] : [spanWords(span, language)]))
      .join('; '),
  },
  { label: texts.targetSource[language], value: last.targetSource ?? '' },
  { label: texts.procedureCode[language], value: last.procedureCode ?? '' },
  { label: texts.desk[language], value: last.desk },
  { label: texts.graceDays[language], value: numberText(last.graceDays) },
  { label: texts.graceSource[language], value: last.graceSource ?? '' },
]

interface Shown {
  readonly round: Round
  readonly isAnnounced: boolean
  readonly filling: Filling
  readonly saved?: SavedByOthers | null
}

const show = (menu: Menu, visit: Visit, { round, isAnnounced, filling, saved }: Shown, status: number) => {
  const { language } = visit.work
  const name = inLanguage(round.name, language)
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={(isAnnounced ? texts.rewrite : texts.write)[language]}
      lead={texts.writeLead[language]}
      path={[
        { href: '/rounds', label: texts.rounds[language] },
        { href: roundAddress(round), label: name },
        { href: callAddress(round), label: texts.call[language] },
      ]}
      filling={filling}
      saved={saved}
      submit={texts.save[language]}
      back={callAddress(round)}
    >
      <Hidden name="version" value={oneOf(filling.typed, 'version')} />
      <Fields filling={filling} language={language} />
      {isAnnounced && (
        <TextArea
          filling={filling}
          name="reason"
          label={texts.reason[language]}
          hint={texts.reasonHint[language]}
        />
      )}
    </FormPage>,
    status,
  )
}

const Fields = ({ filling, language }: { readonly filling: Filling; readonly language: Language }) => {
  const number = (name: 'productsFrom' | 'productsTo' | 'enterprisesFrom' | 'enterprisesTo') => (
    <TextField
      {...{ filling, name }}
      label={texts[name][language]}
      width="short"
      inputmode="numeric"
      isOptional
    />
  )
  const line = (name: 'targetSource' | 'procedureCode' | 'graceDays' | 'graceSource', hint?: string) => (
    <TextField {...{ filling, name, hint }} label={texts[name][language]} isOptional width={WIDTHS[name]} />
  )
  return (
    <>
      <TextArea
        filling={filling}
        name="textVi"
        rows={9}
        label={texts.textVi[language]}
        hint={texts.textHint[language]}
      />
      <TextArea
        filling={filling}
        name="textEn"
        rows={9}
        label={texts.textEn[language]}
        hint={texts.textHint[language]}
      />
      {number('productsFrom')}
      {number('productsTo')}
      {number('enterprisesFrom')}
      {number('enterprisesTo')}
      {line('targetSource', texts.targetSourceHint[language])}
      {line('procedureCode', texts.procedureHint[language])}
      <TextArea filling={filling} name="desk" label={texts.desk[language]} hint={texts.deskHint[language]} />
      {line('graceDays', texts.graceHint[language])}
      {line('graceSource')}
    </>
  )
}

const WIDTHS = {
  targetSource: 'long',
  procedureCode: 'middle',
  graceDays: 'short',
  graceSource: 'long',
} as const
