import { formatDay } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type DuplicatePair, findDuplicates } from '../duplicates.ts'
import { haveTwoCodes, type Likeness } from '../rules/duplicates.ts'
import { listMerges, type MergeRow } from '../store/merges.ts'
import { likenessTexts } from '../texts/duplicates.ts'
import { officeTexts as texts } from '../texts/office.ts'
import { recordAddress } from './form-page.tsx'

export const MERGES = '/enterprises/merges'
export const MOST_PAIRS = 100

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const page = { pairs: await findDuplicates(work, MOST_PAIRS), merges: await listMerges(work.db) }
    return html(<MergesView shell={shellOf(visit, menu)} page={page} />)
  }

interface MergesPage {
  readonly pairs: readonly DuplicatePair[]
  readonly merges: readonly MergeRow[]
}

export const MergesView = ({ shell, page }: { readonly shell: Shell; readonly page: MergesPage }) => {
  const { language } = shell
  return (
    <Page
      shell={shell}
      title={texts.merges[language]}
      path={[{ href: '/enterprises', label: texts.enterprises[language] }]}
    >
      <h1>{texts.mergesTitle(page.pairs.length)[language]}</h1>
      <p class="lead">{texts.mergesLead[language]}</p>
      {page.pairs.length > 0 && <Pairs pairs={page.pairs} language={language} />}
      <RecordSection id="done" title={texts.done[language]}>
        <Merges merges={page.merges} language={language} />
      </RecordSection>
    </Page>
  )
}

export const compareAddress = (one: string, other: string): string =>
  `${MERGES}/compare?${new URLSearchParams({ one, other })}`

const Pairs = ({ pairs, language }: Pick<MergesPage, 'pairs'> & { readonly language: Language }) => (
  <Rows
    language={language}
    caption={texts.merges[language]}
    headings={[texts.one[language], texts.other[language], texts.why[language], texts.next[language]]}
    rows={pairs}
    cells={({ one, other, why }) => [
      <Named {...one} />,
      <Named {...other} />,
      reasonsOf(why, haveTwoCodes(one, other), language),
      <a href={compareAddress(one.id, other.id)}>{texts.compare[language]}</a>,
    ]}
  />
)

const Named = ({ name, taxCode }: DuplicatePair['one']) => (
  <>
    {name}
    {taxCode !== null && <span class="quiet number"> {taxCode}</span>}
  </>
)

/** "trùng tên; cùng số điện thoại; nhưng hai mã số thuế đều đúng dạng". */
const reasonsOf = (why: readonly Likeness[], haveTwoCodes: boolean, language: Language): string =>
  [
    ...why.flatMap(each => [
      likenessTexts[each.why][language],
      ...('impossible' in each && each.impossible.length > 0
        ? [likenessTexts.impossible(each.impossible.join(', '))[language]]
        : []),
    ]),
    ...(haveTwoCodes ? [likenessTexts.twoCodes[language]] : []),
  ].join('; ')

const Merges = ({ merges, language }: Pick<MergesPage, 'merges'> & { readonly language: Language }) => (
  <Rows
    language={language}
    caption={texts.done[language]}
    headings={[
      texts.duplicate[language],
      texts.kept[language],
      texts.since[language],
      texts.ground[language],
      texts.undo[language],
    ]}
    rows={merges}
    cells={merge => [
      merge.duplicateName,
      <a href={recordAddress(merge.kept)}>{merge.keptName}</a>,
      formatDay(merge.validFrom, language),
      merge.ground,
      merge.validTo === null ? (
        <a href={`${MERGES}/${merge.id}/undo`}>{texts.undo[language]}</a>
      ) : (
        texts.undone(formatDay(merge.validTo, language), merge.endGround ?? '')[language]
      ),
    ]}
    empty={texts.noMerges[language]}
  />
)
