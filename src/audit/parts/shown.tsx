import { formatMoment } from '../../design/dates.ts'
import type { Shell } from '../../design/page.tsx'
import { Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { AUDIT } from '../addresses.ts'
import type { NameOf } from '../loading.ts'
import type { RoundRerun } from '../model.ts'
import { texts } from '../texts/pages.ts'

export const Digest = ({ of }: { readonly of: string }) => <code class="digest">{of}</code>

/** Whose doing it was, as people read it. */
export const whoWords = (nameOf: NameOf, actor: string, language: Language): string => {
  if (actor === 'visitor') return texts.visitor[language]
  return nameOf(actor) ?? (actor.startsWith('system:') ? texts.program[language] : actor)
}

/** What came of the latest re-run of a frozen result. */
export const RerunMark = ({
  rerun,
  frozen,
  language,
}: {
  readonly rerun: RoundRerun | null
  readonly frozen: string
  readonly language: Language
}) => {
  if (rerun === null) return <span class="quiet">{texts.never[language]}</span>
  const isOfThis = rerun.frozen === frozen
  return (
    <>
      <Tag tone={!isOfThis ? 'wait' : rerun.isSame ? 'done' : 'no'}>
        {(!isOfThis ? texts.sinceReopened : rerun.isSame ? texts.same : texts.other)[language]}
      </Tag>{' '}
      <span class="quiet">{formatMoment(rerun.at, language)}</span>
    </>
  )
}

export const auditPath = ({ language }: Pick<Shell, 'language'>) => [
  { href: AUDIT, label: texts.audit[language] },
]
