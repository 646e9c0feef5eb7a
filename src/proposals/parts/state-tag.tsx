import { Tag, type Tone } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { State } from '../model.ts'
import { stateNames } from '../texts/words.ts'

const TONES: Readonly<Record<State, Tone>> = {
  idea: 'plain',
  consulting: 'now',
  consulted: 'wait',
  submitted: 'wait',
  adopted: 'done',
  rejected: 'no',
  returned: 'wait',
  withdrawn: 'plain',
}

export const StateTag = ({
  proposal: { state },
  language,
}: {
  readonly proposal: { readonly state: State }
  readonly language: Language
}) => <Tag tone={TONES[state]}>{stateNames[state][language]}</Tag>
