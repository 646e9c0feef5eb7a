import type { Language } from '../platform/texts.ts'
import type { PropsWithChildren } from './jsx.ts'
import { texts } from './texts.ts'

/** A group, not a region: two products of one name would be two landmarks that nobody can tell apart. */
const named = (name: string) => ({ role: 'group', tabindex: 0, 'aria-label': name }) as const

/** A wide table scrolls by itself, by keyboard too. */
export const Scroll = ({
  of,
  language,
  children,
}: PropsWithChildren<{ readonly of: string; readonly language: Language }>) => (
  <div class="scroll" {...named(texts.tableOf(of)[language])}>
    {children}
  </div>
)
