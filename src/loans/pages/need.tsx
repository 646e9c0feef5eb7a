import type { z } from 'zod'
import { formatDay, formatMoment } from '../../design/dates.ts'
import { statusOf } from '../../design/form-page.tsx'
import { formatMoney, formatNumber } from '../../design/format.ts'
import type { Filling } from '../../design/forms.tsx'
import { Page } from '../../design/page.tsx'
import { type Entry, History, KnownList, RecordParts } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag } from '../../design/tag.tsx'
import { NotFound } from '../../platform/errors.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { answerNeed, changeConsent, endNeed } from '../actions/needing.ts'
import { NEEDS, needAddress } from '../addresses.ts'
import { answerInput, consentInput, endInput } from '../model.ts'
import { type NeedRecord, needFor } from '../needs-reading.ts'
import { type NeedDeed, NeedDeeds, needDeeds } from '../parts/need-deeds.tsx'
import { answersNow } from '../rules/needs.ts'
import { answerNames, answerTones, scopeNames, texts } from '../texts/needs.ts'
import { purposeNames } from '../texts/words.ts'
import { bankOptions } from './state-need.tsx'

/** One need: what is looked for, what banks answered, who may see it. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, null, 200)

const idIn = ({ params: { need = '' } }: Visit): bigint => {
  if (!/^\d{1,18}$/.test(need)) throw new NotFound('need', need)
  return BigInt(need)
}

type Doing = (visit: Visit, menu: Menu, deed: NeedDeed) => Promise<Response>

const doing =
  <T,>(schema: z.ZodType<T>, run: (work: Work, id: bigint, value: T) => Promise<void>): Doing =>
  async (visit, menu, deed) => {
    const { language } = visit.work
    const filled = readForm(await visit.form(), schema, language)
    if (!filled.ok) return show(visit, menu, { deed, filling: { ...filled, language } }, 422)
    const done = await attempt(language, () => run(visit.work, idIn(visit), filled.value))
    if (done.ok) return redirect(needAddress(idIn(visit)))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(visit, menu, { deed, filling }, statusOf(done.problems))
  }

const DOINGS: Readonly<{ [deed in NeedDeed]: Doing }> = {
  consent: doing(consentInput, changeConsent),
  answer: doing(answerInput, answerNeed),
  end: doing(endInput, (work, id, { seen, met, words }) =>
    endNeed(work, id, { seen, isMet: met === 'yes', words }),
  ),
}

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const deed = needDeeds.find(each => each === visit.params.deed)
    if (deed === undefined) throw new NotFound('deed', visit.params.deed ?? '')
    return DOINGS[deed](visit, menu, deed)
  }

const show = async (
  visit: Visit,
  menu: Menu,
  tried: { readonly deed: NeedDeed; readonly filling: Filling } | null,
  status: number,
): Promise<Response> => {
  const { work } = visit
  const { language } = work
  const record = await needFor(work, idIn(visit))
  const { need, enterpriseName } = record
  const title = texts.record(formatMoney(String(need.amountVnd), 'VND', language), enterpriseName)[language]
  const banks = await bankOptions(work)
  return html(
    <Page shell={shellOf(visit, menu)} title={title} path={[{ href: NEEDS, label: texts.caption[language] }]}>
      <h1>{title}</h1>
      <p>
        {need.end !== null && <Tag tone="plain">{texts.isEnded[language]}</Tag>}{' '}
        {need.isSample && <Invented language={language} />}
      </p>
      <p class="lead">{need.purposeWords}</p>
      <RecordParts
        language={language}
        parts={[
          { id: 'next', body: <NeedDeeds {...{ record, work, banks, tried }} /> },
          { id: 'answers', body: <Answers record={record} language={language} /> },
          { id: 'about', body: <About record={record} work={work} /> },
          ...(record.grounds.isOwn
            ? [{ id: 'history', body: <History entries={entriesOf(record, language)} /> } as const]
            : []),
        ].map(part => ({ ...part, title: texts[part.id as 'next'][language] }))}
      />
    </Page>,
    status,
  )
}

/** A bank sees its own answer alone. */
const Answers = ({ record, language }: { readonly record: NeedRecord; readonly language: Language }) => {
  const { need, grounds, bankName } = record
  const answers = [...answersNow(need).values()]
  return (
    <Rows
      language={language}
      caption={texts.answers[language]}
      headings={[texts.bank[language], texts.answerKind[language], texts.answer[language], '']}
      rows={answers.filter(({ bank }) => grounds.isOwn || grounds.shownTo.includes(bank))}
      empty={texts.noAnswer[language]}
      cells={({ bank, kind, words, onDay }) => [
        bankName(bank),
        <Tag tone={answerTones[kind]}>{answerNames[kind][language]}</Tag>,
        words,
        formatDay(onDay, language),
      ]}
    />
  )
}

const About = ({ record: { need, grounds }, work }: { readonly record: NeedRecord; readonly work: Work }) => {
  const { language } = work
  const consent = need.consents.at(-1)
  return (
    <KnownList
      facts={[
        {
          name: texts.amountVnd[language],
          value: formatMoney(String(need.amountVnd), 'VND', language),
        },
        { name: texts.purpose[language], value: purposeNames[need.purpose][language] },
        {
          name: texts.termMonths[language],
          value: texts.monthsOf(formatNumber(String(need.termMonths), language))[language],
        },
        { name: texts.neededOn[language], value: formatDay(need.neededOn, language) },
        { name: texts.statedOn[language], value: formatDay(need.statedOn, language) },
        ...(grounds.isOwn && consent !== undefined
          ? [{ name: texts.consent[language], value: scopeNames[consent.scope][language] }]
          : []),
      ]}
    />
  )
}

/** Every dated row, the newest first. */
const entriesOf = ({ need, bankName, doer }: NeedRecord, language: Language): readonly Entry[] => {
  const entry = (
    { at, byWhom }: { readonly at: string; readonly byWhom: string },
    words: string,
    reason?: string,
  ): Entry => ({
    at,
    when: formatMoment(at, language),
    words,
    who: doer(byWhom),
    ...(reason === undefined ? {} : { reason }),
  })
  return [
    entry(need, texts.wasStated[language]),
    ...need.consents.map(each => {
      const named = each.banks.map(bankName).join(', ')
      const scope = each.scope === 'named' ? named : scopeNames[each.scope][language]
      return entry(each, texts.wasConsent(scope)[language])
    }),
    ...need.answers.map(each =>
      entry(
        each,
        texts.wasAnswered(bankName(each.bank), answerNames[each.kind][language])[language],
        each.words,
      ),
    ),
    ...(need.end === null ? [] : [entry(need.end, texts.isEnded[language], need.end.words)]),
  ].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
