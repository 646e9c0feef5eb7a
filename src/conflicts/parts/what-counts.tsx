import { Assumed } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { ConflictRule } from '../model.ts'
import { texts } from '../texts.ts'

/** What is to be stated, by the rule in force; without one, what lasts. */
export const WhatCounts = ({
  rule,
  language,
}: {
  readonly rule: ConflictRule | undefined
  readonly language: Language
}) => (
  <p>
    {texts.whatList(rule?.yearsAfter.employment ?? 0)[language]}{' '}
    {rule?.status === 'assumed' && <Assumed language={language} />}
  </p>
)
