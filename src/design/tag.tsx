import type { Language } from '../platform/texts.ts'
import type { PropsWithChildren } from './jsx.ts'
import { texts } from './texts.ts'

/** What a colour says; the words inside say it too. */
export type Tone = 'plain' | 'done' | 'wait' | 'no' | 'unknown' | 'now' | 'invented' | 'assumed'

export const Tag = ({ tone, children }: PropsWithChildren<{ readonly tone: Tone }>) => (
  <span class={tone === 'plain' ? 'tag' : `tag ${tone}`}>{children}</span>
)

/** Stands wherever something invented is shown. */
export const Invented = ({ language }: { readonly language: Language }) => (
  <Tag tone="invented">{texts.invented[language]}</Tag>
)

/** Stands beside everything in a criteria set that is assumed, wherever it is shown. */
export const Assumed = ({ language }: { readonly language: Language }) => (
  <Tag tone="assumed">{texts.assumed[language]}</Tag>
)

/** A value that is not known or not decided: its own colour, and words or a range, never a zero. */
export const Unknown = ({ children }: PropsWithChildren) => <span class="unknown-mark">{children}</span>
