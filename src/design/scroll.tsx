import type { PropsWithChildren } from 'hono/jsx'
import type { Language } from '../platform/texts.ts'
import { texts } from './texts.ts'

/** A wide table scrolls by itself, by keyboard too; its name differs from the section that it stands in. */
export const Scroll = ({
  of,
  language,
  children,
}: PropsWithChildren<{ readonly of: string; readonly language: Language }>) => (
  <section class="scroll" aria-label={texts.tableOf(of)[language]} tabindex={0}>
    {children}
  </section>
)
