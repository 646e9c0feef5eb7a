import { AutoSaved } from '../../design/auto-saved.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import type { Language } from '../../platform/texts.ts'
import type { Declaration } from '../declaration.ts'
import { addressOf } from '../pages/addresses.ts'
import { type FieldState, SECTION_DOCUMENT, type SectionState } from '../rules/declaring/answers.ts'
import type { Group, Section } from '../rules/declaring/form.ts'
import { texts } from '../texts/declaring.ts'
import { Ask, askId } from './ask.tsx'
import { nameIn, remarkOf, sectionName, themeName } from './words.ts'

export interface SectionPage {
  readonly declaration: Declaration
  readonly state: SectionState
  /** Null: this is the last. */
  readonly next: Section | null
  /** Documents that are known here, by their names. */
  readonly documents: readonly string[]
  readonly version: number
  readonly editor: string
  /** "09:42"; null: nothing was saved yet. */
  readonly savedAt: string | null
  /** Whether the person pressed save and is asked to look again. */
  readonly isReviewed: boolean
  readonly isOnBehalf: boolean
  /** What somebody else saved meanwhile. */
  readonly theirs: { readonly who: string; readonly savedAt: string; readonly state: SectionState } | null
}

export const SectionView = ({ shell, page }: { readonly shell: Shell; readonly page: SectionPage }) => {
  const { language } = shell
  const { declaration, state, theirs, isReviewed, isOnBehalf } = page
  const { enterprise } = declaration.declarer
  const name = sectionName(state.section, language)
  return (
    <Page
      shell={shell}
      title={name}
      elements={['autosave']}
      path={[
        { href: '/declarations', label: texts.declarations[language] },
        { href: addressOf(declaration), label: texts.declareYear(declaration.year)[language] },
      ]}
    >
      <h1>{name}</h1>
      {isOnBehalf && <p class="note">{texts.onBehalf(nameIn(enterprise, language))[language]}</p>}
      <p class="lead">{texts.howNumbers[language]}</p>
      {theirs !== null && (
        <section class="problems" role="alert">
          <h2>{texts.theirsTitle[language]}</h2>
          <p>{texts.theirsLead(theirs.who, theirs.savedAt)[language]}</p>
        </section>
      )}
      {isReviewed && <Remarks page={page} language={language} />}
      <SectionForm shell={shell} page={page} />
    </Page>
  )
}

const SectionForm = ({ shell, page }: { readonly shell: Shell; readonly page: SectionPage }) => {
  const { language } = shell
  const { declaration, state, next, version, editor, theirs } = page
  return (
    <AutoSaved
      here={addressOf(declaration, state.section.id)}
      language={language}
      saving={{ version, editor, savedAt: page.savedAt, isStale: theirs !== null }}
      end={{
        href: addressOf(declaration, next?.id),
        label:
          next === null
            ? texts.backToList[language]
            : texts.nextSection(sectionName(next, language))[language],
      }}
    >
      <SectionDocument page={page} language={language} />
      {state.section.groups.map(group => (
        <Fields group={group} page={page} language={language} isNamed={state.section.groups.length > 1} />
      ))}
    </AutoSaved>
  )
}

const SectionDocument = ({
  page: { state, documents, declaration },
  language,
}: {
  readonly page: SectionPage
  readonly language: Language
}) => (
  <div class="field">
    <label for="section-document">{texts.sectionDocument[language]}</label>
    <p class="hint" id="section-document-hint">
      {texts.sectionDocumentHint[language]}{' '}
      <a href={`/enterprises/${encodeURIComponent(declaration.declarer.enterprise.id)}/documents/add`}>
        {texts.addDocument[language]}
      </a>
    </p>
    <input
      class="input long"
      id="section-document"
      name={SECTION_DOCUMENT}
      value={state.document}
      list="documents"
      aria-describedby="section-document-hint"
    />
    <datalist id="documents">
      {documents.map(title => (
        <option value={title} />
      ))}
    </datalist>
  </div>
)

interface FieldsProps {
  readonly group: Group
  readonly page: SectionPage
  readonly language: Language
  readonly isNamed: boolean
}

const Fields = ({ group, page: { state, theirs }, language, isNamed }: FieldsProps) => {
  const stateOf = (states: readonly FieldState[], key: string) =>
    states.find(({ field }) => field.key === key)
  return (
    <section class="asks">
      {isNamed && <h2>{themeName(group.theme, language)}</h2>}
      {group.fields.map(({ key }) => {
        const mine = stateOf(state.fields, key)
        const other = theirs === null ? undefined : stateOf(theirs.state.fields, key)
        return (
          mine && (
            <Ask
              state={mine}
              language={language}
              theirs={theirs === null || other === undefined ? undefined : { who: theirs.who, state: other }}
            />
          )
        )
      })}
    </section>
  )
}

/** Everything to mend or to look at again, each leading to its field; what was typed is saved all the same. */
const Remarks = ({ page, language }: { readonly page: SectionPage; readonly language: Language }) => {
  const remarks = page.state.fields.flatMap(state => {
    const remark = remarkOf(state, language)
    return remark === null ? [] : [{ ...remark, state }]
  })
  const isWrong = remarks.some(({ tone }) => tone === 'no')
  return (
    <section class={isWrong ? 'problems' : 'problems remarks'} role="alert" aria-labelledby="remarks-title">
      <h2 id="remarks-title">{texts.remarks[language]}</h2>
      <ul>
        {remarks.map(({ state: { field }, words }) => (
          <li>
            <a href={`#${askId(field.key)}`}>{nameIn(field.variable, language)}</a>: {words}
          </li>
        ))}
      </ul>
    </section>
  )
}
