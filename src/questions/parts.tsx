import { FileField, type Filling, TextField } from '../design/forms.tsx'
import { Tag, type Tone } from '../design/tag.tsx'
import { ACCEPTED } from '../enterprises/index.ts'
import type { Language } from '../platform/texts.ts'
import { enclosureAddress } from './addresses.ts'
import type { ShownQuestion } from './loading.ts'
import type { Enclosure, State } from './model.ts'
import { texts } from './texts.ts'

const TONES: Readonly<Record<State, Tone>> = {
  asked: 'wait',
  forwarded: 'now',
  answered: 'done',
  declined: 'plain',
}

/** An enterprise is told that a question is settled, not how the office settled it. */
export const StateTag = ({
  question: { state, asker, answer },
  language,
}: {
  readonly question: ShownQuestion
  readonly language: Language
}) => {
  const isSettledElsewhere = asker === null && state !== 'forwarded' && answer === null
  return (
    <Tag tone={isSettledElsewhere ? 'plain' : TONES[state]}>
      {(isSettledElsewhere ? texts.over : texts[state])[language]}
    </Tag>
  )
}

/** What may go with an answer. */
export const EnclosureFields = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <>
      <FileField
        filling={filling}
        name="file"
        label={texts.enclosure[language]}
        hint={texts.enclosureHint[language]}
        accept={ACCEPTED}
        isOptional
      />
      <TextField
        filling={filling}
        name="page"
        label={texts.page[language]}
        hint={texts.pageHint[language]}
        width="short"
        isOptional
      />
    </>
  )
}

interface EnclosureProps {
  readonly question: Pick<ShownQuestion, 'round' | 'id'>
  readonly enclosure: Enclosure
  readonly language: Language
}

export const EnclosureLink = ({ question, enclosure, language }: EnclosureProps) => (
  <>
    <a href={enclosureAddress(question)}>{enclosure.fileName}</a>
    {enclosure.page !== null && <span class="quiet"> · {texts.onPage(enclosure.page)[language]}</span>}
  </>
)
