import {
  ChoiceField,
  ErrorSummary,
  type Filling,
  Hidden,
  type Option,
  prefilled,
  Submit,
  TextArea,
} from '../../design/forms.tsx'
import type { PropsWithChildren } from '../../design/jsx.ts'
import type { Work } from '../../platform/work.ts'
import { needAddress } from '../addresses.ts'
import { answerKinds } from '../model.ts'
import type { NeedRecord } from '../needs-reading.ts'
import { mayAnswerNeed, mayKeepNeed } from '../permissions.ts'
import { consentOf, needVersionOf } from '../rules/needs.ts'
import { answerNames, texts } from '../texts/needs.ts'
import { ConsentFields } from './consent-fields.tsx'

export const needDeeds = ['answer', 'consent', 'end'] as const
export type NeedDeed = (typeof needDeeds)[number]

interface Props {
  readonly record: NeedRecord
  readonly work: Work
  readonly banks: readonly Option[]
  /** What was tried and did not go through. */
  readonly tried: { readonly deed: NeedDeed; readonly filling: Filling } | null
}

/** A bank answers; the enterprise changes who may see the need, or ends it. */
export const NeedDeeds = ({ record, work, banks, tried }: Props) => {
  const { need, grounds } = record
  const { language, actor } = work
  if (need.end !== null) return <p class="quiet">{texts.isEnded[language]}</p>
  const fillingOf = (deed: NeedDeed, start: Filling) => (tried?.deed === deed ? tried.filling : start)
  const consent = consentOf(need)
  const consenting = fillingOf('consent', {
    typed: { scope: [consent.scope], banks: consent.banks },
    problems: [],
    language,
  })
  return (
    <>
      {mayAnswerNeed(actor, grounds) && (
        <Deed deed="answer" record={record} filling={fillingOf('answer', prefilled(language))}>
          <AnswerFields filling={fillingOf('answer', prefilled(language))} />
        </Deed>
      )}
      {mayKeepNeed(actor, grounds) && (
        <>
          <details open={tried?.deed === 'consent'}>
            <summary>{texts.changeConsent[language]}</summary>
            <Deed deed="consent" record={record} filling={consenting}>
              <ConsentFields filling={consenting} banks={banks} />
            </Deed>
          </details>
          <details open={tried?.deed === 'end'}>
            <summary>{texts.endIt[language]}</summary>
            <Deed deed="end" record={record} filling={fillingOf('end', prefilled(language))}>
              <EndFields filling={fillingOf('end', prefilled(language))} />
            </Deed>
          </details>
        </>
      )}
    </>
  )
}

const VERBS = { answer: texts.answer, consent: texts.changeConsent, end: texts.endIt }

interface DeedProps {
  readonly deed: NeedDeed
  readonly record: NeedRecord
  readonly filling: Filling
}

const Deed = ({ deed, record: { need }, filling, children }: PropsWithChildren<DeedProps>) => (
  <form method="post" action={`${needAddress(need.id)}/${deed}`} class="form">
    <ErrorSummary filling={filling} />
    <Hidden name="seen" value={needVersionOf(need)} />
    {children}
    <p class="form-end">
      <Submit isQuiet={deed !== 'answer'}>{VERBS[deed][filling.language]}</Submit>
    </p>
  </form>
)

const AnswerFields = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <>
      <ChoiceField
        filling={filling}
        name="kind"
        label={texts.answerKind[language]}
        options={answerKinds.map(value => ({ value, label: answerNames[value][language] }))}
      />
      <TextArea filling={filling} name="words" label={texts.answerWords[language]} />
    </>
  )
}

const EndFields = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <>
      <ChoiceField
        filling={filling}
        name="met"
        label={texts.met[language]}
        options={(['yes', 'no'] as const).map(value => ({ value, label: texts[value][language] }))}
      />
      <TextArea filling={filling} name="words" rows={2} label={texts.endWords[language]} />
    </>
  )
}
