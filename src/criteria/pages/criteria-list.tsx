import { formatDay } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Assumed, Tag } from '../../design/tag.tsx'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { codeAddress, draftsAddress, setAddress } from '../addresses.ts'
import { mayDraftCriteria } from '../permissions.ts'
import { listVersions, type Version } from '../store.ts'
import { texts as draftTexts } from '../texts/drafts.ts'
import { texts } from '../texts.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const versions = await listVersions(visit.work.db)
    // Criteria are real, also in a sample city.
    const shell = { ...shellOf(visit, menu), isSample: false }
    return html(
      <CriteriaListView
        shell={shell}
        sets={versions.map(shownOf)}
        mayDraft={mayDraftCriteria(visit.work.actor)}
      />,
    )
  }

export interface SetShown extends Pick<Version, 'code' | 'version' | 'nameVi' | 'nameEn' | 'isSkeleton'> {
  readonly effectiveFrom: string | null
  readonly effectiveTo: string | null
  readonly isAssumed: boolean
}

const shownOf = (version: Version): SetShown => {
  const content: unknown = JSON.parse(version.content)
  const isAssumed =
    typeof content === 'object' && content !== null && Reflect.get(content, 'status') === 'assumed'
  return { ...version, isAssumed }
}

interface CriteriaListProps {
  readonly shell: Shell
  readonly sets: readonly SetShown[]
  readonly mayDraft: boolean
}

export const CriteriaListView = ({ shell, sets, mayDraft }: CriteriaListProps) => {
  const { language } = shell
  const title = texts.sets[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{(sets.length === 0 ? texts.noSets : texts.setsLead)[language]}</p>
      {mayDraft && (
        <p class="note">
          <a href={draftsAddress}>{draftTexts.drafts[language]}</a>
        </p>
      )}
      <ul class="sets">
        {sets.map(set => (
          <SetItem set={set} language={language} />
        ))}
      </ul>
    </Page>
  )
}

const SetItem = ({ set, language }: { readonly set: SetShown; readonly language: Language }) => (
  <li>
    <a href={setAddress(set)}>{language === 'en' ? (set.nameEn ?? set.nameVi) : set.nameVi}</a>{' '}
    {set.isAssumed && <Assumed language={language} />}{' '}
    {set.isSkeleton && <Tag tone="plain">{texts.skeleton[language]}</Tag>}
    <small>
      {texts.version(set.code, set.version)[language]} · {inForce(set, language)} ·{' '}
      <a href={codeAddress(set.code)}>{texts.printing[language]}</a>
    </small>
  </li>
)

const inForce = ({ effectiveFrom, effectiveTo }: SetShown, language: Language): string => {
  if (effectiveFrom === null) return texts.sinceUnknown[language]
  const from = formatDay(effectiveFrom, language)
  return effectiveTo === null
    ? texts.since(from)[language]
    : texts.between(from, formatDay(effectiveTo, language))[language]
}
