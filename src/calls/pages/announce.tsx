import { ErrorSummary, type Filling, Hidden, prefilled, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { KnownList, RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Differences } from '../../design/tasks.tsx'
import { attempt, oneOf, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { inLanguage, roundAddress } from '../../selection/index.ts'
import { announceCall } from '../actions/calls.ts'
import { announceAddress, callAddress, callFormAddress } from '../addresses.ts'
import type { CallVersion } from '../model.ts'
import { nothingTaken } from '../offer.ts'
import { Paragraphs, spanWords } from '../parts/call.tsx'
import { type CallPart, callParts, changedParts } from '../rules/call.ts'
import { partNames, texts } from '../texts/call.ts'
import { loadCall, type ShownCall } from './loading.ts'

/** What will be published, whole, before it is: and what of it is new. */
export const get =
  (menu: Menu): PageOf =>
  async visit =>
    show(menu, visit, prefilled(visit.work.language), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const typed = typedIn(await visit.form())
    const round = params.round ?? ''
    const done = await attempt(work.language, () => announceCall(work, round, Number(oneOf(typed, 'number'))))
    if (done.ok) return redirect(callAddress({ id: round }))
    return show(menu, visit, { typed, problems: done.problems, language: work.language }, 409)
  }

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number) => {
  const shown = await loadCall(visit.work, visit.params.round ?? '', nothingTaken)
  return html(<AnnounceView shell={shellOf(visit, menu)} shown={shown} filling={filling} />, status)
}

interface AnnounceProps {
  readonly shell: Shell
  readonly shown: ShownCall
  readonly filling: Filling
}

export const AnnounceView = ({ shell, shown, filling }: AnnounceProps) => {
  const { language } = shell
  const { head, draft, call } = shown
  const name = inLanguage(head.name, language)
  return (
    <Page
      shell={shell}
      title={texts.announceTitle(name)[language]}
      path={[
        { href: '/rounds', label: texts.rounds[language] },
        { href: roundAddress(head), label: name },
        { href: callAddress(head), label: texts.call[language] },
      ]}
    >
      <h1>{texts.announceTitle(name)[language]}</h1>
      <ErrorSummary filling={filling} />
      {draft === null ? (
        <p>
          <a href={callFormAddress(head)}>{(call === null ? texts.write : texts.rewrite)[language]}</a>
        </p>
      ) : (
        <>
          <p class="lead">{texts.announceLead[language]}</p>
          {call !== null && <Changes before={call} after={draft} language={language} />}
          <Whole version={draft} language={language} />
          <form method="post" action={announceAddress(head)}>
            <Hidden name="number" value={String(draft.number)} />
            <p class="form-end">
              <Submit>{texts.announce[language]}</Submit>
              <a href={callFormAddress(head)}>{texts.rewrite[language]}</a>
            </p>
          </form>
        </>
      )}
    </Page>
  )
}

const wordsOf = (version: CallVersion, part: CallPart, language: Language): string => {
  if (part === 'text') return version.text[language]
  if (part === 'products' || part === 'enterprises')
    return version[part] === null ? texts.unknown[language] : spanWords(version[part], language)
  const value = version[part]
  return value === null ? texts.unknown[language] : String(value)
}

interface ChangesProps {
  readonly before: CallVersion
  readonly after: CallVersion
  readonly language: Language
}

const Changes = ({ before, after, language }: ChangesProps) => (
  <Differences
    caption={texts.differences[language]}
    sides={[texts.before[language], texts.after[language]]}
    differences={changedParts(before, after).map(part => ({
      name: partNames[part][language],
      before: wordsOf(before, part, language),
      after: wordsOf(after, part, language),
    }))}
    language={language}
  />
)

const Whole = ({ version, language }: { readonly version: CallVersion; readonly language: Language }) => (
  <>
    <RecordSection id="vi" title={texts.textVi[language]}>
      <div lang="vi">
        <Paragraphs text={version.text.vi} />
      </div>
    </RecordSection>
    <RecordSection id="en" title={texts.textEn[language]}>
      <div lang="en">
        <Paragraphs text={version.text.en} />
      </div>
    </RecordSection>
    <KnownList
      facts={callParts
        .filter(part => part !== 'text')
        .map(part => ({ name: partNames[part][language], value: wordsOf(version, part, language) }))}
    />
  </>
)
