import type { Language } from '../../platform/texts.ts'
import { conflictTexts as texts } from '../texts/conflicts.ts'

/** Says what is left out, whether or not there is anything to leave out. */
export const Recused = ({ language }: { readonly language: Language }) => (
  <p class="note">
    {texts.recused[language]} <a href="/interests">{texts.myInterests[language]}</a>
  </p>
)
