import type { Language } from '../../platform/texts.ts'

/** What every part of the design page is given. */
export interface Shown {
  readonly language: Language
  readonly query: URLSearchParams
}
