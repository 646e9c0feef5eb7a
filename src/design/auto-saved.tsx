import type { Language } from '../platform/texts.ts'
import { Hidden, Submit } from './forms.tsx'
import type { PropsWithChildren } from './jsx.ts'
import type { Link } from './page.tsx'
import { texts } from './texts.ts'

interface AutoSavedProps {
  /** Where the form is sent; below it `/draft` saves what is typed. */
  readonly here: string
  readonly language: Language
  readonly saving: Saving
  /** Where to go without saving. */
  readonly end: Link
}

export interface Saving {
  /** 0: nothing was saved yet. */
  readonly version: number
  /** Tells this opened page from others. */
  readonly editor: string
  /** "09:42"; null: nothing was saved yet. */
  readonly savedAt: string | null
  /** Somebody else saved first: nothing is saved by itself until the person says so. */
  readonly isStale: boolean
}

/** A form that saves itself while it is typed in, and by its button without script (`elements={['autosave']}`). */
export const AutoSaved = ({ here, language, saving, end, children }: PropsWithChildren<AutoSavedProps>) => (
  <auto-save
    action={`${here}/draft`}
    saving={texts.saving[language]}
    saved={texts.savedAt[language]}
    offline={texts.offline[language]}
    failed={texts.failed[language]}
    expired={texts.expired[language]}
    restored={texts.restored[language]}
    sign-in={`/sign-in?${new URLSearchParams({ next: here })}`}
    sign-in-words={texts.signInAgain[language]}
  >
    <form method="post" action={here} autocomplete="off">
      <Hidden name="version" value={String(saving.version)} />
      <Hidden name="editor" value={saving.editor} />
      <Hidden name="sequence" value="0" />
      {children}
      <div class="form-foot">
        <Submit>{texts.saveAndGoOn[language]}</Submit>
        <output class="saved" data-is={saving.isStale ? 'stale' : undefined}>
          {saving.savedAt === null
            ? texts.notSavedYet[language]
            : `${texts.savedAt[language]} ${saving.savedAt}`}
        </output>
        <a class="form-foot-end" href={end.href}>
          {end.label}
        </a>
      </div>
    </form>
  </auto-save>
)
