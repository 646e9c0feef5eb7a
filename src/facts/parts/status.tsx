import { Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { FactStatus } from '../model.ts'
import { statusTexts } from '../texts/figures.ts'

const TONES = { declared: 'plain', verified: 'done', contested: 'wait' } as const

/** Where a figure stands: declared, verified, contested. */
export const FactStatusTag = ({
  status,
  language,
}: {
  readonly status: FactStatus
  readonly language: Language
}) => <Tag tone={TONES[status]}>{statusTexts[status][language]}</Tag>
