import type { Language } from '../../platform/texts.ts'
import { draftsAddress } from '../addresses.ts'
import { texts } from '../texts/drafts.ts'

interface StartProps {
  readonly code: string
  readonly version: string
  readonly language: Language
}

/** Stands on the page of a version, for those who may write drafts. */
export const StartForm = ({ code, version, language }: StartProps) => (
  <form method="post" action={draftsAddress} class="start-draft">
    <input type="hidden" name="code" value={code} />
    <input type="hidden" name="version" value={version} />
    <button class="button quiet-button" type="submit">
      {texts.startHere[language]}
    </button>
  </form>
)
